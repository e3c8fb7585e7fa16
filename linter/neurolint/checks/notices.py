"""Notices of a site in a draft: disclaimers, copyright, warnings about links and browsers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at, worded
from neurolint.checks.page.prose import blocks_holding, quotations, sentences_of
from neurolint.checks.page.sections import section_names, sections_of
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.language.sentences import Signs, split
from neurolint.library.model import Reference, Rule

_ENDS = {"top": 4, "share": 0.33, "least": 6}
"""What is the top and the end of a page when the options do not say."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `notices` ready: its words are those of `reference/wording/boilerplate.yaml`.

    A sentence counts that holds a phrase of a notice, or one of each of its parts, near the top or the end of the page
    or under a heading that says what it is; the parts of the kinds named in `anywhere` count wherever they stand.
    A kind is told as `called` there has it, else by its own name. Raises ConfigError when a phrase is not in the
    notation.
    """
    return _Notices(rule, reference).check


class _Notices:
    """The rule made ready."""

    __slots__ = (
        "_allowed",
        "_anywhere",
        "_called",
        "_kinds",
        "_least",
        "_names",
        "_parts",
        "_share",
        "_signs",
        "_top",
    )

    def __init__(self, rule: Rule, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("boilerplate", {})
        off = rule.options.get("off", ())
        self._called: Mapping[str, str] = wording.get("called", {})
        self._kinds = {
            kind: worded(reference, "boilerplate", "notices", kind)
            for kind in sorted(wording.get("notices", {}))
            if kind not in off
        }
        self._parts = {
            kind: [worded(reference, "boilerplate", "parts", kind, part) for part in several]
            for kind, several in sorted(wording.get("parts", {}).items())
            if kind not in off
        }
        wanted = rule.options.get("anywhere", ())
        self._anywhere = {kind: self._parts[kind] for kind in wanted if kind in self._parts}
        self._allowed = phrases_at(rule, "allow")
        self._top, self._share, self._least = (rule.options.get(key, usual) for key, usual in _ENDS.items())
        self._names = section_names(reference)
        self._signs = Signs(reference.wording.get("sentences", {}))

    def check(self, page: Page) -> Iterator[Hit]:
        """Yield the notices of a page; those that follow each other in a block are one."""
        blocks = [b for b in page.draft.blocks if b.kind in ("heading", "paragraph", "item") and not b.quoted]
        last = max(self._least, round(len(blocks) * self._share))
        near = {block.index for block in (*blocks[: self._top], *blocks[-last:])}
        near |= sections_of(page, self._names).under("notices")
        likely = near & (blocks_holding(page, *self._kinds.values()) | _together(page, self._parts.values()))
        within = _together(page, self._anywhere.values()) - likely
        for block in blocks if likely or within else ():
            if block.kind != "heading" and block.index in likely:
                yield from self._in_block(block, self._kinds, self._parts)
            elif block.kind != "heading" and block.index in within:
                yield from self._in_block(block, {}, self._anywhere)

    def _in_block(
        self, block: Block, kinds: Mapping[str, Phrases], parts: Mapping[str, Sequence[Phrases]]
    ) -> Iterator[Hit]:
        folded, said = fold(block.text), quotations(block.text)
        row: tuple[int, int, str] | None = None
        for start, end in split(block.text, self._signs):
            kind = _kind_of(folded, start, end, said, kinds, parts)
            if kind is not None and not self._allowed.search(folded, start, end):
                row = (row[0], end, row[2]) if row else (start, end, kind)
            elif row:
                yield self._hit(block, *row)
                row = None
        if row:
            yield self._hit(block, *row)

    def _hit(self, block: Block, start: int, end: int, kind: str) -> Hit:
        return Hit(block.rendered.span(start, end), {"kind": self._called.get(kind, kind)}, open=True)


def _kind_of(
    folded: str,
    start: int,
    end: int,
    said: Sequence[tuple[int, int]],
    kinds: Mapping[str, Phrases],
    parts: Mapping[str, Sequence[Phrases]],
) -> str | None:
    """The kind of notice of which a sentence holds a phrase, or one of each part; `said` are quotations."""
    for kind, phrases in kinds.items():
        if _says(phrases, folded, start, end, said):
            return kind
    for kind, several in parts.items():
        if all(_says(phrases, folded, start, end, said) for phrases in several):
            return kind
    return None


def _together(page: Page, parts: Iterable[Sequence[Phrases]]) -> frozenset[int]:
    """Return the blocks with a sentence that may hold a phrase of each part of a notice."""
    told = sentences_of(page)
    if not told:
        return frozenset()
    numbers: set[int] = set()
    for first, *others in parts:
        likely = set(told[0].words.sentences(first))
        for part in others:
            if likely:
                likely &= told[0].words.sentences(part)
        numbers |= likely
    return frozenset(passage.block.index for passage in told if passage.number in numbers)


def _says(phrases: Phrases, folded: str, start: int, end: int, said: Sequence[tuple[int, int]]) -> bool:
    """Tell whether one of the phrases stands in a sentence, and not between quotation marks."""
    return any(not any(low <= at < high for low, high in said) for at, _ in phrases.find(folded, start, end))
