"""The tags of a page as browsers nest them: every element ends, and an end tag of nothing is dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neurolint.drafts.tags import Token

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
     "wbr"}
)  # fmt: skip
"""Elements that have no end."""

_HEADINGS = frozenset({f"h{level}" for level in range(1, 7)})
_CELLS = frozenset({"td", "th", "caption"})
_GROUPS = frozenset({"thead", "tbody", "tfoot", "colgroup"})
_TABLE = _CELLS | _GROUPS | {"tr"}
_TERMS = frozenset({"dt", "dd"})
_SCOPES = _CELLS | {"table", "template", "button", "object", "html"}
_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_ENDS_PARAGRAPH = frozenset(
    {"address", "article", "aside", "blockquote", "center", "details", "dialog", "div", "fieldset",
     "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "li", "main", "nav", "p", "pre",
     "search", "section", "summary", "table"}
) | _HEADINGS | _LISTS | _TERMS  # fmt: skip
_BLOCKS = _ENDS_PARAGRAPH | _SCOPES | _TABLE | {"body", "head"}
_IN_HEAD = frozenset(
    {"base", "link", "meta", "noscript", "script", "style", "template", "title", "head", "html"}
)


def balanced(text: str, found: Iterable[Token], *, xml: bool = False) -> Iterator[Token]:
    """Yield tokens of `text` so that each start tag has its end, inner before outer, and no end tag is left over.

    An end that is implied is an empty token where it falls. With `xml`, `<div/>` is a whole element. The way is
    that of browsers where it matters to what is read: paragraphs, items, terms, cells and headings end by
    what begins behind them; an end tag of a phrase does not close blocks, nor one of a block a cell around it.
    """
    nest = _Nest()
    for token in found:
        if token.kind == "start":
            yield from nest.begin(token, closed=xml and text.startswith("/>", token.end - 2))
        elif token.kind == "end":
            yield from nest.end(token)
        else:
            if nest.top == "head" and token.kind == "text" and not text[token.start : token.end].isspace():
                yield from nest.close_to(len(nest.names) - 1, token.start)
            yield token
    yield from nest.close_to(0, len(text))


class _Nest:
    """The open elements, with the places of each name, so that nothing is ever searched for."""

    __slots__ = ("_at", "names")

    def __init__(self) -> None:
        self.names: list[str] = []
        self._at: dict[str, list[int]] = {}

    @property
    def top(self) -> str:
        return self.names[-1] if self.names else ""

    def begin(self, token: Token, *, closed: bool) -> Iterator[Token]:
        name = token.name
        if name in _TABLE and self._last("table") < 0:
            return  # part of no table
        yield from self._close_implied(name, token.start)
        yield token
        if name in VOID:
            return
        if closed:
            yield Token("end", token.end, token.end, name)
            return
        for key in _keys(name):
            self._at.setdefault(key, []).append(len(self.names))
        self.names.append(name)

    def end(self, token: Token) -> Iterator[Token]:
        name = token.name
        if name == "br":
            yield token._replace(kind="start")
            return
        place = self._last(_key(name))
        if place < 0 or place < self._wall(name):
            return
        yield from self.close_to(place + 1, token.start)
        yield token._replace(name=self._pop())

    def close_to(self, size: int, at: int) -> Iterator[Token]:
        """Close elements until `size` are open."""
        while len(self.names) > size:
            yield Token("end", at, at, self._pop())

    def _close_implied(self, name: str, at: int) -> Iterator[Token]:
        if self.top == "head" and name not in _IN_HEAD:
            yield from self.close_to(len(self.names) - 1, at)
        if name in _ENDS_PARAGRAPH:
            yield from self._close("p", self._last("scope"), at)
        if name in _HEADINGS and self.top in _HEADINGS:
            yield from self.close_to(len(self.names) - 1, at)
        elif name == "li":
            yield from self._close("li", max(self._last("list"), self._last("scope")), at)
        elif name in _TERMS:
            yield from self._close("term", max(self._last("list"), self._last("scope")), at)
        elif name == "a":
            yield from self._close("a", max(self._last("block"), self._last("scope")), at)
        elif name in _TABLE:
            for key in (
                "cell",
                *(("tr",) if name not in ("td", "th") else ()),
                *(("group",) if name in _GROUPS else ()),
            ):
                yield from self._close(key, self._last("table"), at)

    def _close(self, key: str, wall: int, at: int) -> Iterator[Token]:
        place = self._last(key)
        if place > wall or (place == wall and place >= 0 and key == "cell"):
            yield from self.close_to(place, at)

    def _wall(self, name: str) -> int:
        """Return the place of the element that an end tag does not reach over."""
        if name in _TABLE:
            return self._last("table")
        if name in _SCOPES or name in ("body", "main", "article"):
            return -1
        return self._last("scope") if name in _BLOCKS else self._last("block")

    def _last(self, key: str) -> int:
        places = self._at.get(key)
        return places[-1] if places else -1

    def _pop(self) -> str:
        name = self.names.pop()
        for key in _keys(name):
            self._at[key].pop()
        return name


def _key(name: str) -> str:
    return "heading" if name in _HEADINGS else name


def _keys(name: str) -> Iterator[str]:
    """Yield the names under which an element is looked for."""
    yield _key(name)
    if name in _SCOPES:
        yield "scope"
    if name in _BLOCKS:
        yield "block"
    if name in _LISTS:
        yield "list"
    if name in _CELLS:
        yield "cell"
    if name in _GROUPS:
        yield "group"
    if name in _TERMS:
        yield "term"
