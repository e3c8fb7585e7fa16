"""A linter for each draft of a run: configurations may differ from folder to folder, and from path to path."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from neurolint.config.configs import Configs
from neurolint.config.find import place_of
from neurolint.config.model import Config, Layer
from neurolint.config.settings import settings_of
from neurolint.errors import ConfigError, Problem
from neurolint.findings.report import Report, Result
from neurolint.findings.settings import Settings
from neurolint.library.jurisdiction import within
from neurolint.library.model import Concept, Fact, Library, Reference, Source

if TYPE_CHECKING:
    from neurolint.drafts.model import Draft
    from neurolint.lint import Linter

Load = Callable[[Sequence[Path], Sequence[Path]], Library]
"""Loads the library of some folders of rules and of reference."""

Compare = Callable[[Sequence[Result]], list[Result]]
"""Returns the results of a run with what is wrong between its drafts."""

Between = Callable[[Sequence[Result], Compare], list[Result]]
"""The same, told how to find it out."""

_Entry = TypeVar("_Entry", Concept, Fact, Source)

_Folders = tuple[tuple[Path, ...], tuple[Path, ...]]


class Linters:
    """Makes linters when they are asked for, one for all drafts that are judged alike.

    `given` are the settings of the caller, which go before all others; `make` makes a linter; `rules` and `reference`
    are folders that are read after those of the configurations.
    """

    def __init__(
        self,
        configs: Configs,
        load: Load,
        *,
        given: Layer | None = None,
        rules: Sequence[Path] = (),
        reference: Sequence[Path] = (),
        today: date | None = None,
        make: Callable[[Library, Settings], Linter] | None = None,
    ) -> None:
        self._configs = configs
        self._load = load
        self._make = make
        self.given = given or Layer({})
        self._folders: _Folders = tuple(rules), tuple(reference)
        self._today = today
        self._libraries: dict[_Folders, Library] = {}
        self._known: dict[tuple[object, ...], tuple[Library, Settings]] = {}
        self._sound: dict[int, Config] = {}
        self._used: dict[int, Reference] = {}
        self._made: dict[tuple[int, Settings], Linter] = {}
        self._within: dict[tuple[int, str], Library] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process as what they were made of: linters and libraries are made there anew."""
        rules, reference = self._folders
        again = partial(
            Linters, given=self.given, rules=rules, reference=reference, today=self._today, make=self._make
        )
        return again, (self._configs, self._load)

    def of(self, path: str) -> Linter:
        """Return the linter for the draft of a path. Raises ConfigError."""
        library, settings = self._for(path)
        key = id(library), settings
        if key not in self._made:
            from neurolint.lint import Linter

            self._made[key] = (self._make or Linter)(library, settings)
        return self._made[key]

    @property
    def at_work(self) -> bool:
        """Whether a linter has been made."""
        return bool(self._made)

    def judged(self, path: str) -> tuple[Library, Settings]:
        """Return the library and the settings with which the draft of a path is judged. Raises ConfigError."""
        return self._for(path)

    def reference_of(self, path: str) -> Reference:
        """Return the facts that hold for the draft of a path, with what they speak of. Raises ConfigError."""
        return self._for(path)[0].reference

    def layers(self, path: str) -> tuple[Layer, ...]:
        """Return what holds for the draft of a path, the command line last; for "" what holds for the run."""
        config = self._configs.of(path) if path else self._configs.run
        return (*config.of(place_of(path) if path else ""), self.given)

    def within(self, folder: str) -> tuple[Layer, ...]:
        """Return what holds for a folder, the command line last, without what a pattern picks."""
        return (*self._configs.within(os.path.realpath(folder)).of(""), self.given)

    def library_of(self, path: str) -> Library:
        """Return the library with which the draft of a path is judged. Raises ConfigError."""
        return self.library(self._configs.of(path))

    def library(self, config: Config | None = None) -> Library:
        """Return the library of a configuration, by default of that of the working folder. Raises ConfigError."""
        config = self._configs.run if config is None else config
        rules, reference = self._folders
        folders = (*config.rules, *rules), (*config.reference, *reference)
        if folders not in self._libraries:
            self._libraries[folders] = self._load(*folders)
        library = self._libraries[folders]
        if config.layers and id(config) not in self._sound:
            from neurolint.config.sound import misnamed

            if wrong := misnamed(config.layers, library, self._configs.cache):
                raise ConfigError(wrong)
            self._sound[id(config)] = config
        return library

    def result(self, draft: Draft) -> Result:
        """Return what is wrong with a draft, with all claims that were read in it."""
        return self.of(draft.path).result(draft)

    def report(self, results: Iterable[Result], between: Between | None = None) -> Report:
        """Put the results of a run together, with what is wrong between its drafts.

        `between` may know that of an earlier run; else it has the drafts compared.
        """
        found = list(results)
        if sum(result.error is None for result in found) > 1:
            found = between(found, self._compared) if between is not None else self._compared(found)
        return Report(tuple(found), self.reference, self._today)

    def _compared(self, results: Sequence[Result]) -> list[Result]:
        from neurolint.lint import compared

        return compared(list(results), self.of)

    @property
    def reference(self) -> Reference:
        """The reference of the run: where its drafts rest on several, all that these hold together.

        Raises ConfigError when they do not agree.
        """
        if len(self._used) == 1:
            return next(iter(self._used.values()))
        held = [library.reference for library in self._libraries.values()] or [self.library().reference]
        return held[0] if len(held) == 1 else together(held)

    def _for(self, path: str) -> tuple[Library, Settings]:
        """Return the library and the settings for the draft of a path."""
        layers = self.layers(path)
        config = self._configs.of(path)
        key = (id(config), *map(id, layers))
        if key not in self._known:
            library = self.library(config)
            settings = settings_of(layers, library, self._today)
            if settings.jurisdiction:
                library = self._narrowed(library, settings.jurisdiction)
            self._used[id(library)] = library.reference
            self._known[key] = library, settings
        return self._known[key]

    def _narrowed(self, library: Library, jurisdiction: str) -> Library:
        """Return a library with the facts of a jurisdiction, the same one each time."""
        key = id(library), jurisdiction
        if key not in self._within:
            self._within[key] = Library(
                within(library.reference, jurisdiction), library.rules, library.digest
            )
        return self._within[key]


def together(references: Sequence[Reference]) -> Reference:
    """Return one reference with all that several hold. Raises ConfigError for what is not the same in two of them."""
    concepts: dict[str, Concept] = {}
    facts: dict[str, Fact] = {}
    sources: dict[str, Source] = {}
    for one in references:
        _add(concepts, one.concepts, "concept")
        _add(facts, one.facts, "fact")
        _add(sources, one.sources, "source")
    digest = sha256("".join(sorted({one.digest for one in references})).encode()).hexdigest()
    return Reference(concepts, facts, sources, references[0].wording, digest, references[0].wording_paths)


def _add(held: dict[str, _Entry], more: Mapping[str, _Entry], section: str) -> None:
    for name, entry in more.items():
        if held.setdefault(name, entry) != entry:
            message = (
                f"the {section} {name!r} is not the same in all folders of reference of this run; "
                "check the drafts of each configuration in a run of their own"
            )
            path = entry.path if isinstance(entry, Fact) else "reference"
            raise ConfigError((Problem(path, 1, 1, message),))
