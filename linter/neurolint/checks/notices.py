"""Notices of a site in a draft: disclaimers, copyright, warnings about links and browsers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at, worded
from neurolint.checks.prose import blocks_holding, quotations, sentences_of
from neurolint.checks.sections import section_names, sections_of
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.language.sentences import Signs, split
from neurolint.library.model import Reference, Rule

_ENDS = {"top": 4, "share": 0.33, "least": 6}
"""What is the top and the end of a page when the options do not say."""
_CALLED = {
    "disclaimer": "a disclaimer",
    "rights": "a note on copyright",
    "leaving": "a warning about links",
    "service": "a notice of the site",
    "commission": "a note on commissions",
    "dates": "a line on when a page was checked",
    "itself": "what a body says of itself",
    "endorsement": "a disclaimer",
    "care taken": "a disclaimer",
}
"""What a kind of notice is called; another goes by its own name."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `notices` ready: its words are those of `reference/wording/boilerplate.yaml`.

    A sentence counts that holds a phrase of a notice, or one of each of its parts, near the top or the end of the page
    or under a heading that says what it is; the parts of the kinds named in `anywhere` count wherever they stand.
    Raises ConfigError when a phrase is not in the notation.
    """
    wording: Mapping[str, Any] = reference.wording.get("boilerplate", {})
    given: Mapping[str, Any] = wording.get("notices", {})
    off = rule.options.get("off", ())
    kinds = {
        kind: worded(reference, "boilerplate", "notices", kind) for kind in sorted(given) if kind not in off
    }
    parts = {
        kind: [worded(reference, "boilerplate", "parts", kind, part) for part in several]
        for kind, several in sorted(wording.get("parts", {}).items())
        if kind not in off
    }
    anywhere = {kind: parts[kind] for kind in rule.options.get("anywhere", ()) if kind in parts}
    allowed = phrases_at(rule, "allow")
    top, share, least = (rule.options.get(key, default) for key, default in _ENDS.items())
    names = section_names(reference)
    signs = Signs(reference.wording.get("sentences", {}))

    def check(page: Page) -> Iterator[Hit]:
        blocks = [b for b in page.draft.blocks if b.kind in ("heading", "paragraph", "item") and not b.quoted]
        last = max(least, round(len(blocks) * share))
        near = {block.index for block in (*blocks[:top], *blocks[-last:])}
        under = sections_of(page, names).under("notices")
        likely = (blocks_holding(page, *kinds.values()) | _together(page, parts.values())) & (near | under)
        within = _together(page, anywhere.values()) - likely
        for block in blocks if likely or within else ():
            if block.kind != "heading" and block.index in likely:
                yield from found(block, kinds, parts)
            elif block.kind != "heading" and block.index in within:
                yield from found(block, {}, anywhere)

    def found(
        block: Block, kinds: Mapping[str, Phrases], parts: Mapping[str, Sequence[Phrases]]
    ) -> Iterator[Hit]:
        def kind_of(start: int, end: int) -> str | None:
            whole = (k for k, phrases in kinds.items() if _says(phrases, folded, start, end, said))
            told = (
                k for k, several in parts.items() if all(_says(p, folded, start, end, said) for p in several)
            )
            return next(whole, None) or next(told, None)

        folded = fold(block.text)
        said = quotations(block.text)
        row: tuple[int, int, str] | None = None  # notices that follow each other are one
        for start, end in split(block.text, signs):
            kind = kind_of(start, end)
            if kind is not None and not allowed.search(folded, start, end):
                row = (row[0], end, row[2]) if row else (start, end, kind)
            elif row:
                yield _hit(block, *row)
                row = None
        if row:
            yield _hit(block, *row)

    return check


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


def _hit(block: Block, start: int, end: int, kind: str) -> Hit:
    return Hit(block.rendered.span(start, end), {"kind": _CALLED.get(kind, kind)}, open=True)


def _says(phrases: Phrases, folded: str, start: int, end: int, said: Sequence[tuple[int, int]]) -> bool:
    """Tell whether one of the phrases stands in a sentence, and not between quotation marks."""
    return any(not any(low <= at < high for low, high in said) for at, _ in phrases.find(folded, start, end))
