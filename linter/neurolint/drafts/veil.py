"""A text whose flavours are hidden from the parser step by step, each place of it kept."""

from __future__ import annotations

import re
from typing import NamedTuple

from neurolint.drafts.masks import Mask
from neurolint.drafts.model import OBJECT, BlockKind
from neurolint.drafts.spans import Span

HELD, EMPTY = "\ue000", "\ue001"
"""Stand-ins that a parser takes for letters: for something shown, and for what leaves a blank line when alone."""
STAND_INS = re.compile(f"[{HELD}{EMPTY}]+")

_ALONE = re.compile(rf"[ \t>]*{EMPTY}[ \t\r>{EMPTY}]*\n?")
_TAG = re.compile(r"[ \t>]*</?[A-Za-z!]")
_ROW = re.compile(r"[ \t>]*\|")


class Hidden(NamedTuple):
    """A block that the parser does not see: a comment, code, a caption, a footnote.

    `inner` is the place of its text, `seen` what a parser is to read of that, `span` the place of all of it.
    """

    kind: BlockKind
    inner: Span
    span: Span
    seen: str


class Veil:
    """A text whose parts are hidden step by step: `text` is what the parser is to read, as long as the source.

    Edits of one step must not overlap; `settle` ends a step.
    """

    def __init__(self, text: str, begin: int) -> None:
        self.text = text
        self.begin = begin
        self.masks: list[Mask] = []
        self.hidden: list[Hidden] = []
        self.definitions = False  # whether there are lists of definitions
        self._edits: list[tuple[int, str]] = []

    def hide(self, start: int, end: int, text: str = "", *, seen: str = EMPTY) -> None:
        """Show `text` in place of a range, and let the parser see another sign in place of each of its."""
        if start < end:
            self.masks.append(Mask(start, end, text))
            self._edits.append((start, seen * (end - start)))

    def object(self, start: int, end: int) -> None:
        """Show something without words in place of a range."""
        self.hide(start, end, OBJECT, seen=HELD)

    def unsay(self, start: int, end: int) -> None:
        """Show nothing in place of a range, which the parser still reads as it stands."""
        self.masks.append(Mask(start, end, ""))

    def aside(self, kind: BlockKind, inner: Span, span: Span) -> None:
        """Keep a block that the parser does not see."""
        self.hidden.append(Hidden(kind, inner, span, self.text[inner.start : inner.end]))

    def write(self, start: int, text: str) -> None:
        """Let the parser read `text` in place of as many code points of the source."""
        self._edits.append((start, text))

    def settle(self) -> None:
        """Apply what was hidden and written since the last step."""
        if not self._edits:
            return
        parts: list[str] = []
        at = 0
        for start, text in sorted(self._edits):
            if start >= at:
                parts += [self.text[at:start], text]
                at = start + len(text)
        self.text = "".join([*parts, self.text[at:]])
        self._edits.clear()

    def clear_lines(self) -> None:
        """Make blank the lines that have only EMPTY in them.

        In HTML and between the rows of a table, where a blank line would end something, they join the line above.
        """
        lines = self.text[self.begin :].split("\n")
        lines = [line + "\n" for line in lines[:-1]] + lines[-1:]
        done: list[str] = []
        markup = False  # whether a tag began a line since the last blank one
        for at, line in enumerate(lines):
            if EMPTY not in line or not _ALONE.fullmatch(line):
                markup = bool(line.strip("> \t\r\n")) and (markup or bool(_TAG.match(line)))
                done.append(line)
                continue
            row = _is_row(done[-1:]) and _is_row(lines[at + 1 : at + 2])
            if (markup or row) and done and done[-1].endswith("\n"):
                done[-1] = done[-1][:-1] + " "
                line = line.replace(">", " ")
            else:
                markup = False
            done.append(line.replace(EMPTY, " "))
        self.text = self.text[: self.begin] + "".join(done)


def _is_row(line: list[str]) -> bool:
    return bool(line) and bool(_ROW.match(line[0]))
