"""A sentence with all that is known of it: its words, its mentions, what stands in brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from typing import Any, Literal, TypeVar

from neurolint.claims.aliases import Aliases, read_aliases
from neurolint.claims.model import Mention, Sentence
from neurolint.claims.products import read_products
from neurolint.claims.shorthand import Named, Shorthands
from neurolint.claims.vocabulary import Vocabulary
from neurolint.drafts.model import PROSE, Block, Draft
from neurolint.language.abbreviations import PLAIN as PLAIN_DEFINITIONS
from neurolint.language.abbreviations import Definitions
from neurolint.language.context import Context
from neurolint.language.cues import Modifier
from neurolint.language.fold import fold
from neurolint.language.lookup import keys_of_words
from neurolint.language.phrases import Phrases
from neurolint.language.phrasetable import PhraseTable
from neurolint.language.sentences import PLAIN, Signs, split
from neurolint.language.sieve import Sifted, Sought
from neurolint.language.tokens import Token, tokenize

_Thing = TypeVar("_Thing")

_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,300}[)\]]|\s–\s[^–;:]{1,160}?\s–\s|(?<=\w)–[^–;:]{1,160}?–(?=\w)")


class Passage:
    """One sentence. All offsets are code points of its block's rendered text."""

    __slots__ = (
        "_modifiers",
        "_order",
        "answer",
        "asides",
        "asserting",
        "block",
        "concepts",
        "folded",
        "keys",
        "limited",
        "mentions",
        "sentence",
        "sifted",
        "starts",
        "text",
        "tokens",
        "unasserted",
        "words",
    )

    def __init__(
        self,
        sentence: Sentence,
        block: Block,
        folded: str,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
    ) -> None:
        self.sentence = sentence
        self.block = block
        self.folded = folded
        self.text = folded[sentence.start : sentence.end]
        """The folded text of the sentence."""
        self.tokens = tokens
        self.starts = [token.start for token in tokens]
        self._order = [token.word for token in tokens]
        self.words = frozenset(self._order)
        self.keys = keys_of_words(self.words)
        self.concepts = frozenset([mention.concept for mention in mentions])
        self.mentions = mentions
        self.unasserted = False
        self.limited = False  # the result of one study, of which the next sentence tells how little it shows
        self.answer: Literal["", "yes", "no"] = ""  # what the next sentence makes of this one
        self._modifiers: list[Modifier] | None = None
        self.asserting: bool | None = None  # by its own words, once somebody asked
        self.asides = _asides(folded, sentence.start, sentence.end)
        self.sifted: Sifted = {}
        """What may stand in the sentence of what is looked for in every one, once a sieve has told."""

    def passed(self, sought: Sought[_Thing]) -> Sequence[_Thing] | None:
        """Return what a sieve has left of something; None where none has been asked."""
        return self.sifted.get(sought)

    def may_hold(self, sought: Sought[Any]) -> bool:
        """Tell whether any of it may stand in the sentence, as far as a sieve has told."""
        return bool(self.sifted.get(sought, True))

    def find(self, phrases: Phrases) -> Iterator[tuple[int, int]]:
        """Yield the (start, end) of phrases in the sentence, left to right, none overlapping."""
        passed = self.sifted.get(phrases)
        if passed is None:
            return phrases.find(self.folded, self.sentence.start, self.sentence.end, self.keys)
        if not passed:
            return iter(())
        return phrases.find_passed(self.folded, self.sentence.start, self.sentence.end, self.keys, passed)

    def find_in(self, table: PhraseTable[_Thing]) -> Iterator[tuple[int, int, _Thing]]:
        """Yield the (start, end) of the phrases of a table in the sentence and what each means, set by set."""
        passed = self.sifted.get(table)
        if passed is None:
            return table.find(self.folded, self.sentence.start, self.sentence.end, self.keys)
        if not passed:
            return iter(())
        return table.find_passed(self.folded, self.sentence.start, self.sentence.end, self.keys, passed)

    def says(self, phrases: Phrases) -> bool:
        """Tell whether one of some phrases stands in the sentence."""
        return self.may_hold(phrases) and next(self.find(phrases), None) is not None

    def modified(self, context: Context, types: Set[str]) -> bool:
        """Tell whether the sentence has a modifier of one of some types."""
        passed = self.passed(context)
        if passed is not None and not any(cue.type in types for cue in passed):
            return False
        return any(found.type in types for found in self.modifiers(context))

    def modifiers(self, context: Context) -> list[Modifier]:
        """The modifiers of the sentence, looked for once: there is one set of cues for a passage."""
        if self._modifiers is None:
            self._modifiers = context.find(
                self.folded, self.tokens, self.sentence.end, passed=self.passed(context)
            )
        return self._modifiers

    def indexes(self, words: Set[str]) -> list[int]:
        """The indexes of its words that are among some."""
        if self.words.isdisjoint(words):
            return []
        return [i for i, word in enumerate(self._order) if word in words]

    def token_at(self, offset: int) -> int:
        """The index of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def aside(self, offset: int) -> tuple[int, int] | None:
        """The brackets around an offset, or None."""
        for span in self.asides:
            if span[0] <= offset < span[1]:
                return span
        return None

    def word(self, index: int) -> str:
        """The word at an index, empty outside the sentence."""
        order = self._order
        return order[index] if 0 <= index < len(order) else ""

    def gap(self, index: int) -> str:
        """What stands between the word at an index and the next."""
        if not 0 <= index < len(self.tokens) - 1:
            return ""
        return self.folded[self.tokens[index].end : self.tokens[index + 1].start]


def _asides(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where brackets and pairs of dashes stand, with what is in them."""
    find = folded.find
    if find("(", start, end) < 0 and find("[", start, end) < 0 and find("–", start, end) < 0:
        return []
    return [match.span() for match in _BRACKETS.finditer(folded, start, end)]


