"""Claims of benefit whose object the vocabulary need not know: "supports cellular health", "Better sleep".

They are read only of treatments for which a fact speaks of whatever they are said to help. What is promised is told by
verbs of change in a good direction, after the classes of Niu 2005 (AMIA Annu Symp Proc 570-574: more good, less bad).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import is_fragment, opening
from neurolint.claims.model import Mention
from neurolint.claims.modifiers import PLAIN
from neurolint.claims.nameless import sold, sold_first
from neurolint.claims.passage import Passage
from neurolint.claims.purposes import is_purpose
from neurolint.claims.treats import Benefit, settle
from neurolint.claims.triggers import Trigger
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording
from neurolint.language.fold import fold
from neurolint.language.tokens import tokenize
from neurolint.library.model import Reference

_BREAKS = frozenset(".;:()–")  # marks that end what a verb bears on
_WORDS = 6  # words behind a verb in which what it changes is named
_FAR = 90  # code points behind a verb in which the treatment itself is named again
_NAMED = 3  # words behind praise in which the treatment is named
_LIST = 12  # words back from an infinitive in which a list of what is combined for it may stand
_GAINS = 6  # words back from "include" in which benefits are named
_BARE = 2  # words of a subject that is a bare noun
_BACK = 3  # words back from "to" in which the word that governs it is looked for
_PROMISED, _CURED = Sense("direct"), Sense("absolute")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something is promised: from word to word, of what kind, by what name."""

    first: int
    after: int
    kind: str
    name: str


class Remedies:
    """The treatments of a reference for which a fact speaks of whatever they are said to help: `anything`."""

    __slots__ = ("_anything", "_judged", "_reference", "_sold")

    def __init__(self, reference: Reference, anything: str) -> None:
        self._reference = reference
        self._anything = anything
        self._judged: dict[str, bool] = {}
        self._sold = frozenset(
            subject
            for fact in reference.facts_by_predicate.get("treats", ())
            if anything in fact.objects and not fact.scope
            for subject in fact.subjects
        )

    def __bool__(self) -> bool:
        return bool(self._sold)

    def __contains__(self, concept: str) -> bool:
        known = self._judged.get(concept)
        if known is None:
            known = not self._sold.isdisjoint(self._reference.distances(concept))
            self._judged[concept] = known
        return known

    def ails(self, concept: str) -> bool:
        """Tell whether a concept is among the conditions that such a fact speaks of."""
        return self._reference.is_a(concept, self._anything)

    def stems(self, concept: str | None) -> frozenset[str]:
        """The stems of the words of which the names of a concept consist; none for no concept."""
        if concept is None:
            return frozenset()
        known = self._reference.concepts[concept]
        names = (known.label, *known.synonyms, *known.abbreviations)
        return frozenset(token.stem for name in names for token in tokenize(fold(name)))


