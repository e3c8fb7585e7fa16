"""Every kind of trigger with what it says, beside a near miss that says nothing."""

from __future__ import annotations

import pytest
from claims_small import (
    CONCEPTS,
    FACTS,
    Said,
    built_in,
    concept,
    denies,
    judge,
    quoted,
    reference_of,
    said,
    treats,
)

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

HELPS = treats("duloxetine", "neuropathic-pain")


@pytest.mark.parametrize(
    "text",
    [
        # verbs
        "Duloxetine relieves nerve pain.",
        "Duloxetine relieved nerve pain.",
        "Duloxetine quickly eased their nerve pain.",
        "Duloxetine has been shown to relieve nerve pain.",
        "Duloxetine has helped to relieve nerve pain.",
        "Duloxetine helps relieve nerve pain.",
        "Duloxetine helps people with nerve pain.",
        "Duloxetine treats nerve pain.",
        "Duloxetine reduces nerve pain.",
        "Duloxetine reduces the severity of nerve pain.",
        # passive, and the condition as subject
        "Nerve pain is eased by duloxetine.",
        "Nerve pain was greatly relieved with duloxetine.",
        "Nerve pain responds well to duloxetine.",
        # adjectives
        "Duloxetine is effective for nerve pain.",
        "Duloxetine was very helpful in severe nerve pain.",
        "Duloxetine remains useful against nerve pain.",
        # nouns under a light verb
        "Duloxetine provides relief from nerve pain.",
        "Duloxetine has shown efficacy in nerve pain.",
        # roles
        "Duloxetine is an effective treatment for nerve pain.",
        "Duloxetine has emerged as a reliable option for nerve pain.",
        "Duloxetine makes a good choice in nerve pain.",
        # phrases
        "Duloxetine works well for nerve pain.",
        "Duloxetine works for nerve pain.",
        "Duloxetine takes the edge off nerve pain.",
        # participles
        "Duloxetine acts on the brain, relieving nerve pain.",
        "Duloxetine acts on the brain, calming it and easing nerve pain.",
        # clauses
        "Duloxetine is old, but it relieves nerve pain.",
        "Doctors know that duloxetine relieves nerve pain.",
        "Duloxetine is a drug that relieves nerve pain.",
        "Duloxetine, which relieves nerve pain, is old.",
    ],
)
def test_a_benefit_is_claimed(text: str) -> None:
    assert said(text, "treats") == [HELPS]


