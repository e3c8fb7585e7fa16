"""The formats in which a report can be written, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from neurolint.findings.report import Report

Reporter = Callable[["Report"], Iterator[str]]
"""Yields the lines of a report, without their ends."""

_HOMES = {
    "text": ("text", "text"),
    "concise": ("concise", "concise"),
    "json": ("json", "json"),
    "sarif": ("sarif", "sarif"),
    "github": ("github", "github"),
    "gitlab": ("gitlab", "gitlab"),
    "junit": ("junit", "junit"),
    "checkstyle": ("checkstyle", "checkstyle"),
    "markdown": ("summary", "markdown"),
    "claimreview": ("claimreview", "claimreview"),
}

FORMATS = tuple(_HOMES)
"""The names of all formats."""

FOR_PEOPLE = frozenset({"text", "concise"})
"""The formats that leave drafts which could not be read to standard error."""


def reporter(name: str) -> Reporter:
    """Return the reporter of a format. Raises KeyError for a name that is none."""
    module, function = _HOMES[name]
    return cast("Reporter", getattr(import_module(f"neurolint.reporters.{module}"), function))
