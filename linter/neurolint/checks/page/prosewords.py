"""The sentences of running text that measures of reading count, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from neurolint.checks.base import Page
from neurolint.checks.page.prose import Passage, mentions_in, passages
from neurolint.checks.page.sections import SectionNames, reference_blocks
from neurolint.checks.page.topics import of_types, types_of
from neurolint.library.model import Reference
from neurolint.quickclass import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ENDS = (".", "!", "?", ".”", ".)", '."', "!”", "?”", ":")
_SHORTEST = 3
"""Words that a list item without a full stop needs not to count as a mere entry."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A sentence: its passage, its words in order, and those that are neither masked names nor abbreviations."""

    passage: Passage
    words: tuple[str, ...]
    plain: tuple[str, ...]


def counted(page: Page, names: SectionNames, reference: Reference) -> Sequence[Counted]:
    """Return the sentences of paragraphs and of items that are sentences, without lists of references and quotations.

    Names of treatments and conditions are masked: readers of a page know them or are told what they are, and no editor
    can change them. Words in capitals are spelled, not read.
    """
    return page.once(_counted, names, reference)


def _counted(page: Page, names: SectionNames, reference: Reference) -> Sequence[Counted]:
    references = reference_blocks(page, names)
    mentions = mentions_in(page)
    types = types_of(reference, "treatment") | types_of(reference, "condition")
    found: list[Counted] = []
    for passage in passages(page):
        block = passage.block
        if block.kind not in ("paragraph", "item") or block.index in references or block.quoted:
            continue
        text = passage.text
        if not text.rstrip().endswith(_ENDS) and (block.kind == "item" or len(text.split()) < _SHORTEST):
            continue
        masked = [
            (mention.start - passage.start, mention.end - passage.start)
            for mention in mentions(passage)
            if mention.how in ("name", "abbreviation") and of_types(mention.concept, reference, types)
        ]
        words, unmasked = _apart(text, masked) if masked else (_WORD.findall(text),) * 2
        if words:
            plain = tuple([word for word in unmasked if not (word.isupper() and len(word) > 1)])
            found.append(Counted(passage, (*words, *_NUMBER.findall(text)), plain))
    return tuple(found)


def _apart(text: str, masked: Sequence[tuple[int, int]]) -> tuple[list[str], list[str]]:
    """Return all words of a text, and those that touch none of some ranges."""
    if any(_goes_on(text[start - 1 : start]) or _goes_on(text[end : end + 1]) for start, end in masked):
        found = list(_WORD.finditer(text))
        kept = [
            match.group()
            for match in found
            if not any(start < match.end() and match.start() < end for start, end in masked)
        ]
        return [match.group() for match in found], kept
    words: list[str] = []
    kept = []
    at = 0
    for start, end in sorted(masked):
        between = _WORD.findall(text, at, start)
        kept += between
        words += between
        words += _WORD.findall(text, max(at, start), end)
        at = max(at, end)
    behind = _WORD.findall(text, at)
    return words + behind, kept + behind


def _goes_on(char: str) -> bool:
    """Tell whether a character beside a name may make a longer word of it."""
    return char.isalnum() or char in ("'", "’")
