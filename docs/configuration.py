"""Write the table of keys in docs/configuration.md from the schema: `python docs/configuration.py`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from neurolint.config.keys import Key, keys

PAGE = Path(__file__).resolve().parent / "configuration.md"
_BEGIN, _END = "<!-- keys -->\n", "<!-- end of keys -->\n"


def page(text: str) -> str:
    """Return the text of the page with the table as the schema has it."""
    before, _, rest = text.partition(_BEGIN)
    after = rest.partition(_END)[2]
    table = "".join(f"{line}\n" for line in _table())
    return f"{before}{_BEGIN}{table}{_END}{after}"


def _table() -> Iterator[str]:
    yield "| key | takes | by default | means | per path |"
    yield "|---|---|---|---|---|"
    for key in keys():
        if not key.name.startswith("$"):
            takes = ", ".join(f"`{choice}`" for choice in key.choices) or key.form
            per_path = "yes" if key.per_path else ""
            yield f"| `{key.name}` | {takes} | {_default(key)} | {key.description} | {per_path} |"


def _default(key: Key) -> str:
    value: Any = key.default
    return (
        ""
        if value is None or value in ([], {})
        else f"`{value if isinstance(value, str) else json.dumps(value)}`"
    )


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
