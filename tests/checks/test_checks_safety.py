"""What pages on a treatment leave out: harms, warnings, advice, approvals. Drugs and facts are made up."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest

import makers
from makers import built_in
from neurolint.checks.base import Hit, Page
from neurolint.checks.page.dangers import Dangers
from neurolint.checks.page.harmwords import HarmWords
from neurolint.checks.page.topics import Topics, benefits
from neurolint.checks.registry import CHECKS
from neurolint.claims.read import read_claims
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.library.model import Concept, Fact, Reference
from neurolint.lint import Linter, Settings

ALL = ["has_warning", "causes_side_effect", "contraindicated_with", "interacts_with"]


def _concept(name: str, kind: str, label: str, *parents: str) -> Concept:
    return Concept(name, kind, label, parents=parents)


CONCEPTS = [
    _concept("thing", "root", "thing"),
    _concept("calmer", "drug_class", "calmer", "thing"),
    _concept("calmozine", "drug", "calmozine", "calmer"),
    _concept("stillozine", "drug", "stillozine", "calmer"),
    _concept("easerol", "drug", "easerol", "thing"),
    _concept("mossroot", "supplement", "mossroot", "thing"),
    _concept("lamp", "device", "blue lamp", "thing"),
    _concept("ache", "condition", "ache", "thing"),
    _concept("nerve-ache", "pain_type", "nerve ache", "ache"),
    _concept("gloom", "condition", "gloom", "thing"),
    _concept("children", "organisation", "children", "thing"),
    _concept("skin-flare", "adverse_effect", "skin flare", "thing"),
    _concept("severe-skin-flare", "adverse_effect", "severe skin flare", "skin-flare"),
    _concept("yawning", "adverse_effect", "yawning", "thing"),
    _concept("suicidality", "adverse_effect", "suicidality", "thing"),
]


def _fact(name: str, subject: str, predicate: str, *objects: str, **more: Any) -> Fact:
    given = {"verdict": "holds", "statement": f"About {name}."}
    return makers.fact(name, subjects=(subject,), predicate=predicate, objects=objects, **{**given, **more})


BOX = _fact("box", "calmer", "has_warning", "severe-skin-flare", boxed=True, severity="serious")
YAWN = _fact("yawn", "calmozine", "causes_side_effect", "yawning", severity="minor", frequency="common")
GLOOM = _fact("gloom", "calmozine", "causes_side_effect", "gloom", severity="serious")
MIX = _fact("mix", "calmozine", "interacts_with", "easerol")
YOUNG = _fact("young", "calmozine", "contraindicated_with", "children")
MOSS = _fact("moss", "mossroot", "causes_side_effect", "skin-flare", severity="serious")
TAPER = _fact(
    "taper", "calmer", "causes_side_effect", "suicidality", advice=("taper", "crisis-line", "testing")
)
FACTS = [BOX, YAWN, GLOOM, MIX, YOUNG, MOSS]


@lru_cache(maxsize=8)  # each holds what reads drafts by it
def reference(*facts: Fact) -> Reference:
    wording = built_in().reference.wording
    return Reference({c.id: c for c in CONCEPTS}, {f.id: f for f in facts}, {}, wording, "")


def page(text: str, known: Reference, form: TextFormat = "markdown") -> Page:
    draft = parse(text, "draft.md", form)
    return Page(draft, read_claims(draft, known), known)


def run(kind: str, text: str, *facts: Fact, form: TextFormat = "markdown", **options: Any) -> list[Hit]:
    known = reference(*(facts or FACTS))
    rule = makers.rule(check=kind, options=options)
    return list(CHECKS[kind](rule, known)(page(text, known, form)))


def harms(text: str, *facts: Fact, name: str = "any", **more: Any) -> list[Hit]:
    return run("harms", text, *facts, name=name, predicates=ALL, min_mentions=3, **more)


# -- what a page is about --------------------------------------------------------------------------------------


def about(text: str, form: TextFormat = "markdown", **options: Any) -> tuple[str, ...]:
    return Topics(reference(*FACTS), 3, **options).treatments(page(text, reference(*FACTS), form))


def test_a_page_is_about_the_treatment_in_its_title_when_it_names_it_often() -> None:
    rest = "Calmozine is a tablet. Calmozine is white. Easerol is not. Easerol is blue. Easerol is round."
    assert about(f"# Calmozine for nerve ache\n\n{rest}\n") == ("calmozine",)
    assert about(f"---\ntitle: Calmozine\n---\n\n{rest}\n") == ("calmozine",)
    assert about("# Calmozine for nerve ache\n\nIt is a tablet.\n") == ()


def test_two_treatments_in_the_title_are_two_topics_the_one_named_most_first() -> None:
    rest = "Easerol is blue. Easerol is round. Easerol floats. Calmozine sinks. Calmozine is white."
    text = f"# Calmozine or easerol\n\n{rest}\n"
    assert about(text) == ("easerol", "calmozine")


@pytest.mark.parametrize(
    "title",
    [
        "Alternatives to calmozine",
        "Nerve ache without calmozine",
        "The calmozine crisis",
        "Addicted to calmozine",
    ],
)
def test_a_title_that_names_a_treatment_in_passing_is_about_something_else(title: str) -> None:
    text = f"# {title}\n\nCalmozine relieves nerve ache. Calmozine is a tablet. Calmozine is white.\n"
    assert about(text) == ()
    assert about(text.replace(title, "Calmozine")) == ("calmozine",)


def test_without_a_treatment_in_the_title_it_is_named_all_over_and_said_to_help() -> None:
    text = "Calmozine relieves nerve ache. Calmozine is a tablet. Calmozine is white."
    assert about(text, "text") == ("calmozine",)
    assert about(text.replace("relieves nerve ache", "is sold in shops"), "text") == ()
    long = "Nerve ache is common. It keeps people awake. Keep warm. Rest. Walk. Eat well. Read. Sleep. " * 2
    assert about(f"# Nerve ache\n\n{long}{text}\n") == ()


def test_of_a_class_and_its_kinds_the_one_named_most_counts() -> None:
    title = "# Calmers such as calmozine\n\n"
    assert about(f"{title}Calmers are old. Calmers are cheap. Calmozine is one.\n") == ("calmer",)
    assert about(f"{title}Calmozine is old. Calmozine is cheap. Calmers are many.\n") == ("calmozine",)


def test_kinds_count_for_their_class() -> None:
    assert about("# Calmers\n\nCalmozine is white. Stillozine is blue.\n") == ("calmer",)


def test_other_types_and_audiences_are_left_out_where_asked() -> None:
    text = "# Mossroot\n\nMossroot is a tea. Mossroot is bitter. A new study shows that mossroot grows in Wales.\n"
    assert about(text) == ("mossroot",)
    assert about(text, types=["drug"]) == ()
    assert about(text, audience="patients") == ()
    assert about(text, audience="readers-of-news") == ("mossroot",)


@pytest.mark.parametrize(
    "told",
    [
        "According to a large trial published in a journal, it did nothing.",
        "We searched for trials up to May.",
        "The certainty of the evidence was low.",
        "A summary for busy GPs.",
        "Warn the patient about drowsiness.",
        "Advise patients not to stop at once.",
    ],
)
def test_a_page_for_others_gives_patients_no_advice(told: str) -> None:
    text = f"# Mossroot\n\nMossroot is a tea. Mossroot is bitter. Mossroot grows in Wales. {told}\n"
    assert about(text) == ("mossroot",)
    assert about(text, audience="patients") == ()


def test_benefits_are_what_the_page_itself_affirms() -> None:
    text = (
        "Calmozine relieves nerve ache. Calmozine does not relieve gloom. Does easerol relieve ache? "
        'It is unclear whether easerol relieves ache. "Easerol relieves ache," says one.\n\n> Easerol relieves ache.\n'
    )
    assert [j.claim.subject for j in benefits(page(text, reference(*FACTS)))] == ["calmozine"]


# -- harms -----------------------------------------------------------------------------------------------------

GOOD = "# Calmozine for nerve ache\n\nCalmozine relieves nerve ache. Calmozine is a tablet. Calmozine is white.\n"


def test_a_page_that_claims_a_benefit_and_names_no_harm_is_told_which_ones_are_known() -> None:
    (hit,) = harms(GOOD)
    assert hit.span == Span(0, 0)
    assert hit.fields == {"subject": "calmozine", "harms": "severe skin flare, yawning and gloom"}
    assert hit.facts == (BOX, YAWN, GLOOM)
    claim = GOOD.index("Calmozine relieves")
    assert [label.span.start for label in hit.related] == [claim]


@pytest.mark.parametrize(
    "words",
    [
        "It has various side effects.",
        "Side effects differ from person to person, and so does yawn.",
        "Easerol can cause skin flares.",
        "Easerol, which causes yawning, is an older choice.",
        "Some people feel sick in the morning.",
        "## Signs of gloom\n\n- yawning\n- sleep\n",
        "Be careful with easerol in the cold.",
        "Children like the taste.",
        "Ache can make you dizzy.",
    ],
)
def test_these_name_no_harm_of_it(words: str) -> None:
    assert len(harms(f"{GOOD}\n{words}\n")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "It can cause yawning.",
        "Yawning goes away after a week.",
        "Calmozine can cause gloom.",
        "Side effects:\n\n- headache\n- feeling sick\n",
        "## Risks of calmozine\n\nA skin flare needs help.",
        "## Side effects\n\nWe do not know of any.",
        "Read about its [side effects](/calmozine#harm).",
        "Do not take calmozine with easerol.",
        "It is not suitable for children.",
        "Do not use it if you are:\n\n- one of the children\n",
        "Calmers can cause a skin flare.",
        "Calmozine can make you dizzy.",
        "Stop taking it when you have thoughts of harming yourself.",
    ],
)
def test_these_name_a_harm_of_it(words: str) -> None:
    assert harms(f"{GOOD}\n{words}\n") == []


def test_a_harm_of_another_treatment_does_not_count_nor_one_that_is_treated() -> None:
    assert len(harms(f"{GOOD}\nThe side effects of easerol are yawning and gloom.\n")) == 1
    assert len(harms(f"{GOOD}\nCalmozine relieves yawning.\n")) == 1


def test_no_benefit_no_topic_or_no_fact_no_finding() -> None:
    assert harms(GOOD.replace("relieves", "does not relieve")) == []
    assert harms("# Nerve ache\n\nNerve ache burns. Calmozine relieves nerve ache. Keep warm. Rest.\n") == []
    assert (
        harms(GOOD.replace("almozine", "ASEROL").replace("CASEROL", "Easerol").replace("cASEROL", "easerol"))
        == []
    )


def test_the_harms_of_kinds_are_named_where_a_class_has_none_of_its_own() -> None:
    text = "# Calmers\n\nCalmers relieve nerve ache. Calmers are tablets. Calmers are white.\n"
    (hit,) = harms(text, YAWN)
    assert hit.fields == {"subject": "calmers", "harms": "yawning"}
    assert harms(text + "\nCalmozine can cause yawning.\n", YAWN) == []


def test_some_types_of_treatment_have_a_severity_of_their_own() -> None:
    text = GOOD.replace("almozine", "ossroot").replace("Cossroot", "Mossroot").replace("cossroot", "mossroot")
    (hit,) = harms(text, severities={"supplement": "warning"})
    assert hit.severity == "warning"
    (drug,) = harms(GOOD, severities={"supplement": "warning"})
    assert drug.severity is None


def test_what_is_unsure_is_not_held_against_a_page() -> None:
    mixed = _fact("mixed", "calmozine", "causes_side_effect", "yawning", verdict="mixed")
    refuted = _fact("refuted", "calmozine", "causes_side_effect", "gloom", verdict="refuted")
    assert harms(GOOD, mixed, refuted) == []


LISTED = f"{GOOD}\n## Side effects of calmozine\n\n- yawning\n- a dry mouth\n"


def test_a_list_of_minor_harms_alone_is_reported_at_its_heading() -> None:
    (hit,) = harms(LISTED, name="serious")
    assert LISTED[hit.span.start : hit.span.end] == "Side effects of calmozine"
    assert hit.fields["harms"] == "severe skin flare and gloom"
    assert hit.facts == (BOX, GLOOM)


def test_without_a_heading_it_stands_at_the_sentence() -> None:
    text = f"{GOOD}\nThe side effects are yawning and thirst. They pass.\n"
    (hit,) = harms(text, name="serious")
    assert text[hit.span.start : hit.span.end] == "The side effects are yawning and thirst."


@pytest.mark.parametrize("words", ["- a skin flare", "- gloom", "- fits", "- coma and death"])
def test_one_serious_harm_in_the_list_is_enough(words: str) -> None:
    assert harms(f"{LISTED}{words}\n", name="serious") == []


def test_a_page_without_a_list_is_left_to_the_other_rule() -> None:
    assert harms(GOOD, name="serious") == []
    assert harms(f"{GOOD}\n## Side effects\n\nThere are some.\n", name="serious") == []
    assert harms(f"{GOOD}\nYawning is common in the morning.\n", name="serious") == []


def test_without_serious_facts_nothing_is_asked() -> None:
    assert harms(LISTED, YAWN, name="serious") == []


# -- boxed warnings --------------------------------------------------------------------------------------------


def warnings(text: str, *facts: Fact, most: int = 3) -> list[Hit]:
    return run("warning", text, *facts, min_mentions=3, most=most)


def test_a_boxed_warning_of_the_class_is_asked_of_a_page_on_a_kind() -> None:
    (hit,) = warnings(GOOD)
    assert hit.span == Span(0, 0)
    assert hit.facts == (BOX,)
    told = {"subject": "calmozine", "object": "severe skin flare", "statement": "About box.", "note": ""}
    assert {key: hit.fields[key] for key in told} == told


ELSEWHERE = {"note": " (It names “{named}”.)", "say": "Ask your own regulator."}
ABROAD = _fact("abroad", "calmer", "has_warning", "severe-skin-flare", boxed=True, jurisdiction=("US",))


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Ask your GP.", "your GP"),
        ("The NHS pays for it.", "NHS"),
        ("Go to A&E if it bleeds, and take paracetamol.", "A&E"),
        ("Take paracetamol.", ""),
        ("Paracetamol, paracetamol and paracetamol.", ""),
        ("Ask your GP. The FDA approved it.", ""),
        ("> Ask your GP.", ""),
        ("Ask your doctor.", ""),
    ],
)
def test_a_page_with_the_institutions_of_another_place_is_told_of_a_box_as_a_warning(
    words: str, cue: str
) -> None:
    (hit,) = run("warning", f"{GOOD}\n\n{words}", ABROAD, min_mentions=3, most=3, elsewhere=ELSEWHERE)
    assert hit.severity == ("warning" if cue else None)
    assert hit.fields["note"] == (f" (It names “{cue}”.)" if cue else "")
    assert hit.suggestion == (ELSEWHERE["say"] if cue else None)


def test_a_box_that_holds_there_or_anywhere_weighs_as_ever() -> None:
    both = _fact("both", "calmer", "has_warning", "severe-skin-flare", boxed=True, jurisdiction=("US", "UK"))
    for box in (both, BOX):
        (hit,) = run("warning", f"{GOOD}\n\nAsk your GP.", box, min_mentions=3, most=3, elsewhere=ELSEWHERE)
        assert hit.severity is None


def test_where_a_jurisdiction_is_set_no_page_tells_another() -> None:
    draft = parse(f"{GOOD}\n\nAsk your GP.", "draft.md", "markdown")
    library = replace(built_in(), reference=reference(ABROAD), rules={"SAF002": built_in().rules["SAF002"]})
    told = [
        finding.severity
        for jurisdiction in ("", "US")
        for finding in Linter(library, Settings(jurisdiction=jurisdiction)).check(draft)
    ]
    assert told == ["warning", "error"]


@pytest.mark.parametrize("words", ["A severe skin flare is rare.", "Watch for a skin flare."])
def test_the_warning_or_what_it_is_a_kind_of_is_enough(words: str) -> None:
    assert warnings(f"{GOOD}\n{words}\n") == []


def test_words_that_are_no_name_of_the_harm_count_too() -> None:
    box = _fact("mood", "calmer", "has_warning", "suicidality", boxed=True)
    assert len(warnings(GOOD, box)) == 1
    assert warnings(f"{GOOD}\nGet help when you think of harming yourself.\n", box) == []


def test_a_passing_mention_and_a_page_on_a_class_that_has_no_box_are_left_alone() -> None:
    assert (
        warnings("# Nerve ache\n\nCalmozine relieves nerve ache. Rest. Walk. Sleep. Eat. Read. Keep warm.\n")
        == []
    )
    box = _fact("own", "calmozine", "has_warning", "skin-flare", boxed=True)
    assert warnings("# Calmers\n\nCalmers are old. Calmers are cheap. Calmozine is one.\n", box) == []


def test_each_missing_warning_is_told_once_and_not_more_than_asked() -> None:
    boxes = [
        _fact("one", "calmer", "has_warning", "severe-skin-flare", boxed=True),
        _fact("two", "calmozine", "has_warning", "severe-skin-flare", "yawning", boxed=True),
        _fact("three", "calmozine", "has_warning", "gloom", boxed=True),
        _fact("four", "calmozine", "has_warning", "suicidality", boxed=True),
        _fact("five", "calmozine", "has_warning", "skin-flare", verdict="mixed", boxed=True),
    ]
    assert [hit.facts[0].id for hit in warnings(GOOD, *boxes)] == ["four", "three", "two"]
    assert len(warnings(GOOD, *boxes, most=2)) == 2


# -- advice ----------------------------------------------------------------------------------------------------


def advice(text: str, *facts: Fact, **more: Any) -> list[Hit]:
    given: dict[str, Any] = {
        "advice": ["taper", "crisis-line"],
        "types": ["drug", "drug_class"],
        "min_mentions": 3,
    }
    return run("advice", text, *facts, **{**given, **more})


def test_the_advice_that_facts_ask_for_and_the_rule_wants_is_told_in_one_finding() -> None:
    (hit,) = advice(GOOD, TAPER)
    assert hit.fields == {
        "subject": "calmozine",
        "missing": "not to stop suddenly and where to find help in a crisis",
    }
    assert hit.facts == (TAPER,)
    assert advice(GOOD, BOX) == []


def test_what_is_said_is_not_asked_for_again() -> None:
    (hit,) = advice(f"{GOOD}\nDo not stop calmozine suddenly.\n", TAPER)
    assert hit.fields["missing"] == "where to find help in a crisis"
    assert advice(f"{GOOD}\nReduce the dose slowly. Call a crisis line in need.\n", TAPER) == []


def test_other_types_and_audiences_can_be_left_alone() -> None:
    assert advice(GOOD, TAPER, types=["supplement"]) == []
    news = f"{GOOD}\nA new study shows that calmozine sells well.\n"
    assert len(advice(news, TAPER)) == 1
    assert advice(news, TAPER, audience="patients") == []


@pytest.mark.parametrize(
    "said",
    [
        "Think of your life.",
        "Call your doctor for a repeat.",
        "Suicidal thoughts are rare.",
        "It stops the pain.",
    ],
)
def test_half_of_it_is_not_enough(said: str) -> None:
    (hit,) = advice(f"{GOOD}\n{said}\n", TAPER)
    assert "in a crisis" in hit.fields["missing"]
    assert "suddenly" in hit.fields["missing"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("taper", "You should never stop taking it abruptly."),
        ("taper", "Come off it gradually."),
        ("taper", "Your doctor will lower your dose slowly."),
        ("taper", "Don't stop without talking to your doctor."),
        ("taper", "The dose is lowered slowly."),
        ("urgent-signs", "See a doctor if you pass blood."),
        ("urgent-signs", "Call 999 if you cannot breathe."),
        ("urgent-signs", "Tell your doctor straight away if you get a rash."),
        ("urgent-signs", "Go to the nearest emergency department."),
        ("crisis-line", "Call or text 988 at any hour."),
        ("crisis-line", "If you think of ending your life, go to hospital."),
        ("crisis-line", "Tell your doctor if you have:\n\n- a rash\n- thoughts of killing yourself\n"),
        ("monitoring", "You will have regular blood tests."),
        ("contraception", "Use birth control while you take it."),
        ("testing", "A genetic test comes before the first dose."),
    ],
)
def test_each_advice_can_be_given_in_many_ways(kind: str, said: str) -> None:
    asking = _fact("asking", "calmozine", "has_warning", "gloom", advice=(kind,))
    assert len(advice(GOOD, asking, advice=[kind])) == 1
    assert advice(f"{GOOD}\n{said}\n", asking, advice=[kind]) == []


# -- approvals -------------------------------------------------------------------------------------------------


def approvals(text: str, *facts: Fact) -> list[str]:
    found = run(
        "approval", text, *facts, predicates=["treats"], strengths=["direct", "can"], unless=["off-label"]
    )
    return [text[hit.span.start : hit.span.end] for hit in found]


NOT_HERE = _fact(
    "not-here", "calmer", "approved_for", "ache", verdict="refuted", narrower=True, jurisdiction=("US",)
)
THERE = _fact("there", "calmozine", "approved_for", "nerve-ache", jurisdiction=("UK",))


def test_a_use_that_is_not_approved_is_reported_at_the_first_claim() -> None:
    text = "Calmozine relieves nerve ache. Calmozine can relieve ache. Stillozine relieves ache."
    assert approvals(text, NOT_HERE) == ["Calmozine relieves nerve ache", "Stillozine relieves ache"]


def test_a_fact_reaches_what_is_more_special_only_where_it_says_so() -> None:
    exact = _fact("exact", "calmozine", "approved_for", "ache", verdict="refuted", jurisdiction=("US",))
    assert approvals("Calmozine relieves nerve ache.", exact) == []
    assert approvals("Calmozine relieves ache.", exact) == ["Calmozine relieves ache"]


def test_what_has_no_licence_for_anything_gets_advice_of_its_own() -> None:
    facts = [
        NOT_HERE,
        _fact("moss", "mossroot", "approved_for", "ache", verdict="refuted", jurisdiction=("US",)),
    ]
    options: dict[str, Any] = {"predicates": ["treats"], "strengths": ["direct"], "unless": ["off-label"]}
    options["unlicensed"] = {"types": ["supplement"], "say": "Say that it is no medicine."}
    found = run("approval", "Calmozine relieves ache. Mossroot relieves ache.", *facts, **options)
    assert [hit.suggestion for hit in found] == [None, "Say that it is no medicine."]


def test_what_is_sold_by_the_name_of_an_approved_product_has_no_label_either() -> None:
    options: dict[str, Any] = {"predicates": ["treats"], "strengths": ["direct"], "unless": ["off-label"]}
    options["unlicensed"] = {"types": ["supplement"], "concepts": ["calmer"], "say": "Say it is no medicine."}
    found = run("approval", "Calmozine relieves ache.", NOT_HERE, **options)
    assert [hit.suggestion for hit in found] == ["Say it is no medicine."]


NOWHERE = _fact(
    "nowhere",
    "mossroot",
    "approved_for",
    "entity-condition",
    verdict="refuted",
    narrower=True,
    jurisdiction=("US",),
)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("# Gloom\n\nMossroot relieves gloom.", " for gloom"),
        ("# Gloom\n\n## Mossroot\n\nMossroot works wonders.", " as a medicine"),
        ("# Gloom\n\nMossroot works wonders.", " for gloom"),
        ("# Gloom\n\n## Mossroot\n\nGloom is dark. Mossroot works wonders.", " for gloom"),
        ("# Nerve ache\n\n## Mossroot\n\nMossroot relieves ache.", " for ache"),
    ],
)
def test_the_use_is_the_one_that_stands_near_the_claim(text: str, use: str) -> None:
    anything = Concept("entity-condition", "condition", "any condition")
    known = reference(NOWHERE)
    concepts = {**known.concepts, anything.id: anything}
    concepts |= {one: replace(concepts[one], parents=("entity-condition",)) for one in ("gloom", "ache")}
    known = Reference(concepts, known.facts, {}, known.wording, "")
    options = {"predicates": ["treats"], "strengths": ["absolute", "direct"], "unless": ["off-label"]}
    rule = makers.rule(check="approval", options=options)
    (hit,) = CHECKS["approval"](rule, known)(page(text, known))
    assert hit.fields["for"] == use


def test_a_use_that_nothing_near_names_is_told_only_of_what_is_approved_for_nothing() -> None:
    text = "# Gloom\n\n## Calmozine\n\nCalmozine works wonders."
    gloom = _fact("gloom-not", "calmer", "approved_for", "gloom", verdict="refuted", jurisdiction=("US",))
    assert approvals(text, gloom) == []
    assert approvals("# Gloom\n\nCalmozine works wonders.", gloom) == ["Calmozine works wonders"]


def test_an_approval_anywhere_or_of_a_part_silences() -> None:
    assert approvals("Calmozine relieves nerve ache.", NOT_HERE, THERE) == []
    assert approvals("Calmozine relieves ache.", NOT_HERE, THERE) == []
    assert len(approvals("Stillozine relieves nerve ache.", NOT_HERE, THERE)) == 1


def test_an_approval_of_a_kind_silences_on_the_class_when_the_page_names_it() -> None:
    assert len(approvals("Calmers relieve nerve ache.", NOT_HERE, THERE)) == 1
    assert approvals("Calmers relieve nerve ache. Calmozine is one.", NOT_HERE, THERE) == []


def test_what_is_unsure_about_an_approval_silences() -> None:
    mixed = _fact("mixed", "calmozine", "approved_for", "ache", verdict="mixed", jurisdiction=("EU",))
    assert approvals("Calmozine relieves ache.", NOT_HERE, mixed) == []


@pytest.mark.parametrize(
    "text",
    [
        "Calmozine relieves ache. This use is off-label.",
        "Calmozine does not relieve ache.",
        "Calmozine may relieve ache.",
        "Does calmozine relieve ache?",
        "Easerol relieves ache.",
        "> Calmozine relieves ache.",
    ],
)
def test_no_approval_is_asked_of_these(text: str) -> None:
    assert approvals(text, NOT_HERE) == []


# -- presence on pages about a treatment -----------------------------------------------------------------------


def prompts(text: str, *facts: Fact, **about: Any) -> list[Hit]:
    when = {"about": {"types": ["drug", "drug_class", "supplement"], "min_mentions": 3, **about}}
    return run("presence", text, *facts, any={"phrases": ["ask your pharmacist"]}, when=when)


def test_a_phrase_anywhere_in_the_prose_is_presence() -> None:
    assert len(prompts(GOOD)) == 1
    assert prompts(f"{GOOD}\n- Ask your pharmacist.\n") == []
    assert len(prompts(f"{GOOD}\n```\nask your pharmacist\n```\n")) == 1


def test_only_pages_about_a_treatment_are_asked_and_only_one_with_facts_where_that_is_wanted() -> None:
    assert prompts("# Nerve ache\n\nNerve ache burns. Keep warm.\n") == []
    assert prompts(GOOD.replace("almozine", "X"), facts=ALL) == []
    assert len(prompts(GOOD, YAWN, facts=["causes_side_effect"])) == 1
    assert prompts(GOOD, YAWN, facts=["has_warning"]) == []


# -- the wording that comes with neurolint ---------------------------------------------------------------------


def test_every_harm_with_other_names_is_a_concept() -> None:
    known = built_in().reference
    assert set(known.wording["harms"]["names"]) <= set(known.concepts)


def test_every_advice_of_a_fact_has_wording() -> None:
    known = built_in().reference
    asked = {kind for fact in known.facts.values() for kind in fact.advice}
    assert asked
    assert asked <= set(known.wording["advice"])


def test_facts_on_a_treatment_come_before_those_on_its_class() -> None:
    dangers = Dangers(reference(*FACTS), ALL)
    assert dangers.on("calmozine")[-1] == BOX
    assert set(dangers.below("calmer")) == {YAWN, GLOOM, YOUNG, MIX}


def test_what_is_denied_of_a_treatment_itself_is_not_taken_from_its_class() -> None:
    flare = _fact("flare", "calmer", "causes_side_effect", "skin-flare", "gloom")
    part = _fact("part", "calmozine", "causes_side_effect", "gloom", verdict="refuted")
    whole = _fact("whole", "calmozine", "causes_side_effect", "gloom", "skin-flare", verdict="unsupported")
    assert Dangers(reference(flare, part), ALL).on("calmozine") == (flare,)
    assert Dangers(reference(flare, whole), ALL).on("calmozine") == ()
    assert Dangers(reference(flare, whole), ALL).on("calmer") == (flare,)


def test_kinds_are_ready_without_wording_of_their_own() -> None:
    bare = Reference({}, {}, {}, {}, "")
    words = HarmWords(bare)
    draft = parse("Calmozine relieves ache.", "draft.md", "markdown")
    assert (
        words.anywhere(Page(draft, read_claims(draft, built_in().reference), bare), ["ache"]) == frozenset()
    )
