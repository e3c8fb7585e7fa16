"""What a fix must keep: its finding goes, none comes, and the rest of the draft is read as before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from neurolint.checks.base import Edit
from neurolint.drafts.model import Block, Draft
from neurolint.drafts.quotes import Quotes, shorten
from neurolint.drafts.spans import Span
from neurolint.findings.fingerprint import fingerprints
from neurolint.findings.model import Finding
from neurolint.findings.profiles import rank
from neurolint.findings.report import Result
from neurolint.fixes.apply import Moved
from neurolint.language.fold import fold
from neurolint.quickclass import dataclass

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of edits: the finding before that each finding after is (by index), or in `broken` which law fell."""

    origins: tuple[int, ...] = ()
    broken: str = ""


def judge(before: Result, after: Result, edits: Sequence[Edit], fixed: Collection[int]) -> Outcome:
    """Hold the draft with edits made against the one before.

    `fixed` are the indexes of the findings that the edits are to mend. Findings are the same when they come from one
    rule and stand at the same words. A finding may not weigh more than it did.
    """
    if before.draft is None or after.draft is None:
        return Outcome(broken="the draft could not be read any more")
    kept, edited = _kept(before.draft, edits)
    if kept != _come(after.draft, edited):
        return Outcome(broken="the rest of the draft would be read differently")
    origins, added = _pair(before, after, Moved(edits))
    stays = [before.findings[origin] for origin in origins if origin in fixed]
    if stays:
        return Outcome(broken=f"{_named(stays[0], before.draft)} would still be there")
    if added:
        return Outcome(broken=f"it would add {_named(added[0], after.draft)}")
    for finding, origin in zip(after.findings, origins, strict=True):
        if rank(finding.severity) > rank(before.findings[origin].severity):
            return Outcome(broken=f"{_named(finding, after.draft)} would become {finding.severity}")
    return Outcome(tuple(origins))


def _named(finding: Finding, draft: Draft) -> str:
    words = Quotes(draft).quote(finding.span, _SHOWN) if len(finding.span) else ""
    return (
        f"{finding.rule.code} at “{words}”" if words else f"{finding.rule.code} ({shorten(finding.message)})"
    )


def _pair(before: Result, after: Result, moved: Moved) -> tuple[list[int], list[Finding]]:
    """Return for each finding after which one before it is, by index, and those that are none."""
    names = _Names(before), _Names(after)
    left: dict[int, Finding] = dict(enumerate(before.findings))
    origins: dict[int, int] = {}
    for alike in (_same_place, _near, _same_words):
        for at, finding in enumerate(after.findings):
            if at in origins:
                continue
            place = moved.back(finding.span)
            for number, other in left.items():
                if finding.rule.code == other.rule.code and alike(
                    (place, names[1].of(at)), (other.span, names[0].of(number))
                ):
                    origins[at] = number
                    del left[number]
                    break
    added = [finding for at, finding in enumerate(after.findings) if at not in origins]
    return [origins[at] for at in sorted(origins)], added


_Known = tuple[Span, tuple[str, str]]


def _same_place(one: _Known, other: _Known) -> bool:
    return one[0] == other[0] and (len(one[0]) > 0 or one[1][1] == other[1][1])


def _near(one: _Known, other: _Known) -> bool:
    return one[0].overlaps(other[0])


def _same_words(one: _Known, other: _Known) -> bool:
    return bool(one[1][0]) and one[1][0] == other[1][0]


class _Names:
    """The words of each finding of a result, and its fingerprint."""

    __slots__ = ("_names",)

    def __init__(self, result: Result) -> None:
        assert result.reading is not None
        quotes = Quotes(result.reading.draft)
        marks = fingerprints(result.reading, result.findings)
        words = [fold(quotes.quote(finding.span)) if len(finding.span) else "" for finding in result.findings]
        self._names = list(zip(words, marks, strict=True))

    def of(self, index: int) -> tuple[str, str]:
        return self._names[index]


_Look = tuple[object, ...]
"""What must stay of a block: everything, or where it was edited its kind."""


def _kept(draft: Draft, edits: Sequence[Edit]) -> tuple[list[_Look], set[int]]:
    """Return what of a draft must be there when the edits are made, and where edited blocks then begin."""
    kept: list[_Look] = [_front(draft)]
    edited: set[int] = set()
    moved = Moved(edits)
    for block in draft.blocks:
        touching = [edit.span for edit in edits if _touches(edit, block.span)]
        if any(span.contains(block.span) for span in touching):
            continue
        if touching:
            edited.add(moved.ahead(block.span.start))
        kept.append(_edited(block) if touching else _whole(block))
    return kept, edited


def _come(draft: Draft, edited: Collection[int]) -> list[_Look]:
    """Return the same of the draft with the edits made."""
    return [
        _front(draft),
        *(_edited(block) if block.span.start in edited else _whole(block) for block in draft.blocks),
    ]


def _touches(edit: Edit, span: Span) -> bool:
    return edit.span.overlaps(span) or span.start < edit.span.start < span.end


def _edited(block: Block) -> _Look:
    return block.kind, block.level, block.quoted


def _whole(block: Block) -> _Look:
    links = tuple(link.url for link in block.links)
    notes = tuple((note.label, note.defined) for note in block.notes)
    return *_edited(block), block.label, block.text, links, notes


def _front(draft: Draft) -> _Look:
    return _plain(draft.meta), draft.meta_span is None, draft.meta_error is None


def _plain(meta: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(f"{key}: {value!r}" for key, value in meta.items())


def lost(after: Result, known: Iterable[str]) -> bool:
    """Tell whether a finding of a baseline, known by its fingerprint, is none of those of a draft any more."""
    assert after.reading is not None
    known = tuple(known)
    return bool(known) and not set(fingerprints(after.reading, after.findings)).issuperset(known)
