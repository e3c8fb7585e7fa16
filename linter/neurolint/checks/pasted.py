"""Paragraphs that stand in several drafts of one run, word for word or nearly so.

Of each paragraph a print is kept: a digest of its words, the hashes of its runs of three words, and a sketch, the least
of these hashes (A. Broder, On the resemblance and containment of documents, 1997). A paragraph is held against the
first of each group that shares enough of its sketch, never against all others, so the work grows with the number of
drafts and not with its square. Drafts are taken by path: neither the order in which they were read nor the process
counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from struct import unpack
from zlib import crc32

from neurolint.checks.base import Across, Hit, Label, Page, Print, Prints
from neurolint.checks.options import phrases_at, worded
from neurolint.checks.pagewords import PageWords, page_words
from neurolint.checks.prose import Passage, sentences_of
from neurolint.checks.sections import reference_blocks, section_names, sections_of
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


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph: the index of its draft in the order of paths, and its print."""

    draft: int
    print: Print


@dataclass(slots=True)
class _Group:
    """Paragraphs that say the same as the first of them; one of each draft."""

    first: _Place
    places: dict[int, _Place] = field(default_factory=dict)


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
                every = known.of_block(passages[0].block)
                runs = hashes if len(every) == len(kept) else _encoded(every)[1]
                yield Print(index, _digest(encoded), tuple(sorted(hashes)[:_SKETCH]), _packed(runs))

    def compare(prints: Sequence[tuple[Draft, Prints]]) -> Iterator[tuple[int, Hit]]:
        order = sorted(range(len(prints)), key=lambda number: prints[number][0].path)
        sorted_drafts = [prints[number][0] for number in order]
        places = [_Place(at, one) for at, number in enumerate(order) for one in prints[number][1]]
        groups = [group for group in _grouped(places, share) if len(group.places) >= drafts]
        for at, hit in _hits(groups, sorted_drafts):
            yield order[at], hit

    return Across(gather, compare)


def _digest(words: Sequence[bytes]) -> bytes:
    return blake2b(b" ".join(words), digest_size=12).digest()


def _encoded(words: Sequence[str]) -> tuple[Sequence[bytes], set[int]]:
    """Return words as bytes, and the hashes of their runs of three."""
    told = [word.encode() for word in words]
    return told, set(map(crc32, map(b" ".join, zip(told, told[1:], told[2:], strict=False))))


def _packed(hashes: Iterable[int]) -> bytes:
    """Return hashes in order, in four bytes each."""
    return b"".join([one.to_bytes(4, "big") for one in sorted(hashes)])


def _unpacked(hashes: bytes) -> frozenset[int]:
    return frozenset(unpack(f">{len(hashes) // 4}I", hashes))


def _grouped(places: Sequence[_Place], share: float) -> list[_Group]:
    """Put each paragraph into the group whose first member it resembles most, or let it begin a group."""
    groups: list[_Group] = []
    same: dict[bytes, int] = {}
    holding: dict[int, list[int]] = {}
    for place in places:
        found = same.get(place.print.digest)
        if found is None:
            found = _alike(place, groups, holding, share)
            same[place.print.digest] = found
        groups[found].places.setdefault(place.draft, place)
    return groups


def _alike(place: _Place, groups: list[_Group], holding: dict[int, list[int]], share: float) -> int:
    """Return the number of the group a paragraph belongs to, which may be a new one."""
    shared = Counter(chain.from_iterable([holding[part] for part in place.print.sketch if part in holding]))
    likely = sorted((-count, group) for group, count in shared.items() if count >= _LIKELY)[:_TRIED]
    runs = _unpacked(place.print.runs) if likely else frozenset()
    best, most = -1, share
    for _, group in likely:
        other = _unpacked(groups[group].first.print.runs)
        resemblance = len(runs & other) / len(runs | other)
        if resemblance >= most and (best < 0 or resemblance > most):
            best, most = group, resemblance
    if best >= 0:
        return best
    groups.append(_Group(place))
    for part in place.print.sketch:
        known = holding.setdefault(part, [])
        if len(known) < _KEPT:
            known.append(len(groups) - 1)
    return len(groups) - 1


def _hits(groups: Sequence[_Group], drafts: Sequence[Draft]) -> Iterator[tuple[int, Hit]]:
    """Yield a hit for each row of groups that follow each other in the same drafts, in the first of these."""
    row: list[_Group] = []
    ordered = sorted(groups, key=lambda group: (group.first.draft, group.first.print.block))
    for group in ordered:
        if row and not _follows(row[-1], group):
            yield _hit(row, drafts)
            row = []
        row.append(group)
    if row:
        yield _hit(row, drafts)


def _follows(one: _Group, other: _Group) -> bool:
    """Tell whether the paragraphs of a group stand close behind those of another in every draft."""
    return one.places.keys() == other.places.keys() and all(
        0 < other.places[draft].print.block - place.print.block <= _CLOSE
        for draft, place in one.places.items()
    )


def _hit(row: Sequence[_Group], drafts: Sequence[Draft]) -> tuple[int, Hit]:
    first = row[0].first
    others = [place for draft, place in sorted(row[0].places.items()) if draft != first.draft]
    labels = []
    for place in others[:_SHOWN]:
        draft = drafts[place.draft]
        labels.append(Label(draft.blocks[place.print.block].span, "told here too", draft))
    blocks = drafts[first.draft].blocks
    span = blocks[first.print.block].span.to(blocks[row[-1].first.print.block].span)
    what = "paragraph" if len(row) == 1 else f"text of {len(row)} paragraphs"
    rest = f", {len(others) - _SHOWN} of them not named here" if len(others) > _SHOWN else ""
    count = f"{len(others)} other draft" + ("s" if len(others) > 1 else "")
    how = f"stands in {count} of this run as well, word for word or nearly so{rest}"
    return first.draft, Hit(span, {"what": what, "how": how}, suggestion=_ADVICE, related=tuple(labels))
