"""Sentences and paragraphs that are too long to be read with ease, told once for a page."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.page.prosewords import Counted, counted
from neurolint.checks.page.sections import section_names
from neurolint.library.model import Reference, Rule

_SHOWN = 5


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `long` ready.

    Sentences of more than `words` words are reported at the longest, where there are several and their share among the
    sentences of the page is over `share`, or where one has more than `most` words. Likewise paragraphs of more than
    `sentences` sentences, or one of more than twice as many; list items never count.
    """
    words, most = rule.options.get("words", 25), rule.options.get("most", 40)
    sentences, share = rule.options.get("sentences", 3), rule.options.get("share", 0.2)
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        found = [one for one in counted(page, names, reference) if one.passage.block.kind == "paragraph"]
        long = sorted((one for one in found if len(one.words) > words), key=lambda one: -len(one.words))
        if long and (1 < len(long) > share * len(found) or len(long[0].words) > most):
            unit = f"{len(long[0].words)} words; {_many(len(long), len(found), 'sentences')} have more than {words}"
            yield _hit(long, "sentence", unit)
        blocks: dict[int, list[Counted]] = {}
        for one in found:
            blocks.setdefault(one.passage.block.index, []).append(one)
        full = sorted(
            (block for block in blocks.values() if len(block) > sentences), key=lambda block: -len(block)
        )
        if full and (1 < len(full) > share * len(blocks) or len(full[0]) > 2 * sentences):
            told = _many(len(full), len(blocks), "paragraphs")
            firsts = [block[0] for block in full]
            yield _hit(firsts, "paragraph", f"{len(full[0])} sentences; {told} have more than {sentences}")

    return check


def _many(some: int, all_: int, units: str) -> str:
    return f"{some} of the {all_} {units} of the page"


def _hit(found: list[Counted], unit: str, length: str) -> Hit:
    spans = [one.passage.block.rendered.span(one.passage.start, one.passage.end) for one in found]
    related = tuple(Label(span, "long too") for span in sorted(spans[1 : _SHOWN + 1]))
    return Hit(spans[0], {"unit": unit, "length": length}, related=related)
