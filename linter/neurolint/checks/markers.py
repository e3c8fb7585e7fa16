"""Citation markers without an entry to lead to, and entries that no marker leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.mending import without_lines
from neurolint.checks.page.authoryear import unmatched
from neurolint.checks.page.citations import Marker, markers, numbered_entries
from neurolint.checks.page.prose import furniture
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.drafts.model import Block, Draft
from neurolint.drafts.spans import Span
from neurolint.library.model import Reference, Rule

_LABEL = 120
"""Longest label of a footnote that is looked for, with its marks."""


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is built alike)
    """Make a rule of the kind `markers` ready."""
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        taken = furniture(page)
        references = reference_blocks(page, names)
        entries = numbered_entries(page, references)
        found = [marker for marker in markers(page, references) if not taken(marker.span)]
        plain = [marker for marker in found if not marker.raised]
        yield from _numbered(plain, entries, found) if entries else _without_list(plain)
        yield from unmatched(page, references)
        yield from _footnotes(page.draft)

    return check


def _without_list(found: Sequence[Marker]) -> Iterator[Hit]:
    """Report markers that have no list at all once, at the first of them."""
    # Several numbers in one pair of brackets may be an interval: alone they prove nothing.
    if not any(len(marker.numbers) == 1 for marker in found):
        return
    first, *others = found
    rest = f", nor have {len(others)} more like it" if others else ""
    related = tuple(Label(marker.span, "without a list too") for marker in others)
    yield _hit(first.span, _words(first), f"has no list of references to lead to{rest}", related)


def _numbered(found: Sequence[Marker], entries: Mapping[int, Span], every: Sequence[Marker]) -> Iterator[Hit]:
    """Report markers without entry and entries without marker; raised figures cite, but prove no fault."""
    cited: set[int] = set()
    for marker in found:
        missing = [number for number in marker.numbers if number not in entries and number not in cited]
        cited.update(marker.numbers)
        if missing:
            which = ", ".join(map(str, missing))
            yield _hit(marker.span, _words(marker), f"has no entry {which} in the list of references")
    if cited:
        cited.update(number for marker in every if marker.raised for number in _raised(marker, entries))
    if cited:  # a list that no marker at all leads to is a plain bibliography
        for number, span in entries.items():
            if number not in cited:
                yield _hit(span, f"entry {number}", "is cited nowhere in the text")


def _raised(marker: Marker, entries: Mapping[int, Span]) -> Sequence[int]:
    """The entries that raised figures name: one, or one for each figure where they stand side by side."""
    (number,) = marker.numbers
    return (number,) if number in entries else tuple(map(int, str(number)))


def _footnotes(draft: Draft) -> Iterator[Hit]:
    marked: set[str] = set()
    for block in draft.blocks:
        for note in block.notes:
            if not note.defined and note.label not in marked:
                span = block.rendered.span(note.at, note.at + 1)
                yield _hit(span, f"[^{note.label}]", "has no footnote to lead to")
            marked.add(note.label)
    told: set[str] = set()
    for block in draft.blocks:
        if block.kind == "footnote" and block.label and block.label not in marked | told:
            told.add(block.label)
            # Readers do not see such a note; but it may be its marker that got lost.
            fix = (
                without_lines(draft, _note(draft, block), safe=False) if _single(draft, block.index) else None
            )
            yield replace(
                _hit(block.span, f"footnote {block.label}", "is cited nowhere in the text"), fix=fix
            )


def _note(draft: Draft, block: Block) -> Span:
    """Return the place of a footnote with its label."""
    start = draft.source.rfind(f"[^{block.label}]:", max(0, block.span.start - _LABEL), block.span.start)
    return Span(start, block.span.end) if start >= 0 else block.span


def _single(draft: Draft, index: int) -> bool:
    """Tell whether a footnote has one paragraph."""
    below = draft.blocks[index + 1 : index + 2]
    return not (below and below[0].kind == "footnote" and below[0].label == draft.blocks[index].label)


def _hit(span: Span, what: str, problem: str, related: tuple[Label, ...] = ()) -> Hit:
    return Hit(span, {"what": what, "problem": problem}, related=related)


def _words(marker: Marker) -> str:
    return marker.block.text[marker.start : marker.end]
