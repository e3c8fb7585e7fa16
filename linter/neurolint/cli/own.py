"""Folders of one's own, as they are named on the command line: rules, a reference, or both."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def sort_folders(folders: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Tell folders of rules from those of a reference, which have subfolders of their own."""
    from neurolint.library.files import SECTIONS

    rules: list[Path] = []
    reference: list[Path] = []
    for folder in folders:
        if any((folder / section).is_dir() for section in SECTIONS):
            reference.append(folder)
        elif any((folder / kind).is_dir() for kind in ("rules", "reference")):
            rules += [folder / "rules"] if (folder / "rules").is_dir() else []
            reference += [folder / "reference"] if (folder / "reference").is_dir() else []
        else:
            rules.append(folder)
    return rules, reference


def is_below(path: str, folders: Iterable[Path]) -> bool:
    """Tell whether a file lies in one of the folders, or is one of them."""
    real = Path(os.path.realpath(path))
    return any(real.is_relative_to(os.path.realpath(folder)) for folder in folders)
