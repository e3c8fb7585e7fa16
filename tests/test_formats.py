"""The same article in Markdown, in HTML and as a Word document: the same findings with the same words."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import docx
import pyromark
import pytest

from conftest import Done
from neurolint import check_text
from neurolint.api import check_paths
from neurolint.drafts.model import TextFormat
from neurolint.drafts.quotes import Quotes
from neurolint.drafts.read import parse

Command = Callable[..., Done]

_ARTICLES = {
    "cures": (
        "# Zinc for colds\n\nZinc cures the common cold. It is 100% safe and has no side effects.\n\n"
        "## What to do\n\nStop taking your medicine and take zinc instead:\n\n- Zinc prevents cancer.\n"
        "- Doctors don't want you to know this.\n\nSee [click here](http://shop.example/?tag=x-20) "
        "and [below](#nowhere).\n\n> My aunt said that zinc cured her cancer.\n\n"
        "| Remedy | What it does |\n|---|---|\n| Garlic | Cures high blood pressure |\n"
    ),
    "vaccines": (
        "# Vaccines\n\nVaccines cause autism. Antibiotics cure the flu, and *vitamin C* prevents colds.\n\n"
        "**A miracle for everybody**\n\nThis miracle drug melts fat in 3 days! Studies show that it works.\n\n"
        "1. Depression is caused by low serotonin.\n2. Homeopathy cures asthma & eczema.\n\n"
        "TODO: add sources. Lorem ipsum dolor sit amet.\n\n#health #wellness #detox\n"
    ),
    "doses": (
        "# Paracetamol\n\nTake .5 mg or 10.0 mg of paracetamol every hour. You can take 10 g a day.\n\n"
        "### Too deep\n\nIbuprofen is safe in pregnancy.\n\nIbuprofen is never safe in pregnancy.\n"
    ),
}  # fmt: skip


def _found(text: str, told: TextFormat) -> list[tuple[str, str]]:
    quotes = Quotes(parse(text, "<text>", told))
    return sorted(
        (one.rule.code, "" if not len(one.span) else " ".join(quotes.quote(one.span).split()))
        for one in check_text(text, format=told, profile="audit")
    )


@pytest.mark.parametrize("name", _ARTICLES)
@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "<html><head><script>a<b</script></head><body><nav>Home</nav><main>{}</main><footer>F</footer></body>",
    ],
)
def test_a_page_has_the_findings_of_its_markdown(name: str, around: str) -> None:
    markdown = _ARTICLES[name]
    page = around.format(pyromark.html(markdown, options=pyromark.Options.ENABLE_TABLES))
    found = _found(page, "html")
    assert len(found) > 3
    assert found == _found(markdown, "markdown")


def _document() -> bytes:
    document = docx.Document()
    document.add_heading("Zinc", 1)
    document.add_paragraph("")
    document.add_paragraph("Zinc cures the common cold. Vaccines cause autism.")
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_document_has_the_findings_of_its_text_by_paragraph(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(_document())
    (result,) = check_paths([path]).results
    codes = [one.rule.code for one in result.findings]
    assert codes == [
        one.rule.code for one in check_text("# Zinc\n\nZinc cures the common cold. Vaccines cause autism.")
    ]
    done = command("check", "a.docx", "--format", "concise")
    assert done.status == 1
    assert "a.docx:3:" in done.out


def test_standard_input_is_read_as_its_name_says(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<title>T</title><nav>Vaccines cause autism.</nav><p>Vaccines cause autism."
    for data, name, line in ((page, "page.html", 1), (_document(), "a.docx", 3)):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))
        done = command("check", "-", "--stdin-filename", name, "--format", "concise", "--fail-on", "warning")
        assert done.status == 1
        assert f"{name}:{line}:" in done.out
    assert check_text("<nav>Vaccines cause autism.</nav>", format="html") == ()


def test_a_document_that_cannot_be_read_stops_no_other(tmp_path: Path, command: Command) -> None:
    (tmp_path / "a.docx").write_bytes(b"no zip")
    (tmp_path / "b.html").write_text("<p>Vaccines cause autism.", encoding="utf-8")
    done = command("check", ".", "--format", "concise")
    assert done.status == 2
    assert "b.html:1:" in done.out
    assert "a.docx: error: not a Word document" in done.err


def test_a_meta_tag_that_contradicts_the_page_is_the_place_of_the_finding() -> None:
    page = (
        '<meta name="author" content="Annika Lee"><h1>Zinc</h1><p>Written by Boris Falk</p><p>Zinc is a metal.</p>'
        '<script type="application/ld+json">{"dateModified": "2020-01-01"}</script><p>Last updated: 3 May 2024</p>'
    )
    found = check_text(page, format="html", profile="audit", select=["MET005"])
    spans = [span for one in found for span in (one.span, *(label.span for label in one.related))]
    said = {page[span.start : span.end] for span in spans}
    assert '<meta name="author" content="Annika Lee">' in said
    assert any(one.startswith("<script") for one in said)
