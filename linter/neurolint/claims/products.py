"""Products that a draft calls by names of their own, and the treatments that they are or hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from neurolint.claims.vocabulary import Vocabulary
from neurolint.drafts.model import PROSE, Draft
from neurolint.language.fold import fold
from neurolint.language.lookup import places
from neurolint.language.phrases import Phrases
from neurolint.language.tokens import tokenize

_LEAST = 3  # times that a name must stand in a draft
_SIGNS = " ®™*"  # what may stand between a name and what is told of it
_WORDS = 8  # words behind it in which it is told what it is
# Some capitalised words, or one with a capital inside: a word alone may be anything.
# What stands before its first letter is asked for behind it, because a letter is what is looked for fastest.
_NAME = re.compile(
    r"[A-Z](?<![\w.'\u2019][A-Z])(?:[A-Za-z0-9]+(?:[ -][A-Z][A-Za-z0-9]+){1,4}|[a-z]+[A-Z][A-Za-z0-9]*)(?!\w)"
)
_PARTS = re.compile("[ -]")


class _Products:
    """The names of one draft, how often they stand in it and what they are told to be."""

    def __init__(self, vocabulary: Vocabulary, told: Phrases, texts: Sequence[str]) -> None:
        self._vocabulary = vocabulary
        self._texts = texts
        self._read: dict[str, tuple[str, str | None]] = {}  # what is written, taken apart
        self._phrases = told
        self._common: dict[str, bool] = {}
        self.counts: Counter[str] = Counter()
        self.inside: set[str] = set()
        self.told: dict[str, Counter[str]] = {}

    def read(self) -> None:
        """Take note of the names that may stand in the draft often enough."""
        found = [(text, match) for text in self._texts for match in _NAME.finditer(text)]
        begun = Counter(word for _, match in found for word in _first_words(match.group()))
        for text, match in found:
            if max(map(begun.__getitem__, _first_words(match.group()))) >= _LEAST:
                self._note(text, match)

    def _note(self, text: str, match: re.Match[str]) -> None:
        """Take note of a name in a text, and of what it is told to be there."""
        written = match.group()
        before = text[: match.start()].rstrip()
        opens = not before or before[-1] in ".!?:"
        first, _, rest = written.partition(" ")
        if opens and _NAME.fullmatch(rest) and self._is_common(first.lower()):
            written, opens = rest, False  # "Try Quick Moon"
        parts = self._read.get(written)
        if parts is None:
            parts = self._read[written] = self._parts(written)
        name, concept = parts
        if not name:
            return
        self.counts[name] += 1
        if not opens:
            self.inside.add(name)
        concept = concept or self._behind(text, fold(text), match.end())
        if concept is not None:
            self.told.setdefault(name, Counter())[concept] += 1

    def _is_common(self, word: str) -> bool:
        """Tell whether the draft writes a word in small letters."""
        known = self._common.get(word)
        if known is None:
            known = self._common[word] = word.isalpha() and any(_holds(text, word) for text in self._texts)
        return known

    def _parts(self, written: str) -> tuple[str, str | None]:
        """A name, and the treatment that stands behind it as a part of what is written ("Red Moon Ginseng")."""
        for concept, start, end in self._treatments(written, fold(written), 0):
            if end < len(written):
                break
            return written[:start].rstrip(" -"), concept
        return written, None

    def _behind(self, text: str, folded: str, end: int) -> str | None:
        """What the words behind a name say that it is."""
        begin = len(folded) - len(folded[end:].lstrip(_SIGNS))
        if not self._phrases.may_begin(folded, begin):
            return None
        stop = min([at for mark in ".!?;" if (at := text.find(mark, end)) >= 0], default=len(text))
        hit = next(self._phrases.find(folded, end, stop), None)
        if hit is None or hit[0] > begin:
            return None
        return next((concept for concept, _, _ in self._treatments(text, folded, hit[1], stop)), None)

    def _treatments(
        self, text: str, folded: str, start: int, end: int | None = None
    ) -> Iterator[tuple[str, int, int]]:
        """The treatments named within some words, with their places."""
        reference = self._vocabulary.reference
        types = reference.wording["types"]["treatment"]
        tokens = tokenize(folded, start, end)[:_WORDS]
        for named in self._vocabulary.find(text, folded, tokens):
            if reference.concepts[named.concept].type in types:
                yield named.concept, tokens[named.first].start, tokens[named.last - 1].end


def _first_words(written: str) -> list[str]:
    """The words with which a name may begin that is all of what is written, or all behind its first space."""
    return [_PARTS.split(part, 1)[0] for part in written.split(" ", 2)[:2]]


def _holds(text: str, word: str) -> bool:
    """Tell whether a word stands in a text just as it is written."""
    ends = (at + len(word) for at in places(text, word, 0, len(text)))
    return any(not (text[end : end + 1].isalnum() or text.startswith("_", end)) for end in ends)


def read_products(draft: Draft, vocabulary: Vocabulary, told: Phrases) -> Mapping[str, str]:
    """Return the concept for each name that a draft uses for a product, by what it says that the product is.

    A name is two to five capitalised words, or one with a capital inside, that the vocabulary does not know, that
    stand at least three times in the draft and not only where sentences begin. `told` are the phrases between a name
    and what it is; of several things it is told to be, the one told most often counts, and none where two are told
    equally often.
    """
    texts = [block.text for block in draft.blocks if block.kind in PROSE and not block.quoted]
    products = _Products(vocabulary, told, texts)
    products.read()
    found: dict[str, str] = {}
    for name, concepts in products.told.items():
        (concept, most), *others = concepts.most_common(2)
        folded = fold(name)
        alone = not others or others[0][1] < most
        often = products.counts[name] >= _LEAST and name in products.inside
        if alone and often and next(vocabulary.find(name, folded, tokenize(folded)), None) is None:
            found[name] = concept
    return found
