"""The words of all blocks of a page, to tell for all of them at once in which some phrases may stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neurolint.checks.base import Page
from neurolint.checks.page.pageindex import anchors_of
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.language.lookup import keys
from neurolint.language.phrases import Phrases
from neurolint.language.postings import Postings


def block_words(page: Page) -> BlockWords:
    """Return the words of the blocks of a page."""
    return page.whole(BlockWords)


class BlockWords:
    """Looks for phrases in whole blocks of one page, whatever their kind."""

    __slots__ = ("_postings",)

    def __init__(self, page: Page) -> None:
        self._postings = Postings(anchors_of(page.reference))
        for block in page.draft.blocks:
            folded = fold(block.text)
            held = keys(folded)
            if "_" in folded:  # a mark of emphasis, not part of the word, for those who strip it
                held |= keys(folded.replace("_", " "))
            self._postings.put(block.index, held)

    def holding(self, blocks: Iterable[Block], *sought: Phrases) -> list[Block]:
        """Return those of some blocks in which a phrase of one of some sets may stand, in order."""
        likely = set().union(*map(self._postings.holding, sought))
        return [block for block in blocks if block.index in likely] if likely else []

    def may_hold(self, block: Block, phrases: Phrases) -> bool:
        """Tell whether a phrase may stand in a block, as far as its words tell."""
        return block.index in self._postings.holding(phrases)

    def find(self, block: Block, phrases: Phrases) -> Iterator[tuple[int, int]]:
        """Yield the (start, end) of each match in the text of a block, as `Phrases.find` does."""
        if not self.may_hold(block, phrases):
            return iter(())
        return self._postings.find(phrases, block.index, folded := fold(block.text), 0, len(folded))

    def says(self, block: Block, phrases: Phrases) -> bool:
        """Tell whether a phrase stands in a block."""
        return next(self.find(block, phrases), None) is not None

    def among(self, blocks: Iterable[Block], phrases: Phrases) -> bool:
        """Tell whether a phrase stands in any of some blocks."""
        return any(self.says(block, phrases) for block in self.holding(blocks, phrases))
