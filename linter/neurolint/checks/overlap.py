"""Paragraphs and sentences that tell again, in nearly the same words, what was told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.lists import repeated_lists
from neurolint.checks.page.pagewords import PageWords, page_words
from neurolint.checks.page.prose import Passage, passages
from neurolint.checks.page.sections import reference_blocks, section_names, sections_of
from neurolint.checks.page.words import runs
from neurolint.drafts.model import Block
from neurolint.drafts.spans import Span
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass

_KEPT = 40
"""So many units are remembered for a run of words; the next copy is measured against these."""

_TOP = 2
"""Key points stand under one of so many first headings; a summary at the end is a copy like any other."""

_CONTAINED = 8
"""A sentence of at least so many runs of three words is told again when a longer one holds it."""

_NEVER = 1 << 60
"""No unit has so many runs of words."""

_CUT = ("...", "…", "[…]", "[...]")
"""What stands where a text breaks off."""

_ROUNDED = 1e-9
"""A share of a count is not taken for more than it is because it was rounded."""

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph or a sentence: its place and its runs of three words."""

    block: Block
    start: int
    end: int
    shingles: frozenset[Shingle]

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return self.block.rendered.span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Limits:
    """Shares of shingles: of those of both, and of those of the shorter one when it has at least `least` of them."""

    common: float
    contained: float
    least: int

    def needed(self, count: int) -> int:
        """Return how many shingles another must share at the least to be close to a unit that has so many."""
        least = self.common * count
        if count >= self.least:
            least = min(least, self.contained * self.least)
        return ceil(least - _ROUNDED)


@dataclass(frozen=True, slots=True)
class _Copy:
    unit: _Unit
    first: _Unit
    share: float


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `overlap` ready. Raises ConfigError when a phrase cannot be read."""
    paragraph, sentence = rule.options.get("paragraph", 0.30), rule.options.get("sentence", 0.60)
    words, whole_words = rule.options.get("words", 8), rule.options.get("paragraph-words", 14)
    contained, whole_list = rule.options.get("contained", 0.85), rule.options.get("list", 5)
    description = rule.options.get("description", 0.8)
    alike = _Limits(sentence, contained, _CONTAINED)
    never = _Limits(paragraph, 1, _NEVER)
    allowed = phrases_at(rule, "allow")
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        left_out = reference_blocks(page, names) | sections_of(page, names).under("key-points", among=_TOP)
        told = [
            passage
            for passage in passages(page)
            if passage.block.kind in ("description", "paragraph", "item")
            and (not passage.block.quoted or _is_cut(passage.block))
            and passage.block.index not in left_out
            and not passage.says(allowed)
        ]
        body = [passage for passage in told if passage.block.kind != "description"]
        known = page_words(page)
        whole = {
            copy.unit.block.index: copy for copy in _copies(_paragraphs(body, whole_words, known), never)
        }
        parts: dict[int, list[_Copy]] = {}
        for copy in _copies(_sentences(told, words, known), alike):
            described = copy.first.block.kind == "description"
            if copy.unit.block.kind != "description" and (not described or copy.share >= description):
                parts.setdefault(copy.unit.block.index, []).append(copy)
        for row, first in repeated_lists(page.draft.blocks, whole_list):
            if not (left_out | whole.keys() | parts.keys()) & {block.index for block in row}:
                label = Label(first.span, "first told here")
                yield Hit(
                    row[0].span.to(row[-1].span),
                    {"how": "repeats an earlier one, entry by entry", "what": "list"},
                    related=(label,),
                )
        for block in sorted(whole.keys() | parts.keys()):
            # Sentences copied into a new paragraph are pointed at one by one, a copied paragraph as a whole.
            as_whole = block in whole and (block not in parts or whole[block].share >= sentence)
            for copy in [whole[block]] if as_whole else parts[block]:
                yield _hit(copy, "paragraph" if as_whole else "sentence")

    return check


def _hit(copy: _Copy, what: str) -> Hit:
    """Point at a copy; where the first one breaks off, at that: the whole is what the text is made of."""
    cut = _is_cut(copy.first.block) and copy.first.block.quoted
    again, first = (copy.first, copy.unit) if cut else (copy.unit, copy.first)
    label = Label(first.span, "told in full here" if cut else "first told here")
    share = round(100 * copy.share)
    how = f"repeats {'a later' if cut else 'an earlier'} one; {share} % of the word sequences are the same"
    return Hit(again.span, {"how": how, "what": what}, related=(label,))


def _is_cut(block: Block) -> bool:
    """Tell whether a quoted block breaks off: the beginning of a text, as a feed shows it, and no quotation."""
    return block.text.rstrip().endswith(_CUT)


def _paragraphs(told: Iterable[Passage], least: int, known: PageWords) -> Iterator[_Unit]:
    blocks = {passage.block.index: passage.block for passage in told}
    for block in blocks.values():
        if len(block.text.split()) >= least:
            yield _Unit(block, 0, len(block.text), runs(known.of_block(block)))


def _sentences(told: Iterable[Passage], least: int, known: PageWords) -> Iterator[_Unit]:
    for passage in told:
        if len(passage.text.split()) >= least:
            yield _Unit(passage.block, passage.start, passage.end, runs(known.of_sentence(passage)))


def _copies(units: Iterable[_Unit], limits: _Limits) -> Iterator[_Copy]:
    """Yield each unit that shares enough runs of words with one before it.

    The share is that of the shared runs among all runs of both (resemblance) or, where it is enough, among those of
    the shorter one (containment): A. Broder, On the resemblance and containment of documents, 1997. An inverted index
    keeps the work in proportion to the text.
    """
    seen: list[_Unit] = []
    where: dict[Shingle, tuple[int, ...]] = {}
    for unit in units:
        known = unit.shingles & where.keys()
        needed = limits.needed(len(unit.shingles))
        if known and len(known) >= needed:
            shared = Counter(chain.from_iterable(map(where.__getitem__, known)))
            best, most = _closest(unit, seen, {at: n for at, n in shared.items() if n >= needed}, limits)
            if best is not None and most >= limits.common:
                yield _Copy(unit, best, most)
        here = (len(seen),)
        where.update(dict.fromkeys(unit.shingles - known if known else unit.shingles, here))
        where.update([(one, where[one] + here) for one in known if len(where[one]) < _KEPT])
        seen.append(unit)


def _closest(
    unit: _Unit, seen: Sequence[_Unit], shared: Mapping[int, int], limits: _Limits
) -> tuple[_Unit | None, float]:
    """Return the first of those that share the largest part with a unit, and that part."""
    best, most = None, 0.0
    for other in sorted(shared):
        share = _share(unit, seen[other], shared[other], limits)
        if share > most and not _parallel(unit, seen[other]):
            best, most = seen[other], share
            if share >= 1:
                break
    return best, most


def _share(one: _Unit, other: _Unit, shared: int, limits: _Limits) -> float:
    shorter = min(len(one.shingles), len(other.shingles))
    if shorter >= limits.least and shared >= limits.contained * shorter:
        return shared / shorter
    return shared / (len(one.shingles) + len(other.shingles) - shared)


def _parallel(one: _Unit, other: _Unit) -> bool:
    """Tell whether two are items of one list or questions, which may well be worded alike, and are not the same."""
    if all(unit.block.text.rstrip().endswith("?") for unit in (one, other)):
        return one.shingles != other.shingles
    listed = one.block.kind == other.block.kind == "item" and one.block.index != other.block.index
    together = (one.block.heading, one.block.lead_in) == (other.block.heading, other.block.lead_in)
    return listed and together and one.shingles != other.shingles
