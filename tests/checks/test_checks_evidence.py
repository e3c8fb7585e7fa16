"""What frames a page against its body, and claims against the kind of study they rest on."""

from __future__ import annotations

from functools import cache

import pytest
from editorial_pages import builtin

from neurolint.checks.outright import DirectClaims, direct_claims
from neurolint.drafts.model import Format
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.language.fold import fold
from neurolint.library.model import Reference
from neurolint.lint import Linter, Settings


@cache
def linter(code: str) -> Linter:
    return Linter(builtin(), Settings(select=(code,)))


def findings(code: str, text: str, form: Format = "markdown") -> tuple[Finding, ...]:
    return linter(code).check(parse(text, "draft", form))


def found(code: str, text: str) -> list[str]:
    return [text[finding.span.start : finding.span.end] for finding in findings(code, text)]


def claim(text: str) -> tuple[str, set[str], set[str]] | None:
    """The verb of a direct claim, what is named before and behind it."""
    read = direct_claims(builtin().reference).find(fold(text), 0, len(text))
    return (text[read.start : read.end], set(read.subject), set(read.object)) if read else None


def test_a_direct_claim_has_its_verb_and_what_is_named_around_it() -> None:
    assert claim("A new study shows that dark cocoa lowers blood pressure") == (
        "lowers",
        {"dark", "cocoa"},
        {"blood", "pressure"},
    )


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Clovers lower cholesterol", "lower"),
        ("‘Bad genes’ cause hair loss", "cause"),
        ("A walk (short) cuts stress", "cuts"),
        ("Rest leads to worse backs", "leads to"),
        ("Nettle tea is effective against hay fever", "is effective against"),
        ("Ice brings fast relief from sprains", "brings fast relief from"),
    ],
)
def test_verbs_in_the_third_person_or_behind_a_plural_and_phrases_claim(text: str, verb: str) -> None:
    told = claim(text)
    assert told is not None
    assert told[0] == verb


@pytest.mark.parametrize(
    "text",
    [
        "Ways to lower cholesterol",
        "Lower your cholesterol",
        "The causes of hair loss",
        "Clover may lower cholesterol",
        "Clover does not lower cholesterol",
        "Clover is linked with lower cholesterol",
        "How clover lowers cholesterol",
        "Clover that lowers cholesterol",
        "Clover: cuts of meat",
        "Clover lowers",
    ],
)
def test_what_is_no_direct_claim(text: str) -> None:
    assert claim(text) is None


def test_what_the_people_have_is_not_what_changes() -> None:
    told = claim("Clover eases sleep in people with severe gout, and stiffness")
    assert told is not None
    assert told[2] == {"sleep", "stiffness"}


def test_without_the_wording_nothing_is_claimed() -> None:
    bare = DirectClaims(Reference({}, {}, {}, {}, ""))
    assert bare.find("coffee prevents stroke", 0, 22) is None


def test_a_title_that_outruns_its_body_is_told_with_the_words_of_the_body() -> None:
    text = "# Clover lowers cholesterol\n\nClover was tied to better sleep. Clover might lower cholesterol.\n"
    (finding,) = findings("EVD004", text)
    assert text[finding.span.start : finding.span.end] == "Clover lowers cholesterol"
    assert "“might”" in finding.message
    (label,) = finding.related
    assert text[label.span.start : label.span.end] == "Clover might lower cholesterol."


def test_one_sentence_as_strong_as_the_title_keeps_it() -> None:
    weak = "# Clover lowers cholesterol\n\nClover might lower cholesterol."
    assert found("EVD004", weak) == ["Clover lowers cholesterol"]
    assert found("EVD004", f"{weak} In the trial, clover lowered cholesterol by a tenth.") == []


def test_a_sentence_on_another_thing_neither_weakens_nor_keeps_a_title() -> None:
    assert found("EVD004", "# Clover lowers cholesterol\n\nClover might help with sleep.\n") == []
    text = "# Clover lowers cholesterol\n\nClover might lower cholesterol. Clover lowers weight.\n"
    assert found("EVD004", text) == ["Clover lowers cholesterol"]


def test_questions_quotations_and_references_are_no_body() -> None:
    head = "# Clover lowers cholesterol\n\n"
    assert found("EVD004", f"{head}Might clover lower cholesterol?\n") == []
    assert found("EVD004", f"{head}> Clover might lower cholesterol.\n") == []
    assert found("EVD004", f"{head}## References\n\nSmith J. Clover might lower cholesterol.\n") == []


def test_headings_and_conclusions_are_frames_and_frames_do_not_bear_each_other_out() -> None:
    text = (
        "# On clover\n\n## Clover lowers cholesterol\n\nClover might lower cholesterol.\n\n"
        "## Conclusion\n\nClover lowers cholesterol.\n"
    )
    assert found("EVD004", text) == ["Clover lowers cholesterol", "Clover lowers cholesterol."]


def test_two_names_of_one_concept_are_one_thing() -> None:
    text = "# Prozac eases back pain\n\nFluoxetine was linked with less back pain in a survey.\n"
    assert found("EVD004", text) == ["Prozac eases back pain"]


def test_a_result_in_animals_counts_with_the_body() -> None:
    text = "# Clover lowers cholesterol\n\nIn mice, clover lowered cholesterol.\n"
    (finding,) = findings("EVD004", text)
    assert "“In mice”" in finding.message


def test_claims_that_are_read_are_compared_even_where_the_wording_differs() -> None:
    text = (
        "# Imipramine\n\nNerve pain might be eased by imipramine, in some people.\n\n"
        "## Conclusion\n\nIn short, imipramine is a remedy that works for nerve pain.\n"
    )
    (finding,) = findings("EVD004", text)
    assert "imipramine" in text[finding.span.start : finding.span.end]


def test_cause_from_a_study_that_only_watches_is_told_with_its_name() -> None:
    (finding,) = findings("EVD003", "Tea prevents gout, a cohort study of sailors found.\n")
    assert finding.message.startswith("“cohort study” cannot show")


def test_the_study_of_the_next_sentence_counts_when_it_speaks_of_the_same() -> None:
    same = "Tea prevents gout. In a cohort study of sailors, those on tea had less gout.\n"
    assert found("EVD003", same) == ["Tea prevents gout."]
    assert found("EVD003", same.replace("less gout", "better teeth")) == []
    assert found("EVD003", same.replace(". In", ".\n\nIn")) == []


def test_a_trial_beside_it_keeps_a_claim() -> None:
    text = "Tea prevents gout. In a cohort study and a randomised trial, those on tea had less gout.\n"
    assert found("EVD003", text) == []


def test_benefit_inferred_from_cells_counts_behind_the_inference_alone() -> None:
    lab = "In cell studies, the resin kills fungi"
    assert found("EVD003", f"{lab}.\n") == []
    assert found("EVD003", f"{lab}, so it cures athlete's foot.\n") == [f"{lab}, so it cures athlete's foot."]
    assert found("EVD003", f"{lab}. So it cures athlete's foot.\n") == ["So it cures athlete's foot."]
    assert found("EVD003", f"{lab}. So it cures mice in the lab.\n") == []
    assert found("EVD003", f"{lab}. It rains. So it cures athlete's foot.\n") == []
