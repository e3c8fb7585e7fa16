"""Word documents: what of them is read, where it stands, and what is refused."""

from __future__ import annotations

import re
import sys
import time
import zipfile
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from neurolint.drafts import word
from neurolint.drafts.model import Draft
from neurolint.drafts.read import read_draft
from neurolint.errors import DraftError

_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def _saved(document: Any) -> bytes:
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _read(document: Any) -> Draft:
    return read_draft(_saved(document), "article.docx")


def _with(*paragraphs: str) -> Any:
    """Return a document with paragraphs in the words of its XML."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.element.body.insert(
            len(document.element.body) - 1,
            parse_xml(f"<w:p {nsdecls('w', 'r', 'wp', 'a')}>{paragraph}</w:p>"),
        )
    return document


def _run(text: str, more: str = "") -> str:
    return f'<w:r><w:rPr>{more}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _changed(data: bytes, parts: dict[str, bytes | None]) -> bytes:
    """Return a document with other parts; None leaves one out."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            said = parts.get(name, old.read(name))
            if said is not None:
                new.writestr(name, said)
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name] or b"")
    return out.getvalue()


def test_styles_tell_what_a_paragraph_is_and_its_number_is_its_line() -> None:
    document = docx.Document()
    document.add_heading("The title", 0)
    document.add_paragraph("")
    document.add_heading("Part", 2)
    document.add_paragraph("Plain text.")
    document.add_paragraph().add_run("By looks").bold = True
    document.add_paragraph("One", style="List Bullet")
    document.add_paragraph("Two", style="List Number")
    document.add_paragraph("They said.", style="Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "A", "B"
    document.add_paragraph("A figure", style="Caption")
    draft = _read(document)
    assert [(block.kind, block.level, block.text) for block in draft.blocks] == [
        ("title", 0, "The title"),
        ("heading", 2, "Part"),
        ("paragraph", 0, "Plain text."),
        ("heading", 0, "By looks"),
        ("item", 1, "One"),
        ("item", 1, "Two"),
        ("paragraph", 0, "They said."),
        ("cell", 0, "A"),
        ("cell", 0, "B"),
        ("caption", 0, "A figure"),
    ]
    assert [draft.source.count("\n", 0, block.span.start) + 1 for block in draft.blocks] == [1, *range(3, 12)]
    assert [block.text for block in draft.blocks if block.quoted] == ["They said."]
    assert [block.lead_in for block in draft.blocks if block.kind == "item"] == [3, 3]
    for block in draft.blocks:
        assert draft.source[block.span.start : block.span.end] == block.text


def test_lists_nest_by_the_level_of_their_numbering() -> None:
    def item(text: str, level: int) -> str:
        return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>{_run(text)}'

    draft = _read(_with(_run("Take:"), item("a", 0), item("b", 2), item("c", 0), _run("End."), item("d", 0)))
    assert [(block.level, block.lead_in) for block in draft.blocks] == [
        (0, None), (1, 0), (3, 1), (1, 0), (0, None), (1, 4)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f'{_run("It ")}<w:del w:id="1"><w:r><w:delText>cures</w:delText></w:r></w:del>'
         f'<w:ins w:id="2">{_run("eases")}</w:ins>{_run(" pain.")}', "It eases pain."),
        (f'<w:moveFrom w:id="1">{_run("Old")}</w:moveFrom><w:moveTo w:id="2">{_run("New")}</w:moveTo>', "New"),
        (f'{_run("Seen")}{_run("unseen", "<w:vanish/>")}', "Seen"),
        (f'<w:commentRangeStart w:id="0"/>{_run("Text")}<w:commentRangeEnd w:id="0"/>'
         '<w:r><w:commentReference w:id="0"/></w:r>', "Text"),
        (f'{_run("one")}<w:r><w:br/></w:r>{_run("two")}', "one\ntwo"),
        (f'{_run("5")}<w:r><w:noBreakHyphen/></w:r>{_run("10 mg")}', "5-10 mg"),
        (f'<w:sdt><w:sdtPr/><w:sdtContent>{_run("Held")}</w:sdtContent></w:sdt>', "Held"),
        (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
         f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_run("7")}'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "7"),
        (_run("a\u2028b"), "a b"),
    ],
)  # fmt: skip
def test_what_is_read_of_a_paragraph(content: str, said: str) -> None:
    (block,) = _read(_with(content)).blocks
    assert block.text == said


def test_links_are_those_of_relations_and_of_fields() -> None:
    document = _with(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://a.example" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_run("field")}'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{_run(" and ")}'
        f'<w:hyperlink r:id="rIdX">{_run("relation")}</w:hyperlink>'
        f'<w:hyperlink w:anchor="_Toc1">{_run(" inside")}</w:hyperlink>'
    )
    relation = document.part.relate_to("https://b.example", "http://x/hyperlink", is_external=True)
    data = _saved(document)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        body = archive.read("word/document.xml").replace(b"rIdX", relation.encode())
    (block,) = read_draft(_changed(data, {"word/document.xml": body}), "a.docx").blocks
    assert block.text == "field and relation inside"
    assert [(block.text[link.start : link.end], link.url) for link in block.links] == [
        ("field", "https://a.example"),
        ("relation", "https://b.example"),
    ]


