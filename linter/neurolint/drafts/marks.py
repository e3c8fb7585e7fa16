"""Marks within the text that flavours of Markdown add: highlights, wiki links, mathematics, emoji, attributes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from neurolint.drafts.ahead import Ahead
from neurolint.drafts.codezones import Zones
from neurolint.drafts.model import RAISED
from neurolint.drafts.spans import Span
from neurolint.drafts.veil import HELD, Veil

_ATTRIBUTE = r"""(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s{}"'=]+))"""
_ATTRIBUTES = rf"\{{:?[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}"
_BEHIND = re.compile(rf"(?<=[)\]*_`:]){_ATTRIBUTES}")
_KRAMDOWN = re.compile(r"\{:[ \t]*(?:/|(?:/|::)?[.#\w][^{}\n]{0,200})?\}")
_COMMENT, _COMMENT_END = "{::comment}", re.compile(r"\{:/(?:comment)?\}")
_SPAN = re.compile(rf"(?<![!\]\\])\[(?P<text>[^\[\]\n]{{1,300}})\]{_ATTRIBUTES}")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=[^\s=])(?P<text>[^\n=]{0,1000})(?<=[^\s=])==(?![=\w])")
_WIKI = re.compile(
    r"(?P<embed>!?)\[\[(?P<page>[^\[\]|\n\\]{1,300})(?:\\?\|(?P<text>[^\[\]\n|]{0,300}))?\]\](?![(\[:])"
)
_NO_PAGE = re.compile(r"[\d\s,;–^-]*\Z|\^")
_EMOJI = re.compile(rf"(?<![\w:/]):(?:[a-z][a-z0-9_+-]{{1,50}}|[+-]1):(?:[ ]?{_ATTRIBUTES})?(?![\w:`\[])")
_NOTE = re.compile(r"(?<!\\)\^\[")
_NUMBERS = re.compile(r"[\d\s,;–-]*\Z")
_BRACKET = re.compile(r"[\[\]]")
_BELOW = re.compile(r"(?<=[\w)])(?<!~)~(?P<text>[\w+-]{1,12})~(?!~)")
_ABOVE = re.compile(r"(?<=[\w)])(?<!\^)\^(?P<text>[\w+-]{1,12})\^(?!\^)")
_RAISED = re.compile(
    r"(?<=[a-z]{3}|[a-z].[.,;:!?)])\^\d{1,3}(?:[,–-] ?\d{1,3})*\^|(?<=[\w)])(?<!\^)\^[+-]?\d{1,3}\^(?!\^)"
)
_DISPLAY = re.compile(r"(?<![\\$])\$\$(?!\$)(?P<text>[^$]{1,4000})\$\$(?!\$)")
_INLINE = re.compile(r"(?<![\\$\w])\$(?=[^\s$])(?P<text>[^$\n]{1,300})(?<=[^\s\\])\$(?![\d$\w])")
_NUMBER = re.compile(r"-?[\d.,]*\d%?")
_MATHEMATICS = re.compile(r"[\\^_{}=<>+*|/]|[A-Za-zα-ωΑ-Ω]['′]?(?:\([\w, ]+\))?\Z")
_MONEY = re.compile(r"\d[\d.,]*(?:[kmb]|bn)?(?:\s+[a-z]{2,}|\s*[-–/+])", re.IGNORECASE)
_DEFINITION = re.compile(r"^[ \t>]{0,12}:[ \t]+\S", re.MULTILINE)
_COLON = re.compile(r"^[ \t>]*(:)(?![ \t])", re.MULTILINE)
_LONGEST_NOTE = 4000


def hide_marks(veil: Veil, zones: Zones, *, mdx: bool = False) -> None:
    """Hide the marks of flavours outside code; what is shown behind a mark stays."""
    steps: list[tuple[str, re.Pattern[str], _Hide]] = [
        ("$$", _DISPLAY, _hide_display),
        ("$", _INLINE, _hide_inline),
        ("[[", _WIKI, _hide_wiki),
        ("==", _HIGHLIGHT, _hide_highlight),
        ("^", _RAISED, _raise),
        ("^", _ABOVE, _hide_ends),
        ("~", _BELOW, _hide_ends),
        (":", _EMOJI, _hide_all),
    ]
    if not mdx:
        steps = [
            ("]{", _SPAN, _hide_span),
            ("{", _BEHIND, _hide_silently),
            ("{:", _KRAMDOWN, _hide_silently),
            *steps,
        ]
    if not mdx and _COMMENT in veil.text:
        _hide_comments(veil, zones)
    for sign, pattern, hide in steps:
        if sign in veil.text:
            for found in pattern.finditer(veil.text, veil.begin):
                if not zones.hold(found.start()):
                    hide(veil, found)
            veil.settle()
    if "^[" in veil.text:
        _hide_notes(veil, zones)
    _allow_definitions(veil, zones)
    veil.settle()


