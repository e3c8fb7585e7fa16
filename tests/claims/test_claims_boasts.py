"""Open claims of benefit: of remedies that are sold for everything."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from claims_small import CONCEPTS, FACTS, built_in, concept, fact, reference_of

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Reference


@cache
def reference() -> Reference:
    concepts = [
        *CONCEPTS,
        concept("entity-condition", "root", "health condition"),
        concept("crystal-healing", "procedure", "crystal healing", synonyms=["crystals"]),
        concept("amethyst", "substance", "amethyst", "crystal-healing"),
    ]
    sold = fact(
        "crystals-help-nothing",
        "crystal-healing",
        "treats",
        "entity-condition",
        "inconclusive",
        certainty="very-low",
    )
    return reference_of(concepts, [*FACTS, sold])


def boasts(text: str) -> list[tuple[str, str, str]]:
    """What is boasted in a text: of what, how strongly, in which words."""
    judgements = read_claims(parse(text, "draft.md", "markdown"), reference()).judgements
    return [
        (j.claim.subject, j.claim.strength, text[j.claim.span.start : j.claim.span.end])
        for j in judgements
        if j.claim.object == "entity-condition" and j.facts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crystals support cellular health.", ("crystal-healing", "direct", "Crystals support cellular health")),
        ("Amethyst boosts the immune system.", ("amethyst", "direct", "Amethyst boosts the immune system")),
        ("Crystals can restore your energy.", ("crystal-healing", "can", "Crystals can restore your energy")),
        ("Crystals work by stimulating the mitochondria.",
         ("crystal-healing", "direct", "Crystals work by stimulating the mitochondria")),
        ("Crystals are a gentle way to calm the mind.",
         ("crystal-healing", "direct", "Crystals are a gentle way to calm the mind")),
        ("Crystals reverse ageing.", ("crystal-healing", "absolute", "Crystals reverse ageing")),
        ("Crystals remove toxins from the blood.", ("crystal-healing", "direct", "Crystals remove toxins")),
        ("Crystals are a natural antibiotic.", ("crystal-healing", "direct", "Crystals are a natural antibiotic")),
        ("Crystals are capable of curing illness.",
         ("crystal-healing", "can", "Crystals are capable of curing illness")),
        ("Crystals treat the underlying cause.",
         ("crystal-healing", "direct", "Crystals treat the underlying cause")),
        ("Crystals let you get off your tablets and pills.",
         ("crystal-healing", "direct", "Crystals let you get off your tablets and pills")),
        ("Crystals are great for the skin.", ("crystal-healing", "direct", "Crystals are great for the skin")),
        ("Crystals are old. They improve focus.", ("crystal-healing", "direct", "They improve focus")),
        ("# Crystals\n\n## Benefits\n\n- Better sleep\n", ("crystal-healing", "direct", "Better sleep")),
        ("# Crystals\n\n## Benefits\n\n- Supports digestion\n", ("crystal-healing", "direct", "Supports digestion")),
    ],
)  # fmt: skip
def test_what_is_promised(text: str, expected: tuple[str, str, str]) -> None:
    assert boasts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Crystals are sold to improve sleep.",
        "Do crystals support cellular health?",
        "Crystals do not boost the immune system.",
        "It is a myth that crystals improve sleep.",
        "Crystals increase the risk of infection.",
        "# Crystals\n\nNerves may fail. This can result in loss of sensation and pain.",
        "# Crystals\n\nNerves may fail. That leads to worse sleep.",
        "Crystals improve the look of a room.",
        "Ketamine supports cellular health.",
        "Rest improves sleep.",
        "# Crystals\n\n## Tips\n\n- Improve your sleep with a dark room\n",
        "# Crystals\n\n## Rest and food\n\n- Better sleep\n",
        "# Ketamine\n\n## Benefits\n\n- Better sleep\n",
        "Crystals remove lead from the blood.",
        "Crystals draw a small amount of blood.",
    ],
    ids=["purpose", "question", "denied", "myth", "harm", "outcome", "worse", "no health",
         "own facts only", "unknown", "advice", "another matter", "not sold for everything", "emptied", "amount"],
)  # fmt: skip
def test_what_is_no_boast(text: str) -> None:
    assert boasts(text) == []


def test_a_condition_that_is_named_is_read_as_such() -> None:
    judgements = read_claims(parse("Crystals relieve migraine.", "d.md", "markdown"), reference()).judgements
    read = [(j.claim.object, j.outcome, [f.id for f in j.facts]) for j in judgements]
    assert read == [("migraine", "not-covered", [])]  # no way leads from migraine to any condition here


@pytest.mark.parametrize(
    "text",
    [
        "Crystals aim to calm the mind by stimulating nerves.",
        "Many people take crystals to boost their energy.",
        "Crystals are applied to the skin to help heal wounds.",
        "Crystals lead to illness.",
        "Low levels of crystals can lead to decreased energy.",
        "Crystals lead to reduced cellular function.",
        "Crystals result in the body producing heat.",
        "Crystals increase pain.",
        "Crystals give skin its shine.",
        "Crystals are used to prevent colds, fight infections and boost the immune system.",
        "Crystals have been used for centuries to prevent and treat disease.",
        "Crystals increase the activity of enzymes.",
        "Crystals raise plasma levels of the hormone.",
        "Crystals, which enhance the body's ability to absorb the crystals, are old.",
        "While it is proven to boost energy, there is no evidence that crystals heal the body.",
        "In cell cultures, crystals kill bacteria.",
        "Crystals have been linked with antioxidant effects.",
        "My friends are detoxifying the body with crystals.",
        "# Crystals\n\nPeople may try crystals as a way to\n\n- Lift their mood and give comfort\n",
        "Crystals can delay the healing of wounds.",
        "# Crystals\n\nSalt is released, depending on what part of the brain is stimulated.",
        "Crystals provide some distraction from the pain.",
        "Crystals and tablets both raise serotonin.",
        "Crystals increase thyroid hormone levels.",
        "Crystals lower testosterone.",
        "Crystals are plants used as a general tonic, to improve health and boost energy.",
        "Crystals relax smooth muscle.",
        "Crystals can stop the heart.",
        "Crystals can shut down the liver.",
        "Crystals suppress breathing when they are swallowed.",
        "Crystals inhibit several liver enzymes that break medicines down.",
        "Crystals stop blood clotting.",
        "Crystals ease the mind and may add to other medicines.",
    ],
)
def test_what_is_no_boast_on_a_sound_page(text: str) -> None:
    assert boasts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Crystals lead to less pain.",
        "Crystals have antioxidant effects.",
        "Crystals result in improved sleep.",
        "Crystals trigger healing.",
        "Crystals slow the illness.",
        "Crystals increase energy.",
        "Crystals raise the levels of energy in the body.",
        "Crystals calm the mind by stimulating nerves.",
        "Crystals boost serotonin.",
        "Crystals stop the ageing of the heart.",
        "Crystals stop the heart from failing.",
        "Crystals slow heart ageing.",
        "Crystals increase serotonin, focus and mood.",
        "Crystals lower prolactin, stress and pain.",
        "Crystals are a supplement that, used as directed, boosts energy.",
        "Unlike drugs that mask the symptoms, crystals heal the body.",
        "Crystals inhibit inflammatory enzymes.",
        "Crystals cleanse the liver.",
        "Crystals slow down ageing.",
        "Crystals increase energy and serotonin.",
        "People feel better with crystals, which boost energy through crystals of salt.",
        "Crystals lead to reduced stress.",
        "Crystals lead to better cellular function.",
    ],
)
def test_what_is_still_a_boast(text: str) -> None:
    assert boasts(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Crystals are a drug-free solution to sore feet.",
        "We offer a drug-free solution to sore feet with crystals.",
        "Crystals have a 90% success rate.",
        "We see a success rate of over 85% with crystals.",
        "Most of our clients feel relief after one session of crystals.",
        "Crystals are more effective than conventional treatment.",
        "Crystals bring faster recovery than medication.",
        "Crystals help you avoid surgery.",
        "Crystals relieve colic.",
        "Crystals cure wry necks.",
        "Crystals are essential for healthy children.",
        "Crystals are backed by thousands of studies.",
        "Crystals are the future of healing.",
        "Crystals keep your nervous system at its best.",
        "Crystals keep children healthy.",
        "Healers use crystals with great results.",
        "Crystals have a cure rate of 82%.",
        "Crystals offer many advantages over surgery.",
        "Crystals release tension.",
        "Crystals use the body's natural healing potential and boost energy.",
        "With crystals people experience improved sleep.",
    ],
)
def test_what_sellers_offer(text: str) -> None:
    assert boasts(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Saline is a solution of salt, and crystals are old.",
        "Crystals are no more effective than conventional treatment.",
        "In the trial, 90% of patients in both groups were better, with crystals or without.",
        "The success rate of crystals is not known.",
        "Crystals are not backed by studies.",
        "The future of crystals is not known.",
        "Surgery has a 90% success rate.",
        "Our clients get tea along with crystals.",
        "Cures and crystals are sold here.",
        "Some people with knee pain want to avoid surgery and try crystals.",
    ],
)
def test_what_is_no_offer(text: str) -> None:
    assert boasts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pain is quickly eliminated.", "eliminated"),
        ("Pain is eliminated by rest.", None),
        ("Pain is seldom felt.", None),
        ("The bill is quickly eliminated.", None),
        ("Old pain relief eliminated.", None),
        ("Pain is quickly eliminated, like ketamine.", None),
        ("Each stone is a powerful relaxant.", "is a powerful relaxant"),
        ("Each stone is a powerful old relaxant.", "is a powerful old relaxant"),
        ("Each stone is a powerful relic.", None),
        ("Each stone leaves you calm.", "leaves you calm"),
        ("Many people notice real relief.", "notice real relief"),
        ("Each stone leaves you cold.", None),
        ("Each stone is excellent for the skin.", "excellent for the skin"),
        ("Each stone is excellent for the table.", None),
        ("Each stone is excellent for the risk of pain.", None),
    ],
    ids=["passive", "another cause", "no participle", "nothing of health", "without is", "another treatment",
         "copula", "copula, a word between", "another noun", "whole", "whole, of people", "not whole", "phrase",
         "phrase, no health", "phrase, harm"],
)  # fmt: skip
def test_what_is_said_of_the_matter_of_the_page(text: str, expected: str | None) -> None:
    page = f"# Crystals\n\n{text}\n"
    assert [words for _, _, words in boasts(page)] == ([expected] if expected else [])
    assert boasts(f"# Ketamine\n\n{text}\n") == []
    assert boasts(f"# Minerals\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Each stone truly calms the mind.", True),
        ("The doctor calms the mind.", False),
        ("You boost the mood.", False),
        ("Serotonin calms the mind.", False),
        ("Calm music, which calms the mind, is free.", False),
        ("Ketamine or a stone calms the mind.", False),
        ("Doctors agree, but the stone calms the mind.", True),
        ("Ketamine is costly, but the stone calms the mind.", False),
    ],
    ids=[
        "nobody else",
        "person",
        "reader",
        "another concept",
        "relative",
        "another treatment",
        "another clause",
        "another treatment in another clause",
    ],
)
def test_a_stranger_before_the_verb_takes_it_from_the_matter(text: str, *, found: bool) -> None:
    assert bool(boasts(f"# Crystals\n\n{text}\n")) is found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indications of crystals:\n\n- Dull hair\n", [("crystal-healing", "direct", "Dull hair")]),
        (
            "Indications of crystals:\n\n- Nails: brittle ones\n",
            [("crystal-healing", "direct", "brittle ones")],
        ),
        ("Indications of crystals:\n\n- Dull hair, with some risk\n", []),
        ("Indications of crystals:\n\n- We see dull hair\n", []),
        ("Indications of ketamine:\n\n- Dull hair\n", []),
        ("Colours of crystals:\n\n- Dull hair\n", []),
    ],
    ids=["item", "label", "spoilt", "with a verb", "not sold for everything", "no promise"],
)
def test_indications_that_the_vocabulary_does_not_know(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert boasts(text) == expected


def test_an_indication_that_is_known_is_read_as_such_only() -> None:
    text = "Indications of crystals:\n\n- Migraine and dull hair\n"
    judgements = read_claims(parse(text, "draft.md", "markdown"), reference()).judgements
    assert [(j.claim.subject, j.claim.object) for j in judgements] == [("crystal-healing", "migraine")]


def test_where_another_is_the_matter_nothing_is_boasted_of_what_is_sold_for_everything() -> None:
    assert boasts("# Ketamine\n\nCrystals are old. Each stone calms the mind.\n") == []
    assert boasts("# Crystals\n\nKetamine is old. Each stone calms the mind.\n") != []


def test_a_fact_with_a_scope_speaks_of_no_boast() -> None:
    sold = fact("crystals-for-years", "crystal-healing", "treats", "entity-condition", "inconclusive",
                certainty="low", scope=["long-term"])  # fmt: skip
    concepts = [
        *CONCEPTS,
        concept("entity-condition", "root", "health condition"),
        concept("crystal-healing", "procedure", "crystal healing", synonyms=["crystals"]),
    ]
    read = read_claims(
        parse("Crystals support cellular health.", "d.md", "markdown"), reference_of(concepts, [sold])
    )
    assert read.judgements == ()


def acting(text: str) -> set[str]:
    """The treatments of which a text tells how they act."""
    concepts = [
        *CONCEPTS,
        concept("entity-condition", "root", "health condition"),
        concept("crystal-healing", "procedure", "crystal healing", synonyms=["crystals"]),
        concept("self-healing", "mechanism", "self-healing"),
    ]
    sold = fact("crystals-help-nothing", "crystal-healing", "treats", "entity-condition", "inconclusive")
    read = read_claims(parse(text, "draft.md", "markdown"), reference_of(concepts, [*FACTS, sold]))
    return {j.claim.subject for j in read.judgements if j.claim.predicate == "has_mechanism"}


@pytest.mark.parametrize(
    "text",
    [
        "This also boosts the body's natural healing power.",
        "The waves activate the body's own healing powers.",
        "It softly accelerates the body's natural healing process.",
    ],
)
def test_a_verb_without_a_noun_tells_how_the_matter_acts(text: str) -> None:
    assert acting(f"# Crystals\n\nRocks are old.\n\n{text}\n") == {"crystal-healing"}


@pytest.mark.parametrize(
    "text",
    [
        "Growth factors accelerate the body's natural healing process.",
        "Sleep accelerates the body's natural healing process.",
        "Boost the body's natural healing power with rest.",
        "A walk boosts the body's natural healing power.",
    ],
    ids=["another thing", "unknown", "advice", "with an article"],
)
def test_a_verb_of_something_else_does_not(text: str) -> None:
    assert acting(f"# Crystals\n\nRocks are old.\n\n{text}\n") == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At night, these pebbles calm the mind.", False),
        ("These pebbles calm the mind.", False),
        ("This calms the mind.", True),
    ],
)
def test_what_points_to_something_unknown_is_not_the_matter(text: str, *, found: bool) -> None:
    assert bool(boasts(f"# Crystals\n\n{text}\n")) is found


@pytest.mark.parametrize(
    ("lead_in", "found"),
    [
        ("It does much:", True),
        ("Crystals do much:", True),
        ("Morphine does much:", False),  # the items speak of what leads them in
    ],
)
def test_a_list_speaks_of_the_treatment_that_leads_it_in(lead_in: str, *, found: bool) -> None:
    item = "Hands that calm the mind and boost immunity"
    listed = f"# Crystals\n\nRocks are old.\n\n## Benefits\n\n{lead_in}\n\n- {item}\n"
    assert bool(boasts(listed)) is found


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Your pain fades.", "pain fades"),
        (
            "Neuropathic pain, depression and migraine disappear.",
            "Neuropathic pain, depression and migraine disappear",
        ),
        ("With regular sessions, depression lifts.", "depression lifts"),
        ("After treatment, your migraines become less frequent.", "migraines become less frequent"),
        ("Relief is often immediate.", "Relief is often immediate"),
        ("Say goodbye to back pain.", "Say goodbye to back pain"),
    ],
)
def test_what_fades_on_a_page_about_a_remedy_is_said_to_be_its_doing(sentence: str, told: str) -> None:
    found = boasts(f"# Crystals\n\nCrystals are stones.\n\n{sentence}\n")
    assert found == [("crystal-healing", "direct", told)]
    assert boasts(f"# Pain\n\nStones are old.\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Wait until the pain fades.",
        "If depression lifts, you may feel tired.",
        "The pain disappears by itself.",
        "The pain fades with paracetamol.",
        "The pain fades with rest.",
        "Does the pain fade?",
        "The pain does not fade.",
        "This leads to profound changes in perception and mood.",
        "It increases alpha brain waves.",
    ],
)
def test_what_fades_for_other_reasons_and_what_is_no_benefit_are_no_boasts(sentence: str) -> None:
    assert boasts(f"# Crystals\n\nCrystals are stones.\n\n{sentence}\n") == []


def _objects(text: str) -> list[str]:
    """The conditions that are said to be helped, read with the built-in reference."""
    judgements = read_claims(parse(text, "draft.md", "markdown"), built_in()).judgements
    return [j.claim.object for j in judgements if j.claim.predicate == "treats"]


@pytest.mark.parametrize(
    "text",
    [
        "# Reiki\n\nThe sessions are proven to lower both the number and the severity of migraines.\n",
        "# Reiki\n\nSessions proven to reduce the frequency of migraines are on offer.\n",
        "Reiki is proven to reduce the number of migraine attacks.",
    ],
)
def test_what_is_lessened_may_belong_to_a_condition(text: str) -> None:
    assert set(_objects(text)) == {"migraine"}


@pytest.mark.parametrize(
    "text",
    [
        "# Reiki\n\nIt is proven to lower the number of signals, and migraines are common.\n",
        "# Reiki\n\nThe sessions are proven to work in studies of the fear of migraines.\n",
    ],
)
def test_what_stands_further_off_does_not(text: str) -> None:
    assert "migraine" not in _objects(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lavender helps with cancer-related fatigue.", {"fatigue"}),
        ("Acupuncture relieves migraine-associated nausea.", {"nausea"}),
        ("Lavender helps with cancer and fatigue.", {"cancer", "fatigue"}),
    ],
)
def test_a_condition_that_brings_another_is_not_what_is_helped(text: str, expected: set[str]) -> None:
    assert set(_objects(text)) == expected


def test_what_is_to_be_better_is_weighed_on_what_is_amiss() -> None:
    concepts = [
        *CONCEPTS,
        concept("entity-condition", "root", "health condition"),
        concept("low-mood", "condition", "low mood", "entity-condition"),
        concept("crystal-healing", "procedure", "crystal healing", synonyms=["crystals"]),
    ]
    told = {"verdict": "inconclusive", "certainty": "very-low"}
    facts = [
        fact("crystals-help-nothing", "crystal-healing", "treats", "entity-condition", **told),
        fact("crystals-mood", "crystal-healing", "treats", "low-mood", **told),
    ]
    known = reference_of(concepts, [*FACTS, *facts])
    for text, expected in (
        ("Crystals improve your mood.", ["crystals-mood"]),
        ("Crystals boost mood and focus.", ["crystals-mood"]),
        ("Crystals improve sleep.", ["crystals-help-nothing"]),  # no insomnia in this vocabulary
    ):
        judgements = read_claims(parse(text, "draft.md", "markdown"), known).judgements
        assert [fact.id for judgement in judgements for fact in judgement.facts] == expected


def _rooted(entry: dict[str, Any]) -> dict[str, Any]:
    bare = entry["type"] in {"condition", "pain_type"} and not entry["parents"]
    return {**entry, "parents": ["entity-condition"]} if bare else entry


@cache
def sold_for_everything() -> Reference:
    """A vocabulary in which conditions are kinds of one, with a fact on crystals in all and one in migraine."""
    told = {"verdict": "inconclusive", "certainty": "very-low"}
    concepts = [
        *(_rooted(entry) for entry in CONCEPTS),
        concept("entity-condition", "root", "health condition"),
        concept("crystal-healing", "procedure", "crystal healing", synonyms=["crystals"]),
    ]
    facts = [
        fact("crystals-help-nothing", "crystal-healing", "treats", "entity-condition", **told),
        fact("crystals-migraine", "crystal-healing", "treats", "migraine", **told),
    ]
    return reference_of(concepts, [*FACTS, *facts])


def _facts(text: str) -> list[str]:
    judgements = read_claims(parse(text, "draft.md", "markdown"), sold_for_everything()).judgements
    return [fact.id for judgement in judgements for fact in judgement.facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crystals lower the number and severity of migraines.", "crystals-migraine"),
        ("Crystals boost the energy of people with migraine.", "crystals-help-nothing"),
        ("Crystals boost energy, part of migraine care.", "crystals-help-nothing"),
        ("Crystals lower stress (signs of migraine).", "crystals-help-nothing"),
        ("Crystals lower stress in bouts of migraine.", "crystals-help-nothing"),
    ],
)
def test_what_is_measured_of_a_condition_is_weighed_on_it(text: str, expected: str) -> None:
    assert _facts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "# Migraine\n\nMigraine hurts.\n\nCrystals reduce inflammation and relieve pain.",
        "# Migraine\n\nMigraine hurts.\n\nCrystals use waves to potentially reduce inflammation and ease pain.",
    ],
)
def test_a_claim_on_nothing_in_particular_is_told_by_the_wider_one_on_a_condition(text: str) -> None:
    assert _facts(text) == ["crystals-migraine"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crystals are better than placebo.", ["crystals-help-nothing"]),
        ("Crystals are better than placebo pills for morale.", []),
        ("Crystals were better than placebo.", []),
        ("Crystals are not better than placebo.", []),
        ("Tricyclics are better than placebo.", []),
    ],
)
def test_to_beat_a_placebo_in_nothing_in_particular(text: str, expected: list[str]) -> None:
    assert _facts(text) == expected


def test_that_a_condition_is_one_is_no_step_to_a_fact() -> None:
    text = "Crystals cure arthritis."
    concepts = [
        *(_rooted(entry) for entry in CONCEPTS),
        concept("entity-condition", "root", "health condition"),
        concept("entity-treatment", "root", "treatment"),
        concept("crystal-healing", "procedure", "crystal healing", "entity-treatment", synonyms=["crystals"]),
    ]
    told = {"verdict": "inconclusive", "certainty": "very-low"}
    for subject, object_ in (("crystal-healing", "entity-condition"), ("entity-treatment", "arthritis")):
        known = reference_of(concepts, [*FACTS, fact("none", subject, "treats", object_, **told)])
        judged = read_claims(parse(text, "draft.md", "markdown"), known).judgements
        assert [j.steps for j in judged if j.facts] == [()]


@pytest.mark.parametrize(
    ("lead_in", "read"),
    [
        ("Signs of arthritis are:", False),
        ("Common signs of arthritis that need help include:", False),
        ("Arthritis shows in:", False),
        ("When you have arthritis, you may notice:", False),
        ("Causes of arthritis are:", False),
        ("The most common side effects are mild:", False),
        ("Unwanted effects can include:", False),
        ("Its effects include:", True),
        ("In short:", True),
        ("Crystals have these benefits in arthritis:", True),
        ("They ease the symptoms of arthritis:", True),
    ],
)
def test_what_shows_a_condition_is_no_benefit(lead_in: str, read: bool) -> None:
    opens = "# Crystals\n\nCrystals are old stones. Crystals are sold."
    text = f"{opens}\n\n{lead_in}\n\n- Reduces stiffness, better sleep"
    judgements = read_claims(parse(text, "draft.md", "markdown"), sold_for_everything()).judgements
    items = [judgement for judgement in judgements if judgement.claim.span.start > text.index("Reduces") - 1]
    assert ("treats" in {judgement.claim.predicate for judgement in items}) is read


def test_benefits_of_something_unknown_are_not_those_of_the_page() -> None:
    text = "# Crystals\n\nCrystals are old stones.\n\n## Benefits of {}\n\n- Reduces stiffness and stress"
    assert _facts(text.format("these stones")) == ["crystals-help-nothing"]
    assert _facts(text.format("eating kiwi fruit")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crystals are a wonderful mood enhancer in cases of migraine.", ["crystals-migraine"]),
        ("Crystals are a wonderful mood enhancer, made for people with migraine.", ["crystals-help-nothing"]),
        ("Crystals are a wonderful mood enhancer.", ["crystals-help-nothing"]),
        ("Crystals can result in panic and memory loss.", []),
        ("Crystals can give you a headache.", []),
        ("Crystals give headache sufferers a calm mind.", ["crystals-help-nothing"]),
        ("Crystals give you pain relief and energy.", ["crystals-help-nothing"]),
        ("Crystals can result in better memory.", ["crystals-help-nothing"]),
    ],
)
def test_what_a_noun_promises_and_where(text: str, expected: list[str]) -> None:
    assert _facts(text) == expected


def test_items_that_name_no_condition_are_no_indications() -> None:
    text = "# Crystals\n\nCrystals are effective for dozens of conditions, including:\n\n- {}"
    assert _facts(text.format("Glass elbow"))[1:] == ["crystals-help-nothing"]
    for item in ("And many more", "Ketamine", "Shift workers looking to relax", "Anyone who wants to run"):
        assert _facts(text.format(item))[1:] == []


@cache
def amiss_reference() -> Reference:
    """Crystals, of which more is known than that they help nothing in particular."""
    concepts = [
        *CONCEPTS,
        concept("entity-condition", "root", "health condition"),
        concept("fatigue", "condition", "fatigue", "entity-condition"),
        concept(
            "psychological-stress",
            "condition",
            "psychological stress",
            "entity-condition",
            synonyms=["stress"],
        ),
        concept("high-blood-sugar", "condition", "high blood sugar", "entity-condition"),
        concept("anxiety-disorder", "condition", "anxiety disorder", "entity-condition"),
        concept("body-warmth", "mechanism", "warmth of the body"),
        concept("crystal-healing", "procedure", "crystal healing", synonyms=["crystals"]),
    ]
    told = {"verdict": "inconclusive", "certainty": "low"}
    ails = ("entity-condition", "fatigue", "psychological-stress", "high-blood-sugar", "anxiety-disorder")
    facts = [fact(ail, "crystal-healing", "treats", ail, **told) for ail in ails]
    return reference_of(concepts, [*FACTS, *facts])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crystals boost energy levels.", "fatigue"),
        ("Crystals keep the energy flow going and improve the energy flow.", "entity-condition"),
        ("Crystals balance blood sugar.", "high-blood-sugar"),
        ("Crystals lower your blood glucose levels.", "high-blood-sugar"),
        ("Crystals reduce energy.", "entity-condition"),  # nobody is tired for having too much of it
        ("Crystals reduce physical and mental stress.", "psychological-stress"),
        ("Crystals improve mental energy.", "fatigue"),
        ("Crystals improve mental health.", "entity-condition"),
        ("Crystals have powerful anxiolytic properties.", "anxiety-disorder"),
        ("Crystals are a great energy booster.", "fatigue"),
        ("Crystals are a great immune booster.", "entity-condition"),
        ("Crystals ease stress-induced fatigue.", "fatigue"),
        ("Crystals reduce stress-related problems.", "entity-condition"),
        ("Crystals reduce the severity of stress-induced fatigue.", "fatigue"),
        ("# Crystals\n\n- Better energy\n- More fun", "fatigue"),
        ("# Benefits of crystals\n\n- Relief from stress-induced fatigue", "fatigue"),
        ("# Benefits of crystals\n\n- Relief from everything", "entity-condition"),
        ("# Crystals\n\n- Reduced energy swings", "entity-condition"),
        ("# Crystals\n\n- Promotes a deep sense of relaxation", "psychological-stress"),
        ("# Crystals\n\n- Enhances resilience to mental fatigue", "fatigue"),
        ("# Crystals\n\n- Supports cellular health", "entity-condition"),
    ],
)
def test_words_of_health_are_weighed_on_what_ails_those_who_buy_it(text: str, expected: str) -> None:
    judgements = read_claims(parse(text, "draft.md", "markdown"), amiss_reference()).judgements
    assert [fact.id for judgement in judgements for fact in judgement.facts][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "lead", "level"),
    [
        ("Ashwagandha reduces cortisol.", "ashwagandha-cortisol", "warning"),
        ("Lion's mane reduces cortisol levels.", "cortisol-lowering-unproven", "error"),
        ("Lion's mane supports cellular health.", "wellness-supplements-any-condition", "error"),
        ("Ashwagandha lowers cortisol, which supports your heart.", "ashwagandha-cortisol", "warning"),
        ("Turmeric is a much safer alternative to Prozac.", "herbs-not-known-safer", "error"),
    ],
)
def test_what_is_known_of_that_which_is_changed_is_told_first(text: str, lead: str, level: str) -> None:
    judgements = read_claims(parse(text, "draft.md", "markdown"), built_in()).judgements
    told = [j for j in judgements if j.claim.object == "entity-condition" and j.level]
    assert [(j.facts[0].id, j.level) for j in told] == [(lead, level)]


def test_wording_that_is_told_first_names_the_treatment() -> None:
    judgements = read_claims(
        parse("Acupuncture addresses the underlying cause of a problem.", "d", "markdown"), built_in()
    ).judgements
    [judgement] = [j for j in judgements if j.claim.object == "entity-condition" and j.level]
    assert judgement.facts[0].id == "root-cause-boast"
    assert judgement.say.endswith("acupuncture is not known to remove them.")
