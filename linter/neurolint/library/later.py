"""Entries that are decoded when the first is asked for, and made one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

_Made = TypeVar("_Made")


class Later(Mapping[str, _Made]):
    """A mapping from ids to values, made of the JSON of a mapping from ids to plain data."""

    __slots__ = ("_body", "_made", "_make", "_plain")

    def __init__(self, body: bytes, make: Callable[[Any], _Made]) -> None:
        self._body = body
        self._make = make
        self._plain: dict[str, Any] | None = None
        self._made: dict[str, _Made] = {}

    def __getitem__(self, key: str) -> _Made:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(self._rows()[key])
        return made

    def __contains__(self, key: object) -> bool:
        return key in self._rows()

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows())

    def __len__(self) -> int:
        return len(self._rows())

    def _rows(self) -> dict[str, Any]:
        if self._plain is None:
            self._plain = json.loads(self._body)
            self._body = b""
        return self._plain
