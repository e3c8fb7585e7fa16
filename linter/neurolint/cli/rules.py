"""`neurolint rules`: what is looked for."""

from __future__ import annotations

from pathlib import Path

import click

from neurolint.cli import OK
from neurolint.cli.options import emit, load, reference_options, rules_option


@click.command(
    "rules",
    epilog="""\b
Examples:
  neurolint rules
  neurolint rules --rules house/rules""",
)
@rules_option
@reference_options
def command(rules: tuple[Path, ...], reference: tuple[Path, ...], no_cache: bool) -> int:
    """List the rules: code, severity, name and what each reports."""
    from neurolint.reporters.visible import visible

    listed = load(rules, reference, no_cache).rules
    longest = max((len(rule.name) for rule in listed.values()), default=0)
    emit(
        f"{code:8}{listed[code].severity:9}{listed[code].name:{longest + 2}}{visible(listed[code].summary)}"
        for code in sorted(listed)
    )
    return OK
