"""Boxes of Markdown's flavours: `:::` containers, `!!!` admonitions, alerts with titles, tables of contents."""

from __future__ import annotations

import re

from neurolint.drafts.codezones import Zones
from neurolint.drafts.spans import Span
from neurolint.drafts.veil import EMPTY, Veil

_FENCE = re.compile(
    r"^[ \t>]*(?P<mark>:{3,})[ \t]*(?:(?P<name>[A-Za-z][\w-]*)?(?P<label>\[[^\]\n]{1,300}\])?"
    r"[ \t]*(?P<attributes>\{[^{}\n]{0,300}\})?(?P<title>[ \t]+[^\s:{][^\n]{0,300}?)??)?[ \t:\r]*$",
    re.MULTILINE,
)
_TITLE = re.compile(r"""\btitle=(?:"([^"\n]+)"|'([^'\n]+)')""")
_BOX = re.compile(
    r"""^(?P<indent>[ \t>]*)(?:(?:!!!|\?\?\?\+?)[ \t]+[A-Za-z][\w-]*(?:[ \t]+[\w-]+)*[ \t]*(?:"(?P<title>[^"\n]*)")?"""
    r"""|={3}[!+]{0,2}[ \t]+"(?P<tab>[^"\n]+)")[ \t\r]*$""",
    re.MULTILINE,
)
_ALERT = re.compile(
    r"^(?P<quote>[ \t>]*>)[ \t]*(?P<mark>\[!(?P<type>[A-Za-z][\w-]{2,30})(?:\|[^\]\n]{0,60})?\](?P<fold>[-+]?))"
    r"(?P<title>[^\n]*)$",
    re.MULTILINE,
)
_KNOWN = frozenset({"note", "tip", "important", "warning", "caution"})
_QUOTES = frozenset({"quote", "cite"})
_CONTENTS = re.compile(
    r"^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|\{:toc\}|\$\{toc\})[ \t\r]*$", re.IGNORECASE | re.MULTILINE
)
_LINE = re.compile(r"[^\n]*\n?")
_TAB = 4


def open_containers(veil: Veil, zones: Zones) -> None:
    """Make what stands in boxes plain Markdown: their marks hidden, their titles captions, no indentation."""
    text = veil.text
    if ":::" in text:
        _open_fences(veil, zones)
    if "[!" in text:
        _open_alerts(veil, zones)
    if "toc" in text or "TOC" in text:
        for found in _CONTENTS.finditer(text, veil.begin):
            if not zones.hold(found.start()):
                _hide_line(veil, found.start(), found.end())
    veil.settle()
    if "!!!" in text or "???" in text or "===" in text:
        _open_boxes(veil, zones)


def _open_fences(veil: Veil, zones: Zones) -> None:
    """Hide the lines of `:::` that open and close containers, in pairs; what has no partner is text."""
    opened: list[re.Match[str]] = []
    for found in _FENCE.finditer(veil.text, veil.begin):
        if zones.hold(found.end("mark")):
            continue
        opens = found["name"] or found["attributes"] or found["label"]
        if opens:
            opened.append(found)
        elif opened:
            # A container may be closed by more colons than it has, and an inner one by fewer than the outer.
            _hide_opening(veil, opened.pop())
            _hide_line(veil, found.start(), found.end())


def _hide_opening(veil: Veil, found: re.Match[str]) -> None:
    _hide_line(veil, found.start(), found.end())
    told = _TITLE.search(found["attributes"]) if found["attributes"] else None
    if found["title"]:
        start, end = found.span("title")
    elif found["label"]:
        start, end = found.start("label") + 1, found.end("label") - 1
    elif told:
        start, end = (found.start("attributes") + at for at in told.span(told.lastindex or 0))
    else:
        return
    _entitle(veil, start, end, found)


