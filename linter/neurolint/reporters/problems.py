"""Mistakes in rules and reference: one line each with the line in question, or a document for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neurolint import __version__
from neurolint.errors import Problem
from neurolint.reporters.dumped import dumped
from neurolint.reporters.visible import visible

VERSION = 1


def problems_text(problems: Sequence[Problem], files: int, *, notes: bool = True) -> Iterator[str]:
    """Yield `path:line:column: level: message` with the excerpt below, and at the end how many there are.

    Without `notes`, problems of that level are counted only.
    """
    for problem in problems:
        if problem.level == "note" and not notes:
            continue
        place = f"{visible(problem.path)}:{problem.line}:{problem.column}"
        yield f"{place}: {problem.level}: {visible(problem.message)}"
        for line in problem.excerpt.splitlines():
            yield f"    {visible(line)}"
    counts = _counts(problems)
    told = ", ".join(
        f"{number} {level}{'' if number == 1 else 's'}"
        for level, number in counts.items()
        if number or level != "note"
    )
    more = " (--strict lists them)" if counts["note"] and not notes else ""
    yield f"{files} file{'' if files == 1 else 's'}: {told}{more}"


def problems_json(problems: Sequence[Problem], files: int) -> Iterator[str]:
    """Yield the document that `schemas/problems.json` describes, in ASCII."""
    document = {
        "version": VERSION,
        "tool": {"name": "neurolint", "version": __version__},
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "level": problem.level,
                "message": problem.message,
                "excerpt": problem.excerpt,
            }
            for problem in problems
        ],
        "summary": {"files": files, **_counts(problems)},
    }
    yield dumped(document)


def _counts(problems: Sequence[Problem]) -> dict[str, int]:
    levels = [problem.level for problem in problems]
    return {level: levels.count(level) for level in ("error", "warning", "note")}
