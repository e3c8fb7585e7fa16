"""From a draft to its claims: the one entry to this floor."""

from __future__ import annotations

from neurolint.claims.model import Reading, Sentence
from neurolint.drafts.model import PROSE, Draft
from neurolint.language.sentences import split
from neurolint.library.model import Reference


def read_claims(draft: Draft, reference: Reference) -> Reading:
    """Read every claim of a draft and weigh it against the reference."""
    return Reading(draft, _sentences(draft), (), ())


def _sentences(draft: Draft) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for block in draft.blocks:
        if block.kind in PROSE:
            for start, end in split(block.text):
                found.append(Sentence(len(found), block.index, start, end))
    return tuple(found)
