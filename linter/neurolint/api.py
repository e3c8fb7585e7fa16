"""The public functions: what `import neurolint` offers and the commands call."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import get_args

from neurolint.drafts.model import Draft, TextFormat
from neurolint.drafts.read import parse
from neurolint.errors import DraftError
from neurolint.findings.model import Finding
from neurolint.findings.profiles import Profile
from neurolint.findings.report import Report, Result
from neurolint.library.load import load_library
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings
from neurolint.names import jurisdiction_code, profile_name, rule_names
from neurolint.paths import Place, find_drafts, load_draft


def check_text(
    text: str,
    *,
    path: str = "<text>",
    format: TextFormat = "markdown",  # noqa: A002
    profile: Profile = "draft",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    jurisdiction: str = "",
    today: date | None = None,
    rules: Sequence[Path] = (),
    reference: Sequence[Path] = (),
) -> tuple[Finding, ...]:
    """Return what is wrong with the text of a draft, by place.

    `path` is only a name. `select` and `ignore` take rule codes, names or groups; `rules` and `reference`
    are folders of one's own, read beside the built-in ones (no configuration file is looked for); with a
    `jurisdiction` the facts that hold only elsewhere are left out; `today` is the day from which the age of a
    review is told. Spans count code points of `text`. Raises
    ConfigError when rules or reference cannot be used, and ValueError for a rule, profile, format or
    jurisdiction that there is none of.
    """
    if format not in get_args(TextFormat):
        raise ValueError(f"no format is called {format!r}; there are {', '.join(get_args(TextFormat))}")
    settings = Settings(profile, _listed(select), _listed(ignore), jurisdiction, today)
    return _linter(settings, tuple(rules), tuple(reference)).check(parse(text, path, format))


def check_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    profile: Profile = "draft",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    jurisdiction: str = "",
    today: date | None = None,
    rules: Sequence[Path] = (),
    reference: Sequence[Path] = (),
) -> Report:
    """Return what is wrong with the drafts that paths stand for: files, or folders with all drafts below.

    The options are those of `check_text`; `today` is the day from which the age of reviews is told. A draft
    that cannot be read is a result with an `error`. Raises as `check_text` does.
    """
    settings = Settings(profile, _listed(select), _listed(ignore), jurisdiction, today)
    linter = _linter(settings, tuple(rules), tuple(reference))
    return linter.report(look_at(place, linter.result) for place in find_drafts(paths))


def look_at(place: Place, look: Callable[[Draft], Result]) -> Result:
    """Read a draft and look at it; why it could not be read is in the `error` of the result."""
    if place.error is not None:
        return Result(place.path, error=place.error)
    try:
        return look(load_draft(place.path))
    except DraftError as error:
        return Result(place.path, error=str(error))


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)  # a text is itself an iterable of texts


def _linter(settings: Settings, rules: tuple[Path, ...], reference: tuple[Path, ...]) -> Linter:
    if rules or reference:  # somebody's own files may have changed since the last call
        return _made(load_library(rules, reference), settings)
    return _builtin(settings)


@lru_cache(maxsize=4)
def _builtin(settings: Settings) -> Linter:
    return _made(_builtin_library(), settings)


@lru_cache(maxsize=1)
def _builtin_library() -> Library:
    return load_library()


def _made(library: Library, settings: Settings) -> Linter:
    every = library.rules.values()
    checked = replace(
        settings,
        profile=profile_name(str(settings.profile)),
        select=rule_names(settings.select, every),
        ignore=rule_names(settings.ignore, every),
        jurisdiction=jurisdiction_code(settings.jurisdiction, library.reference),
    )
    return Linter(library, checked)
