"""A JSON document that neither a terminal nor a build log finds an order in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from neurolint.quickclass import dataclass

# As in `visible`: "##[" and "##vso[" are orders to a build log wherever they stand in a line.
_ORDER = re.compile(r"#(?=#(?:[A-Za-z]{1,12})?\[)")

_STEP = 2


@dataclass(frozen=True, slots=True)
class Stream:
    """Items of a list that are made one by one when they are written."""

    items: Iterable[Any]


def dumped(data: Any, default: Callable[[Any], Any] | None = None) -> str:
    """Return plain data as JSON, indented, in ASCII. A reader gets each text back as it was.

    A # stands in texts only, where its escape means the same. `default` is that of `json.dumps`.
    """
    return _ORDER.sub(r"\\u0023", json.dumps(data, indent=_STEP, default=default))


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
            yield from _pieces(part, f"{pad}{' ' * _STEP}", f"{pad}{' ' * _STEP}{json.dumps(key)}: ", comma)
        yield f"{pad}}}{trail}"
    else:
        yield lead + dumped(value).replace("\n", f"\n{pad}") + trail


def _bracketed(items: Iterable[Any], pad: str, lead: str, trail: str) -> Iterator[str]:
    within = pad + " " * _STEP
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
