"""What kind of page a draft is: on a treatment, on a condition, news, a story, a notice. Told or inferred."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from neurolint.checks.base import Page
from neurolint.checks.page.prose import holding, passages
from neurolint.checks.page.toldkinds import ToldKinds
from neurolint.checks.page.topics import of_types, titled, topics_of, types_of
from neurolint.claims.naming import name
from neurolint.drafts.model import PROSE
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference
from neurolint.quickclass import dataclass

_OPENING = 4  # blocks in which a press release says that it is one
_SHORT = 150  # words; what is shorter gives no advice that wants an author
_MENTIONS = 2
_TELLING = 2  # sentences worded as news that make a page news


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page, and by what it was told, as words of a sentence."""

    name: str
    why: str

    @property
    def said(self) -> str:
        """Return the kind as words of a message."""
        return {"treatment": "treatment page", "condition": "condition page"}.get(self.name, self.name)


class PageKinds:
    """Tells the kind of pages; made once for a rule."""

    __slots__ = ("_conditions", "_news", "_reference", "_told", "_topics", "_wires")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("metadata", {})
        self._wires = Phrases(wording.get("wires", ()))
        audiences: Mapping[str, Iterable[str]] = reference.wording.get("topics", {}).get("audiences", {})
        self._news = Phrases(audiences.get("readers-of-news", ()))
        self._told = ToldKinds(reference)
        self._topics = topics_of(reference, _MENTIONS)
        self._conditions = types_of(reference, "condition")
        self._reference = reference

    def of(self, page: Page) -> Kind:
        """Return the kind of a page: as its front matter says, else its folder, its wording, its title.

        Rules share it: `page.once(kinds.of)`.
        """
        if told := self._told.of(page):
            return Kind(*told)
        prose = [block for block in page.draft.blocks if block.kind in PROSE]
        if any(self._wires.search(fold(block.text[:2_000])) for block in prose[:_OPENING]):
            return Kind("news", "its first lines are those of a press release")
        if sum(len(block.text.split()) for block in prose) < _SHORT:
            return Kind("notice", f"it has less than {_SHORT} words")
        if sum(p.says(self._news) for p in holding(passages(page), self._news)) >= _TELLING:
            return Kind("news", "it is worded as news")
        treatments = page.once(self._topics.treatments)
        if treatments:
            return Kind("treatment", f"it is about {name(treatments[0], self._reference)}")
        for mention in titled(page):
            if of_types(mention.concept, self._reference, self._conditions):
                return Kind("condition", f"its title names {name(mention.concept, self._reference)}")
        return Kind("article", "its title names no treatment and no condition")


def page_kinds(reference: Reference) -> PageKinds:
    """Return what tells the kinds of pages by the wording of a reference."""
    return reference.once(PageKinds)
