"""What holds of any text whatsoever, in every format, with all built-in rules: no error, sound places, no chance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st

from makers import built_in
from neurolint.drafts.model import OBJECT, TextFormat
from neurolint.drafts.quotes import LONGEST, Quotes
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding
from neurolint.lint import Linter, Settings

_SCRAPS = [
    "# ", "## ", "- ", "1. ", "> ", "    ", "* * *", "---\n", "title: ", "author: A. Lee\n", "+++\n", "```\n",
    "`", "**", "_", "~~", "[", "](", ")", "[^1]", "[^1]: ", "![", "| a | b |\n|--|--|\n", "<b>", "</b>", "<p>",
    "</p>", "<div hidden>", "</div>", "<h1>", "</h1>", "<li>", "<td>", "<script>", "</script>", "<title>",
    "<!--", "-->", "<!-- neurolint-disable-line -->", "<!-- neurolint-disable all -- x -->", "<A ", "/>", "{",
    "}", "{/* ", " */}", "import a from 'b'\n", "export const a = 1\n", "{{ x }}", "{%", "%}", "&amp;", "&#0;",
    "&nbsp;", "\\", "\n", "\n\n", "\r\n", "\r", "\t", ". ", "? ", ", ", " ", "1", "10 mg ", "50% ", "2019", "(",
    "“", "”", '"', "'", "’", "-", "–", "…", "https://a.example/b", "www.a.example", "10.1000/x", "@a", "#b",
]  # fmt: skip
_ODD = [
    "\x00", "\x0b", "\x1b[0m", "\x85", "\xa0", "\xad", "\u0301", "\u200b", "\u200d", "\u202e", "\u2028", "\u2066",
    "\ufeff", "\ufffc", "\ufffd", "\uffff", "\ud800", "\udfff", "\U000e0041", "\U0001f9e0", "\U0001d400", "ß", "ﬁ",
    "İ", "ı", "\u0430", "\u0435", "١", "²", "½", "中", "\u05d0", "\ue000",
]  # fmt: skip
_PLAIN = "The door stands open and the table is blue."


@cache
def _linter() -> Linter:
    return Linter(built_in(), Settings(profile="audit", today=date(2026, 1, 31)))


@cache
def _sentences() -> tuple[str, ...]:
    """The example texts of the rules, without those that are pages."""
    rules = built_in().rules.values()
    texts = (one.text for rule in rules for one in (*rule.examples.flag, *rule.examples.good))
    return tuple(dict.fromkeys(text for text in texts if len(text) < 200))


@cache
def _claims() -> tuple[tuple[str, ...], ...]:
    """The example sentences of the facts, in words."""
    facts = built_in().reference.facts.values()
    return tuple(
        tuple(one.text.split()) for fact in facts for one in (*fact.examples.flag, *fact.examples.good)
    )


@st.composite
def _cuttings(draw: st.DrawFn) -> str:
    """Some words in a row of what says something of a treatment: sentences that break off, or lack their head."""
    words = draw(st.sampled_from(_claims()))
    start = draw(st.integers(0, len(words) - 1))
    return " ".join(words[start : draw(st.integers(start + 1, len(words)))]) + draw(
        st.sampled_from(["", " "])
    )


_pieces = (
    st.sampled_from(_SCRAPS) | st.sampled_from(_ODD) | st.deferred(lambda: st.sampled_from(_sentences()))
)
_texts = st.lists(_pieces | st.deferred(_cuttings) | st.text(max_size=8), max_size=25).map("".join)
_formats = st.sampled_from(get_args(TextFormat))
_sparing = settings(max_examples=60, deadline=None)


def _look(text: str, format_: TextFormat) -> tuple[Finding, ...]:
    return _linter().check(parse(text, "draft", format_))


def _spans(finding: Finding) -> Iterator[Span]:
    """Yield every place in the draft that a finding tells."""
    yield finding.span
    yield from (label.span for label in finding.related if label.draft is None)
    yield from (edit.span for edit in (finding.fix.edits if finding.fix else ()))


@given(_texts, _formats)
@example("Tramadol is an effective painkiller for", "markdown")  # breaks off where a condition is looked for
@example("“Research shows that ginger settles the stomach.", "markdown")  # a quotation without an end
@example("Migraine affects 12% of adults.²", "markdown")  # a digit that is no number
@_sparing
def test_findings_stand_in_order_inside_the_draft(text: str, format_: TextFormat) -> None:
    draft = parse(text, "draft", format_)
    found = _linter().check(draft)
    places = [(one.span.start, one.span.end, one.rule.code) for one in found]
    assert places == sorted(places)
    for one in found:
        assert one.message
        assert all(0 <= span.start <= span.end <= len(draft.source) for span in _spans(one))


@given(_texts, _formats)
@_sparing
def test_two_looks_see_the_same(text: str, format_: TextFormat) -> None:
    assert _look(text, format_) == _look(text, format_)


@given(_texts, _formats)
@example("<p>Research shows that ginger settles the stomach.", "markdown")  # two blocks on the same words
@_sparing
def test_a_quotation_is_what_stands_there(text: str, format_: TextFormat) -> None:
    draft = parse(text, "draft", format_)
    quotes = Quotes(draft)
    rendered = _dense("".join(block.text for block in draft.blocks))
    for one in _linter().check(draft):
        quoted = quotes.quote(one.span)
        assert len(quoted) <= LONGEST
        said = _dense(quoted.removesuffix("…"))
        assert said in rendered or said in _dense(draft.source[one.span.start : one.span.end])


def _dense(text: str) -> str:
    return "".join(text.replace(OBJECT, "").split())


@given(st.lists(st.deferred(lambda: st.sampled_from(_sentences())), min_size=1, max_size=3).map("\n\n".join))
@example("Visit our clinic, and see our prices.\n\nLonging for dry toes?")
@example("Wool is warm.\n\n7 Ways Your Gut Will Thank You\n\nSilk is soft.\n\n7 Ways Your Gut Will Thank You")
@_sparing
def test_a_plain_paragraph_behind_takes_no_phrase_away(text: str) -> None:
    before, after = (_look(page, "text") for page in (text, f"{text}\n\n{_PLAIN}\n"))
    places = {(one.rule.code, one.span) for one in after}
    # A last line becomes a heading by it: of one told twice nothing else is said, and some rules pass headings over.
    retold = [one.span for one in after if one.rule.check == "duplicate"]
    last = parse(text, "draft", "text").blocks[-1].span
    behind = parse(f"{text}\n\n{_PLAIN}\n", "draft", "text")
    headed = [block.span for block in behind.blocks if block.kind == "heading" and block.span.overlaps(last)]
    for one in before:
        if one.rule.check == "phrases" and (one.rule.code, one.span) not in places:
            assert any(one.span.overlaps(span) for span in (*retold, *headed))
