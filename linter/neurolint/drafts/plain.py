"""Plain text as blocks: headings without markup, lists with and without markers, paragraphs."""

from __future__ import annotations

import re

from neurolint.drafts.inline import InlineWriter
from neurolint.drafts.lines import Unit, read_units
from neurolint.drafts.model import BlockKind, Rendered
from neurolint.drafts.outline import Outline
from neurolint.drafts.roles import Role, tell_roles
from neurolint.drafts.spans import Span

_STARS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1(?![\w*])")


def read_plain(source: str, begin: int, outline: Outline) -> None:
    """Add the blocks of the plain text in `source[begin:]` to an outline. Any text will do."""
    units = read_units(source, begin)
    roles = tell_roles(units)
    lists: list[tuple[int, str]] = []  # indentation and kind of marker of the lists that are open
    for unit, role in zip(units, roles, strict=True):
        if role == "item":
            _enter_item(outline, lists, unit)
        elif role == "bare":
            if not lists:
                outline.open_list()
                lists.append((-1, "bare"))
            outline.open_item()
        elif role != "more":
            while lists:
                lists.pop()
                outline.close_list()
        _add(source, outline, unit, role)


def _add(source: str, outline: Outline, unit: Unit, role: Role) -> None:
    span = Span(unit.first.start, unit.lines[-1].end)
    if role == "rule":
        outline.add_plain("rule", Rendered("", ()), span)
        return
    writer = InlineWriter(source)
    at = unit.first.start + unit.first.content
    for line in unit.lines:
        if line is not unit.first:
            writer.put("\n", at, line.start)
            at = line.start
        for stars in _STARS.finditer(source, at, line.end):
            writer.copy(at, stars.start())
            writer.copy(*stars.span(2))
            at = stars.end()
        writer.copy(at, line.end)
        at = line.end
    kinds: dict[Role, BlockKind] = {"heading": "heading", "paragraph": "paragraph"}
    outline.add(kinds.get(role, "item"), writer.finish(), span)


def _enter_item(outline: Outline, lists: list[tuple[int, str]], unit: Unit) -> None:
    """Open and close lists so that the item's is the innermost."""
    indent, family = unit.first.indent, _family(unit)
    while lists and (lists[-1][0] > indent or lists[-1][1] == "bare"):
        lists.pop()
        outline.close_list()
    if lists and lists[-1][0] == indent and lists[-1][1] != family:
        if (indent, family) in lists[-2:] or not outline[len(outline) - 1].text.endswith(":"):
            lists.pop()
            outline.close_list()
    if not lists or lists[-1] != (indent, family):
        outline.open_list()
        lists.append((indent, family))
    outline.open_item()


def _family(unit: Unit) -> str:
    marker = unit.first.marker
    return (marker.lastgroup or "") if marker else ""
