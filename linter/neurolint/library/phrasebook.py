"""Phrases taken apart by one run, kept for the next beside the checked data; see `language.parsed`."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from neurolint import __version__
from neurolint.language import fold, lookup, notation, parsed
from neurolint.language.parsed import PARSED
from neurolint.library.cache import json_line, recall, remember


def recall_phrases(cache: Path, digest: str) -> None:
    """Take up what was kept in a folder for the reference with a digest."""
    kept = recall(cache, _key(digest))
    PARSED.recall(json.loads(kept[0]) if kept else {})


def remember_phrases(cache: Path, digest: str) -> None:
    """Keep what `recall_phrases` is to find in the next run, unless it finds it all already."""
    plain = PARSED.plain()
    if plain is not None:
        remember(cache, _key(digest), [json_line(plain)])


def _key(digest: str) -> str:
    """A key for a reference and for what reads the notation: this version, with this very code."""
    total = hashlib.sha256("\n".join(("phrases", __version__, digest)).encode())
    for module in (fold, lookup, notation, parsed):
        total.update(Path(str(module.__file__)).read_bytes())
    return total.hexdigest()
