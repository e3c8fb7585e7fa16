"""A second small reference, of made-up medicines, for claims on harms, interactions, approvals and figures.

It has no facts: each test brings those it needs.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from claims_small import concept, fact, reference_of

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.read import read_claims
from neurolint.claims.weigh import Weigher
from neurolint.claims.wording.whole import Wording
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.library.model import Fact, Figure, Recommendation, Reference

CONCEPTS = [
    # what wording/relations.yaml names
    concept("adverse-event", "outcome", "adverse event", synonyms=["side effect"]),
    concept("entity-drug", "root", "medicine", synonyms=["drug", "medication"]),
    concept("entity-condition", "root", "health condition", synonyms=["condition", "disease"]),
    concept("general-population", "population", "general population"),
    concept("dependence-liability", "adverse_effect", "potential for dependence or misuse"),
    concept("addiction", "adverse_effect", "addiction"),
    concept("psychogenic-pain", "pain_type", "psychogenic pain", "pain"),
    concept("neuropathic-pain", "pain_type", "neuropathic pain", "pain"),
    concept("toxins-claim", "mechanism", "unnamed toxins"),
    # treatments
    concept("calmer", "drug_class", "calmer", "entity-drug", synonyms=["calming drug"]),
    concept("dorin", "drug", "dorin", "calmer"),
    concept("velin", "drug", "velin", "calmer"),
    concept("brisker", "drug_class", "brisker", "entity-drug", abbreviations=["BRI"]),
    concept("tamol", "drug", "tamol", "brisker"),
    concept("tamol-gel", "drug", "tamol gel", "tamol"),
    concept("sudol", "drug", "sudol", "brisker"),
    concept("willow-tea", "supplement", "willow tea"),
    concept("strong-tea", "drug", "strong tea", "willow-tea"),
    # conditions, and what they do to what
    concept("pain", "condition", "pain", "entity-condition"),
    concept("knee-ache", "condition", "knee ache", "pain"),
    concept("left-knee-ache", "condition", "ache of the left knee", "knee-ache"),
    concept("gout", "condition", "gout", "entity-condition"),
    concept("mumps", "condition", "mumps", "entity-condition"),
    concept("rash", "adverse_effect", "rash", "entity-condition"),
    concept("nausea", "adverse_effect", "nausea", "entity-condition"),
    concept("bleed", "adverse_effect", "stomach bleeding", "entity-condition", site=["stomach"], change="harmed"),
    concept("high-pulse", "condition", "fast pulse", "entity-condition", site=["pulse"], change="raised"),
    concept("low-pulse", "condition", "slow pulse", "entity-condition", site=["pulse"], change="lowered"),
    concept("gut", "body_system", "gut"),
    concept("stomach", "body_system", "stomach", "gut"),
    concept("pulse", "body_system", "pulse"),
    # people, bodies, ways of acting
    concept("childhood", "population", "children", synonyms=["child"]),
    concept("infancy", "population", "infants", "childhood"),
    concept("women", "population", "women"),
    concept("league", "organisation", "Knee League", abbreviations=["KL"]),
    concept("fda", "organisation", "Food and Drug Administration", abbreviations=["FDA"]),
    concept("way", "mechanism", "way of acting"),
    concept("serotonin-block", "mechanism", "serotonin blockade", "way"),
    concept("salt-block", "mechanism", "salt channel blockade", "way"),
    concept("nerve-growth", "mechanism", "nerve growth"),
]  # fmt: skip


@cache
def house() -> Reference:
    """Return the vocabulary with the wording that comes with neurolint."""
    return reference_of(CONCEPTS, [fact("gout-no-pain", "gout", "is_a", "pain", "refuted")])


@cache
def wording() -> Wording:
    """Return that wording, made ready once."""
    return Wording(house())


def known(said: str, verdict: str = "holds", **more: Any) -> Fact:
    """Return a fact: its subjects, predicate and objects in words, one of several parted by "+".

    Its id is what is said, with a number of its own when `name` gives one.
    """
    subjects, predicate, objects = said.split()
    name = more.pop("name", said)
    figure = more.pop("figure", None)
    advice = more.pop("advised", ())
    return Fact(
        name,
        tuple(subjects.split("+")),
        predicate,
        tuple(objects.split("+")),
        verdict,  # type: ignore[arg-type]
        f"About {name}.",
        figure=Figure(figure[2], low=figure[0], high=figure[1]) if figure else None,
        recommendations=tuple(Recommendation(*pair) for pair in advice),
        **more,
    )


def claim(said: str, **more: Any) -> Claim:
    """Return a claim: subject, predicate and object in words, denied with "not" before them."""
    words = said.removeprefix("not ").split()
    at = Span(0, 1)
    given: dict[str, Any] = {
        "polarity": "negated" if said.startswith("not ") else "affirmed",
        "strength": "direct",
        "span": at,
        "block": 0,
        "sentence": 0,
        "subject_span": at,
        "object_span": at,
    }
    return Claim(words[0], words[1], words[2], **{**given, **more})


def with_facts(*facts: Fact) -> Reference:
    """Return the vocabulary with these facts alone."""
    return Reference(house().concepts, {fact.id: fact for fact in facts}, {}, house().wording, "")


def weigh(said: Claim, *facts: Fact) -> Judgement:
    """Weigh a claim against these facts alone."""
    return Weigher(with_facts(*facts), wording().certainty, wording().relations, wording().cues.scope).weigh(
        said
    )


def verdict(said: Claim, *facts: Fact) -> tuple[str, str | None, list[str]]:
    """Return the outcome, the level and the ids of the facts."""
    found = weigh(said, *facts)
    return found.outcome, found.level, [fact.id for fact in found.facts]


def told(text: str, predicate: str = "", format: TextFormat = "markdown") -> list[str]:  # noqa: A002
    """Read a text and return what it says, such as "not dorin causes_side_effect rash; absolute; rare; US"."""
    claims = [j.claim for j in read_claims(parse(text, "draft.md", format), house()).judgements]
    return [_written(one) for one in claims if predicate in {"", one.predicate}]


def _written(one: Claim) -> str:
    compared = one.predicate == "compared_with"
    said = f"{one.subject} {one.relation if compared else one.predicate} {one.object}"
    parts = [f"not {said}" if one.polarity == "negated" else said]
    if one.strength != "direct":
        parts.append(one.strength)
    parts += [one.degree] if one.degree else []
    parts += one.places
    if one.figure:
        low, high, unit = one.figure
        parts.append("..".join("" if n is None else f"{n:g}" for n in (low, high)) + f" {unit}")
    parts += [f"in {other}" for other in one.scope]
    return "; ".join(parts)
