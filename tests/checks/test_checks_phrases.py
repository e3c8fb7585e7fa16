from __future__ import annotations

import pytest
from editorial_pages import check_of, check_of_rule, hits, quotes

from makers import built_in
from neurolint.checks.registry import CHECKS
from neurolint.drafts.spans import Span
from neurolint.library.model import Rule

CURE = {"phrases": [{"match": ["miracle cure"], "severity": "warning", "title": "error"}]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A **miracle** cure, they say.", "miracle** cure"),
        ("A miracle&nbsp;cure, they say.", "miracle&nbsp;cure"),
        ("A miracle\ncure, they say.", "miracle\ncure"),
        ("- A [miracle](https://example.org) cure", "miracle](https://example.org) cure"),
        ("| A |\n| - |\n| miracle cure |", "miracle cure"),
        ("Ein 𝒙 MIRACLE‑CURE, they say.", "MIRACLE‑CURE"),
    ],
)
def test_words_are_found_through_markup_and_point_into_the_source(text: str, found: str) -> None:
    assert quotes(check_of("phrases", **CURE), text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Is it a miracle cure?",
        "> It is a miracle cure.",
        "`miracle cure`",
        "A “miracle cure” is what he called it.",
        "A ‘miracle cure’ is what he called it.",
        "A ''miracle cure'' is what he called it.",
        "## References\n\n- The miracle cure. 1998.",
    ],
)
def test_what_nobody_says_here_is_left_alone(text: str) -> None:
    assert quotes(check_of("phrases", **CURE), text) == []


@pytest.mark.parametrize(
    "text",
    [
        'A 5" miracle cure, 6" long.',
        "The patients' miracle cure is his 'own' work.",
        "It isn't what it seems, the miracle cure that 'everyone' wants.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quotes(check_of("phrases", **CURE), text) == ["miracle cure"]


def test_a_quotation_that_is_never_closed_reaches_to_the_end_of_its_paragraph_only() -> None:
    text = "“It works, he says. It is a miracle cure.\n\nIt is a miracle cure."
    assert [hit.span.start for hit in hits(check_of("phrases", **CURE), text)] == [text.rindex("miracle")]


def test_quoted_words_may_count_one_level_less() -> None:
    check = check_of("phrases", **CURE, quoted="lower")
    text = "A miracle cure, “a miracle cure at last”."
    assert [hit.severity for hit in hits(check, text)] == ["warning", "info"]


def test_quoted_words_that_are_only_spoken_of_do_not_count() -> None:
    check = check_of("phrases", **CURE, quoted="lower")
    assert hits(check, "So the “miracle cure” was no cure.") == []


def test_a_group_may_look_into_quotations_alone() -> None:
    check = check_of("phrases", phrases=[{**CURE["phrases"][0], "quoted": "only"}])
    text = "A miracle cure. “So it was a miracle cure at last,” he said.\n\n> It was a miracle cure."
    assert [hit.span.start for hit in hits(check, text)] == [
        text.index("miracle", 20),
        text.rindex("miracle"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 2011 study found that Ginger helps.", True),  # a capital beside a year is no author
        ("A 2011 study found that it helps. Adler et al. led it.", False),
        ("A 2011 study found that it helps.\n\nAdler (2012) found more.", True),
        ("A 2011 study found that it helps.\n\nAdler (2011) found more.", False),
        ("A 2011 study found that it helps.\n\n## References\n\nAdler. Ginger. 2011.", False),
        ("A 2011 study by the Royal Society of Cooks found that it helps.", False),
    ],
)
def test_a_year_alone_leads_to_no_study(text: str, found: bool) -> None:
    group = {"match": ["a (20*) study <0-6> found"], "dated": True, "window": 1}
    assert bool(hits(check_of("phrases", phrases=[group]), text)) is found


def test_the_title_may_count_for_more_and_only_one_heading_is_the_title() -> None:
    text = "# Miracle cure\n\nA miracle cure.\n\n## Miracle cure\n\nEnd."
    severities = [hit.severity for hit in hits(check_of("phrases", **CURE), text)]
    assert severities == ["error", "warning", "warning"]


def test_the_title_of_the_front_matter_is_the_title() -> None:
    (hit,) = hits(check_of("phrases", **CURE), "---\ntitle: A miracle cure\n---\n\nNothing.")
    assert hit.severity == "error"


NEGATED = {
    **CURE,
    "before": {"phrases": ["not", "no"], "unless": ["not only"], "words": 2},
    "after": {"phrases": ["does not exist"], "words": 1},
}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It is not a miracle cure.", 0),
        ("It is not, they say, a miracle cure.", 1),
        ("It is not what you would call a miracle cure.", 1),
        ("Say no, miracle cure or not.", 1),
        ("It is not only a miracle cure.", 1),
        ("The miracle cure does not exist.", 0),
        ("The miracle cure that was sold here does not exist.", 1),
        ("There is no hope. A miracle cure is sold.", 1),
    ],
)
def test_a_guard_reaches_so_many_words_within_its_clause(text: str, count: int) -> None:
    assert len(hits(check_of("phrases", **NEGATED), text)) == count


