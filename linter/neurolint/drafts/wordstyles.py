"""What the styles of a Word document say of a paragraph: a heading, a list item, a quotation; bold or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from neurolint.drafts.model import BlockKind
from neurolint.quickclass import dataclass

_HEADING = re.compile(r"heading ([1-9])")
_QUOTES = frozenset({"quote", "intense quote", "block text"})
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST_STYLE = 20
_DEEPEST_LIST = 9


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is by its style and its own properties."""

    style: str = ""
    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    quoted: bool = False
    skipped: bool = False


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, element: Any) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in element.iterchildren(qn("w:style"))}
        self._default = next(
            (name for name, style in self._styles.items()
             if style.get(qn("w:default")) in ("1", "true") and style.get(qn("w:type")) == "paragraph"),
            "",
        )  # fmt: skip

    def look(self, own: Any) -> Look:
        """Return what a paragraph with these properties is."""
        style = value(child(own, "pStyle")) or self._default
        chain = list(self._chain(style))
        names = [(value(child(one, "name")) or "").lower() for one in chain]
        if names and names[0].startswith("toc"):
            return Look(style, skipped=True)
        if "title" in names:
            return Look(style, "title")
        level = next((int(found[1]) for found in map(_HEADING.fullmatch, names) if found), 0)
        level = level or self._outline_level(own, chain)
        if level:
            return Look(style, "heading", min(level, 6))
        if "caption" in names:
            return Look(style, "caption")
        return Look(style, depth=_depth(own, chain), quoted=not _QUOTES.isdisjoint(names))

    def is_bold(self, own: Any, paragraph: str) -> bool:
        """Tell whether a run with these properties in a paragraph of this style is bold."""
        for properties in (own, *self._runs(value(child(own, "rStyle"))), *self._runs(paragraph)):
            if child(properties, "b") is not None:
                return is_on(properties, "b")
        return False

    def _runs(self, style: str | None) -> Iterator[Any]:
        for one in self._chain(style or ""):
            yield child(one, "rPr")

    def _outline_level(self, own: Any, chain: list[Any]) -> int:
        for properties in (own, *(child(one, "pPr") for one in chain)):
            told = value(child(properties, "outlineLvl"))
            if told is not None:
                return int(told) + 1 if told in "012345678" and told else 0
        return 0

    def _chain(self, style: str) -> Iterator[Any]:
        """Yield a style and those that it is based on."""
        for _ in range(_DEEPEST_STYLE):
            one = self._styles.get(style)
            if one is None:
                return
            yield one
            style = value(child(one, "basedOn")) or ""


def _depth(own: Any, chain: list[Any]) -> int:
    """Return the depth of a list item, 0 for what is none."""
    for properties in (own, *(child(one, "pPr") for one in chain)):
        numbering = child(properties, "numPr")
        if numbering is not None:
            number, level = value(child(numbering, "numId")), value(child(numbering, "ilvl")) or "0"
            if number == "0":
                return 0
            return min(int(level) if level.isdecimal() and len(level) < 3 else 0, _DEEPEST_LIST) + 1
    return 0


def child(element: Any, name: str) -> Any:
    """Return the first child of an element with a name, or None; of None too."""
    return None if element is None else element.find(qn(f"w:{name}"))


def value(element: Any, name: str = "val") -> str | None:
    """Return an attribute of an element, or None; of None too."""
    return None if element is None else element.get(qn(f"w:{name}"))


def is_on(properties: Any, name: str) -> bool:
    """Tell whether a property that is there or not is there and not turned off."""
    found = child(properties, name)
    return found is not None and (value(found) or "1") not in _OFF
