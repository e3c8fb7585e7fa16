"""The command line: the only floor that knows terminal, clock and exit status."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import NoReturn

OK, FINDINGS, USAGE, FAULT = 0, 1, 2, 3
"""Exit statuses; see `neurolint check --help`."""

INTERRUPTED, PIPE_CLOSED = 130, 141
"""As a shell tells of a process that SIGINT or SIGPIPE ended."""


_MADE = 500_000  # objects made between two searches for unreachable ones: a start makes fewer


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (by default that of the process) and return its exit status."""
    with seldom_searched():
        return _watched(arguments)


@contextmanager
def seldom_searched() -> Iterator[None]:
    """Search what is made for unreachable objects less often than Python does.

    What a start and the reading of drafts make stays: to search it again and again takes time.
    """
    thresholds = _search_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def _search_seldom() -> tuple[int, int, int]:
    """Have unreachable objects looked for less often, and return what was set before."""
    thresholds = gc.get_threshold()
    gc.set_threshold(_MADE, *thresholds[1:])
    return thresholds


def process() -> NoReturn:
    """Run the command line of this process, and end it.

    What was made is not taken apart first, nor searched once more, each of which takes as long as a tenth of a short
    run: the system does away with it at once.
    """
    _search_seldom()
    status = _watched(None)
    with suppress(OSError):
        if sys.stderr is not None:
            sys.stderr.flush()
    os._exit(status)


def _watched(arguments: Sequence[str] | None) -> int:
    """Run the command line; what goes wrong becomes an exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a terminal's encoding lacks is shown as its code rather than ending the run.
            stream.reconfigure(errors="backslashreplace")
    if sys.stdout is None:  # as after `>&-`: there is nowhere to tell what is found
        _complain("standard output is closed")
        return USAGE
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has left
        _let_go()
        return PIPE_CLOSED
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            # Files are opened by name, and their readers say what fails: this is an open stream, our output.
            _let_go()
            _complain(f"the output cannot be written: {(error.strerror or str(error)).lower()}")
            return USAGE
        _report(error)
        return FAULT


def _complain(message: str) -> None:
    """Say one line on standard error, if there is one that takes it."""
    with suppress(OSError):
        if sys.stderr is not None:
            sys.stderr.write(f"neurolint: error: {message}\n")
            sys.stderr.flush()
    _let_go()


def _report(error: Exception) -> None:
    from neurolint.cli.messages import fault

    with suppress(OSError):
        fault(error)
    _let_go()


def _let_go() -> None:
    """Turn away streams that take nothing more, or the interpreter complains when it flushes them at the end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _run(arguments: Sequence[str] | None) -> int:
    import click

    from neurolint.cli.main import main
    from neurolint.cli.messages import misuse, problems
    from neurolint.errors import ConfigError

    given = sys.argv[1:] if arguments is None else arguments
    streams = sys.stdout, sys.stderr
    try:
        status = main.main(given, prog_name="neurolint", standalone_mode=False)
    except ConfigError as error:
        problems(error.problems)
        return USAGE
    except click.ClickException as error:
        misuse(error, given)
        return USAGE
    except click.Abort:
        return INTERRUPTED
    except SystemExit:
        if sys.stdout is streams[0]:
            raise
        # click swallowed a closed pipe: it puts wrappers round the streams and ends with 1, our word for findings.
        sys.stdout, sys.stderr = streams
        raise BrokenPipeError from None
    return status if isinstance(status, int) else OK
