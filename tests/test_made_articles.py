"""The articles that the benchmarks are taken on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from benchmarks import articles as module
from benchmarks.articles import Articles
from makers import built_in
from neurolint.drafts.read import parse
from neurolint.language.sentences import split
from neurolint.library.model import Reference

_COUNT = 60


@pytest.fixture(scope="module")
def reference() -> Reference:
    return built_in().reference


@pytest.fixture(scope="module")
def texts(reference: Reference) -> Sequence[str]:
    return [text for _, text in Articles(reference).articles(_COUNT)]


def test_the_same_number_gives_the_same_article(reference: Reference, texts: Sequence[str]) -> None:
    assert [Articles(reference).article(number) for number in (7, 3)] == [texts[7], texts[3]]


def test_another_seed_gives_others(reference: Reference, texts: Sequence[str]) -> None:
    assert Articles(reference, seed=2).article(3) != texts[3]


def test_articles_have_some_700_words(texts: Sequence[str]) -> None:
    counts = [len(text.split()) for text in texts]
    assert min(counts) >= 595
    assert max(counts) <= 805
    assert 680 <= sum(counts) / len(counts) <= 720


def test_no_two_articles_share_most_sentences(texts: Sequence[str]) -> None:
    told = [_sentences(text) for text in texts]
    shared = [
        len(one & other) / min(len(one), len(other)) for at, one in enumerate(told) for other in told[:at]
    ]
    assert max(shared) < 0.3


def test_most_sentences_of_an_article_are_its_own(texts: Sequence[str]) -> None:
    told = [_sentences(text) for text in texts]
    shares = []
    for at, one in enumerate(told):
        others = set().union(*told[:at], *told[at + 1 :])
        shares.append(len(one - others) / len(one))
    assert min(shares) > 0.4  # which facts an article tells changes with the reference
    assert sum(shares) / len(shares) > 0.5


def test_an_article_has_what_pages_for_consumers_have(texts: Sequence[str]) -> None:
    for text in texts:
        kinds = [block.kind for block in parse(text, "a.md", "markdown").blocks]
        assert kinds.count("heading") >= 12
        assert "item" in kinds
        assert text.startswith("# ")
        assert "## References" in text
        assert re.search(r"\]\(https://", text)


def test_nothing_is_left_to_fill_in(texts: Sequence[str]) -> None:
    assert not re.search(r"[{}]", "".join(texts))


def test_every_word_of_the_sentences_is_used() -> None:
    told = yaml.safe_load(Path(module.__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    used = set(re.findall(r"\{(\w+)\}", str(told)))
    assert used == {*told["words"], "topic", "other", "remedy", "second"}


def test_articles_are_written_as_they_are_made(
    tmp_path: Path, reference: Reference, texts: Sequence[str]
) -> None:
    Articles(reference).write(tmp_path / "new", 3)
    written = sorted((tmp_path / "new").iterdir())
    assert [path.name for path in written] == ["00000.md", "00001.md", "00002.md"]
    assert [path.read_text(encoding="utf-8") for path in written] == list(texts[:3])


def _sentences(text: str) -> set[str]:
    blocks = parse(text, "a.md", "markdown").blocks
    return {block.text[start:end] for block in blocks for start, end in split(block.text) if end - start > 20}
