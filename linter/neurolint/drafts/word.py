"""A Word document as a draft: one line of text for each paragraph, and blocks with their places in it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from neurolint.drafts.inline import InlineWriter
from neurolint.drafts.looks import looks_like_heading
from neurolint.drafts.model import Draft
from neurolint.drafts.outline import Outline, has_words
from neurolint.drafts.spans import Span
from neurolint.drafts.weave import Weaver
from neurolint.errors import DraftError

if TYPE_CHECKING:
    from neurolint.drafts.wordparts import Paragraph

MAX_UNPACKED = 200_000_000
"""The most bytes that the parts of a document may have together, unpacked."""
MAX_XML = 30_000_000
"""The most bytes of those parts that are parsed."""

_MAX_PARTS = 10_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_HEADING_WORDS = 12


def read_word(data: bytes, path: str) -> Draft:
    """Return the draft that a Word document (.docx) holds.

    Its `source` is the text: a line for each paragraph in the order of the document, those of table cells and empty
    ones among them, then those of the notes. So a line of a finding is the number of a paragraph. Deleted and hidden
    text and comments are not in it. `meta` has the properties of the file under `properties`.

    Raises DraftError when the extra `neurolint[docx]` is not installed, or for what is no such document, is protected,
    or is too large when unpacked.
    """
    try:
        import docx

        from neurolint.drafts.wordparts import paragraphs, properties
    except ImportError as error:
        raise DraftError(
            "Word documents are read with the extra neurolint[docx]: pip install 'neurolint[docx]'"
        ) from error
    _refuse(data)
    try:
        document: Any = docx.Document(BytesIO(data))
        found = list(paragraphs(document))
        meta: dict[str, object] = {"properties": properties(document)}
    except Exception as error:  # what the library raises for a broken part is not told by it
        said = " ".join(str(error).split())[:200]
        raise DraftError(f"not a Word document that can be read: {said or type(error).__name__}") from error
    draft = _compose(found, path, meta)
    if not any(has_words(block.text) for block in draft.blocks):
        raise DraftError("the draft is empty")
    return draft


def _refuse(data: bytes) -> None:
    """Raise for what is no plain zip archive of modest size, before anything of it is unpacked."""
    if data.startswith(_OLE):
        raise DraftError(
            "protected with a password, or in the format of Word before 2007; save it as .docx without a password"
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise DraftError("the document is encrypted; save it without a password")
            written = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
            _refuse_more(sum(part.file_size for part in parts), MAX_UNPACKED, "bytes")
            _refuse_more(sum(part.file_size for part in written), MAX_XML, "bytes of XML")
            _refuse_more(len(parts), _MAX_PARTS, "parts")
            for part in written:
                with archive.open(part) as file:
                    if b"<!DOCTYPE" in file.read(4096).replace(b"\0", b""):
                        raise DraftError(
                            f"{part.filename[:80]!a} declares a document type, as Word never does"
                        )
    except DraftError:
        raise
    except Exception as error:  # zipfile raises what its decoders do
        raise DraftError(f"not a Word document: {' '.join(str(error).split())[:200]}") from error


def _refuse_more(count: int, most: int, what: str) -> None:
    if count > most:
        raise DraftError(f"the document unpacks to {count:,} {what}; at most {most:,} are read")


def _compose(found: list[Paragraph], path: str, meta: dict[str, object]) -> Draft:
    """Lay the paragraphs out as lines and make blocks of them."""
    source = "\n".join("".join(piece.shown for piece in one.pieces) for one in found)
    outline = Outline()
    depth = at = 0
    for one in found:
        wanted = one.depth if one.kind == "item" else 0
        length = sum(len(piece.shown) for piece in one.pieces)
        if length or wanted:
            while depth > wanted:
                outline.close_list()
                depth -= 1
            while depth < wanted:
                outline.open_list()
                depth += 1
            if wanted:
                outline.open_item()
            if one.kind is not None:
                _add(one, source, at, length, outline)
        at += length + 1
    return Draft(path, source, "docx", outline.blocks(), meta)


def _add(one: Paragraph, source: str, at: int, length: int, outline: Outline) -> None:
    writer = InlineWriter(source)
    place = at
    for piece in one.pieces:
        end = place + len(piece.shown)
        if piece.kind == "text":
            writer.copy(place, end)
        elif piece.kind == "break":
            writer.put("\n", place, end)
        elif piece.kind == "link":
            writer.open_link("word", piece.value)
        elif piece.kind == "end":
            writer.close_link("word")
        elif piece.kind == "note":
            writer.note(piece.value, place, end, defined=True)
        else:
            writer.object(place, end)
            weaver = Weaver(source)
            weaver.copy(place + 1, end - 1 if piece.value else place + 1)
            writer.aside("caption", weaver.build()[0], Span(place, end))
        place = end
    inlines = writer.finish()
    kind, level = one.kind or "paragraph", one.level
    if kind == "paragraph" and one.bold and looks_like_heading(inlines.rendered.text, _HEADING_WORDS):
        kind, level = "heading", 0
    outline.add(kind, inlines, Span(at, at + length), level=level, quoted=one.quoted, label=one.label)
