"""`neurolint cache`: where runs keep what makes the next one faster, and how to be rid of it."""

from __future__ import annotations

from pathlib import Path

import click

from neurolint.cli import OK, USAGE
from neurolint.cli.folders import cache_folder


@click.group(
    "cache",
    epilog="""\b
Examples:
  neurolint cache show
  neurolint cache clear""",
)
def command() -> None:
    """Show or clear what is kept from run to run.

    Kept are the checked rules and facts, and the results of drafts: one that is unchanged and judged alike is not read
    again. What is kept never decides what is found; --no-cache does without. NEUROLINT_CACHE_DIR names another folder.
    """


@command.command("show")
def show() -> int:
    """Tell where the cache is, and how much it holds."""
    from neurolint.cli.resultcache import kept_files
    from neurolint.reporters.text import counted
    from neurolint.reporters.visible import visible

    folder = _folder()
    files = list(kept_files(folder))
    size = sum(path.stat().st_size for path in files)
    click.echo(f"{visible(str(folder))}: {counted(len(files), 'file')}, {size / 1e6:.1f} MB")
    return OK


@command.command("clear")
def clear() -> int:
    """Take away all that is kept. A run that goes on at the same time is only slower for it."""
    from neurolint.cli.resultcache import kept_files
    from neurolint.paths import reason
    from neurolint.reporters.text import counted
    from neurolint.reporters.visible import visible

    folder = _folder()
    done = 0
    for path in kept_files(folder):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            click.echo(f"neurolint: error: {visible(str(path))} cannot be removed: {reason(error)}", err=True)
            return USAGE
        done += 1
    click.echo(f"{visible(str(folder))}: {counted(done, 'file')} removed")
    return OK


def _folder() -> Path:
    folder = cache_folder()
    if folder is None:
        raise click.UsageError(
            "there is no cache: this user has no home; NEUROLINT_CACHE_DIR can name a folder"
        )
    return folder
