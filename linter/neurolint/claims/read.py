"""From a draft to its claims: the one entry to this floor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import mark_unasserted, taken_back
from neurolint.claims.boasts.read import Boasts
from neurolint.claims.boasts.remedies import Remedies
from neurolint.claims.causes import listed_causes
from neurolint.claims.comparisons import read_comparisons
from neurolint.claims.discourse import Discourse
from neurolint.claims.kinds.model import Membership
from neurolint.claims.kinds.read import Kinds
from neurolint.claims.lists import LeadIn, Lists
from neurolint.claims.mechanisms import Action, read_actions
from neurolint.claims.members import labelled_benefits, listed_benefits, listed_members
from neurolint.claims.model import Claim, Judgement, Reading
from neurolint.claims.naming import name, worded
from neurolint.claims.passage import Passage, read_passages
from neurolint.claims.presupposed import Baseless, Presuppositions
from neurolint.claims.relations import read_relations
from neurolint.claims.sections import section_names
from neurolint.claims.shorthand import Shorthands
from neurolint.claims.slots import Slots
from neurolint.claims.statements import Statements
from neurolint.claims.symptoms import listed_symptoms
from neurolint.claims.treats import Benefit, read_benefits
from neurolint.claims.vocabulary import Vocabulary
from neurolint.claims.weigh import Weigher
from neurolint.claims.weighing.lookup import passing
from neurolint.claims.wording.benefits import STRENGTHS
from neurolint.claims.wording.whole import Wording
from neurolint.drafts.model import Draft
from neurolint.library.model import SEVERITIES, Reference, Severity


def read_claims(draft: Draft, reference: Reference) -> Reading:
    """Read every claim of a draft and weigh it against the reference.

    A reference without wording files reads sentences only.
    """
    reader = reader_of(reference)
    wording = reader.wording
    passages = read_passages(
        draft, reader.vocabulary, wording.signs, wording.definitions, reader.products, reader.shorthands
    )
    cited = reader.sections.of(draft).references
    for passage in passages if cited else ():
        passage.unasserted = passage.block.index in cited  # the titles of sources are not what the text says
    judgements = reader.read(passages)
    return Reading(
        draft,
        tuple(passage.sentence for passage in passages),
        tuple(mention for passage in passages for mention in passage.mentions),
        tuple(judgements),
        reader.taken_back(passages),
    )


def reader_of(reference: Reference) -> Reader:
    """Return what reads drafts by a reference; all drafts share it."""
    return reference.once(Reader)


class Reader:
    """Everything about a reference that reading a draft needs, made once."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.vocabulary = Vocabulary(reference)
        self.shorthands = Shorthands(reference)
        self.wording = Wording(reference)
        self.weigher = (
            Weigher(reference, self.wording.certainty, self.wording.relations, self.wording.cues.scope)
            if "certainty" in reference.wording
            else None
        )
        self.sections = section_names(reference)
        self.products = self.wording.products if "products" in reference.wording else None

    @cached_property
    def slots(self) -> Slots:
        """Which place of a claim each concept can fill."""
        return Slots(self.reference, self.wording.types)

    @cached_property
    def remedies(self) -> Remedies:
        """The treatments whose open praise is read."""
        return Remedies(self.reference, self.wording.boasts.object)

    @cached_property
    def baseless(self) -> Baseless:
        """What must not be taken for granted."""
        return Baseless(self.wording, self.reference)

    def taken_back(self, passages: Sequence[Passage]) -> frozenset[int]:
        """The sentences that tell what others claim, or what is called a myth around them."""
        if self.weigher is None:
            return frozenset()
        return frozenset(p.sentence.index for p in passages if taken_back(p, self.wording.cues))

    def read(self, passages: Sequence[Passage]) -> list[Judgement]:
        """Read and weigh the claims of all sentences, in order."""
        if self.weigher is None:
            return []
        judge = _Judge(self, self.weigher, passages)
        return [judgement for passage in passages for judgement in judge.judge(passage)]


