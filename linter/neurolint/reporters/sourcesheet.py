"""Sources for those who keep them: each a sheet with its record and the facts that cite it, or a line in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neurolint.drafts.quotes import shorten
from neurolint.library.model import Reference, Source
from neurolint.library.select import citing
from neurolint.reporters.factsheet import words
from neurolint.reporters.sheet import WIDTH, paragraph, row, table

_CITATION = 100  # code points of a citation in a list


def source_list(sources: Iterable[Source]) -> Iterator[str]:
    """Yield a line for each source: id, whether it is confirmed, citation cut short."""
    yield from table(
        (source.id, _confirmed(source), shorten(source.citation, _CITATION)) for source in sources
    )


def source_sheet(source: Source, reference: Reference, width: int = WIDTH) -> Iterator[str]:
    """Yield the lines of a sheet, wrapped at `width` columns, with the whole record and the facts that cite it."""
    yield source.id
    yield from paragraph(source.citation, width)
    yield ""
    yield from row("Type", words(source.type), width)
    yield from row("Title", source.title, width)
    yield from row("Authors", ", ".join(source.authors), width)
    yield from row("Published in", source.container_title, width)
    yield from row("Publisher", source.publisher, width)
    yield from row("Date", source.issued or str(source.year or ""), width)
    yield from row("Volume", source.volume, width)
    yield from row("Issue", source.issue, width)
    yield from row("Pages", source.page, width)
    yield from row("DOI", source.doi, width)
    yield from row("PMID", source.pmid, width)
    yield from row("PMCID", source.pmcid, width)
    yield from row("Links", links(source), width)
    how = f": {source.confirmed_how}" if source.confirmed_how else ""
    yield from row("Record", _confirmed(source) + how, width)
    yield from row("Retracted", " ".join(filter(None, (source.retracted, source.retraction))), width)
    yield from row("Instead", source.republished, width)
    yield from row("For editors", source.note, width)
    cited = [
        fact.id + (f" ({citation.locator})" if citation.locator else "")
        for fact, citation in citing(source.id, reference)
    ]
    yield from row("Cited by", cited or "no fact", width)


def _confirmed(source: Source) -> str:
    return "confirmed" if source.confirmed else "not confirmed"


def links(source: Source) -> tuple[str, ...]:
    """Return every address that leads to a source, each once: of the DOI, of PubMed, of the page itself."""
    every = (
        f"https://doi.org/{source.doi}" if source.doi else "",
        f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/" if source.pmid else "",
        f"https://pmc.ncbi.nlm.nih.gov/articles/{source.pmcid}/" if source.pmcid else "",
        source.url,
    )
    return tuple(dict.fromkeys(filter(None, every)))
