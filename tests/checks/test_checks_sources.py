from __future__ import annotations

from typing import Any

import pytest
from editorial_pages import check_of, check_of_rule, hits, page, quotes, small_reference

from neurolint.checks.base import Page
from neurolint.checks.registry import CHECKS
from neurolint.claims.model import Claim, Judgement, Mention, Reading
from neurolint.drafts.spans import Span
from neurolint.library.model import Brand, Concept, Fact, Reference, Rule


def problems(text: str) -> list[str]:
    return [f"{hit.fields['what']} {hit.fields['problem']}" for hit in hits(check_of("markers"), text)]


def test_markers_without_any_list_are_told_once_with_all_their_places() -> None:
    text = "One [1]. Two **[2]**. Three [3]."
    (hit,) = hits(check_of("markers"), text)
    assert text[hit.span.start : hit.span.end] == "[1]"
    assert [text[label.span.start : label.span.end] for label in hit.related] == ["[2]", "[3]"]


def test_ranges_and_lists_of_numbers_are_read() -> None:
    refs = "\n\n## References\n\n1. A\n2. B\n3. C\n"
    assert problems(f"One [1–3].{refs}") == []
    assert problems(f"One [1, 2, 4].{refs}") == [
        "[1, 2, 4] has no entry 4 in the list of references",
        "entry 3 is cited nowhere in the text",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mean was 3 [2, 4].",
        "The scale [1] to [5] is a scale.\n\n[1]: /one\n[5]: /five",
        "Take 5 mg [5 mg].",
        "In [2019] it changed.",
        "A list [x] and [12a].",
        "![5](five.jpg)",
    ],
)
def test_brackets_that_are_no_markers(text: str) -> None:
    assert problems(text) == []


def test_entries_may_stand_in_brackets_without_a_heading() -> None:
    assert problems("One [1]. Two [2].\n\n[1] Adler. 2018.\n\n[2] Brandt. 2020.") == []


def test_entries_of_plain_text_are_read_line_by_line() -> None:
    text = "Iron\n\nOne [1]. Two [3].\n\nReferences\n\n1. Adler. 2018.\n2. Brandt. 2020.\n"
    found = [hit.fields["what"] for hit in hits(check_of("markers"), text, "text")]
    assert found == ["[3]", "entry 2"]


def test_footnotes_without_partner() -> None:
    assert problems("One.[^a] Two.[^b] Again.[^b]\n\n[^a]: A.\n\n[^c]: C.") == [
        "[^b] has no footnote to lead to",
        "footnote c is cited nowhere in the text",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A study published in the journal *Sleep* found it.", 1),
        ("A study published in *Sleep* found it.", 1),
        ("A study published in Sleep found it.", 0),
        ("A study published in the journal Sleep found it in 2016.", 0),
        ("A study published in the journal Sleep found it. See doi:10.1000/abc.123.", 0),
        ("A study published in the journal Sleep found it. It was good. See doi:10.1000/abc.123.", 0),
        ("A study published in the journal Sleep found it. It was good. See https://example.org/blog.", 1),
        ("A study from Northfield University found it.", 1),
        ("A study from Northfield found it.", 0),
        ("A study from Northfield University found it.\n\nDr. Ana Lopez led it.", 0),
        ("Was a study published in the journal *Sleep*?", 0),
    ],
)
def test_a_named_source_needs_something_that_leads_to_it(text: str, count: int) -> None:
    assert len(hits(check_of_rule("ATT005"), text)) == count


def test_what_leads_in_the_name_of_a_journal_is_an_option() -> None:
    given = {"published": ["study in"], "conducted": ["study by"], "journals": ["lancet"], "bodies": ["club"]}
    text = "A study in the monthly gazette Naps found it."
    assert hits(check_of("unresolved", **given), text) == []
    assert hits(check_of("unresolved", **given, labels=["journal"]), text) == []
    (hit,) = hits(check_of("unresolved", **given, labels=["journal", "gazette"]), text)
    assert hit.fields == {"name": "Naps"}


