"""From bytes to a draft: formats, encodings, and what cannot be read."""

from __future__ import annotations

import pytest

from neurolint.drafts.encoding import MAX_BYTES
from neurolint.drafts.model import Format
from neurolint.drafts.positions import Utf8Positions
from neurolint.drafts.read import format_of, read_draft
from neurolint.errors import DraftError


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", "text"),
        ("a.TXT", "text"),
        ("a.text", "text"),
        ("a.md", "markdown"),
        ("a.markdown", "markdown"),
        ("dir.txt/README", "markdown"),
        ("-", "markdown"),
    ],
)
def test_the_suffix_tells_the_format(path: str, expected: Format) -> None:
    assert format_of(path) == expected
    assert read_draft(b"# x\n\n1. y", path).format == expected


def test_a_given_format_wins() -> None:
    draft = read_draft(b"see *this*", "a.md", "text")
    assert (draft.format, draft.path) == ("text", "a.md")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-mark"])
def test_a_byte_order_mark_is_not_counted(encoding: str) -> None:
    text = "# Naïve 🎉\n\nPain."
    data = b"\xfe\xff" + text.encode("utf-16-be") if encoding.endswith("mark") else text.encode(encoding)
    draft = read_draft(data, "a.md")
    assert draft.source == text
    assert draft.blocks[0].rendered.span(0, 5).start == 2


def _complaint(data: bytes) -> str:
    with pytest.raises(DraftError) as caught:
        read_draft(data, "a.md")
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "called"),
    [
        (b"%PDF-1.7\nSome text", "a PDF"),
        (rb"{\rtf1\ansi Ketamine is an antidepressant.}", "a document in rich text (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a document of an old Word"),
        (b"PK\x03\x04 mimetype", "a packed file, such as a document of Word or OpenDocument,"),
    ],
)
def test_what_is_no_text_is_told_by_its_name(data: bytes, called: str) -> None:
    assert _complaint(data) == f"{called} cannot be read under this name: save it as .docx, HTML or text"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"one\ntwo caf\xe9.", "byte 0xE9 at offset 11 (line 2) cannot be read: invalid continuation byte"),
        (b"\xef\xbb\xbfone \xff", "byte 0xFF at offset 7 (line 1) cannot be read: invalid start byte"),
        (b"caf\xc3", "byte 0xC3 at offset 3 (line 1) cannot be read: unexpected end of data"),
        (b"\xff\xfea\x00\n\x00b", "byte 0x62 at offset 6 (line 2) cannot be read: truncated data"),
    ],
)  # fmt: skip
def test_a_bad_byte_is_named(data: bytes, words: str) -> None:
    expected = "UTF-16, as its byte order mark says" if data.startswith(b"\xff\xfe") else "UTF-8"
    assert _complaint(data) == f"{words}; expected {expected}"


@pytest.mark.parametrize("data", [b"a\x00b", "plain".encode("utf-16-le"), b"\xff\xfea\x00\x00\x00"])
def test_nul_bytes_are_no_text(data: bytes) -> None:
    assert _complaint(data) == "the draft holds NUL bytes: not a text file"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\u00a0\u2003".encode()])
def test_nothing_is_empty(data: bytes) -> None:
    assert _complaint(data) == "the draft is empty"


def test_too_much_is_told_without_reading() -> None:
    assert _complaint(b"a" * (MAX_BYTES + 1)) == "the draft has 50,000,001 bytes; at most 50,000,000 are read"


@pytest.mark.parametrize("text", ["plain", "é" * 1000, "a€🎉b" * 300, "x" * 255 + "é" * 3 + "y"])
def test_bytes_are_counted_in_code_points(text: str) -> None:
    positions = Utf8Positions(text)
    offsets = [len(text[:count].encode()) for count in range(len(text) + 1)]
    assert [positions.at(offset) for offset in offsets] == list(range(len(text) + 1))
