"""The addresses of sources, looked at with hosts that no source should have its address at."""

from __future__ import annotations

from pathlib import Path

import pytest
from library_files import REFERENCE, SOURCES, write

from neurolint.library.coherence import incoherent
from neurolint.library.gather import gather_reference

_WEAK = frozenset({"copies.example"})


def told(folder: Path, url: str) -> list[tuple[str, str]]:
    """What is told of the one source of a reference: the level and the first words."""
    files = {**REFERENCE, "sources/a.yaml": f"{SOURCES}  confirmed: true\n  URL: {url}\n"}
    _, shelf = gather_reference([write(folder / "ref", files)], False, None, [])
    misfits = incoherent(shelf, "2026-11-21", _WEAK)
    return [(found.level, found.message.partition(";")[0].partition(",")[0]) for found in misfits]


@pytest.mark.parametrize(
    "url",
    [
        "https://copies.example/1",
        "http://copies.example",
        "https://a.b.copies.example/x",
        "https://COPIES.example./1",
    ],
)
def test_an_address_at_or_below_such_a_host(tmp_path: Path, url: str) -> None:
    assert told(tmp_path, url) == [("warning", "expected the address of who published this")]


def test_an_address_that_is_not_encrypted(tmp_path: Path) -> None:
    expected = ("warning", "expected an address that begins with https:")
    assert told(tmp_path, "http://journal.example/1") == [expected]


@pytest.mark.parametrize(
    "url",
    [
        "https://notcopies.example/1",
        "https://example/copies.example",
        "https://copies.example.org",
        "https://[x",
    ],
)
def test_an_address_elsewhere(tmp_path: Path, url: str) -> None:
    assert told(tmp_path, url) == []
