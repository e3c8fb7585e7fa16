"""What frames a page against its body, and claims against the kind of study they rest on."""

from __future__ import annotations

from functools import cache

import pytest

from makers import built_in
from neurolint.checks.page.outright import DirectClaims, direct_claims
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.language.fold import fold
from neurolint.library.model import Reference
from neurolint.lint import Linter, Settings


@cache
def linter(code: str) -> Linter:
    return Linter(built_in(), Settings(select=(code,)))


def findings(code: str, text: str, form: TextFormat = "markdown") -> tuple[Finding, ...]:
    return linter(code).check(parse(text, "draft", form))


def found(code: str, text: str) -> list[str]:
    return [text[finding.span.start : finding.span.end] for finding in findings(code, text)]


def claim(text: str) -> tuple[str, set[str], set[str]] | None:
    """The verb of a direct claim, what is named before and behind it."""
    read = direct_claims(built_in().reference).find(fold(text), 0, len(text))
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


def test_a_heading_is_weighed_against_the_facts() -> None:
    (finding,) = findings("EVD004", "# Nerve pain\n\n## SSRIs relieve nerve pain\n\nThey are old.\n")
    assert finding.severity == "warning"
    assert finding.message.startswith("This claims more than the evidence bears: ")
    assert finding.facts
    assert finding.judgement is not None
    assert finding.judgement.outcome == "overstated"


def test_of_several_claims_in_a_heading_the_worst_is_told() -> None:
    (finding,) = findings("EVD004", "# SSRIs ease nerve pain; imipramine cures nerve pain\n\nOld.\n")
    assert finding.severity == "error"


def test_what_is_claimed_too_firmly_of_one_thing_in_one_breath_is_told_once() -> None:
    breath = "Cannabidiol relieves nerve pain, calms anxiety and lifts depression"
    (finding,) = findings("EVD001", f"{breath}.\n")
    assert (finding.span.start, finding.span.end) == (0, len(breath))
    assert len(finding.facts) > 1
    assert len(found("EVD001", "Cannabidiol relieves nerve pain. Cannabidiol calms anxiety.\n")) == 2


def test_what_a_heading_claims_is_left_to_one_rule() -> None:
    assert found("EVD001", "# SSRIs relieve nerve pain\n\nThey are old.\n") == []
    assert found("EVD001", "SSRIs relieve nerve pain.\n") == ["SSRIs relieve nerve pain"]


CAVEAT = "# Page\n\n{}\n\nIt is late.\n\n{}\n"
KETAMINE = "Ketamine is a good treatment for nerve pain."


@pytest.mark.parametrize(
    ("body", "closing", "expected"),
    [
        ("Ketamine does not work for everyone.", KETAMINE, 1),
        ("Not all kinds of nerve pain respond to it.", KETAMINE, 1),
        ("Ketamine is given by drip.", KETAMINE, 0),
        ("Does ketamine not work for everyone?", KETAMINE, 0),
        ("Gabapentin does not work for everyone.", KETAMINE, 0),
        ("Ketamine does not work for everyone.", f"{KETAMINE} It does not work for everyone.", 0),
        ("Ketamine does not work for everyone.", "Ketamine is no treatment for nerve pain.", 0),
        ("Duloxetine does not work for everyone.", "Duloxetine can relieve diabetic nerve pain.", 0),
    ],
)
def test_a_conclusion_must_not_drop_a_caveat(body: str, closing: str, expected: int) -> None:
    assert len(found("EVD004", CAVEAT.format(body, closing))) == expected
    assert len(found("EVD004", CAVEAT.format(body, f"## Summary\n\n{closing}"))) == expected


def test_laboratory_words_need_an_effect_right_behind() -> None:
    shown = "Fluoxetine has demonstrated antioxidant effects"
    assert found("EVD003", f"{shown}, which can reduce swelling.\n") == [
        f"{shown}, which can reduce swelling."
    ]
    assert found("EVD003", f"{shown}, which trials of rest say can reduce swelling.\n") == []
    assert found("EVD003", f"{shown}, which surprised us. Ice can reduce swelling.\n") == []
    assert found("EVD003", f"{shown} in mice, which can reduce swelling.\n") == []


def listed(wrong: int) -> list[str]:
    signs = ["paralysis", "muscle weakness", "heat intolerance", "poor coordination"][:wrong]
    text = "Symptoms of nerve pain include:\n\n- burning\n" + "".join(f"- {sign}\n" for sign in signs)
    return found("FCT002", text)


def test_a_list_with_several_wrong_items_is_reported_at_its_lead_in_too() -> None:
    assert listed(2) == ["paralysis", "muscle weakness"]
    assert listed(3) == [
        "Symptoms of nerve pain include:",
        "paralysis",
        "muscle weakness",
        "heat intolerance",
    ]


def test_a_denial_of_a_symptom_is_a_refuted_claim_and_no_wrong_class() -> None:
    text = "Fatigue is not a symptom of fibromyalgia.\n"
    assert len(found("FCT001", text)) == 1
    assert found("FCT002", text) == []


def test_a_symptom_is_told_with_the_condition_it_is_filed_under() -> None:
    (finding,) = findings("FCT002", "Memory loss is a symptom of arthritis.\n")
    assert finding.message.startswith("“memory loss” is filed under “symptoms of arthritis”")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Amitriptyline is an SSRI.", "is filed under “selective serotonin reuptake inhibitors (SSRIs)”"),
        ("Amitriptyline is no antidepressant.", "is said not to belong under “antidepressants”, and does:"),
        ("Opioids such as codeine, gabapentin and pregabalin", "“gabapentin and pregabalin” is filed under"),
    ],
)
def test_what_is_wrong_with_a_class_is_told_by_what_the_claim_says(text: str, message: str) -> None:
    (finding,) = findings("FCT002", text)
    assert message in finding.message
