"""The school grade that a page asks of its readers.

Flesch-Kincaid grade (Kincaid and others 1975, Naval Technical Training Command report 8-75):
0.39 words per sentence + 11.8 syllables per word - 15.59. SMOG grade (McLaughlin 1969, J Reading 12:639-646):
3.1291 + 1.0430 times the root of 30 times the words of three or more syllables per sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from math import sqrt
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.prosewords import Counted, counted
from neurolint.checks.page.sections import section_names
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.language.syllables import syllables
from neurolint.library.model import Reference, Rule

_MANY = 3  # syllables
_REMEMBERED = 8_192
"""Words whose syllables are kept from page to page, which use much the same ones."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `grade` ready.

    The grade by `formula` is reported when it lies over `advise`, with the rule's own severity when over `most`. Pages
    of fewer than `words` words in sentences are too short to be measured.
    """
    advise, most = rule.options.get("advise", 9), rule.options.get("most", 12)
    formula, least = rule.options.get("formula", "flesch-kincaid"), rule.options.get("words", 150)
    wording: Mapping[str, Any] = reference.wording.get("readability", {})
    exceptions = {
        word.lower(): int(number) for number, words in wording.get("syllables", {}).items() for word in words
    }
    names = section_names(reference)
    count = lru_cache(maxsize=_REMEMBERED)(partial(syllables, exceptions=exceptions))

    def check(page: Page) -> Iterator[Hit]:
        sentences = counted(page, names, reference)
        if sum(len(sentence.words) for sentence in sentences) < least:
            return
        grades = grades_of(sentences, count)
        grade = grades[formula]
        if round(grade, 1) <= advise:
            return
        words = {
            "grade": f"{grade:.1f}",
            "flesch": f"{grades['flesch-kincaid']:.1f}",
            "smog": f"{grades['smog']:.1f}",
            "advise": f"{advise}",
        }
        yield Hit(WHOLE_FILE, words, None if round(grade, 1) > most else "info")

    return check


def grades_of(sentences: Sequence[Counted], count: Callable[[str], int]) -> dict[str, float]:
    """Return the grades of some sentences by formula.

    `count` tells the syllables of a word. Masked names count as words, which make a sentence long, but neither as easy
    nor as hard ones: syllables per word are those of the other words.
    """
    words = sum(len(sentence.words) for sentence in sentences)
    often = Counter(chain.from_iterable([sentence.plain for sentence in sentences]))
    counts = [(count(word), number) for word, number in often.items()]
    per_word = sum(spoken * number for spoken, number in counts) / often.total() if counts else 1.0
    hard = sum(number for spoken, number in counts if spoken >= _MANY)
    return {
        "flesch-kincaid": 0.39 * words / len(sentences) + 11.8 * per_word - 15.59,
        "smog": 3.1291 + 1.0430 * sqrt(30 * hard / len(sentences)),
    }
