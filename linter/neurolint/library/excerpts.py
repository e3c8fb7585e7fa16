"""Words of a file as they may be shown in a message: on one line, short, and without control characters."""

from __future__ import annotations

from collections.abc import Iterable

_WIDTH = 120


def shown(text: str) -> str:
    """Return `text` with what a terminal would obey written out, such as \\x1b, and tabs as spaces."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else " " if char == "\t" else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


def quoted(text: str) -> str:
    """Return `text` in single quotes, cut to a length that fits a message."""
    return f"'{shown(text if len(text) <= 80 else text[:79] + '…')}'"


def excerpt(text: str, start: int, end: int, offset: int) -> str:
    """Return the line `text[start:end]` as it may be shown; of a long one, the part around `offset`."""
    before = after = ""
    if end - start > _WIDTH:
        cut = max(start, min(offset - _WIDTH // 3, end - _WIDTH))
        before, after = "…" if cut > start else "", "…" if cut + _WIDTH < end else ""
        start, end = cut, cut + _WIDTH
    return shown((before + text[start:end].rstrip("\r\n") + after).strip())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'" for the known word nearest to `word`, or nothing when none is near.

    Case does not matter: "doi" is near "DOI".
    """
    from rapidfuzz import fuzz, process

    near = process.extractOne(
        word[:200], sorted(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=70
    )
    return f"; did you mean {quoted(near[0])}" if near else ""


def one_of(words: Iterable[str]) -> str:
    """Return the words as a list for a message: 'a', 'b' or 'c'."""
    listed = [quoted(word) for word in words]
    return " or ".join(filter(None, (", ".join(listed[:-1]), listed[-1]))) if listed else "nothing"
