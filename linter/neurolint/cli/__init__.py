"""The command line: the only floor that knows terminal, clock and exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

OK, FINDINGS, USAGE, FAULT = 0, 1, 2, 3
"""Exit statuses; see `neurolint check --help`."""

INTERRUPTED, PIPE_CLOSED = 130, 141
"""As a shell tells of a process that SIGINT or SIGPIPE ended."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (by default that of the process) and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a terminal's encoding lacks is shown as its code rather than ending the run.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has left; keep the interpreter from complaining when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:
        from neurolint.cli.messages import fault

        fault(error)
        return FAULT


def _run(arguments: Sequence[str] | None) -> int:
    import click

    from neurolint.cli.main import main
    from neurolint.cli.messages import problems
    from neurolint.errors import ConfigError

    try:
        status = main.main(arguments, prog_name="neurolint", standalone_mode=False)
    except ConfigError as error:
        problems(error.problems)
        return USAGE
    except click.ClickException as error:
        error.show()
        return USAGE
    except click.Abort:
        return INTERRUPTED
    return status if isinstance(status, int) else OK
