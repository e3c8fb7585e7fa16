"""How headings and lead-ins say what a list tells of a condition: `has_symptom.yaml`, and causes in `lists.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from neurolint.language.phrases import Phrases


class LedIn:
    """How headings and lead-ins say that a list of something about a condition follows."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.names = frozenset(data.get("names", ()))
        self.closing = Phrases(data.get("closing", ()))
        self.strangers = frozenset(data.get("strangers", ()))
        self.plain = frozenset(data.get("plain", ()))
        self.before = frozenset(data.get("before", ()))
        self.sparing = frozenset(data.get("sparing", ()))


class Symptoms(LedIn):
    """`wording/has_symptom.yaml`: how lists of symptoms are led in. Without that file none are read."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__(data)
        self.beside = frozenset(data.get("beside", ()))
        self.partial = frozenset(data.get("partial", ()))
        self.shown = Phrases(data.get("shown", ()))
        self.likened = Phrases(data.get("likened", ()))
        self.changes: Mapping[str, Phrases] = {
            degree: Phrases(phrases) for degree, phrases in data.get("changes", {}).items()
        }

    def bare(self, words: Sequence[str]) -> tuple[int, int]:
        """Return which words of a name are left without those that speak of its symptoms: "symptoms of X" is X.

        First and last index, the last exclusive; all of them where nothing else would be left.
        """
        start, end = 0, len(words)
        if len(words) > 2 and words[0] in self.names and words[1] == "of":
            start = 2
        if len(words) > start + 1 and words[-1] in self.names:
            end -= 1
        return start, end
