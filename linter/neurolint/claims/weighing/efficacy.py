"""What the facts make of claims that a treatment helps a condition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from neurolint.claims.model import Claim, Judgement, Outcome, Strength
from neurolint.claims.weighing.harms import Harms
from neurolint.claims.weighing.lookup import RANK, Found, Lookup, contradicted, passing, tempered
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Fact, Severity

_MOST = 50  # percent of people who are spoken of as most of them
_ROOM = 1.1  # a share this many times that of the fact is more than it bears
_SEVERAL = 2  # members of a class that must be known before they speak for it


class Efficacy:
    """Weighs claims of benefit against one reference.

    `nameless` is the concept of any treatment whatever; `scopes` are the words that tell each scope of a claim.
    """

    def __init__(
        self,
        lookup: Lookup,
        harms: Harms,
        nameless: str,
        scopes: Mapping[str, Phrases],
    ) -> None:
        self._lookup = lookup
        self._reference = lookup.reference
        self._harms = harms
        self._nameless = nameless
        self._scopes = scopes
        self._members: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self._near: dict[tuple[str, str], tuple[Fact, ...]] = {}

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "X relieves Y" and its denial: strength against certainty, or what is known of kinds and wholes."""
        if claim.degree == "worse" and claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")  # what helps most can still do harm
        if claim.degree == "within":
            return Judgement(claim, "not-covered")  # what helps most may fail in some
        if self._harms.spared(claim):
            return Judgement(claim, "not-covered")  # taken with food, what causes nausea causes less
        if claim.degree == "only" and claim.polarity == "affirmed" and (other := self._other(claim)):
            return other
        found = self._lookup.find("treats", claim.subject, claim.object, claim.scope)
        if found is None:
            wider = self._wider(claim) or self._scoped(claim)
            return wider or self._harms.opposite(claim) or Judgement(claim, "not-covered")
        fact = found.fact
        column = self._lookup.column(fact)
        if column is None:
            return Judgement(claim, "not-covered")
        negated = claim.polarity == "negated"
        denied = negated or claim.degree == "unproven"
        if denied and any(not self._tells(fact, scope) for scope in claim.scope):
            return Judgement(claim, "not-covered")  # what relieves need not prevent
        if negated and (self._is_narrower(claim, found) or self._excepted(claim, found)):
            return Judgement(claim, "not-covered")
        if not negated and self._proves_itself(claim, found):
            return Judgement(claim, "not-covered")
        if claim.degree == "slight" and column == "contradicted" and not negated:
            # too little to count
            return Judgement(claim, "supported", (fact,), self._lookup.steps(claim, found))
        if not negated and (self._helps_population(claim) or self._helps_a_kind(claim, found)):
            return Judgement(claim, "not-covered")
        strength = claim.strength if negated else self._strength(claim, fact, column)
        level = tempered(self._lookup.certainty.level(strength, column, negated=negated), (fact,))
        if claim.degree == "unproven" and column in {"high", "moderate"}:
            level, negated = "warning", True  # to say that nothing is proven denies what is
        if level == "error" and (claim.implied or self._is_advised(claim, fact, column)):
            level = "warning"
        say = fact.say or self._lookup.certainty.say[column].format_map(
            {"subject": self._lookup.name(claim.subject), "object": self._lookup.name(claim.object)}
        )
        outcome: Outcome = "supported"
        if level is not None:
            outcome = "contradicted" if negated or column == "contradicted" else "overstated"
        elif claim.strength in {"uncertain", "possible"} and column in {"high", "moderate"} and not negated:
            outcome = "understated"
        members = self._holds_for(claim, column) if level is not None and not negated else ()
        return Judgement(claim, outcome, (fact,), self._lookup.steps(claim, found), level, say, members)

    def _is_advised(self, claim: Claim, fact: Fact, column: str) -> bool:
        """Tell whether a plain claim is of what a body strongly recommends, though the evidence is poor."""
        strengths = {recommendation.strength for recommendation in fact.recommendations}
        against = any(strength.endswith("-against") for strength in strengths)
        plain = claim.polarity == "affirmed" and claim.strength == "direct"
        advised = plain and "strong-for" in strengths and not against
        return advised and column != "contradicted"

    def _helps_population(self, claim: Claim) -> bool:
        """Tell whether a symptom is spoken of only in people whose disease the treatment is known to help.

        What eases tiredness in people with Y, who are tired of it, need not ease it in others, of whom the fact on
        tiredness tells.
        """
        if not claim.population or claim.strength == "absolute":
            return False
        sign = self._lookup.find("has_symptom", claim.population, claim.object)
        found = self._lookup.find("treats", claim.subject, claim.population)
        filed = sign is not None and sign.fact.verdict == "holds"
        return filed and found is not None and self._works(found.fact)

    def _helps_a_kind(self, claim: Claim, found: Found) -> bool:
        """Tell whether a treatment is thought to help in a kind of the condition, against a fact on any condition.

        What helps in a kind can help in the condition; that it does so outright is another matter.
        """
        is_root = self._reference.is_root
        if claim.strength in {"direct", "absolute"} or not is_root(found.object) or is_root(claim.object):
            return False
        return any(
            claim.subject in fact.subjects
            and (column := self._lookup.column(fact)) is not None
            and RANK[column] <= RANK["low"]
            and any(self._reference.is_a(o, claim.object) for o in fact.objects)
            for fact in self._nearby(claim.subject, claim.object)
        )

    def _tells(self, fact: Fact, scope: str) -> bool:
        """Tell whether a fact speaks of a scope: it has it, or its statement tells it."""
        if scope in fact.scope or scope not in self._scopes:
            return True
        return self._scopes[scope].search(fold(f"{fact.statement} {fact.say}"))

    def _strength(self, claim: Claim, fact: Fact, column: str) -> Strength:
        """How strong a claim is by how many are said to be helped, or to be proven where certainty is high.

        Where a fact says that so many are, it claims no more than that it can; where the treatment is known to help
        and only "most" are spoken of, no more than the plain claim; else as much as that all are. "X cures Y" is
        the plain claim where X does cure Y.
        """
        if claim.degree == "proven" and column == "high":
            return "direct"
        if fact.cures and not claim.degree and claim.figure is None and claim.strength == "absolute":
            return "direct"
        if claim.figure is None or claim.figure[0] is None or claim.strength != "absolute":
            return claim.strength
        share, known = claim.figure[0], fact.figure
        if known is None or known.unit != "percent" or known.high is None:
            return "direct" if share <= _MOST and RANK[column] <= RANK["moderate"] else "absolute"
        return "absolute" if share > known.high * _ROOM else "can"

    def _other(self, claim: Claim) -> Judgement | None:
        """Weigh "only X helps Y", wrong where something else is known to help it."""
        if claim.strength not in {"direct", "absolute"}:
            return None
        is_a = self._reference.is_a
        for fact in self._reference.facts_by_predicate.get("treats", ()):
            column = self._lookup.column(fact)
            if fact.scope or fact.disputed or column is None or RANK[column] > RANK["moderate"]:
                continue
            others = not any(is_a(s, claim.subject) or is_a(claim.subject, s) for s in fact.subjects)
            if others and claim.object in fact.objects:
                return contradicted(claim, (fact,), "warning")
        return None

    def _scoped(self, claim: Claim) -> Judgement | None:
        """Weigh a cure of what a treatment is known to prevent only, or to help for a time only."""
        if claim.strength != "absolute" or claim.polarity == "negated" or claim.scope:
            return None
        pair = ("treats", claim.subject, claim.object)
        fact = next(iter(self._reference.facts_by_pair.get(pair, ())), None)
        if fact is None or self._lookup.column(fact) is None:
            return None
        return Judgement(claim, "overstated", (fact,), (), tempered("warning", (fact,)), passing(fact))

    def _wider(self, claim: Claim) -> Judgement | None:
        """Weigh a claim wider than any fact: on a class of treatments or of conditions, of which only kinds are known.

        What is said of all is said of each: it is wrong where all that is known of the kinds speaks against it.
        """
        if claim.strength not in {"direct", "absolute"} or claim.implied:
            return None
        if claim.polarity == "negated":
            return self._wider_denial(claim)
        if claim.strength == "absolute" and claim.degree != "everyone" and self._cures_some(claim):
            return None  # "the infection" may be one that is cured
        if (
            self._reference.is_root(claim.object)
            and claim.degree != "everyone"
            and self._helps(claim.subject)
        ):
            return None  # "a proven treatment" names no condition: it may be what X is known to help
        facts = self._kinds_of(claim)
        if claim.single and not self._reference.is_root(claim.subject):
            # one of a class may be better than another
            facts = [fact for fact in facts if self._speaks_of(fact, claim.subject)]
        if not facts:
            return None
        levels = {
            fact.id: self._lookup.certainty.level(self._strength(claim, fact, column), column, negated=False)
            for fact in facts
            if (column := self._lookup.column(fact)) is not None
        }
        wrong = [fact for fact in facts if levels.get(fact.id) not in {None, "info"}]
        if not wrong or (len(wrong) < len(levels) and claim.degree != "everyone"):
            return None
        facts = [fact for fact in wrong if not fact.cures] or wrong
        if claim.strength == "direct" and claim.degree != "everyone":
            # what was hardly tested in some of a class says nothing of the others
            tested = [fact for fact in facts if self._lookup.column(fact) not in {"low", "inconclusive"}]
            if len(self._apart({s for fact in tested for s in fact.subjects})) < _SEVERAL:
                return None
        fact = min(facts, key=lambda fact: self._aside(claim, fact))
        steps = tuple(
            self._lookup.kind_step(kind, whole)
            for kind, whole in ((fact.subjects[0], claim.subject), (fact.objects[0], claim.object))
            if kind != whole and self._reference.is_a(kind, whole)
        )
        say = passing(fact)
        level: Severity = "error" if claim.strength == "absolute" else "warning"
        return Judgement(claim, "overstated", (fact,), steps, tempered(level, facts), say)

    def _aside(self, claim: Claim, fact: Fact) -> tuple[bool, bool, bool, int]:
        """How far a fact on a kind is from a wider claim, least first: told is what speaks of the condition itself.

        What does harm, helps or is disputed in one of a class says least of the others; then what tells of much else.
        """
        apart = self._lookup.column(fact) in {"contradicted", "high", "moderate"}
        return claim.object not in fact.objects, fact.disputed, apart, len(fact.objects) * len(fact.subjects)

    def _speaks_of(self, fact: Fact, subject: str) -> bool:
        """Tell whether a fact speaks of a treatment or of what that is a kind of."""
        return any(self._reference.is_a(subject, s) for s in fact.subjects)

    def _apart(self, concepts: Set[str]) -> set[str]:
        """The concepts without those that are kinds of another among them."""
        is_a = self._reference.is_a
        return {c for c in concepts if not any(c != other and is_a(c, other) for other in concepts)}

    def _is_narrower(self, claim: Claim, found: Found) -> bool:
        """Tell whether a claim is on a kind of the condition of a fact: what helps pain need not help each kind."""
        return found.object != claim.object and self._reference.is_a(claim.object, found.object)

    def _excepted(self, claim: Claim, found: Found) -> bool:
        """Tell whether what is known of a treatment itself agrees with a denial, against a fact on its class."""
        if claim.subject in found.fact.subjects:
            return False
        is_a = self._reference.is_a
        own = [
            RANK[column]
            for fact in self._reference.facts_by_predicate.get("treats", ())
            if claim.subject in fact.subjects
            and any(is_a(o, claim.object) or is_a(claim.object, o) for o in fact.objects)
            and (column := self._lookup.column(fact)) is not None
        ]
        return bool(own) and min(own) > RANK["low"]

    def _proves_itself(self, claim: Claim, found: Found) -> bool:
        """Tell whether open praise, which names no condition, is of what helps in one, against a fact on its class."""
        if found.subject == claim.subject or claim.strength == "absolute":
            return False
        return self._reference.is_root(claim.object) and claim.subject in self._helpful

    @cached_property
    def _helpful(self) -> Set[str]:
        """The treatments that are known to help something."""
        facts = self._reference.facts_by_predicate.get("treats", ())
        return {subject for fact in facts if self._works(fact) for subject in fact.subjects}

    def _helps(self, subject: str) -> bool:
        """Tell whether a treatment, or all of a class that it is one of, is known to help something."""
        return any(self._reference.is_a(subject, known) for known in self._helpful)

    def _works(self, fact: Fact) -> bool:
        """Tell whether it is known with some certainty that what a fact speaks of helps."""
        column = self._lookup.column(fact)
        return column is not None and RANK[column] <= RANK["moderate"]

    def _cures_some(self, claim: Claim) -> bool:
        """Tell whether the subject is known to cure a kind of the object."""
        return any(
            fact.cures and claim.subject in fact.subjects
            for fact in self._nearby(claim.subject, claim.object)
        )

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
            return contradicted(claim, (fact,), "warning", steps)
        return None

    def _kinds_of(self, claim: Claim) -> Sequence[Fact]:
        """The facts on kinds of the subject in the object; of an absolute claim also those in kinds of the object."""
        is_a = self._reference.is_a
        all_kinds = self._nearby(claim.subject, claim.object)
        if claim.strength == "absolute" or all(self._lookup.column(f) == "contradicted" for f in all_kinds):
            return all_kinds
        if any(claim.subject in f.subjects and self._works(f) for f in all_kinds):
            return []  # what helps in kinds of a condition is not judged by its own kinds
        return [  # a direct claim on a wide condition falls with its kinds only where none is known to be helped
            fact
            for fact in all_kinds
            if any(is_a(s, claim.subject) for s in fact.subjects)
            and any(is_a(claim.object, o) for o in fact.objects)
        ]

    def _nearby(self, subject: str, obj: str) -> Sequence[Fact]:
        """The facts on kinds of a subject or what it is a kind of, in kinds of an object or what that is a kind of."""
        known = self._near.get((subject, obj))
        if known is None:
            is_a = self._reference.is_a
            known = tuple(
                fact
                for fact in self._general
                if any(is_a(s, subject) or is_a(subject, s) for s in fact.subjects)
                and any(is_a(obj, o) or is_a(o, obj) for o in fact.objects)
            )
            if (
                subject in self._reference.concepts
            ):  # else the name of something unknown: there is no end of them
                self._near[subject, obj] = known
        return known

    @cached_property
    def _general(self) -> Sequence[Fact]:
        """The facts without a scope; what is said of whatever a remedy is sold for ("X helps no condition") says
        nothing of its class."""
        is_root = self._reference.is_root
        facts = self._reference.facts_by_predicate.get("treats", ())
        return [fact for fact in facts if not fact.scope and not any(map(is_root, fact.objects))]

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
