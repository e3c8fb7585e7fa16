"""Paragraphs that stand in several drafts of one run, word for word or nearly so.

Of each paragraph a print is kept: a digest of its words, the hashes of its runs of three words, and a sketch, the least
of these hashes (A. Broder, On the resemblance and containment of documents, 1997). A paragraph is held against the
first of each group that shares enough of its sketch, never against all others, so the work grows with the number of
drafts and not with its square. Drafts are taken by path: neither the order in which they were read nor the process
counts.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from zlib import crc32

from neurolint.checks.base import Across, Hit, Label, Page, Print, Prints
from neurolint.checks.options import phrases_at, worded
from neurolint.checks.page.pagewords import PageWords, page_words
from neurolint.checks.page.paragraphs import SIGNS, Paragraphs, Shared, number_of
from neurolint.checks.page.prose import Passage, sentences_of
from neurolint.checks.page.sections import reference_blocks, section_names, sections_of
from neurolint.drafts.model import Draft
from neurolint.library.model import Reference, Rule

_SKETCH = 16
"""So many hashes of a paragraph are kept; two that share 7 of 10 runs have some 11 of them in common."""
_LIKELY = 4
"""A paragraph is held against groups that share at least so many hashes of its sketch."""
_TRIED = 5
"""At most so many groups are tried."""
_KEPT = 40
"""So many groups are remembered for a hash; those that come later are found by their other hashes."""
_SHOWN = 5
"""So many other places are named; the rest are counted."""
_ADVICE = (
    "Write it for the page it stands on, or keep it once, in the template of the site or on a page of its own. "
    "A text that all drafts are meant to share is declared in wording/boilerplate.yaml, under `shared`."
)
_CLOSE = 3
"""Paragraphs at most so many blocks apart, a heading between them say, were pasted as one text."""


@dataclass(slots=True)
class _Groups:
    """Paragraphs that say the same as the first of them, by the numbers of the groups.

    `others` are the first of each other draft, by the number of the draft, where there are any.
    """

    firsts: array[int] = field(default_factory=lambda: array("I"))
    others: dict[int, dict[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Group:
    """The first of some paragraphs that say the same, and one of each draft by its number; all by their numbers."""

    first: int
    places: Mapping[int, int]


def across(rule: Rule, reference: Reference) -> Across | None:
    """Make the rule ready to compare drafts; None when its options do not ask for it.

    Raises ConfigError when a phrase is not in the notation.
    """
    if "across" not in rule.options:
        return None
    options = rule.options["across"]
    share, least, drafts = options.get("share", 0.7), options.get("words", 12), options.get("drafts", 2)
    allowed = phrases_at(rule, "across", "allow")
    declared = worded(reference, "boilerplate", "shared")
    names = section_names(reference)

    def gather(page: Page) -> Prints:
        left_out = reference_blocks(page, names) | sections_of(page, names).under("further")
        told: dict[int, list[Passage]] = {}
        for passage in sentences_of(page):
            block = passage.block
            if block.kind in ("paragraph", "item") and not block.quoted and block.index not in left_out:
                told.setdefault(block.index, []).append(passage)
        return tuple(_prints(told, page_words(page)))

    def _prints(told: dict[int, list[Passage]], known: PageWords) -> Iterator[Print]:
        for index, passages in told.items():
            folded = passages[0].folded
            if len(folded.split(maxsplit=least)) < least or (declared and declared.search(folded)):
                continue
            kept = [word for p in passages if not p.says(allowed) for word in known.of_sentence(p)]
            if len(kept) >= least:
                encoded, hashes = _encoded(kept)
                block = passages[0].block
                every = known.of_block(block)
                runs = hashes if len(every) == len(kept) else _encoded(every)[1]
                sketch = sorted(hashes)[:_SKETCH]
                yield Print(index, block.span, _digest(encoded), _packed(sketch), _packed(runs))

    def compare(prints: Sequence[tuple[Draft, Prints]]) -> Iterator[tuple[int, Hit]]:
        order = sorted(range(len(prints)), key=lambda number: prints[number][0].path)
        told = Paragraphs()
        for at, number in enumerate(order):
            told.put(at, prints[number][1])
        sorted_drafts = [prints[number][0] for number in order]
        groups = [group for group in _grouped(told, share) if len(group.places) >= drafts]
        for at, hit in _hits(groups, told, sorted_drafts):
            yield order[at], hit

    return Across(gather, compare)


def _digest(words: Sequence[bytes]) -> bytes:
    return blake2b(b" ".join(words), digest_size=SIGNS).digest()


def _encoded(words: Sequence[str]) -> tuple[Sequence[bytes], set[int]]:
    """Return words as bytes, and the hashes of their runs of three."""
    told = [word.encode() for word in words]
    return told, set(map(crc32, map(b" ".join, zip(told, told[1:], told[2:], strict=False))))


def _packed(hashes: Iterable[int]) -> bytes:
    """Return hashes in order, in four bytes each."""
    return b"".join([one.to_bytes(4, "big") for one in sorted(hashes)])


def _grouped(told: Paragraphs, share: float) -> Iterator[_Group]:
    """Put each paragraph into the group whose first member it resembles most, or let it begin a group.

    Groups of several drafts are yielded when all is done.
    """
    groups = _Groups()
    again, shared = told.told_again(), told.shared()
    same: dict[bytes, int] = {}
    holding: dict[int, list[int]] = {}
    for number in range(len(told)):
        digest = told.digest(number)
        found = same.get(digest)
        if found is None:
            found = _alike(number, told, groups, holding, shared, share)
            if number_of(digest) in again:
                same[digest] = found
        draft = told.draft(number)
        if draft != told.draft(groups.firsts[found]):
            groups.others.setdefault(found, {}).setdefault(draft, number)
    for found, others in groups.others.items():
        first = groups.firsts[found]
        yield _Group(first, {told.draft(first): first, **others})


def _alike(
    number: int,
    told: Paragraphs,
    groups: _Groups,
    holding: dict[int, list[int]],
    shared: Shared,
    share: float,
) -> int:
    """Return the number of the group a paragraph belongs to, which may be a new one."""
    sketch = shared.among(told.sketch(number))
    known = [holding[part] for part in sketch if part in holding]
    likely: list[tuple[int, int]] = []
    if len(known) >= _LIKELY:
        counts = Counter(chain.from_iterable(known))
        likely = sorted([(-count, group) for group, count in counts.items() if count >= _LIKELY])[:_TRIED]
    runs = frozenset(told.runs(number)) if likely else frozenset()
    best, most = -1, share
    for _, group in likely:
        resemblance = _resemblance(runs, told.runs(groups.firsts[group]), most)
        if resemblance >= most and (best < 0 or resemblance > most):
            best, most = group, resemblance
    if best >= 0:
        return best
    groups.firsts.append(number)
    group = len(groups.firsts) - 1
    for part in sketch:
        if len(kept := holding.setdefault(part, [])) < _KEPT:
            kept.append(group)
    return group


def _resemblance(runs: frozenset[int], others: memoryview[int], least: float) -> float:
    """Return the share of the common runs among those of both; 0 where it is less than `least` for their numbers."""
    few, many = sorted((len(runs), len(others)))
    if few / many < least:
        return 0.0
    common = len(runs.intersection(others))
    return common / (few + many - common)


def _hits(groups: Iterable[_Group], told: Paragraphs, drafts: Sequence[Draft]) -> Iterator[tuple[int, Hit]]:
    """Yield a hit for each row of groups that follow each other in the same drafts, in the first of these."""
    row: list[_Group] = []
    for group in sorted(groups, key=lambda group: (told.draft(group.first), told.block(group.first))):
        if row and not _follows(row[-1], group, told):
            yield _hit(row, told, drafts)
            row = []
        row.append(group)
    if row:
        yield _hit(row, told, drafts)


def _follows(one: _Group, other: _Group, told: Paragraphs) -> bool:
    """Tell whether the paragraphs of a group stand close behind those of another in every draft."""
    return one.places.keys() == other.places.keys() and all(
        0 < told.block(other.places[draft]) - told.block(place) <= _CLOSE
        for draft, place in one.places.items()
    )


def _hit(row: Sequence[_Group], told: Paragraphs, drafts: Sequence[Draft]) -> tuple[int, Hit]:
    first = row[0].first
    at = told.draft(first)
    others = [place for draft, place in sorted(row[0].places.items()) if draft != at]
    labels = [
        Label(told.span(place), "told here too", drafts[told.draft(place)]) for place in others[:_SHOWN]
    ]
    span = told.span(first).to(told.span(row[-1].first))
    what = "paragraph" if len(row) == 1 else f"text of {len(row)} paragraphs"
    rest = f", {len(others) - _SHOWN} of them not named here" if len(others) > _SHOWN else ""
    count = f"{len(others)} other draft" + ("s" if len(others) > 1 else "")
    how = f"stands in {count} of this run as well, word for word or nearly so{rest}"
    return at, Hit(span, {"what": what, "how": how}, suggestion=_ADVICE, related=tuple(labels))
