"""What counts as a citation in running text, and the numbered lists that markers point to.

Only shapes that every field uses are known here: links, identifiers, author and year, markers, footnotes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile
from operator import attrgetter

from neurolint.checks.base import Page
from neurolint.checks.page.attribution import attribution_of
from neurolint.checks.page.days import MONTHS, SHORT_MONTHS
from neurolint.checks.page.prose import Passage
from neurolint.checks.page.sourcelinks import SourceLinks
from neurolint.drafts.model import Block
from neurolint.drafts.spans import Span
from neurolint.quickclass import dataclass

_OF_A_WORK = r"\b10\.\d{4,9}/\S|\bdoi\b|\bPM(?:C)?ID(?:\b|\d{4,9})|\bPMC\d{4,9}|\bNCT\d{8}\b|\bISRCTN\d{6,9}\b|\bISBN\b"
WORK_IDENTIFIER = re.compile(_OF_A_WORK, re.IGNORECASE)
"""What only a published work has: a DOI, a PubMed number, the number of a trial or of a book."""
_IDENTIFIER = re.compile(rf"{_OF_A_WORK}|\bhttps?://\S|\bwww\.\w", re.IGNORECASE)
MARKER = re.compile(r"\[(\d{1,3}(?:\s{0,2}[,;–-]\s{0,2}\d{1,3}){0,20})\]")
"""A numeric citation marker: [3], [3, 5], [3-7]."""

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\d.,/$£€-])(?:19[5-9]\d|20\d\d)(?![\d%s]|[.,]\d)")
_MONTH = rf"(?:{'|'.join(SHORT_MONTHS)})[a-z]{{0,6}}\.?"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = re.compile(rf"(?:\b{_MONTH}\s{_ORDINAL},?|\b{_ORDINAL}\s{_MONTH},?)\s$")
"""What stands before the year of a calendar day: the day of a press release or a visit, not the year of a study."""
_NAME = re.compile(r"(?<=[\w,;:)–] )[\"“(*_]{0,2}[A-Z][\w.&'’-]{1,40}")
_AUTHOR_YEAR = re.compile(
    r"[A-Z][\w'’-]{1,30}"
    r"(?:,? et al\.?,?|,? (?:and|&) [A-Z][\w'’-]{1,30}(?: and colleagues)?| and (?:colleagues|others))?"
    r",? ?[(\[](?:19[5-9]\d|20\d\d)[a-z]?\b|\bet al\b"
)
_SUPERSCRIPT = re.compile(r"(?:^|[a-z]{3}|[.,;:)”\"] ?)[⁰¹²³⁴-⁹]{1,3}(?!\w)")
_ROUND = re.compile(r"(?:^|[\w.,;:!?)”\"%] ?)\(\d{1,3}(?: ?[,–-] ?\d{1,3}){0,9}\)(?=\W*$)")
"""A numeric marker in round brackets, at the end of a sentence: "… (5)." or, behind its stop, "(5)"."""
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ANY_RAISED = re.compile(f"[{_RAISED}]")
_LOWERED = str.maketrans(_RAISED, "0123456789")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MYSELF = ("I", "I'm", "I've", "I'd", "I’m", "I’ve")
NO_NAMES = frozenset((*MONTHS, *SHORT_MONTHS, "Sept", *_WEEKDAYS, *_MYSELF))
"""Words in capitals that name nobody."""
_BEFORE = 24  # code points before a marker in which it is told to be an interval
_ENTRY = re.compile(r"^[ \t>*_-]{0,12}(?:\[(\d{1,3})\]:?|(\d{1,3})[.)])(?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marker:
    """A numeric marker: the numbers it names, and its place in the rendered text of a block.

    `raised` ones are written in superscript figures, which may also be exponents or the marks of a trade name.
    """

    numbers: tuple[int, ...]
    block: Block
    start: int
    end: int
    raised: bool = False

    @property
    def span(self) -> Span:
        """The place in the source."""
        return self.block.rendered.span(self.start, self.end)


def names_year(text: str) -> bool:
    """Tell whether a sentence names a year and, beside it, a body, a journal or a person."""
    if not _DIGIT.search(text) and "et al" not in text:
        return False
    if _AUTHOR_YEAR.search(text):
        return True
    dated = any(not _DAY.search(text, max(0, y.start() - 20), y.start()) for y in _YEAR.finditer(text))
    return dated and any(
        match.group().lstrip('"“(*_').rstrip(".") not in NO_NAMES for match in _NAME.finditer(text)
    )


def has_identifier(text: str) -> bool:
    """Tell whether a text gives an identifier or an address."""
    return _IDENTIFIER.search(text) is not None


def linked(block: Block, start: int, end: int, links: SourceLinks) -> bool:
    """Tell whether a link that can lead to a source, or a footnote that has content, stands in a range of a block."""
    at = bisect_left(block.links, end, key=attrgetter("start"))
    while at and block.links[at - 1].end > start:
        if links.lead(block.links[at - 1].url):
            return True
        at -= 1
    at = bisect_right(block.notes, end, key=attrgetter("at"))
    while at and block.notes[at - 1].at >= start:
        if block.notes[at - 1].defined:
            return True
        at -= 1
    return False


def cites(passage: Passage, links: SourceLinks, *, numbered: bool, raised: bool = True) -> bool:
    """Tell whether a sentence carries a citation.

    `numbered` says whether numeric markers lead to entries, `raised` whether those in superscript do.
    """
    text = passage.text
    if linked(passage.block, passage.start, passage.end, links) or has_identifier(text) or names_year(text):
        return True
    if not numbered:
        return False
    return (_marked(text) if raised else MARKER.search(text) is not None) or _ROUND.search(text) is not None


def leads(passage: Passage, links: SourceLinks) -> bool:
    """Tell whether a sentence leads to a source: by a link, an identifier, author and year or a marker."""
    text = passage.text
    if linked(passage.block, passage.start, passage.end, links) or has_identifier(text):
        return True
    return _AUTHOR_YEAR.search(text) is not None or _marked(text)


def _marked(text: str) -> bool:
    """Tell whether a text has a numeric marker, in brackets or raised."""
    return bool(MARKER.search(text) or (_ANY_RAISED.search(text) and _SUPERSCRIPT.search(text)))


def markers(page: Page, entries: frozenset[int]) -> Iterator[Marker]:
    """Yield the numeric markers in the prose of a page; `entries` are the blocks that hold references.

    What is a link is not a marker, nor is an interval or a scale ("95% CI [1, 4]").
    """
    attribution = attribution_of(page.reference)
    for passage_block in page.draft.blocks:
        if (
            passage_block.kind in ("code", "html", "comment", "rule", "footnote")
            or passage_block.index in entries
        ):
            continue
        linked_at = iter(sorted(passage_block.links, key=lambda link: link.start))
        link = next(linked_at, None)
        text = passage_block.text
        for match in MARKER.finditer(text):
            while link is not None and link.end <= match.start():
                link = next(linked_at, None)
            if link is not None and link.start < match.end():
                continue
            if attribution.tells_interval(text[max(0, match.start() - _BEFORE) : match.start()]):
                continue
            if match.start() == 0 and text[match.end() :].strip():
                continue  # "[1] Smith J. …" is an entry outside a list of references
            yield Marker(_numbers(match.group(1)), passage_block, match.start(), match.end())
        for match in _SUPERSCRIPT.finditer(text) if _ANY_RAISED.search(text) else ():
            digits = match.group().lstrip("".join(set(match.group()) - set(_RAISED)))
            at = match.end() - len(digits)
            yield Marker((int(digits.translate(_LOWERED)),), passage_block, at, match.end(), raised=True)


def _numbers(inside: str) -> tuple[int, ...]:
    """Read "3, 5-7" as 3, 5, 6, 7."""
    found: list[int] = []
    for part in re.split(r"\s*[,;]\s*", inside):
        ends = [int(number) for number in re.split(r"\s*[–-]\s*", part)]
        found.extend(range(ends[0], min(ends[-1], ends[0] + 50) + 1) if ends[-1] > ends[0] else ends)
    return tuple(dict.fromkeys(found))


def numbered_entries(page: Page, references: frozenset[int]) -> dict[int, Span]:
    """Return the entries of the numbered list of references: the number and the place of each.

    Entries are the items and paragraphs under a heading for references, and lines that begin with a number in square
    brackets anywhere; where there are none, the items of a numbered list of sources that ends the page. Entries without
    numbers of their own are counted in order.
    """
    found = _entries(page, references)
    return found or _entries(page, _closing_list(page))


def _entries(page: Page, listed: frozenset[int]) -> dict[int, Span]:
    """Return the entries among some blocks and those in square brackets."""
    found: dict[int, Span] = {}
    for block in page.draft.blocks:
        inside = block.index in listed
        if block.kind not in ("paragraph", "item", "footnote") or not (inside or block.text.startswith("[")):
            continue
        source = page.draft.source[block.span.start : block.span.end]
        numbers = [match for match in _ENTRY.finditer(source) if inside or match.group(1)]
        for match in numbers:
            at = block.span.start + match.start()
            found.setdefault(int(match.group(1) or match.group(2)), Span(at, block.span.start + match.end()))
        if inside and not numbers:
            found.setdefault(len(found) + 1, block.span)
    return found


def _is_entry(page: Page, block: Block) -> bool:
    """Tell whether a block is an item with a number."""
    return block.kind == "item" and bool(_ENTRY.match(page.draft.source[block.span.start : block.span.end]))


def _closing_list(page: Page) -> frozenset[int]:
    """The items of a numbered list with which a page ends, where each names a year and none cites another.

    A heading right before the list, other than the title, says what it is a list of.
    """
    backwards = list(reversed(page.draft.blocks))
    found = list(takewhile(lambda block: _is_entry(page, block), backwards))
    above = backwards[len(found)] if len(found) < len(backwards) else None
    headed = above is None or (above.kind == "heading" and above.level != 1)
    told = all(_YEAR.search(block.text) and not MARKER.search(block.text) for block in found)
    return (
        frozenset(block.index for block in found) if len(found) > 1 and told and not headed else frozenset()
    )
