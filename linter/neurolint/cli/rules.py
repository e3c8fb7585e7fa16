"""`neurolint rules`: what is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from neurolint.cli import OK
from neurolint.cli.options import emit, reference_options, rules_option
from neurolint.cli.settings import Run, judging_options

if TYPE_CHECKING:
    from neurolint.config.effective import Judged


@click.command(
    "rules",
    epilog="""\b
Examples:
  neurolint rules
  neurolint rules --profile publish --select safety
  neurolint rules --rules house/rules""",
)
@judging_options
@rules_option
@reference_options
def command(rules: tuple[Path, ...], reference: tuple[Path, ...], no_cache: bool) -> int:
    """List the rules: code, severity, name and what each reports.

    The severity is the one that the configuration of this folder, the profile and the options give a rule; off are
    those that are not applied. `neurolint config show` tells why.
    """
    from neurolint.config.effective import judged

    run = Run(rules, reference, None, no_cache=no_cache)
    emit(_lines(list(judged(run.linters.layers(""), run.library.rules))))
    return OK


def _lines(listed: list[Judged]) -> Iterator[str]:
    from neurolint.reporters.visible import visible

    longest = max((len(one.rule.name) for one in listed), default=0)
    for one in listed:
        rule = one.rule
        yield f"{rule.code:8}{one.severity:9}{rule.name:{longest + 2}}{visible(rule.summary)}"
