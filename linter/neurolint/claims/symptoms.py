"""Symptoms told in lists: "Symptoms of X include:", or a heading "X symptoms", with the items behind."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import listed
from neurolint.claims.model import Mention
from neurolint.claims.modifiers import PLAIN
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import SYMPTOM
from neurolint.claims.relations import Relation
from neurolint.claims.wording.ledin import LedIn
from neurolint.claims.wording.whole import Wording

_SHOWN = ("condition", "term")  # the slots of what can be a symptom by its name
_BEFORE_SITE = 2  # words between the words of a change and what is changed


def read_ailing(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    discourse: Discourse,
    words: LedIn,
    *,
    titles: bool = False,
) -> tuple[Argument, ...]:
    """Return the condition whose symptoms, or causes, a heading or lead-in says to follow; nothing where it tells of
    anything else. `words` tell of which.

    `titles` says that a line without markup is read as a heading.

    It must name one condition and no treatment, and none of the words that lead in something else ("see a doctor if
    you have these symptoms:", "complications and symptoms of X"). One that names no condition, such as "Common
    symptoms", speaks of that of the heading above or of the title, when nothing else stands in it.
    """
    heading = titles or passage.block.kind == "heading"
    if passage.unasserted or passage.block.quoted or not (heading or asserts(passage, wording.cues)):
        return ()
    if not any(token.word in words.names for token in passage.tokens):
        return ()
    named = finder.of_slot("condition")
    others = [t.word for t in passage.tokens if not any(m.start <= t.start < m.end for m in named)]
    if not words.strangers.isdisjoint(others) or finder.of_slot("treatment"):
        return ()
    if not heading and (passage.word(0) in wording.cues.questions or not _leads(passage, words)):
        return ()
    if not named:
        topic = discourse.titled_condition() if heading else discourse.announced_condition(passage)
        if topic is None or not words.plain.issuperset(others):
            return ()
        return (Argument(topic, passage.tokens[0].start, passage.tokens[-1].end, "topic"),)
    if len({mention.concept for mention in named}) > 1:
        return ()
    first = named[0]
    concept = discourse.narrowed(passage, first.concept)
    return (Argument(concept, first.start, first.end, "name" if concept == first.concept else "topic"),)


def _leads(passage: Passage, words: LedIn) -> bool:
    """Tell whether a sentence ends in words behind which the list follows."""
    end = len(passage.folded[: passage.sentence.end].rstrip(" :*_"))
    return any(at == end for _, at in passage.find(words.closing))


def listed_symptoms(
    passage: Passage, finder: Finder, wording: Wording, ailing: tuple[Argument, ...]
) -> Iterator[Relation]:
    """Yield what an item names as a symptom of the condition that its lead-in speaks of."""
    words = wording.symptoms
    if not ailing or passage.unasserted or passage.block.quoted or passage.text.rstrip().endswith("?"):
        return
    if any(token.word in words.sparing for token in passage.tokens):
        return
    lists = wording.lists
    shown = [m for slot in _SHOWN for m in finder.of_slot(slot)]
    for mention in listed(passage, sorted(shown, key=lambda m: m.start), lists.strangers, lists.people):
        yield _shown(passage, ailing, mention, "")
    for degree, phrases in words.changes.items():
        for start, end in passage.find(phrases):
            site = _changed(passage, finder, start, end)
            if site is not None:
                yield _shown(passage, ailing, site, degree)


def _changed(passage: Passage, finder: Finder, start: int, end: int) -> Mention | None:
    """The organ, function or measured value right behind the words of a change: "lower blood pressure"."""
    for mention in finder.of_slot("site"):
        gap = passage.folded[end : mention.start]
        if mention.start >= end and len(gap.split()) <= _BEFORE_SITE and not any(c in gap for c in ",;:()"):
            return mention if passage.token_at(start) == 0 else None
    return None


def _shown(passage: Passage, ailing: tuple[Argument, ...], mention: Mention, degree: str) -> Relation:
    subjects = tuple(Argument(a.concept, mention.start, mention.end, "topic") for a in ailing)
    shown = Argument.of(mention)
    place = (passage.tokens[0].start if degree else mention.start, mention.end)
    return Relation(SYMPTOM, subjects, (shown,), place, PLAIN, degree, frame="list item")
