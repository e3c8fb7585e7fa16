"""What a page says about itself in its head: title, description, and meta tags as keys of front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from neurolint.drafts.html import write_text
from neurolint.drafts.inline import Inlines
from neurolint.drafts.model import BlockKind, Rendered
from neurolint.drafts.outline import Outline
from neurolint.drafts.spans import Span
from neurolint.drafts.tags import Token, attribute, attributes
from neurolint.drafts.weave import Weaver

_BEHIND = re.compile(r"\s*(?:[|·•»:–—-]|\Z)")
_LETTERS = re.compile(r"[^a-z]+")
_KEYS = {
    "author": ("author", "articleauthor", "citationauthor", "creator", "dcauthor", "dccreator", "dctermscreator",
               "parselyauthor", "sailthruauthor", "byl"),
    "reviewer": ("reviewer", "reviewedby", "medicalreviewer", "medicallyreviewedby", "clinicalreviewer",
                 "factcheckedby"),
    "published": ("date", "articlepublishedtime", "articlepublished", "citationpublicationdate", "citationdate",
                  "datepublished",
                  "dcdate", "dcdatecreated", "dcdateissued", "dctermscreated", "dctermsissued", "parselypubdate",
                  "pubdate", "publicationdate", "publishdate", "publisheddate", "sailthrudate"),
    "updated": ("articlemodifiedtime", "datemodified", "dcdatemodified", "dctermsmodified", "lastmodified",
                "lastupdated", "modified", "ogupdatedtime", "revised", "updated"),
    "reviewed": ("lastreviewed", "reviewed", "datereviewed", "reviewdate", "dctermsdatereviewed",
                 "medicallyreviewedon"),
    "next_review": ("nextreview", "nextreviewdate", "reviewdue", "duereview"),
    "disclosure": ("disclosure", "funding", "funder", "sponsor", "conflictsofinterest", "competinginterests"),
}  # fmt: skip
_KEY_OF = {name: key for key, names in _KEYS.items() for name in names}
"""Names of meta tags in bare letters (schemes: Open Graph, Dublin Core, Highwire) by the key that says the same."""
_DESCRIPTIONS = ("description", "og:description")


@dataclass(slots=True)
class Head:
    """The meta tags of a page: what they say, by key, and the place of each tag."""

    meta: dict[str, object] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)


def read_head(
    source: str, markup: Rendered, found: Iterable[Token], outline: Outline, headings: Sequence[str]
) -> Head:
    """Add the title and the description of a page to an outline and return its meta tags.

    Every page has its title twice, for the browser and for the reader; one that is among the `headings`, perhaps
    with the name of the site behind it, is in the meta tags alone.
    """
    head = Head()
    shown: dict[str, tuple[BlockKind, Rendered, Span]] = {}
    authors: list[str] = []
    title: Token | None = None
    drawings = 0  # how many are open: they have titles of their own
    for token in found:
        if token.name == "svg":
            drawings += 1 if token.kind == "start" else -1
        if token.kind == "start" and token.name == "meta":
            _take(source, markup, token, head, authors, shown)
        elif token.kind == "start" and token.name == "title" and not drawings and "title" not in shown:
            title = token
        elif title is not None:
            if token.kind == "text":
                rendered = _render(source, markup, token.start, token.end)
                if rendered.text:
                    shown["title"] = "title", rendered, markup.span(token.start, token.end)
            title = None
    if authors:
        head.meta["author"] = authors[0] if len(authors) == 1 else authors
    if "description" in shown:
        shown.pop("og:description", None)
    for kind, rendered, span in sorted(shown.values(), key=lambda one: one[2]):
        if kind != "title" or not any(_repeats(rendered.text, heading) for heading in headings):
            outline.add(kind, Inlines(rendered, (), (), ()), span)
        head.meta.setdefault(kind, rendered.text)
    return head


def _repeats(title: str, heading: str) -> bool:
    """Tell whether a title says a heading and no more but behind a bar, a dash or a colon."""
    said, asked = " ".join(title.split()).casefold(), " ".join(heading.split()).casefold()
    return bool(asked) and said.startswith(asked) and _BEHIND.match(said, len(asked)) is not None


def _take(
    source: str,
    markup: Rendered,
    token: Token,
    head: Head,
    authors: list[str],
    shown: dict[str, tuple[BlockKind, Rendered, Span]],
) -> None:
    told = attributes(markup.text, token)
    name = (told.get("name") or told.get("property") or told.get("itemprop") or "").strip().lower()
    content = attribute(markup.text, token, "content")
    if not name or content is None or not content.value.strip():
        return
    span = markup.span(token.start, token.end)
    if name in _DESCRIPTIONS and name not in shown:
        rendered = _render(source, markup, content.start, content.end)
        if rendered.text:
            shown[name] = "description", rendered, markup.span(content.start, content.end)
        return
    value = " ".join(content.value.split())
    key = _KEY_OF.get(_LETTERS.sub("", name), name)
    if key == "author":
        if value.startswith(("http:", "https:")) or value in authors:
            return
        authors.append(value)
    head.places.setdefault(key, span)
    head.meta.setdefault(key, value)


def _render(source: str, markup: Rendered, start: int, end: int) -> Rendered:
    weaver = Weaver(source)
    write_text(weaver, markup, start, end)
    return weaver.build()[0]
