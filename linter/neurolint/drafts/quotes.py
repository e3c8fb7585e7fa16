"""The words of a range of a draft as a reader sees them: rendered, on one line, not too long."""

from __future__ import annotations

from bisect import bisect_right

from neurolint.drafts.model import OBJECT, Draft, Run
from neurolint.drafts.spans import Span

LONGEST = 160
"""Code points that a quotation may have before it is cut."""


class Quotes:
    """Quotations from one draft."""

    __slots__ = ("_draft", "_ends", "_runs")

    def __init__(self, draft: Draft) -> None:
        pieces: list[tuple[Run, str]] = []
        for block in draft.blocks:
            if block.kind == "html":
                continue  # marks; the words between them are blocks as well
            text = block.text
            pieces += [(run, text[run.at : run.at + run.length]) for run in block.rendered.runs]
        pieces.sort(key=lambda piece: (piece[0].source.start, piece[0].source.end))
        self._draft = draft
        self._runs = pieces
        self._ends = [run.source.end for run, _ in pieces]

    def quote(self, span: Span, longest: int = LONGEST) -> str:
        """Return the rendered text at a source range, white space folded, cut with … beyond `longest` code points.

        Where nothing was rendered (front matter, a comment) it is the source itself.
        """
        parts: list[str] = []
        length = 0
        last = -1
        for index in range(bisect_right(self._ends, span.start), len(self._runs)):
            run, text = self._runs[index]
            if run.source.start >= span.end or length > 2 * longest:
                break
            if run.verbatim:
                text = text[max(0, span.start - run.source.start) : span.end - run.source.start]
            if last >= 0 and run.source.start > last and "\n" in self._between(last, run.source.start):
                parts.append(" ")
            parts.append(text)
            length += len(text)
            last = run.source.end
        rendered = " ".join("".join(parts).replace(OBJECT, " ").split())
        return shorten(
            rendered
            or " ".join(self._draft.source[span.start : min(span.end, span.start + 2 * longest)].split()),
            longest,
        )

    def _between(self, start: int, end: int) -> str:
        return self._draft.source[start : min(end, start + LONGEST)]


def shorten(text: str, longest: int = LONGEST) -> str:
    """Return `text`, cut with … when it has more than `longest` code points."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