def _hide_comments(veil: Veil, zones: Zones) -> None:
    """Hide the comments of kramdown."""
    ahead = Ahead(veil.text)
    at = ahead.find(_COMMENT, veil.begin)
    while at < len(veil.text):
        inner = at + len(_COMMENT)
        closing = ahead.search(_COMMENT_END, inner)
        if closing is None:
            break
        if zones.hold(at):
            at = ahead.find(_COMMENT, inner)
            continue
        veil.hide(at, closing.end())
        veil.aside("comment", Span(inner, closing.start()), Span(at, closing.end()))
        at = ahead.find(_COMMENT, closing.end())
    veil.settle()


_Hide = Callable[[Veil, re.Match[str]], None]


def _hide_all(veil: Veil, found: re.Match[str]) -> None:
    veil.object(found.start(), found.end())


def _raise(veil: Veil, found: re.Match[str]) -> None:
    """Show figures in superscript as such: a power, or the numbers of references."""
    veil.hide(found.start(), found.end(), found.group()[1:-1].translate(RAISED), seen=HELD)


def _hide_silently(veil: Veil, found: re.Match[str]) -> None:
    veil.hide(found.start(), found.end())


def _hide_ends(veil: Veil, found: re.Match[str]) -> None:
    start, end = found.span("text")
    veil.hide(found.start(), start)
    veil.hide(end, found.end())


def _hide_span(veil: Veil, found: re.Match[str]) -> None:
    """Hide the brackets and attributes of a span with a class."""
    _hide_ends(veil, found)


def _hide_highlight(veil: Veil, found: re.Match[str]) -> None:
    start, end = found.span("text")
    veil.unsay(found.start(), start)
    veil.unsay(end, found.end())


def _hide_wiki(veil: Veil, found: re.Match[str]) -> None:
    """Show the words of a link to a page; a page that is shown in place is an object."""
    if _NO_PAGE.match(found["page"]):
        return
    if found["embed"]:
        veil.object(found.start(), found.end())
        return
    start, end = found.span("text" if found["text"] else "page")
    veil.hide(found.start(), start)
    veil.hide(end, found.end())


def _hide_display(veil: Veil, found: re.Match[str]) -> None:
    if "\n\n" not in found["text"] and _MATHEMATICS.search(found["text"].strip()):
        veil.object(found.start(), found.end())


def _hide_inline(veil: Veil, found: re.Match[str]) -> None:
    """Show mathematics as something without words, but a mere number as it is; sums of money are text."""
    said = found["text"]
    if _NUMBER.fullmatch(said):
        _hide_ends(veil, found)
    elif "\\" in said or (_MATHEMATICS.search(said) and not _MONEY.match(said)):
        veil.object(found.start(), found.end())


def _hide_notes(veil: Veil, zones: Zones) -> None:
    """Make footnotes of what is written in the line, `^[as here]`; mere numbers are markers of some other kind."""
    text, done = veil.text, veil.begin
    pairs: Mapping[int, int] = _brackets(text, veil.begin)
    for found in _NOTE.finditer(text, veil.begin):
        start = found.end()
        end = pairs.get(start - 1)
        if end is None or found.start() < done or end - start > _LONGEST_NOTE or zones.hold(found.start()):
            continue
        if _NUMBERS.match(text[start:end]) or text.startswith("^", end + 1):
            continue
        done = end + 1
        veil.object(found.start(), done)
        veil.aside("footnote", Span(start, end), Span(found.start(), done))


def _brackets(text: str, begin: int) -> dict[int, int]:
    """Return the place of the bracket that closes each, within paragraphs."""
    ahead = Ahead(text)
    pairs: dict[int, int] = {}
    open_: list[int] = []
    until = begin
    for found in _BRACKET.finditer(text, begin):
        if found.start() > until:
            until = ahead.blank(found.start())
            open_.clear()
        if found[0] == "[":
            open_.append(found.start())
        elif open_:
            pairs[open_.pop()] = found.start()
    return pairs


def _allow_definitions(veil: Veil, zones: Zones) -> None:
    """Let the parser look for lists of definitions when a line begins as one does, and for no other colons."""
    if not any(not zones.hold(found.end() - 1) for found in _DEFINITION.finditer(veil.text, veil.begin)):
        return
    veil.definitions = True
    for found in _COLON.finditer(veil.text, veil.begin):
        if not zones.hold(found.start(1)):
            veil.write(found.start(1), "\ue000")