class _Judge:
    """Reads and weighs what the sentences of one draft claim, one after the other.

    What one says may be needed to understand the next: who "it" is, what a list goes on with.
    """

    def __init__(self, reader: Reader, weigher: Weigher, passages: Sequence[Passage]) -> None:
        wording = reader.wording
        self._wording = wording
        self._reference = reader.reference
        self._weigher = weigher
        self._discourse = discourse = Discourse(
            passages, reader.reference, reader.slots, wording.lists, wording.anaphors
        )
        for passage in passages:
            marks = wording.relations.marks(map(discourse.slot, passage.concepts))
            passage.sifted = wording.sieve.sift(passage.keys | marks)
        mark_unasserted(passages, wording.cues)
        leading = {
            p.block.lead_in for p in passages if p.block.kind == "item" and p.block.lead_in is not None
        }
        self._lists = Lists(wording, discourse, leading)
        self._remedies = reader.remedies
        self._boasts = Boasts(wording, reader.remedies, discourse)
        self._presuppositions = Presuppositions(wording, reader.baseless, discourse)

    def judge(self, passage: Passage) -> list[Judgement]:
        """Return what the next sentence claims, kind by kind."""
        judged = list(_once(self._read(passage)))
        return [self._led(one, judged) for one in judged if not self._told_better(one, judged)]

    def _led(self, judgement: Judgement, judged: Sequence[Judgement]) -> Judgement:
        """Let a claim that names no condition be told by what is known of that which it says is changed.

        "X lowers the hormone" promises health: what X is known to do to the hormone is told before that little is
        known to be helped by X. Where X does lower it, only the promise is too firm, which is no error. So is it told
        first whether X is "a safer alternative to Z".
        """
        claim = judgement.claim
        if (
            claim.predicate != "treats"
            or judgement.level is None
            or not self._reference.is_root(claim.object)
        ):
            return judgement
        other = next((one for one in judged if _says_more(one, claim)), None)
        if other is None:
            return judgement
        known = other.claim.predicate == "has_mechanism" and other.facts[0].verdict == "holds"
        if other.outcome == "supported" and (known or claim.strength not in {"direct", "absolute"}):
            return replace(other, claim=claim)  # "may release Y" promises no more than is known
        most: Severity = "warning" if other.outcome == "supported" else "error"
        return replace(
            judgement,
            facts=tuple(dict.fromkeys((*other.facts, *judgement.facts))),
            steps=other.steps,
            level=min(judgement.level, most, key=SEVERITIES.index),
            say=worded(passing(other.facts[0]), name(claim.subject, self._reference)),
        )

    def _told_better(self, judgement: Judgement, judged: Sequence[Judgement]) -> bool:
        """Tell whether a claim that names no condition is part of one that does: "reduces the number of Ys".

        What does something to a medicine, "speeds up the metabolism of X", promises nothing.
        """
        claim, is_root = judgement.claim, self._reference.is_root
        if claim.predicate != "treats" or not is_root(claim.object):
            return False
        if any(_warns_of(other, claim) for other in judged):
            return True
        return any(
            other.claim.predicate == "treats"
            and other.claim.subject == claim.subject
            and (other.claim.polarity, other.claim.strength) == (claim.polarity, claim.strength)
            and not is_root(other.claim.object)
            and other.outcome != "not-covered"
            and other.claim.span.contains(claim.span)
            for other in judged
        )

    def _read(self, passage: Passage) -> Iterator[Judgement]:
        finder = Finder(passage, self._wording, self._discourse, self._reference)
        kinds = Kinds(passage, finder, self._wording, self._discourse, self._reference)
        statements = Statements(passage, self._wording)
        lead_in = self._lists.lead_in(passage)
        benefits = self._benefits(passage, finder, lead_in)
        for benefit in benefits:
            yield from self._weigher.weigh_list(list(statements.of_benefit(benefit)))
        memberships = list(kinds.read())
        if lead_in is not None:
            memberships.extend(listed_members(passage, finder, self._wording, self._discourse, lead_in))
        for membership in memberships:
            yield from self._members(statements, membership)
        yield from self._actions(passage, finder, statements)
        for comparison in read_comparisons(passage, finder, self._wording):
            yield from map(self._weigher.weigh, statements.of_comparison(comparison))
        yield from self._relations(passage, finder, statements, lead_in)
        yield from map(self._weigher.weigh, self._presuppositions.read(passage))
        self._lists.feed(passage, finder, kinds.heads, benefits)
        subjects = [a.concept for a in benefits[-1].subjects] if benefits else []
        self._discourse.feed(passage, subjects, finder.opening())

    def _benefits(self, passage: Passage, finder: Finder, lead_in: LeadIn | None) -> list[Benefit]:
        """What a sentence says helps: outright, as an item of a list, behind a label, as an open promise."""
        wording, discourse = self._wording, self._discourse
        benefits = _strongest(
            [b for b in read_benefits(passage, finder, wording) if self._counts(passage, b)]
        )
        if lead_in is not None:
            benefits.extend(listed_benefits(passage, finder, wording, discourse, lead_in))
        benefits.extend(labelled_benefits(passage, finder, wording, discourse))
        promised = lead_in.promised if lead_in is not None else ()
        benefits.extend(self._boasts.read(passage, finder, benefits, promised))
        return benefits

    def _counts(self, passage: Passage, benefit: Benefit) -> bool:
        """Tell whether a claim counts: to beat a placebo in nothing in particular is one of some remedies only.

        Of others, and in the past, it is what a trial found, which tells nothing of any other condition.
        """
        is_root, trigger = self._reference.is_root, benefit.trigger
        if not trigger.sense.fronted or not all(is_root(argument.concept) for argument in benefit.objects):
            return True
        past = passage.word(passage.token_at(trigger.start) - 1) in self._wording.cues.past
        sold = any(argument.concept in self._remedies for argument in benefit.subjects)
        return sold and not past and benefit.modality.polarity == "affirmed"

    def _members(self, statements: Statements, membership: Membership) -> Iterator[Judgement]:
        """Weigh the members of a class; a general noun stands for a class only when another member belongs to it."""
        is_a, kind = self._reference.is_a, membership.kind.concept
        if membership.implied and len(membership.members) > 1:
            others = [m.concept for m in membership.members if m.concept != kind]
            if not any(is_a(concept, kind) for concept in others):
                return
        elif membership.implied and membership.kind.how == "topic" and not self._is_treatment(kind):
            return
        for member in {member.concept: member for member in membership.members}.values():
            # a member more general than the class says nothing, but for a name of it
            if membership.degree or not is_a(kind, member.concept):
                yield self._weigher.weigh(statements.of_member(membership, member))

    def _is_treatment(self, concept: str) -> bool:
        known = self._reference.concepts.get(concept)
        return known is not None and known.type in self._wording.types["treatment"]

    def _actions(self, passage: Passage, finder: Finder, statements: Statements) -> Iterator[Judgement]:
        """Weigh what is said of ways of acting."""
        matter = partial(self._boasts.matter.acting, passage, finder)
        for action in read_actions(passage, finder, self._wording, self._discourse, matter):
            yield from _acting(passage, action, statements, self._weigher, self._wording)

    def _relations(
        self, passage: Passage, finder: Finder, statements: Statements, lead_in: LeadIn | None
    ) -> Iterator[Judgement]:
        """Weigh what frames read, and what a lead-in makes of an item; what is only presumed needs a fact."""
        relations = list(read_relations(passage, finder, self._wording, self._discourse))
        if lead_in is not None:
            relations.extend(listed_symptoms(passage, finder, self._wording, lead_in.ailing))
            relations.extend(listed_causes(passage, finder, self._wording, lead_in.caused))
        for relation in relations:
            judged = map(self._weigher.weigh, statements.of_relation(relation))
            yield from (j for j in judged if j.facts or not relation.presumed)


