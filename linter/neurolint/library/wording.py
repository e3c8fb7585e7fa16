"""The wording files, put together: a file of a name that is there already adds to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from neurolint.library.crossref import Entry, Misfit
from neurolint.library.excerpts import quoted
from neurolint.library.validate import Validated
from neurolint.library.yamlfile import Key


@dataclass(slots=True)
class Wording:
    """The content of all wording files read so far, by the stem of their names."""

    content: dict[str, Any] = field(default_factory=dict)

    def add(self, file: Validated) -> Iterator[Misfit]:
        """Add a file. Lists are appended and mappings joined; yields each value that is set already to another."""
        name = file.file.stem
        if name not in self.content:
            self.content[name] = file.data
            return
        self.content[name], taken = _joined(self.content[name], file.data)
        for where in taken:
            message = (
                f"this is set already for the wording {quoted(name)}; only lists and mappings can be added to"
            )
            yield Misfit(Entry(file.file, (), file.data), where, message)


def _joined(base: Any, added: Any) -> tuple[Any, list[tuple[Key, ...]]]:
    """Return the two joined, and where `added` could not be."""
    if isinstance(base, list) and isinstance(added, list):
        return [*base, *added], []
    if isinstance(base, dict) and isinstance(added, dict):
        joined, taken = dict(base), []
        for key, value in added.items():
            if key in base:
                joined[key], below = _joined(base[key], value)
                taken += [(key, *where) for where in below]
            else:
                joined[key] = value
        return joined, taken
    return base, [] if base == added else [()]
