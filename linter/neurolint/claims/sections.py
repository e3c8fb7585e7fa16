"""Which part of a page a block stands in: under its references, in its conclusion, among its questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from neurolint.drafts.model import Block, Draft
from neurolint.language.fold import fold
from neurolint.language.lookup import opening_keys
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_ASIDE = re.compile(r"\([^()]{0,80}\)")
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")

_AUTHORS = re.compile(
    r"(?:[A-Z][a-z ]{2,20}:\s{0,2})?(?:\[?\d{1,3}[.)\]]{1,2}\s{0,2})?"
    r"[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30})? "
    r"(?:[A-Z]{2,3}[,.]|[A-Z],? et al\b|[A-Z](?:, | and |, and )[A-Z][\w'’-]{1,30} [A-Z]{1,3}[,.])"
)
"""Two initials, or more than one author: "vitamin E" and "hepatitis B" have neither."""
_VOLUME = re.compile(
    r"\b(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?; ?\d{1,4}(?: ?\([^()]{1,12}\))?: ?[A-Za-z]?\d"
)
_TRAIL = 120
"""What stands behind volume and pages in a reference, such as its DOI, has at most so many characters."""
_LONGEST = 120
"""The name of a section, with what may stand around it, has at most so many characters."""
_REMEMBERED = 2_048
"""So many headings and labels are kept: pages of a site share many of them."""


def heading_words(text: str) -> str:
    """Fold a heading and take off what does not count: numbers and signs around it, what is in brackets."""
    return _EDGES.sub("", _ASIDE.sub(" ", fold(text))).strip()


class SectionNames:
    """The names that sections go by, from `reference/wording/sections.yaml`; made once for a reference."""

    __slots__ = ("_kinds", "_names", "_openings")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Iterable[str]] = reference.wording.get("sections", {})
        self._names = {kind: Phrases(phrases) for kind, phrases in wording.items()}
        self._openings: dict[
            str, list[str]
        ] = {}  # kinds by the keys of the words that their names begin with
        for kind, phrases in self._names.items():
            for key in frozenset[str]().union(*(begins for begins, _ in phrases.demands())):
                self._openings.setdefault(key, []).append(kind)
        self._kinds = lru_cache(maxsize=_REMEMBERED)(self._named)

    def names(self, text: str, kind: str) -> bool:
        """Tell whether a heading is one of the names of a kind of section, and nothing more."""
        return len(text) <= _LONGEST and kind in self._kinds(text)

    def _named(self, text: str) -> frozenset[str]:
        """Return the kinds of section that a heading names."""
        words = heading_words(text)
        likely = {kind for key in (*opening_keys(words), "") for kind in self._openings.get(key, ())}
        return frozenset(kind for kind in likely if self._names[kind].covers(words))

    def of(self, draft: Draft) -> Sections:
        """Return the sections of a draft as far as they go by these names."""
        return Sections(self, draft)


class Sections:
    """The sections of one draft, each kind looked for when first asked for and only then. Blocks are given by index."""

    __slots__ = ("_chosen", "_draft", "_known", "_labelled", "_names", "_parents")

    def __init__(self, names: SectionNames, draft: Draft) -> None:
        self._names = names
        self._draft = draft
        self._parents = parents(draft)
        self._chosen: dict[tuple[str, int | None], dict[int, bool]] = {}
        self._known: dict[tuple[str, int | None], frozenset[int]] = {}
        self._labelled: dict[str, frozenset[int]] = {}

    def under(self, kind: str, among: int | None = None) -> frozenset[int]:
        """Return the blocks that stand in sections of a kind, headings left out.

        With `among`, only sections whose heading is one of so many first headings of the page.
        """
        asked = kind, among
        if asked not in self._known:
            chosen = {heading for heading, inside in self._headings(*asked).items() if inside}
            self._known[asked] = frozenset(
                block.index
                for block in (self._draft.blocks if chosen else ())
                if block.kind != "heading" and block.heading in chosen
            )
        return self._known[asked]

    @property
    def references(self) -> frozenset[int]:
        """The blocks of the lists of references, told by a heading or a label, and single references."""
        entries = (block.index for block in self._draft.blocks if is_reference(block.text))
        return self.under("references") | self.labelled("references") | frozenset(entries)

    def labelled(self, kind: str) -> frozenset[int]:
        """Return the blocks behind a name and a colon: "Sources: …", or "Sources:" and what follows.

        A paragraph that is nothing but the name speaks for all blocks down to the next heading.
        """
        if kind not in self._labelled:
            self._labelled[kind] = frozenset(self._behind_labels(kind))
        return self._labelled[kind]

    def under_headings(self, kind: str) -> frozenset[int]:
        """Return the headings inside sections of a kind; those that name the section left out.

        Headings told by their looks alone have no levels: all that follow belong to the section.
        """
        chosen = self._headings(kind)
        inside, bare = set(), False
        for heading, above in self._parents.items():
            block = self._draft.blocks[heading]
            if bare or (above is not None and chosen[above]):
                inside.add(heading)
            bare = bare or (chosen[heading] and not block.level)
        return frozenset(inside)

    def _behind_labels(self, kind: str) -> Iterator[int]:
        reaching = False
        for block in self._draft.blocks:
            if block.kind == "heading":
                reaching = False
            name, colon, rest = block.text.partition(":")
            if block.kind == "paragraph" and colon and name and self._names.names(name, kind):
                yield block.index
                reaching = not rest.strip(" *_")
            elif reaching:
                yield block.index

    def _headings(self, kind: str, among: int | None = None) -> dict[int, bool]:
        """Tell of each heading whether it or one above it names a section of a kind."""
        chosen = self._chosen.get((kind, among))
        if chosen is None:
            chosen = self._chosen[kind, among] = {}
            for count, (heading, above) in enumerate(self._parents.items()):
                named = (among is None or count < among) and self._names.names(
                    self._draft.blocks[heading].text, kind
                )
                chosen[heading] = named or (above is not None and chosen[above])
        return chosen


def is_reference(text: str) -> bool:
    """Tell whether a block is a reference and nothing else: authors first, volume and pages last.

    The form is that of the ICMJE and of the NLM (Citing Medicine, chapter 1), as in "Lam A, Li B. Title. Journal.
    2020;12(3):45-6."
    """
    if ";" not in text or not _AUTHORS.match(text):
        return False
    volume = _VOLUME.search(text)
    if volume is None or len(text) - volume.end() > _TRAIL:
        return False
    return all(text.count(o, 0, volume.start()) <= text.count(c, 0, volume.start()) for o, c in ("()", "[]"))


def section_names(reference: Reference) -> SectionNames:
    """Return the names of sections by the wording of a reference."""
    return reference.once(SectionNames)


def headings(draft: Draft) -> list[Block]:
    """Return the headings of a draft, in order; those inside a quotation belong to another text."""
    return [block for block in draft.blocks if block.kind == "heading" and not block.quoted]


def parents(draft: Draft) -> dict[int, int | None]:
    """Return for each heading the heading it stands under; those told by their looks alone have none."""
    found: dict[int, int | None] = {}
    line: list[Block] = []
    for heading in headings(draft):
        level = heading.level or 1
        while line and (line[-1].level or 1) >= level:
            line.pop()
        found[heading.index] = line[-1].index if line else None
        line.append(heading)
    return found
