"""The configurations of a run: one for each folder with drafts, and that of the run itself."""

from __future__ import annotations

import os
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from neurolint.config.find import above, place_of, present
from neurolint.config.model import Config

# What reads files is imported only where there is one.


class Configs:
    """Finds the configuration of drafts, each file read once.

    With `named` it is that file for all of them, with `off` none. Else a draft has the one of its folder or the nearest
    above. `cache` is a folder of the user's own. Every method raises ConfigError with all mistakes of a file.
    """

    def __init__(
        self,
        start: str | os.PathLike[str] = os.curdir,
        *,
        named: Path | None = None,
        off: bool = False,
        cache: Path | None = None,
    ) -> None:
        self.cache = cache
        self._start = start
        self._named, self._off = named, off
        self._one = Config() if off else None if named is None else _named(named, cache)
        self._found: dict[str, Config] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process as what they were made of: each file is read there anew."""
        again = partial(Configs, named=self._named, off=self._off, cache=self.cache)
        return again, (self._start,)

    @cached_property
    def run(self) -> Config:
        """The configuration of the working folder: what it says on the whole run holds."""
        return self._one if self._one is not None else self.within(os.path.realpath(self._start))

    def of(self, path: str) -> Config:
        """Return the configuration of the draft of a path; of what is no file, that of the run."""
        if self._one is not None:
            return self._one
        return self.within(os.path.dirname(place_of(path)))  # noqa: PTH120

    def within(self, folder: str) -> Config:
        """Return the configuration of a folder, given by its real path."""
        if self._one is not None:
            return self._one
        way: list[str] = []
        at: str | None = folder
        config = None
        while at is not None and config is None:
            config = self._found.get(at)
            if config is None:
                way.append(at)
                config = _in(at, self.cache) if present(at) else None
                at = above(at)
        found = config or Config()
        self._found.update(dict.fromkeys(way, found))
        return found


def _named(path: Path, cache: Path | None) -> Config:
    from neurolint.config.read import read_config

    return read_config(path, cache)


def _in(folder: str, cache: Path | None) -> Config | None:
    from neurolint.config.read import config_in

    return config_in(folder, cache)
