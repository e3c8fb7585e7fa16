"""What the facts make of a claim: the most specific fact wins, and every step to it is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.naming import worded
from neurolint.claims.weighing.actions import Actions
from neurolint.claims.weighing.advice import Advice
from neurolint.claims.weighing.approvals import Approvals
from neurolint.claims.weighing.classes import Classes
from neurolint.claims.weighing.efficacy import Efficacy
from neurolint.claims.weighing.figures import Figures
from neurolint.claims.weighing.harms import Harms
from neurolint.claims.weighing.lookup import GAP, RANK, Lookup, tempered
from neurolint.claims.weighing.rivals import Rivals
from neurolint.claims.weighing.standing import Standing
from neurolint.claims.weighing.symptoms import Symptoms
from neurolint.claims.wording.benefits import Certainties
from neurolint.claims.wording.relating import Relations
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference


class Weigher:
    """Weighs claims of every predicate against one reference; `scopes` are the words that tell each scope."""

    __slots__ = ("_by_predicate", "_harms", "_lookup", "_rivals", "_symptoms")

    def __init__(
        self,
        reference: Reference,
        certainty: Certainties,
        relations: Relations,
        scopes: Mapping[str, Phrases],
    ) -> None:
        self._lookup = lookup = Lookup(reference, certainty)
        self._rivals = Rivals(lookup, relations.nameless)
        harms = Harms(lookup, relations.anything)
        figures = Figures(lookup, relations.degrees, relations.anything)
        self._symptoms = Symptoms(lookup)
        self._harms = harms
        self._by_predicate: Mapping[str, Callable[[Claim], Judgement]] = {
            "treats": Efficacy(lookup, harms, relations.nameless, scopes).weigh,
            "recommended_for": Advice(lookup, harms).weigh,
            "is_a": Classes(lookup).weigh,
            "has_mechanism": Actions(lookup).weigh,
            "compared_with": self._rivals.weigh,
            "causes_side_effect": self._weigh_effect,
            "contraindicated_with": harms.weigh_use,
            "interacts_with": harms.weigh_pair,
            "has_warning": harms.weigh_warning,
            "approved_for": Approvals(lookup, relations.anything, relations.approved).weigh,
            "status": Standing(lookup).weigh,
            "has_symptom": self._symptoms.weigh,
            "prevalence": figures.weigh_share,
            "onset": figures.weigh_onset,
            "duration": figures.weigh_duration,
            "dose": figures.weigh_dose,
        }

    def weigh(self, claim: Claim) -> Judgement:
        """Return what the facts make of one claim; `not-covered` when none speaks to it.

        The wording that would pass names the subject of the claim where a fact leaves a place for it.
        """
        weigh = self._by_predicate.get(claim.predicate)
        judgement = weigh(claim) if weigh else Judgement(claim, "not-covered")
        say = worded(judgement.say, self._lookup.name(claim.subject))
        return judgement if say == judgement.say else replace(judgement, say=say)

    def _weigh_effect(self, claim: Claim) -> Judgement:
        """What something brings about: of a condition its signs and symptoms as well, where no harm is known."""
        judgement = self._harms.weigh(claim)
        return self._symptoms.weigh_effect(claim) if judgement.outcome == "not-covered" else judgement

    def weigh_list(self, claims: Sequence[Claim]) -> list[Judgement]:
        """Weigh claims that one trigger makes of several treatments at once, and find the false member.

        To name a treatment with weak evidence in one breath with one whose evidence is strong calls them equals.
        """
        judged = [self.weigh(claim) for claim in claims]
        columns = {id(j): self._lookup.column(j.facts[0]) if j.facts else None for j in judged}
        out = []
        for judgement in judged:
            claim, mine = judgement.claim, columns[id(judgement)]
            better = [
                other
                for other in judged
                if other.claim.object == claim.object
                and other.claim.subject != claim.subject
                and (theirs := columns[id(other)]) is not None
                and mine is not None
                and RANK[mine] - RANK[theirs] >= GAP
            ]
            strong = claim.strength in {"direct", "absolute"} and claim.polarity == "affirmed"
            if strong and better and judgement.level is not None:
                judgement = self._false_member(judgement, better[0])
            out.append(judgement)
        return [judgement for judgement in out if not self._exemplified(judgement, out)]

    def _exemplified(self, judgement: Judgement, judged: Sequence[Judgement]) -> bool:
        """Tell whether a class is named only by members for which the claim holds: "Cs such as M relieve Y"."""
        claim = judgement.claim
        members = [
            other
            for other in judged
            if other.claim.object == claim.object
            and other.claim.subject != claim.subject
            and self._lookup.reference.is_a(other.claim.subject, claim.subject)
        ]
        if judgement.level is None or claim.degree or not members:
            return False
        return all(other.level is None and other.outcome != "not-covered" for other in members)

    def _false_member(self, judgement: Judgement, better: Judgement) -> Judgement:
        claim = judgement.claim
        facts = [
            *judgement.facts,
            *self._rivals.facts(better.claim.subject, claim.subject, (claim.object,)),
            *better.facts,
        ]
        rival = self._lookup.name(better.claim.subject)
        step = f"named beside {rival}, whose evidence is stronger, as if they were equals"
        return Judgement(
            claim,
            "contradicted",
            tuple(dict.fromkeys(facts)),
            (*judgement.steps, step),
            tempered("error", judgement.facts),
            judgement.say,
        )
