"""How a run comes to the results of its drafts: from an earlier run, here, or by other processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from neurolint.cli.drafts import Content, result_of
from neurolint.cli.timings import Watch
from neurolint.findings.plain import Plainer
from neurolint.findings.records import PARTS, Kept, pack, unpack
from neurolint.findings.report import Result

if TYPE_CHECKING:
    from concurrent.futures import Future

    from neurolint.cli.resultcache import ResultCache
    from neurolint.cli.spool import Spool
    from neurolint.cli.workers import Workers
    from neurolint.findings.comparison import PlainerOf
    from neurolint.linters import Compare, Linters

ALONE = 8
"""So many drafts are checked here before other processes are called, which begin with what these made ready."""

WHOLE = 16
"""So many results are held as they were made; of more, their records are laid aside."""

Record = Sequence[bytes]


class Looking:
    """Looks at drafts with the linters of a run. Whichever way they come, results are the same and in order.

    `cache` is where they are kept from run to run, None for nowhere; `jobs` says how many processes may work, and
    `watch` is told how long drafts take here.
    """

    def __init__(
        self, linters: Linters, cache: ResultCache | None, jobs: int = 1, watch: Watch | None = None
    ) -> None:
        self._linters = linters
        self._watch = watch or Watch()
        self._cache = cache
        self._jobs = jobs
        self._checked = self._held = 0
        self._plainers: dict[int, Plainer] = {}
        self._spool: Spool | None = None
        self._workers: Workers | None = None

    def __call__(self, contents: Iterable[Content | Result]) -> Iterator[Result]:
        """Yield the results of drafts in their order. Raises ConfigError for rules that cannot be used."""
        coming: deque[Callable[[], Result]] = deque()
        with ExitStack() as running:
            for one in contents:
                coming.append(partial(_same, one) if isinstance(one, Result) else self._way(one, running))
                while len(coming) > (self._workers.ahead if self._workers else 0):
                    yield coming.popleft()()
            while coming:
                yield coming.popleft()()

    def between(self, results: Sequence[Result], compare: Compare) -> list[Result]:
        """Return the results of a run with what is wrong between its drafts, which an earlier run may have kept."""
        drafts = [result for result in results if result.draft is not None]
        if self._cache is None or not all(result.key for result in drafts):
            return compare(results)
        key, telling = self._cache.key_of_run(result.key for result in drafts), self._telling(drafts)
        changed = self._recalled(key, drafts, telling)
        if changed is None:
            from neurolint.findings.comparison import pack_changes, with_changes

            changed = [result for result in compare(results) if result.draft is not None]
            record = pack_changes(drafts, changed, telling)
            self._cache.remember(key, record)
            changed = with_changes(drafts, record, telling, self._aside)
        found = iter(changed)
        return [result if result.draft is None else next(found) for result in results]

    def _recalled(self, key: str, drafts: Sequence[Result], telling: PlainerOf) -> list[Result] | None:
        """Return the results of drafts as an earlier run kept them, compared."""
        from neurolint.findings.comparison import with_changes

        record = self._cache.recall(key) if self._cache is not None else None
        try:
            return with_changes(drafts, record, telling, self._aside) if record else None
        except (LookupError, TypeError, ValueError):
            return None  # a record of something else

    def _telling(self, results: Sequence[Result]) -> PlainerOf:
        """Return what writes and reads findings that speak of other drafts of a run, by the path of its draft."""
        drafts = [result.draft for result in results if result.draft is not None]
        made: dict[int, Plainer] = {}

        def plainer_of(path: str) -> Plainer:
            library, _ = self._linters.judged(path)
            if id(library) not in made:
                made[id(library)] = Plainer(library.rules, library.reference.facts, drafts)
            return made[id(library)]

        return plainer_of

    def _way(self, content: Content, running: ExitStack) -> Callable[[], Result]:
        """Set a draft on its way, and return what waits for its result."""
        key = self._cache.key(content, *self._linters.judged(content.path)) if self._cache else None
        known = self._known(content, key)
        if known is not None:
            return partial(_same, known)
        if self._jobs <= 1 or self._checked < ALONE:
            return partial(self._check, content, key)
        workers = self._workers or self._called(running)
        sent = workers.send(content, key) if workers is not None else None
        if sent is None:
            return partial(self._check, content, key)
        return partial(self._received, content, key, sent)

    def _called(self, running: ExitStack) -> Workers | None:
        """Call other processes; None, from then on, where there can be none: a sandbox may lack what they share."""
        from neurolint.cli.workers import Workers

        try:
            self._workers = running.enter_context(Workers(self._linters, self._cache, self._jobs))
        except (ImportError, NotImplementedError, OSError):
            self._jobs = 1
        return self._workers

    def _known(self, content: Content, key: str | None) -> Result | None:
        """Return the result that an earlier run kept."""
        if self._cache is None or key is None:
            return None
        record = self._cache.recall(key)
        if record is None or len(record) != PARTS:
            return None
        return self._laid_aside(content, record, key)

    def _check(self, content: Content, key: str | None) -> Result:
        """Check a draft here and now."""
        self._checked += 1
        result = result_of(content, self._linters.result, self._watch)
        if result.error is not None or (self._cache is None and self._held < WHOLE):
            self._held += 1
            return result
        record = pack(result, self._plainer(content.path))
        if self._cache is not None and key is not None:
            self._cache.remember(key, record)
        self._held += 1
        if self._held > WHOLE:
            return self._laid_aside(content, record, key)
        return replace(result, key=key or "")

    def _received(self, content: Content, key: str | None, sent: Future[Record | str]) -> Result:
        """Return the result that a process came to; what it did not live to tell is checked here."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            told = sent.result()
        except BrokenProcessPool:
            self._jobs = 1
            return self._check(content, key)
        return (
            Result(content.path, error=told)
            if isinstance(told, str)
            else self._laid_aside(content, told, key)
        )

    def _laid_aside(self, content: Content, record: Record, key: str | None) -> Result:
        kept = self._aside(record, content.data)
        return unpack(content.path, kept, self._plainer(content.path), key or "")

    def _aside(self, record: Record, content: bytes = b"") -> Kept:
        if self._spool is None:
            from neurolint.cli.spool import Spool

            self._spool = Spool()
        return self._spool.put(record, content)

    def _plainer(self, path: str) -> Plainer:
        library, _ = self._linters.judged(path)
        if id(library) not in self._plainers:
            self._plainers[id(library)] = Plainer(library.rules, library.reference.facts)
        return self._plainers[id(library)]


def _same(result: Result) -> Result:
    return result
