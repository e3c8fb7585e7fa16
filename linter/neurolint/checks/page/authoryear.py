"""Citations by author and year, held against the list of references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from neurolint.checks.base import Hit, Page
from neurolint.checks.page.citations import NO_NAMES, linked
from neurolint.checks.page.prose import Passage, passages
from neurolint.checks.page.sourcelinks import source_links
from neurolint.language.fold import fold
from neurolint.quickclass import dataclass

_NAME = r"[A-Z][^\W\d_A-Z]{1,30}(?:[-'’][A-Z]?[^\W\d_]{1,30}|[A-Z][^\W\d_]{1,30})?"
_CITATION = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME})(?P<more>,?\s(?:et\sal\b\.?|and\scolleagues|(?:and|&)\s{_NAME}))?,?\s"
    r"(?:[(\[](?P<year>(?:19[5-9]|20[0-4])\d)[a-z]?[)\]]|(?P<inside>(?:19[5-9]|20[0-4])\d)[a-z]?(?=[);\]]))"
)
_ANY_YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LEAST = 2
"""A list of references has so many entries with a year."""


@dataclass(frozen=True, slots=True)
class _Citation:
    """A citation in a passage: its place in the block (code points), the first author, the year."""

    passage: Passage
    start: int
    end: int
    name: str
    year: str
    several: bool
    """Whether more authors are named, so that it can be nothing else."""


def unmatched(page: Page, references: frozenset[int]) -> Iterator[Hit]:
    """Yield each citation by author and year to which no entry of the list of references answers.

    The fields are `what` and `problem`. A name alone ("Berg, 2019") counts where another citation of the page has
    its entry; what is a link leads elsewhere. Without a list there is nothing to hold them against.
    """
    entries = [
        entry for index in sorted(references) for entry in fold(page.draft.blocks[index].text).splitlines()
    ]
    if sum(1 for entry in entries if _ANY_YEAR.search(entry)) < _LEAST:
        return
    by_word: dict[str, list[str]] = {}
    for entry in entries:
        words = set(_WORD.findall(entry))
        for word in words.union(*(word.split("-") for word in words)):
            by_word.setdefault(word, []).append(entry)
    kept = [(c, _entry(c, by_word.get(c.name, ()))) for c in _citations(page, references)]
    in_style = any(not problem for _, problem in kept)
    for citation, problem in kept:
        if problem and (citation.several or in_style):
            span = citation.passage.block.rendered.span(citation.start, citation.end)
            told = citation.passage.block.text[citation.start : citation.end]
            yield Hit(span, {"what": f"“{told}”", "problem": problem}, severity="warning")


def _citations(page: Page, references: frozenset[int]) -> Iterator[_Citation]:
    links = source_links(page.reference)
    for passage in passages(page):
        block = passage.block
        if passage.place != "body" or block.index in references or block.quoted:
            continue
        for match in _CITATION.finditer(block.text, passage.start, passage.end):
            if match["name"] in NO_NAMES or linked(block, match.start(), match.end(), links):
                continue
            year = match["year"] or match["inside"]
            yield _Citation(
                passage, match.start(), match.end(), fold(match["name"]), year, bool(match["more"])
            )


def _entry(citation: _Citation, named: Sequence[str]) -> str:
    """Say what is wrong with the entries that name the author of a citation; nothing when one answers to it."""
    if not named:
        return "has no entry in the list of references"
    if any(citation.year in entry for entry in named):
        return ""
    others = sorted({year for entry in named for year in _ANY_YEAR.findall(entry)})
    return f"has an entry with another year only ({', '.join(others)})" if others else ""