def test_an_image_is_its_alternative_text() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A pill"/></wp:inline></w:drawing></w:r>'
    )
    draft = _read(_with(_run("See ") + drawing))
    assert [(block.kind, block.text) for block in draft.blocks] == [
        ("paragraph", "See \ufffc"),
        ("caption", "A pill"),
    ]
    assert draft.source == "See [A pill]"


def test_a_footnote_is_read_behind_the_body_and_its_marker_in_it() -> None:
    document = _with(f'{_run("It helps.")}<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p>{_run("A paper.")}</w:p></w:footnote></w:footnotes>'
    )
    data = _saved(document)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml").replace(
            b"</Types>",
            b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            b'wordprocessingml.footnotes+xml"/></Types>',
        )
        relations = archive.read("word/_rels/document.xml.rels").replace(
            b"</Relationships>",
            f'<Relationship Id="n" Type="{_FOOTNOTES}" Target="footnotes.xml"/></Relationships>'.encode(),
        )
    data = _changed(
        data,
        {
            "word/footnotes.xml": notes.encode(),
            "[Content_Types].xml": types,
            "word/_rels/document.xml.rels": relations,
        },
    )
    text, note = read_draft(data, "a.docx").blocks
    assert (text.text, [mark.label for mark in text.notes]) == ("It helps.\ufffc", ["2"])
    assert (note.kind, note.label, note.text) == ("footnote", "2", "A paper.")


def test_properties_of_the_file_are_not_what_the_article_says_of_itself() -> None:
    document = docx.Document()
    document.add_paragraph("Text.")
    document.core_properties.author = "Office User"
    properties = _read(document).meta["properties"]
    assert isinstance(properties, dict)
    assert properties["author"] == "Office User"
    assert "author" not in _read(document).meta


def test_properties_that_are_not_there_are_not_made_up() -> None:
    data = _saved(_with(_run("Text.")))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        relations = re.sub(rb"<Relationship [^>]*core-properties[^>]*>", b"", archive.read("_rels/.rels"))
    data = _changed(data, {"docProps/core.xml": None, "_rels/.rels": relations})
    assert read_draft(data, "a.docx").meta == {"properties": {}}


# What is refused


def _refused(data: bytes) -> str:
    begun = time.process_time()
    with pytest.raises(DraftError) as caught:
        read_draft(data, "a.docx")
    assert time.process_time() - begun < 10
    return str(caught.value)


def test_what_is_no_document_is_told_from_a_protected_one() -> None:
    assert "not a Word document" in _refused(b"Text.")
    assert "not a Word document" in _refused(b"PK\x03\x04" + b"\0" * 500)
    assert "password" in _refused(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    assert "empty" in _refused(_saved(docx.Document()))


def test_an_encrypted_archive_is_told() -> None:
    data = bytearray(_saved(_with(_run("Text."))))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "encrypted" in _refused(bytes(data))


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_part_that_is_missing_or_broken_is_an_error(part: str) -> None:
    data = _saved(_with(_run("Text.")))
    assert "Word document" in _refused(_changed(data, {part: None}))
    assert "Word document" in _refused(_changed(data, {part: b"<w:p"}))
    assert "Word document" in _refused(_changed(data, {part: b"<a>" * 100_000}))


def test_entities_are_refused_unresolved(tmp_path: Any) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a secret")
    body = (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document {nsdecls("w")}><w:body><w:p><w:r>'
        "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    )
    data = _saved(docx.Document())
    assert "document type" in _refused(_changed(data, {"word/document.xml": body.encode()}))
    padded = f"<!--{'x' * 5000}-->{body}"
    assert "secret" not in _refused(_changed(data, {"word/document.xml": padded.encode()}))


def test_bombs_are_refused_by_what_they_say_they_unpack_to(monkeypatch: pytest.MonkeyPatch) -> None:
    data = _saved(_with(_run("Text.")))
    assert "bytes of XML" in _refused(_changed(data, {"word/x.xml": b" " * (word.MAX_XML + 1)}))
    monkeypatch.setattr(word, "MAX_UNPACKED", 1_000_000)
    assert "at most 1,000,000" in _refused(_changed(data, {"word/media/x.png": b" " * 1_000_001}))


def test_without_the_extra_a_document_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    data = _saved(_with(_run("Text.")))
    monkeypatch.setitem(sys.modules, "docx", None)
    assert "pip install 'neurolint[docx]'" in _refused(data)


def test_a_long_document_takes_linear_time() -> None:
    body = (
        f'<w:document {nsdecls("w")}><w:body>'
        + f"<w:p>{_run('A line of text.')}</w:p>" * 30_000
        + "<w:p>" + _run("x") * 50_000 + "</w:p></w:body></w:document>"
    )  # fmt: skip
    data = _changed(_saved(docx.Document()), {"word/document.xml": body.encode()})
    begun = time.process_time()
    read_draft(data, "a.docx")
    assert time.process_time() - begun < 30
