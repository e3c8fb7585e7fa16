"""A linter that is watched: how long reading and each rule take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neurolint.lint import Linter

if TYPE_CHECKING:
    from neurolint.checks.base import Check, Page
    from neurolint.cli.timings import Stopwatch
    from neurolint.drafts.model import Draft
    from neurolint.findings.report import Result
    from neurolint.findings.settings import Settings
    from neurolint.library.model import Library, Rule


class TimedLinter(Linter):
    """A linter that tells a stopwatch of its stages and rules. Raises ConfigError as any linter does."""

    def __init__(self, library: Library, settings: Settings, watch: Stopwatch) -> None:
        self._watch = watch
        super().__init__(library, settings)

    def result(self, draft: Draft) -> Result:
        """Return what is wrong with a draft, with all claims that were read in it."""
        with self._watch.stage("checks"):
            return super().result(draft)

    def _page(self, draft: Draft) -> Page:
        with self._watch.stage("read claims"):
            return super()._page(draft)

    def _look(self, rule: Rule) -> Check:
        return self._watch.watched(rule, super()._look(rule))
