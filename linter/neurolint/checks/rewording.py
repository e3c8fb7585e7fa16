"""What a rule, a group of its phrases or an entry of a list puts in place of the words it finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from neurolint.checks.base import Fix
from neurolint.checks.mending import reworded, without_words
from neurolint.checks.page.prose import Passage
from neurolint.drafts.model import Draft
from neurolint.language.phrases import Phrases
from neurolint.quickclass import dataclass

START = "^"
"""Among the words that are to stand before: the beginning of the sentence."""

_NEAR = 60
"""Words that are to stand before have at most so many code points."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words to put in place of those found; None takes them out.

    With `behind` only where one of these phrases ends right before, or with `start` at the beginning of a sentence.
    """

    words: str | None
    safe: bool
    behind: Phrases
    start: bool

    def fix(self, draft: Draft, passage: Passage, start: int, end: int) -> Fix | None:
        """Return the fix of a match in a sentence (code points of its block); None where it would not fit."""
        text = passage.block.text
        if (
            text[end : end + 1] in ("'", "’", "-", "‑")
            or text[start - 1 : start] in ("-", "‑")
            or not self._fits(passage, start)
        ):
            return None
        if self.words is None:
            return without_words(draft, passage.block, start, end, passage.start, safe=self.safe)
        return reworded(draft, passage.block, start, end, self.words, safe=self.safe)

    def _fits(self, passage: Passage, start: int) -> bool:
        if not self.behind and not self.start:
            return True
        before = passage.folded[passage.start : start].rstrip()
        if not before.strip("\"'(*_ "):
            return self.start
        near = before[-_NEAR:]
        return any(end == len(near) for _, end in self.behind.find(near))


def rewording(data: Mapping[str, Any]) -> Rewording | None:
    """Make what stands under the key `fix` ready; None when there is nothing.

    Raises PhraseError for a phrase of `behind` that is not in the notation.
    """
    if not data:
        return None
    behind: Sequence[str] = data.get("behind", ())
    return Rewording(
        data.get("replace"),
        data.get("safe", False),
        Phrases(phrase for phrase in behind if phrase != START),
        START in behind,
    )
