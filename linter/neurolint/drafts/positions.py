"""From the UTF-8 bytes that a parser counts to the code points that a draft counts."""

from __future__ import annotations

_STEP = 256
_CONTINUATION = bytes(range(0x80, 0xC0))


class Utf8Positions:
    """Turns byte offsets of a text's UTF-8 form into code point offsets of the text."""

    __slots__ = ("_counts", "_data")

    def __init__(self, text: str) -> None:
        self._data = b"" if text.isascii() else text.encode()
        self._counts: list[int] = []
        total = 0
        for at in range(0, len(self._data), _STEP):
            self._counts.append(total)
            total += _count(self._data[at : at + _STEP])
        self._counts.append(total)

    def at(self, offset: int) -> int:
        """Return the code point offset of a byte offset that stands between two characters."""
        if not self._data:
            return offset
        step = offset // _STEP
        return self._counts[step] + _count(self._data[step * _STEP : offset])


def _count(data: bytes) -> int:
    return len(data.translate(None, _CONTINUATION))
