"""What a reader does not see or sees as plain letters: left out of the text, its place kept."""

from __future__ import annotations

import pytest
from draft_pictures import picture, sliced

import neurolint
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse


@pytest.mark.parametrize(
    "word",
    [
        "Ket\u00adamine", "Ket\u200bamine", "Ket\u2060amine", "Ket\ufeffamine", "Ket\u200camine", "Ket\u200damine",
        "Ket\u00ad\u200d\u200bamine", "K\u00ade\u00adt\u00adamine", "Ｋｅtamine",
    ],
)  # fmt: skip
@pytest.mark.parametrize("format_", ["markdown", "text"])
def test_a_word_is_found_with_what_hides_in_it(word: str, format_: TextFormat) -> None:
    draft = parse(f"Is {word} new?", "draft", format_)
    assert draft.blocks[0].text == "Is Ketamine new?"
    assert sliced(draft, draft.blocks[0], "Ketamine") == word
    assert sliced(draft, draft.blocks[0], "new") == "new"


@pytest.mark.parametrize(
    "word", ["Ket&shy;amine", "Ket&#xAD;amine", "Ket&zwj;amine", "Ket&#8203;&zwnj;amine"]
)
@pytest.mark.parametrize(("before", "after"), [("", ""), ("<p>", "</p>"), ("<b>", "</b>"), ("- ", "")])
def test_an_entity_hides_nothing(word: str, before: str, after: str) -> None:
    draft = parse(f"{before}Is {word} new?{after}", "draft", "markdown")
    block = draft.blocks[-1]
    assert block.text == "Is Ketamine new?"
    assert sliced(draft, block, "Ketamine") == word


@pytest.mark.parametrize(
    ("source", "words", "place"),
    [
        ("A \ufb01x", "f", "\ufb01"),
        ("A \ufb01x", "ix", "\ufb01x"),
        ("o\ufb03ce", "office", "o\ufb03ce"),
        ("１２ mg", "2", "２"),
    ],
)
def test_a_part_of_a_ligature_is_the_whole_in_the_source(source: str, words: str, place: str) -> None:
    draft = parse(source, "draft", "markdown")
    assert sliced(draft, draft.blocks[0], words) == place


@pytest.mark.parametrize("text", ["👩\u200d⚕️ and 👨\u200d👩\u200d👧", "می\u200cخواهم", "क्\u200dष"])
def test_a_joiner_that_joins_stays(text: str) -> None:
    assert picture(text) == [f"paragraph: {text}"]


@pytest.mark.parametrize("format_", ["markdown", "text"])
def test_what_shows_nothing_is_no_block(format_: TextFormat) -> None:
    assert picture("\u200b\n\nText here is read.", format_) == ["paragraph: Text here is read."]
    assert picture("- \u200b\n1. Text here is read.", format_) == ["item1: Text here is read."]


def test_links_hold_their_place_behind_what_is_left_out() -> None:
    block = parse("So\u00adft [li\u00adnk](u) and \ufb01n[^1]", "draft", "markdown").blocks[0]
    link, note = block.links[0], block.notes[0]
    assert block.text[link.start : link.end] == "link"
    assert block.text[: note.at].endswith("fin")


def test_markup_and_code_stay_as_written() -> None:
    assert picture("```\nso\u00adft ﬁ\n```\n\n<p id=ﬁ>so\u00adft</p>") == [
        "code: so\u00adft ﬁ", "html: <p id=ﬁ>so\u00adft</p>", "paragraph: soft",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["Ket\u00adamine", "Ket&shy;amine", "Ｋetamine"])
def test_a_hidden_claim_is_found(word: str) -> None:
    found = [
        finding
        for finding in neurolint.check_text(f"{word} is an antidepressant.")
        if finding.rule.code == "FCT002"
    ]
    assert [finding.span.start for finding in found] == [0]
    assert found[0].span.end == len(f"{word} is an antidepressant")
