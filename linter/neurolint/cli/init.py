"""`neurolint init`: a configuration to start from, and the entry for pre-commit."""

from __future__ import annotations

from pathlib import Path

import click

from neurolint.cli import OK, USAGE

_HOOKS = ".pre-commit-config.yaml"
_ENTRY = """\
- repo: <address of neurolint>
  rev: <tag or commit>
  hooks:
  - id: neurolint
"""


@click.command(
    "init",
    epilog="""\b
Exit status: 0, or 2 when a file cannot be written or a configuration is there already.

\b
Examples:
  neurolint init
  neurolint init articles/
  neurolint init --force""",
)
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False), metavar="[FOLDER]")
@click.option("--force", is_flag=True, help="Write neurolint.toml anew where there is one.")
def command(folder: Path, force: bool) -> int:
    """Set up a repository of articles.

    Writes neurolint.toml, which lists every setting with its default, all of them commented out, and
    .pre-commit-config.yaml with the hook. A .pre-commit-config.yaml that is there already is left as it is: what
    to add to it is printed.
    """
    from neurolint.config.find import NAMES
    from neurolint.config.template import template
    from neurolint.reporters.visible import visible

    try:
        folder.mkdir(parents=True, exist_ok=True)
        settings, hooks = folder / NAMES[0], folder / _HOOKS
        if not _write(settings, template(), over=force):
            click.echo(
                f"neurolint: {visible(str(settings))} is there already; --force writes it anew", err=True
            )
            return USAGE
        click.echo(f"Wrote {visible(str(settings))}: every setting with its default, commented out.")
        if _write(hooks, f"repos:\n{_ENTRY}", over=False):
            click.echo(
                f"Wrote {visible(str(hooks))}: put in the address of neurolint, then run `pre-commit install`."
            )
        else:
            click.echo(f"To run before each commit, add to `repos:` in {visible(str(hooks))}:\n\n{_ENTRY}")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        click.echo(f"neurolint: error: {visible(str(error.filename))} cannot be written: {reason}", err=True)
        return USAGE
    click.echo("Next: `neurolint check` reads the drafts here; `neurolint baseline` lets old findings pass.")
    return OK


def _write(path: Path, text: str, *, over: bool) -> bool:
    """Write a file; return False, without touching it, when it is there and not to be written over."""
    try:
        with path.open("w" if over else "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
