"""What the facts make of a claim: the most specific fact wins, and every step to it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from neurolint.claims.approvals import Approvals
from neurolint.claims.figures import Figures
from neurolint.claims.harms import Harms
from neurolint.claims.lookup import RANK, Found, Lookup, tempered
from neurolint.claims.model import Claim, Judgement, Outcome
from neurolint.claims.wording import Certainties, Relations
from neurolint.library.model import Fact, Recommendation, Reference, Severity

_NOT = {"not-better": "subject-better", "not-worse": "object-better"}
"""What a relation denies."""

_SEVERAL = 2  # members of a class that must be known before they speak for it
_GAP = 2  # ranks between two treatments before calling them equal is refuted


class Weigher:
    """Weighs claims against one reference."""

    __slots__ = ("_certainty", "_harms", "_lookup", "_members", "_nameless", "_reference", "_relations")

    def __init__(self, reference: Reference, certainty: Certainties, relations: Relations) -> None:
        self._reference = reference
        self._certainty = certainty
        self._lookup = lookup = Lookup(reference, certainty)
        self._harms = harms = Harms(lookup, relations.anything)
        figures = Figures(lookup, relations.degrees, relations.anything)
        self._relations: Mapping[str, Callable[[Claim], Judgement]] = {
            "causes_side_effect": harms.weigh,
            "contraindicated_with": harms.weigh_use,
            "interacts_with": harms.weigh_pair,
            "has_warning": harms.weigh_warning,
            "approved_for": Approvals(lookup, relations.anything, relations.approved).weigh,
            "status": self._status,
            "prevalence": figures.weigh_share,
            "onset": figures.weigh_onset,
            "dose": figures.weigh_dose,
        }
        self._nameless = relations.nameless
        self._members: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def weigh(self, claim: Claim) -> Judgement:
        """Return what the facts make of one claim; `not-covered` when none speaks to it."""
        match claim.predicate:
            case "treats":
                return self._treats(claim)
            case "recommended_for":
                return self._recommended(claim)
            case "is_a":
                return self._is_a(claim)
            case "has_mechanism":
                return self._mechanism(claim)
            case "compared_with":
                return self._compared(claim)
        weigh = self._relations.get(claim.predicate)
        return weigh(claim) if weigh else Judgement(claim, "not-covered")

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
                and RANK[mine] - RANK[theirs] >= _GAP
            ]
            strong = claim.strength in {"direct", "absolute"} and claim.polarity == "affirmed"
            if strong and better and judgement.level is not None:
                judgement = self._false_member(judgement, better[0])
            out.append(judgement)
        return out

    def _false_member(self, judgement: Judgement, better: Judgement) -> Judgement:
        claim = judgement.claim
        facts = [
            *judgement.facts,
            *self._comparison_facts(better.claim.subject, claim.subject, (claim.object,)),
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

    # -- efficacy --------------------------------------------------------------------------------------------

    def _treats(self, claim: Claim) -> Judgement:
        found = self._lookup.find("treats", claim.subject, claim.object, claim.scope)
        if found is None:
            wider = self._wider(claim)
            return wider or self._harms.opposite(claim) or Judgement(claim, "not-covered")
        fact = found.fact
        column = self._lookup.column(fact)
        if column is None:
            return Judgement(claim, "not-covered")
        negated = claim.polarity == "negated"
        level = tempered(self._certainty.level(claim.strength, column, negated=negated), (fact,))
        if claim.degree == "unproven" and column in {"high", "moderate"}:
            level, negated = "warning", True  # to say that nothing is proven denies what is
        if claim.implied and level == "error":
            level = "warning"
        say = fact.say or self._certainty.say[column].format_map(
            {"subject": self._lookup.name(claim.subject), "object": self._lookup.name(claim.object)}
        )
        outcome: Outcome = "supported"
        if level is not None:
            outcome = "contradicted" if negated or column == "contradicted" else "overstated"
        elif claim.strength in {"uncertain", "possible"} and column in {"high", "moderate"} and not negated:
            outcome = "understated"
        members = self._holds_for(claim, column) if level is not None and not negated else ()
        return Judgement(claim, outcome, (fact,), self._lookup.steps(claim, found), level, say, members)

    def _wider(self, claim: Claim) -> Judgement | None:
        """Weigh a claim wider than any fact: on a class of treatments or of conditions, of which only kinds are known.

        What is said of all is said of each: it is wrong where all that is known of the kinds speaks against it.
        """
        if claim.strength not in {"direct", "absolute"} or claim.implied:
            return None
        if claim.polarity == "negated":
            return self._wider_denial(claim)
        facts = self._kinds_of(claim)
        if not facts:
            return None
        levels = {
            fact.id: self._certainty.level(claim.strength, column, negated=False)
            for fact in facts
            if (column := self._lookup.column(fact)) is not None
        }
        wrong = [fact for fact in facts if levels.get(fact.id) not in {None, "info"}]
        if not wrong or (len(wrong) < len(levels) and claim.degree != "everyone"):
            return None
        facts = wrong
        if (
            claim.strength == "direct"
            and claim.degree != "everyone"
            and len({s for fact in facts for s in fact.subjects}) < _SEVERAL
        ):
            return None
        fact = facts[0]
        steps = tuple(
            self._lookup.kind_step(kind, whole)
            for kind, whole in ((fact.subjects[0], claim.subject), (fact.objects[0], claim.object))
            if kind != whole and self._reference.is_a(kind, whole)
        )
        say = fact.say or fact.statement
        level: Severity = "error" if claim.strength == "absolute" else "warning"
        return Judgement(claim, "overstated", (fact,), steps, tempered(level, facts), say)

    def _wider_denial(self, claim: Claim) -> Judgement | None:
        """ "Nothing helps Y", "X is useless for pain": wrong where a kind of the one helps a kind of the other."""
        is_a = self._reference.is_a
        for fact in self._reference.facts_by_predicate.get("treats", ()):
            column = self._lookup.column(fact)
            if fact.scope or column is None or RANK[column] > RANK["moderate"]:
                continue
            of_all = claim.subject == self._nameless or claim.degree == "everyone"
            subject = next(
                (s for s in fact.subjects if is_a(claim.subject, s) or (of_all and is_a(s, claim.subject))),
                None,
            )
            obj = next((o for o in fact.objects if is_a(o, claim.object)), None)
            if subject is None or obj is None:
                continue
            pairs = ((subject, claim.subject), (obj, claim.object))
            steps = tuple(
                self._lookup.kind_step(*pair) for pair in pairs if pair[0] != pair[1] and is_a(*pair)
            )
            level = tempered("warning", (fact,))
            return Judgement(claim, "contradicted", (fact,), steps, level, fact.say or fact.statement)
        return None

    def _kinds_of(self, claim: Claim) -> list[Fact]:
        """The facts on kinds of the subject in the object; of an absolute claim also those in kinds of the object."""
        is_a = self._reference.is_a
        facts = [fact for fact in self._reference.facts_by_predicate.get("treats", ()) if not fact.scope]
        all_kinds = [
            fact
            for fact in facts
            if any(is_a(s, claim.subject) or is_a(claim.subject, s) for s in fact.subjects)
            and any(is_a(claim.object, o) or is_a(o, claim.object) for o in fact.objects)
        ]
        if claim.strength == "absolute" or all(self._lookup.column(f) == "contradicted" for f in all_kinds):
            return all_kinds
        return [  # a direct claim on a wide condition falls with its kinds only where none is known to be helped
            fact
            for fact in all_kinds
            if any(is_a(s, claim.subject) for s in fact.subjects)
            and any(is_a(claim.object, o) for o in fact.objects)
        ]

    def _holds_for(self, claim: Claim, column: str) -> tuple[str, ...]:
        """The kinds of the subject whose own evidence in this condition is better than that of the whole."""
        key = (claim.subject, claim.object, column)
        if key not in self._members:
            self._members[key] = self._better(claim, column)
        return self._members[key]

    def _better(self, claim: Claim, column: str) -> tuple[str, ...]:
        better: list[str] = []
        lines = self._lookup.objects(claim.object)
        for fact in self._reference.facts_by_predicate.get("treats", ()):
            mine = self._lookup.column(fact)
            if mine is None or RANK[mine] >= min(RANK[column], RANK["low"]):
                continue
            if fact.scope or not any(obj in lines for obj in fact.objects):
                continue
            better.extend(
                s for s in fact.subjects if s != claim.subject and self._reference.is_a(s, claim.subject)
            )
        return tuple(
            s for s in dict.fromkeys(better) if not any(s != o and self._reference.is_a(s, o) for o in better)
        )

    # -- recommendation --------------------------------------------------------------------------------------

    def _recommended(self, claim: Claim) -> Judgement:
        """Judge "recommended" and "first-line" on what bodies advise, which is apart from certainty."""
        found = self._lookup.find("treats", claim.subject, claim.object, claim.scope)
        if claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        if found is None or not found.fact.recommendations:
            unknown = self._unadvised(claim, found.fact) if found is not None else None
            return unknown or self._harms.against_use(claim) or Judgement(claim, "not-covered")
        fact = found.fact
        advice = self._advice_of(claim.attribution, fact) if claim.attribution else fact.recommendations
        if not advice:
            return Judgement(claim, "not-covered")
        strengths = {recommendation.strength for recommendation in advice}
        wanted = {"strong-for"} if claim.relation == "first" else {"strong-for", "weak-for"}
        advised, against = bool(strengths & wanted), bool(strengths & {"strong-against", "weak-against"})
        steps = self._lookup.steps(claim, found)
        wrong = (advised and not against) if claim.polarity == "negated" else not advised
        if claim.strength == "absolute" and not strengths <= wanted and claim.polarity == "affirmed":
            wrong = True  # "all guidelines recommend"
        if claim.relation == "first" and claim.polarity == "negated":
            wrong = False  # "not first-line" leaves room for all that is recommended
        if not wrong:
            return Judgement(claim, "supported", (fact,), steps)
        level: Severity = "error" if against and claim.polarity == "affirmed" else "warning"
        return Judgement(claim, "contradicted", (fact,), steps, tempered(level, (fact,)), fact.say)

    def _unadvised(self, claim: Claim, fact: Fact) -> Judgement | None:
        """A treatment of poor evidence that no body is known to recommend."""
        column = self._lookup.column(fact)
        least = RANK["low" if claim.relation == "first" else "inconclusive"]
        if column is None or RANK[column] < least or claim.polarity == "negated":
            return None
        level = tempered("warning", (fact,))
        return Judgement(claim, "overstated", (fact,), (), level, fact.say or fact.statement)

    def _advice_of(self, body: str, fact: Fact) -> tuple[Recommendation, ...]:
        """What one body advises; where it is silent, what all do when none is in favour."""
        known = self._reference.concepts.get(body)
        names = (known.label, *known.synonyms, *known.abbreviations) if known else ()
        own = tuple(r for r in fact.recommendations if any(f" {name} " in f" {r.body} " for name in names))
        if own:
            return own
        favoured = any(r.strength in {"strong-for", "weak-for"} for r in fact.recommendations)
        return () if favoured else fact.recommendations

    # -- classification --------------------------------------------------------------------------------------

    def _is_a(self, claim: Claim) -> Judgement:
        member, kind = claim.subject, claim.object
        if claim.degree == "same":
            return self._same(claim)
        supported = self._reference.is_a(member, kind)
        denied = claim.polarity == "negated"
        if supported:
            facts = tuple(self._kind_facts(member, kind, holds=True))[:1]
            if not denied:
                return Judgement(claim, "supported", facts)
            if facts:
                return Judgement(
                    claim, "contradicted", facts, level=tempered("error", facts), say=facts[0].say
                )
            return Judgement(claim, "not-covered")
        refuting = tuple(self._kind_facts(member, kind, holds=False))[:1]
        step = ""
        if not refuting:
            refuting, step = self._elsewhere(member, kind)
        if not refuting:
            return Judgement(claim, "not-covered")
        if denied:
            return Judgement(claim, "supported", refuting)
        level: Severity = "error" if refuting[0].basis != "evidence" and not step else "warning"
        if claim.implied and level == "error":
            level = "warning"
        steps = (step,) if step else self._kind_steps(member, refuting[0])
        return Judgement(claim, "contradicted", refuting, steps, tempered(level, refuting), refuting[0].say)

    def _same(self, claim: Claim) -> Judgement:
        """Two things said to be one: a fact that one is not, or not always, the other speaks against it."""
        pairs = ((claim.subject, claim.object), (claim.object, claim.subject))
        table = self._reference.facts_by_pair
        apart = [fact for one, other in pairs for fact in self._kind_facts(one, other, holds=False)]
        apart += [
            fact
            for one, other in pairs
            for fact in table.get(("is_a", one, other), ())
            if fact.verdict == "mixed"
        ]
        if not apart:
            return Judgement(claim, "not-covered")
        facts = (apart[0],)
        if claim.polarity == "negated":
            return Judgement(claim, "supported", facts)
        say = apart[0].say or apart[0].statement
        return Judgement(claim, "contradicted", facts, (), tempered("error", facts), say)

    def _kind_facts(self, member: str, kind: str, *, holds: bool) -> Iterable[Fact]:
        """Facts that say outright that a member is, or is not, of a kind; the nearest to the member first."""
        table = self._reference.facts_by_pair
        kinds = [kind] if holds else list(self._reference.distances(kind))
        for upper, _ in sorted(self._reference.distances(member).items(), key=lambda item: item[1]):
            for above in kinds:
                for predicate in ("is_a", "not_a"):
                    for fact in table.get((predicate, upper, above), ()):
                        if (
                            fact.verdict in {"holds", "refuted"}
                            and ((predicate == "is_a") == (fact.verdict == "holds")) == holds
                        ):
                            yield fact

    def _elsewhere(self, member: str, kind: str) -> tuple[tuple[Fact, ...], str]:
        """A fact that files the member under a class which the vocabulary holds apart from the claimed kind."""
        for upper, _ in sorted(self._reference.distances(member).items(), key=lambda item: item[1]):
            concept = self._reference.concepts.get(upper)
            if concept is None or not any(
                above in concept.not_a for above in self._reference.distances(kind)
            ):
                continue
            facts = [
                fact
                for predicate in ("is_a", "not_a")
                for fact in self._reference.facts_by_predicate.get(predicate, ())
                if fact.verdict == "holds"
                and any(self._reference.is_a(member, subject) for subject in fact.subjects)
                and (upper in fact.subjects or upper in fact.objects)
            ] or [
                fact
                for fact in self._reference.facts_by_predicate.get("has_mechanism", ())
                if fact.verdict in {"holds", "refuted"} and member in fact.subjects
            ]
            if facts:
                return (facts[0],), f"{self._lookup.name(upper)} and {self._lookup.name(kind)} are kept apart"
        return (), ""

    def _kind_steps(self, member: str, fact: Fact) -> tuple[str, ...]:
        if member in fact.subjects:
            return ()
        upper = next((s for s in fact.subjects if self._reference.is_a(member, s)), fact.subjects[0])
        return (self._lookup.kind_step(member, upper),)

    # -- standing --------------------------------------------------------------------------------------------

    def _status(self, claim: Claim) -> Judgement:
        """Weigh "X is a controlled drug", "X is legal", in the places the claim names or where all facts agree."""
        is_a = self._reference.is_a
        above = self._reference.distances(claim.subject)
        facts = [
            fact
            for fact in self._reference.facts_by_predicate.get("status", ())
            if any(s in above for s in fact.subjects)
            and any(is_a(o, claim.object) for o in fact.objects)
            and (not claim.places or not set(claim.places).isdisjoint(fact.jurisdiction))
        ]
        denied = claim.polarity == "negated"
        wrong = [f for f in facts if f.verdict == ("holds" if denied else "refuted")]
        if not facts or claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        if len(wrong) < len(facts):
            return Judgement(claim, "supported", (next(f for f in facts if f not in wrong),))
        level: Severity | None = tempered("error" if claim.places else "warning", (wrong[0],))
        return Judgement(claim, "contradicted", (wrong[0],), (), level, wrong[0].say or wrong[0].statement)

    # -- mechanism -------------------------------------------------------------------------------------------

    def _mechanism(self, claim: Claim) -> Judgement:
        found = self._lookup.find("has_mechanism", claim.subject, claim.object)
        if found is None:
            return self._other_mechanism(claim)
        fact = found.fact
        steps = self._lookup.steps(claim, found)
        hedged = claim.strength in {"possible", "probable"} or claim.implied
        if (
            claim.polarity == "negated"
            and fact.verdict == "holds"
            and claim.strength in {"direct", "absolute"}
        ):
            say = fact.say or fact.statement
            return Judgement(claim, "contradicted", (fact,), steps, tempered("error", (fact,)), say)
        if claim.polarity == "negated" or claim.strength == "uncertain":
            return Judgement(claim, "supported", (fact,), steps)
        if claim.degree == "only":
            return self._only(claim, found)
        if fact.verdict == "refuted":
            level: Severity = "warning" if hedged else "error"
            return Judgement(claim, "contradicted", (fact,), steps, tempered(level, (fact,)), fact.say)
        if fact.verdict == "unsupported" and not hedged:
            return Judgement(claim, "overstated", (fact,), steps, "warning", fact.say)
        return Judgement(claim, "supported", (fact,), steps)

    def _only(self, claim: Claim, found: Found) -> Judgement:
        """ "X acts only on Y": wrong where it is known to act on something else as well."""
        steps = self._lookup.steps(claim, found)
        is_a = self._reference.is_a
        for fact in self._reference.facts_by_predicate.get("has_mechanism", ()):
            if fact.verdict != "holds" or found.subject not in fact.subjects:
                continue
            if any(not is_a(o, claim.object) and not is_a(claim.object, o) for o in fact.objects):
                level = tempered("error", (fact,))
                return Judgement(claim, "contradicted", (fact,), steps, level, fact.say or fact.statement)
        return Judgement(claim, "supported", (found.fact,), steps)

    def _other_mechanism(self, claim: Claim) -> Judgement:
        """A way of acting that is not among those a fact lists in full."""
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"} or claim.implied:
            return Judgement(claim, "not-covered")
        above = self._reference.distances(claim.subject)
        listing = [
            (above[subject], fact.id, fact)
            for fact in self._reference.facts_by_predicate.get("has_mechanism", ())
            if fact.verdict == "holds" and fact.all_objects_of
            for subject in fact.subjects
            if subject in above and self._reference.is_a(claim.object, fact.all_objects_of)
        ]
        is_a = self._reference.is_a
        if not listing or any(is_a(obj, claim.object) for _, _, fact in listing for obj in fact.objects):
            return Judgement(claim, "not-covered")
        steps, _, fact = min(listing)
        told = (self._lookup.kind_step(claim.subject, fact.subjects[0]),) if steps else ()
        level = tempered("error", (fact,))
        return Judgement(claim, "contradicted", (fact,), told, level, fact.say or fact.statement)

    # -- comparison ------------------------------------------------------------------------------------------

    def _compared(self, claim: Claim) -> Judgement:
        conditions = claim.scope
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute", "can"}:
            return Judgement(claim, "not-covered")
        for fact in self._comparison_facts(claim.subject, claim.object, conditions):
            turned = not any(self._reference.is_a(claim.subject, s) for s in fact.subjects)
            stated = _turned(fact.comparison) if turned else fact.comparison
            if claim.relation in _NOT:  # "no better than" leaves room for as good and for worse
                if stated != _NOT[claim.relation]:
                    return Judgement(claim, "supported", (fact,))
                level = tempered("error", (fact,))
                return Judgement(claim, "contradicted", (fact,), level=level, say=fact.say or fact.statement)
            if stated == claim.relation:
                return Judgement(claim, "supported", (fact,))
            if stated in {"subject-better", "object-better"}:
                level = tempered("error", (fact,))
                return Judgement(claim, "contradicted", (fact,), level=level, say=fact.say or fact.statement)
            if claim.relation != "no-difference":
                return Judgement(
                    claim, "overstated", (fact,), level="warning", say=fact.say or fact.statement
                )
            return Judgement(claim, "supported", (fact,))
        return self._compared_by_efficacy(claim, conditions)

    def _compared_by_efficacy(self, claim: Claim, conditions: Sequence[str]) -> Judgement:
        """No fact compares the two: compare what is known of each in the same condition."""
        for condition in conditions:
            mine = self._lookup.find("treats", claim.subject, condition)
            theirs = self._lookup.find("treats", claim.object, condition)
            if mine is None or theirs is None:
                continue
            left, right = self._lookup.column(mine.fact), self._lookup.column(theirs.fact)
            if left is None or right is None:
                continue
            gap = RANK[left] - RANK[right]  # positive: the object has the stronger evidence
            wrong = gap >= _GAP if claim.relation != "object-better" else gap <= -_GAP
            if claim.relation == "no-difference":
                wrong = abs(gap) >= _GAP
            if claim.relation in _NOT:
                wrong = gap <= -_GAP if claim.relation == "not-better" else gap >= _GAP
            if wrong:
                facts = (mine.fact, theirs.fact)
                return Judgement(
                    claim, "contradicted", facts, level=tempered("error", facts), say=mine.fact.say
                )
        return self._presupposed(claim, conditions)

    def _presupposed(self, claim: Claim, conditions: Sequence[str]) -> Judgement:
        """To be as good as a treatment that works, a treatment must work itself."""
        if claim.relation not in {"subject-better", "no-difference"} or claim.implied or claim.attribution:
            return Judgement(claim, "not-covered")
        mine = self._known(claim.subject, conditions)
        theirs = self._known(claim.object, ())
        proud = claim.strength == "absolute" or claim.relation == "subject-better"
        least = RANK["low" if proud else "inconclusive"]
        weak = mine and all(RANK[column] >= least for _, column in mine)
        if not weak or not any(RANK[column] <= RANK["moderate"] for _, column in theirs):
            return Judgement(claim, "not-covered")
        fact = min(mine, key=lambda pair: (RANK[pair[1]], pair[0].id))[0]
        return Judgement(
            claim, "overstated", (fact,), level=tempered("warning", (fact,)), say=fact.say or fact.statement
        )

    def _known(self, subject: str, conditions: Sequence[str]) -> list[tuple[Fact, str]]:
        """The facts on the effect of a treatment or its kinds, in some conditions or in any, with their columns."""
        is_a = self._reference.is_a
        return [
            (fact, column)
            for fact in self._reference.facts_by_predicate.get("treats", ())
            if (column := self._lookup.column(fact)) is not None
            and any(is_a(s, subject) or is_a(subject, s) for s in fact.subjects)
            and (not conditions or any(is_a(c, o) or is_a(o, c) for c in conditions for o in fact.objects))
        ]

    def _comparison_facts(self, one: str, other: str, conditions: Sequence[str]) -> list[Fact]:
        """Facts that compare two treatments or their classes, either way round, in one of the conditions."""
        is_a = self._reference.is_a
        found = []
        for fact in self._reference.facts_by_predicate.get("compared_with", ()):
            for left, right in ((fact.subjects, fact.objects), (fact.objects, fact.subjects)):
                if (
                    any(is_a(one, s) for s in left)
                    and any(is_a(other, o) for o in right)
                    and (
                        not fact.condition
                        or not conditions
                        or any(is_a(c, d) or is_a(d, c) for c in conditions for d in fact.condition)
                    )
                ):
                    found.append(fact)
                    break
        return found


def _turned(relation: str) -> str:
    return {"subject-better": "object-better", "object-better": "subject-better"}.get(relation, relation)
