"""A result of a draft as a row of JSON texts, and back, each text decoded only when it is asked for.

Most of what is known of a draft is looked at by few reports. A result that was made of a record decodes a part each
time it is asked for and keeps none, so that a run over many drafts needs no more room than one over few.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar, cast

from neurolint.checks.base import Print
from neurolint.claims.model import Judgement, Reading, Sentence
from neurolint.drafts.kept import Content, KeptDraft
from neurolint.drafts.model import Format
from neurolint.findings.fingerprint import fingerprinted
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.packed import Numbers, Packed, Parts
from neurolint.findings.plain import Plainer
from neurolint.findings.report import Result, tally_of
from neurolint.library.cache import json_line

_Thing = TypeVar("_Thing")

_HEAD, _FINDINGS, _HIDDEN, _SUPPRESSED, _JUDGEMENTS, _SENTENCES, _PRINTS = range(7)
PARTS = 7
"""So many JSON texts make a record; the first tells what the others hold."""


class Kept(Content, Parts, Protocol):
    """Where a record and its draft are kept."""


def pack(result: Result, plainer: Plainer) -> list[bytes]:
    """Return the record of a result as the linter gives it: read in this run, and not compared with other drafts.

    Raises ValueError for any other.
    """
    reading = result.reading
    if reading is None or result.known or result.untouched or result.fixed:
        raise ValueError("only what the linter found in a draft can be kept")
    written = [
        plainer.write(Finding, fingerprinted(reading, result.findings)),
        plainer.write(Finding, fingerprinted(reading, result.hidden_findings)),
        plainer.write(Suppressed, told_suppressed(reading, result.suppressed)),
        plainer.write(Judgement, reading.judgements),
        plainer.write(Sentence, reading.sentences),
    ]
    prints = {code: plainer.write(Print, some) for code, some in result.prints.items()}
    head = [
        reading.draft.format,
        list(map(len, written)),
        {code: len(some) for code, some in prints.items()},
        sorted(reading.taken_back),
        result.unchecked,
        tally_of(result.findings).plain(),
    ]
    return list(map(json_line, (head, *written, prints)))


def told_suppressed(reading: Reading, suppressed: Sequence[Suppressed]) -> Iterator[Suppressed]:
    """Return suppressed findings that know their fingerprints."""
    found = fingerprinted(reading, [one.finding for one in suppressed])
    return (replace(one, finding=finding) for one, finding in zip(suppressed, found, strict=True))


def unpack(path: str, kept: Kept, plainer: Plainer, key: str = "") -> Result:
    """Return the result that a record was made of, for a draft of a path, but for the mentions. `key` is its own.

    Raises LookupError, TypeError or ValueError when its head is that of no record.
    """
    format_, counts, prints, taken_back, unchecked, told = json.loads(kept.part(_HEAD))
    form = cast("Format", sys.intern(format_))

    def packed(cls: type[_Thing], part: int) -> Sequence[_Thing]:
        return Packed(cls, counts[part - 1], kept, part, plainer) if counts[part - 1] else ()

    draft = KeptDraft(path, form, kept)
    judgements = packed(Judgement, _JUDGEMENTS)
    return Result(
        path,
        Reading(draft, packed(Sentence, _SENTENCES), (), judgements, Numbers(taken_back)),
        Packed(Finding, counts[0], kept, _FINDINGS, plainer, tally=told),
        counts[_HIDDEN - 1],
        prints={code: Packed(Print, prints[code], kept, _PRINTS, plainer, name=code) for code in prints},
        suppressed=packed(Suppressed, _SUPPRESSED),
        hidden_findings=packed(Finding, _HIDDEN),
        not_covered=unchecked,
        key=key,
    )