@pytest.mark.parametrize(
    "text",
    [
        # use and purpose
        "Duloxetine is used to treat nerve pain.",
        "Duloxetine is used for nerve pain.",
        "Duloxetine is taken to relieve nerve pain.",
        "Duloxetine was prescribed to ease nerve pain.",
        "Nerve pain is treated with duloxetine.",
        "Doctors treat nerve pain with duloxetine.",
        "Duloxetine is a treatment for nerve pain.",
        "Duloxetine is a drug for nerve pain.",
        # a topic
        "The role of duloxetine in relieving nerve pain is old.",
        "Read about duloxetine for relieving nerve pain.",
        "The treatment of nerve pain with duloxetine is common.",
        "Duloxetine treatment of nerve pain is old.",
        # something else acts, or is acted on
        "Duloxetine users relieve nerve pain with rest.",
        "Duloxetine research eases nerve pain.",
        "Duloxetine relieves nerve pain signals.",
        "Duloxetine reduces the dose for people with nerve pain.",
        "Duloxetine improves mood in people with nerve pain.",
        "Duloxetine relieves HIV-related nerve pain.",
        "The cost of duloxetine is high; heat relieves nerve pain.",
        "Duloxetine is effective for sleep.",
        "Duloxetine is old and nerve pain is common.",
        "Nerve pain relief is a duloxetine topic.",
        # the verb is a noun
        "Duloxetine and pain control are topics.",
        "Duloxetine is a pain-relieving drug.",
    ],
)
def test_no_benefit_is_claimed(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine cures nerve pain.", treats("duloxetine", "neuropathic-pain", "absolute")),
        (
            "Duloxetine is a proven remedy for nerve pain.",
            treats("duloxetine", "neuropathic-pain", "absolute"),
        ),
        ("Duloxetine puts an end to nerve pain.", treats("duloxetine", "neuropathic-pain", "absolute")),
        ("Duloxetine shows promise for nerve pain.", treats("duloxetine", "neuropathic-pain", "can")),
        ("Duloxetine is a promising option in nerve pain.", treats("duloxetine", "neuropathic-pain", "can")),
        ("Duloxetine is ineffective in nerve pain.", denies("duloxetine", "neuropathic-pain")),
        ("Duloxetine does nothing for nerve pain.", denies("duloxetine", "neuropathic-pain")),
        ("Duloxetine is no better than placebo for nerve pain.", denies("duloxetine", "neuropathic-pain")),
        ("Duloxetine is better than placebo for nerve pain.", HELPS),
    ],
)
def test_a_trigger_has_its_own_strength(text: str, expected: Said) -> None:
    assert said(text, "treats") == [expected]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Opioids and tricyclics relieve nerve pain.", ["opioid", "tca"]),
        ("Opioids, SNRIs and tricyclics relieve nerve pain.", ["opioid", "snri", "tca"]),
        ("Both opioids and tricyclic drugs relieve nerve pain.", ["opioid", "tca"]),
        ("Opioids or tricyclics relieve nerve pain.", ["opioid", "tca"]),
        ("Morphine and duloxetine can relieve nerve pain.", ["morphine", "duloxetine"]),
        ("Opioids such as morphine can relieve nerve pain.", ["opioid", "morphine"]),
        ("Opioids (such as morphine) can relieve nerve pain.", ["opioid"]),
        ("Tricyclic antidepressants (TCAs) relieve nerve pain.", ["tca"]),
        ("Amitriptyline (Elavil) relieves nerve pain.", ["amitriptyline"]),
        ("The two classes that relieve nerve pain are opioids and tricyclics.", ["opioid", "tca"]),
        ("Drugs that relieve nerve pain: opioids and tricyclics.", ["opioid", "tca"]),
        ("Drugs known to relieve nerve pain include opioids and tricyclics.", ["opioid", "tca"]),
        ("Doors known to relieve nerve pain include opioids.", []),
        ("Drugs that relieve nerve pain, opioids apart, are old.", []),
        ("Unlike tricyclics, opioids relieve nerve pain.", ["opioid"]),
        ("Opioids are old, and tricyclics relieve nerve pain.", ["tca"]),
        ("Nerve pain is eased by opioids and tricyclics.", ["opioid", "tca"]),
        ("Some antidepressants relieve nerve pain.", []),
    ],
)
def test_the_subjects_are_coordinated(text: str, subjects: list[str]) -> None:
    claims = said(text, "treats")
    assert [claim.subject for claim in claims] == subjects
    assert {claim.object for claim in claims} <= {"neuropathic-pain"}


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("Opioids relieve nerve pain and migraine.", ["neuropathic-pain", "migraine"]),
        (
            "Opioids relieve nerve pain, arthritis and even migraine.",
            ["neuropathic-pain", "arthritis", "migraine"],
        ),
        ("Opioids relieve headaches such as migraine.", ["headache", "migraine"]),
        ("Opioids relieve nerve pain, not migraine.", ["neuropathic-pain"]),
        ("Opioids relieve nerve pain but cause headache.", ["neuropathic-pain"]),
        # people bridge, and tell whose pain it is
        ("Opioids help many people living with migraine.", ["migraine"]),
        ("Opioids relieve pain in people with migraine.", ["migraine"]),
        ("Opioids relieve pain caused by migraine.", ["migraine"]),
        ("Opioids relieve pain in people with arthritis.", ["pain"]),
        ("Opioids relieve migraine in people with depression.", ["migraine"]),
        # what is narrower than the name is left alone
        ("Opioids relieve migraine and cancer-related nerve pain.", ["migraine"]),
    ],
)
def test_the_objects_are_coordinated(text: str, objects: list[str]) -> None:
    claims = said(text, "treats")
    assert [claim.object for claim in claims] == objects
    assert {claim.subject for claim in claims} == {"opioid"}


def test_subjects_and_objects_make_all_pairs() -> None:
    assert said("Opioids and tricyclics relieve nerve pain and migraine.", "treats") == [
        treats("opioid", "neuropathic-pain"),
        treats("opioid", "migraine"),
        treats("tca", "neuropathic-pain"),
        treats("tca", "migraine"),
    ]


def test_two_clauses_make_two_claims() -> None:
    text = "Opioids relieve nerve pain, whereas duloxetine does not relieve migraine."
    assert said(text, "treats") == [treats("opioid", "neuropathic-pain"), denies("duloxetine", "migraine")]


def test_the_last_letter_of_a_name_is_no_article() -> None:
    names = [*CONCEPTS, concept("vitamin-a", "supplement", "vitamin A")]
    reference = reference_of(names, FACTS)

    def subjects(text: str) -> list[str]:
        judgements = read_claims(parse(text, "draft.md", "markdown"), reference).judgements
        return [j.claim.subject for j in judgements if j.claim.predicate == "treats"]

    assert subjects("Vitamin A relieves nerve pain.") == ["vitamin-a"]
    assert subjects("Vitamin A is a help in nerve pain.") == []


