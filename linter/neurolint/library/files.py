"""Finding and reading the YAML files of a rule or reference folder."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from neurolint.errors import Problem
from neurolint.library.excerpts import did_you_mean, one_of, quoted

MAX_BYTES = 5_000_000
"""The largest file that is read."""

SECTIONS = ("concepts", "facts", "sources", "wording")
"""The folders of a reference."""

_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it stands on disk. `name` is its path below the folder, with slashes; `path` is how it is shown."""

    name: str
    path: str
    content: bytes

    @property
    def section(self) -> str:
        """The first folder of its name."""
        return self.name.partition("/")[0]

    @property
    def stem(self) -> str:
        """The file's own name without its ending."""
        return self.name.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with all its YAML files, in order of their names, and what was wrong on the way to them."""

    path: str
    files: tuple[RawFile, ...]
    problems: tuple[Problem, ...]


def data_dir(kind: str) -> Path:
    """Return the built-in `rules` or `reference`: inside the package in a wheel, beside `linter/` in a checkout."""
    packaged = Path(__file__).parent.parent / kind
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / kind


def read_rules(folder: Path) -> Folder:
    """Read every YAML file below a folder of rules."""
    return _read(folder)


def read_reference(folder: Path) -> Folder:
    """Read every YAML file below a folder of reference; one that is in none of SECTIONS is a problem."""
    read = _read(folder)
    lost = tuple(
        Problem(
            file.path,
            1,
            1,
            f"expected this file in the folder {one_of(SECTIONS)} of the reference{_hint(file)}",
        )
        for file in read.files
        if "/" not in file.name or file.section not in SECTIONS
    )
    kept = tuple(file for file in read.files if "/" in file.name and file.section in SECTIONS)
    return Folder(read.path, kept, read.problems + lost)


def _hint(file: RawFile) -> str:
    return did_you_mean(file.section, SECTIONS) if "/" in file.name else ""


def _read(folder: Path) -> Folder:
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "no such folder"
        return Folder(
            str(folder), (), (Problem(str(folder), 1, 1, f"{what}; expected a folder of YAML files"),)
        )
    problems: list[Problem] = []
    files: list[RawFile] = []
    for name in sorted(_names(folder, problems)):
        read = _read_file(folder, name)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            files.append(read)
    if not files and not problems and folder != data_dir(folder.name):
        problems.append(Problem(str(folder), 1, 1, "no YAML files (*.yaml, *.yml) in this folder"))
    return Folder(str(folder), tuple(files), tuple(problems))


def _names(folder: Path, problems: list[Problem]) -> list[str]:
    """The YAML files below a folder; what begins with a dot, and folders behind links, are left alone."""
    names: list[str] = []

    def fail(error: OSError) -> None:
        problems.append(Problem(str(error.filename), 1, 1, f"cannot be read: {error.strerror}"))

    for at, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(at).relative_to(folder)
        names += [
            (below / name).as_posix()
            for name in files
            if name.endswith(_SUFFIXES) and not name.startswith(".")
        ]
    return names


def _read_file(folder: Path, name: str) -> RawFile | Problem:
    path = folder / name
    try:
        # A pipe or a device under this name would block or never end.
        if not stat.S_ISREG(path.stat().st_mode):
            return Problem(str(path), 1, 1, "expected a regular file")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Problem(str(path), 1, 1, f"cannot be read: {error.strerror}")
    if len(content) > MAX_BYTES:
        return Problem(
            str(path), 1, 1, f"larger than {MAX_BYTES // 1_000_000} MB; split it into several files"
        )
    return RawFile(name, str(path), content)


def decode(file: RawFile) -> str | Problem:
    """Return the text of a file without a byte order mark, or the problem when it is not UTF-8."""
    try:
        return file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.content.count(b"\n", 0, error.start) + 1
        start = file.content.rfind(b"\n", 0, error.start) + 1
        column = len(file.content[start : error.start].decode("utf-8", "replace")) + 1
        odd = quoted(file.content[error.start : error.start + 1].decode("latin-1"))
        return Problem(
            file.path, line, column, f"not UTF-8: byte 0x{file.content[error.start]:02x}, perhaps {odd}"
        )


def digest(folders: Iterable[Folder]) -> str:
    """Return the SHA-256, in hexadecimal, of the names and contents of all files of some folders."""
    total = hashlib.sha256()
    for folder in folders:
        for file in folder.files:
            # The lengths keep one file's end from passing for another's beginning.
            total.update(f"{len(file.name)} {file.name} {len(file.content)} ".encode())
            total.update(file.content)
    return total.hexdigest()
