"""What comparing the drafts of a run came to as a row of JSON texts, and back.

The first text tells which results it changed; three follow for each of these: its findings, those that are hidden and
those that are suppressed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from neurolint.findings.fingerprint import fingerprinted
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.packed import Packed, Parts
from neurolint.findings.plain import Plainer
from neurolint.findings.records import told_suppressed
from neurolint.findings.report import Result, tally_of
from neurolint.library.cache import json_line

_TEXTS = 3
"""So many JSON texts there are for a result."""

Aside = Callable[[Sequence[bytes]], Parts]
"""Lays some texts aside."""

PlainerOf = Callable[[str], Plainer]
"""Returns what writes and reads the findings in the draft of a path."""


def pack_changes(before: Sequence[Result], after: Sequence[Result], plainer_of: PlainerOf) -> list[bytes]:
    """Return the record of the results that comparing changed. Both hold the same drafts in the same order."""
    heads: list[Any] = []
    texts: list[bytes] = []
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        if new is old:
            continue
        assert new.reading is not None
        plainer = plainer_of(new.path)
        rows = [
            plainer.write(Finding, fingerprinted(new.reading, new.findings)),
            plainer.write(Finding, fingerprinted(new.reading, new.hidden_findings)),
            plainer.write(Suppressed, told_suppressed(new.reading, new.suppressed)),
        ]
        heads.append([number, list(map(len, rows)), tally_of(new.findings).plain()])
        texts += map(json_line, rows)
    return [json_line(heads), *texts]


def with_changes(
    before: Sequence[Result], record: Sequence[bytes], plainer_of: PlainerOf, aside: Aside
) -> list[Result]:
    """Return results as comparing changed them. Raises LookupError, TypeError or ValueError for another's record."""
    results = list(before)
    heads = json.loads(record[0])
    if len(record) != 1 + _TEXTS * len(heads):
        raise ValueError("a record of something else")
    for at, (number, (shown, hidden, suppressed), told) in enumerate(heads):
        first = 1 + _TEXTS * at
        kept = aside(record[first : first + _TEXTS])
        result = results[number]
        plainer = plainer_of(result.path)
        results[number] = replace(
            result,
            findings=Packed(Finding, shown, kept, 0, plainer, tally=told),
            hidden=hidden,
            hidden_findings=Packed(Finding, hidden, kept, 1, plainer),
            suppressed=Packed(Suppressed, suppressed, kept, 2, plainer),
            key="",
        )
    return results
