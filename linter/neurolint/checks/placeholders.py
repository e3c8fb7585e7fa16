"""What a writing tool or a template left to be filled or deleted: brackets, to-do marks, words of a chat model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import worded
from neurolint.checks.page.blockwords import BlockWords, block_words
from neurolint.checks.page.prose import quotations
from neurolint.drafts.model import OBJECT, PROSE, Block
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.language.sentences import Signs, split
from neurolint.library.model import Reference, Rule, Severity

_BRACKET = re.compile(r"\[([^\[\]\n]{1,120})\]|<([A-Za-z][^<>\n]{2,60})>|\{([^{}\n]{2,60})\}")
_OPEN = re.compile(r"[\[<{]")
_DOUBLED = re.compile(r"\[\[[^\[\]\n]{1,120}\]\]")
_TEMPLATE = re.compile(r"\{\{(?![<%{])[^{}]{1,200}\}\}")
_LINE = re.compile(r"[^\n]+")
_LABEL = 60
"""The label of a field stands in so many first code points of its line."""
_EDGE = " \t*_#>-•\"“'’("


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `placeholders` ready: its words are those of `reference/wording/boilerplate.yaml`.

    Raises ConfigError when one of them is not in the notation of phrases.
    """
    words = {
        kind: worded(reference, "boilerplate", "placeholders", kind)
        for kind in ("brackets", "models", "replies", "fields", "filler")
    }
    opens = reference.wording.get("boilerplate", {}).get("placeholders", {}).get("open", ())
    marks = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, opens))})(?![\w-])") if opens else None
    signs = Signs(reference.wording.get("sentences", {}))
    templates: Severity = rule.options.get("templates", "warning")
    fields: Severity = rule.options.get("fields", "warning")

    def found(block: Block, held: BlockWords) -> Iterator[tuple[int, int, Severity | None]]:
        folded = fold(block.text)
        spoken = [kind for kind in ("models", "filler", "replies") if held.may_hold(block, words[kind])]
        said = quotations(block.text) if spoken else ()
        for bracket in _BRACKET.finditer(folded) if _OPEN.search(folded) else ():
            inside = (bracket.group(1) or bracket.group(2) or bracket.group(3)).strip(" :*_")
            if _begins(inside, words["brackets"]):
                yield bracket.start(), bracket.end(), None
        for kind in ("models", "filler"):
            for start, end in held.find(block, words[kind]) if kind in spoken else ():
                if not any(low <= start < high for low, high in said):
                    yield start, end, None
        for start, end in split(block.text, signs) if held.says(block, words["replies"]) else ():
            if start >= len(folded) or any(low <= start < high for low, high in said):
                continue
            if _begins(folded[start:end], words["replies"]):
                yield start, end, None
        for line in _LINE.finditer(folded) if ":" in folded else ():
            label, colon, _ = line.group()[:_LABEL].partition(":")
            if colon and words["fields"].covers(label.strip(_EDGE)):
                yield line.start(), line.end(), fields
        for mark in marks.finditer(block.text) if marks else ():
            yield mark.start(), mark.end(), None

    def check(page: Page) -> Iterator[Hit]:
        taken, held = Span(0, 0), block_words(page)
        for block in page.draft.blocks:
            if block.kind in PROSE and not block.quoted:
                for start, end, severity in found(block, held):
                    yield Hit(block.rendered.span(start, end), _shown(block.text[start:end]), severity)
                for span in _doubled(page, block):
                    inside = page.draft.source[span.start + 1 : span.end - 1]
                    if _begins(fold(inside).strip(" :*_"), words["brackets"]):
                        yield Hit(span, _shown(f"[{inside}]"))
            if (block.kind in PROSE or block.kind == "html") and not taken.contains(block.span):
                for hit in _templates(page, block, templates):
                    taken = hit.span
                    yield hit

    return check


def _doubled(page: Page, block: Block) -> Iterator[Span]:
    """Yield the places of what stands in two brackets, of which the text of a block does not show any."""
    source = page.draft.source
    at = source.find("[[", block.span.start, block.span.end)
    for match in _DOUBLED.finditer(source, at, block.span.end) if at >= 0 else ():
        if match.group() not in block.text:
            yield Span(match.start() + 1, match.end() - 1)


def _begins(text: str, phrases: Phrases) -> bool:
    text = text.lstrip(_EDGE)
    return any(start == 0 for start, _ in phrases.find(text, 0, min(len(text), _LABEL)))


def _templates(page: Page, block: Block, severity: Severity) -> Iterator[Hit]:
    """Find places of a template engine that nothing filled; one hit for a piece of HTML around some."""
    if block.kind == "html":
        source = page.draft.source[block.span.start : block.span.end]
        if match := _TEMPLATE.search(source):
            yield Hit(block.span, _shown(match.group()), severity)
        return
    for match in _TEMPLATE.finditer(block.text):
        yield Hit(block.rendered.span(*match.span()), _shown(match.group()), severity)
    for run in block.rendered.runs if OBJECT in block.text else ():
        written = page.draft.source[run.source.start : run.source.end]
        if not run.verbatim and _TEMPLATE.fullmatch(written):
            yield Hit(run.source, _shown(written), severity)


def _shown(text: str) -> dict[str, str]:
    return {"words": " ".join(text.split())[:60]}
