"""Kind `doses`: a dose written in a way that was misread before, with deaths (ISMP list of error-prone notation)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.prose import Passage, passages
from neurolint.checks.sections import reference_blocks, section_names
from neurolint.library.model import Reference, Rule

_Shape = tuple[re.Pattern[str], Mapping[str, Any]]
_DIGIT = re.compile(r"\d")
_NUMBER = r"(?<![\w.,])\d[\d,]{0,12}(?:\.\d{1,6})?"


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001
    """Make a check for the notation of `reference/wording/dose_notation.yaml`, matched with case.

    The fields are `written` and `say`, how to write it, and `why`. Amounts per volume are laboratory values and left
    alone. A dose is never edited.
    """
    wording: Mapping[str, Any] = reference.wording.get("dose_notation", {})
    units, per = _any(wording.get("units", ())), _any(wording.get("per_volume", ()))
    counted: list[_Shape] = []
    if units:
        behind = rf"\s?(?:{units})(?!\w)(?!\s?/\s?(?:{per})\b)"
        whole = rf"(?<![\w.,])(?!0+\.)(?P<n>\d{{1,6}})\.0{{1,3}}(?P<u>{behind})"
        counted.append((re.compile(whole), wording["trailing_zero"]))
        counted.append((re.compile(rf"(?<![\w.,])(?P<n>\.\d{{1,6}})(?P<u>{behind})"), wording["naked_point"]))
    for entry in wording.get("behind_number", ()):
        written = rf"{_NUMBER}\s?(?:{_any(entry['written'])})(?![\w.]\w|\w)(?!\s?/\s?(?:{per})\b)"
        counted.append((re.compile(written), entry))
    entries = {written: entry for entry in wording.get("words", ()) for written in entry["written"]}
    words = re.compile(rf"(?<![\w.])(?:{_any(entries)})(?!\w)") if entries else None
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        references = reference_blocks(page, names)
        for passage in passages(page):
            if passage.block.index in references:
                continue
            where = passage.block.text, passage.start, passage.end
            for pattern, entry in counted if _DIGIT.search(*where) else ():
                for match in pattern.finditer(*where):
                    yield _hit(passage, match, entry)
            for match in words.finditer(*where) if words else ():
                yield _hit(passage, match, entries[match.group()])

    return check


def _hit(passage: Passage, match: re.Match[str], entry: Mapping[str, Any]) -> Hit:
    fields = {"written": match.group(), "say": _say(match, entry), "why": entry["why"]}
    return Hit(passage.block.rendered.span(match.start(), match.end()), fields, entry.get("severity"))


def _say(match: re.Match[str], entry: Mapping[str, Any]) -> str:
    """How to write it: for a number with its point, the number itself put right."""
    groups = match.groupdict()
    if "n" not in groups:
        return f"“{entry['say']}”"
    number = f"0{groups['n']}" if groups["n"].startswith(".") else groups["n"]
    return f"“{' '.join((number + groups['u']).split())}”"


def _any(words: Iterable[str]) -> str:
    ordered: Sequence[str] = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) for word in ordered)
