"""Citations by author and year against the list, superscript markers, retracted articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from editorial_pages import check_of, hits, page

from makers import built_in
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.library.model import Library, Reference, Source
from neurolint.lint import Linter, Settings

_LIST = "\n\n## References\n\n- Adler R, Brandt K. One. 2018.\n- Øster-Lund A. Two. 2020.\n- De Vries T. Three. 1999.\n"
_NONE = "has no entry in the list of references"


def problems(text: str) -> list[str]:
    return [f"{hit.fields['what']} {hit.fields['problem']}" for hit in hits(check_of("markers"), text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One (Adler and Brandt, 2018).", []),
        ("One (Adler & Brandt 2018; Øster-Lund 2020a; Lund et al. 2020).", []),
        ("One, says Adler (2018). Carl et al. (2018) do not.", [f"“Carl et al. (2018)” {_NONE}"]),
        ("One (Adler et al., 2019).", ["“Adler et al., 2019” has an entry with another year only (2018)"]),
        ("One (Adler, 2018; Carl, 2021).", [f"“Carl, 2021” {_NONE}"]),
        ("One (Carl, 2021).", []),
        ("One (March 2019), two (WHO, 2020), three in Oslo in 2021.", []),
        ("One ([Carl et al., 2021](https://example.org/carl)).", []),
        ("> One (Carl et al., 2021).", []),
    ],
)  # fmt: skip
def test_author_and_year_have_their_entry(text: str, found: list[str]) -> None:
    assert problems(text + _LIST) == found


def test_without_a_list_of_years_there_is_nothing_to_hold_them_against() -> None:
    assert problems("One (Carl et al., 2021).") == []
    assert problems("One (Carl et al., 2021).\n\n## References\n\n- Adler R. One.\n- Brandt K. Two.\n") == []


def test_raised_figures_cite_but_prove_nothing() -> None:
    entries = "\n\n## References\n\n1. Adler R. One.\n2. Brandt K. Two.\n"
    assert problems("One [1], two.²" + entries) == []
    assert problems("One [1], two.¹²" + entries) == []
    assert problems("One [1], two, a mark⁷." + entries) == ["entry 2 is cited nowhere in the text"]
    assert problems("Two.³ It is so.") == []


def told(text: str, source: Source | None = None, **options: Any) -> list[Finding]:
    rule, known = built_in().rules["ATT006"], built_in().reference
    if source is not None:
        known = Reference({}, {}, {source.id: source}, known.wording, "")
    linter = Linter(
        Library(known, {"ATT006": replace(rule, options={**rule.options, **options})}), Settings(profile=None)
    )
    return list(linter.check(parse(text, "draft.md", "markdown")))


_GONE = Source("gone", "article-journal", "On naps", ("Berg",), year=2001, doi="10.1000/(a)b", pmid="123456",
               retracted="2010-05", retraction="https://example.org/notice")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Naps help (doi:10.1000/(A)b).", "10.1000/(A)b"),
        ("Naps help (https://doi.org/10.1000/(a)b, seen today).", "10.1000/(a)b"),
        ("[Naps](https://doi.org/10.1000/(a)b) help.", "Naps"),
        ("[Naps](https://pubmed.ncbi.nlm.nih.gov/123456/) help.", "Naps"),
        ("Naps help.[^n]\n\n[^n]: Berg 2001. PMID 123456.", "PMID 123456"),
        ("## References\n\n1. Berg. On naps. PMID: 123456", "PMID: 123456"),
        ("Naps help (doi:10.1000/(a)b, retracted).", ""),
        ("Naps help (doi:10.1000/(a)bc). PMID 1234567.", ""),
        ("`10.1000/(a)b`", ""),
    ],
)
def test_an_article_that_was_retracted(text: str, place: str) -> None:
    assert [text[f.span.start : f.span.end].strip("[") for f in told(text, _GONE)] == (
        [place] if place else []
    )


def test_the_notice_is_named_and_so_is_what_was_published_anew() -> None:
    (finding,) = told("PMID 123456", _GONE)
    assert "retracted in 2010 (notice: https://example.org/notice)" in finding.message
    (finding,) = told("PMID 123456", replace(_GONE, republished="https://example.org/anew"))
    assert "https://example.org/anew" in finding.suggestion


def test_what_says_that_an_article_no_longer_counts_is_an_option() -> None:
    assert told("PMID 123456, struck out", _GONE)
    assert not told("PMID 123456, struck out", _GONE, admitting=["struck out"])
    assert told("PMID 123456, retracted", _GONE, admitting=["struck out"])


def test_no_fact_rests_on_a_retracted_article() -> None:
    sources = built_in().reference.sources
    used = {citation.id for fact in built_in().reference.facts.values() for citation in fact.sources}
    assert [name for name in sorted(used) if name in sources and sources[name].retracted] == []


def test_a_label_tells_a_list_of_references_as_a_heading_does() -> None:
    names = section_names(built_in().reference)
    for text in ("## Sources\n\n- Smith 2007\n", "Sources:\n\n- Smith 2007\n"):
        draft = page(f"Text.\n\n{text}\n## End\n\nMore.\n")
        said = {draft.draft.blocks[index].text for index in reference_blocks(draft, names)}
        assert "Smith 2007" in said
        assert not said & {"Text.", "More."}
    assert section_names(built_in().reference) is names
