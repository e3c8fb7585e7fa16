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


def excerpt(line: str, column: int) -> str:
    """Return a line as it may be shown; of a long one, the part around `column` (from 1)."""
    if len(line) > _WIDTH:
        start = max(0, min(column - 1 - _WIDTH // 3, len(line) - _WIDTH))
        stop = start + _WIDTH
        line = ("…" if start else "") + line[start:stop] + ("…" if stop < len(line) else "")
    return shown(line).strip()


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'" for the known word nearest to `word`, or nothing when none is near."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(word[:200], sorted(known), scorer=fuzz.ratio, score_cutoff=70)
    return f"; did you mean {quoted(near[0])}" if near else ""


def one_of(words: Iterable[str]) -> str:
    """Return the words as a list for a message: 'a', 'b' or 'c'."""
    listed = [quoted(word) for word in words]
    return " or ".join(filter(None, (", ".join(listed[:-1]), listed[-1]))) if listed else "nothing"
