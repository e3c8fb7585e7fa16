"""Grades, long units and unexplained terms."""

from __future__ import annotations

from functools import cache
from math import sqrt
from pathlib import Path

import pytest

from makers import built_in
from neurolint.checks.base import Page
from neurolint.checks.grade import grades_of
from neurolint.checks.page.prosewords import counted
from neurolint.checks.page.sections import SectionNames
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.language.syllables import syllables
from neurolint.library.load import load_library
from neurolint.lint import Linter, Settings

EASY = "Keep your feet warm. Wear two socks. "
HARD = (
    "Considerable deterioration necessitates comprehensive consultation concerning appropriate utilisation. "
)


def sentences(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    draft, reference = parse(text, "draft", "markdown"), built_in().reference
    page = Page(draft, read_claims(draft, reference), reference)
    return [(one.words, one.plain) for one in counted(page, SectionNames(reference), reference)]


@cache
def linter(code: str) -> Linter:
    return Linter(built_in(), Settings(profile=None, select=(code,)))


def said(code: str, text: str) -> list[tuple[str, str]]:
    return [(f.severity, f.message) for f in linter(code).check(parse(text, "draft", "markdown"))]


def test_names_of_drugs_and_conditions_and_capitals_are_masked_but_make_sentences_long() -> None:
    (found,) = sentences("Amitriptyline eases diabetic neuropathy in 3 of ten, says the BBC.")
    assert found[0] == (
        "Amitriptyline", "eases", "diabetic", "neuropathy", "in", "of", "ten", "says", "the", "BBC", "3",
    )  # fmt: skip
    assert found[1] == ("eases", "in", "of", "ten", "says", "the")


def test_a_word_that_goes_on_behind_a_name_is_masked_whole() -> None:
    (found,) = sentences("Migraine's aura fades, an anti-migraine’s does not.")
    assert found[0] == ("Migraine's", "aura", "fades", "an", "anti", "migraine’s", "does", "not")
    assert found[1] == ("aura", "fades", "an", "anti", "does", "not")


def test_headings_entries_of_lists_references_and_quotations_are_no_sentences() -> None:
    text = "# Cold feet\n\nKeep warm.\n\n- wool\n- Wear wool.\n\n> Be brave.\n\n| a |\n| - |\n| Cell. |\n\n"
    text += "## References\n\nA book."
    assert [words for words, _ in sentences(text)] == [("Keep", "warm"), ("Wear", "wool")]


def test_grades_are_those_of_the_formulas() -> None:
    draft, reference = parse(EASY + HARD, "draft", "markdown"), built_in().reference
    page = Page(draft, read_claims(draft, reference), reference)
    found = list(counted(page, SectionNames(reference), reference))
    # 4 + 3 + 8 words; 4 + 3 + 35 syllables; 8 words of three or more
    grades = grades_of(found, lambda word: syllables(word, {}))
    assert grades["flesch-kincaid"] == pytest.approx(0.39 * 15 / 3 + 11.8 * 42 / 15 - 15.59)
    assert grades["smog"] == pytest.approx(3.1291 + 1.0430 * sqrt(30 * 8 / 3))


def test_a_grade_over_the_first_bar_is_advice_and_over_the_second_a_warning() -> None:
    assert said("RDB001", EASY * 40) == []
    assert said("RDB001", HARD * 10) == []  # too short to be measured
    ((severity, message),) = said("RDB001", HARD * 30)
    assert severity == "warning"
    assert "aim at 9 or less" in message
    ((severity, _),) = said("RDB001", EASY * 40 + HARD * 15)
    assert severity == "info"


def test_long_sentences_are_told_once_at_the_longest_with_the_others_beside_it() -> None:
    long = "Wool " + "is very warm and " * 6 + "soft."
    longer = "Wool " + "is very warm and " * 8 + "soft."
    draft = parse(f"{long} {longer} {long}\n\nIt is warm.", "draft", "markdown")
    (found,) = linter("RDB002").check(draft)
    assert draft.source[found.span.start : found.span.end] == longer
    assert found.message == "A sentence of 34 words; 3 of the 4 sentences of the page have more than 25."
    assert len(found.related) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A TCA is old.", "Write “tricyclic antidepressant (TCA)” the first time."),
        ("The XQR is new.", "Write it out or explain it the first time."),
        ("Take an analgesic.", "Say “painkiller”, or tell what it means."),
    ],
)
def test_what_a_term_stands_for_is_told_where_it_is_known(text: str, message: str) -> None:
    (found,) = linter("RDB003").check(parse(text, "draft", "markdown"))
    assert found.suggestion == message


def test_a_term_is_told_once_and_a_definition_anywhere_will_do() -> None:
    assert len(said("RDB003", "An XQR is new. The XQR is old. XQRs are blue.")) == 1
    assert said("RDB003", "An ERQ is new.\n\nThe easy red queue (ERQ) is old.") == []
    many = [f"X{chr(65 + at)}Q" for at in range(26)]
    text = (
        "".join(f"An {short} is new.\n\n" for short in many) + "The easy blue queue (EBQ) is not, nor is EBQ."
    )
    assert len(said("RDB003", text + "\n\nThe xylem cell quotient (XCQ) is old.")) == 25
    assert len(said("RDB003", "Analgesics help. An analgesic is a medicine.")) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Take an analgesic.", 1),
        ("Take an analgesic (a medicine against pain).", 0),
        ("Take a medicine against pain (an analgesic).", 0),
        ("An analgesic, which is a medicine against pain, helps.", 0),
        ("Take a medicine against pain, also called analgesic.", 0),
        ("Take a medicine that is called so by those who know what they speak of: an analgesic.", 1),
    ],
)
def test_a_term_is_explained_beside_it_on_either_side(text: str, count: int) -> None:
    assert len(said("RDB003", text)) == count


def test_a_house_has_its_own_words_behind_a_bracket(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "readability.yaml").write_text("opens: [say]\n", encoding="utf-8")
    own = Linter(load_library(reference=[tmp_path]), Settings(profile=None, select=("RDB003",)))
    draft = parse("Take a medicine against pain (say analgesic).", "draft", "markdown")
    assert (len(said("RDB003", draft.source)), len(own.check(draft))) == (1, 0)
