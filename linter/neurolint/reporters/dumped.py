"""A JSON document that neither a terminal nor a build log finds an order in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from json.encoder import encode_basestring_ascii
from typing import Any

from neurolint.quickclass import dataclass

# As in `visible`: "##[" and "##vso[" are orders to a build log wherever they stand in a line.
_ORDER = re.compile(r"#(?=#(?:[A-Za-z]{1,12})?\[)")

_STEP = "  "
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Stream:
    """Items of a list that are made one by one when they are written."""

    items: Iterable[Any]


def dumped(data: Any, default: Callable[[Any], Any] | None = None) -> str:
    """Return plain data as JSON, indented, in ASCII. A reader gets each text back as it was.

    A # stands in texts only, where its escape means the same. `default` is that of `json.dumps`, whose text this is;
    the standard library indents slowly, and leaves behind what only a search for unreachable objects takes away.
    """
    return _safe(_text(data, "", default))


def _safe(text: str) -> str:
    return _ORDER.sub(r"\\u0023", text)


def _text(value: Any, pad: str, default: Callable[[Any], Any] | None = None) -> str:
    """Return the JSON text of a value, in which each line but the first begins with `pad`."""
    if isinstance(value, str):
        return encode_basestring_ascii(value)
    if isinstance(value, dict):
        within = pad + _STEP
        parts = [f"{_key(key)}: {_text(part, within, default)}" for key, part in value.items()]
        return f"{{\n{within}{f',{_BREAK}{within}'.join(parts)}\n{pad}}}" if parts else "{}"
    if isinstance(value, list | tuple):
        within = pad + _STEP
        parts = [_text(part, within, default) for part in value]
        return f"[\n{within}{f',{_BREAK}{within}'.join(parts)}\n{pad}]" if parts else "[]"
    if default is None or value is None or isinstance(value, bool | int | float):
        return json.dumps(value)
    return _text(default(value), pad, default)


def _key(key: Any) -> str:
    return encode_basestring_ascii(key) if isinstance(key, str) else json.dumps({key: 0})[1:-4]


def streamed(data: Any) -> Iterator[str]:
    """Yield the same text of data in which some lists are streams, in whole lines without the end of the last."""
    return _pieces(data, "", "", "")


def _pieces(value: Any, pad: str, lead: str, trail: str) -> Iterator[str]:
    """Yield a value that begins behind `lead`, with `trail` behind it; the lines of it that follow begin with `pad`."""
    if isinstance(value, Stream):
        yield from _bracketed(value.items, pad, lead, trail)
    elif isinstance(value, list) and any(map(_streams, value)):
        yield from _bracketed(value, pad, lead, trail)
    elif isinstance(value, dict) and _streams(value):
        yield f"{lead}{{"
        for number, (key, part) in enumerate(value.items(), 1):
            comma = "," if number < len(value) else ""
            yield from _pieces(part, f"{pad}{_STEP}", f"{pad}{_STEP}{_key(key)}: ", comma)
        yield f"{pad}}}{trail}"
    else:
        yield lead + _safe(_text(value, pad)) + trail


def _bracketed(items: Iterable[Any], pad: str, lead: str, trail: str) -> Iterator[str]:
    within = pad + _STEP
    before: tuple[Any, ...] = ()
    for item in items:
        if before:
            yield from _pieces(before[0], within, within, ",")
        else:
            yield f"{lead}["
        before = (item,)
    if before:
        yield from _pieces(before[0], within, within, "")
        yield f"{pad}]{trail}"
    else:
        yield f"{lead}[]{trail}"


def _streams(value: Any) -> bool:
    """Tell whether a stream is in a value, be it further in."""
    if isinstance(value, dict):
        return any(map(_streams, value.values()))
    return isinstance(value, Stream) or (isinstance(value, list) and any(map(_streams, value)))
