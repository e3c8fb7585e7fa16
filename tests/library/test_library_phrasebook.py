"""Phrases kept from one run to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from neurolint.language import notation
from neurolint.language.parsed import ParsedPhrases
from neurolint.language.phrases import Phrases
from neurolint.library import phrasebook
from neurolint.library.phrasebook import recall_phrases, remember_phrases

TEXT = "a rare kestrel sings"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runs:
    return Runs(monkeypatch, tmp_path / "cache")


class Runs:
    """Runs one after the other, each with a memory of its own; `read` are the phrases that the last one read anew."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
        self.read: list[str] = []
        self.cache = cache
        self._patch = monkeypatch
        self._parse = notation._parse
        monkeypatch.setattr(notation, "_parse", self._counted)

    def start(self, digest: str) -> None:
        self.read.clear()
        memory = ParsedPhrases()
        self._patch.setattr(notation, "PARSED", memory)
        self._patch.setattr(phrasebook, "PARSED", memory)
        recall_phrases(self.cache, digest)
        assert Phrases(["rare kestrel", "kestrel*"]).search(TEXT)
        remember_phrases(self.cache, digest)

    def _counted(self, phrase: str) -> object:
        self.read.append(phrase)
        return self._parse(phrase)


def test_a_second_run_reads_no_phrase_again(runs: Runs) -> None:
    runs.start("one")
    assert runs.read == ["rare kestrel", "kestrel*"]
    runs.start("one")
    assert runs.read == []


def test_what_was_kept_for_another_reference_or_another_version_is_left_alone(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs.start("one")
    runs.start("two")
    assert len(runs.read) == 2
    monkeypatch.setattr(phrasebook, "__version__", "0.0.0")
    runs.start("one")
    assert len(runs.read) == 2


def test_what_is_damaged_is_read_anew(runs: Runs) -> None:
    runs.start("one")
    (kept,) = runs.cache.iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"kestrel", b"falcon!"))
    runs.start("one")
    assert len(runs.read) == 2
    runs.start("one")
    assert runs.read == []
