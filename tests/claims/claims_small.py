"""A small reference under the real wording, and what is read of a text with it."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import makers
from neurolint.claims.model import Judgement, Polarity, Strength
from neurolint.claims.read import read_claims
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.library.load import load_library
from neurolint.library.model import Reference


def concept(name: str, type_: str, label: str, *parents: str, **more: Any) -> dict[str, Any]:
    """Return an entry of the vocabulary as a file has it."""
    return {"id": name, "type": type_, "label": label, "parents": parents, **more}


def fact(
    name: str, subject: str | list[str], predicate: str, object_: str, verdict: str, **more: Any
) -> dict[str, Any]:
    """Return a fact as a file has it."""
    given = {"id": name, "subject": subject, "predicate": predicate, "object": object_, "verdict": verdict}
    review = {"sources": ["a-trial"], "reviewed": "2026-01-01", "review_by": "2028-01-01"}
    reach = {"narrower": True} if predicate == "treats" else {}
    return {**given, "certainty": "high", "statement": f"About {name}.", **review, **reach, **more}


def _advice(strength: str) -> list[dict[str, str]]:
    return [{"body": "A body", "strength": strength}]


CONCEPTS = [
    concept("antidepressant", "drug_class", "antidepressant", not_a=["painkiller"]),
    concept(
        "tca",
        "drug_class",
        "tricyclic antidepressant",
        "antidepressant",
        synonyms=["tricyclic"],
        abbreviations=["TCA"],
    ),
    concept(
        "ssri",
        "drug_class",
        "selective serotonin reuptake inhibitor",
        "antidepressant",
        abbreviations=["SSRI"],
    ),
    concept(
        "snri",
        "drug_class",
        "serotonin-norepinephrine reuptake inhibitor",
        "antidepressant",
        abbreviations=["SNRI"],
    ),
    concept(
        "amitriptyline", "drug", "amitriptyline", "tca", brands=["Elavil"], misspellings=["amitryptiline"]
    ),
    concept("sertraline", "drug", "sertraline", "ssri", brands=["Zoloft"]),
    concept("duloxetine", "drug", "duloxetine", "snri"),
    concept("anaesthetic", "drug_class", "anaesthetic"),
    concept("ketamine", "drug", "ketamine", "anaesthetic"),
    concept("painkiller", "drug_class", "painkiller"),
    concept("opioid", "drug_class", "opioid", "painkiller"),
    concept("morphine", "drug", "morphine", "opioid"),
    concept("hemp", "supplement", "hemp oil"),
    concept("st-johns-wort", "supplement", "St John's wort"),
    concept("acupuncture", "procedure", "acupuncture"),
    concept("muscle-testing", "procedure", "muscle testing"),
    concept("pain", "condition", "pain"),
    concept("neuropathic-pain", "pain_type", "neuropathic pain", "pain", synonyms=["nerve pain"]),
    concept("diabetic-neuropathy", "condition", "diabetic neuropathy", presents_as=["neuropathic-pain"]),
    concept("shingles-pain", "pain_type", "postherpetic neuralgia", "neuropathic-pain"),
    concept("arthritis", "condition", "arthritis"),
    concept("headache", "condition", "headache", "pain"),
    concept("migraine", "condition", "migraine", "headache"),
    concept("depression", "condition", "depression"),
    concept("serotonin", "target", "serotonin"),
    concept("norepinephrine", "target", "norepinephrine", synonyms=["noradrenaline"]),
    concept("serotonin-reuptake-inhibition", "mechanism", "serotonin reuptake inhibition"),
    concept("norepinephrine-reuptake-inhibition", "mechanism", "norepinephrine reuptake inhibition"),
    concept("tissue-repair", "mechanism", "tissue repair"),
    concept("nmda-blockade", "mechanism", "NMDA receptor blockade", synonyms=["NMDA receptors"]),
]

_NERVE, _KNOWN = "neuropathic-pain", {"basis": "definition"}
FACTS = [
    fact("tca-nerve-pain", "tca", "treats", _NERVE, "effective", certainty="moderate",
          recommendation=_advice("weak-for")),
    fact("duloxetine-nerve-pain", "duloxetine", "treats", _NERVE, "effective", recommendation=_advice("strong-for")),
    fact("ssri-nerve-pain", "ssri", "treats", _NERVE, "inconclusive", certainty="low", say="it is unclear"),
    fact("class-nerve-pain", "antidepressant", "treats", _NERVE, "inconclusive", certainty="low"),
    fact(
        "ketamine-nerve-pain", "ketamine", "treats", _NERVE, "effective",
        certainty="very-low", recommendation=_advice("strong-against"),
    ),
    fact("ketamine-shingles-pain", "ketamine", "treats", "shingles-pain", "effective"),
    fact("antidepressants-depression", "antidepressant", "treats", "depression", "effective"),
    fact("hemp-arthritis", "hemp", "treats", "arthritis", "ineffective", disputed=True),
    fact("acupuncture-arthritis", "acupuncture", "treats", "arthritis", "ineffective"),
    fact("opioids-pain", "opioid", "treats", "pain", "effective"),
    fact("opioids-pain-for-years", "opioid", "treats", "pain", "harmful", scope=["long-term"]),
    fact("ketamine-no-antidepressant", "ketamine", "not_a", "antidepressant", "holds", **_KNOWN),
    fact("arthritis-no-nerve-pain", "arthritis", "is_a", _NERVE, "refuted", **_KNOWN),
    fact("tcas-antidepressants", "tca", "is_a", "antidepressant", "holds", **_KNOWN),
    fact("antidepressants-repair-nothing", "antidepressant", "has_mechanism", "tissue-repair", "refuted", **_KNOWN),
    fact("tca-serotonin", "tca", "has_mechanism", "serotonin-reuptake-inhibition", "holds", **_KNOWN),
    fact(
        "tca-above-ssri", "tca", "compared_with", "ssri", "effective", comparison="subject-better", condition=_NERVE
    ),
]  # fmt: skip
SOURCES = [{"id": "a-trial", "type": "article-journal", "title": "A trial"}]


def reference_of(concepts: list[dict[str, Any]], facts: list[dict[str, Any]]) -> Reference:
    """Return a reference of these entries, with the wording that comes with neurolint; the same for the same."""
    return _reference_of(json.dumps({"concepts": concepts, "facts": facts, "sources": SOURCES}))


@lru_cache(maxsize=8)  # each holds what reads drafts by it, some 20 MB
def _reference_of(entries: str) -> Reference:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for section, content in json.loads(entries).items():
            (folder / section).mkdir()
            (folder / section / "small.yaml").write_text(json.dumps({section: content}), encoding="utf-8")
        loaded = load_library(reference=[folder], builtin=False).reference
    ours = built_in()
    return Reference(
        loaded.concepts, loaded.facts, loaded.sources, ours.wording, loaded.digest, ours.wording_paths
    )


@cache
def built_in() -> Reference:
    """Return the reference that neurolint comes with."""
    return makers.built_in().reference


@cache
def small() -> Reference:
    """Return the small reference."""
    return reference_of(CONCEPTS, FACTS)


class Said(NamedTuple):
    """What a claim says, without its places."""

    subject: str
    predicate: str
    object: str
    polarity: Polarity = "affirmed"
    strength: Strength = "direct"


def treats(subject: str, what: str, strength: Strength = "direct", polarity: Polarity = "affirmed") -> Said:
    """Return what "SUBJECT relieves WHAT" says."""
    return Said(subject, "treats", what, polarity, strength)


def denies(subject: str, what: str, strength: Strength = "direct") -> Said:
    """Return what "SUBJECT does not relieve WHAT" says."""
    return Said(subject, "treats", what, "negated", strength)


def kind(member: str, of: str, polarity: Polarity = "affirmed") -> Said:
    """Return what "MEMBER is a kind OF" says."""
    return Said(member, "is_a", of, polarity)


def acts(subject: str, how: str, strength: Strength = "direct", polarity: Polarity = "affirmed") -> Said:
    """Return what "SUBJECT acts through HOW" says."""
    return Said(subject, "has_mechanism", how, polarity, strength)


def judge(text: str, predicate: str = "", format: TextFormat = "markdown") -> list[Judgement]:  # noqa: A002
    """Read a text and return its judgements, of one predicate when one is given."""
    found = read_claims(parse(text, "draft.md", format), small()).judgements
    return [judgement for judgement in found if not predicate or judgement.claim.predicate == predicate]


def said(text: str, predicate: str = "", format: TextFormat = "markdown") -> list[Said]:  # noqa: A002
    """Read a text and return what it says."""
    claims = [judgement.claim for judgement in judge(text, predicate, format)]
    return [Said(c.subject, c.predicate, c.object, c.polarity, c.strength) for c in claims]


def quoted(text: str, predicate: str = "") -> list[tuple[str, str, str]]:
    """Read a text and return the source words of each claim, of its subject and of its object."""
    claims = [judgement.claim for judgement in judge(text, predicate)]
    spans = [(c.span, c.subject_span, c.object_span) for c in claims]
    return [tuple(text[span.start : span.end] for span in three) for three in spans]  # type: ignore[misc]


def compared(text: str) -> list[tuple[str, str, str, Polarity, Strength]]:
    """Read a text and return the comparisons in it: subject, relation, object, polarity, strength."""
    claims = [judgement.claim for judgement in judge(text, "compared_with")]
    return [(c.subject, c.relation, c.object, c.polarity, c.strength) for c in claims]
