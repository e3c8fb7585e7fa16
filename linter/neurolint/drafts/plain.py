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
    level = len(unit.first.marker["hashes"]) if unit.first.marker and unit.marker == "hashes" else 0
    outline.add(kinds.get(role, "item"), writer.finish(), span, level=level)


def _enter_item(outline: Outline, lists: list[tuple[int, str]], unit: Unit) -> None:
    """Open and close lists so that the item's is the innermost."""
    place = (unit.first.indent, unit.marker)
    while lists and (lists[-1][0] > place[0] or lists[-1][1] == "bare"):
        lists.pop()
        outline.close_list()
    beside = bool(lists) and lists[-1][0] == place[0] and lists[-1] != place
    if beside and (place in lists[-2:] or not _nests(outline, lists[-1][1], unit)):
        lists.pop()
        outline.close_list()
    if not lists or lists[-1] != place:
        outline.open_list()
        lists.append(place)
    outline.open_item()


def _nests(outline: Outline, marker: str, unit: Unit) -> bool:
    """Tell whether an item begins a list inside the item above, though it is not indented further."""
    below_number = marker != "bullet" and unit.marker == "bullet" and not unit.spaced
    return below_number or (len(outline) > 0 and outline[len(outline) - 1].text.endswith(":"))
