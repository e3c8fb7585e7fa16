"""What can go wrong, told apart by whose fault it is."""

from __future__ import annotations

from typing import Literal

from neurolint.quickclass import dataclass

Level = Literal["error", "warning", "note"]


class NeurolintError(Exception):
    """Anything that neurolint raises on purpose."""


class DraftError(NeurolintError):
    """A draft that cannot be read. `str()` says why, without the path."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a rule, reference or configuration file: where, and what was expected instead.

    Line and column count from 1; a mistake of a whole file or folder stands at 1:1. What is a `warning` can be
    used as it is, and so can what is worth no more than a `note`; everything that keeps files from being used is an
    `error`.
    """

    path: str
    line: int
    column: int
    message: str
    excerpt: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return f"{place}\n    {self.excerpt}" if self.excerpt else place


class ConfigError(NeurolintError):
    """Rules, reference or configuration that cannot be used. Carries every problem found, in order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
