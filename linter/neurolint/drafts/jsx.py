"""Expressions and tags of JSX: where they end, told without running or understanding them."""

from __future__ import annotations

import re
from typing import NamedTuple

from neurolint.drafts.spans import Span

_CODE = re.compile(r"[{}`]|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|(?<!\S)//[^\n]*|/\*")
_TEMPLATE = re.compile(r"`|\$\{|\\.", re.DOTALL)
_NAME = re.compile(r"</?(?P<name>[A-Za-z_$][\w$.:-]*)?")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(
    r"(?P<name>[A-Za-z_:@$][\w:.@$-]*)(?:\s*=\s*(?P<value>\"[^\"]{0,5000}\"|'[^']{0,5000}'|\{))?"
)
_EFFORT = 12
"""Expressions are looked for until so many times the length of the text has been read: more is no draft."""


class Expressions:
    """Tells where the expression ends that begins at a brace."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[int, int | None] = {}
        self._left = _EFFORT * len(text) + 1000

    def end(self, at: int) -> int | None:
        """Return the place behind the brace that closes the one at `at`; None when none does."""
        if at not in self._ends:
            self._ends[at] = None
            if self._left > 0:
                self._read(at)
        return self._ends[at]

    def _read(self, at: int) -> None:
        """Find the ends of the brace at `at` and of those inside it; strings and comments hold none."""
        text = self._text
        open_ = [at]  # places of braces; -1 for a template literal
        place = at + 1
        while open_:
            found = (_TEMPLATE if open_[-1] < 0 else _CODE).search(text, place)
            if found is None:
                place = len(text)
                break
            place = found.end()
            sign = found[0]
            if sign == "`":
                if open_[-1] < 0:
                    open_.pop()
                else:
                    open_.append(-1)
            elif sign in ("{", "${"):
                open_.append(place - 1)
            elif sign == "}":
                self._ends[open_.pop()] = place
            elif sign == "/*":
                place = text.find("*/", place)
                if place < 0:
                    place = len(text)
                    break
                place += 2
        self._left -= place - at
        for brace in open_:
            self._ends.setdefault(brace, None)


class Attribute(NamedTuple):
    """An attribute of a tag: its name and the place of its value without quotes, or of its expression."""

    name: str
    value: Span
    expression: bool


class JsxTag(NamedTuple):
    """A tag: its name (empty for a fragment), where it ends, what it does, what it is given."""

    name: str
    end: int
    closing: bool
    single: bool
    attributes: tuple[Attribute, ...] = ()

    @property
    def component(self) -> bool:
        """Whether it is no element of HTML."""
        return not self.name or self.name[:1].isupper() or "." in self.name


def read_tag(text: str, at: int, expressions: Expressions) -> JsxTag | None:
    """Return the tag that begins at a `<`, or None when none does."""
    opening = _NAME.match(text, at)
    if opening is None:
        return None
    name, closing = opening["name"] or "", text.startswith("</", at)
    attributes: list[Attribute] = []
    place = opening.end()
    while True:
        space = _SPACE.match(text, place)
        place = space.end() if space else place
        if text.startswith(">", place):
            return JsxTag(name, place + 1, closing, single=False, attributes=tuple(attributes))
        if text.startswith("/>", place) and name and not closing:
            return JsxTag(name, place + 2, closing, single=True, attributes=tuple(attributes))
        if text.startswith("{", place) and name:
            end = expressions.end(place)
            if end is None:
                return None
            attributes.append(Attribute("", Span(place, end), expression=True))
            place = end
            continue
        found = _ATTRIBUTE.match(text, place) if name and not closing else None
        if found is None or (attributes and not (space and space[0])):
            return None
        place = found.end()
        if found["value"] == "{":
            end = expressions.end(place - 1)
            if end is None:
                return None
            attributes.append(Attribute(found["name"], Span(place - 1, end), expression=True))
            place = end
        elif found["value"]:
            attributes.append(
                Attribute(found["name"], Span(found.start("value") + 1, place - 1), expression=False)
            )
