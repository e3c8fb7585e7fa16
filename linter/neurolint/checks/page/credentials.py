"""What shows that an author knows the field, or is a body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference


class Credentials:
    """Reads letters behind a name, professions and words of bodies, from `wording/metadata.yaml`."""

    __slots__ = ("_bodies", "_exact", "_words")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("metadata", {})
        credentials: Mapping[str, Sequence[str]] = wording.get("credentials", {})
        letters = sorted(credentials.get("exact", ()), key=len, reverse=True)
        self._exact = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, letters)) or '(?!)'})(?![\w])")
        self._words = Phrases(credentials.get("words", ()))
        self._bodies = Phrases(wording.get("organisations", ()))

    def shown(self, text: str) -> bool:
        """Tell whether a text shows that somebody knows the field."""
        return bool(self._exact.search(text)) or self._words.search(fold(text))

    def body(self, text: str) -> bool:
        """Tell whether a name is that of a body."""
        return self._bodies.search(fold(text))