PRESENT = {"any": {"sections": ["references"], "links": 1, "identifiers": True, "footnotes": True}}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Iron helps.", 1),
        ("Iron helps.\n\n## Sources", 1),
        ("Iron helps.\n\n## Sources\n\nA book.", 0),
        ("Iron helps.\n\n## Sources:\n\n### Books\n\nA book.", 0),
        ("Iron [helps](/iron).", 1),
        ("Iron [helps](https://example.org).", 0),
        ("Iron helps (PMID: 1234567).", 0),
        ("Iron helps.[^1]\n\n[^1]: A book.", 0),
        ("Iron helps.[^1]", 1),
    ],
)
def test_sources_are_present_or_not(text: str, count: int) -> None:
    found = hits(check_of("presence", **PRESENT), text)
    assert [hit.span for hit in found] == [Span(0, 0)] * count


def test_short_pages_need_nothing() -> None:
    assert hits(check_of("presence", **PRESENT, when={"words": 5}), "Iron helps.") == []
    assert (
        len(hits(check_of("presence", **PRESENT, when={"words": 5}), "Iron helps some people with fatigue."))
        == 1
    )


FIGURES = {"any": {"figures": ["# (in|out of) #", "nnt"]}}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It helps 1 in 4 people.", 0),
        ("It helps one out of 10 people.", 0),
        ("The NNT was 3.6.", 0),
        ("It helps 40% of people.", 1),
        ("It helps in 2010.", 1),
    ],
)
def test_figures_are_told_by_their_shape(text: str, count: int) -> None:
    assert len(hits(check_of("presence", **FIGURES), text)) == count


def _claim(polarity: str) -> Judgement:
    at = Span(0, 1)
    return Judgement(
        Claim(
            "iron",
            "treats",
            "fatigue",
            "negated" if polarity == "negated" else "affirmed",
            "direct",
            at,
            0,
            0,
            at,
            at,
        ),
        "not-covered",
    )


def test_a_treatment_page_is_told_by_its_claims_or_its_title() -> None:
    when = {"claims": {"predicate": "treats", "least": 2}, "title": [["drug"], ["condition"]]}
    rule = Rule("ABC001", "a-fault", "s", "w", "warning", "presence", "m", options={**FIGURES, "when": when})
    concepts = {
        "iron": Concept("iron", "drug", "iron"),
        "fatigue": Concept("fatigue", "condition", "fatigue"),
    }
    reference = Reference(concepts, {}, {}, {}, "")
    check = CHECKS["presence"](rule, reference)
    plain = page("# Iron and fatigue\n\nIt helps.")

    def found(judgements: tuple[Judgement, ...], mentions: tuple[Mention, ...]) -> int:
        reading = Reading(plain.draft, plain.reading.sentences, mentions, judgements)
        return len(list(check(Page(plain.draft, reading, reference))))

    title = (Mention("iron", 0, 0, 4), Mention("fatigue", 0, 9, 16))
    assert found((), ()) == 0
    assert found((_claim("affirmed"),), ()) == 0
    assert found((_claim("affirmed"), _claim("negated")), ()) == 0
    assert found((_claim("affirmed"), _claim("affirmed")), ()) == 1
    assert found((), title) == 1
    assert found((), title[:1]) == 0


def test_a_defunct_body_is_known_by_all_its_names() -> None:
    body = Concept(
        "knee-league", "organisation", "Knee League", synonyms=("League for Knees",), abbreviations=("KL",)
    )
    fact = Fact(
        "closed", ("knee-league",), "status", ("defunct",), "holds", "The Knee League closed in 2011."
    )
    reference = Reference({body.id: body}, {fact.id: fact}, {}, small_reference().wording, "")
    options = {"status": "defunct", "past": ["closed in", "former"]}
    check = CHECKS["status"](
        Rule("ABC001", "n", "s", "w", "error", "status", "m", options=options), reference
    )

    def found(text: str) -> list[str]:
        return [text[hit.span.start : hit.span.end] for hit in check(page(text)) if hit.facts == (fact,)]

    assert found("Ask the **Knee**\nLeague, the KL or the league for knees.") == [
        "Knee**\nLeague",
        "KL",
        "league for knees",
    ]
    assert found("The Knee League closed in 2011. The former Knee League was small.") == []
    assert found("The kl of it. The Knee Leagues.") == []
    assert found("## Sources\n\n- Knee League. Leaflet. 2008.") == []
    assert [hit.fields["statement"] for hit in check(page("Ask the Knee League."))] == [fact.statement]


