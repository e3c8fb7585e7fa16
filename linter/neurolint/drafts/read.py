"""From a file's bytes to a draft: what format it has, how it is encoded, and its blocks."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from pathlib import PurePath

from neurolint.drafts.frontmatter import split_front_matter
from neurolint.drafts.model import PROSE, Draft, Format, TextFormat
from neurolint.drafts.outline import Outline, has_words
from neurolint.errors import DraftError

MAX_BYTES = 50_000_000
"""The largest draft that is read."""

_SUFFIXES: Mapping[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
}
_CHARSET = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9][\w.:-]{0,60})""", re.IGNORECASE
)
# That of UTF-32 begins as that of UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32, as its byte order mark says"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32, as its byte order mark says"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16, as its byte order mark says"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16, as its byte order mark says"),
)


def read_draft(data: bytes, path: str, format: Format | None = None) -> Draft:  # noqa: A002
    """Return the draft that a file holds; without a format, the suffix of `path` tells it.

    Offsets count the code points behind a byte order mark. Raises DraftError when the file is too large, is
    no text in the encoding expected (the mark's, else UTF-8), or says nothing.
    """
    if len(data) > MAX_BYTES:
        raise DraftError(f"the draft has {len(data):,} bytes; at most {MAX_BYTES:,} are read")
    format = format or format_of(path)  # noqa: A001
    if format == "docx":
        from neurolint.drafts.word import read_word

        return read_word(data, path)
    source = _decode(data, format)
    if "\0" in source:
        raise DraftError("the draft holds NUL bytes: not a text file")
    if not source.strip():
        raise DraftError("the draft is empty")
    draft = parse(source, path, format)
    if format == "html" and not any(has_words(block.text) for block in draft.blocks if block.kind in PROSE):
        raise DraftError(
            "the page has no text to read; a page that scripts fill must be saved as the browser shows it"
        )
    return draft


def parse(source: str, path: str, format: TextFormat) -> Draft:  # noqa: A002
    """Return the draft that a text is. Any text will do, even one that no file could hold."""
    front = split_front_matter(source)
    outline = Outline()
    for found in front.fields:
        outline.add(found.kind, found.inlines, found.span)
    if format == "text":
        from neurolint.drafts.plain import read_plain

        read_plain(source, front.body, outline)
    elif format == "html":
        from neurolint.drafts.page import read_page

        head = read_page(source, front.body, outline)
        meta = {**head.meta, **front.meta}
        places = {key: span for key, span in head.places.items() if key not in front.meta}
        return Draft(path, source, format, outline.blocks(), meta, front.span, front.error, places)
    else:
        from neurolint.drafts.markdown import read_markdown

        read_markdown(source, front.body, outline, mdx=format == "mdx")
    return Draft(path, source, format, outline.blocks(), front.meta, front.span, front.error)


def format_of(path: str) -> Format:
    """Return the format that the name of a file tells."""
    return _SUFFIXES.get(PurePath(path).suffix.lower(), "markdown")


def mark_of(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark that a text begins with, b"" when it has none, and its encoding."""
    for mark, encoding, _ in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def _decode(data: bytes, format: Format) -> str:  # noqa: A002
    for mark, encoding, expected in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, len(mark), encoding, expected)
    try:
        return _decode_as(data, 0, "utf-8", "UTF-8")
    except DraftError as error:
        declared = _CHARSET.search(data[:4096]) if format == "html" else None
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
