"""Whom a fact speaks for beyond what it names."""

from __future__ import annotations

from makers import fact, vocabulary
from neurolint.library.model import Concept, Fact, Reference
from neurolint.library.reach import Inherited, inherited_as_object, inherited_as_subject, kinds_of, reach


def _known(*facts: Fact) -> Reference:
    return vocabulary(
        Concept("drug", "drug_class", "drug"),
        Concept("snri", "drug_class", "SNRI", parents=("drug",)),
        Concept("venlafaxine", "drug", "venlafaxine", parents=("snri",)),
        Concept("duloxetine", "drug", "duloxetine", parents=("snri",)),
        Concept("pain", "condition", "pain"),
        Concept("nerve-pain", "condition", "nerve pain", parents=("pain",)),
        Concept("sciatica", "condition", "Back-to-leg pain", parents=("nerve-pain",)),
        facts=facts,
    )


_CLASS = fact("class", subjects=("snri",), objects=("pain",))


def test_members_without_a_fact_of_their_own() -> None:
    assert reach(_CLASS, _known(_CLASS)).members == ("duloxetine", "venlafaxine")
    own = fact("own", subjects=("duloxetine",), objects=("pain",))
    reached = reach(_CLASS, _known(_CLASS, own))
    assert (reached.members, reached.own, reached.narrower) == (("venlafaxine",), ("duloxetine",), ())
    assert reach(own, _known(_CLASS, own)).members == ()


def test_a_fact_takes_the_place_of_another_only_on_the_same_matter() -> None:
    for other in (
        fact("own", subjects=("duloxetine",), objects=("nerve-pain",)),
        fact("own", subjects=("duloxetine",), objects=("pain",), predicate="dose"),
        fact("own", subjects=("duloxetine",), objects=("pain",), scope=("long-term",)),
    ):
        assert reach(_CLASS, _known(_CLASS, other)).own == ()
    wide = fact("class", subjects=("snri",), objects=("pain", "nerve-pain"))
    one = fact("one", subjects=("duloxetine",), objects=("pain",))
    other = fact("other", subjects=("duloxetine",), objects=("nerve-pain",))
    assert reach(wide, _known(wide, one)).own == ()
    assert reach(wide, _known(wide, one, other)).own == ("duloxetine",)


def test_a_class_in_between() -> None:
    top = fact("top", subjects=("drug",), objects=("pain",))
    reached = reach(top, _known(top, _CLASS))
    assert (reached.members, reached.own) == ((), ("duloxetine", "snri", "venlafaxine"))
    assert inherited_as_subject("duloxetine", _known(top, _CLASS)) == (Inherited(_CLASS, "snri"),)


def test_narrower_kinds_of_the_object() -> None:
    wide = fact("wide", subjects=("duloxetine",), objects=("pain",), narrower=True)
    assert reach(wide, _known(wide)).narrower == ("sciatica", "nerve-pain")
    assert inherited_as_object("sciatica", _known(wide, _CLASS)) == (Inherited(wide, "pain"),)
    assert inherited_as_object("pain", _known(wide, _CLASS)) == ()
    near = fact("near", subjects=("duloxetine",), objects=("nerve-pain",))
    assert inherited_as_object("sciatica", _known(wide, near)) == ()
    other = fact("near", subjects=("venlafaxine",), objects=("nerve-pain",))
    assert inherited_as_object("sciatica", _known(wide, other)) == (Inherited(wide, "pain"),)


def test_nothing_is_inherited_from_oneself_or_a_sister() -> None:
    known = _known(fact("own", subjects=("duloxetine", "snri"), objects=("pain",)))
    assert inherited_as_subject("duloxetine", known) == ()
    assert [one.through for one in inherited_as_subject("venlafaxine", known)] == ["snri"]
    assert inherited_as_subject("pain", known) == ()


def test_kinds_of_several() -> None:
    known = _known()
    assert kinds_of(("snri", "duloxetine", "nerve-pain"), known) == ("sciatica", "venlafaxine")
    assert kinds_of(("gone",), known) == ()
