"""Fixes made in a draft, round after round, until none is left that keeps the laws."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from neurolint.checks.base import Edit
from neurolint.drafts.model import Draft
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.fingerprint import fingerprints
from neurolint.findings.model import Finding
from neurolint.findings.report import Result
from neurolint.fixes.apply import apply, collide, compose
from neurolint.fixes.laws import judge, lost
from neurolint.quickclass import dataclass

TRIALS = 200
"""So often a draft is looked at anew at most; in one that breaks law after law the rest is left as it is."""

Look = Callable[[Draft], Result]


@dataclass(frozen=True, slots=True)
class Left:
    """A fix that was not made: its finding, with its place in the draft before, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of fixing a draft.

    `edits` are those of the draft before, in order, and `text` is what they make of it.
    """

    edits: tuple[Edit, ...]
    text: str
    fixed: tuple[Finding, ...] = ()
    left: tuple[Left, ...] = ()


def mend(result: Result, look: Look, *, unsafe: bool = False) -> Mended:
    """Fix a draft that was read, and return what came of it. Nothing is written.

    `result` holds the findings to mend; those that it does not hold are left alone, such as suppressed ones and those
    of a baseline. `look` gives all findings of a draft. Each fix is made only if the draft, looked at again, has lost
    its finding and got no other, and is otherwise read as before.
    """
    assert result.draft is not None
    return _Mender(result, look, unsafe).run()


def reread(draft: Draft, text: str) -> Draft:
    """Return a draft as it is with another text. Raises ValueError for a format whose source is no text."""
    if draft.format == "docx":
        raise ValueError("the text of a Word document is not its file")
    return parse(text, draft.path, draft.format)


def fixable(finding: Finding, *, unsafe: bool) -> bool:
    """Tell whether a finding has a fix: a safe one, or with `unsafe` any."""
    return finding.fix is not None and bool(finding.fix.edits) and (unsafe or finding.fix.safe)


def _name(finding: Finding) -> tuple[str, Span, str]:
    return finding.rule.code, finding.span, finding.message


class _Mender:
    """A draft on its way: what is read in it now, the edits so far, and what each finding was in the beginning."""

    def __init__(self, result: Result, look: Look, unsafe: bool) -> None:
        assert result.draft is not None
        assert result.reading is not None
        self._look, self._unsafe = look, unsafe
        self._source = result.draft.source
        self._known = fingerprints(result.reading, result.known)
        self._now = self._first = look(result.draft)
        self._origins: tuple[int, ...] = tuple(range(len(self._first.findings)))
        self._edits: tuple[Edit, ...] = ()
        # One that has no fix yet may get one when others are fixed.
        asked = {_name(finding) for finding in result.findings}
        self._wanted = {at for at, one in enumerate(self._first.findings) if _name(one) in asked}
        self._fixed: set[int] = set()
        self._refused: dict[int, str] = {}
        self._trials = 0

    def run(self) -> Mended:
        """Make what can be made. What was refused is tried again after others were made: it may keep the laws now."""
        fixed = -1
        while fixed < len(self._fixed) and self._trials < TRIALS:
            fixed = len(self._fixed)
            self._refused.clear()
            while (chosen := list(self._chosen())) and self._trials < TRIALS:
                self._make(chosen)
        finding = self._first.findings
        return Mended(
            self._edits,
            apply(self._source, self._edits),
            tuple(finding[at] for at in sorted(self._fixed)),
            tuple(Left(finding[at], reason) for at, reason in sorted(self._refused.items())),
        )

    def _chosen(self) -> Iterator[int]:
        """Yield the findings to mend next, by place; of those whose edits touch each other the first."""
        taken: list[Edit] = []
        for index in range(len(self._now.findings)):
            origin = self._origins[index]
            if origin not in self._wanted or origin in self._refused:
                continue
            edits = self._edits_of(index)
            if edits and not any(collide(edit.span, other.span) for edit in edits for other in taken):
                taken += edits
                yield index

    def _edits_of(self, index: int) -> tuple[Edit, ...]:
        finding = self._now.findings[index]
        return finding.fix.edits if finding.fix and fixable(finding, unsafe=self._unsafe) else ()

    def _make(self, chosen: Sequence[int]) -> None:
        """Make all of some fixes that together keep the laws: all at once if they do, else found by halves.

        Those of one rule that fail alone are tried together in the end: of two lines that go, one may not do without
        the other.
        """
        made: list[int] = []
        best: tuple[Result, tuple[int, ...]] = self._now, tuple(range(len(self._now.findings)))
        alone: dict[str, list[int]] = {}
        groups = [list(chosen)]
        last = False
        while groups:
            group = groups.pop(0)
            together = sorted([*made, *group])
            after, origins, broken = self._try(together)
            if not broken:
                made, best = together, (after, origins)
                for index in group:
                    self._refused.pop(self._origins[index], None)
            elif len(group) > 1 and not last:
                half = len(group) // 2
                groups[:0] = [group[:half], group[half:]]
            elif not last:
                self._refused[self._origins[group[0]]] = broken
                alone.setdefault(self._now.findings[group[0]].rule.code, []).append(group[0])
            if not groups and not last:
                last, groups = True, [some for _, some in sorted(alone.items()) if len(some) > 1]
        self._fixed.update(self._origins[index] for index in made)
        edits = [edit for index in made for edit in self._edits_of(index)]
        self._edits = compose(self._edits, edits, len(self._source))
        self._now, self._origins = best[0], tuple(self._origins[origin] for origin in best[1])

    def _try(self, together: Sequence[int]) -> tuple[Result, tuple[int, ...], str]:
        """Return the draft with some fixes made, which finding each of its findings was, and the law that fell."""
        draft = self._now.draft
        assert draft is not None
        self._trials += 1
        if self._trials > TRIALS:
            return self._now, (), "too many fixes of this draft break a law; the rest was not tried"
        edits = [edit for index in together for edit in self._edits_of(index)]
        text = apply(draft.source, edits)
        if not text.strip():
            return self._now, (), "nothing would be left of the draft"
        after = self._look(reread(draft, text))
        outcome = judge(self._now, after, edits, frozenset(together))
        broken = outcome.broken
        if not broken and lost(after, self._known):
            broken = "a finding that the baseline knows would change"
        return after, outcome.origins, broken
