"""Kind `quality`: a list of sources in which none is more than a blog or a press release, or none is recent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.citations import WORK_IDENTIFIER
from neurolint.checks.page.prose import hidden
from neurolint.checks.page.sections import SectionNames, reference_blocks, section_names
from neurolint.drafts.model import Block
from neurolint.drafts.spans import Span
from neurolint.hosts import host_of, lies_at
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass

_YEAR = re.compile(r"(?<![\d/.-])(?:19[5-9]\d|20\d\d)(?![\d/-])")
_ADDRESS = re.compile(r"\bhttps?://[^\s<>()\[\]\"]{1,200}")
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class _Entry:
    """One source of the list, as it is written, with the addresses in it."""

    text: str
    addresses: tuple[str, ...]
    span: Span


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `quality` ready. Raises ConfigError when a phrase cannot be read.

    An entry is weak when its address lies at one of the `weak` hosts of `reference/wording/links.yaml` or it holds a
    phrase of `weak`, and it has no identifier. A list of weak entries alone makes a hit on the first. A list whose
    newest year lies more than `max_age` years back makes a hit on the entry with that year, unless an entry has no
    year, as living guidance has none, or the page holds a phrase of `landmark`; without a day to judge by age says
    nothing. Sources are the entries of the list of references and the footnotes.
    """
    weak, landmark = phrases_at(rule, "weak"), phrases_at(rule, "landmark")
    most: int = rule.options.get("max_age", 5)
    wording: Mapping[str, Sequence[str]] = reference.wording.get("links", {})
    hosts = frozenset(wording.get("weak", ()))
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        entries = list(_entries(page, names))
        if not entries:
            return
        if all(_weak(entry, weak, hosts) for entry in entries):
            yield Hit(
                entries[0].span,
                {
                    "problem": "None of the sources is more than a blog, a forum, a press release or a stray copy."
                },
            )
        elif (
            page.today is not None
            and (old := _old(entries, page.today, most))
            and not _excused(page, landmark)
        ):
            entry, year = old
            yield Hit(
                entry.span, {"problem": f"The newest source is from {year}, more than {most} years ago."}
            )

    return check


def _entries(page: Page, names: SectionNames) -> Iterator[_Entry]:
    inside, gone = reference_blocks(page, names), hidden(page)
    for block in page.draft.blocks:
        listed = block.index in inside and block.kind in ("paragraph", "item")
        if (listed or block.kind == "footnote") and block.index not in gone and block.text.strip():
            yield from _lines(block)


def _lines(block: Block) -> Iterator[_Entry]:
    """Yield the entries of a block: each line is one where all lines are long enough to be."""
    lines = [line for line in re.finditer(r"[^\n]+", block.text) if line.group().strip()]
    whole = len(lines) == 1 or any(len(line.group().split()) < 3 for line in lines)
    ranges = [(0, len(block.text))] if whole else [line.span() for line in lines]
    for start, end in ranges:
        text = block.text[start:end][:_LONGEST]
        linked = [link.url for link in block.links if start <= link.start < end]
        yield _Entry(text, (*linked, *_ADDRESS.findall(text)), block.rendered.span(start, end))


def _weak(entry: _Entry, phrases: Phrases, hosts: frozenset[str]) -> bool:
    if WORK_IDENTIFIER.search(entry.text) or any(
        WORK_IDENTIFIER.search(address) for address in entry.addresses
    ):
        return False
    at_hosts = any(lies_at(host_of(address), hosts) for address in entry.addresses)
    return at_hosts or phrases.search(fold(entry.text))


def _old(entries: Sequence[_Entry], today: date, most: int) -> tuple[_Entry, int] | None:
    """Return the newest entry and its year where that is too old; none where an entry has no year."""
    dated: list[tuple[int, _Entry]] = []
    for entry in entries:
        years = [int(year) for year in _YEAR.findall(entry.text) if int(year) <= today.year]
        if not years:
            return None
        dated.append((max(years), entry))
    year, entry = max(dated, key=lambda one: one[0])
    return (entry, year) if today.year - year > most else None


def _excused(page: Page, landmark: Phrases) -> bool:
    return any(landmark.search(fold(block.text)) for block in page.draft.blocks)
