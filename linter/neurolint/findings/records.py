"""A result of a draft as a row of JSON texts, and back, each text decoded only when it is asked for.

Most of what is known of a draft is looked at by few reports. A result that was made of a record decodes a part each
time it is asked for and keeps none, so that a run over many drafts needs no more room than one over few.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar, overload

from neurolint.checks.base import Print
from neurolint.claims.model import Judgement, Reading, Sentence
from neurolint.drafts.kept import Content, KeptDraft
from neurolint.findings.fingerprint import fingerprinted
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.plain import Plainer
from neurolint.findings.report import Result

_Thing = TypeVar("_Thing")

_HEAD, _FINDINGS, _HIDDEN, _SUPPRESSED, _JUDGEMENTS, _SENTENCES, _PRINTS = range(7)
PARTS = 7
"""So many JSON texts make a record; the first tells what the others hold."""


class Kept(Content, Protocol):
    """Where a record and its draft are kept."""

    def part(self, number: int) -> bytes:
        """Return one JSON text of the record."""


class Packed(Sequence[_Thing]):
    """Things that are made each time they are asked for; how many there are is known before.

    They stand in one part of a record, or under a name in it.
    """

    __slots__ = ("_cls", "_count", "_kept", "_name", "_part", "_plainer")

    def __init__(
        self, cls: type[_Thing], count: int, kept: Kept, part: int, plainer: Plainer, name: str | None = None
    ) -> None:
        self._cls, self._count, self._plainer = cls, count, plainer
        self._kept, self._part, self._name = kept, part, name

    def _made(self) -> list[_Thing]:
        told = json.loads(self._kept.part(self._part))
        return self._plainer.read(self._cls, told if self._name is None else told[self._name])

    @overload
    def __getitem__(self, index: int) -> _Thing: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_Thing]: ...
    def __getitem__(self, index: int | slice) -> _Thing | Sequence[_Thing]:
        return self._made()[index]

    def __iter__(self) -> Iterator[_Thing]:
        return iter(self._made()) if self._count else iter(())

    def __len__(self) -> int:
        return self._count


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
        plainer.write(Suppressed, _fingerprinted(reading, result.suppressed)),
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
    ]
    return list(map(_dumped, (head, *written, prints)))


def _fingerprinted(reading: Reading, suppressed: Sequence[Suppressed]) -> Iterator[Suppressed]:
    found = fingerprinted(reading, [one.finding for one in suppressed])
    return (replace(one, finding=finding) for one, finding in zip(suppressed, found, strict=True))


def unpack(path: str, kept: Kept, plainer: Plainer) -> Result:
    """Return the result that a record was made of, for a draft of a path, but for the mentions.

    Raises LookupError, TypeError or ValueError when its head is that of no record.
    """
    format_, counts, prints, taken_back, unchecked = json.loads(kept.part(_HEAD))

    def packed(cls: type[_Thing], part: int) -> Sequence[_Thing]:
        return Packed(cls, counts[part - 1], kept, part, plainer) if counts[part - 1] else ()

    draft = KeptDraft(path, format_, kept)
    judgements = packed(Judgement, _JUDGEMENTS)
    return Result(
        path,
        Reading(draft, packed(Sentence, _SENTENCES), (), judgements, frozenset(taken_back)),
        packed(Finding, _FINDINGS),
        counts[_HIDDEN - 1],
        prints={code: Packed(Print, prints[code], kept, _PRINTS, plainer, code) for code in prints},
        suppressed=packed(Suppressed, _SUPPRESSED),
        hidden_findings=packed(Finding, _HIDDEN),
        not_covered=unchecked,
    )


def _dumped(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
