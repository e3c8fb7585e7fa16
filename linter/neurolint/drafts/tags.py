"""HTML cut into tags, comments and text, in one pass that stays linear on any input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple

_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*)(?:=\s*(?:"[^"]*"|'[^']*')|[^>])*+>""")
_OPENS_TAG = re.compile(r"</?[A-Za-z]")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_REFERENCE = re.compile(
    r"&(?:#[0-9]{1,7}(?![0-9])|#[xX][0-9A-Fa-f]{1,6}(?![0-9A-Fa-f])|[A-Za-z][A-Za-z0-9]{0,31});?"
)
_RAW_NAMES = ("script", "style")
# In a page these too hold no tags: browsers show what looks like one as it is written.
_RAW_IN_PAGES = ("iframe", "noembed", "noframes", "textarea", "title", "xmp")
_RAW = {name: re.compile(rf"</{name}(?=[\s/>]|\Z)", re.IGNORECASE) for name in (*_RAW_NAMES, *_RAW_IN_PAGES)}


class Token(NamedTuple):
    """A stretch `[start, end)` of HTML. `name` is the lower-case name of a tag."""

    kind: Literal["text", "start", "end", "comment", "other"]
    start: int
    end: int
    name: str = ""


class Attribute(NamedTuple):
    """The range of an attribute's value and what it says, references resolved."""

    start: int
    end: int
    value: str


def tokens(text: str, *, page: bool = False) -> Iterator[Token]:
    """Yield the tokens of a piece of HTML, which cover it but for the contents of scripts and styles.

    In a whole `page` other elements without tags inside, such as the title, are read as such; of these the
    title alone yields its text.
    """
    raw = _RAW.keys() if page else _RAW_NAMES
    last = text.rfind(">")
    at = start = 0
    while (at := text.find("<", at)) >= 0:
        token = _markup(text, at, last)
        if token is None:
            if _OPENS_TAG.match(text, at):
                last = -1  # a tag that never ends: no later one can, so do not look again from every "<"
            at += 1
            continue
        if start < at:
            yield Token("text", start, at)
        yield token
        at = start = token.end
        if token.kind == "start" and token.name in raw and not (page and text.startswith("/>", at - 2)):
            closing = _RAW[token.name].search(text, at)
            at = start = closing.start() if closing else len(text)
            if token.name == "title" and token.end < at:
                yield Token("text", token.end, at)
    if start < len(text):
        yield Token("text", start, len(text))


def attribute(text: str, tag: Token, name: str) -> Attribute | None:
    """Return an attribute of a tag, or None when the tag has none of this name or gives it no value."""
    for found in _ATTRIBUTE.finditer(text, tag.start + 1 + len(tag.name), tag.end):
        if found[1].lower() == name and found.lastindex is not None and found.lastindex > 1:
            start, end = found.span(found.lastindex)
            return Attribute(start, end, unescape_references(text[start:end]))
    return None


def attributes(text: str, tag: Token) -> dict[str, str]:
    """Return the attributes of a tag by name in small letters; one without a value says the empty text."""
    found: dict[str, str] = {}
    for one in _ATTRIBUTE.finditer(text, tag.start + 1 + len(tag.name), tag.end):
        value = one[one.lastindex] if one.lastindex is not None and one.lastindex > 1 else ""
        found.setdefault(one[1].lower(), unescape_references(value))
    return found


def references(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the place of each character reference in `text[start:end]` and what it stands for."""
    for found in _REFERENCE.finditer(text, start, end):
        said = unescape(found[0])
        if said != found[0]:
            yield found.start(), found.end(), said


def unescape_references(text: str) -> str:
    """Return a text with its character references resolved."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), text)


def _markup(text: str, at: int, last: int) -> Token | None:
    """Return the tag or comment that begins at a `<`, or None when the `<` is a mere character."""
    if text.startswith("<!--", at):
        close = text.find("-->", at + 2)
        return Token("comment", at, len(text) if close < 0 else close + 3)
    if at > last:
        return None
    if text[at + 1 : at + 2] in ("!", "?"):
        return Token("other", at, text.index(">", at) + 1)
    tag = _TAG.match(text, at)
    if tag:
        return Token("end" if tag["end"] else "start", at, tag.end(), tag["name"].lower())
    return None
