"""Checked files, kept from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from neurolint.library.files import Folder, RawFile
from neurolint.library.validate import Validated


def checked(
    folder: Folder, validate: Callable[[RawFile], Validated], cache: Path | None
) -> Sequence[Validated]:
    """Validate every file of a folder."""
    return [validate(file) for file in folder.files]
