"""Processes that check drafts beside this one."""

from __future__ import annotations

import gc
import os
import signal
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar

from neurolint.cli.drafts import Content, result_of
from neurolint.findings.plain import Plainer
from neurolint.findings.records import pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neurolint.cli.resultcache import ResultCache
    from neurolint.linters import Linters

# A copy of this process has everything ready; elsewhere than on Linux it may not be safe to go on in one.
_METHOD = "fork" if sys.platform == "linux" else "spawn"

_AHEAD = 8
"""So many drafts for each process may be under way, so that none waits."""


_MOMENT = 5.0
"""Seconds in which a process that is told to stop has stopped."""


class Workers:
    """Processes with the linters of a run, from the first draft that is sent on. To be used in a `with` block.

    When that is left by an exception, they are stopped at once.
    """

    def __init__(
        self, linters: Linters, cache: ResultCache | None, jobs: int, *, method: str = _METHOD
    ) -> None:
        self.ahead = jobs * _AHEAD
        """How many drafts it pays to send before the first result is asked for."""
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()  # or a copy of this process would write it again
        gc.freeze()
        self._pool = ProcessPoolExecutor(
            jobs, get_context(method), initializer=_begin, initargs=(linters, cache)
        )

    def send(self, content: Content, key: str | None) -> Future[Sequence[bytes] | str] | None:
        """Have a draft checked: comes back as the record of its result, or why it cannot be read.

        Returns None when the processes have ended before their time.
        """
        try:
            return self._pool.submit(_check, content, key)
        except BrokenProcessPool:
            return None

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=kind is None, cancel_futures=True)
        if kind is not None:  # the pool itself may wait for ever for what was cut off while it wrote
            stopped = active_children()
            for process in stopped:
                process.terminate()
            for process in stopped:
                process.join(_MOMENT)


class _Worker:
    """What a process works with."""

    linters: Linters
    cache: ResultCache | None = None
    plainers: ClassVar[dict[int, Plainer]] = {}


def _begin(linters: Linters, cache: ResultCache | None) -> None:
    # Whoever types Ctrl-C means the first process, which stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # One that was begun while the first was stopped, or outlives it, would wait for drafts for ever.
    Thread(target=_follow, daemon=True).start()
    _Worker.linters, _Worker.cache = linters, cache


def _follow() -> None:
    """End this process when the first has ended."""
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _plainer(path: str) -> Plainer:
    """Return what writes findings in the draft of a path, one for each library: it refers to itself."""
    library, _ = _Worker.linters.judged(path)
    if id(library) not in _Worker.plainers:
        _Worker.plainers[id(library)] = Plainer(library.rules, library.reference.facts)
    return _Worker.plainers[id(library)]


def _check(content: Content, key: str | None) -> Sequence[bytes] | str:
    result = result_of(content, _Worker.linters.result)
    if result.error is not None:
        return result.error
    record = pack(result, _plainer(content.path))
    if _Worker.cache is not None and key is not None:
        _Worker.cache.remember(key, record)
    return record
