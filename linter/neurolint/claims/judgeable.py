"""Whether the facts can speak to what a frame says: not of one study, one place, one dose or one group."""

from __future__ import annotations

from neurolint.claims.arguments import Finder
from neurolint.claims.counted import counts_all
from neurolint.claims.frames import FIGURE, Fit
from neurolint.claims.modifiers import Modality
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import ADVICE, SAFETY, SHARE
from neurolint.claims.wording.relating import Relations
from neurolint.claims.wording.whole import Wording
from neurolint.language.phrases import Phrases

_DENIALS = SAFETY | {ADVICE}  # whose denials are only judged where nothing narrows them
_REACH = 400  # code points around a frame in which the sentence tells where and in whom


def judgeable(
    passage: Passage, finder: Finder, wording: Wording, predicate: str, fit: Fit, modality: Modality
) -> bool:
    """Tell whether the facts can speak to what a frame says, as it is meant."""
    relations = wording.relations
    if predicate == "approved_for":
        off_label = relations.unapproved.search(passage.folded, fit.start, fit.end) and not fit.frame.negated
        return not off_label and not says(passage, relations.displaced, fit.start)
    counts = FIGURE in fit.roles or predicate == SHARE
    denies = modality.polarity == "negated"
    if (counts or denies) and says(passage, relations.samples, fit.start):
        return False
    if predicate == "dose" and says(passage, relations.mishaps, fit.start):
        return False
    if predicate == SHARE:
        return counts_all(passage, finder, wording, fit)
    barred = any(
        passage.word(passage.token_at(thing.start) - 1) in relations.excluding for thing in fit.roles.values()
    )
    narrow = predicate == ADVICE or fit.frame.degree == "worse"
    if denies and narrow and not _whole(passage, finder, wording, fit):
        return False
    return not (denies and predicate in _DENIALS and (barred or _narrowed(passage, relations, fit)))


def _whole(passage: Passage, finder: Finder, wording: Wording, fit: Fit) -> bool:
    """Tell whether the subject before a frame opens its clause, so that no word before it narrows it."""
    if "subject" in fit.roles:
        return True
    start = finder.clause_start(fit.start)
    first = next((m for m in finder.of_slot("treatment") if start <= m.start and m.end <= fit.start), None)
    if first is None:
        return True
    bodies = [m for m in finder.of_slot("body") if start <= m.start and m.end <= first.start]
    words = [
        t.word
        for t in passage.tokens
        if start <= t.start < first.start and not any(m.start <= t.start < m.end for m in bodies)
    ]
    return wording.grammar.heads.issuperset(words)


def _narrowed(passage: Passage, relations: Relations, fit: Fit) -> bool:
    """Tell whether words around a frame narrow what it denies."""
    sentence = passage.sentence
    start, end = max(sentence.start, fit.start - _REACH), min(sentence.end, fit.end + _REACH)
    own = [(fit.start, fit.end), *((mention.start, mention.end) for mention in passage.mentions)]
    own += relations.broadening.find(passage.folded, start, end)
    return any(
        not any(low <= at < high for low, high in own)
        for at, _ in relations.narrowing.find(passage.folded, start, end)
    )


def says(passage: Passage, phrases: Phrases, at: int) -> bool:
    """Tell whether a phrase stands in the sentence within reach of a place: it may be a megabyte long."""
    sentence = passage.sentence
    start, end = max(sentence.start, at - _REACH), min(sentence.end, at + _REACH)
    return any(phrases.find(passage.folded, start, end, passage.keys))
