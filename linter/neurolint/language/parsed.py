"""What phrases need of a text, by how they are written: each is read once, also from one run to the next.

To read the notation of some thousand phrases takes longer than to check a draft. What was read can be written down as
plain data, from which a later run takes the few it asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from neurolint.language.lookup import Needs

_MOST = 8_192  # phrases that are remembered


class ParsedPhrases:
    """The phrases that were read. What is kept of earlier runs is made ready when it is asked for."""

    __slots__ = ("_asked", "_kept", "_made")

    def __init__(self) -> None:
        self._made: dict[str, Needs] = {}
        self._kept: Mapping[str, str] = {}
        self._asked: set[str] = set()

    def __contains__(self, phrase: str) -> bool:
        """Tell whether a phrase was read, in this run or in what is kept of earlier ones."""
        return phrase in self._made or phrase in self._kept

    def get(self, phrase: str) -> Needs | None:
        """Return what a phrase needs, None when it has not been read yet."""
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
            return made.anchors
        row = self._kept.get(phrase)
        return _anchors(row) if row is not None else None

    def put(self, phrase: str, parsed: Needs) -> Needs:
        """Take note of a phrase that was read, and return it."""
        self._asked.add(phrase)
        return self._put(phrase, parsed)

    def _put(self, phrase: str, parsed: Needs) -> Needs:
        if len(self._made) >= _MOST:
            self._made.clear()
            self._asked.clear()
        self._made[phrase] = parsed
        return parsed

    def recall(self, kept: Mapping[str, str]) -> None:
        """Take what `plain` gave in an earlier run. From now on it counts anew which phrases are asked for."""
        self._kept = kept
        self._asked.clear()

    def plain(self) -> dict[str, str] | None:
        """Return as plain data what is kept and what was asked for since; None when there is nothing new."""
        new = [phrase for phrase in sorted(self._asked) if phrase not in self._kept and phrase in self._made]
        if not new:
            return None
        kept = self._kept if len(self._kept) + len(new) <= _MOST else {}
        return {**kept, **{phrase: _to_plain(self._made[phrase]) for phrase in new}}


PARSED = ParsedPhrases()
"""Those of this process."""


def _to_plain(needs: Needs) -> str:
    """Return as one text, a line each, where in `every` the anchors are, the first words, and all of `every`.

    Words and keys hold no space. The anchors are in `every` unless there are none, which -1 tells.
    """
    at = needs.every.index(needs.anchors) if needs.anchors else -1
    return "\n".join([str(at), *(" ".join(sorted(words)) for words in (needs.firsts, *needs.every))])


def _anchors(row: str) -> Sequence[str]:
    at, _, *every = row.split("\n")
    return every[int(at)].split(" ") if at != "-1" else ()


def _from_plain(row: str) -> Needs:
    at, firsts, *every = row.split("\n")
    sets = tuple(map(_words, every))
    return Needs(_words(firsts), sets[int(at)] if at != "-1" else frozenset(), sets)


@lru_cache(maxsize=16_384)  # many phrases hold the same alternatives
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(" "))