def test_a_status_that_was_refuted_says_nothing() -> None:
    body = Concept("knee-league", "organisation", "Knee League")
    fact = Fact("open", ("knee-league",), "status", ("defunct",), "refuted", "The Knee League did not close.")
    reference = Reference({body.id: body}, {fact.id: fact}, {}, {}, "")
    rule = Rule("ABC001", "n", "s", "w", "error", "status", "m", options={"status": "defunct"})
    assert list(CHECKS["status"](rule, reference)(page("Ask the Knee League."))) == []


# Several statuses, facts on some names only, wording that was replaced.

FLINT = Concept("flint", "drug", "flint", brands=(Brand("Flintol"),), abbreviations=("FLT",))
GUILD = Concept("guild", "organisation", "Tea Guild")
ACHE = Concept("ache", "condition", "knee ache", synonyms=("sore knee",))


def _status(name: str, subject: str, *objects: str, **more: Any) -> Fact:
    given: dict[str, Any] = {"verdict": "holds", "statement": f"About {name}.", **more}
    return Fact(name, (subject,), "status", objects, **given)


GONE = _status("gone", "flint", "withdrawn", say="say so")
RENAMED = _status("renamed", "guild", "renamed", names=("Tea Guild", "the  Guild"))


def _found(
    text: str, options: dict[str, Any], *facts: Fact, names: tuple[str, ...] = ()
) -> list[tuple[str, str | None]]:
    """The words found in a page on `names`, with the level of each."""
    concepts = {concept.id: concept for concept in (FLINT, GUILD, ACHE)}
    wording = small_reference().wording
    reference = Reference(concepts, {fact.id: fact for fact in facts}, {}, wording, "")
    rule = Rule("ABC001", "n", "s", "w", "info", "status", "m", options=options)
    given = page(text)
    mentions = tuple(Mention(name, 0, 0, 1) for name in names)
    reading = Reading(given.draft, given.reading.sentences, mentions, ())
    hits = sorted(
        CHECKS["status"](rule, reference)(Page(given.draft, reading, reference)), key=lambda hit: hit.span
    )
    assert all(hit.facts and hit.fields["statement"] == hit.facts[0].statement for hit in hits)
    assert all(hit.fields["name"] == text[hit.span.start : hit.span.end] for hit in hits)
    return [(hit.fields["name"], hit.severity) for hit in hits]


TWO = {"status": {"withdrawn": "warning", "renamed": "error"}}