def _open_alerts(veil: Veil, zones: Zones) -> None:
    """Make alerts of any type, with titles, such as have none and whose type the parser knows."""
    for found in _ALERT.finditer(veil.text, veil.begin):
        titled = found["title"].strip()
        plain = found["type"].lower() in _KNOWN and not titled and not found["fold"]
        glued = titled and not found["title"][0].isspace()
        if plain or glued or zones.hold(found.start("mark")) or not _opens_quote(veil.text, found):
            continue
        start, end = found.start("mark"), found.end()
        known = "" if found["type"].lower() in _QUOTES else "[!TIP]"
        veil.unsay(start, end)
        veil.write(start, known.ljust(end - start))
        if titled:
            _entitle(veil, found.start("title"), end, found)


def _opens_quote(text: str, found: re.Match[str]) -> bool:
    """Tell whether the line above a match is in fewer quotations."""
    above = text[text.rfind("\n", 0, max(found.start() - 1, 0)) + 1 : found.start()]
    marks = above[: len(above) - len(above.lstrip("> \t"))]
    return marks.count(">") < found["quote"].count(">")


def _open_boxes(veil: Veil, zones: Zones) -> None:
    """Hide the lines that open boxes with indented content, and take the indentation off, inner boxes last."""
    lines = [found.span() for found in _LINE.finditer(veil.text, veil.begin) if found.end() > found.start()]
    text = veil.text
    off: list[int] = [0] * len(lines)  # the columns to take off each line
    open_: list[int] = []  # the columns at which the content of each open box stands
    for at, (start, end) in enumerate(lines):
        if not text[start:end].strip(f"> \t\r\n{EMPTY}"):
            continue
        columns = columns_of(text, start, end)
        while open_ and columns < open_[-1]:
            open_.pop()
        off[at] = _TAB * len(open_)
        box = _BOX.match(text, start, end)
        if box and not zones.hold(start) and _has_content(text, lines, at, columns):
            open_.append(columns + _TAB)
            _hide_line(veil, box.end("indent"), box.end())
            if box["title"] or box["tab"]:
                _entitle(veil, *box.span("tab" if box["tab"] else "title"), box)
    for (start, end), columns in zip(lines, off, strict=True):
        if columns:
            outdent(veil, start, end, columns)
    veil.settle()


def _has_content(text: str, lines: list[tuple[int, int]], at: int, columns: int) -> bool:
    """Tell whether the next line that is not blank, at most one below, is indented."""
    for start, end in lines[at + 1 : at + 3]:
        if text[start:end].strip("> \t\r\n"):
            return columns_of(text, start, end) >= columns + _TAB
    return False


def outdent(veil: Veil, start: int, end: int, columns: int) -> None:
    """Take indentation off a line, which goes to the end of the line above."""
    quotes = start
    while quotes < end and veil.text[quotes] in " \t>":
        quotes += 1
    quoted = veil.text.rfind(">", start, quotes)
    first = start if quoted < 0 else quoted + 2
    at, taken = first, 0
    while at < end and taken < columns and veil.text[at] in " \t":
        taken += _TAB if veil.text[at] == "\t" else 1
        at += 1
    if at > first and start > veil.begin:
        veil.write(start - 1, " " * (at - first) + veil.text[start - 1 : first])


def columns_of(text: str, start: int, end: int) -> int:
    """Return how far a line is indented, behind the marks of a quotation."""
    columns = 0
    for sign in text[start:end]:
        if sign == ">":
            columns = -1  # the space behind the mark belongs to it
        elif sign == "\t":
            columns += _TAB
        elif sign == " ":
            columns += 1
        else:
            break
    return max(columns, 0)


def _hide_line(veil: Veil, start: int, end: int) -> None:
    """Hide a line but for the marks of the quotation it stands in."""
    text = veil.text
    while start < end and text[start] in " \t>":
        start += 1
    while end > start and text[end - 1] in " \t\r":
        end -= 1
    veil.hide(start, end)


def _entitle(veil: Veil, start: int, end: int, found: re.Match[str]) -> None:
    veil.aside("caption", Span(start, end), Span(found.start(), found.end()))
