"""Paths and fingerprints as reports for other programs have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import quote

from neurolint.findings.fingerprint import fingerprints
from neurolint.findings.model import Finding
from neurolint.findings.report import Result


def slashed(path: str) -> str:
    """Return a path with forward slashes, without `./` before it."""
    return PurePath(path).as_posix() if path else path


def uri(path: str) -> str:
    """Return a path as a relative reference (RFC 3986): forward slashes, all else percent-encoded.

    A colon in the first part would read as the scheme of an address, so it is encoded as well.
    """
    try:  # the bytes of a name that is no UTF-8, as Python hands them on
        name = slashed(path).encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        name = slashed(path).encode("utf-8", "surrogatepass")
    return quote(name, safe="/")


def prints(result: Result, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the fingerprints of findings of a result, path-free; findings with the same words share one."""
    return fingerprints(result.reading, findings) if result.reading else ()


def unique_prints(path: str, found: Iterable[str]) -> list[str]:
    """Make fingerprints of one file unique in a run: with its path, and a number for those that come again."""
    seen: Counter[str] = Counter()
    made = []
    for one in found:
        words = "\n".join((slashed(path), one, str(seen[one])))
        seen[one] += 1
        made.append(sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return made
