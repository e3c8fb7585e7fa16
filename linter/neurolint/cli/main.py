"""`neurolint` itself: the commands, each imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from neurolint import __version__

COMMANDS = (
    "check",
    "fix",
    "baseline",
    "claims",
    "explain",
    "facts",
    "concepts",
    "sources",
    "rules",
    "test",
    "validate",
    "init",
    "completion",
    "config",
    "cache",
)
"""The commands, each in the module of its name."""


class Commands(click.Group):
    """A group whose commands are imported one by one, so that none waits for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names of the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"neurolint.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments begin with. Raises click.UsageError for one that there is not."""
        if not args[0].startswith("-") and args[0] not in COMMANDS:
            from neurolint.library.excerpts import did_you_mean, quoted
            from neurolint.reporters.visible import visible

            hint = did_you_mean(args[0], COMMANDS) or f"; to check a draft: neurolint check {args[0]}"
            ctx.fail(f"no command is called {quoted(visible(args[0]))}{visible(hint)}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  neurolint check article.md            what is wrong with one draft
  neurolint check drafts/               ... with all drafts below a folder
  neurolint init                        set up a repository of articles
  neurolint claims article.md           everything it claims, and what the facts say
  neurolint explain EVD001              what a rule reports, and why
  neurolint facts search gabapentin     what is known of a matter
  neurolint COMMAND --help              more about a command""",
)
@click.version_option(__version__, prog_name="neurolint", message="%(prog)s %(version)s")
def main() -> None:
    """Check health articles against graded evidence.

    neurolint reads what an article claims, weighs each claim against reviewed facts with their sources, and
    reports what is wrong with the words in place. It works offline and the same input always gives the same
    output. What no fact covers is counted as not checked: that does not mean it is true.
    """
