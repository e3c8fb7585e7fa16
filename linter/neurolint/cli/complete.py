"""Words that a shell may complete: names of rules, facts and concepts."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem


def rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Complete the last of several codes or groups of built-in rules, with commas between."""
    before, comma, last = incomplete.rpartition(",")
    files = _rule_files()
    groups = sorted({code.rstrip("0123456789") for code in files})
    return [
        CompletionItem(f"{before}{comma}{name}", help=files.get(name, "group of rules"))
        for name in (*groups, *files)
        if name.startswith(last.upper())
    ]


def names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the code of a built-in rule, or the id of a fact or a concept."""
    from neurolint.library.load import load_library

    found = rules(context, parameter, incomplete) if "," not in incomplete else []
    if not incomplete:
        return found
    known = load_library().reference
    ids: Iterable[str] = (*known.facts, *known.concepts)
    return [*found, *(CompletionItem(id_) for id_ in sorted(ids) if id_.startswith(incomplete))]


def _rule_files() -> dict[str, str]:
    """Return the codes of the built-in rules with their names, as their files tell them."""
    from neurolint.library.files import data_dir

    stems = sorted(path.stem for path in data_dir("rules").rglob("*.yaml"))
    return {code: name for code, _, name in (stem.partition("-") for stem in stems)}
