"""Plain text cut into lines, and lines that were wrapped by hand put together again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from neurolint.drafts.looks import MAX_WIDTH, is_title_case, looks_like_heading

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_SPACE = r"[ \t\u00a0\u2002\u2003]"
_MARKER = re.compile(
    rf"(?:(?P<bullet>[-*+–‣◦▪·●○■□✓✔➢➤•]){_SPACE}+|(?P<glued>[•‣◦▪●○■➢➤✓✔]){_SPACE}*"
    rf"|(?P<hashes>#{{1,6}}){_SPACE}+|\(?(?P<number>\d{{1,3}})(?:[.)]){_SPACE}+|\(?(?P<letter>[A-Za-z])\){_SPACE}+)(?=\S)"
)
_RULE = re.compile(r"(?:[-*_=~•#][ \t]*+){3,}+")
_TAB = 4

_MIN_WIDTH = 45
_NEAR = 0.85


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it: its place, its text, the columns before it, its marker."""

    start: int
    end: int
    text: str
    indent: int
    marker: re.Match[str] | None

    @property
    def width(self) -> int:
        """The columns the line takes, with its indentation."""
        return self.indent + len(self.text)

    @property
    def content(self) -> int:
        """Where the text begins behind the list marker, counted in the line's own text."""
        return self.marker.end() if self.marker else 0


@dataclass(slots=True)
class Unit:
    """Lines that belong together: a paragraph, a list item, a heading, or a line of signs ("* * *")."""

    lines: list[Line] = field(default_factory=list)
    spaced: bool = False  # whether a blank line stands above

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def single(self) -> bool:
        """Whether it is one line."""
        return len(self.lines) == 1

    @property
    def marker(self) -> str:
        """The kind of its marker: "bullet", "number", "letter"; "hashes" for "# Heading"; "" without one."""
        found = self.first.marker.lastgroup if self.first.marker else None
        return "bullet" if found == "glued" else found or ""

    @property
    def is_rule(self) -> bool:
        """Whether it is nothing but signs."""
        return self.single and bool(_RULE.fullmatch(self.first.text))

    @property
    def last(self) -> str:
        """The text of the last line."""
        return self.lines[-1].text

    @property
    def text(self) -> str:
        """The text of the first line behind its marker."""
        return self.first.text[self.first.content :]


def read_units(source: str, begin: int) -> list[Unit]:
    """Return the units of a plain text from `begin` on, in order."""
    runs = _runs(source, begin)
    typical, wrapped = _habit(runs)
    units: list[Unit] = []
    for run in runs:
        width = max(line.width for line in run)
        unit = Unit([run[0]], spaced=bool(units))
        units.append(unit)
        listing = False
        for line in run[1:]:
            if _joins(unit, line, width, typical, wrapped=wrapped, listing=listing):
                unit.lines.append(line)
                continue
            listing = unit.last.endswith(":") or (listing and unit.first.width <= MAX_WIDTH)
            unit = Unit([line])
            units.append(unit)
    return units


def _runs(source: str, begin: int) -> list[list[Line]]:
    """Return the lines between blank ones."""
    runs: list[list[Line]] = []
    fresh = True
    at = begin
    while at < len(source):
        found = _LINE.match(source, at)
        if found:
            line = _line(source, found.start(), found.end())
            if line is None:
                fresh = True
            elif fresh:
                runs.append([line])
                fresh = False
            else:
                runs[-1].append(line)
            at = found.end()
        gap = _BREAK.match(source, at)
        at = gap.end() if gap else at
        if not found:
            fresh = True
    return runs


def _line(source: str, start: int, end: int) -> Line | None:
    whole = source[start:end]
    text = whole.strip()
    if not text:
        return None
    before = len(whole) - len(whole.lstrip())
    indent = 0
    for sign in whole[:before]:
        indent += _TAB - indent % _TAB if sign == "\t" else 1
    marker = None if _RULE.fullmatch(text) else _MARKER.match(text)
    return Line(start + before, start + before + len(text), text, indent, marker)


def _habit(runs: list[list[Line]]) -> tuple[int, bool]:
    """Return how wide the runs of this text are as a rule, and whether its lines were wrapped.

    They were when most lines that have one below are full, and most of those go on in lower case.
    """
    widths: list[int] = []
    pairs = full = lower = 0
    for run in runs:
        width = max(line.width for line in run)
        if len(run) == 1 or not _MIN_WIDTH <= width <= MAX_WIDTH:
            continue
        widths.append(width)
        for line, below in pairwise(run):
            if below.marker is None:
                pairs += 1
                if _reach(line, below) > width:
                    full += 1
                    lower += below.text[0].islower()
    return sorted(widths)[len(widths) // 2] if widths else 0, 0 < pairs <= 2 * full <= 4 * lower


def _reach(line: Line, below: Line) -> int:
    """Return the width the line would have had with the first word of the next one."""
    return line.width + 1 + len(below.text.split(None, 1)[0])


def _joins(unit: Unit, below: Line, width: int, typical: int, *, wrapped: bool, listing: bool) -> bool:
    """Tell whether a line goes on with the unit above, in a run of lines `width` columns wide.

    `listing`: the lines stand below one that ends with a colon, so they may be a list without markers.
    """
    line = unit.lines[-1]
    if below.marker or unit.is_rule or _RULE.fullmatch(below.text):
        return False
    if unit.first.marker and below.indent > unit.first.indent:
        return True
    lower = below.text[0].islower()
    if unit.single and not lower and is_title_case(line.text) and looks_like_heading(line.text):
        return False
    if lower and not listing and line.text.endswith(","):
        return True
    if not _MIN_WIDTH <= width <= MAX_WIDTH:
        return False
    reach = _reach(line, below)
    return reach > width and reach > _NEAR * typical and (wrapped or (lower and not listing))
