"""The words of one page, cut once for all who compare texts by them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from neurolint.checks.base import Page
from neurolint.checks.page.prose import Passage, sentences_of
from neurolint.checks.page.words import words, words_in
from neurolint.drafts.model import Block


def page_words(page: Page) -> PageWords:
    """Return the words of a page."""
    return page.whole(PageWords)


class PageWords:
    """The words of the sentences and blocks of one page, folded (see `words.words`)."""

    __slots__ = ("_blocks", "_by_block", "_sentences")

    def __init__(self, page: Page) -> None:
        self._by_block: dict[int, list[Passage]] = {}
        for passage in sentences_of(page):
            self._by_block.setdefault(passage.block.index, []).append(passage)
        self._sentences: dict[int, Sequence[str]] = {}
        self._blocks: dict[int, Sequence[str]] = {}

    def of_sentence(self, passage: Passage) -> Sequence[str]:
        """Return the words of a sentence, in order."""
        found = self._sentences.get(passage.number)
        if found is None:
            found = words_in(passage.folded, passage.start, passage.end)
            self._sentences[passage.number] = found
        return found

    def of_block(self, block: Block) -> Sequence[str]:
        """Return the words of a block, in order: those of its sentences, where no word goes over their ends."""
        found = self._blocks.get(block.index)
        if found is None:
            told = self._by_block.get(block.index, ())
            if _apart(told, block.text):
                found = list(chain.from_iterable(map(self.of_sentence, told)))
            else:
                found = words(block.text)
            self._blocks[block.index] = found
        return found


def _apart(told: Sequence[Passage], text: str) -> bool:
    """Tell whether some sentences are all of a text, with white space between them."""
    end = 0
    for passage in told:
        between = text[end : passage.start]
        if between.strip() or (end and not between):
            return False
        end = passage.end
    return not text[end:].strip()
