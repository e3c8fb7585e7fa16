"""Kind `spelling`: words in the spelling of another country than that of the house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from neurolint.checks.base import Check, Edit, Fix, Hit, Page
from neurolint.checks.page.prose import Passage, passages
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.drafts.model import Block
from neurolint.drafts.spans import Span
from neurolint.library.model import Reference, Rule

_WORD = re.compile(r"(?<![\w@#/.'’-])[^\W\d_]{3,40}(?![\w@/]|\.\w)")
_Place = tuple[Block, int, int]
_VARIETY = {"uk": ("American", "British"), "us": ("British", "American")}


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `spelling` ready.

    The words are those of `wording/spelling.yaml`. Each is reported once, where it first stands; nothing is unless the
    page has a spelling set. Quotations, lists of references and names (capitals within a sentence) are left alone.
    """
    wording: Mapping[str, Mapping[str, str]] = reference.wording.get("spelling", {})
    allowed = frozenset(rule.options.get("allow", ()))
    both, british = wording.get("both", {}), wording.get("british", {})
    wrong = {
        "uk": {american: word for word, american in both.items()},
        "us": {**british, **both},
    }
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        if page.spelling not in wrong:
            return
        said, wanted = _VARIETY[page.spelling]
        found: dict[str, list[_Place]] = {}
        for word, place in _words(page, wrong[page.spelling], reference_blocks(page, names)):
            if word not in allowed:
                found.setdefault(word, []).append(place)
        for word, places in found.items():
            instead = wrong[page.spelling][word]
            fields = {"word": word, "instead": instead, "variety": said, "house": wanted}
            fields["often"] = f", here {len(places)} times" if len(places) > 1 else ""
            block, start, end = places[0]
            yield Hit(block.rendered.span(start, end), fields, fix=_fix(page, places, instead))

    return check


def _words(page: Page, wrong: Mapping[str, str], references: frozenset[int]) -> Iterator[tuple[str, _Place]]:
    """Yield each word that is to be spelt otherwise, with its block and its place there."""
    for passage in passages(page):
        if passage.block.quoted or passage.block.index in references:
            continue
        for match in _WORD.finditer(passage.block.text, passage.start, passage.end):
            word = match.group().lower()
            if word in wrong and not passage.quoted(match.start()) and not _named(passage, match):
                yield word, (passage.block, match.start(), match.end())


def _named(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a word looks like part of a name: it has a capital and does not open its sentence alone."""
    if not match.group()[0].isupper():
        return False
    before = passage.block.text[passage.start : match.start()].strip(" \t\n*_“\"'(")
    after = passage.block.text[match.end() : passage.end].lstrip()
    return bool(before) or after[:1].isupper()


def _fix(page: Page, places: list[_Place], instead: str) -> Fix | None:
    """Return the edits that spell a word as the house does, wherever it stands; None when markup breaks it up."""
    edits: list[Edit] = []
    for block, start, end in places:
        span: Span = block.rendered.span(start, end)
        word = block.text[start:end]
        if page.draft.source[span.start : span.end] != word:
            return None
        new = instead.capitalize() if word[0].isupper() else instead
        edits.append(Edit(span, new.upper() if word.isupper() else new))
    return Fix(tuple(sorted(edits)), safe=False)
