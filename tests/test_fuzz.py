"""The kept corpus of the fuzzer: seeds, and every input that once broke something, read once more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from fuzz.targets import CORPUS, TARGETS, kept


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_breaks_nothing(name: str) -> None:
    inputs = list(kept(name))
    assert inputs
    for data in inputs:
        TARGETS[name](data)


def test_every_folder_is_of_a_target() -> None:
    assert {path.name for path in CORPUS.iterdir()} == set(TARGETS)
