"""Phrases taken apart, by how they are written: each is read once, also from one run to the next.

To read the notation of some thousand phrases takes longer than to check a draft. What was read can be written down as
plain data, from which a later run takes the few it asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from neurolint.language.lookup import Needs

_MOST = 8_192  # phrases that are remembered


class Phrase(NamedTuple):
    """A phrase that is in the notation: its pattern, not bounded, and what it needs."""

    pattern: str
    needs: Needs


class ParsedPhrases:
    """The phrases that were read. What is kept of earlier runs is made ready when it is asked for."""

    __slots__ = ("_asked", "_kept", "_made")

    def __init__(self) -> None:
        self._made: dict[str, Phrase] = {}
        self._kept: Mapping[str, Any] = {}
        self._asked: set[str] = set()

    def __contains__(self, phrase: str) -> bool:
        """Tell whether a phrase was read, in this run or in what is kept of earlier ones."""
        return phrase in self._made or phrase in self._kept

    def get(self, phrase: str) -> Phrase | None:
        """Return what is known of a phrase, None when it has not been read yet."""
        made = self._made.get(phrase)
        if made is None and (row := self._kept.get(phrase)) is not None:
            made = self._put(phrase, _from_plain(row))
        if made is not None:
            self._asked.add(phrase)
        return made

    def anchors(self, phrase: str) -> Iterable[str] | None:
        """Return the anchors of a phrase, which is not made ready for that; None when it has not been read yet."""
        made = self._made.get(phrase)
        if made is not None:
            return made.needs.anchors
        row = self._kept.get(phrase)
        return _anchors(row) if row is not None else None

    def put(self, phrase: str, parsed: Phrase) -> Phrase:
        """Take note of a phrase that was read, and return it."""
        self._asked.add(phrase)
        return self._put(phrase, parsed)

    def _put(self, phrase: str, parsed: Phrase) -> Phrase:
        if len(self._made) >= _MOST:
            self._made.clear()
            self._asked.clear()
        self._made[phrase] = parsed
        return parsed

    def recall(self, kept: Mapping[str, Any]) -> None:
        """Take what `plain` gave in an earlier run. From now on it counts anew which phrases are asked for."""
        self._kept = kept
        self._asked.clear()

    def plain(self) -> dict[str, Any] | None:
        """Return as plain data what is kept and what was asked for since; None when there is nothing new."""
        new = [phrase for phrase in sorted(self._asked) if phrase not in self._kept and phrase in self._made]
        if not new:
            return None
        kept = self._kept if len(self._kept) + len(new) <= _MOST else {}
        return {**kept, **{phrase: _to_plain(self._made[phrase]) for phrase in new}}


PARSED = ParsedPhrases()
"""Those of this process."""


def _to_plain(parsed: Phrase) -> list[Any]:
    """The anchors are given by their place in `every`, which holds them unless there are none.

    Words and keys, which hold no space, stand in texts with spaces between: a run decodes few of them.
    """
    pattern, needs = parsed
    at = needs.every.index(needs.anchors) if needs.anchors else -1
    every = "\n".join(" ".join(sorted(keys)) for keys in needs.every)
    return [pattern, " ".join(sorted(needs.firsts)), every, at]


def _anchors(row: list[Any]) -> Sequence[str]:
    _, _, every, at = row
    anchors: str = every.split("\n")[at]
    return anchors.split(" ") if at >= 0 else ()


def _from_plain(row: list[Any]) -> Phrase:
    pattern, firsts, every, at = row
    sets = tuple([frozenset(keys.split(" ")) for keys in every.split("\n")]) if every else ()
    return Phrase(pattern, Needs(frozenset(firsts.split(" ")), sets[at] if at >= 0 else frozenset(), sets))