@pytest.mark.parametrize(
    ("text", "options", "facts", "expected"),
    [
        ("Take flint.", {"status": "withdrawn"}, [GONE], [("flint", "info")]),
        ("Take flint.", {"status": "renamed"}, [GONE], []),
        ("Take flint.", TWO, [GONE], [("flint", "warning")]),
        ("Flintol or FLT.", TWO, [GONE], [("Flintol", "warning"), ("FLT", "warning")]),
        ("Ask the Tea Guild on flint.", TWO, [GONE, RENAMED], [("Tea Guild", "error"), ("flint", "warning")]),
        ("Take flint.", TWO, [_status("both", "flint", "sold", "renamed")], [("flint", "error")]),
        ("Take flint.", TWO, [_status("mixed", "flint", "withdrawn", verdict="mixed")], []),
        ("Take flint.", TWO, [_status("not", "flint", "withdrawn", verdict="refuted")], []),
        # only the names that a fact lists, with their case
        ("Ask the Tea Guild.", TWO, [RENAMED], [("Tea Guild", "error")]),
        ("Ask the tea guild.", TWO, [RENAMED], []),
        ("Ask the Guild.", TWO, [RENAMED], [("the Guild", "error")]),
        ("Ask Tea Guilds.", TWO, [RENAMED], []),
        (
            "Flintol and flint.",
            TWO,
            [_status("brand", "flint", "renamed", names=("Flintol",))],
            [("Flintol", "error")],
        ),
        (
            "Flintol and flint.",
            TWO,
            [_status("mixed", "flint", "renamed", names=("Flintol",), verdict="mixed")],
            [("Flintol", "error")],
        ),
        (
            "Flintol and flint.",
            TWO,
            [_status("not", "flint", "renamed", names=("Flintol",), verdict="refuted")],
            [],
        ),
        # not of the past, not asked, not quoted, not in the list of sources
        ("Flint was withdrawn.", {**TWO, "past": ["was withdrawn"]}, [GONE], []),
        ("Is flint sold?", TWO, [GONE], []),
        ("> Take flint.", TWO, [GONE], []),
        ("## Sources\n\n- Flint. 2008.", TWO, [GONE], []),
        ("Take flintlock.", TWO, [GONE], []),
    ],
)
def test_names_of_what_no_longer_stands(
    text: str, options: dict[str, Any], facts: list[Fact], expected: list[tuple[str, str]]
) -> None:
    assert _found(text, options, *facts) == expected


OLD = Fact(
    "old", ("ache",), "is_a", ("flint",), "holds", "It is new.", superseded=("worn (cartilage|joint)",)
)
WORN = "Here worn cartilage and worn joint hurt."


@pytest.mark.parametrize(
    ("text", "options", "names", "expected"),
    [
        (WORN, {"superseded": "error"}, ("ache",), [("worn cartilage", "error"), ("worn joint", "error")]),
        (
            WORN,
            {"superseded": "info"},
            ("ache", "flint"),
            [("worn cartilage", "info"), ("worn joint", "info")],
        ),
        (WORN, {"superseded": "error"}, ("flint",), []),  # a page on something else
        (WORN, {"superseded": "error"}, (), []),
        (WORN, {}, ("ache",), []),
        ("Worn out cartilage.", {"superseded": "error"}, ("ache",), []),
        ("A worn\njoint.", {"superseded": "error"}, ("ache",), [("worn\njoint", "error")]),
        ("Once called worn joint.", {"superseded": "error", "past": ["once called"]}, ("ache",), []),
        ("Is it a worn joint?", {"superseded": "error"}, ("ache",), []),
    ],
)
def test_wording_that_was_replaced(
    text: str, options: dict[str, Any], names: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert _found(text, {**TWO, **options}, OLD, names=names) == expected


def test_what_a_fact_would_say_instead_is_passed_on() -> None:
    reference = Reference({FLINT.id: FLINT}, {GONE.id: GONE}, {}, small_reference().wording, "")
    rule = Rule("ABC001", "n", "s", "w", "info", "status", "m", options=TWO)
    (hit,) = CHECKS["status"](rule, reference)(page("Take flint."))
    assert (hit.suggestion, hit.facts) == ("say so", (GONE,))


def test_long_questioning_and_joined_headings_and_each_but_once() -> None:
    check = check_of("headings", characters=20, questions="report", ampersand="report", generic=["questions"])
    text = (
        "# Iron & legs?\n\nA.\n\n## Iron & legs?\n\nB.\n\n## A heading of more than twenty characters\n\nC.\n\n"
        "## FAQs\n\n### Is it so?\n\nD."
    )
    assert [hit.fields["fault"] for hit in hits(check, text)] == [
        'it is a question; it uses "&"',
        "it has 40 characters (at most 20)",
        "it names a form, not a subject",
    ]
    assert quotes(check, "# How iron works\n\n## When to stop\n\nA.") == []