class Boasts:
    """Reads open claims of benefit of some remedies in one draft."""

    __slots__ = ("_called", "_discourse", "_matter", "_remedies", "_slots", "_wording")

    def __init__(self, wording: Wording, remedies: Remedies, discourse: Discourse) -> None:
        self._wording = wording
        self._remedies = remedies
        self._discourse = discourse
        self._slots = frozenset({"condition", "mechanism", "site", "harm", "term"})
        matter = discourse.matter()
        self._matter = matter if matter is not None and matter in remedies else None
        self._called = remedies.stems(self._matter)

    def read(
        self, passage: Passage, finder: Finder, known: Sequence[Benefit], promised: Sequence[Argument] = ()
    ) -> Iterator[Benefit]:
        """Yield the first open claim of a sentence that is not `known` by its condition.

        `promised` are the treatments that a lead-in says the sentence, as a list item, tells the indications of.
        """
        if not self._remedies or not passage.tokens or not asserts(passage, self._wording.cues):
            return
        if passage.says(self._wording.cues.unproven):
            return  # "while it …, there is no evidence that": what is granted is no boast
        if promised and not known and is_fragment(passage, self._wording.lists.verbal):
            yield from self._indication(passage, promised)
            return
        taken = [(b.trigger.start, b.trigger.end) for b in known]
        for place in self._places(passage):
            start = passage.tokens[place.first].start
            if any(low <= start < high for low, high in taken):
                continue
            objects = self._objects(passage, place)
            subjects = self._subjects(passage, finder, place) if objects else []
            subjects = [a for a in subjects if a.concept in self._remedies]
            if not subjects or self._is_intended(passage, finder, place):
                continue
            if place.kind != "praised" and self._of_itself(
                passage, finder, place, {a.concept for a in subjects}
            ):
                continue
            end = passage.tokens[max(place.first, place.after - 1)].end
            trigger = Trigger(
                start, end, None, _CURED if place.kind == "gone" else _PROMISED, "active", name=place.name
            )
            benefit = settle(passage, finder, self._wording, trigger, subjects, objects)
            if benefit is not None and benefit.modality.polarity == "affirmed":
                yield benefit
                return

    def _indication(self, passage: Passage, promised: Sequence[Argument]) -> Iterator[Benefit]:
        """An item under "Indications of X:" that names a condition which the vocabulary does not know."""
        first, last = passage.tokens[opening(passage)], passage.tokens[-1]
        subjects = tuple(
            Argument(a.concept, first.start, first.end, "topic")
            for a in promised
            if a.concept in self._remedies
        )
        if subjects and self._wording.boasts.spoiling.isdisjoint(t.word for t in passage.tokens):
            trigger = Trigger(first.start, last.end, None, _PROMISED, "active", name="indication")
            objects = (Argument(self._wording.boasts.object, first.start, last.end, "topic"),)
            yield Benefit(subjects, objects, trigger, PLAIN)

    def _subjects(self, passage: Passage, finder: Finder, place: _Place) -> list[Argument]:
        """What is boasted of: what stands before, what the headings announce, or the matter of the page."""
        token = passage.tokens[place.first]
        if place.kind == "praised":
            return finder.treatments_right(place.after, _NAMED)
        if place.kind == "result":
            topics = self._discourse.led(passage)
            if not topics and self._discourse.doubted(passage):
                return []
            if not topics:
                topic = self._discourse.announced(passage)
                topics = (topic,) if topic else ()
            return [Argument(topic, token.start, token.end, "topic") for topic in topics]
        found = finder.subjects(token.start)
        if not found and place.first == opening(passage):
            found = self._labelled(passage)
        if not found and place.first == opening(passage) and self._listing(passage):
            topic = self._discourse.announced(passage)
            found = [Argument(topic, token.start, token.end, "topic")] if topic else []
        found = found or sold(passage, self._wording, token.start)
        if not found and place.kind == "whole":
            found = sold_first(passage, self._wording, finder.clause_start(token.start))
            found = found or self._means(passage, finder, place)
        if found or self._matter is None or not self._of_the_matter(passage, finder, place):
            return found
        return [Argument(self._matter, token.start, token.end, "topic")]

    def _means(self, passage: Passage, finder: Finder, place: _Place) -> list[Argument]:
        """The treatment named behind a promise as what brings it: "a 90 % success rate with X"."""
        through = self._wording.boasts.through
        for at in range(place.after, min(place.after + _WORDS, len(passage.tokens))):
            if not _BREAKS.isdisjoint(passage.gap(at - 1)):
                break
            if passage.word(at) in through and (named := finder.treatments_right(at + 1, 3)):
                acting = {m.start for m in finder.of_slot("treatment") if finder.may_act(m, m.end)}
                return [argument for argument in named if argument.start in acting]  # not "along with X"
        return []

    def _is_intended(self, passage: Passage, finder: Finder, place: _Place) -> bool:
        """Tell whether what is promised is only meant to happen: "aims to restore"."""
        at = passage.tokens[place.first].start
        start = finder.clause_start(at)
        return is_purpose(passage, self._wording, start, place.first) or any(
            self._wording.cues.intentions.find(passage.folded, start, at, passage.keys)
        )

    def _of_itself(self, passage: Passage, finder: Finder, place: _Place, concepts: set[str]) -> bool:
        """Tell whether what changes is the treatment itself: "enhances the absorption of the remedy"."""
        start = passage.tokens[place.first].start
        end = min(finder.clause_end(start), start + _FAR)
        again = next((m for m in passage.mentions if start < m.start < end and m.concept in concepts), None)
        if again is None:
            return False
        between = passage.tokens[place.after : passage.token_at(again.start)]
        means = any(token.word in self._wording.boasts.means for token in between)
        return not means and "," not in passage.folded[start : again.start]

    def _labelled(self, passage: Passage) -> list[Argument]:
        """The treatment that a label before the sentence names: "Cupping: reduce pain"."""
        if not opening(passage):
            return []
        end = passage.tokens[opening(passage)].start
        return [
            Argument(m.concept, m.start, m.end, m.how)
            for m in passage.mentions
            if m.end <= end and self._discourse.slot(m.concept) == "treatment"
        ][:1]

    def _listing(self, passage: Passage) -> bool:
        """Tell whether a sentence is an item of a list of benefits."""
        kind = passage.block.kind
        if kind == "heading":
            return self._discourse.promising(passage)
        return kind == "item" and (self._discourse.promising(passage) or bool(self._discourse.led(passage)))

    def _of_the_matter(self, passage: Passage, finder: Finder, place: _Place) -> bool:
        """Tell whether a sentence may speak of the matter of the page: nothing else is its subject."""
        start = finder.clause_start(passage.tokens[place.first].start)
        first = passage.token_at(start)
        if place.kind == "passive":
            return self._alone(passage, finder, first)
        whole = place.kind == "whole"  # "many people feel real relief"
        return self._unclaimed(passage, finder, (start, first), place.first, strangely=whole)

    def matter_at(self, passage: Passage, finder: Finder, offset: int) -> Argument | None:
        """The matter of the page, where a verb at `offset` has no noun for a subject: "This also raises …".

        A bare verb that opens a sentence may be advice, but in a list of benefits.
        """
        if self._matter is None or not asserts(passage, self._wording.cues):
            return None
        start, at = finder.clause_start(offset), passage.token_at(offset)
        first = passage.token_at(start)
        before = passage.tokens[first:at]
        light = (
            self._wording.anaphors.pronouns | self._wording.anaphors.auxiliaries | self._wording.boasts.before
        )
        if before:
            bare = all(token.word in light or token.word.endswith("ly") for token in before)
            if not bare and not self._acts_with(passage, first):
                return None
        elif not passage.word(at).endswith(("s", "ing")) and not self._listing(passage):
            return None
        if not self._unclaimed(passage, finder, (start, first), at):
            return None
        return Argument(self._matter, offset, passage.tokens[at].end, "topic")

    def _acts_with(self, passage: Passage, first: int) -> bool:
        """Tell whether a clause begins with what a treatment acts with: "the waves", "these pulses"."""
        if first + 1 >= len(passage.tokens) or passage.word(first) not in self._wording.anaphors.determiners:
            return False
        return any(t.stem in self._wording.boasts.carriers for t in passage.tokens[first + 1 : first + 3])

    def _unclaimed(
        self,
        passage: Passage,
        finder: Finder,
        clause: tuple[int, int],
        verb: int,
        *,
        strangely: bool = False,
    ) -> bool:
        """Tell whether nothing before a verb says that it speaks of something else than the matter of the page.

        `clause` is where its clause begins, in code points and as a token; `strangely` lets strangers be named.
        """
        start, first = clause
        boasts = self._wording.boasts
        strangers = frozenset() if strangely else boasts.strangers
        at = verb - 1
        while at > first and (passage.word(at) in boasts.before or passage.word(at).endswith("ly")):
            at -= 1
        if not boasts.relative.isdisjoint({passage.word(at), passage.word(at + 1)}):
            return False  # what comes before "which can" may be anything
        named = any(token.stem in strangers for token in passage.tokens[first:verb])
        if named and not self._acts_with(passage, first):
            return False
        if not strangely and self._is_another(passage, first, at):
            return False
        before = passage.tokens[verb].start
        if any(m.concept != self._matter and m.start < before for m in finder.of_slot("treatment")):
            return False
        return not any(start <= m.start < before for m in passage.mentions if m.concept != self._matter)

    def _is_another(self, passage: Passage, first: int, last: int) -> bool:
        """Tell whether a clause speaks of something else than the matter of the page: of what opens it.

        That is a bare noun ("Fibre feeds the gut and improves …"), or what is done with nothing that points back
        ("Drinking plenty of fluid helps").
        """
        words = [passage.word(i) for i in range(first, last + 1) if not passage.word(i).endswith("ly")]
        if not words or not words[0].isalpha():
            return False
        anaphors, boasts = self._wording.anaphors, self._wording.boasts
        pointing = anaphors.determiners | anaphors.possessives | anaphors.pronouns | boasts.articles
        known = self._wording.grammar.pointing | pointing | boasts.gerunds
        own = self._called | anaphors.treatment | self._wording.relations.products.keys()
        if words[0].endswith("ing"):
            stems = {passage.tokens[i].stem for i in range(first + 1, last + 1)}
            return len(words) > 1 and pointing.isdisjoint(words) and own.isdisjoint(stems)
        acts = len(words) > _BARE and words[1].endswith("s") and not words[0].endswith("s")
        if len(words) > _BARE and not acts:
            return False
        noun = passage.tokens[first if acts else last].stem
        return words[0] not in known and noun not in own

    def _alone(self, passage: Passage, finder: Finder, first: int) -> bool:
        """Tell whether a sentence names no treatment but the matter, nor, from a word on, anyone who acts."""
        if any(mention.concept != self._matter for mention in finder.of_slot("treatment")):
            return False
        return not any(token.word in self._wording.boasts.agents for token in passage.tokens[first:])

    def _places(self, passage: Passage) -> list[_Place]:
        """The places where something good may be promised, left to right."""
        boasts = self._wording.boasts
        first = opening(passage)
        places: list[_Place] = []
        if passage.block.kind in {"item", "heading"} and self._is_result(passage, first):
            places.append(_Place(first, first, "result", passage.word(first)))
        for i in passage.indexes(boasts.words):
            token = passage.tokens[i]
            entry = boasts.verbs.get(token.word)
            if token.word in boasts.passive and self._undergone(passage, i):
                places.append(_Place(i, i + 1, "passive", token.word))
            elif (
                token.word in boasts.helping and i + 1 == len(passage.tokens) and i and self._ends(passage, i)
            ):
                places.append(_Place(i, i + 1, "better", token.word))
            elif token.word in boasts.composing and self._lists_gains(passage, i):
                places.append(_Place(i, i + 1, "phrase", token.word))
            elif entry is not None and self._tells(passage, i, entry[1], first):
                kind = "maker" if entry[0] in boasts.makers else entry[2]
                places.append(_Place(i, i + 1, kind, entry[0]))
        for start, end, kind in passage.find_in(boasts.said):
            name = passage.folded[start:end]
            at = passage.token_at(start)
            doubted = {passage.word(j) for j in range(max(0, at - _BACK), at)} & boasts.spoiling
            if kind == "praised" and doubted:
                continue  # "have not proven the efficacy of X"
            places.append(_Place(passage.token_at(start), passage.token_at(end), kind, name))
        return sorted(places, key=lambda place: (place.first, place.after, place.kind))

    def _is_result(self, passage: Passage, first: int) -> bool:
        """Tell whether an item names a result: by its first word ("Better sleep"), or under a heading of benefits."""
        boasts, lists = self._wording.boasts, self._wording.lists
        heading = passage.block.kind == "heading"
        if passage.word(first) in boasts.results:
            return not heading or self._listing(passage)
        if heading:
            return False
        words = [token.word for token in passage.tokens[first:]]
        told = is_fragment(passage, lists.verbal) and boasts.spoiling.isdisjoint(words)
        return told and self._listing(passage)

    def _ends(self, passage: Passage, i: int) -> bool:
        """Tell whether a sentence ends with help that is promised outright: "This is where X can help"."""
        return passage.word(i - 1) in self._wording.boasts.outright

    def _undergone(self, passage: Passage, i: int) -> bool:
        """Tell whether a participle stands behind "is", and that behind a word for health: "pain is eliminated"."""
        boasts = self._wording.boasts
        at = i - 1
        while at > 0 and passage.word(at).endswith("ly"):
            at -= 1
        return at > 0 and passage.word(at) in boasts.being and self._is_health(passage, at - 1)

    def _is_health(self, passage: Passage, i: int) -> bool:
        """Tell whether a word is one for health, or the last of the name of something that health depends on."""
        token = passage.tokens[i]
        return token.stem in self._wording.boasts.health or any(
            m.end == token.end and self._discourse.slot(m.concept) in self._slots for m in passage.mentions
        )

    def _tells(self, passage: Passage, i: int, form: str, first: int) -> bool:
        """Tell whether a form of a verb tells what is done, not who should do it or what had been done."""
        boasts, cues = self._wording.boasts, self._wording.cues
        before = passage.word(i - 1) if i > 0 else ""
        gap = passage.gap(i - 1) if i > 0 else ""
        if passage.gap(i) == "-" or gap == "-" or form == "ed":
            return False
        if form == "s":
            joined = passage.word(i + 1) in {"and", "or"} and passage.word(i + 2) not in self._wording.forms
            return before not in cues.nominal and not joined  # "walking aids and the heart"
        if form == "ing" and i == first and passage.block.kind == "item":
            return self._listing(passage)  # "Protecting nerve cells"
        if form == "ing":
            # "repairing, replacing or regenerating" is a list of its own
            return before in boasts.gerunds or (gap.strip() in {",", "–"} and not before.endswith("ing"))
        if i == first:  # "Reduce pain" may be advice, "Cupping: reduce pain" is none
            return self._listing(passage) or bool(self._labelled(passage))
        opens = boasts.verbs.get(passage.word(first))
        bare = passage.word(first) in boasts.helping or (opens is not None and opens[1] == "base")
        if passage.block.kind == "item" and bare and (before in {"and", "or"} or i == first + 1):
            return self._listing(passage)  # "Lift the mood and give comfort"
        to = i - 1 if before == "to" else i - 2 if before in boasts.helping else -1
        if to > 0 and passage.word(to) == "to":
            effect = passage.word(to - 1) in boasts.being and self._lists_gains(passage, to - 1)
            return (
                effect
                or self._composed(passage, to)
                or any(
                    passage.word(to - back) in boasts.governors or passage.word(to - back) in cues.assertive
                    for back in range(1, _BACK + 1)
                )
            )
        if before.endswith("s") and gap.isspace():  # "herbs support", "these drops support"
            token = passage.tokens[i - 1]
            treatment = self._wording.anaphors.treatment
            sold_ = token.stem in self._wording.relations.products
            return sold_ or token.stem in treatment or any(m.end == token.end for m in passage.mentions)
        return before.endswith("ly") or before in boasts.before or gap.strip() == "&"

    def _lists_gains(self, passage: Passage, i: int) -> bool:
        """Tell whether a verb that lists stands behind benefits: "The benefits of X include better sleep"."""
        gains = self._wording.lists.gains
        return any(token.stem in gains for token in passage.tokens[max(0, i - _GAINS) : i])

    def _composed(self, passage: Passage, to: int) -> bool:
        """Tell whether an infinitive tells what some treatment is there for: "combines X and Y to calm the mind"."""
        boasts = self._wording.boasts
        named = [m for m in passage.mentions if self._discourse.slot(m.concept) == "treatment"]
        for i in range(max(0, to - _LIST), to):
            word = passage.word(i)
            if word in boasts.composers or word in boasts.users:
                low, high = passage.tokens[i].end, passage.tokens[to].start
                inside = any(low <= m.start and m.end <= high for m in named)
                owned = word in boasts.composers or any(m.end < low for m in named)
                return inside and owned
        return False

    def _objects(self, passage: Passage, place: _Place) -> list[Argument]:
        """What is changed, when it is health: within some words, before the clause ends."""
        boasts = self._wording.boasts
        last = place.after >= len(passage.tokens) and place.name in boasts.helping  # "X can help."
        if place.kind in {"whole", "passive", "praised"} or last:
            token = passage.tokens[place.after - 1]
            return [Argument(boasts.object, token.start, token.end, "topic")]
        begins = place.first <= opening(passage) + 1 and self._listing(passage)
        if (
            begins
            and place.kind in {"better", "maker", "less", "gone", "phrase", "outcome"}
            and place.after < len(passage.tokens)
        ):
            token = passage.tokens[place.after]  # an item of a list of benefits tells one, whatever it is
            words = {t.word for t in passage.tokens[place.after :]}
            told = boasts.spoiling.isdisjoint(words) and boasts.harms.isdisjoint(words)
            return [Argument(boasts.object, token.start, token.end, "topic")] if told else []
        named = {passage.token_at(m.start): m for m in passage.mentions}
        for i in range(place.after, min(place.after + _WORDS, len(passage.tokens))):
            token = passage.tokens[i]
            if i > place.after and not _BREAKS.isdisjoint(passage.gap(i - 1)):
                break
            if place.kind in {"better", "maker", "outcome", "phrase"} and token.word in boasts.harms:
                break
            if self._is_measured(passage, i) or self._is_emptied(passage, place, i):
                break
            if place.name in boasts.hinders and token.stem in boasts.parts:
                break
            if place.kind == "copula":
                if token.word in boasts.nouns:
                    return [Argument(boasts.object, token.start, token.end, "topic")]
                continue
            mention = named.get(i)
            other = mention is not None and self._discourse.slot(mention.concept) == "treatment"
            if place.kind == "maker" and other:
                break  # "raises the amount of curcumin in the blood"
            if place.kind in {"outcome", "maker"} and self._is_bad(passage, place, i, mention):
                break
            if mention is not None and self._discourse.slot(mention.concept) in self._slots:
                if passage.word(passage.token_at(mention.end)) in self._wording.anaphors.possessives:
                    return []
                ails = self._remedies.ails(mention.concept)
                concept = mention.concept if ails else boasts.object
                return [Argument(concept, mention.start, mention.end, "name" if ails else "topic")]
            if token.stem in boasts.health and not (place.kind == "outcome" and token.stem in boasts.wholes):
                if passage.word(i + 1) in self._wording.anaphors.possessives:
                    return []  # "gives the skin its strength": what it is there for
                return [Argument(boasts.object, token.start, token.end, "topic")]
        if place.name in boasts.freeing and self._follows(passage, place):
            token = passage.tokens[place.after]
            return [Argument(boasts.object, token.start, token.end, "topic")]
        return []

    def _follows(self, passage: Passage, place: _Place) -> bool:
        """Tell whether a noun or an adjective stands right behind a verb."""
        if place.after >= len(passage.tokens) or not passage.gap(place.after - 1).isspace():
            return False
        word, grammar = passage.word(place.after), self._wording.grammar
        return not any(word in those for those in (grammar.prepositions, grammar.joining, grammar.be)) and (
            word not in self._wording.boasts.strangers
        )

    def _is_measured(self, passage: Passage, i: int) -> bool:
        """Tell whether a word tells of a measurement: "the activity of enzymes", "plasma levels"."""
        boasts, word = self._wording.boasts, passage.word(i)
        if word in boasts.measured:
            return True
        return word in boasts.measures and passage.word(i + 1) == "of"

    def _is_emptied(self, passage: Passage, place: _Place, i: int) -> bool:
        """Tell whether what comes tells what is emptied: "removes lead from the blood", "draws some of the blood"."""
        if place.kind not in {"less", "gone"} or passage.word(i) not in {"from", "of"}:
            return False
        return not self._wording.boasts.reservoirs.isdisjoint({passage.word(i + 1), passage.word(i + 2)})

    def _is_bad(self, passage: Passage, place: _Place, i: int, mention: Mention | None) -> bool:
        """Tell whether something bad is what there is more of: "leads to illness", but not "leads to less pain"."""
        boasts = self._wording.boasts
        slot = self._discourse.slot(mention.concept) if mention is not None else None
        if passage.tokens[i].stem not in boasts.bad and slot not in {"condition", "harm"}:
            return False
        last = passage.token_at(mention.end) if mention is not None else i + 1
        around = [passage.word(at) for at in range(place.after, last + 1)]
        return boasts.lessened.isdisjoint(around)
