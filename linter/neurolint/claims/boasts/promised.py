"""What is promised: health, and what it depends on, behind a verb of change."""

from __future__ import annotations

from neurolint.claims.boasts.lines import listing
from neurolint.claims.boasts.places import HEALTHY, Place
from neurolint.claims.boasts.remedies import Remedies
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import opening
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording

_BREAKS = frozenset(".;:()–")  # marks that end what a verb bears on
_WORDS = 6  # words behind a verb in which what it changes is named


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
        last = place.after >= len(passage.tokens) and place.name in boasts.helping  # "X can help."
        if place.kind in {"whole", "passive", "praised"} or last:
            token = passage.tokens[place.after - 1]
            return [Argument(boasts.object, token.start, token.end, "topic")]
        begins = place.first <= opening(passage) + 1 and listing(passage, self._discourse)
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
            if token.word in boasts.conditional:
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
            wounded = mention is not None and self._discourse.slot(mention.concept) == "site"
            if wounded and place.name in boasts.wounding:
                break
            if place.kind == "maker" and other:
                break  # "raises the amount of curcumin in the blood"
            if place.kind in {"outcome", "maker"} and self._is_bad(passage, place, i, mention):
                break
            if mention is not None and self._discourse.slot(mention.concept) in HEALTHY:
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

    def _follows(self, passage: Passage, place: Place) -> bool:
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
