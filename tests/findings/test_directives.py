"""What comments say to neurolint: the grammar, and what is no directive at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.findings.directives import FORMS, Directive, read_directive

_DAY = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("neurolint-disable-next-line EVD001 -- why", Directive("disable-next-line", ("EVD001",), "why")),
        ("neurolint-disable-line EVD001, SAF -- why", Directive("disable-line", ("EVD001", "SAF"), "why")),
        ("neurolint-disable-file EVD001 SAF -- why", Directive("disable-file", ("EVD001", "SAF"), "why")),
        ("neurolint-disable all -- why", Directive("disable", ("all",), "why")),
        ("neurolint-enable", Directive("enable")),
        ("neurolint-enable EVD001", Directive("enable", ("EVD001",))),
        (
            "neurolint-disable-line overstated-certainty until 2027-03-31 -- why",
            Directive("disable-line", ("overstated-certainty",), "why", _DAY),
        ),
        ("neurolint-disable-line A until=2027-03-31 -- why", Directive("disable-line", ("A",), "why", _DAY)),
        ("neurolint-disable-line until: 2027-03-31 A -- why", Directive("disable-line", ("A",), "why", _DAY)),
        ("  Neurolint-Disable-Line  A  —  why  so ", Directive("disable-line", ("A",), "why so")),
        ("neurolint-disable-line A – why", Directive("disable-line", ("A",), "why")),
        ("neurolint-disable-line A --- why", Directive("disable-line", ("A",), "why")),
        ("neurolint-disable-line A--why -- as said", Directive("disable-line", ("A",), "why -- as said")),
        ("neurolint: disable-line A -- why", Directive("disable-line", ("A",), "why")),
        ("neurolint disable-line A -- why", Directive("disable-line", ("A",), "why")),
        ("neurolint-disable-line A,A -- two\n  lines", Directive("disable-line", ("A",), "two lines")),
        ("<!-- neurolint-disable-line A -- why -->", Directive("disable-line", ("A",), "why")),
        ("{/* neurolint-disable-line A -- why */}", Directive("disable-line", ("A",), "why")),
        ("/* neurolint-enable */", Directive("enable")),
    ],
)
def test_a_directive_is_read(comment: str, expected: Directive) -> None:
    assert read_directive(comment) == expected


@pytest.mark.parametrize(
    "comment", ["neurolint-disable-line A", "neurolint-disable-line A --", "neurolint-disable-line A -- …"]
)
def test_a_reason_has_words(comment: str) -> None:
    directive = read_directive(comment)
    assert directive is not None
    assert (directive.reason, directive.fault) == ("", "")


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("neurolint-disable-nextline A -- why", "did you mean 'neurolint-disable-next-line'"),
        ("neurolint-off A -- why", "there are neurolint-disable-next-line, "),
        ("neurolint disable-lines A -- why", "did you mean 'neurolint-disable-line'"),
        ("neurolint-disable-line -- why", "it names no rule"),
        ("neurolint-disable-line A until spring -- why", "'spring' is no date"),
        ("neurolint-disable-line A until 2027-02-30 -- why", "'2027-02-30' is no date"),
        ("neurolint-disable-line A until 20270331 -- why", "'20270331' is no date"),
        ("neurolint-disable-line A until -- why", "'' is no date"),
    ],
)
def test_what_cannot_be_followed_is_told(comment: str, words: str) -> None:
    directive = read_directive(comment)
    assert directive is not None
    assert words in directive.fault


@pytest.mark.parametrize(
    "comment",
    ["", "a note", "neurolint is run every night", "see neurolint-disable-line A -- why", "neurolinted"],
)
def test_other_comments_say_nothing(comment: str) -> None:
    assert read_directive(comment) is None


_NAMES = st.lists(
    st.from_regex(r"\A[A-Z]{3}[0-9]{0,3}\Z|\A[a-z]+(?:-[a-z]+){0,2}\Z"), min_size=1, max_size=4, unique=True
)


@given(
    st.sampled_from(FORMS), _NAMES, st.one_of(st.none(), st.dates()), st.from_regex(r"\A[a-z]+(?: [a-z]+)*\Z")
)
def test_what_is_written_is_what_is_read(
    form: str, names: list[str], until: date | None, reason: str
) -> None:
    names = [name for name in names if name != "until"] or ["all"]
    day = f" until {until}" if until else ""
    read = read_directive(f"neurolint-{form} {', '.join(names)}{day} -- {reason}")
    assert read is not None
    assert (read.form, read.names, read.until, read.reason) == (form, tuple(names), until, reason)


@given(st.text(max_size=60))
def test_any_text_will_do(text: str) -> None:
    read_directive(text)
    read_directive(f"neurolint-{text}")
