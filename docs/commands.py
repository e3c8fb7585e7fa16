"""Write docs/command-line.md from the commands themselves: `python docs/commands.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from neurolint.cli.main import main as group

PAGE = Path(__file__).resolve().parent / "command-line.md"
_WIDTH = 80
_HEAD = """\
# Every command and option

As `--help` prints it; `python docs/commands.py` writes this page. The exit status is 0 for a pass and 1 for findings,
2 for what could not be read or used, and 3 for a fault of neurolint itself.
"""


def page() -> str:
    """Return what the page is to hold."""
    return "\n".join([_HEAD, *_sections(group, "neurolint", None)])


def _sections(command: click.Command, name: str, above: click.Context | None) -> Iterator[str]:
    """Yield a section for a command and for those below it."""
    context = click.Context(
        command, info_name=name, parent=above, terminal_width=_WIDTH, **command.context_settings
    )
    path = context.command_path
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    yield "\n".join([f"## {path}", "", "```text", *lines, "```", ""])
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield from _sections(found, below, context)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