def _once(judged: Iterable[Judgement]) -> Iterator[Judgement]:
    """Leave out what a second reader found in the same words: it is one claim."""
    seen = set()
    for judgement in judged:
        claim = replace(judgement.claim, trace=())
        if claim not in seen:
            seen.add(claim)
            yield judgement


def _warns_of(other: Judgement, claim: Claim) -> bool:
    """Tell whether a harm that is known is told beside what a claim that names no condition tells.

    "Raises Y and can cause Z" promises nothing, nor does "raises the level of Z", a medicine.
    """
    told = other.claim
    if told.predicate == "interacts_with":
        return told.span.contains(claim.span)
    known = told.predicate == "causes_side_effect" and other.outcome == "supported"
    harms = known and told.polarity == "affirmed" and told.subject == claim.subject
    return harms and not told.object_span.overlaps(claim.span)


def _says_more(other: Judgement, claim: Claim) -> bool:
    """Tell whether facts speak to a claim that says of the same words what a claim of benefit only implies."""
    if (other.claim.subject, other.claim.polarity) != (claim.subject, claim.polarity) or not other.facts:
        return False
    if other.claim.predicate == "has_mechanism":
        return other.claim.object_span.overlaps(claim.object_span)
    compared = other.claim.predicate == "compared_with" and other.level is not None
    return compared and other.claim.span.overlaps(claim.span)


def _acting(
    passage: Passage, action: Action, statements: Statements, weigher: Weigher, wording: Wording
) -> Iterator[Judgement]:
    """Weigh what is said of a mechanism; where no fact knows it, what it would amount to."""
    judged = [weigher.weigh(claim) for claim in statements.of_action(action)]
    if not _bare(passage, action, wording):
        judged = [j if not j.holds_for else Judgement(j.claim, "not-covered") for j in judged]
    yield from judged
    if all(judgement.outcome == "not-covered" for judgement in judged):
        meant = [*statements.of_cure(action), *statements.of_class(action)]
        yield from (j for j in map(weigher.weigh, meant) if j.outcome in {"contradicted", "overstated"})


def _bare(passage: Passage, action: Action, wording: Wording) -> bool:
    """Tell whether an action is said of a class as such: nothing before or behind its name picks out some members.

    "These Cs", "two Cs", "Cs that block Y" and "Cs such as M" may mean fewer than all.
    """
    if len({argument.concept for argument in action.subjects}) != 1:
        return False
    subject = action.subjects[0]
    at = passage.token_at(subject.start)
    begins = at == 0 or "," in passage.gap(at - 1)
    behind = passage.word(passage.token_at(subject.end))
    return subject.how == "name" and begins and behind not in wording.grammar.picking


def _strongest(benefits: Sequence[Benefit]) -> list[Benefit]:
    """Of several triggers in a sentence that say the same of the same, the strongest."""
    best: dict[tuple[object, ...], Benefit] = {}
    for benefit in benefits:
        key = (
            frozenset(a.concept for a in benefit.subjects),
            frozenset(a.concept for a in benefit.objects),
            benefit.modality.polarity,
        )
        known = best.get(key)
        if known is None or STRENGTHS.index(benefit.modality.strength) > STRENGTHS.index(
            known.modality.strength
        ):
            best[key] = benefit
    return list(best.values())
