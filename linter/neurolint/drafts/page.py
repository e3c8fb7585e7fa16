"""A page in HTML: its head, the article in it, and none of what a site puts around an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from neurolint.drafts.nesting import VOID, balanced
from neurolint.drafts.outline import Outline
from neurolint.drafts.pagehead import Head, read_head
from neurolint.drafts.pagetext import PageReader, is_data
from neurolint.drafts.tags import Token, attributes, tokens, unescape_references
from neurolint.drafts.weave import weave

_UNREAD = frozenset(
    {"audio", "button", "canvas", "datalist", "dialog", "embed", "form", "head", "iframe", "map", "nav",
     "noembed", "noframes", "noscript", "object", "optgroup", "option", "script", "select", "style", "svg",
     "template", "textarea", "title", "video", "xmp"}
)  # fmt: skip
_AROUND = frozenset({"aside", "footer", "header"})
_ROLES = frozenset(
    {"alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
     "search", "toolbar"}
)  # fmt: skip
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_COOKIES = re.compile(
    r"(?:cookie|gdpr|consent)s?[-_ ]?(?:bar|banner|box|consent|dialog|manager|message|modal|notice|overlay|popup)"
    r"|onetrust",
    re.IGNORECASE,
)
_TITLES = 3
_BOXES = frozenset({"aside", "dialog", "div", "p", "section"})


class _Element(NamedTuple):
    """An element as the numbers of its first and last token, with what its tag tells."""

    name: str
    first: int
    last: int
    told: dict[str, str]

    @property
    def hidden(self) -> bool:
        told = self.told
        return (
            told.get("hidden", "until-found").lower() != "until-found"
            or told.get("aria-hidden", "").strip().lower() == "true"
            or bool(_HIDING.search(told.get("style", "")))
        )


def read_page(source: str, begin: int, outline: Outline) -> Head:
    """Add the blocks of the page in `source[begin:]` to an outline. Any text will do.

    Read is what stands in `<main>`; without one in the longest `<article>`; without either in the body, but for
    its headers, footers and asides. Navigation, forms, scripts and what is hidden is never read. Each JSON-LD script
    is a block of HTML, and comments that speak to neurolint are blocks wherever they stand.
    """
    markup = weave(source, begin, len(source))
    text = markup.text
    found = list(balanced(text, tokens(text, page=True), xml=text.startswith("<?xml")))
    elements = list(_elements(text, found))
    kept = _kept(found, elements)
    head = read_head(source, markup, found, outline, list(_titles(text, found, elements, kept)))
    ids = frozenset(element.told["id"] for element in elements if "id" in element.told)
    PageReader(source, markup, outline, ids).read(_article(text, found, elements, kept))
    return head


def _titles(
    text: str, found: Sequence[Token], elements: Sequence[_Element], kept: bytearray
) -> Iterator[str]:
    """Yield what the first headings of the first rank in the article say."""
    ones = _outermost(one for one in elements if one.name == "h1" and kept[one.first])
    for one in islice(ones, _TITLES):
        parts = (token for token in found[one.first : one.last] if token.kind == "text")
        yield unescape_references("".join(text[token.start : token.end] for token in parts))


def _article(
    text: str, found: Sequence[Token], elements: Sequence[_Element], kept: bytearray
) -> Iterator[Token]:
    """Yield the tokens of the article, and those of scripts and comments that are read wherever they stand."""
    for element in elements:
        if is_data(element.name, element.told):
            kept[element.first] = kept[element.last] = 1
    for token, keep in zip(found, kept, strict=True):
        if keep or _is_order(text, token):
            yield token


def _is_order(text: str, token: Token) -> bool:
    return token.kind == "comment" and "neurolint" in text[token.start : token.start + 200]


def _elements(text: str, found: Sequence[Token]) -> Iterator[_Element]:
    """Yield the elements by where they begin; those without an end are no matter here."""
    last = [0] * len(found)
    opened: list[int] = []
    for number, token in enumerate(found):
        if token.kind == "start" and token.name not in VOID:
            opened.append(number)
        elif token.kind == "end" and opened:
            last[opened.pop()] = number
    for number, token in enumerate(found):
        if last[number]:
            bare = token.end - token.start <= len(token.name) + 2
            yield _Element(token.name, number, last[number], {} if bare else attributes(text, token))


def _kept(found: Sequence[Token], elements: Sequence[_Element]) -> bytearray:
    """Return for each token whether it is of the article."""
    shown = bytearray(b"\1") * len(found)
    holders = [one.first for one in elements if one.name in ("article", "h1", "h2", "main")]
    _blank(shown, (one for one in elements if _is_unread(one, holders)))
    readable = bytes(shown)
    mains = list(_outermost(one for one in elements if _is_main(one) and shown[one.first]))
    articles = list(_outermost(one for one in elements if one.name == "article" and shown[one.first]))
    if mains:
        inner = [one for one in articles if any(main.first < one.first < main.last for main in mains[:9])]
        _blank(shown, _beside(elements, inner, ("aside", "footer")) if inner else ())
    elif not articles:
        _blank(shown, (one for one in elements if one.name in _AROUND))
    roots = mains or _longest(found, shown, articles) or [_Element("", 0, len(found) - 1, {})]
    kept = bytearray(len(found))
    for root in roots:
        kept[root.first : root.last + 1] = shown[root.first : root.last + 1]
    _keep_title(kept, readable, elements)
    return kept


def _is_main(element: _Element) -> bool:
    return element.name == "main" or element.told.get("role") == "main"


def _is_unread(element: _Element, holders: list[int]) -> bool:
    """Tell whether nothing in an element is text of an article; `holders` are first tokens of what an article has."""
    name, told = element.name, element.told
    if name in ("html", "body"):
        return False
    if name == "form":  # some sites wrap the whole page in one
        return element.hidden or bisect_right(holders, element.first) == bisect_right(holders, element.last)
    return (
        name in _UNREAD
        or element.hidden
        or told.get("role", "").lower() in _ROLES
        or (name in _BOXES and bool(_COOKIES.search(f"{told.get('id', '')} {told.get('class', '')}")))
    )


def _outermost(elements: Iterable[_Element]) -> Iterator[_Element]:
    """Yield the elements that stand in no other of them."""
    end = -1
    for element in elements:
        if element.first > end:
            end = element.last
            yield element


def _blank(shown: bytearray, elements: Iterable[_Element]) -> None:
    for one in _outermost(elements):
        shown[one.first : one.last + 1] = bytes(one.last + 1 - one.first)


def _beside(
    elements: Iterable[_Element], articles: Sequence[_Element], names: tuple[str, ...]
) -> Iterator[_Element]:
    """Yield the elements with some names that stand in none of the articles, which do not overlap."""
    firsts = [one.first for one in articles]
    for element in elements:
        if element.name in names:
            at = bisect_right(firsts, element.first) - 1
            if at < 0 or articles[at].last < element.first:
                yield element


def _longest(found: Sequence[Token], shown: bytearray, articles: Sequence[_Element]) -> list[_Element]:
    """Return the article with the most text, the first of several."""
    texts = (
        (token.end - token.start) * (token.kind == "text" and keep)
        for token, keep in zip(found, shown, strict=True)
    )
    sums = list(accumulate(texts, initial=0))
    return sorted(articles, key=lambda one: sums[one.first] - sums[one.last])[:1]


def _keep_title(kept: bytearray, readable: bytes, elements: Iterable[_Element]) -> None:
    """Keep the first heading of the page where the article has none of its rank: many stand in a header above it."""
    titles = [one for one in elements if one.name == "h1" and readable[one.first]]
    if titles and not any(kept[one.first] for one in titles):
        first, last = titles[0].first, titles[0].last
        kept[first : last + 1] = readable[first : last + 1]
