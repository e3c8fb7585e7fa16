"""Abbreviations and words of the trade that a page uses before it has told what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.audiences import audiences_of
from neurolint.checks.page.prose import Passage, passages
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.drafts.model import Draft
from neurolint.language.abbreviations import Definitions, find_abbreviations
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule

_SHORT = re.compile(r"[A-Z](?<![\w&/.@#-].)[A-Za-z]{0,3}[A-Z][A-Z0-9]{0,4}s?(?![\w/.&-]*[\w&@])")
_FEW = 20  # abbreviations that are looked for in every block
_NEAR = 60
"""What explains a word stands within so many code points of it."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `unexplained` ready. Raises ConfigError when a phrase cannot be read.

    Abbreviations are reported where they first stand unless the page defines them anywhere or everybody knows them
    (`known` of `wording/readability.yaml`, and `allow`); where the vocabulary has them, with what they stand for. Words
    of the trade are those of `plain` there, and what stands beside one that is explained, `explains` and `opens`. Pages
    for professionals are left alone: by their words, unless a configuration says whom they speak to.
    """
    wording: Mapping[str, Any] = reference.wording.get("readability", {})
    known = frozenset(wording.get("known", ())) | frozenset(rule.options.get("allow", ()))
    terms = [(Phrases(term["match"]), term["say"]) for term in wording.get("plain", {}).get("terms", ())]
    explains, opened = Phrases(wording.get("explains", ())), _opened(wording.get("opens", ()))
    experts = audiences_of(reference, rule.options.get("skip_audiences", ()))
    definitions = Definitions(reference.wording.get("abbreviations", {}))
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        if not page.audience and experts.spoken_to(page):
            return
        read = passages(page)
        references = reference_blocks(page, names)
        body = [
            passage
            for passage in read
            if passage.place == "body" and not passage.block.quoted and passage.block.index not in references
        ]
        yield from untold(page.draft, body)
        yield from unsaid(body)

    def untold(draft: Draft, body: Sequence[Passage]) -> Iterator[Hit]:
        """Yield the abbreviations that the page has not told, each once."""
        met = [
            (passage, match)
            for passage in body
            for match in _SHORT.finditer(passage.block.text, passage.start, passage.end)
            if known.isdisjoint((match.group(), match.group().rstrip("s"))) and not passage.text.isupper()
        ]
        told = _defined(draft, {match.group().rstrip("s") for _, match in met}, definitions)
        for passage, match in met:
            short = match.group().rstrip("s")
            if short not in told:
                told.add(short)
                label = reference.lexicon.long_forms.get(short, "")
                suggestion = f"Write “{label} ({short})” the first time." if label else None
                span = passage.block.rendered.span(*match.span())
                yield Hit(span, {"term": match.group()}, suggestion=suggestion)

    def unsaid(body: Sequence[Passage]) -> Iterator[Hit]:
        """Yield the words of the trade that are not explained, each once."""
        asked = _asked(body, terms)
        used: set[str] = set()
        for passage in body if asked else ():
            for phrases, say in asked.get(passage.number, ()):
                if say not in used and (hit := _bare(passage, phrases, explains, opened)):
                    used.add(say)
                    span = passage.block.rendered.span(*hit)
                    text = passage.block.text[hit[0] : hit[1]]
                    yield Hit(span, {"term": text}, suggestion=f"Say “{say}”, or tell what it means.")

    return check


def _asked(
    read: Sequence[Passage], terms: Sequence[tuple[Phrases, str]]
) -> Mapping[int, list[tuple[Phrases, str]]]:
    """Return by the numbers of sentences the words of the trade that may stand in them."""
    asked: dict[int, list[tuple[Phrases, str]]] = {}
    for term in terms if read else ():
        for number in read[0].words.sentences(term[0]):
            asked.setdefault(number, []).append(term)
    return asked


def _defined(draft: Draft, shorts: Set[str], definitions: Definitions) -> set[str]:
    """Return those of some abbreviations that a draft defines; of a few, only blocks that hold one are read."""
    found: set[str] = set()
    for block in draft.blocks if shorts else ():
        if len(shorts) > _FEW or any(short in block.text for short in shorts):
            found.update(one.short.rstrip("s") for one in find_abbreviations(block.text, definitions))
    return found


def _opened(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for a bracket that opens at the end of a text, with one of some words behind it."""
    return re.compile(rf"\((?:(?:{'|'.join(map(re.escape, words)) or '(?!)'}) )?$")


def _bare(
    passage: Passage, phrases: Phrases, explains: Phrases, opened: re.Pattern[str]
) -> tuple[int, int] | None:
    """Return where a word of the trade stands without an explanation beside it: brackets, a comma and "or", "means"."""
    folded = passage.folded
    for start, end in passage.find(phrases):
        after = folded[end : min(passage.end, end + _NEAR)]
        before = folded[max(passage.start, start - _NEAR) : start]
        inside = opened.search(before) or after.lstrip().startswith("(")
        if not inside and not explains.search(after[:30]) and not explains.search(before[-25:]):
            return start, end
    return None
