"""From a configuration file to its layers, or to every mistake in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from neurolint.config.checked import faults_in
from neurolint.config.find import SHARED, home_of, is_below, present, shown
from neurolint.config.model import Config, Layer
from neurolint.config.parse import parse_config
from neurolint.errors import ConfigError, Problem
from neurolint.library.entries import MOST
from neurolint.library.placed import PlacedFile

_FOLDERS = ("rules", "reference")
_ENDINGS = (".toml", ".yaml", ".yml")
_MOST_EXTENDED = 8


def config_in(folder: str, cache: Path | None = None) -> Config | None:
    """Return the configuration in a folder, given by its real path, or None.

    `neurolint.toml` goes before YAML, and both before `pyproject.toml`, which counts only with a table
    [tool.neurolint]. `cache` is a folder of the user's own. Raises ConfigError with every mistake in the file.
    """
    for path in present(folder):
        if not is_below(path, home_of(folder)):
            _refuse_link(path)
        elif (file := parse_config(Path(path), shown(path))) is not None:
            return _Reader(cache).config(path, file, folder)
    return None


def read_config(path: str | os.PathLike[str], cache: Path | None = None) -> Config:
    """Return the configuration in a file that was named, whose patterns lead on from the working folder.

    Raises ConfigError with every mistake in it.
    """
    file = parse_config(Path(path), os.fspath(path))
    if file is None:
        raise ConfigError((Problem(os.fspath(path), 1, 1, "expected a table [tool.neurolint]"),))
    return _Reader(cache).config(os.fspath(path), file, os.path.realpath(os.curdir))


def _refuse_link(path: str) -> None:
    """Raise ConfigError for a link that leads elsewhere, unless it is to a shared file without a word for us.

    Whoever wrote the link is not who runs neurolint: nothing of such a file is shown.
    """
    name = shown(path)
    if os.path.basename(path) == SHARED:  # noqa: PTH119
        try:
            if parse_config(Path(path), name) is None:
                return
        except ConfigError:
            return
    message = "this link leads elsewhere; expected the file itself, or --config"
    raise ConfigError((Problem(name, 1, 1, message),))


class _Reader:
    """Reads a file and those that it extends."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        self._read: list[str] = []

    def config(self, path: str, file: PlacedFile, home: str) -> Config:
        """Return what a file says. Raises ConfigError."""
        self._read.append(os.path.realpath(path))
        table: Any = file.data
        problems = list(self._problems(path, file, table))
        if len(problems) > MOST:
            more = f"{len(problems) - MOST} more problems in this file are not shown"
            problems = [*sorted(problems)[:MOST], file.problem((), more)]
        if problems:
            raise ConfigError(tuple(sorted(problems)))
        base = self._extended(path, file, table) if "extend" in table else Config()
        folder = Path(file.path).parent
        own = (tuple(folder / name for name in table.get(key, ())) for key in _FOLDERS)
        rules, reference = (
            (*more, *mine) for more, mine in zip((base.rules, base.reference), own, strict=True)
        )
        return Config(file.path, (*base.layers, *_layers(file, table, home)), rules, reference, home)

    def _problems(self, path: str, file: PlacedFile, table: Mapping[str, Any]) -> Iterator[Problem]:
        wrong = faults_in(table, "config", self._cache)
        for fault in wrong:
            yield file.problem(fault.where, fault.message, at_key=fault.at_key)
        broken = {fault.where[0] for fault in wrong}
        for key in _FOLDERS:
            for index, name in enumerate(table.get(key, ()) if key not in broken else ()):
                if message := _astray(os.path.dirname(path) or os.curdir, name):  # noqa: PTH120
                    yield file.problem((key, index), message)

    def _extended(self, path: str, file: PlacedFile, table: Mapping[str, Any]) -> Config:
        """Return the configuration that another one extends."""
        folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120
        name: str = table["extend"]
        # What comes behind a null, `normpath` may drop.
        other = os.path.normpath(os.path.join(folder, name.replace("\0", "\ufffd")))  # noqa: PTH118
        if message := self._no_base(other, folder):
            raise ConfigError((file.problem(("extend",), message),))
        base = parse_config(Path(other), shown(other))
        if base is None:
            raise ConfigError((file.problem(("extend",), "this file has no table [tool.neurolint]"),))
        return self.config(other, base, os.path.dirname(other))  # noqa: PTH120

    def _no_base(self, other: str, folder: str) -> str:
        """Tell why a file cannot be extended, or ""."""
        if not other.endswith(_ENDINGS):
            return "expected a configuration: a file that ends in .toml, .yaml or .yml"
        # The file may be a stranger's: it has no say over what else on this machine is read, and shown in a message.
        if not any(is_below(other, home) for home in (home_of(folder), os.curdir)):
            return "expected a file of the same repository"
        if not os.path.isfile(other):  # noqa: PTH113
            return "there is no such file"
        if os.path.realpath(other) in self._read:
            return "this file extends itself"
        if len(self._read) > _MOST_EXTENDED:
            return f"expected no more than {_MOST_EXTENDED} files, one extending the other"
        return ""


def _astray(home: str, name: str) -> str:
    """Tell why a folder that a configuration names is not read, or "" when it can be."""
    if "\0" in name or not is_below(Path(home) / name, home):
        # The file may be a stranger's: it has no say over what else on this machine is read.
        return "expected a folder below that of this file; one elsewhere can be named on the command line"
    return "" if (Path(home) / name).is_dir() else "there is no such folder"


def _layers(file: PlacedFile, table: Mapping[str, Any], home: str) -> Iterator[Layer]:
    yield Layer({key: value for key, value in table.items() if key != "paths"}, file, home=home)
    for glob, values in table.get("paths", {}).items():
        yield Layer(values, file, ("paths", glob), glob, home)