def test_of_two_ways_to_say_the_same_the_stronger_counts() -> None:
    text = "Duloxetine may relieve nerve pain and is effective for nerve pain."
    assert len(said(text, "treats")) == 1


@pytest.mark.parametrize(
    ("text", "three"),
    [
        (
            "In 2020 duloxetine greatly relieves severe nerve pain today.",
            ("duloxetine greatly relieves severe nerve pain", "duloxetine", "nerve pain"),
        ),
        (
            "Nerve pain is eased by duloxetine today.",
            ("Nerve pain is eased by duloxetine", "duloxetine", "Nerve pain"),
        ),
        (
            "Duloxetine, a drug that is old, relieves nerve pain.",
            ("Duloxetine, a drug that is old, relieves nerve pain", "Duloxetine", "nerve pain"),
        ),
        (
            "Duloxetine, an old drug (made, sold and taken in many countries for thirty years), relieves nerve pain.",
            ("relieves nerve pain", "Duloxetine", "nerve pain"),
        ),
    ],
    ids=["active", "passive", "insertion", "long insertion"],
)
def test_a_claim_knows_its_words(text: str, three: tuple[str, str, str]) -> None:
    assert quoted(text, "treats") == [three]


def test_a_claim_tells_how_it_was_read() -> None:
    (judgement,) = judge("Nerve pain is eased by duloxetine.", "treats")
    assert judgement.claim.trace == ("treats: passive “ease”",)


@pytest.mark.parametrize(
    "text",
    [
        "Guidelines recommend stopping duloxetine for nerve pain.",
        "Guidelines recommend caution with duloxetine for nerve pain.",
        "Guidelines recommend larger studies of duloxetine for nerve pain.",
        "Guidelines recommend duloxetine only as a last resort for nerve pain.",
        "Guidelines advise that duloxetine prescribed for nerve pain be reviewed.",
        "Guidelines advise that people on duloxetine for nerve pain see a specialist.",
        "Guidelines advise that duloxetine for nerve pain should not be used alone.",
        "We recommend that you stop duloxetine for nerve pain slowly.",
        "Few guidelines recommend duloxetine for nerve pain.",
        "Doctors stopped recommending duloxetine for nerve pain.",
    ],
)
def test_what_is_recommended_of_a_treatment_need_not_be_its_use(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Guidelines recommend starting with duloxetine for nerve pain.",
        "Guidelines recommend that patients take duloxetine for nerve pain.",
        "We recommend a course of duloxetine for nerve pain.",
        "Doctors from Germany recommend duloxetine for nerve pain.",
        "Quite a few doctors recommend duloxetine for nerve pain.",
        "Stop suffering, we recommend duloxetine for nerve pain.",
        "Doctors recommend nothing but duloxetine for nerve pain.",
        "Doctors recommend, before anything else, duloxetine for nerve pain.",
        "Doctors recommend avoiding pills and using duloxetine for nerve pain.",
        "Doctors recommend trial packs of duloxetine for nerve pain.",
        "We recommend duloxetine for nerve pain, no need to see a doctor.",
        "We recommend duloxetine for nerve pain, only as directed on the label.",
        "We recommend duloxetine for nerve pain that is tested by three people.",
    ],
)
def test_how_its_use_is_recommended(text: str) -> None:
    assert [one.predicate for one in said(text)] == ["recommended_for"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Duloxetine is recommended for nerve pain.", "advice"),
        ("Guidelines recommend duloxetine for nerve pain.", "advice"),
        ("Duloxetine is the first choice for nerve pain.", "first"),
    ],
)
def test_a_recommendation_is_a_claim_of_its_own(text: str, relation: str) -> None:
    (judgement,) = judge(text)
    claim = judgement.claim
    assert (claim.subject, claim.predicate, claim.object) == (
        "duloxetine",
        "recommended_for",
        "neuropathic-pain",
    )
    assert (claim.relation, claim.polarity) == (relation, "affirmed")


def test_advice_against_is_denied() -> None:
    (judgement,) = judge("Guidelines recommend against using duloxetine for nerve pain.")
    assert (judgement.claim.relation, judgement.claim.polarity) == ("advice", "negated")


