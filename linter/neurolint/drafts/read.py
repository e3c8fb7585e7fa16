"""From a file's bytes to a draft: what format it has, how it is encoded, and its blocks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from neurolint.drafts.encoding import MAX_BYTES, decode
from neurolint.drafts.frontmatter import split_front_matter
from neurolint.drafts.model import PROSE, Draft, Format, TextFormat
from neurolint.drafts.outline import Outline, has_words
from neurolint.errors import DraftError

_SUFFIXES: Mapping[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
}

_FOREIGN: Mapping[bytes, str] = {
    b"%PDF-": "a PDF",
    b"{\\rtf": "a document in rich text (RTF)",
    b"\xd0\xcf\x11\xe0": "a document of an old Word",
    b"PK\x03\x04": "a packed file, such as a document of Word or OpenDocument,",
}
"""How files begin that are no text, though parts of some may look like it."""


def read_draft(data: bytes, path: str, format: Format | None = None) -> Draft:  # noqa: A002
    """Return the draft that a file holds; without a format, the suffix of `path` tells it.

    Offsets count the code points behind a byte order mark. Raises DraftError when the file is too large, is
    in a format that is not read, is no text in the encoding expected (the mark's, else UTF-8), or says nothing.
    """
    if len(data) > MAX_BYTES:
        raise DraftError(f"the draft has {len(data):,} bytes; at most {MAX_BYTES:,} are read")
    format = format or format_of(path)  # noqa: A001
    if format == "docx":
        from neurolint.drafts.word import read_word

        return read_word(data, path)
    _refuse_foreign(data)
    source = decode(data, format)
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


def _refuse_foreign(data: bytes) -> None:
    """Raise DraftError for a file in a format that is not read."""
    for beginning, called in _FOREIGN.items():
        if data.startswith(beginning):
            raise DraftError(f"{called} cannot be read under this name: save it as .docx, HTML or text")


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
