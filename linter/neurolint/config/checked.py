"""Plain data held against a schema; what was sound once is not looked at again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from neurolint import __version__
from neurolint.library.cache import json_line, recall, remember
from neurolint.library.schema import SCHEMAS, Fault


def faults_in(data: Any, schema: str, cache: Path | None = None) -> list[Fault]:
    """Return every departure of `data` from the schema of that name; see `library.schema.faults`.

    `cache` is a folder of the user's own: what fitted is remembered there, since the reader of JSON Schemas takes
    longer to import than a run may take.
    """
    key = _key(data, schema) if cache is not None else ""
    if cache is not None and recall(cache, key) is not None:
        return []
    from neurolint.library.schema import faults

    found = faults(data, schema)
    if cache is not None and not found:
        remember(cache, key, [json_line(True)])
    return found


def _key(data: Any, schema: str) -> str:
    total = hashlib.sha256(f"config {__version__} {schema}\n".encode())
    total.update((SCHEMAS / f"{schema}.json").read_bytes())
    # A date of TOML and the text that looks like one are told apart.
    total.update(json.dumps(data, default=repr).encode())
    return total.hexdigest()
