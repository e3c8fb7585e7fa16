"""Sortal anaphora: what "these drugs", "this condition" and "both agents" mean, by determiner, number and nearness.

The steps are those of Kilicoglu et al. 2016 (sortal anaphora in SemRep), without a thesaurus: whoever calls says what
may be meant at all. What is named is given as places in a text; no word list of any subject is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from neurolint.language.fold import fold
from neurolint.language.tokens import stem, tokenize
from neurolint.quickclass import dataclass

_MODIFIERS = 3  # words between a determiner and a general noun, with the determiner
_SAME_NOUN = 8  # sentences back in which what bears the noun of an anaphor is looked for
_SHORT = 4  # letters from which on an "s" at the end tells of a plural: "gas" has three
_SINGULAR_ENDS = ("ss", "us", "is")


class Words(Protocol):
    """Words in a row, as a sentence has them."""

    def word(self, index: int) -> str:
        """The word at an index, empty outside."""

    def gap(self, index: int) -> str:
        """What stands between the word at an index and the next."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """What a noun phrase tells of that for which it stands: the stem of its noun, and how many there are.

    `least` is the number of things it needs, `exact` says that there can be no more: "both" is exactly two. An
    anaphor without a `noun` has no noun of its own.
    """

    noun: str
    least: int
    exact: bool = False

    @property
    def plural(self) -> bool:
        """Whether it stands for more than one."""
        return self.least > 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something named: where it begins (code points), in which sentence, its noun, and whether that is plural."""

    start: int
    sentence: int
    noun: str = ""
    plural: bool = False


class Anaphora:
    """The words of `wording/anaphora.yaml` that tell what may point back, and to how many."""

    __slots__ = ("_behind", "_counts", "_determiners", "_fresh", "_modifiers", "_plurals", "_singular")

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take the content of the file."""
        self._determiners = frozenset(data["determiners"])
        self._modifiers = frozenset(data["modifiers"])
        self._counts: Mapping[str, int] = data["counts"]
        self._singular = frozenset(data["singular"])
        self._plurals = frozenset(data["plurals"])
        self._behind = frozenset(data["behind"])
        self._fresh = frozenset(data["fresh"])

    def determined(self, words: Words, index: int) -> int:
        """How many words before a general noun make it point back ("these two medications"); 0 when none do.

        What is new does not ("that a drug …"), nor what is told at once ("the process of healing").
        """
        if words.word(index + 1) == "of" and words.word(index + 2).endswith("ing"):
            return 0
        strangers = 0
        for width in range(1, _MODIFIERS + 1):
            word = words.word(index - width)
            if word in self._determiners:
                return 0 if strangers and word == "the" else width
            if word in self._fresh:
                return 0
            strangers += word not in self._modifiers
            if strangers > 1 or not words.gap(index - width).isspace():
                return 0
        return 0

    def read(self, text: str) -> Anaphor:
        """Read a noun phrase that points back, such as "these two drugs"."""
        words = [token.word for token in tokenize(fold(text))]
        head = self._head(words)
        count = next((self._counts[word] for word in words[:_MODIFIERS] if word in self._counts), 0)
        if count:
            return Anaphor(stem(head), count, exact=count > 1)
        one = words[:1] != [] and words[0] in self._singular
        return Anaphor(stem(head), 2 if self.is_plural(head) and not one else 1)

    def candidate(self, text: str, start: int, sentence: int) -> Candidate:
        """Read what a text names, as something that may be pointed back to."""
        head = self._head([token.word for token in tokenize(fold(text))])
        return Candidate(start, sentence, stem(head), self.is_plural(head))

    def is_plural(self, word: str) -> bool:
        """Tell whether a word looks plural: by its ending, or as a noun with a plural of its own."""
        if word in self._plurals:
            return True
        return len(word) >= _SHORT and word.endswith("s") and not word.endswith(_SINGULAR_ENDS)

    def _head(self, words: Sequence[str]) -> str:
        """The last word before "of", "in", "that" and the like."""
        last = next((i for i, word in enumerate(words) if i and word in self._behind), len(words))
        return words[last - 1] if last else ""


def resolve(anaphor: Anaphor, sentence: int, candidates: Sequence[Candidate], *, reach: int = 2) -> list[int]:
    """Return which of some candidates an anaphor of a sentence means, as indexes in order; empty when it stays open.

    The candidates stand before the anaphor, in order. Those that bear its noun go first ("liver cells … these cells"),
    from up to eight sentences back; else it is any from up to `reach` back. A singular means the last of them. A
    plural means all of the last sentence with enough, one that is plural itself being enough. "Both" and "the three"
    mean exactly as many, or what bears their noun in the plural; where there are more, it stays open.
    """
    last = len(candidates)
    same = [i for i in range(last) if anaphor.noun and candidates[i].noun == anaphor.noun]
    found = _enough(anaphor, sentence - _SAME_NOUN, candidates, same)
    if not found:
        return _enough(anaphor, sentence - reach, candidates, range(last))
    return found[-1:] if candidates[found[-1]].plural and not anaphor.exact else found


def _enough(
    anaphor: Anaphor, first: int, candidates: Sequence[Candidate], indexes: Sequence[int]
) -> list[int]:
    """All in the last sentence that names as many as the anaphor needs, from the `first` sentence on."""
    pool = [i for i in indexes if candidates[i].sentence >= first]
    if not anaphor.plural:
        return pool[-1:]
    while pool:
        latest = candidates[pool[-1]].sentence
        here = [i for i in pool if candidates[i].sentence == latest]
        if len(here) >= anaphor.least:
            return [] if anaphor.exact and len(here) > anaphor.least else here
        enough = not anaphor.exact or candidates[here[-1]].noun == anaphor.noun != ""
        if enough and any(candidates[i].plural for i in here):
            return here
        pool = pool[: -len(here)]
    return []
