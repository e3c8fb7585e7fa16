"""Names for what is kept from run to run of rules and reference."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from neurolint import __version__
from neurolint.library.stamps import files_below, stamp_of

_FORM = "4"
"""Raised when the checks beyond the schemas change, or what is kept has another form: what was kept before is not taken
up."""


def hashed(*parts: str) -> str:
    """Return a key for what was checked by this version, with these schemas, of these parts."""
    return hashlib.sha256("\n".join((_FORM, __version__, _schemas_digest(), *parts)).encode()).hexdigest()


def stamp_of_code(*names: str) -> str:
    """Return what changes with files of neurolint, named from its package on."""
    stamp = stamp_of(str(Path(__file__).parents[1] / name) for name in names)
    return stamp.digest if stamp is not None else ""


def schemas_content() -> str:
    """Return the SHA-256, in hexadecimal, of what the schemas hold: the same wherever they lie."""
    total = hashlib.sha256(_FORM.encode())
    for path in _schemas():
        total.update(Path(path).read_bytes())
    return total.hexdigest()


@cache
def _schemas_digest() -> str:
    stamp = stamp_of(_schemas())
    return stamp.digest if stamp is not None else ""


def _schemas() -> Sequence[str]:
    folder = Path(__file__).parent / "schemas"
    return [f"{folder}/{name}" for name in files_below(str(folder), (".json",), links=True) or ()]
