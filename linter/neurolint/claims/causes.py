"""Causes told in lists: "Causes of X include:", or a heading "What causes X?", with the items behind."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.claims.arguments import Finder
from neurolint.claims.discourse import Argument
from neurolint.claims.fragments import begins_line, listed
from neurolint.claims.modifiers import PLAIN
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import HARM, LISTED, MECHANISM
from neurolint.claims.relations import Relation
from neurolint.claims.wording.whole import Wording

_CAUSES = ("treatment", "condition", "term", "mechanism")  # the slots of what can be a cause by its name


def listed_causes(
    passage: Passage, finder: Finder, wording: Wording, caused: tuple[Argument, ...]
) -> Iterator[Relation]:
    """Yield what an item names as a cause of the condition that its lead-in speaks of.

    Only the line with which the item begins names a cause; what follows explains it.
    """
    causes, lists = wording.lists.causes, wording.lists
    if not caused or passage.unasserted or passage.block.quoted or passage.text.rstrip().endswith("?"):
        return
    if not begins_line(passage) or any(token.word in causes.sparing for token in passage.tokens):
        return
    named = sorted((m for slot in _CAUSES for m in finder.of_slot(slot)), key=lambda m: m.start)
    for mention in listed(passage, named, lists.strangers | causes.before, lists.people):
        cause = Argument.of(mention)
        ill = tuple(Argument(a.concept, mention.start, mention.end, "anaphor") for a in caused)
        place = (mention.start, mention.end)
        if finder.slot(mention.concept) == "mechanism":
            yield Relation(MECHANISM, ill, (cause,), place, PLAIN, frame="list item")
        else:
            yield Relation(HARM, (cause,), ill, place, PLAIN, LISTED, frame="list item")
