"""Lines of hashtags, left over from a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neurolint.checks.base import Check, Fix, Hit, Page
from neurolint.checks.mending import without_lines, without_tail
from neurolint.drafts.model import Block, Draft
from neurolint.library.model import Reference, Rule

_TAG = r"[#＃][^\W\d_][\w-]{1,80}"
_GAP = r"(?:[^\S\r\n]|[,·|])"  # white space of any kind within the line
_RUN = re.compile(rf"(?<![\w&/#]){_TAG}(?:{_GAP}{{1,6}}{_TAG})*(?!\w)")
_REST = re.compile(r"(?:[^\S\r\n]|\.)*+(?:[\r\n]|\Z)")
_BEFORE = re.compile(r"[\s>*_-]*(?:[^\W\d_]{1,12}:)?\s*")


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is built alike)
    """Make a rule of the kind `hashtags` ready."""
    least = rule.options.get("trailing", 2)

    def check(page: Page) -> Iterator[Hit]:
        for block in page.draft.blocks:
            if block.kind not in ("heading", "paragraph", "item") or "#" not in block.text.replace("＃", "#"):
                continue
            text = block.text
            for run in _RUN.finditer(text):
                ends = _line_end(text, run.end())
                if not ends:
                    continue
                line = text.rfind("\n", 0, run.start()) + 1
                alone = _BEFORE.fullmatch(text, line, run.start()) is not None
                if alone or run.group().count("#") + run.group().count("＃") >= least:
                    span = block.rendered.span(run.start(), run.end())
                    fix = _lines(page.draft, block, line, run.end()) if alone else None
                    fix = fix or without_tail(page.draft, block, run.start(), run.end())
                    yield Hit(span, {"words": run.group()}, fix=fix)

    return check


def _lines(draft: Draft, block: Block, start: int, end: int) -> Fix | None:
    """Return the fix that takes out the line of a run, with the word that leads it in and what marks a list."""
    rest = _REST.match(block.text, end)
    stop = rest.end() if rest else end
    whole = start == 0 and stop == len(block.text)
    return without_lines(draft, block.span if whole else block.rendered.span(start, end))


def _line_end(text: str, at: int) -> bool:
    return _REST.match(text, at) is not None