def test_names_are_left_alone_in_running_text_but_not_in_headings() -> None:
    check = check_of("phrases", phrases=[{"match": ["hope"]}], names="skip")
    assert quotes(check, "She went to Hope Hospital. There is hope.") == ["hope"]
    assert quotes(check, "# New Hope For Sore Knees\n\nText.") == ["Hope"]


SHOWN = {"phrases": [{"match": ["studies show"], "window": 1}]}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Studies show it. See doi:10.1000/abc.123.", 0),
        ("See [the trial](https://example.org/trial). Studies show it.", 0),
        ("Studies show it. It is so. See doi:10.1000/abc.123.", 1),
        ("Studies show it.\n\nSee doi:10.1000/abc.123.", 1),
        ("Studies show it ([see below](#below)).", 1),
        ("Studies show it (Garcia et al., 2019).", 0),
        ("Studies show it, as a 2020 Cochrane review did.", 0),
        ("Studies show it, as in the 1990s in Germany.", 1),
        ("In March 2020 studies show it.", 1),
        ("Studies show it [2].", 0),  # a marker that leads nowhere is a fault of its own
        ("Studies show it [2].\n\n## Sources\n\n1. One.\n2. Two.", 0),
        ("Studies show it.[^a]\n\n[^a]: One.", 0),
        ("Studies show it.[^a]", 1),
        (
            "Studies show it, says the World Health Organization. According to Mayo Clinic doctors it is so.",
            0,
        ),
    ],
)
def test_a_citation_within_the_window_excuses(text: str, count: int) -> None:
    assert len(hits(check_of("phrases", **SHOWN), text)) == count


def test_one_study_may_be_named_anywhere_in_the_draft() -> None:
    check = check_of("phrases", phrases=[{"match": ["a study found"], "window": "draft"}])
    assert quotes(check, "A study found it.\n\nMore.\n\nBy Dr. Ana Lopez of a hospital.") == []
    assert quotes(check, "A study found it.\n\nMore.\n\nBy a doctor of a hospital.") == ["A study found"]


def test_what_was_taken_for_boilerplate_is_passed_over_sentence_by_sentence() -> None:
    text = "Buy the miracle cure now. It is a miracle cure."
    (hit,) = hits(check_of("phrases", **CURE), text, furniture=(Span(0, 25),))
    assert hit.span.start == text.rindex("miracle")


def test_hype_in_a_title_is_an_error_and_in_scam_warnings_it_is_none() -> None:
    check = check_of_rule("LNG001")
    (hit,) = hits(check, "# A miracle cure for warts\n\nDuct tape.")
    assert hit.severity == "error"
    assert hits(check, "# Warts\n\nThe “miracle cure” is a well-known scam.") == []


def test_an_excuse_of_a_paragraph_ends_with_it() -> None:
    check = check_of("phrases", **CURE, paragraph=["in jest"])
    assert quotes(check, "A miracle cure. It was said in jest.\n\nA miracle cure.\n\nIn jest.") == [
        "miracle cure"
    ]
    assert len(hits(check, "A miracle cure.\n\nA miracle cure, in jest.\n\nA miracle cure.")) == 2


@pytest.mark.parametrize(
    ("text", "strict", "plain"),
    [
        ("A miracle cure for all.", 1, 1),
        ("In Norway it is a miracle cure.", 1, 0),
        ("It is a miracle cure. So say elves.", 1, 0),
        ("It is no real miracle cure.", 0, 0),
    ],
)
def test_a_strict_group_is_excused_by_words_beside_its_match_alone(
    text: str, strict: int, plain: int
) -> None:
    excuses = {"sentence": ["in norway"], "paragraph": ["elves"], "except": ["no real miracle"]}
    for kept, found in ((True, strict), (False, plain)):
        check = check_of("phrases", phrases=[{"match": ["miracle cure"], "strict": kept}], **excuses)
        assert len(quotes(check, text)) == found


@pytest.mark.parametrize(
    ("text", "asked", "opening"),
    [
        ("Tired of tea?", 1, 1),
        ("“Tired of tea?” she asks.", 0, 1),
        ("Are you tired of tea?", 1, 0),
        ("Tired of tea, he left.", 0, 1),
        ("He left. Tired of tea, he slept.", 0, 1),
        ("He was tired of tea.", 0, 0),
    ],
)
def test_a_group_may_look_at_questions_or_first_words_only(text: str, asked: int, opening: int) -> None:
    options = {"questions": "keep", "quoted": "keep"}
    for name, found in (("asked", asked), ("opening", opening)):
        check = check_of("phrases", phrases=[{"match": ["tired of"], name: True}], **options)
        assert len(quotes(check, text)) == found


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [("is sold as a", "is sold"), ("is sold as a cure", "is sold as a cure"), ("sold", "sold")],
)
def test_words_that_only_lead_on_are_not_shown(phrase: str, shown: str) -> None:
    options = {"phrases": [{"match": [phrase]}]}
    rule = Rule("ABC001", "a-fault", "s", "w", "warning", "phrases", "m", options=options)
    check = CHECKS["phrases"](rule, built_in().reference)
    assert quotes(check, "It is sold as a cure.") == [shown]
