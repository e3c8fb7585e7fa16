"""The blocks of a draft in reading order, each tied to its heading and to what introduces its list or its column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from neurolint.drafts.inline import Inlines
from neurolint.drafts.model import OBJECT, Block, BlockKind, Rendered
from neurolint.drafts.spans import Span

_UNSEEN: frozenset[BlockKind] = frozenset({"caption", "html", "comment"})
"""Blocks that may stand between a lead-in and its list."""


@dataclass(slots=True)
class _List:
    lead_in: int | None
    item: int | None = None  # the last block of the item that is open


@dataclass(slots=True)
class _Table:
    heads: dict[int, int] = field(default_factory=dict)  # the block that heads each column
    row: int = -1
    column: int = -1
    heading: bool = False  # whether the open cell heads its column


class Outline:
    """Takes blocks in reading order and the lists around them; `blocks` hands them out tied together."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._last: int | None = None  # the last block that a reader takes note of

    def __len__(self) -> int:
        return len(self._blocks)

    def __iter__(self) -> Iterator[Block]:
        return iter(self._blocks)

    def __getitem__(self, index: int) -> Block:
        return self._blocks[index]

    def open_list(self, *, quoted: bool = False) -> None:
        """Begin a list, inside the open item if there is one."""
        if self._lists:
            outer = self._lists[-1]
            self._lists.append(_List(outer.lead_in if outer.item is None else outer.item))
        else:
            self._lists.append(_List(self._introduction(quoted)))

    def close_list(self) -> None:
        """End the innermost list."""
        self._lists.pop()

    def open_item(self) -> None:
        """Begin an item of the innermost list."""
        self._lists[-1].item = None

    def open_table(self) -> None:
        """Begin a table."""
        self._tables.append(_Table())

    def close_table(self) -> None:
        """End the innermost table."""
        self._tables.pop()

    def open_row(self) -> None:
        """Begin a row of the innermost table, if there is one."""
        if self._tables:
            self._tables[-1].row += 1
            self._tables[-1].column = -1

    def open_cell(self, *, heading: bool) -> None:
        """Begin a cell of the innermost table, if there is one; only cells of its first row head their columns."""
        if self._tables:
            table = self._tables[-1]
            table.column += 1
            table.heading = heading and table.row == 0

    def add(
        self,
        kind: BlockKind,
        inlines: Inlines,
        span: Span,
        *,
        level: int = 0,
        quoted: bool = False,
        label: str = "",
    ) -> int | None:
        """Add a block and what stands inside it; return its index, or None when it says nothing."""
        index = None
        if inlines.rendered.text:
            index = len(self._blocks)
            inside = self._lists[-1] if self._lists and kind == "item" else None
            self._append(
                Block(
                    index,
                    kind,
                    inlines.rendered,
                    span,
                    level=len(self._lists) if kind == "item" else level,
                    quoted=quoted,
                    lead_in=inside.lead_in if inside else self._head(kind),
                    links=inlines.links,
                    notes=inlines.notes,
                    label=label,
                )
            )
            if inside:
                inside.item = index
            elif kind == "cell" and self._tables and self._tables[-1].heading:
                self._tables[-1].heads.setdefault(self._tables[-1].column, index)
        for aside in inlines.asides:
            self.add_plain(aside.kind, aside.rendered, aside.span, quoted=quoted)
        return index

    def add_plain(self, kind: BlockKind, rendered: Rendered, span: Span, *, quoted: bool = False) -> None:
        """Add a block that has no links or markers, even when it is empty."""
        self._append(Block(len(self._blocks), kind, rendered, span, quoted=quoted))

    def promote(self, index: int) -> None:
        """Make a paragraph a heading told by its looks."""
        self._blocks[index] = replace(self._blocks[index], kind="heading", level=0)

    def blocks(self) -> tuple[Block, ...]:
        """Return all blocks, each with its nearest heading above; a quoted one rules only what is quoted."""
        done: list[Block] = []
        outer: int | None = None
        inner: int | None = None
        for block in self._blocks:
            if not block.quoted:
                inner = outer
            done.append(replace(block, heading=inner))
            if block.kind == "heading":
                inner = block.index
                if not block.quoted:
                    outer = block.index
        return tuple(done)

    def _head(self, kind: BlockKind) -> int | None:
        """The block that heads the column of the open cell."""
        table = self._tables[-1] if self._tables and kind == "cell" else None
        return None if table is None or table.heading else table.heads.get(table.column)

    def _introduction(self, quoted: bool) -> int | None:
        if self._last is None:
            return None
        block = self._blocks[self._last]
        introduces = block.kind in ("paragraph", "heading") and (quoted or not block.quoted)
        return block.index if introduces else None

    def _append(self, block: Block) -> None:
        self._blocks.append(block)
        if block.kind == "rule" or (block.kind not in _UNSEEN and has_words(block.text)):
            self._last = block.index


def has_words(text: str) -> bool:
    """Tell whether there is anything but white space and objects in a text."""
    return bool(text.replace(OBJECT, "").strip())
