"""Articles that were retracted, by the identifiers that a page gives in text, entries and links: DOI, PubMed number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from neurolint.checks.base import Hit, Page
from neurolint.checks.page.prose import furniture
from neurolint.drafts.model import PROSE
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Source

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]{2,200}")
_PMID = re.compile(r"(?:\bPMID:?\s{0,2}|pubmed\.ncbi\.nlm\.nih\.gov/|/pubmed/)(\d{4,9})\b", re.IGNORECASE)
_CLOSING = ".,;:)]}'’”*_/"


class Retracted:
    """Finds what `reference` calls retracted; made once for a rule. Sources are read when a page first cites any.

    `admitting` are the phrases that say of an article that it no longer counts.
    """

    def __init__(self, reference: Reference, admitting: Phrases) -> None:
        self._reference = reference
        self._admitting = admitting

    def cited(self, page: Page) -> Iterator[Hit]:
        """Yield each place that leads to a retracted article, in a block that does not say that it is.

        The fields are `name`, the citation, and `problem`; where it was published anew, the suggestion says where.
        """
        taken = furniture(page)
        for block in page.draft.blocks:
            if block.kind not in PROSE and block.kind != "footnote":
                continue
            places = [(start, end, source) for start, end, source in self._found(block.text)]
            for link in block.links:
                places += [(link.start, link.end, source) for _, _, source in self._found(link.url)]
            if places and self._admitting.search(fold(block.text)):
                continue
            for start, end, source in places:
                span = block.rendered.span(start, max(end, start + 1))
                if not taken(span):
                    yield _hit(span, source)

    def _found(self, text: str) -> Iterator[tuple[int, int, Source]]:
        for match in _DOI.finditer(text):
            doi = match.group().lower()
            for _ in range(8):  # what closes a sentence or a bracket may stand behind a DOI, or belong to it
                if doi in self._gone:
                    yield match.start(), match.start() + len(doi), self._gone[doi]
                    break
                if not doi or doi[-1] not in _CLOSING:
                    break
                doi = doi[:-1]
        for match in _PMID.finditer(text):
            if match.group(1) in self._gone:
                yield match.start(), match.end(), self._gone[match.group(1)]

    @cached_property
    def _gone(self) -> Mapping[str, Source]:
        """Retracted articles by their identifiers: a DOI, in small letters, has a stroke, a PubMed number has none."""
        gone = [source for source in self._reference.sources.values() if source.retracted]
        named = ((name, source) for source in gone for name in (source.doi.lower(), source.pmid))
        return {name: source for name, source in named if name}


def _hit(span: Span, source: Source) -> Hit:
    notice = f" (notice: {source.retraction})" if source.retraction else ""
    problem = f"This article was retracted in {source.retracted[:4]}{notice}: {source.citation}"
    say = "Take out what rests on it, or say that it was retracted."
    if source.republished:
        say = f"It was published anew: check what rests on it against {source.republished}."
    return Hit(span, {"name": source.citation, "problem": problem}, suggestion=say)
