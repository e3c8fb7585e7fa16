"""What the facts make of a claim: outcome, level, and the facts it rests on."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from claims_small import CONCEPTS, FACTS, built_in, concept, fact, judge, reference_of, small

from neurolint.claims.model import Claim, Judgement, Outcome, Polarity, Strength
from neurolint.claims.naming import name, worded
from neurolint.claims.read import read_claims
from neurolint.claims.weigh import Weigher
from neurolint.claims.weighing.lookup import Lookup
from neurolint.claims.wording.benefits import STRENGTHS
from neurolint.claims.wording.whole import Wording
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.library.model import Certainty, Fact, Reference, Severity

Verdict = tuple[Outcome, Severity | None, list[str]]


def verdicts(text: str, predicate: str = "") -> list[Verdict]:
    return [(j.outcome, j.level, [fact.id for fact in j.facts]) for j in judge(text, predicate)]


# -- which fact speaks ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Duloxetine relieves nerve pain.", "duloxetine-nerve-pain"),
        ("SNRIs can relieve nerve pain.", "class-nerve-pain"),
        ("Amitriptyline relieves nerve pain.", "tca-nerve-pain"),
        ("Ketamine relieves nerve pain.", "ketamine-nerve-pain"),
        ("Ketamine relieves postherpetic neuralgia.", "ketamine-shingles-pain"),
        ("Amitriptyline relieves postherpetic neuralgia.", "tca-nerve-pain"),
        ("Morphine relieves migraine.", "opioids-pain"),
        ("Duloxetine relieves diabetic neuropathy.", "duloxetine-nerve-pain"),
    ],
    ids=[
        "the drug before its class",
        "the class before its members",
        "the nearest class reaches a member",
        "the condition said",
        "the named condition before its parents",
        "a parent reaches a kind",
        "both up",
        "the symptom a condition presents as",
    ],
)
def test_the_most_specific_fact_wins(text: str, fact: str) -> None:
    assert [facts for _, _, facts in verdicts(text, "treats")] == [[fact]]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "class"),
        (
            {"certainty": "moderate", "verdict": "effective"},
            "own",
        ),  # what bears more of the class may not hold of it
        ({"disputed": True}, "own"),
    ],
)
def test_a_fact_on_the_class_in_this_condition_goes_before_one_of_its_own_on_any(
    told: dict[str, Any], expected: str
) -> None:
    concepts = [
        *CONCEPTS,
        concept("entity-condition", "root", "health condition"),
        concept("fatigue", "condition", "fatigue", "entity-condition"),
        concept("tonic", "supplement", "tonic"),
        concept("rose-hip", "supplement", "rose hip", "tonic"),
    ]
    weak: dict[str, Any] = {"verdict": "inconclusive", "certainty": "low"}
    facts = [
        fact("own", "rose-hip", "treats", "entity-condition", **weak),
        fact("class", "tonic", "treats", "fatigue", **{**weak, **told}),
    ]
    known = reference_of(concepts, facts)
    [judgement] = read_claims(parse("Rose hip relieves fatigue.", "draft.md", "markdown"), known).judgements
    assert [one.id for one in judgement.facts] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rose hip cures scurvy.", ("supported", None, ["cured"])),
        ("Rose hip cures all scurvy.", ("overstated", "warning", ["cured"])),
        ("Rose hip cures the deficiency.", ("not-covered", None, [])),  # it may be that one
        ("Rose hip cures every deficiency.", ("overstated", "error", ["not-cured"])),
        ("Rose hip cures rickets.", ("contradicted", "error", ["not-cured"])),
        ("Rose hip is no help in scurvy.", ("contradicted", "error", ["cured"])),
    ],
)
def test_what_is_cured_may_be_said_to_be(text: str, expected: Verdict) -> None:
    concepts = [
        *CONCEPTS,
        concept("deficiency", "condition", "deficiency"),
        concept("scurvy", "condition", "scurvy", "deficiency"),
        concept("rickets", "condition", "rickets", "deficiency"),
        concept("rose-hip", "supplement", "rose hip"),
    ]
    facts = [
        fact("cured", "rose-hip", "treats", "scurvy", "effective", cures=True),
        fact("not-cured", "rose-hip", "treats", "rickets", "ineffective"),
    ]
    known = reference_of(concepts, facts)
    judgements = read_claims(parse(text, "draft.md", "markdown"), known).judgements
    told = [j for j in judgements if j.claim.predicate == "treats"]
    assert [(j.outcome, j.level, [one.id for one in j.facts]) for j in told] == [expected]


def test_a_harm_is_called_as_readers_call_it() -> None:
    assert name("headache-disorder", built_in()) == "headache"


def test_of_two_facts_equally_near_the_one_on_fewer_treatments_is_told() -> None:
    concepts = [*CONCEPTS, concept("rose-hip", "supplement", "rose hip")]
    facts = [
        fact("a-bundle", ["rose-hip", "ketamine"], "treats", "migraine", "ineffective"),
        fact("its-own", "rose-hip", "treats", "migraine", "ineffective"),
    ]
    known = reference_of(concepts, facts)
    [judgement] = read_claims(parse("Rose hip relieves migraine.", "draft.md", "markdown"), known).judgements
    assert [one.id for one in judgement.facts] == ["its-own"]


@pytest.mark.parametrize(
    "text",
    [
        "Hemp oil relieves nerve pain.",  # another condition
        "Opioids relieve depression.",
        "Painkillers relieve pain.",  # a fact on a kind says nothing of the whole
        "Duloxetine relieves pain.",  # nor one on a narrower condition
        "Ketamine relieves headache.",
    ],
)
def test_a_pair_without_a_fact_is_not_covered(text: str) -> None:
    assert verdicts(text) == [("not-covered", None, [])]


def test_of_two_facts_equally_near_the_kinder_one_is_taken() -> None:
    def fact(name: str, verdict: str) -> Fact:
        return Fact(name, ("opioid",), "treats", ("migraine",), verdict, "s")  # type: ignore[arg-type]

    facts = [fact("a", "ineffective"), fact("b", "effective"), fact("c", "inconclusive")]
    reference = Reference(small().concepts, {f.id: f for f in facts}, {}, small().wording, "")
    found = Lookup(reference, Wording(reference).certainty).find("treats", "opioid", "migraine")
    assert found is not None
    assert found.fact.id == "b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opioids relieve pain.", ("supported", None, ["opioids-pain"])),
        ("Opioids relieve pain for years.", ("contradicted", "error", ["opioids-pain-for-years"])),
        ("Morphine gives long-term relief from pain.", ("contradicted", "error", ["opioids-pain-for-years"])),
        ("Opioids prevent pain.", ("supported", None, ["opioids-pain"])),
    ],
    ids=["no scope", "its scope", "its scope, a member", "another scope"],
)
def test_a_fact_with_a_scope_speaks_to_claims_with_it(text: str, expected: Verdict) -> None:
    assert verdicts(text, "treats") == [expected]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Duloxetine relieves nerve pain.", []),
        ("Amitriptyline relieves nerve pain.", [("amitriptyline", "tricyclic antidepressant")]),
        ("Morphine relieves migraine.", [("morphine", "opioid"), ("migraine", "pain")]),
        ("Duloxetine relieves diabetic neuropathy.", [("diabetic neuropathy", "neuropathic pain")]),
    ],
)
def test_the_steps_to_the_fact_are_told(text: str, named: list[tuple[str, str]]) -> None:
    (judgement,) = judge(text, "treats")
    assert len(judgement.steps) == len(named)
    for step, words in zip(judgement.steps, named, strict=True):
        assert all(word in step for word in words)


# -- strength against certainty ------------------------------------------------------------------------------------

COLUMNS = ("high", "moderate", "low", "inconclusive", "contradicted")
"""Of the table, from the strongest support to none; very low stands beside inconclusive."""
_LEVELS: tuple[Severity | None, ...] = (None, "info", "warning", "error")


def level(strength: Strength, column: str, *, negated: bool = False) -> int:
    return _LEVELS.index(Wording(small()).certainty.level(strength, column, negated=negated))


@pytest.mark.parametrize("column", [*COLUMNS, "very-low"])
def test_a_stronger_claim_is_never_judged_more_mildly(column: str) -> None:
    for weak, strong in pairwise(STRENGTHS):
        assert level(weak, column) <= level(strong, column)
        assert level(weak, column, negated=True) <= level(strong, column, negated=True)


@pytest.mark.parametrize("strength", STRENGTHS)
def test_weaker_evidence_is_never_judged_more_mildly(strength: Strength) -> None:
    for better, worse in pairwise(COLUMNS):
        assert level(strength, better) <= level(strength, worse)
        assert level(strength, better, negated=True) >= level(strength, worse, negated=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # high
        ("Duloxetine cures nerve pain.", ("overstated", "warning", ["duloxetine-nerve-pain"])),
        ("Duloxetine relieves nerve pain.", ("supported", None, ["duloxetine-nerve-pain"])),
        ("Duloxetine may relieve nerve pain.", ("understated", None, ["duloxetine-nerve-pain"])),
        ("Duloxetine does not relieve nerve pain.", ("contradicted", "error", ["duloxetine-nerve-pain"])),
        # moderate
        ("TCAs always relieve nerve pain.", ("overstated", "error", ["tca-nerve-pain"])),
        ("TCAs relieve nerve pain.", ("overstated", "info", ["tca-nerve-pain"])),
        ("TCAs probably relieve nerve pain.", ("supported", None, ["tca-nerve-pain"])),
        # inconclusive
        ("SSRIs relieve nerve pain.", ("overstated", "error", ["ssri-nerve-pain"])),
        ("SSRIs can relieve nerve pain.", ("overstated", "warning", ["ssri-nerve-pain"])),
        ("SSRIs may relieve nerve pain.", ("supported", None, ["ssri-nerve-pain"])),
        ("SSRIs do not relieve nerve pain.", ("supported", None, ["ssri-nerve-pain"])),
        # very low
        ("Ketamine relieves nerve pain.", ("overstated", "error", ["ketamine-nerve-pain"])),
        ("Ketamine may relieve nerve pain.", ("overstated", "info", ["ketamine-nerve-pain"])),
        # contradicted
        ("Acupuncture relieves arthritis.", ("contradicted", "error", ["acupuncture-arthritis"])),
        ("Acupuncture may relieve arthritis.", ("contradicted", "warning", ["acupuncture-arthritis"])),
        ("Acupuncture does not relieve arthritis.", ("supported", None, ["acupuncture-arthritis"])),
        (
            "It is not certain that acupuncture relieves arthritis.",
            ("supported", None, ["acupuncture-arthritis"]),
        ),
    ],
)
def test_cells_of_the_table(text: str, expected: Verdict) -> None:
    assert verdicts(text, "treats") == [expected]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Hemp oil relieves arthritis.", "warning"),
        ("Hemp oil cures arthritis.", "warning"),
        ("Hemp oil may relieve arthritis.", "warning"),
    ],
)
def test_a_disputed_fact_never_yields_an_error(text: str, level: Severity) -> None:
    assert verdicts(text, "treats") == [("contradicted", level, ["hemp-arthritis"])]


def level_with(text: str, predicate: str, fact: str, **changed: Any) -> Severity | None:
    """The level of the one claim of a text when a fact is changed."""
    facts = dict(small().facts)
    facts[fact] = replace(facts[fact], **changed)
    reference = Reference(small().concepts, facts, {}, small().wording, "")
    (level,) = (
        j.level
        for j in read_claims(parse(text, "draft.md", "markdown"), reference).judgements
        if j.claim.predicate == predicate and any(f.id == fact for f in j.facts)
    )
    return level


@pytest.mark.parametrize(
    ("text", "predicate", "fact"),
    [
        ("Ketamine is recommended for nerve pain.", "recommended_for", "ketamine-nerve-pain"),
        ("TCAs repair nerves.", "has_mechanism", "antidepressants-repair-nothing"),
        ("Ketamine is an antidepressant.", "is_a", "ketamine-no-antidepressant"),
        ("TCAs are not antidepressants.", "is_a", "tcas-antidepressants"),
        ("SSRIs and TCAs relieve nerve pain.", "treats", "ssri-nerve-pain"),
    ],
)
def test_nor_does_it_for_a_claim_of_another_kind(text: str, predicate: str, fact: str) -> None:
    assert level_with(text, predicate, fact) == "error"
    assert level_with(text, predicate, fact, disputed=True) == "warning"


def test_a_classification_that_rests_on_evidence_alone_is_no_error() -> None:
    text, fact = "Ketamine is an antidepressant.", "ketamine-no-antidepressant"
    assert level_with(text, "is_a", fact, basis="definition") == "error"
    assert level_with(text, "is_a", fact, basis="evidence") == "warning"


@pytest.mark.parametrize(
    ("text", "say"),
    [
        ("SSRIs relieve nerve pain.", "it is unclear"),
        (
            "Ketamine relieves nerve pain.",
            "it is very uncertain whether ketamine can help with neuropathic pain",
        ),
    ],
    ids=["the fact's own words", "the words for its certainty"],
)
def test_the_wording_that_would_pass(text: str, say: str) -> None:
    assert [judgement.say for judgement in judge(text, "treats")] == [say]


# -- classes and lists ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Antidepressants relieve nerve pain.", ("duloxetine", "tca")),
        ("Antidepressants can relieve nerve pain.", ("duloxetine", "tca")),
        ("Antidepressants may relieve nerve pain.", ()),  # nothing wrong with it
        ("Antidepressants do not relieve nerve pain.", ()),
        ("Antidepressants relieve depression.", ()),
        ("SSRIs relieve nerve pain.", ()),
    ],
)
def test_a_class_is_told_the_members_that_do_better(text: str, members: tuple[str, ...]) -> None:
    (judgement,) = judge(text, "treats")
    assert tuple(sorted(judgement.holds_for)) == members


@pytest.mark.parametrize(("certainty", "members"), [("moderate", ("snri",)), ("low", ()), ("very-low", ())])
def test_a_member_that_does_better_has_at_least_moderate_evidence(
    certainty: Certainty, members: tuple[str, ...]
) -> None:
    whole = small().facts["class-nerve-pain"]
    member = replace(
        whole, id="snri-nerve-pain", subjects=("snri",), verdict="effective", certainty=certainty
    )
    reference = Reference(small().concepts, {f.id: f for f in (whole, member)}, {}, small().wording, "")
    text = "Antidepressants relieve nerve pain."
    (judgement,) = read_claims(parse(text, "draft.md", "markdown"), reference).judgements
    assert judgement.holds_for == members


def of(text: str, subject: str) -> Judgement:
    (judgement,) = (j for j in judge(text, "treats") if j.claim.subject == subject)
    return judgement


@pytest.mark.parametrize(
    "text", ["SSRIs and TCAs relieve nerve pain.", "TCAs, opioids and SSRIs relieve nerve pain."]
)
def test_a_false_member_of_a_list_is_found(text: str) -> None:
    false = of(text, "ssri")
    assert (false.outcome, false.level) == ("contradicted", "error")
    assert {"ssri-nerve-pain", "tca-above-ssri"} <= {fact.id for fact in false.facts}
    assert false.facts[0].id == "ssri-nerve-pain"
    assert "tricyclic antidepressant" in false.steps[-1] or "opioid" in false.steps[-1]
    assert of(text, "tca").level == "info"


@pytest.mark.parametrize(
    "text",
    [
        "SSRIs and TCAs may relieve nerve pain.",  # hedged
        "SSRIs and TCAs do not relieve nerve pain.",
        "SSRIs and TCAs can relieve nerve pain.",  # less than a claim that both do
        "SSRIs and ketamine relieve nerve pain.",  # equals
        "SSRIs relieve nerve pain and TCAs relieve nerve pain.",  # not in one breath
    ],
)
def test_no_false_member(text: str) -> None:
    assert of(text, "ssri").outcome != "contradicted"


def test_one_of_two_objects_is_judged_by_itself() -> None:
    text = "SSRIs and TCAs relieve depression and nerve pain."
    assert [
        (j.claim.subject, j.claim.object, j.outcome) for j in judge(text, "treats") if j.level == "error"
    ] == [("ssri", "neuropathic-pain", "contradicted")]


# -- classification ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TCAs are antidepressants.", ("supported", None, ["tcas-antidepressants"])),
        ("Amitriptyline is an antidepressant.", ("supported", None, ["tcas-antidepressants"])),
        ("Sertraline is an antidepressant.", ("supported", None, [])),
        ("TCAs are not antidepressants.", ("contradicted", "error", ["tcas-antidepressants"])),
        ("Sertraline is not an antidepressant.", ("not-covered", None, [])),
        ("Ketamine is an antidepressant.", ("contradicted", "error", ["ketamine-no-antidepressant"])),
        ("Ketamine is an SSRI.", ("contradicted", "error", ["ketamine-no-antidepressant"])),
        ("Ketamine is not an antidepressant.", ("supported", None, ["ketamine-no-antidepressant"])),
        ("Arthritis is a type of nerve pain.", ("contradicted", "error", ["arthritis-no-nerve-pain"])),
        ("Amitriptyline is a painkiller.", ("contradicted", "warning", ["tcas-antidepressants"])),
        ("Morphine is an anaesthetic.", ("not-covered", None, [])),
        ("# Antidepressants\n\nA medicine like ketamine.", ("contradicted", "warning", ["ketamine-no-antidepressant"])),
    ],
    ids=[
        "by a fact",
        "by a fact on its class",
        "by the vocabulary",
        "denied, against a fact",
        "denied, against the vocabulary alone",
        "against a fact",
        "against a fact on a wider class",
        "denied, by a fact",
        "a condition",
        "filed under what is kept apart",
        "nothing known",
        "implied",
    ],
)  # fmt: skip
def test_classification(text: str, expected: Verdict) -> None:
    assert verdicts(text, "is_a") == [expected]


# -- mechanism, comparison, recommendation -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TCAs block the reuptake of serotonin.", ("supported", None, ["tca-serotonin"])),
        ("Opioids block the reuptake of serotonin.", ("not-covered", None, [])),
        ("TCAs repair nerves.", ("contradicted", "error", ["antidepressants-repair-nothing"])),
        ("TCAs may repair nerves.", ("contradicted", "warning", ["antidepressants-repair-nothing"])),
        ("TCAs do not repair nerves.", ("supported", None, ["antidepressants-repair-nothing"])),
    ],
)
def test_mechanism(text: str, expected: Verdict) -> None:
    assert verdicts(text, "has_mechanism") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TCAs work better than SSRIs for nerve pain.", ("supported", None, ["tca-above-ssri"])),
        ("SSRIs work worse than TCAs for nerve pain.", ("supported", None, ["tca-above-ssri"])),
        ("SSRIs work better than TCAs for nerve pain.", ("contradicted", "error", ["tca-above-ssri"])),
        (
            "SSRIs and TCAs are equally effective for nerve pain.",
            ("contradicted", "error", ["tca-above-ssri"]),
        ),
        ("Sertraline works better than TCAs for nerve pain.", ("contradicted", "error", ["tca-above-ssri"])),
        ("SSRIs may work better than TCAs for nerve pain.", ("not-covered", None, [])),
        ("SSRIs work better than TCAs for depression.", ("not-covered", None, [])),
        (
            "Ketamine works better than duloxetine for nerve pain.",
            ("contradicted", "error", ["ketamine-nerve-pain", "duloxetine-nerve-pain"]),
        ),
        ("Duloxetine works better than ketamine for nerve pain.", ("not-covered", None, [])),
        ("Ketamine works better than SSRIs for nerve pain.", ("not-covered", None, [])),
    ],
    ids=[
        "as the fact says",
        "turned round",
        "the other way",
        "equals",
        "a member",
        "hedged",
        "another condition",
        "against what is known of each",
        "with what is known of each",
        "equally weak",
    ],
)
def test_comparison(text: str, expected: Verdict) -> None:
    assert verdicts(text, "compared_with") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine is the first choice for nerve pain.", ("supported", None, ["duloxetine-nerve-pain"])),
        ("Duloxetine is recommended for nerve pain.", ("supported", None, ["duloxetine-nerve-pain"])),
        ("Amitriptyline is recommended for nerve pain.", ("supported", None, ["tca-nerve-pain"])),
        (
            "Amitriptyline is the first choice for nerve pain.",
            ("contradicted", "warning", ["tca-nerve-pain"]),
        ),
        ("Ketamine is recommended for nerve pain.", ("contradicted", "error", ["ketamine-nerve-pain"])),
        ("Ketamine is not recommended for nerve pain.", ("supported", None, ["ketamine-nerve-pain"])),
        (
            "Duloxetine is not recommended for nerve pain.",
            ("contradicted", "warning", ["duloxetine-nerve-pain"]),
        ),
        ("SSRIs are recommended for nerve pain.", ("overstated", "warning", ["ssri-nerve-pain"])),
        ("Duloxetine is not a first choice for nerve pain.", ("supported", None, ["duloxetine-nerve-pain"])),
    ],
)
def test_recommendation(text: str, expected: Verdict) -> None:
    assert verdicts(text, "recommended_for") == [expected]


@pytest.mark.parametrize(
    "predicate",
    [
        "treats",
        "is_a",
        "has_mechanism",
        "compared_with",
        "recommended_for",
        "causes_side_effect",
        "has_warning",
        "contraindicated_with",
        "interacts_with",
        "approved_for",
        "has_symptom",
        "prevalence",
        "onset",
        "dose",
        "other",
    ],
)
@pytest.mark.parametrize("polarity", ["affirmed", "negated"])
def test_what_nothing_is_known_of_is_never_called_true_or_false(predicate: str, polarity: Polarity) -> None:
    span = Span(0, 1)
    claim = Claim("a", predicate, "b", polarity, "absolute", span, 0, 0, span, span)
    wording = Wording(small())
    judgement = Weigher(small(), wording.certainty, wording.relations, wording.cues.scope).weigh(claim)
    assert judgement == Judgement(claim, "not-covered")


@pytest.mark.parametrize(
    ("text", "say"),
    [
        (
            "SSRIs relieve nerve pain.",
            "It is unclear if selective serotonin reuptake inhibitors (SSRIs) can help.",
        ),
        ("Sertraline relieves nerve pain.", "It is unclear if sertraline can help."),
    ],
)
def test_wording_that_would_pass_names_what_the_claim_speaks_of(text: str, say: str) -> None:
    known = fact("ssri", "ssri", "treats", "neuropathic-pain", "inconclusive", certainty="low",
                 say="It is unclear if {subject} can help.")  # fmt: skip
    reference = reference_of(CONCEPTS, [known])
    (judgement,) = read_claims(parse(text, "draft.md", "markdown"), reference).judgements
    assert judgement.say == say


def test_a_name_that_opens_such_wording_gets_a_capital() -> None:
    known = fact("s", "sertraline", "is_a", "ssri", "holds", basis="definition", say="{subject} is an SSRI.")
    reference = reference_of(CONCEPTS, [known])
    (judgement,) = read_claims(
        parse("Sertraline is not an SSRI.", "draft.md", "markdown"), reference
    ).judgements
    assert judgement.say == "Sertraline is an SSRI."


def test_what_excludes_a_class_is_a_class_or_a_way_of_acting_and_no_way_of_speaking() -> None:
    concepts = [
        *CONCEPTS,
        concept("easily-stopped", "claim_term", "medicine that can be stopped at once"),
        concept("relaxant", "drug_class", "relaxant", not_a=["ssri"]),
        concept("tizanidine", "drug", "tizanidine", "relaxant"),
    ]
    known = {"basis": "definition"}
    spoken = fact("aaa", "relaxant", "not_a", "easily-stopped", "holds", **known)
    acting = fact("bbb", "relaxant", "has_mechanism", "nmda-blockade", "holds", **known)
    filed = fact("ccc", "tizanidine", "is_a", "relaxant", "holds", **known)
    for facts, told in (([spoken, acting, filed], "ccc"), ([spoken, acting], "bbb"), ([spoken], None)):
        reference = reference_of(concepts, facts)
        found = read_claims(parse("Tizanidine is an SSRI.", "draft.md", "markdown"), reference).judgements
        assert [j.facts[0].id if j.facts else None for j in found] == [told]


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        ("It is not clear whether {subject} can help.", "It is not clear whether kava can help."),
        ("{subject} can harm the liver.", "Kava can harm the liver."),
        ("It can harm the liver.", "It can harm the liver."),
    ],
)
def test_wording_that_would_pass_names_its_subject(say: str, expected: str) -> None:
    assert worded(say, "kava") == expected


def test_what_can_be_counted_is_named_in_the_plural() -> None:
    reference = built_in()
    assert name("copper-bracelet", reference) == "copper bracelets"
    assert name("kava", reference) == "kava"


# -- in whom -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Sertraline relieves migraine in people with depression.", "not-covered"),
        ("Sertraline relieves migraine caused by depression.", "not-covered"),
        ("Sertraline cures migraine in people with depression.", "contradicted"),
        ("Sertraline relieves migraine in people with arthritis.", "contradicted"),
        ("Sertraline relieves arthritis in people with depression.", "contradicted"),  # no sign of it
        ("Sertraline relieves migraine.", "contradicted"),
    ],
)
def test_what_helps_a_disease_may_ease_a_symptom_in_those_who_have_it(text: str, outcome: Outcome) -> None:
    facts = [
        fact("sertraline-migraine", "sertraline", "treats", "migraine", "ineffective"),
        fact("depression-migraine", "depression", "has_symptom", "migraine", "holds"),
        fact("sertraline-arthritis", "sertraline", "treats", "arthritis", "ineffective"),
    ]
    reference = reference_of(CONCEPTS, [*FACTS, *facts])
    judged = read_claims(parse(text, "draft.txt", "text"), reference).judgements
    assert [j.outcome for j in judged if j.claim.predicate == "treats"] == [outcome]
