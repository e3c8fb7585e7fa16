"""A claim as it was understood, in words a fact-checker can hold against the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.claims.model import Claim, Strength
from neurolint.library.model import Reference
from neurolint.reporters.figures import number

_SAID: Mapping[Strength, tuple[str, str]] = {
    "absolute": ("said, as certain,", ""),
    "direct": ("said", ""),
    "can": ("said", "be able to "),
    "probable": ("said, as probable,", ""),
    "possible": ("said, as possible,", ""),
    "uncertain": ("said, as uncertain,", ""),
}
"""For each strength: how a thing is said, and what stands before the verb."""

_VERBS: Mapping[tuple[str, str], str] = {
    ("treats", ""): "help {object}",
    ("recommended_for", ""): "be recommended for {object}",
    ("recommended_for", "first"): "be recommended first for {object}",
    ("is_a", ""): "be a kind of {object}",
    ("is_a", "same"): "be the same as {object}",
    ("is_a", "called"): "be another name of {object}",
    ("has_mechanism", ""): "act through {object}",
    ("has_mechanism", "only"): "act through {object} only",
    ("has_mechanism", "activates"): "activate {object}",
    ("has_mechanism", "blocks"): "block {object}",
    ("compared_with", ""): "compare with {object}",
    ("compared_with", "subject-better"): "do better than {object}",
    ("compared_with", "object-better"): "do worse than {object}",
    ("compared_with", "no-difference"): "do as well as {object}",
    ("compared_with", "stronger"): "be stronger than {object}",
    ("compared_with", "weaker"): "be weaker than {object}",
    ("compared_with", "better-borne"): "be borne better or worse than {object}",
    ("compared_with", "likened"): "be like {object} in something else than the effect",
    ("compared_with", "as-potent"): "be as strong as {object}",
    ("compared_with", "more-potent"): "be more potent than {object}",
    ("compared_with", "beats-all"): "do better than every other {object}",
    ("compared_with", "urged"): "stand in for {object}",
    ("compared_with", "steps-in"): "work where {object} do not",
    ("compared_with", "safer"): "be safer than {object}",
    ("compared_with", "spares-harms"): "have none of the harms of {object}",
    ("compared_with", "not-better"): "do no better than {object}",
    ("compared_with", "not-worse"): "do no worse than {object}",
    ("causes_side_effect", ""): "cause {object}",
    ("causes_side_effect", "harmed"): "harm {object}",
    ("causes_side_effect", "improved"): "be good for {object}",
    ("causes_side_effect", "lowered"): "lower {object}",
    ("causes_side_effect", "prevents"): "prevent {object}",
    ("causes_side_effect", "raised"): "raise {object}",
    ("contraindicated_with", ""): "be unsafe with {object}",
    ("interacts_with", ""): "interact with {object}",
    ("interacts_with", "lowered"): "lower the level of {object}",
    ("interacts_with", "raised"): "raise the level of {object}",
    ("approved_for", "sole"): "be the only one approved for {object}",
    ("has_warning", ""): "carry a warning of {object}",
    ("has_warning", "boxed"): "carry a boxed warning of {object}",
    ("approved_for", ""): "be approved for {object}",
    ("status", ""): "count as {object}",
    ("has_symptom", ""): "have {object} among its symptoms",
    ("has_symptom", "harmed"): "harm {object}, as a symptom",
    ("has_symptom", "lowered"): "lower {object}, as a symptom",
    ("has_symptom", "raised"): "raise {object}, as a symptom",
    ("prevalence", ""): "be so common in {object}",
    ("onset", ""): "take effect so soon in {object}",
    ("onset", "at-once"): "take effect at once in {object}",
    ("dose", ""): "be taken in this dose for {object}",
    ("duration", ""): "last so long by definition",
}
"""What is said, by predicate and by the relation or degree that changes the verb."""

_OF_ANY: Mapping[tuple[str, str], str] = {
    ("treats", ""): "help",
    ("recommended_for", ""): "be recommended",
    ("recommended_for", "first"): "be recommended first",
    ("approved_for", ""): "be approved",
    ("causes_side_effect", ""): "cause unwanted effects",
    ("prevalence", ""): "be so common",
    ("onset", ""): "take effect so soon",
    ("onset", "at-once"): "take effect at once",
    ("dose", ""): "be taken in this dose",
}
"""The same where the object stands for anything of its kind."""


def understood(claim: Claim, reference: Reference) -> str:
    """Return a claim in words, such as "ketamine: said not to help pain (long-term; implied)".

    Of a predicate that has no words here the name is given.
    """
    manner, ahead = _SAID[claim.strength]
    denial = "not " if claim.polarity == "negated" else ""
    details = "; ".join(_details(claim, reference))
    verb = _verb(claim, reference).format(object=reference.label(claim.object))
    said = f"{reference.label(claim.subject)}: {manner} {denial}to {ahead}{verb}"
    return f"{said} ({details})" if details else said


def _figure(figure: tuple[float | None, float | None, str]) -> str:
    low, high, unit = figure
    if low is None:
        return f"up to {number(high)} {unit}" if high is not None else f"any number of {unit}"
    if high is None:
        return f"{number(low)} {unit} or more"
    return f"{number(low)} {unit}" if low == high else f"{number(low)} to {number(high)} {unit}"


def _verb(claim: Claim, reference: Reference) -> str:
    of_any = claim.object in reference.wording.get("relations", {}).get("anything", ())
    for kind in (claim.degree or claim.relation, claim.relation, ""):
        for verbs in (_OF_ANY, _VERBS) if of_any else (_VERBS,):
            verb = verbs.get((claim.predicate, kind))
            if verb is not None:
                return verb
    return f"{claim.predicate.replace('_', ' ')} {{object}}"


def _details(claim: Claim, reference: Reference) -> Iterator[str]:
    """Yield what narrows a claim and is not in its verb: figure, degree, scope, place, speaker."""
    if claim.figure is not None:
        yield _figure(claim.figure)
    if claim.degree and (claim.predicate, claim.degree) not in _VERBS:
        yield claim.degree.replace("-", " ")
    for scope in claim.scope:
        yield f"in {reference.label(scope)}" if scope in reference.concepts else scope
    if claim.places:
        yield f"in {', '.join(claim.places)}"
    if claim.attribution:
        yield f"according to {claim.attribution}"
    if claim.implied:
        yield "implied"
