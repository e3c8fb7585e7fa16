"""Many places in a source text at once, to ask what they touch or hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from neurolint.drafts.spans import Span


class Ranges:
    """Ranges of a source in order, joined where they overlap."""

    __slots__ = ("_spans", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and joined[-1].overlaps(span):
                joined[-1] = joined[-1].to(span)
            else:
                joined.append(span)
        self._spans = joined
        self._starts = [span.start for span in joined]

    def touched(self, span: Span) -> bool:
        """Tell whether a range shares a code point with any of them."""
        return self.last_touched(span) is not None

    def last_touched(self, span: Span) -> Span | None:
        """Return the last of them with which a range shares a code point; None when it touches none."""
        last = self._last(max(span.start, span.end - 1))
        return last if last is not None and last.overlaps(span) else None

    def hold(self, span: Span) -> bool:
        """Tell whether a range lies inside one of them; an empty one (a whole file) never does."""
        last = self._last(span.start)
        return len(span) > 0 and last is not None and last.contains(span)

    def _last(self, offset: int) -> Span | None:
        """The last range that begins at an offset or before it."""
        at = bisect_right(self._starts, offset) - 1
        return self._spans[at] if at >= 0 else None
