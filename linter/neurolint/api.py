"""The public functions: what `import neurolint` offers and the commands call."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

from neurolint.config.configs import Configs
from neurolint.drafts.model import Draft, TextFormat
from neurolint.drafts.read import parse
from neurolint.errors import DraftError
from neurolint.findings.model import Finding
from neurolint.findings.profiles import Profile
from neurolint.findings.report import Report, Result
from neurolint.library.load import load_library
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings
from neurolint.linters import Linters
from neurolint.paths import Place, find_drafts, load_draft

if TYPE_CHECKING:
    from neurolint.config.given import Given

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def check_text(
    text: str,
    *,
    path: str = "<text>",
    format: TextFormat = "markdown",  # noqa: A002
    profile: Profile | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Mapping[str, str] = _NOTHING,
    options: Mapping[str, Mapping[str, Any]] = _NOTHING,
    jurisdiction: str = "",
    audience: str = "",
    kind: str = "",
    spelling: str = "",
    today: date | None = None,
    rules: Sequence[Path] = (),
    reference: Sequence[Path] = (),
    config: str | os.PathLike[str] | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong with the text of a draft, by place.

    `path` is only a name. The options are the keys of a configuration of the same names (docs/configuration.md);
    `rules` and `reference` are folders of one's own, read beside the built-in ones; `today` is the day from which the
    age of a review is told. With `config`, a file, its settings hold where the options say nothing; without, no
    configuration is looked for. Spans count code points of `text`. Raises ConfigError when rules, reference or
    configuration cannot be used, and ValueError for a rule, profile, format or other name that there is none of.
    """
    if format not in get_args(TextFormat):
        raise ValueError(f"no format is called {format!r}; there are {', '.join(get_args(TextFormat))}")
    from neurolint.config.given import Given

    given = Given(profile, select, ignore, severity, options, jurisdiction, audience, kind, spelling)
    linters = _linters(_configs(config), given, rules, reference, today)
    return linters.of(path).check(parse(text, path, format))


def check_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    profile: Profile | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Mapping[str, str] = _NOTHING,
    options: Mapping[str, Mapping[str, Any]] = _NOTHING,
    jurisdiction: str = "",
    audience: str = "",
    kind: str = "",
    spelling: str = "",
    exclude: Iterable[str] = (),
    today: date | None = None,
    rules: Sequence[Path] = (),
    reference: Sequence[Path] = (),
    config: str | os.PathLike[str] | None = None,
) -> Report:
    """Return what is wrong with the drafts that paths stand for: files, or folders with all drafts below.

    The options are those of `check_text`, and `exclude` are patterns as in .gitignore for what to pass over in folders,
    from the working folder on; what git ignores is passed over as well. A draft that cannot be read is a result with an
    `error`. Raises as `check_text` does.
    """
    from neurolint.config.given import Given
    from neurolint.config.sieve import FileSieve

    given = Given(profile, select, ignore, severity, options, jurisdiction, audience, kind, spelling, exclude)
    configs = _configs(config)
    linters = _linters(configs, given, rules, reference, today)
    sieve = FileSieve(configs, linters.given)
    return linters.report(look_at(place, linters.result) for place in find_drafts(paths, sieve))


def look_at(place: Place, look: Callable[[Draft], Result]) -> Result:
    """Read a draft and look at it; why it could not be read is in the `error` of the result."""
    if place.error is not None:
        return Result(place.path, error=place.error)
    try:
        return look(load_draft(place.path))
    except DraftError as error:
        return Result(place.path, error=str(error))


def _configs(config: str | os.PathLike[str] | None) -> Configs:
    return Configs(off=True) if config is None else Configs(named=Path(config))


def _linters(
    configs: Configs, given: Given, rules: Sequence[Path], reference: Sequence[Path], today: date | None
) -> Linters:
    linters = Linters(
        configs, _load, given=given.layer(), rules=rules, reference=reference, today=today, make=_make
    )
    given.hold(linters.library())
    return linters


def _load(rules: Sequence[Path], reference: Sequence[Path]) -> Library:
    # Somebody's own files may have changed since the last call.
    return load_library(rules, reference) if rules or reference else _builtin_library()


def _make(library: Library, settings: Settings) -> Linter:
    if library.rules is _builtin_library().rules:
        return _builtin(settings)
    return Linter(library, settings)


@lru_cache(maxsize=4)
def _builtin(settings: Settings) -> Linter:
    return Linter(_builtin_library(), settings)


@lru_cache(maxsize=1)
def _builtin_library() -> Library:
    return load_library()
