"""What comes next in a text, looked for once: searches from ever later places stay linear on any input."""

from __future__ import annotations

import re

BLANK = re.compile(r"\n[ \t\r>]*(?=\n|\Z)")
"""The end of a line that a blank one follows, or the end of the text."""


class Ahead:
    """Answers where something stands next, and looks again only when the last answer has been passed.

    Places asked about must not go back by much: each step back costs a new search.
    """

    __slots__ = ("_matches", "_places", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, tuple[int, int]] = {}
        self._matches: dict[re.Pattern[str], tuple[int, re.Match[str] | None]] = {}

    def find(self, words: str, at: int) -> int:
        """Return where `words` stand next from `at` on, or the length of the text."""
        asked, place = self._places.get(words, (-1, -1))
        if not asked <= at <= place:
            place = self.text.find(words, at)
            place = len(self.text) if place < 0 else place
            self._places[words] = (at, place)
        return place

    def search(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """Return the next match of a pattern that begins at `at` or behind it."""
        asked, found = self._matches.get(pattern, (len(self.text) + 1, None))
        if not (asked <= at and (found is None or at <= found.start())):
            found = pattern.search(self.text, at)
            self._matches[pattern] = (at, found)
        return found

    def blank(self, at: int) -> int:
        """Return where the paragraph at `at` ends."""
        found = self.search(BLANK, at)
        return found.start() if found else len(self.text)
