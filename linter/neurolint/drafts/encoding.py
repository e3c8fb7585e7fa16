"""From the bytes of a draft to its text."""

from __future__ import annotations

import codecs
import re

from neurolint.drafts.model import Format
from neurolint.errors import DraftError

MAX_BYTES = 50_000_000
"""The largest draft that is read."""

_CHARSET = rb"""(?i)(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9][\w.:-]{0,60})"""
# That of UTF-32 begins as that of UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32, as its byte order mark says"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32, as its byte order mark says"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16, as its byte order mark says"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16, as its byte order mark says"),
)


def mark_of(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark that a text begins with, b"" when it has none, and its encoding."""
    for mark, encoding, _ in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def decode(data: bytes, format: Format) -> str:  # noqa: A002
    """Return the text of a draft without its byte order mark. Raises DraftError for bytes that are none."""
    for mark, encoding, expected in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, len(mark), encoding, expected)
    try:
        return _decode_as(data, 0, "utf-8", "UTF-8")
    except DraftError as error:
        declared = re.search(_CHARSET, data[:4096]) if format == "html" else None
        named = declared[1].decode("ascii") if declared else "utf-8"
        if named.lower() in ("utf-8", "utf8"):
            raise
        raise DraftError(
            f"{error}, but the page says that it is written in {named[:40]}: save it as UTF-8"
        ) from error


def _decode_as(data: bytes, skip: int, encoding: str, expected: str) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        offset = skip + error.start
        line = data[skip:offset].decode(encoding).count("\n") + 1
        raise DraftError(
            f"byte 0x{data[offset]:02X} at offset {offset} (line {line}) cannot be read: {error.reason}; "
            f"expected {expected}"
        ) from error
