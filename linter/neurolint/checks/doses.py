"""Kind `doses`: a dose written in a way that was misread before, with deaths (ISMP list of error-prone notation)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from neurolint.checks.base import Check, Fix, Hit, Page
from neurolint.checks.mending import instead
from neurolint.checks.page.prose import Passage, passages
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.library.model import Reference, Rule

_Shape = tuple[re.Pattern[str], Mapping[str, Any]]
_DIGIT = re.compile(r"\d")
_NUMBER = r"(?<![\w.,])\d[\d,]{0,12}(?:\.\d{1,6})?"


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001
    """Make a check for the notation of `reference/wording/dose_notation.yaml`, matched with case.

    The fields are `written` and `say`, how to write it, and `why`. Amounts per volume are laboratory values and left
    alone. A `fix` is safe where it writes out the unit alone, behind a number that stands apart from it and stays as it
    is; what touches a number, or how often it is taken, is for those who have looked at the source.
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
        written = rf"{_NUMBER}\s?(?P<unit>{_any(entry['written'])})(?![\w.]\w|\w)(?!\s?/\s?(?:{per})\b)"
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
                    yield replace(_hit(passage, match, entry), fix=_fix(page, passage, match, entry))
            for match in words.finditer(*where) if words else ():
                entry = entries[match.group()]
                put = partial(instead, page.draft, passage.block, *match.span(), safe=False)
                yield replace(_hit(passage, match, entry), fix=put(entry["fix"]) if "fix" in entry else None)

    return check


def _hit(passage: Passage, match: re.Match[str], entry: Mapping[str, Any]) -> Hit:
    fields = {"written": match.group(), "say": _say(match, entry), "why": entry["why"]}
    return Hit(passage.block.rendered.span(match.start(), match.end()), fields, entry.get("severity"))


def _fix(page: Page, passage: Passage, match: re.Match[str], entry: Mapping[str, Any]) -> Fix | None:
    """Return how to write a number with its unit: the unit written out, or the point of the number put right."""
    draft, block, text = page.draft, passage.block, match.string
    if "n" in match.groupdict():
        return instead(draft, block, match.start(), match.start("u"), _number(match), safe=False)
    begin, end = match.span("unit")
    if "fix" not in entry or text[match.start() : begin].strip() in ("1", "1.0"):
        return None  # a single one asks for another word
    apart = text[begin - 1].isspace()
    # "10U" may have been 100: whoever puts the unit right has to know.
    return instead(draft, block, begin, end, entry["fix"] if apart else f" {entry['fix']}", safe=apart)


def _say(match: re.Match[str], entry: Mapping[str, Any]) -> str:
    """How to write it: for a number with its point, the number itself put right."""
    groups = match.groupdict()
    if "n" not in groups:
        return f"“{entry['say']}”"
    return f"“{' '.join((_number(match) + groups['u']).split())}”"


def _number(match: re.Match[str]) -> str:
    """Return a number with a zero before its point, or without point and zero behind it."""
    return f"0{match['n']}" if match["n"].startswith(".") else match["n"]


def _any(words: Iterable[str]) -> str:
    ordered: Sequence[str] = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) for word in ordered)
