"""Shares of people: what they have, whether they are counted among all, and over which time."""

from __future__ import annotations

import re

from neurolint.claims.arguments import Finder
from neurolint.claims.discourse import Argument
from neurolint.claims.frames import FIGURE, Fit
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording
from neurolint.language.quantities import Quantity, quantities

_INSERTED = re.compile(r"\s?(?:,[^,]{1,120},|[(][^()]{1,120}[)]|[–—][^–—]{1,120}[–—])\s?(?:\w+\s)?")
"""What may stand between a subject and its verb: an insertion, and a word such as "currently"."""

_BREAK = re.compile(r"[,;:–—]\s|\s-\s")
_UNITS = frozenset({"percent", "million people"})
_YEARS = frozenset(map(str, range(2000, 2100)))  # counts of earlier times are not those of today


def counted(passage: Passage, finder: Finder, wording: Wording, fit: Fit) -> list[Argument]:
    """The condition of which the share is told, where it stands before the frame: all words between tell nothing else.

    None of several: "X and Y affect 10%" counts those who have either.
    """
    named = _conditions(finder, fit)
    if not named:
        return []
    if (head := _head(passage, finder, wording, fit)) is not None:
        return [Argument.of(head)]
    start = finder.clause_start(fit.start)
    last = named[-1]
    before = passage.word(passage.token_at(last.start) - 1) if last.start > start else ""
    grammar, relations = wording.grammar, wording.relations
    barred = wording.cues.nominal | grammar.contrasting | grammar.joining | relations.excluding
    between = {t.word for t in passage.tokens[passage.token_at(last.end) : passage.token_at(fit.start)]}
    if before in barred or (len(named) > 1 and not grammar.pairing.isdisjoint(between)):
        return []
    plain = between <= relations.counting | grammar.relatives or len(between) < 2
    return [Argument.of(last)] if plain else []


def counts_all(passage: Passage, finder: Finder, wording: Wording, fit: Fit) -> bool:
    """Tell whether a share is one of all people, or of all with a condition that is named: no other word is there.

    "Y is rare" in a list is told of whatever its lead-in speaks of, such as an operation.
    """
    figure = fit.roles.get(FIGURE)
    if figure is None and passage.block.lead_in is not None:
        return False
    if isinstance(figure, Quantity) and figure.unit not in _UNITS:
        return False
    relations = wording.relations
    start, end = finder.clause_start(fit.start), _told_by(passage, finder, wording, fit)
    known = [(m.start, m.end) for m in finder.of_slot("condition")]
    known += [(m.start, m.end) for m in passage.mentions if m.concept in relations.anything]
    known += [(thing.start, thing.end) for thing in fit.roles.values()]
    known += [(quantity.start, quantity.end) for quantity in quantities(passage.folded, start, end)]
    for phrases in relations.periods.values():
        known += phrases.find(passage.folded, start, end, passage.keys)
    head = None if "subject" in fit.roles else _head(passage, finder, wording, fit)
    if head is not None:
        known.append((head.start, fit.start))
    told = passage.tokens[passage.token_at(start) : passage.token_at(end)]
    words = {token.word for token in told}
    if not relations.grades.isdisjoint(words):
        return False
    if not relations.grouped.isdisjoint(words) and len({m.concept for m in finder.of_slot("condition")}) < 2:
        return False
    return all(
        token.word in relations.counting
        or any(low <= token.start < high for low, high in known)
        or token.word in _YEARS
        or _raised(token.word)
        for token in told
    )


def _raised(word: str) -> bool:
    """Tell whether a word is a mark of reference made of raised or ringed digits: "adults.²"."""
    return word.isdigit() and not any(map(str.isdecimal, word))


def period(passage: Passage, wording: Wording) -> str:
    """The name of the time over which a share is counted, as `shares` of `wording/relations.yaml` has it; else ""."""
    sentence = passage.sentence
    return next(
        (
            name
            for name, phrases in wording.relations.periods.items()
            if any(phrases.find(passage.folded, sentence.start, sentence.end, passage.keys))
        ),
        "",
    )


def around(passage: Passage, finder: Finder, wording: Wording, fit: Fit, said: set[str]) -> tuple[str, ...]:
    """The other conditions of a sentence, but for those in an insertion behind the subject and in remarks behind."""
    aside = [(_told_by(passage, finder, wording, fit), finder.clause_end(fit.end))]
    if (head := _head(passage, finder, wording, fit)) is not None:
        aside.append((head.end, fit.start))
    named = dict.fromkeys(
        m.concept
        for m in finder.of_slot("condition")
        if not any(low <= m.start < high for low, high in aside)
    )
    return tuple(concept for concept in named if concept not in said)


def _conditions(finder: Finder, fit: Fit) -> list[Mention]:
    """The conditions that a clause names before a frame, left to right."""
    start = finder.clause_start(fit.start)
    named = (m for m in finder.of_slot("condition") if start <= m.start and m.end <= fit.start)
    return sorted(named, key=lambda m: m.start)


def _head(passage: Passage, finder: Finder, wording: Wording, fit: Fit) -> Mention | None:
    """What opens a clause and is cut off from the verb by an insertion: X in "X, a kind of Y, affects"."""
    first = next(iter(_conditions(finder, fit)), None)
    if first is None:
        return None
    start = finder.clause_start(fit.start)
    ahead = passage.tokens[passage.token_at(start) : passage.token_at(first.start)]
    inserted = passage.folded[first.end : fit.start]
    opens = all(token.word in wording.grammar.articles for token in ahead)
    if not opens or _INSERTED.fullmatch(inserted) is None:
        return None
    told = passage.word(passage.token_at(first.end))
    narrows = any(wording.relations.narrowing.find(passage.folded, first.end, fit.start, passage.keys))
    return None if narrows or told in wording.grammar.pairing else first


def _told_by(passage: Passage, finder: Finder, wording: Wording, fit: Fit) -> int:
    """Where what a share tells ends: at the end of its clause, or before a remark that does not narrow it."""
    end = finder.clause_end(fit.end)
    for found in _BREAK.finditer(passage.folded, fit.end, end):
        if passage.word(passage.token_at(found.end())) not in wording.relations.limiting:
            return found.start()
    return end
