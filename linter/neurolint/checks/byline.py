"""Who wrote a page and who checked it: named at all, and by somebody who knows the field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.credentials import Credentials
from neurolint.checks.page.fields import Told, fields_of, told_by
from neurolint.checks.page.pagekinds import page_kinds
from neurolint.checks.page.sections import section_names, sections_of
from neurolint.drafts.model import Block
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.library.model import Reference, Rule

_MISSING = {
    "either": "names neither an author nor a reviewer",
    "author": "names no author",
    "reviewer": "names no reviewer who knows the field",
}


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `byline` ready.

    `require` tells by kind of page who must be named: an author, a reviewer (an author with a credential or a body will
    do), either of them. `qualified` instead looks at the authors: on pages of these kinds they are reported where none
    has a credential, none is a body, and no reviewer is named.
    """
    require: Mapping[str, str] = rule.options.get("require", {})
    qualified = frozenset(rule.options.get("qualified", ()))
    fields, kinds = fields_of(reference), page_kinds(reference)
    known = Authors(reference)

    def check(page: Page) -> Iterator[Hit]:
        if page.draft.meta_error is not None:
            return  # nobody knows what it says
        told = told_by(page, fields).told("author", "reviewer")
        authors = [one for one in told if one.field == "author"]
        reviewers = [one for one in told if one.field == "reviewer"]
        if not page.draft.blocks or (authors and reviewers):
            return
        kind = page.once(kinds.of)
        read = {"kind": kind.said, "read": kind.why}
        if need := require.get(kind.name):
            able = any(known.able(author, page) for author in authors)
            if _lacks(need, bool(authors), bool(reviewers), able):
                fault = _MISSING["either" if need == "reviewer" and not authors else need]
                yield Hit(WHOLE_FILE, {"fault": fault, **read})
        doubtful = kind.name in qualified and authors and not reviewers
        if doubtful and not any(known.able(one, page) for one in authors):
            yield Hit(authors[0].span, {"author": authors[0].value, **read})

    return check


def _lacks(need: str, author: bool, reviewer: bool, able: bool) -> bool:
    if need == "author":
        return not author
    return not (reviewer or able) if need == "reviewer" else not (author or reviewer)


class Authors:
    """Tells whether an author knows the field or is a body; made once for a rule."""

    __slots__ = ("_credentials", "_sections")

    def __init__(self, reference: Reference) -> None:
        self._credentials = reference.once(Credentials)
        self._sections = section_names(reference)

    def able(self, author: Told, page: Page) -> bool:
        """Tell whether an author has a credential, is a body, or has a name of one word that may be anything."""
        name = author.value
        shown = self._credentials.shown
        if len(name.split()) < 2 or self._credentials.body(name) or shown(name):
            return True
        return any(shown(block.text) for block in self._about(name, page))

    def _about(self, name: str, page: Page) -> Iterator[Block]:
        """Yield the paragraphs about an author: sections so called, the byline, and what stands below it."""
        section = sections_of(page, self._sections).under("author")
        below = False
        for block in page.draft.blocks:
            names = name.split(",")[0] in block.text and len(block.text) < 2_000
            if block.kind in ("paragraph", "item") and (
                block.index in section or below or _opens(block, name)
            ):
                yield block
            below = names and _opens(block, name)


def _opens(block: Block, name: str) -> bool:
    """Tell whether a block is a byline or a biography: the name stands in its first words."""
    return block.kind == "paragraph" and 0 <= block.text.find(name.split(",")[0]) < 40
