"""Finding and reading the YAML files of a rule or reference folder."""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from neurolint.drafts.spans import Lines
from neurolint.errors import Problem
from neurolint.library.excerpts import did_you_mean, excerpt, one_of
from neurolint.quickclass import dataclass

MAX_BYTES = 5_000_000
"""The largest file that is read."""

SECTIONS = ("concepts", "facts", "sources", "wording")
"""The folders of a reference."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it stands on disk: its path below the folder (with slashes), its path as it is shown."""

    name: str
    path: str
    content: bytes

    @property
    def section(self) -> str:
        """The first folder of its name; empty when it lies in none."""
        return self.name.partition("/")[0] if "/" in self.name else ""

    @property
    def stem(self) -> str:
        """The file's own name without its ending."""
        return self.name.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with all its YAML files, in order of their names, and what was wrong on the way to them."""

    files: tuple[RawFile, ...]
    problems: tuple[Problem, ...]

    def digest(self) -> str:
        """Return the SHA-256, in hexadecimal, of the names and contents of the files."""
        total = hashlib.sha256()
        for file in self.files:
            # The lengths keep the end of one file from passing for the beginning of the next.
            total.update(f"{len(file.name)} {file.name} {len(file.content)} ".encode())
            total.update(file.content)
        return total.hexdigest()


def data_dir(kind: str) -> Path:
    """Return the built-in `rules` or `reference`: a wheel has it inside, a checkout beside `linter/`."""
    packaged = Path(__file__).parent.parent / kind
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / kind


def folders_of(kind: str, given: Sequence[Path], builtin: bool) -> Iterable[Path]:
    """The folders to read, each once, however often it is given."""
    folders = (data_dir(kind), *given) if builtin else given
    once: dict[str, Path] = {}
    for folder in folders:
        once.setdefault(os.path.realpath(folder), folder)
    return once.values()


def read_rules(folder: Path) -> Folder:
    """Read every YAML file below a folder of rules."""
    return _read(folder, data_dir("rules"))


def read_reference(folder: Path) -> Folder:
    """Read every YAML file below a folder of reference; one that lies in none of SECTIONS is a problem."""
    read = _read(folder, data_dir("reference"))
    kept = tuple(file for file in read.files if file.section in SECTIONS)
    lost = tuple(_lost(file) for file in read.files if file.section not in SECTIONS)
    return Folder(kept, read.problems + lost)


def _lost(file: RawFile) -> Problem:
    hint = did_you_mean(file.section, SECTIONS) if file.section else ""
    return Problem(file.path, 1, 1, f"expected this file in the folder {one_of(SECTIONS)}{hint}")


def read_file(path: Path, name: str = "") -> RawFile | Problem:
    """Read one file, known by `name` below its folder; the problem when it cannot be read."""
    try:
        # A pipe or a device under this name would block or never end.
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return Problem(str(path), 1, 1, "expected a regular file")
        with path.open("rb") as file:
            # To ask for the limit at once would make room for it, for every file; this one may grow meanwhile.
            content = file.read(min(found.st_size, MAX_BYTES) + 1)
            if len(content) > found.st_size:
                content += file.read(MAX_BYTES + 1 - len(content))
    except OSError as error:
        return Problem(str(path), 1, 1, f"cannot be read: {error.strerror}")
    if len(content) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1_000_000} MB"
        return Problem(str(path), 1, 1, f"expected a file of at most {limit}; split it into several")
    return RawFile(name or path.name, str(path), content)


def decode(file: RawFile) -> str | Problem:
    """Return the text of a file without a byte order mark, or the problem when it is not UTF-8."""
    content = file.content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        text = content[: error.start].decode()
        lines = Lines(text)
        line, column = lines.position(len(text))
        message = f"expected text in UTF-8, found the byte 0x{content[error.start]:02x}"
        return Problem(
            file.path, line, column, message, excerpt(text, lines.start(line), len(text), len(text))
        )


def _read(folder: Path, builtin: Path) -> Folder:
    try:
        found = "" if stat.S_ISDIR(folder.stat().st_mode) else "this is none"
    except OSError as error:
        found = str(error.strerror)
    if found:
        return Folder((), (Problem(str(folder), 1, 1, f"expected a folder of YAML files: {found}"),))
    problems: list[Problem] = []
    files: list[RawFile] = []
    for name in sorted(_names(folder, problems)):
        path = folder / name
        # An installer may have linked the built-in files to a store of its own.
        outside = folder != builtin and _leads_outside(path, folder)
        read = _outside(path) if outside else read_file(path, name)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            files.append(read)
    if not files and not problems:
        problems.append(Problem(str(folder), 1, 1, "expected YAML files (*.yaml, *.yml), found none"))
    return Folder(tuple(files), tuple(problems))


def _names(folder: Path, problems: list[Problem]) -> list[str]:
    """Return the YAML files below a folder, without those in folders that are links.

    Names that begin with a dot are left alone.
    """

    def fail(error: OSError) -> None:
        problems.append(Problem(str(error.filename), 1, 1, f"cannot be read: {error.strerror}"))

    names: list[str] = []
    for at, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        problems += [_outside(Path(at, name)) for name in folders if _leads_outside(Path(at, name), folder)]
        below = Path(at).relative_to(folder)
        names += [(below / name).as_posix() for name in files if _is_yaml(name)]
    return names


def _leads_outside(path: Path, folder: Path) -> bool:
    """Tell whether a path is a link that leaves the folder: whoever wrote it is not who gave the folder."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _outside(path: Path) -> Problem:
    return Problem(
        str(path), 1, 1, "this link leads out of the folder; expected the file itself or a link inside"
    )


def _is_yaml(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) and not name.startswith(".")
