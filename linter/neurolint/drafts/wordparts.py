"""The paragraphs of a Word document and what each of them is, read from its parts with python-docx."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal, NamedTuple

from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from neurolint.drafts.model import BlockKind
from neurolint.drafts.wordstyles import Styles, child, is_on, value

_NOT_READ = frozenset(
    {"del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "Fallback"}
)
_WITHIN = frozenset(
    {"AlternateContent", "Choice", "customXml", "fldSimple", "ins", "moveTo", "sdt", "sdtContent", "smartTag"}
)
_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_NOTES = {"footnote": RELATIONS.FOOTNOTES, "endnote": RELATIONS.ENDNOTES}


class Piece(NamedTuple):
    """Something in a paragraph: `shown` is what the source has for it; `value` a label, an address or a caption."""

    kind: Literal["text", "break", "link", "end", "note", "image"]
    shown: str = ""
    value: str = ""


@dataclass(slots=True)
class Paragraph:
    """A paragraph. `kind` None is one that is no text of the article, such as a line of a table of contents."""

    kind: BlockKind | None = "paragraph"
    level: int = 0
    depth: int = 0  # of a list item, counted from 1
    quoted: bool = False
    bold: bool = False
    label: str = ""
    pieces: list[Piece] = field(default_factory=list)


def paragraphs(document: Any) -> Iterator[Paragraph]:
    """Yield the paragraphs of the body in their order, then those of the footnotes and endnotes."""
    reader = _Reader(document.part, Styles(document.styles.element))
    yield from reader.under(document.element.body)
    for name, relation in _NOTES.items():
        part = next((one.target_part for one in document.part.rels.values()
                     if one.reltype == relation and not one.is_external), None)  # fmt: skip
        if part is None:
            continue
        notes = _Reader(part, reader.styles)
        for note in parse_xml(part.blob).iterchildren(qn(f"w:{name}")):
            if note.get(qn("w:type")) in (None, "normal"):
                for one in notes.under(note):
                    one.kind, one.label = "footnote", _label(name, note.get(qn("w:id"), ""))
                    yield one


def properties(document: Any) -> dict[str, str]:
    """Return the title, the author and the days of a document as its properties tell them."""
    if not any(one.reltype == RELATIONS.CORE_PROPERTIES for one in document.part.package.rels.values()):
        return {}
    core = document.core_properties
    told = {"title": core.title, "author": core.author}
    told |= {name: day.date().isoformat() for name in ("created", "modified") if (day := getattr(core, name))}
    return {name: said for name, said in told.items() if said}


class _Reader:
    """Reads what stands in one part, whose links it knows."""

    def __init__(self, part: Any, styles: Styles) -> None:
        self.styles = styles
        self._part = part

    def under(self, element: Any, *, cell: bool = False) -> Iterator[Paragraph]:
        """Yield the paragraphs below an element, those of cells as cells."""
        for inner in element.iterchildren():
            name = local(inner)
            if name == "p":
                yield self._paragraph(inner, cell=cell)
            elif name not in _NOT_READ:
                yield from self.under(inner, cell=cell or name == "tc")

    def _paragraph(self, element: Any, *, cell: bool) -> Paragraph:
        one = Paragraph()
        look = self.styles.look(child(element, "pPr"))
        if look.skipped:
            one.kind = None
        elif cell:
            one.kind = "cell"
        elif look.kind != "paragraph":
            one.kind, one.level = look.kind, look.level
        elif look.depth:
            one.kind, one.depth = "item", look.depth
        one.quoted = look.quoted
        filler = _Filler(one, self._part, partial(self.styles.is_bold, paragraph=look.style))
        filler.fill(element)
        filler.finish()
        return one


class _Filler:
    """Fills a paragraph with what stands in it."""

    def __init__(self, one: Paragraph, part: Any, is_bold: Any) -> None:
        self._one = one
        self._part = part
        self._is_bold = is_bold
        self._plain = False  # whether any text is not bold
        self._fields: list[str] = []  # of the fields that are open: what they say to do
        self._linked: list[bool] = []

    def fill(self, element: Any) -> None:
        """Add what stands in an element."""
        for inner in element.iterchildren():
            name = local(inner)
            if name == "r":
                if not is_on(child(inner, "rPr"), "vanish"):
                    self._run(inner)
            elif name == "hyperlink":
                self._link(inner)
            elif name in _WITHIN:
                self.fill(inner)

    def finish(self) -> None:
        """Tell whether all of the paragraph is bold."""
        said = any(piece.kind == "text" and piece.shown.strip() for piece in self._one.pieces)
        self._one.bold = said and not self._plain

    def _link(self, element: Any) -> None:
        relation = self._part.rels.get(element.get(qn("r:id"), ""))
        url = relation.target_ref if relation is not None and relation.is_external else ""
        if url:
            self._put(Piece("link", value=url))
        self.fill(element)
        if url:
            self._put(Piece("end"))

    def _run(self, run: Any) -> None:
        bold = None
        for inner in run.iterchildren():
            name = local(inner)
            if name == "t" and inner.text:
                text = _BREAKS.sub(" ", inner.text)
                self._put(Piece("text", text))
                if text.strip():
                    bold = self._is_bold(child(run, "rPr")) if bold is None else bold
                    self._plain = self._plain or not bold
            elif name in ("br", "cr"):
                self._put(Piece("break", " "))
            elif name in ("tab", "ptab"):
                self._put(Piece("text", "\t"))
            elif name == "noBreakHyphen":
                self._put(Piece("text", "-"))
            elif name in ("footnoteReference", "endnoteReference"):
                label = _label(name.removesuffix("Reference"), inner.get(qn("w:id"), ""))
                self._put(Piece("note", f"[^{label}]", label))
            elif name == "drawing":
                self._image(inner)
            elif name in ("fldChar", "instrText"):
                self._field(name, inner)
            elif name in ("AlternateContent", "Choice"):
                self._run(inner)

    def _image(self, drawing: Any) -> None:
        """Add an image with its alternative text; a text box is none."""
        if next(drawing.iter(qn("w:txbxContent")), None) is not None:
            return
        told = next(drawing.iter(qn("wp:docPr")), None)
        caption = _BREAKS.sub(" ", (told.get("descr") or "") if told is not None else "").strip()
        self._put(Piece("image", f"[{caption or 'image'}]", caption))

    def _field(self, name: str, element: Any) -> None:
        """Take note of a field; that of a link spans what its result shows."""
        if name == "instrText":
            if self._fields:
                self._fields[-1] += element.text or ""
            return
        step = value(element, "fldCharType")
        if step == "begin":
            self._fields.append("")
            self._linked.append(False)
        elif step == "separate" and self._fields:
            found = _FIELD.match(self._fields[-1])
            if found:
                self._put(Piece("link", value=found[1]))
                self._linked[-1] = True
        elif step == "end" and self._fields:
            self._fields.pop()
            if self._linked.pop():
                self._put(Piece("end"))

    def _put(self, piece: Piece) -> None:
        self._one.pieces.append(piece)


def local(element: Any) -> str:
    """Return the name of an element without its namespace; nothing for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _label(name: str, number: str) -> str:
    return number if name == "footnote" else f"e{number}"