def read_passages(
    draft: Draft,
    vocabulary: Vocabulary,
    signs: Signs = PLAIN,
    definitions: Definitions = PLAIN_DEFINITIONS,
    products: Phrases | None = None,
    shorthands: Shorthands | None = None,
) -> list[Passage]:
    """Split a draft into sentences and find the concepts that each of them names.

    `signs` tell where sentences end, `definitions` how the draft defines abbreviations, `products` how it tells what a
    product is; `shorthands` are the names that mean something only beside a full one.
    """
    named = read_products(draft, vocabulary, products) if products is not None else {}
    aliases = read_aliases(draft, vocabulary, definitions, named)
    read: list[tuple[Sentence, Block, str]] = []
    named_in: list[Named] = []
    for block in draft.blocks:
        if block.kind not in PROSE:
            continue
        folded = fold(block.text)
        for start, end in split(block.text, signs):
            tokens = tokenize(folded, start, end)
            read.append((Sentence(len(read), block.index, start, end), block, folded))
            mentions = _mentions(block, folded, tokens, vocabulary, aliases)
            named_in.append(Named(block.index, tokens, mentions))
    short = dict(shorthands.fill(named_in)) if shorthands is not None else {}
    return [
        Passage(sentence, block, folded, tokens, short.get(i, mentions))
        for i, ((sentence, block, folded), (_, tokens, mentions)) in enumerate(
            zip(read, named_in, strict=True)
        )
    ]


def _mentions(
    block: Block, folded: str, tokens: Sequence[Token], vocabulary: Vocabulary, aliases: Aliases
) -> list[Mention]:
    """Find names and the draft's own short forms, which give way to a name that reaches beyond them."""
    found = [
        Mention(named.concept, block.index, tokens[named.first].start, tokens[named.last - 1].end)
        for named in vocabulary.find(block.text, folded, tokens)
    ]
    if not aliases or not tokens:
        return found
    for start, end, concept in aliases.find(block.text, tokens[0].start, tokens[-1].end):
        near = [mention for mention in found if mention.start < end and start < mention.end]
        if all(start <= mention.start and mention.end <= end for mention in near):
            found = [mention for mention in found if mention not in near]
            if concept is not None:
                found.append(Mention(concept, block.index, start, end, "abbreviation"))
    found.sort(key=lambda mention: mention.start)
    return found
