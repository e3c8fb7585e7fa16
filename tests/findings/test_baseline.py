"""Findings held against a baseline: by words and number, whatever lines and names they have."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cache
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from makers import finding, library, result, rule
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.baseline import Entry, Held, Ran, entries, hold
from neurolint.findings.model import Finding
from neurolint.findings.report import Result
from neurolint.lint import Linter

_WORDS = ("plorn", "quib", "vask")


@cache
def _linter() -> Linter:
    rules = (rule(f"ABC{at:03}", options={"phrases": [{"match": [word]}]}) for at, word in enumerate(_WORDS))
    return Linter(library(*rules))


def _result(text: str, path: str = "a.md", hidden: Collection[str] = ()) -> Result:
    """Return a result with a finding at each made-up word."""
    found = _linter().result(parse(text, path, "markdown"))
    shown = tuple(one for one in found.findings if text[one.span.start : one.span.end] not in hidden)
    veiled = tuple(one for one in found.findings if one not in shown)
    return replace(found, findings=shown, hidden=len(veiled), hidden_findings=veiled)


def _known(*results: Result) -> list[Entry]:
    return [entry for one in results for entry in entries(one, one.path)]


def _hold(
    results: list[Result],
    known: list[Entry],
    gone: Collection[str] = (),
    covered: Collection[str] = (),
    rules: Collection[str] = ("ABC000", "ABC001", "ABC002"),
    compared: Collection[str] = (),
) -> Held:
    names = {one.path: one.path for one in results}
    return hold(results, known, Ran(names, gone, covered, dict.fromkeys(names.values(), rules), compared))


def _new(held: Held) -> list[str]:
    """Return the words of the findings that stay."""
    return [
        one.draft.source[found.span.start : found.span.end]
        for one in held.results
        if one.draft
        for found in one.findings
    ]


def test_what_is_known_moves_out_of_the_way_and_what_is_new_stays() -> None:
    known = _known(_result("A plorn.\n\nA quib."))
    held = _hold([_result("New lines.\n\nA vask.\n\nA quib.\n\nA plorn.")], known)
    assert _new(held) == ["vask"]
    assert len(held.results[0].known) == 2
    assert held.stale == ()


def test_a_changed_claim_is_new_and_its_old_entry_stale() -> None:
    known = _known(_result("A plorn helps."))
    held = _hold([_result("A plorn heals.")], known)
    assert _new(held) == ["plorn"]
    assert held.stale == tuple(known)
    assert held.kept == ()


def test_the_same_words_once_more_are_new() -> None:
    """With a count for each file, one false claim that is mended would let in another."""
    once = _result("A plorn.")
    twice = _result("A plorn.\n\nA plorn.")
    assert _new(_hold([twice], _known(once))) == ["plorn"]
    assert _new(_hold([twice], _known(twice))) == []
    assert len(_hold([once], _known(twice)).stale) == 1


def test_entries_of_drafts_that_were_not_checked_stay() -> None:
    known = _known(_result("A plorn."), _result("A quib.", "b.md"))
    assert _hold([_result("All is well.")], known).kept == (known[1],)


def test_entries_of_rules_that_were_not_run_stay() -> None:
    known = _known(_result("A plorn."))
    held = _hold([_result("All is well.")], known, rules=("ABC001",))
    assert (held.kept, held.stale) == (tuple(known), ())


def test_entries_of_rules_that_compare_drafts_stay_unless_all_drafts_were_checked() -> None:
    known = _known(_result("A plorn."), _result("A quib.", "b.md"))
    well, both = _result("All is well."), [_result("All is well."), _result("A quib.", "b.md")]
    compared = {"rules": ("ABC001", "ABC002"), "compared": ("ABC000",)}
    assert _hold([well], known, **compared).stale == ()
    assert _hold(both, known, **compared).stale == (known[0],)


def test_what_drafts_share_is_known_in_whichever_of_them_it_is_told() -> None:
    known = _known(_result("A plorn."))
    here = [_result("A plorn.", "b.md")]
    assert _new(_hold(here, known)) == ["plorn"]
    assert _new(_hold(here, known, compared=("ABC000",))) == []


def test_entries_of_hidden_findings_stay() -> None:
    known = _known(_result("A plorn."))
    held = _hold([_result("A plorn.", hidden={"plorn"})], known)
    assert (held.kept, held.stale, held.results[0].known) == (tuple(known), (), ())


def test_a_renamed_draft_keeps_its_entries() -> None:
    known = _known(_result("A plorn.\n\nA quib."))
    held = _hold([_result("A plorn.\n\nA vask.", "new.md")], known, gone={"a.md"})
    assert _new(held) == ["vask"]
    assert [(one.path, one.rule) for one in held.kept] == [("new.md", "ABC000")]


def test_a_draft_whose_old_path_is_there_is_not_renamed() -> None:
    known = _known(_result("A plorn."))
    assert _new(_hold([_result("A plorn.", "copy.md")], known)) == ["plorn"]


def test_a_draft_with_little_of_what_was_known_is_another() -> None:
    known = _known(_result("A plorn. A quib. A vask."))
    assert _new(_hold([_result("A vask.", "new.md")], known, gone={"a.md"})) == ["vask"]


def test_findings_on_the_whole_page_follow_a_page_that_opens_in_the_same_way() -> None:
    old = result("On rest\n\nRest.", finding(0, 0), path="a.md")
    known = _known(old)
    assert known[0].words == "On rest"
    moved = result("On rest\n\nRest well.", finding(0, 0), path="new.md")
    other = result("On sleep\n\nRest.", finding(0, 0), path="new.md")
    assert _hold([moved], known, gone={"a.md"}).results[0].findings == ()
    assert len(_hold([other], known, gone={"a.md"}).results[0].findings) == 1


def test_entries_of_drafts_that_are_gone_are_stale_only_below_folders_that_were_checked() -> None:
    known = _known(_result("A plorn."))
    well = [_result("All is well.", "b.md")]
    assert _hold(well, known, gone={"a.md"}).kept == tuple(known)
    assert _hold(well, known, gone={"a.md"}, covered={"a.md"}).stale == tuple(known)


def test_findings_on_suppressions_are_never_known() -> None:
    watch = rule("SUP001", check="suppression")
    text = "A comment."
    one = result(text, Finding(watch, "error", Span(0, 4), "m"))
    assert _known(one) == []
    assert len(_hold([one], [Entry("draft.md", "SUP001", "x", "y")]).results[0].findings) == 1


_PAGES = st.lists(
    st.sampled_from([f"A {word} is good." for word in _WORDS] + ["All is well."]), min_size=1, max_size=8
)


@given(_PAGES)
def test_a_run_after_the_baseline_is_empty(paragraphs: list[str]) -> None:
    one = _result("\n\n".join(paragraphs))
    held = _hold([one], _known(one))
    assert (_new(held), held.stale, sorted(held.kept)) == ([], (), sorted(_known(one)))


@given(_PAGES, st.randoms(use_true_random=False))
def test_paragraphs_may_move(paragraphs: list[str], random: Random) -> None:
    known = _known(_result("\n\n".join(paragraphs)))
    random.shuffle(paragraphs)
    held = _hold([_result("\n\n".join(["Before.", *paragraphs]))], known)
    assert (_new(held), held.stale) == ([], ())


@given(_PAGES, st.integers(0, 8), st.sampled_from(_WORDS))
def test_one_more_claim_gives_exactly_its_finding(paragraphs: list[str], place: int, word: str) -> None:
    known = _known(_result("\n\n".join(paragraphs)))
    paragraphs.insert(place, f"A {word} is good.")
    assert _new(_hold([_result("\n\n".join(paragraphs))], known)) == [word]
