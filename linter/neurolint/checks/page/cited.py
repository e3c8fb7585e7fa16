"""Whether what stands in a sentence of a page is cited: there, close by, or anywhere."""

from __future__ import annotations

import re
from itertools import islice

from neurolint.checks.page.attribution import Attribution
from neurolint.checks.page.citations import cites, leads
from neurolint.checks.page.prose import Passage
from neurolint.checks.page.sourcelinks import SourceLinks

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAD = 5
"""So many paragraphs at most come before the study that a text is about is named."""


class Cited:
    """Which sentences of a page carry a citation, each looked at once at most.

    A numeric marker counts even when it leads nowhere: that is a fault of its own, and reported as such. One in
    superscript, of which that cannot be told, counts on pages with a list of references.
    """

    __slots__ = (
        "_anywhere",
        "_attribution",
        "_by_year",
        "_known",
        "_lead",
        "_links",
        "_offered",
        "_peopled",
        "_references",
        "_sections",
        "_sentences",
        "_study",
    )

    def __init__(
        self,
        sentences: tuple[Passage, ...],
        references: frozenset[int],
        attribution: Attribution,
        links: SourceLinks,
        *,
        offered: bool,
    ) -> None:
        self._sentences = sentences
        self._attribution = attribution
        self._links = links
        self._offered = offered
        self._references = references
        self._known: dict[int, bool] = {}
        self._by_year: dict[str, bool] = {}
        self._anywhere: bool | None = None
        self._study: int | None = None
        self._lead: frozenset[int] = frozenset()
        self._peopled: frozenset[int] | None = None
        self._sections: frozenset[int | None] | None = None

    def near(self, at: int, window: int) -> bool:
        """Tell whether the sentence at an index cites, or one of the `window` on either side in its block.

        To say from whom something comes is enough here, or a line with the sources of its section: "Source: …".
        """
        block = self._sentences[at].block
        near = range(max(0, at - window), min(len(self._sentences), at + window + 1))
        if any(self._sentences[i].block.index == block.index and self._says_whose(i) for i in near):
            return True
        if self._sections is None:
            self._sections = frozenset(
                one.block.heading for one in self._sentences if self._gives_sources(one)
            )
        return block.heading in self._sections

    def of_year(self, at: int, year: str) -> bool:
        """Tell whether a study of a year is cited in the sentence at an index or the next, or elsewhere by its year.

        The year itself is none, and any name beside it may be that of what was studied.
        """
        block = self._sentences[at].block.index
        near = self._sentences[at : at + 2]
        told = [sentence for sentence in near if sentence.block.index == block]
        if any(
            leads(sentence, self._links) or self._attribution.names_source(sentence.text) for sentence in told
        ):
            return True
        if year not in self._by_year:  # asked once, however many studies of that year are told of
            self._by_year[year] = any(
                year in sentence.text
                and (sentence.block.index in self._references or leads(sentence, self._links))
                for sentence in self._sentences
            )
        return self._by_year[year]

    def anywhere(self) -> bool:
        """Tell whether any sentence of the draft cites, or names the people behind a study.

        Whom a page names that offers what it speaks of are its own.
        """
        if self._anywhere is None:
            self._anywhere = any(
                self._cites(sentence) or (not self._offered and self._attribution.names_person(sentence.text))
                for sentence in self._sentences
            )
        return self._anywhere

    def leads_up(self, at: int) -> bool:
        """Tell whether the sentence at an index is of the title or the lead of a text that names its study later.

        A study is named by a citation, or by where it was published with the year or with one of its people.
        """
        if self._study is None:
            told = (i for i, sentence in enumerate(self._sentences) if self._names_study(sentence))
            self._study = next(told, -1)
            bodies = dict.fromkeys(one.block.index for one in self._sentences if one.place == "body")
            self._lead = frozenset(islice(bodies, _LEAD))
        if self._study <= at:
            return False
        sentence = self._sentences[at]
        return sentence.place == "title" or sentence.block.index in self._lead

    def _names_study(self, sentence: Passage) -> bool:
        if sentence.place != "body":
            return False
        if sentence.block.index in self._references or self._cites(sentence):
            return True
        if not self._attribution.names_journal(sentence.text):
            return False
        if _YEAR.search(sentence.text):
            return True
        if self._peopled is None:  # asked once, however many journals are named
            self._peopled = frozenset(
                other.block.index for other in self._sentences if self._attribution.names_person(other.text)
            )
        return sentence.block.index in self._peopled if self._offered else bool(self._peopled)

    def _gives_sources(self, sentence: Passage) -> bool:
        """Tell whether a line gives the sources of its section; who offers what it speaks of has to lead to them."""
        told = sentence.start == 0 and self._attribution.gives_sources(sentence.text)
        return told and (not self._offered or leads(sentence, self._links))

    def _says_whose(self, at: int) -> bool:
        if at not in self._known:
            sentence = self._sentences[at]
            # A heading in title case looks like a row of names.
            named = sentence.place == "body" and self._attribution.names_source(sentence.text)
            self._known[at] = named or self._cites(sentence)
        return self._known[at]

    def _cites(self, sentence: Passage) -> bool:
        return cites(sentence, self._links, numbered=True, raised=bool(self._references))
