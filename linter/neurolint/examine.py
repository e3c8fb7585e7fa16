"""Everything that is wrong with rules and reference, for those who keep them: more than what loading stops at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from neurolint.claims.wording.whole import Wording
from neurolint.errors import ConfigError, Problem
from neurolint.library.coherence import incoherent
from neurolint.library.explain import explain
from neurolint.library.gather import gather_reference, gather_rules
from neurolint.library.load import load_library
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Examined:
    """What is wrong, in order of place, and the paths of the files that were looked at."""

    problems: tuple[Problem, ...]
    files: tuple[str, ...]


def examine(
    rules: Sequence[Path] = (),
    reference: Sequence[Path] = (),
    *,
    today: date,
    own: Callable[[str], bool] = lambda _: True,
    cache: Path | None = None,
) -> Examined:
    """Return what is wrong with the built-in rules and reference and those of the given folders.

    To what `load_library` raises it adds what only an editor cares about, and phrases that are not in the
    notation. `today` is the day from which reviews are overdue. `own` tells by its path whether a file is
    one of those in question: of others only errors are told. `cache` is as in `load_library`.
    """
    problems: list[Problem] = []
    files, shelf = gather_reference(reference, True, cache, problems)
    rule_files, found = gather_rules(rules, True, cache, problems)
    mine = tuple(file.path for file in (*files, *rule_files) if own(file.path))
    asked = frozenset(mine)
    try:
        known = load_library((), reference, cache=cache).reference
    except ConfigError:  # its problems are among those above; rules can be tried without it
        known = load_library((), cache=cache).reference
    weak_hosts = frozenset(known.wording.get("links", {}).get("weak", ()))
    misfits = incoherent(shelf, today.isoformat(), weak_hosts)
    problems += explain(m for m in misfits if m.level == "error" or m.entry.file.path in asked)
    problems += _phrases(Library(known, found))
    return Examined(tuple(sorted(set(problems))), mine)


def _phrases(library: Library) -> list[Problem]:
    """Return what only those find who make rules and wording ready for use."""
    problems = list(Wording(library.reference).problems())
    try:
        Linter(library, Settings(profile=None))
    except ConfigError as error:
        problems += error.problems
    return problems
