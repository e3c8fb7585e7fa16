"""A rule as help in Markdown beside a result, in which nothing that the rule says becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from neurolint.library.model import Example, Rule
from neurolint.reporters.inert import inert
from neurolint.reporters.rulepage import fenced
from neurolint.reporters.visible import visible

_LONGEST = 4_000  # code points of a paragraph
_SHOWN = 2
"""Examples that are shown of those that are flagged, and of those that are left alone."""
_PARAGRAPHS = re.compile(r"\n\s*\n")


def rule_help(rule: Rule) -> Iterator[str]:
    """Yield the lines of the help: what is reported, why, what would pass, and examples.

    House rules may come from a stranger. Their words stand as text or as code: they make no HTML, link, image or
    mention.
    """
    for part in (rule.summary, rule.why, rule.suggestion):
        yield from _paragraphs(part)
    yield from _shown("Flagged", rule.examples.flag)
    yield from _shown("Left alone", rule.examples.good)


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in _PARAGRAPHS.split(text.strip()):
        if shown := inert(paragraph, _LONGEST).strip():
            yield from (shown, "")


def _shown(title: str, examples: Iterable[Example]) -> Iterator[str]:
    for number, example in enumerate(tuple(examples)[:_SHOWN]):
        if not number:
            yield from (f"**{title}**", "")
        yield from map(visible, fenced(example.text, example.format))
        yield ""
