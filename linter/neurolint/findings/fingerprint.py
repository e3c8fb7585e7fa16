"""A name for a finding that stays the same when lines move, and changes with the words it is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from neurolint.claims.model import Reading
from neurolint.drafts.quotes import Quotes
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding
from neurolint.language.fold import fold

_NO_WORD = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+")
_WHOLE = 10**9  # quotations are not cut
_LENGTH = 32  # hexadecimal digits kept, 128 bits


def fingerprints(reading: Reading, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return for each finding of a draft a fingerprint of 32 hexadecimal digits.

    It is made of the rule, the words found and the sentences they stand in, without regard to case, markup,
    punctuation and white space; for a finding on the whole file, of the rule, its facts and its message without
    numbers. Findings with the same words in the same sentence have the same fingerprint.
    """
    if all(finding.fingerprint for finding in findings):
        return tuple(finding.fingerprint for finding in findings)
    quotes = Quotes(reading.draft)
    places = sorted(reading.span(sentence) for sentence in reading.sentences)
    ends = [place.end for place in places]
    return tuple(finding.fingerprint or _fingerprint(finding, quotes, places, ends) for finding in findings)


def fingerprinted(reading: Reading, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings that know their fingerprints."""
    prints = fingerprints(reading, findings)
    return [replace(finding, fingerprint=one) for finding, one in zip(findings, prints, strict=True)]


def _fingerprint(finding: Finding, quotes: Quotes, places: Sequence[Span], ends: Sequence[int]) -> str:
    said: list[str]
    if len(finding.span):
        around = finding.span
        for place in places[bisect_right(ends, finding.span.start) :]:
            if not place.overlaps(finding.span):
                break
            around = around.to(place)
        said = [quotes.quote(finding.span, _WHOLE), quotes.quote(around, _WHOLE)]
    else:
        said = [*(fact.id for fact in finding.facts), _NUMBER.sub("", finding.message)]
    words = "\n".join([finding.rule.code, *(_NO_WORD.sub(" ", fold(part)).strip() for part in said)])
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