@pytest.mark.parametrize(
    ("heading", "subjects"),
    [
        ("Ketamine: easing nerve pain", ["ketamine"]),
        ("Ketamine and duloxetine: easing nerve pain", ["duloxetine", "ketamine"]),
        ("Ketamine: treating nerve pain", []),
        ("Ketamine clinics: easing nerve pain", []),
        ("Easing nerve pain: ketamine", []),
    ],
)
def test_a_heading_speaks_of_what_it_names_before_its_colon(heading: str, subjects: list[str]) -> None:
    assert sorted(claim.subject for claim in said(f"## {heading}\n\nIt is late.\n", "treats")) == subjects


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine is used to try and reduce nerve pain.",
        "Doctors try and relieve nerve pain with duloxetine.",
    ],
)
def test_what_is_only_tried_is_not_said_to_help(text: str) -> None:
    assert said(text, "treats") == []


def test_what_others_try_is_no_matter() -> None:
    assert said("Others try and fail, and duloxetine relieves nerve pain.", "treats")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opioids relieve pain in diabetic neuropathy.", [treats("opioid", "diabetic-neuropathy")]),
        ("Opioids relieve pain in people with migraine.", [treats("opioid", "migraine")]),
        ("Opioids relieve pain in people with depression.", [treats("opioid", "pain")]),
        ("In migraine, opioids work no better than placebo.", [denies("opioid", "migraine")]),
        ("For migraine, opioids proved more effective than placebo.", [treats("opioid", "migraine")]),
        ("In migraine opioids work no better than placebo.", [denies("opioid", "migraine")]),
        ("Opioids work no better than placebo.", [denies("opioid", "entity-condition")]),
        ("Opioids cut the number of migraine attacks.", [treats("opioid", "migraine")]),
        ("Opioids mean fewer migraine attacks.", [treats("opioid", "migraine")]),
        ("Opioids end migraine.", [treats("opioid", "migraine", "absolute")]),
        ("Opioids can end in migraine.", []),
        ("Opioids are kept for when there is no other effective treatment for migraine.", []),
        ("In the long SALT trial opioids relieved migraine.", [treats("opioid", "migraine", "possible")]),
        ("Not everyone with migraine benefits from opioids.", [treats("opioid", "migraine", "possible")]),
        ("That opioids relieve migraine is a mere belief.", []),
        ("That opioids relieve migraine remains to be shown.", []),
        ("That opioids relieve migraine is well known.", [treats("opioid", "migraine")]),
        ("Evidence supports the use of opioids for migraine.", [treats("opioid", "migraine")]),
        ("Data from large trials support opioids in migraine.", [treats("opioid", "migraine")]),
        ("Evidence supports the view that migraine is common.", []),
        (
            "Opioids are a proven alternative to ketamine for migraine.",
            [treats("opioid", "migraine", "absolute")],
        ),
        ("One dose of opioids is enough to end migraine.", [treats("opioid", "migraine")]),
    ],
)
def test_what_is_said_by_more_than_one_word(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Lithium, sertraline, and duloxetine, which relieves nerve pain, are old.", {"duloxetine"}),
        ("Sertraline and duloxetine, which relieves nerve pain, are old.", {"duloxetine", "sertraline"}),
        ("Sertraline and duloxetine, which relieve nerve pain, are old.", {"duloxetine", "sertraline"}),
        ("Turmeric makes the white blood cells that fight infections.", set()),
        ("Duloxetine is the drug that relieves nerve pain.", {"duloxetine"}),
    ],
)
def test_a_relative_clause_is_about_what_it_agrees_with(text: str, subjects: set[str]) -> None:
    claims = [j.claim for j in read_claims(parse(text, "draft.txt", "text"), built_in()).judgements]
    assert {claim.subject for claim in claims if claim.predicate == "treats"} == subjects


def test_to_manage_promises_less_than_to_relieve() -> None:
    assert said("Duloxetine manages nerve pain.", "treats") == [
        treats("duloxetine", "neuropathic-pain", "can")
    ]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Aloe vera heals minor burns.", "direct"),
        ("Hyperbaric oxygen helps heal diabetic foot ulcers.", "direct"),
        ("Aloe vera cures minor burns.", "absolute"),
        ("Aloe vera heals eczema.", "absolute"),
    ],
)
def test_to_heal_a_wound_is_no_cure(text: str, strength: str) -> None:
    claims = [j.claim for j in read_claims(parse(text, "draft.txt", "text"), built_in()).judgements]
    assert [claim.strength for claim in claims if claim.predicate == "treats"] == [strength]


def test_what_heals_is_in_the_vocabulary() -> None:
    reference = built_in()
    assert set(reference.wording["treats"]["mending"]["conditions"]) <= reference.concepts.keys()


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine helps people with nerve pain to relax.",
        "Duloxetine helps people with nerve pain feel calmer.",
    ],
)
def test_who_is_helped_to_do_something_only_has_the_condition(text: str) -> None:
    assert said(text, "treats") == []
    assert said("Duloxetine helps people with nerve pain to overcome it.", "treats") == [HELPS]
