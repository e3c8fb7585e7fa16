"""Entries that are made one by one, of JSON that is looked at when the first is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

_Made = TypeVar("_Made")

_decode = json.JSONDecoder().raw_decode


def laid_out(rows: Mapping[str, Any]) -> tuple[bytes, bytes]:
    """Return plain data by their ids as two JSON texts: where each begins in the second, and that."""
    begins: dict[str, int] = {}
    texts: list[str] = []
    at = 1
    for key, row in rows.items():
        begins[key] = at
        texts.append(json.dumps(row, separators=(",", ":")))
        at += len(texts[-1]) + 1
    return json.dumps(begins, separators=(",", ":")).encode(), f"[{','.join(texts)}]".encode()


class Later(Mapping[str, _Made]):
    """A mapping from ids to values.

    `load` returns what `laid_out` made, and is asked once; `make` makes a value of its plain data.
    """

    __slots__ = ("_begins", "_body", "_load", "_made", "_make")

    def __init__(self, load: Callable[[], Iterable[bytes]], make: Callable[[Any], _Made]) -> None:
        self._load = load
        self._make = make
        self._begins: dict[str, int] | None = None
        self._body = ""
        self._made: dict[str, _Made] = {}

    def __getitem__(self, key: str) -> _Made:
        made = self._made.get(key)
        if made is None:
            begin = self._where()[key]
            made = self._made[key] = self._make(_decode(self._body, begin)[0])
        return made

    def __contains__(self, key: object) -> bool:
        return key in self._where()

    def __iter__(self) -> Iterator[str]:
        return iter(self._where())

    def __len__(self) -> int:
        return len(self._where())

    def _where(self) -> dict[str, int]:
        if self._begins is None:
            begins, body = self._load()
            self._begins, self._body = json.loads(begins), body.decode("ascii")
        return self._begins
