"""`neurolint completion`: what a shell needs to complete commands, options and names."""

from __future__ import annotations

import click

from neurolint.cli import OK

_HOW = {
    "bash": 'eval "$(neurolint completion bash)"   # in ~/.bashrc',
    "zsh": 'eval "$(neurolint completion zsh)"    # in ~/.zshrc, after compinit',
    "fish": "neurolint completion fish | source    # in ~/.config/fish/config.fish",
}


@click.command(
    "completion",
    epilog="\b\nExit status: 0, or 2 for a shell that is not known.\n\n\b\nExamples:\n"
    + "\n".join(f"  {line}" for line in _HOW.values()),
)
@click.argument("shell", type=click.Choice(list(_HOW)))
def command(shell: str) -> int:
    """Print the script that lets a shell complete the words of neurolint.

    It completes commands, options and their values, the codes of rules, and the names of files.
    """
    from click.shell_completion import get_completion_class

    from neurolint.cli.main import main

    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(main, {}, "neurolint", "_NEUROLINT_COMPLETE").source())
    return OK
