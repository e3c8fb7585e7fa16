"""Which drafts a path stands for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from makers import write
from neurolint.errors import DraftError
from neurolint.paths import SUFFIXES, Place, find_drafts, load_draft

_PAGES = ["sub/page.HTML", "sub/page.htm", "sub/page.xhtml"]
_SUB = ["sub/c.MARKDOWN", "sub/deep/d.md", *_PAGES]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(
        tmp_path,
        {
            "b.md": "B.",
            "a.txt": "A.",
            "sub/c.MARKDOWN": "C.",
            "sub/deep/d.md": "D.",
            "sub/page.HTML": "F.",
            "sub/page.htm": "G.",
            "sub/page.xhtml": "H.",
            "sub/~$c.docx": "no",
            "sub/page.css": "no",
            "notes": "no",
            ".hidden/e.md": "no",
            ".git/f.md": "no",
            "node_modules/g.md": "no",
            "__pycache__/h.md": "no",
            "empty/readme.rst": "no",
        },
    )


def _found(*paths: str) -> list[str]:
    return [place.path.replace(os.sep, "/") for place in find_drafts(paths) if not place.error]


@pytest.mark.usefixtures("folder")
def test_a_folder_stands_for_the_drafts_below_it_sorted() -> None:
    assert _found(".") == ["a.txt", "b.md", *_SUB]
    assert _found("sub") == _SUB


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_named_is_taken_whatever_its_name() -> None:
    assert _found("notes", "sub/page.css", ".hidden/e.md") == ["notes", "sub/page.css", ".hidden/e.md"]


@pytest.mark.usefixtures("folder")
def test_a_hidden_folder_that_is_named_is_searched() -> None:
    assert _found(".hidden", "node_modules") == [".hidden/e.md", "node_modules/g.md"]


@pytest.mark.usefixtures("folder")
def test_each_draft_comes_once_where_it_is_named_first() -> None:
    assert _found("b.md", ".", "./b.md", str(Path.cwd() / "a.txt")) == [
        "b.md",
        "a.txt",
        *_SUB,
    ]


@pytest.mark.usefixtures("folder")
def test_a_folder_without_drafts_is_an_error() -> None:
    (place,) = find_drafts(["empty"])
    assert place == Place(
        "empty", f"no drafts in this folder; expected files that end in {', '.join(SUFFIXES)}"
    )


def test_a_path_that_leads_nowhere(tmp_path: Path) -> None:
    gone = tmp_path / "gone.md"
    assert list(find_drafts([gone])) == [Place(str(gone))]
    with pytest.raises(DraftError, match="no such file or folder"):
        load_draft(str(gone))


def test_a_folder_cannot_be_read_as_a_draft(tmp_path: Path) -> None:
    with pytest.raises(DraftError):
        load_draft(str(tmp_path))


def test_a_draft_is_read_by_its_ending(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "# One\n", "a.txt": "One\n"})
    assert load_draft(str(tmp_path / "a.md")).format == "markdown"
    assert load_draft(str(tmp_path / "a.txt")).format == "text"


def test_links_to_folders_are_not_followed_and_dead_links_are_no_drafts(folder: Path) -> None:
    if sys.platform == "win32":
        return  # links need rights there
    (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "sub" / "dead.md").symlink_to(folder / "gone.md")
    (folder / "sub" / "e.md").symlink_to(folder / "b.md")
    os.mkfifo(folder / "sub" / "pipe.md")
    assert _found("sub") == ["sub/c.MARKDOWN", "sub/deep/d.md", "sub/e.md", *_PAGES]


def test_a_folder_that_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(folder: str, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        yield folder, ["shut"], []
        onerror(PermissionError(13, "Permission denied", "shut"))

    monkeypatch.setattr(os, "walk", walk)
    assert list(find_drafts([tmp_path])) == [Place("shut", "permission denied")]


@pytest.mark.parametrize("reads", [True, False])
def test_folders_are_searched_for_word_documents_where_they_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: bool
) -> None:
    monkeypatch.setattr("neurolint.paths._reads_word", lambda: reads)
    write(tmp_path, {"a.DOCX": "x", "~$a.docx": "x", "b.md": "B."})
    names = [Path(place.path).name for place in find_drafts([tmp_path])]
    assert names == (["a.DOCX", "b.md"] if reads else ["b.md"])
    assert [place.path for place in find_drafts([tmp_path / "a.DOCX"])] == [str(tmp_path / "a.DOCX")]


def test_a_link_that_leads_nowhere_is_no_silent_pass(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "A."})
    for name in ("gone.md", ".#a.md", "gone.css"):
        (tmp_path / name).symlink_to("nowhere")
    gone, a = (str(tmp_path / name) for name in ("gone.md", "a.md"))
    assert list(find_drafts([tmp_path])) == [Place(gone, "a link that leads nowhere"), Place(a)]
    with pytest.raises(DraftError, match=r"^a link that leads nowhere$"):
        load_draft(gone)
