"""`neurolint explain`: what stands behind a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from neurolint.cli import OK, USAGE
from neurolint.cli.entries import sheets, width
from neurolint.cli.options import emit, load, reference_options, rules_option

if TYPE_CHECKING:
    from neurolint.library.model import Library


@click.command(
    "explain",
    epilog="""\b
Exit status: 0, or 2 when nothing has one of the names; the others are explained.

\b
Examples:
  neurolint explain EVD001
  neurolint explain overstated-certainty
  neurolint explain acupuncture-prevents-migraine ssri""",
)
@click.argument(
    "names", nargs=-1, required=True, metavar="NAME...", shell_complete=lambda *asked: _completed(*asked)
)
@rules_option
@reference_options
def command(
    names: tuple[str, ...], rules: tuple[Path, ...], reference: tuple[Path, ...], no_cache: bool
) -> int:
    """Explain rules, facts and concepts.

    NAME is the code or name of a rule, or the id of a fact or concept. A rule is told as a page in Markdown: what
    it reports and why, how much that weighs, its options and its examples.
    """
    library = load(rules, reference, no_cache)
    found, lost = [], []
    for name in dict.fromkeys(names):
        page = _page(name, library)
        if page is None:
            lost.append(name)
        else:
            found.append(page)
    emit(sheets(found))
    for name in lost:
        _say_unknown(name, library)
    return USAGE if lost else OK


def _completed(*asked: Any) -> Any:
    from neurolint.cli.complete import names

    return names(*asked)


def _page(name: str, library: Library) -> Iterable[str] | None:
    for rule in library.rules.values():
        if name.upper() == rule.code or name.lower() == rule.name:
            from neurolint.reporters.rulepage import rule_page

            return rule_page(rule)
    known = library.reference
    if name in known.facts:
        from neurolint.reporters.factsheet import fact_sheet

        return fact_sheet(known.facts[name], known, width())
    if name in known.concepts:
        from neurolint.reporters.conceptsheet import concept_sheet

        return concept_sheet(known.concepts[name], known, width())
    return None


def _say_unknown(name: str, library: Library) -> None:
    from neurolint.library.excerpts import did_you_mean, quoted
    from neurolint.reporters.visible import visible

    if any(rule.group == name.upper() for rule in library.rules.values()):
        hint = ", but a group of rules is: `neurolint rules` lists them"
    else:
        hint = did_you_mean(name.upper(), library.rules) or did_you_mean(name.lower(), _names(library))
    message = f"no rule, fact or concept is called {quoted(name)}{hint}"
    click.echo(f"neurolint: {visible(message)}", err=True)


def _names(library: Library) -> Iterator[str]:
    yield from (rule.name for rule in library.rules.values())
    yield from library.reference.facts
    yield from library.reference.concepts
