"""What is promised: health, and what it depends on, behind a verb of change."""

from __future__ import annotations

from collections.abc import Set

from neurolint.claims.bare import brings
from neurolint.claims.boasts.lines import listing
from neurolint.claims.boasts.places import HEALTHY, OUTRIGHT, Place
from neurolint.claims.boasts.remedies import Remedies
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import opening
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.amiss import Way
from neurolint.claims.wording.whole import Wording
from neurolint.language.tokens import Token

_BREAKS = frozenset(".;:()–")  # marks that end what a verb bears on
_WORDS = 6  # words behind a verb in which what it changes is named
_NOUN = 2  # words of a noun: "blood clotting", "liver enzymes"
_MEASURES = 8  # words of what is measured of a condition: "the number and the severity"
_OF = frozenset({"of"})
_WHOLE = OUTRIGHT | {"passive", "praised"}  # kinds of promises that say all in their own words
_GOOD = frozenset({"better", "maker", "outcome", "phrase"})  # kinds that promise more of something
_LESS = frozenset({"less", "gone"})  # kinds that promise less of something
_LISTED = _GOOD | _LESS  # kinds with which an item of a list of benefits begins


class Promised:
    """Tells what the promises of one draft are about."""

    __slots__ = ("_discourse", "_remedies", "_wording")

    def __init__(self, wording: Wording, remedies: Remedies, discourse: Discourse) -> None:
        self._wording = wording
        self._remedies = remedies
        self._discourse = discourse

    def objects(self, passage: Passage, place: Place) -> list[Argument]:
        """What is changed, when it is health: within some words, before the clause ends."""
        boasts = self._wording.boasts
        more = place.after < len(passage.tokens)
        if place.kind in _WHOLE or (not more and place.name in boasts.helping):  # "X can help."
            told = self._belonging_to(passage, place.after) or self._told(passage, place, place.after)
            return [told or self._health(passage.tokens[place.after - 1])]
        begins = place.first <= opening(passage) + 1 and listing(passage, self._discourse)
        if begins and more and place.kind in _LISTED:
            item = self._item(passage, place)
            return (self._named(passage, place) or item) if item else []
        return self._named(passage, place)

    def _told(self, passage: Passage, place: Place, after: int) -> Argument | None:
        """What a promise in words of its own is weighed on: "you will sleep better", "is a great mood enhancer"."""
        for i in range(place.first, after):
            if (known := self._ailment(passage, i, "more")) is not None:
                return known
        return None

    def _named(self, passage: Passage, place: Place) -> list[Argument]:
        """What is changed, where it is named behind the words that tell of the change."""
        passed = self._causes(passage)
        if place.kind == "result":
            passed |= {place.after}  # "Relief from fatigue"
        found, root = self._first_named(passage, place, passed), self._wording.boasts.object
        if passed and all(argument.concept == root for argument in found or ()):
            # "sleep-related issues", "Relief"
            found = self._first_named(passage, place, frozenset()) or found
        if found is not None:
            return found
        if place.name in self._wording.boasts.freeing and self._follows(passage, place):
            return [self._belonging_to(passage, place.after) or self._health(passage.tokens[place.after])]
        return []

    def _first_named(self, passage: Passage, place: Place, passed: Set[int]) -> list[Argument] | None:
        """What is changed at the first word of health, of those that are not passed over; None where there is none."""
        named = {
            passage.token_at(m.start): m for m in passage.mentions if not brings(passage, self._wording, m)
        }
        for i in range(place.after, min(place.after + _WORDS, len(passage.tokens))):
            if i in passed:
                continue
            if (behind := self._matter_of_fact(passage, place, i)) is not None:
                if passage.word(behind) in self._wording.grammar.prepositions:
                    break  # "in the brain": where
                continue
            if i > place.after and not _BREAKS.isdisjoint(passage.gap(i - 1)):
                break
            if self._ends(passage, place, i, named.get(i)):
                break
            if place.kind == "copula":
                if passage.tokens[i].word in self._wording.boasts.nouns:
                    told = self._within(passage, i) or self._told(passage, place, i)
                    return [told or self._health(passage.tokens[i])]
                continue
            if self._spoils(passage, place, i, named.get(i)):
                break
            found = self._changed(passage, place, i, named.get(i))
            if found is not None:
                return found
        return None

    def _health(self, token: Token) -> Argument:
        """Health, as it stands at a word."""
        return Argument(self._wording.boasts.object, token.start, token.end, "topic")

    def _item(self, passage: Passage, place: Place) -> list[Argument]:
        """What an item of a list of benefits tells: one, whatever it is, unless its words are those of harm."""
        boasts = self._wording.boasts
        words = {token.word for token in passage.tokens[place.after :]}
        told = boasts.spoiling.isdisjoint(words) and boasts.harms.isdisjoint(words)
        return [self._health(passage.tokens[place.after])] if told else []

    def _ends(self, passage: Passage, place: Place, i: int, mention: Mention | None) -> bool:
        """Tell whether a word, or a name that it begins, ends what a verb may promise, whatever comes behind it."""
        boasts, token = self._wording.boasts, passage.tokens[i]
        halts = {place.name, passage.word(place.first)}
        head = passage.tokens[passage.token_at(mention.end) - 1] if mention is not None else token
        return (
            token.word in boasts.conditional
            or (place.kind in _GOOD and token.word in boasts.harms)
            or (place.kind in _LESS and token.word in boasts.goods)
            or (place.name in boasts.slowing and self._is_vital(passage, i, working=True))
            or (not halts.isdisjoint(boasts.halting) and self._is_vital(passage, i))
            or self._is_measured(passage, i)
            or self._is_emptied(passage, place, i)
            or (place.name in boasts.hinders and head.stem in boasts.parts)
        )

    def _is_vital(self, passage: Passage, i: int, *, working: bool = False) -> bool:
        """Tell whether a noun that begins at a word names what the body needs: "the heart", "liver enzymes".

        With `working` it must be how that works. "Stops the heart from failing" keeps it from harm.
        """
        boasts, grammar = self._wording.boasts, self._wording.grammar
        outside = (grammar.prepositions, grammar.be, grammar.joining, grammar.relatives, grammar.turns)
        head, token = i, passage.tokens[i]
        for at in range(i + 1, min(i + _NOUN, len(passage.tokens))):
            behind = passage.tokens[at]
            if behind.word in boasts.sparing or behind.word in self._wording.anaphors.possessives:
                return False
            if not passage.gap(at - 1).isspace() or any(behind.word in words for words in outside):
                break
            head = at
        works = head > i and passage.tokens[head].stem in boasts.working
        return token.stem in boasts.vital and (works or (head == i and not working))

    def _matter_of_fact(self, passage: Passage, place: Place, i: int) -> int | None:
        """Where a name ends of what a remedy raises or lowers, where that is no benefit by itself; else None.

        "Both raise serotonin" tells how they work, and why they interact; "lowers PSA" what is measured.
        """
        boasts, grammar, stem = self._wording.boasts, self._wording.grammar, passage.tokens[i].stem
        named = boasts.messengers if place.kind == "maker" else boasts.levels if place.kind == "less" else ()
        if stem not in named:
            return None
        behind = i + 1
        while passage.word(behind) in boasts.readings and passage.gap(behind - 1).isspace():
            behind += 1
        outside = (grammar.prepositions, grammar.joining, boasts.relative, boasts.conditional, boasts.amounts)
        goes_on = behind < len(passage.tokens) and passage.gap(behind - 1).isspace()
        return behind if not goes_on or any(passage.word(behind) in words for words in outside) else None

    def _spoils(self, passage: Passage, place: Place, i: int, mention: Mention | None) -> bool:
        """Tell whether what is named at a word makes it no promise: a wound, a treatment, more of something bad."""
        slot = self._discourse.slot(mention.concept) if mention is not None else None
        if slot == "site" and place.name in self._wording.boasts.wounding:
            return True
        if slot == "treatment" and place.kind == "maker":
            return True  # "raises the amount of curcumin in the blood"
        brings = place.kind in {"outcome", "maker"} or place.name in self._wording.boasts.bringing
        return brings and self._is_bad(passage, place, i, mention)

    def _changed(
        self, passage: Passage, place: Place, i: int, mention: Mention | None
    ) -> list[Argument] | None:
        """What is changed at a word: nothing where that owns something; None where the word is not one of health."""
        boasts, possessives = self._wording.boasts, self._wording.anaphors.possessives
        token = passage.tokens[i]
        amiss = self._ailment(passage, i, self._way(place))
        if mention is not None and self._discourse.slot(mention.concept) in HEALTHY:
            if passage.word(passage.token_at(mention.end)) in possessives:
                return []
            if self._remedies.ails(mention.concept):
                return [Argument.of(mention)]
            return [amiss or Argument(boasts.object, mention.start, mention.end, "topic")]
        healthy = amiss is not None or token.stem in boasts.health
        if not healthy or (place.kind == "outcome" and token.stem in boasts.wholes):
            return None
        if (
            place.kind == "outcome"
            and passage.word(place.after) in boasts.shrinking
            and token.stem not in boasts.bad
        ):
            return []  # "leads to decreased energy"
        if passage.word(i + 1) in possessives:
            return []  # "gives the skin its strength": what it is there for
        amiss = amiss or self._qualified(passage, place, i)
        return [self._belonging_to(passage, i + 1) or amiss or self._health(token)]

    def _causes(self, passage: Passage) -> set[int]:
        """The words of conditions that are named for what they bring: "Y-induced" in "Y-induced migraine"."""
        return {
            i
            for mention in passage.mentions
            if brings(passage, self._wording, mention)
            for i in range(passage.token_at(mention.start), passage.token_at(mention.end) + 1)
        }

    def _way(self, place: Place) -> Way:
        """Whether a promise is of more or of less of what it names."""
        less = place.kind in _LESS or (
            place.kind == "result" and place.name in self._wording.boasts.lessening
        )
        return "less" if less else "more"

    def _ailment(self, passage: Passage, i: int, way: Way) -> Argument | None:
        """What words of health that begin at a word are weighed on: who is to sleep better slept badly."""
        known = self._wording.boasts.amiss.at(passage.tokens, i, way)
        if known is None or not self._remedies.ails(known.concept):
            return None
        return Argument(
            known.concept, passage.tokens[i].start, passage.tokens[i + known.length - 1].end, "topic"
        )

    def _qualified(self, passage: Passage, place: Place, i: int) -> Argument | None:
        """What stands behind words that only qualify it: "physical and mental fatigue"."""
        grammar, qualifiers = self._wording.grammar, self._wording.boasts.qualifiers
        at = i
        while at < len(passage.tokens) and (
            passage.word(at) in qualifiers or (at > i and passage.word(at) in grammar.pairing)
        ):
            at += 1
        if at == i or at >= len(passage.tokens) or not passage.gap(at - 1).isspace():
            return None
        start = passage.tokens[at].start
        for mention in passage.mentions:
            if mention.start <= start < mention.end and self._remedies.ails(mention.concept):
                return None if brings(passage, self._wording, mention) else Argument.of(mention)
        return self._ailment(passage, at, self._way(place))

    def _within(self, passage: Passage, i: int) -> Argument | None:
        """The condition in which something is said to be of use at a word: "a fine soother in cases of Y"."""
        behind, _ = self._behind(passage, i)
        last = passage.token_at(behind.start) if behind is not None else i
        if behind is None or not i + 1 < last <= i + _MEASURES or not self._remedies.ails(behind.concept):
            return None
        runs = all(passage.gap(at).isspace() for at in range(i, last))
        told = runs and passage.word(i + 1) in self._wording.treats.adjective_prepositions
        return Argument(behind.concept, behind.start, behind.end, "name") if told else None

    def _belonging_to(self, passage: Passage, i: int) -> Argument | None:
        """The condition that what is changed at a word belongs to: "lowers the number and severity of Ys"."""
        grammar = self._wording.grammar
        for at in range(i, min(i + _MEASURES, len(passage.tokens) - 1)):
            word = passage.word(at)
            if not passage.gap(at - 1).isspace():
                return None
            if word in _OF:
                behind, near = self._behind(passage, at)
                if behind is None or not near or not self._remedies.ails(behind.concept):
                    return None
                return Argument(behind.concept, behind.start, behind.end, "name")
            if word in grammar.prepositions | grammar.be:
                return None
        return None

    def _behind(self, passage: Passage, at: int) -> tuple[Mention | None, bool]:
        """What is named behind a word, and whether that is near; "Y-induced Z" names Z."""
        near = at + 2
        for mention in passage.mentions:
            if mention.start <= passage.tokens[at].start:
                continue
            if brings(passage, self._wording, mention):
                near = passage.token_at(mention.end) + 1
                continue
            return mention, passage.token_at(mention.start) <= near
        return None, False

    def _follows(self, passage: Passage, place: Place) -> bool:
        """Tell whether a noun or an adjective stands right behind a verb."""
        if place.after >= len(passage.tokens) or not passage.gap(place.after - 1).isspace():
            return False
        word, grammar = passage.word(place.after), self._wording.grammar
        if word in self._wording.anaphors.objects:
            return False  # "dry the leaves and cure them"
        return not any(word in those for those in (grammar.prepositions, grammar.joining, grammar.be)) and (
            word not in self._wording.boasts.strangers
        )

    def _is_measured(self, passage: Passage, i: int) -> bool:
        """Tell whether a word tells of a measurement: "the activity of enzymes", "plasma levels"."""
        boasts, word = self._wording.boasts, passage.word(i)
        if word in boasts.measured:
            return True
        return word in boasts.measures and passage.word(i + 1) == "of"

    def _is_emptied(self, passage: Passage, place: Place, i: int) -> bool:
        """Tell whether what comes tells what is emptied: "removes lead from the blood", "draws some of the blood"."""
        if place.kind not in {"less", "gone"} or passage.word(i) not in {"from", "of"}:
            return False
        return not self._wording.boasts.reservoirs.isdisjoint({passage.word(i + 1), passage.word(i + 2)})

    def _is_bad(self, passage: Passage, place: Place, i: int, mention: Mention | None) -> bool:
        """Tell whether something bad is what there is more of: "leads to illness", but not "leads to less pain"."""
        boasts = self._wording.boasts
        slot = self._discourse.slot(mention.concept) if mention is not None else None
        stems = {token.stem for token in passage.tokens[i : i + 2]}  # also "health problems"
        if stems.isdisjoint(boasts.bad) and slot not in {"condition", "harm"}:
            return False
        last = passage.token_at(mention.end) if mention is not None else i + 1
        around = [passage.word(at) for at in range(place.after, last + 1)]
        return boasts.lessened.isdisjoint(around)
