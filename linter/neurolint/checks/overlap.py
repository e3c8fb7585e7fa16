"""Paragraphs and sentences that tell again, in nearly the same words, what was told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.prose import Passage, passages
from neurolint.checks.sections import SectionNames, reference_blocks
from neurolint.checks.words import shingles
from neurolint.drafts.model import Block
from neurolint.drafts.spans import Span
from neurolint.library.model import Reference, Rule

_KEPT = 40
"""So many units are remembered for a run of words; the next copy is measured against these."""

_TOP = 2
"""Key points stand under one of so many first headings; a summary at the end is a copy like any other."""

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph or a sentence: its place and its runs of three words."""

    span: Span
    block: Block
    shingles: frozenset[Shingle]


@dataclass(frozen=True, slots=True)
class _Copy:
    unit: _Unit
    first: _Unit
    share: float


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `overlap` ready. Raises ConfigError when a phrase cannot be read."""
    paragraph, sentence = rule.options.get("paragraph", 0.30), rule.options.get("sentence", 0.60)
    words = rule.options.get("words", 8)
    allowed = phrases_at(rule, "allow")
    names = SectionNames(reference)

    def check(page: Page) -> Iterator[Hit]:
        left_out = reference_blocks(page, names) | names.under(page.draft, "key-points", among=_TOP)
        told = [
            passage
            for passage in passages(page)
            if passage.block.kind in ("paragraph", "item")
            and not passage.block.quoted
            and passage.block.index not in left_out
            and not allowed.search(passage.folded, passage.start, passage.end)
        ]
        whole = {copy.unit.block.index: copy for copy in _copies(_paragraphs(told, words), paragraph)}
        parts: dict[int, list[_Copy]] = {}
        for copy in _copies(_sentences(told, words), sentence):
            parts.setdefault(copy.unit.block.index, []).append(copy)
        for block in sorted(whole.keys() | parts.keys()):
            # Sentences copied into a new paragraph are pointed at one by one, a copied paragraph as a whole.
            as_whole = block in whole and (block not in parts or whole[block].share >= sentence)
            for copy in [whole[block]] if as_whole else parts[block]:
                label = Label(copy.first.span, "first told here")
                share = f"{round(100 * copy.share)}"
                yield Hit(
                    copy.unit.span,
                    {"share": share, "what": "paragraph" if as_whole else "sentence"},
                    related=(label,),
                )

    return check


def _paragraphs(told: Iterable[Passage], least: int) -> Iterator[_Unit]:
    blocks = {passage.block.index: passage.block for passage in told}
    for block in blocks.values():
        if len(block.text.split()) >= least:
            yield _Unit(block.rendered.span(0, len(block.text)), block, shingles(block.text))


def _sentences(told: Iterable[Passage], least: int) -> Iterator[_Unit]:
    for passage in told:
        if len(passage.text.split()) >= least:
            span = passage.block.rendered.span(passage.start, passage.end)
            yield _Unit(span, passage.block, shingles(passage.text))


def _copies(units: Iterable[_Unit], least: float) -> Iterator[_Copy]:
    """Yield each unit that shares enough runs of words with one before it: shared runs over all runs of both.

    An inverted index keeps the work in proportion to the text.
    """
    seen: list[_Unit] = []
    where: dict[Shingle, list[int]] = {}
    for unit in units:
        shared: Counter[int] = Counter()
        for shingle in unit.shingles:
            shared.update(where.setdefault(shingle, []))
        best, most = -1, 0.0
        for other in sorted(shared):
            if _parallel(unit, seen[other]):
                continue
            share = shared[other] / (len(unit.shingles) + len(seen[other].shingles) - shared[other])
            if share > most:
                best, most = other, share
        if best >= 0 and most >= least:
            yield _Copy(unit, seen[best], most)
        for shingle in unit.shingles:
            if len(where[shingle]) < _KEPT:
                where[shingle].append(len(seen))
        seen.append(unit)


def _parallel(one: _Unit, other: _Unit) -> bool:
    """Tell whether two are items of one list, which should be worded alike, and are not the same."""
    listed = one.block.kind == other.block.kind == "item" and one.block.index != other.block.index
    together = (one.block.heading, one.block.lead_in) == (other.block.heading, other.block.lead_in)
    return listed and together and one.shingles != other.shingles
