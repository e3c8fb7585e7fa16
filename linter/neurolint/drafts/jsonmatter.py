"""A JSON object at the top of a draft, with the place of each of its values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder

from neurolint.drafts.spans import Span

_SPACE = re.compile(r"[ \t\r\n]*")
_BEHIND = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_CLOSING = re.compile(r"^\}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


class BadJsonError(Exception):
    """Front matter that cannot be read: why, on which line (from 1), and where the body begins."""

    def __init__(self, message: str, line: int, body: int) -> None:
        super().__init__(message)
        self.line = line
        self.body = body


@dataclass(frozen=True, slots=True)
class JsonMatter:
    """The values of the object by key, where each stands, and where the body begins."""

    values: Mapping[str, object]
    places: Mapping[str, Span]
    end: int


def read_json(text: str) -> JsonMatter | None:
    """Read the object that a text begins with; None when it is none, or when more stands in its last line.

    Raises BadJsonError when it cannot be read, and a closing brace at the beginning of a line shows that it was
    meant as front matter.
    """
    try:
        values, places, end = _object(text)
    except (ValueError, RecursionError) as error:
        closing = _CLOSING.search(text)
        if not closing:
            return None
        line = error.lineno if isinstance(error, JSONDecodeError) else 1
        said = error.msg if isinstance(error, JSONDecodeError) else "nested too deep, or a number too long"
        raise BadJsonError(said, line, closing.end()) from error
    behind = _BEHIND.match(text, end)
    return JsonMatter(values, places, behind.end()) if behind else None


def _object(text: str) -> tuple[dict[str, object], dict[str, Span], int]:
    """Read `{ "key": value, … }`; of a key that stands twice the later value holds."""
    decoder = JSONDecoder()
    values: dict[str, object] = {}
    places: dict[str, Span] = {}
    at, sign = 0, "{"
    while sign != "}":
        at = _skip(text, at + 1)
        if not text.startswith('"', at):
            raise JSONDecodeError("expected a name in double quotes", text, at)
        key, at = decoder.raw_decode(text, at)
        at = _skip(text, at)
        if not text.startswith(":", at):
            raise JSONDecodeError("expected a colon", text, at)
        at = _skip(text, at + 1)
        value, end = decoder.raw_decode(text, at)
        values[key], places[key] = value, Span(at, end)
        at = _skip(text, end)
        sign = text[at : at + 1]
        if sign not in (",", "}"):
            raise JSONDecodeError("expected a comma or the end of the object", text, at)
    return values, places, at + 1


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
