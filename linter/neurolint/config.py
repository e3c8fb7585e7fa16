"""The configuration file of a project: found, read and checked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from neurolint.drafts.spans import Lines
from neurolint.errors import ConfigError, Problem
from neurolint.quickclass import dataclass

OWN, SHARED = "neurolint.toml", "pyproject.toml"
"""The files that may hold a configuration: ours with the keys at its top, Python's under [tool.neurolint]."""

_FOLDERS = ("reference", "rules")

# The readers of TOML and of JSON Schemas are imported only where there is a configuration.


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file sets: folders of reference and rules, beside the built-in ones.

    `path` is the file, or "" without one. The folders lead on from where the path of the file does.
    """

    path: str = ""
    reference: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()


def find_config(start: Path) -> Config:
    """Return the configuration of the folder `start` or the nearest above it; an empty one when there is none.

    In one folder `neurolint.toml` goes before `pyproject.toml`, which counts only with a table
    [tool.neurolint]. Raises ConfigError with every mistake in the file.
    """
    for steps in range(len(Path(os.path.realpath(start)).parents) + 1):
        folder = start.joinpath(*[".."] * steps)
        for name in (OWN, SHARED):
            if (folder / name).is_file() and (config := _found(folder / name)) is not None:
                return config
    return Config()


def read_config(path: Path) -> Config:
    """Return the configuration in a file that was named. Raises ConfigError with every mistake in it."""
    file = _TomlFile(path)
    if file.table is None:
        raise ConfigError((Problem(str(path), 1, 1, "expected a table [tool.neurolint]"),))
    return _config(path, file, file.table)


def _found(path: Path) -> Config | None:
    """Return the configuration in a file that was come upon, or None when it holds none."""
    if _is_below(path, path.parent):
        file = _TomlFile(path)
        return None if file.table is None else _config(path, file, file.table)
    # Whoever wrote the link is not who runs neurolint: nothing of such a file is shown.
    if path.name == SHARED:
        try:
            if _TomlFile(path).table is None:
                return None
        except ConfigError:
            return None
    message = "this link leads out of its folder; expected the file itself, or --config"
    raise ConfigError((Problem(str(path), 1, 1, message),))


def _config(path: Path, file: _TomlFile, table: Mapping[str, Any]) -> Config:
    problems = list(_problems(path, file, table))
    if problems:
        raise ConfigError(tuple(sorted(problems)))
    reference, rules = (tuple(path.parent / name for name in table.get(key, ())) for key in _FOLDERS)
    return Config(str(path), reference, rules)


def _problems(path: Path, file: _TomlFile, table: Mapping[str, Any]) -> Iterator[Problem]:
    from neurolint.library.schema import faults

    wrong = faults(table, "config")
    for fault in wrong:
        yield file.problem(fault.where, fault.message)
    broken = {fault.where[0] for fault in wrong}
    for key in _FOLDERS:
        if key not in broken:
            for index, name in enumerate(table.get(key, ())):
                if message := _astray(path.parent, name):
                    yield file.problem((key, index), message)


def _astray(home: Path, name: str) -> str:
    """Tell why a folder that a configuration names is not read, or "" when it can be."""
    if "\0" in name or not _is_below(home / name, home):
        # The file may be a stranger's: it has no say over what else on this machine is read.
        return "expected a folder below that of this file; one elsewhere can be named on the command line"
    return "" if (home / name).is_dir() else "there is no such folder"


def _is_below(path: Path, folder: Path) -> bool:
    """Tell whether a path stays in a folder, links and `..` followed."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


class _TomlFile:
    """A file of TOML, and where in it the keys of a configuration stand.

    `table` is what it holds for us, None when nothing. Raises ConfigError when it is no TOML.
    """

    def __init__(self, path: Path) -> None:
        from neurolint.library.files import decode, read_file

        raw = read_file(path)
        text = raw if isinstance(raw, Problem) else decode(raw)
        if isinstance(text, Problem):
            raise ConfigError((text,))
        self._path, self._text, self._lines = str(path), text, Lines(text)
        shared = path.name == SHARED
        self._table = _table(text) if shared else (0, len(text))
        self.table: Mapping[str, Any] | None = None
        if not shared:
            self.table = self._parsed()
        elif "neurolint" in text:  # most of these files have nothing to do with us
            tool = self._parsed().get("tool")
            self.table = tool.get("neurolint") if isinstance(tool, dict) else None
            if self.table is not None and not isinstance(self.table, dict):
                raise ConfigError((self._at(0, "expected a table [tool.neurolint]"),))

    def problem(self, where: Sequence[str | int], message: str) -> Problem:
        """Return the problem at a key or an item of its list; where that is not found, the nearest above it."""
        start, end = self._table
        value: Any = self.table
        for step in where:
            value = value[step]
            if isinstance(step, int):
                literal = re.escape(value) if isinstance(value, str) else "(?!)"
                pattern = rf"(?=\"{literal}\"|'{literal}')"
            else:
                key = re.escape(step)
                pattern = rf"^[ \t]*(?=(?:\[\[?[ \t]*)?(?:\"{key}\"|'{key}'|{key})[ \t]*[=.\]])"
            match = re.compile(pattern, re.MULTILINE).search(self._text, start, end)
            if match is None:
                break
            start = match.end()
        return self._at(start, message)

    def _parsed(self) -> dict[str, Any]:
        import tomllib

        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            raise ConfigError((self._no_toml(str(error)),)) from None
        except RecursionError:
            raise ConfigError(
                (self._at(0, "not valid TOML: too many levels, one inside the other"),)
            ) from None

    def _no_toml(self, words: str) -> Problem:
        """Return the problem of a text that is no TOML; the reader tells the place only in words."""
        message, _, place = words.removesuffix(")").partition(" (at ")
        numbers = re.fullmatch(r"line (\d+), column (\d+)", place)
        offset = self._lines.start(int(numbers[1])) + int(numbers[2]) - 1 if numbers else len(self._text)
        return self._at(min(offset, len(self._text)), f"not valid TOML: {message[:1].lower()}{message[1:]}")

    def _at(self, offset: int, message: str) -> Problem:
        from neurolint.library.yamlfile import problem_at

        return problem_at(self._path, self._text, self._lines, offset, message)


def _table(text: str) -> tuple[int, int]:
    """Return where the table [tool.neurolint] begins and ends, or (0, 0) when it is written otherwise."""
    head = re.compile(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*[\"']?neurolint[\"']?[ \t]*\]", re.MULTILINE).search(
        text
    )
    if head is None:
        return 0, 0
    after = re.compile(r"^[ \t]*\[\[?[^\n\"'\[\]]*\]", re.MULTILINE).search(text, head.end())
    return head.start(), after.start() if after else len(text)
