"""A journal or a body named as the source of a study, with nothing that would let a reader find it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.attribution import attribution_of
from neurolint.checks.page.citations import WORK_IDENTIFIER, cites, numbered_entries
from neurolint.checks.page.prose import Passage, holding, passages
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.checks.page.sourcelinks import source_links
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.library.model import Reference, Rule

_NAME = (
    r"(?P<mark>[*_\"“]{0,2})"
    r"(?P<name>[A-Z][\w.&'’-]{0,40}(?:,?\s(?:of|for|and|the|in|on|&)(?:\sthe)?(?=\s[A-Z])|\s[A-Z][\w.&'’-]{0,40}){0,12})"
)
"""A name in capitals, with the small words that may stand within one."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `unresolved` ready. Raises ConfigError when a phrase cannot be read.

    A study is said to be in a journal or from a body by the phrases of `published` and `conducted`. The name behind is
    a journal's when a word of `labels` leads it in, when it is set apart or holds a phrase of `journals`, and a body's
    when it holds one of `bodies`. A sentence with a phrase of `unless` reports nothing.
    """
    published, conducted = phrases_at(rule, "published"), phrases_at(rule, "conducted")
    journals, bodies = phrases_at(rule, "journals"), phrases_at(rule, "bodies")
    unless = phrases_at(rule, "unless")
    name = _name(rule.options.get("labels", ()))
    names, attribution = section_names(reference), attribution_of(reference)

    def may_name(told: Sequence[Passage]) -> frozenset[int]:
        """The numbers of the sentences that may name a source, as far as the words of the page tell."""
        return frozenset(p.number for phrases in (published, conducted) for p in holding(told, phrases))

    def named(passage: Passage, source: str) -> Iterator[tuple[int, int, str]]:
        for phrases, is_source in ((published, is_journal), (conducted, is_body)):
            for start, end in passage.find(phrases):
                match = name.match(passage.block.text, end, passage.end)
                if match and not passage.quoted(start) and is_source(match, passage, source):
                    yield start, match.end(), match["name"]

    def is_journal(match: re.Match[str], passage: Passage, source: str) -> bool:
        return (
            bool(match["label"]) or _set_apart(match, passage, source) or journals.search(fold(match["name"]))
        )

    def is_body(match: re.Match[str], passage: Passage, source: str) -> bool:  # noqa: ARG001
        return bodies.search(fold(match["name"]))

    def check(page: Page) -> Iterator[Hit]:
        likely = may_name(passages(page))
        if not likely:
            return
        references = reference_blocks(page, names)
        links = source_links(page.reference)
        numbered = bool(numbered_entries(page, references))
        sentences = [passage for passage in passages(page) if passage.block.index not in references]
        leads: bool | None = None
        for at, passage in enumerate(sentences):
            if passage.number not in likely or passage.question or passage.block.quoted:
                continue
            found = [] if passage.says(unless) else sorted(named(passage, page.draft.source))
            near = [other for other in sentences[at : at + 2] if other.block.index == passage.block.index]
            if not found or any(cites(other, links, numbered=numbered) for other in near):
                continue
            if leads is None:  # a page that names the people behind a study, or its DOI, leads to it
                leads = any(attribution.names_person(other.text) for other in sentences) or any(
                    map(_gives_a_work, page.draft.blocks)
                )
            if not leads:
                start, end, source = found[0]
                yield Hit(passage.block.rendered.span(start, end), {"name": source.strip(" .,")})

    return check


def _gives_a_work(block: Block) -> bool:
    """Tell whether a block gives the identifier of a published work, in its words or where a link leads."""
    return any(WORK_IDENTIFIER.search(text) for text in (block.text, *(link.url for link in block.links)))


def _name(labels: Iterable[str]) -> re.Pattern[str]:
    """A pattern for a name, with what may lead it in: an article, and one of some labels ("the medical journal")."""
    label = "|".join(map(re.escape, labels)) or "(?!)"
    return re.compile(
        rf"[\s,]{{0,3}}(?:(?:the|a|an)\s)?(?P<label>(?:[a-z-]{{3,20}}\s){{0,3}}(?:{label})\s)?{_NAME}"
    )


def _set_apart(match: re.Match[str], passage: Passage, source: str) -> bool:
    """Tell whether a name is set in italics or quotation marks, as titles are."""
    if match["mark"]:
        return True
    begin = passage.block.rendered.span(match.start("name"), match.end("name")).start
    return source[begin - 1 : begin] in ("*", "_")
