"""What a page tells of itself: who wrote and checked it, when, and who pays. From front matter, JSON-LD and lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import PurePath
from typing import Any, Literal

from neurolint.checks.base import Page
from neurolint.checks.page.colophon import COMMA, PART, Colophons
from neurolint.checks.page.jsonld import properties
from neurolint.drafts.model import PROSE, Draft
from neurolint.drafts.spans import WHOLE_FILE, Span
from neurolint.language.fold import fold
from neurolint.language.lookup import opening_keys
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference
from neurolint.quickclass import dataclass

Place = Literal["front matter", "markup", "text", "file name"]

_READ = 20_000
"""Labels are looked for in so many code points of a block."""
_FIRST = re.compile(r"[^ *_(|–-]")
"""A label begins with the first letter of its line that is not mere markup."""
_LABEL = 80
"""A label stands within so many code points of the beginning of its line."""
_LONGEST = 200
_TOP = 4
"""So many blocks at the top of a page may tell of it without a label."""
_WORD = r"(?:[A-Z][\w.'’-]*|de|van|von|der|la|le|bin|al|and|&)"
_NAME = re.compile(rf"{_WORD}(?:,? {_WORD})*")
_PERSON = ("title", "credentials", "honorificSuffix", "jobTitle", "bio")
"""Keys that tell of a person more than the name."""
_NAMING = ("name", "title", "label", "id", "@id")
"""Keys that tell what a mapping stands for, the best first."""
_DEEPEST = 20
"""Lists in lists say nothing below so many levels."""
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})-")
_MARKUP: Mapping[str, str] = {
    "author": "author",
    "reviewedby": "reviewer",
    "datepublished": "published",
    "datemodified": "updated",
    "lastreviewed": "reviewed",
    "funder": "disclosure",
    "sponsor": "disclosure",
}
"""Properties of schema.org in small letters, by the field they tell."""


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a field, as text, with the key or label that gave it, its kind of place and its source range."""

    field: str
    value: str
    key: str
    place: Place
    span: Span


class Fields:
    """Reads the fields of `wording/metadata.yaml` from pages; made once for a reference."""

    __slots__ = ("colophons", "keys", "labels", "openings")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("metadata", {})
        named: Mapping[str, list[str]] = wording.get("fields", {})
        self.keys = {field: [(key, key.split(".")) for key in keys] for field, keys in named.items()}
        """For each field the keys of front matter that tell it, with the way there."""
        self.labels = {name: Phrases(phrases) for name, phrases in wording.get("labels", {}).items()}
        """For each field the labels that tell it in a line."""
        self.colophons = Colophons(reference)
        """Reads what lines at the top of a page tell without a label."""
        self.openings: dict[str, list[str]] = {}
        """By the keys of the words that labels begin with (see `lookup`) the fields they tell, in order."""
        for name, labels in self.labels.items():
            for key in dict.fromkeys(key for begins, _ in labels.demands() for key in sorted(begins)):
                self.openings.setdefault(key, []).append(name)

    def of(self, draft: Draft) -> ToldFields:
        """Return what a draft tells in these fields."""
        return ToldFields(self, draft)


class ToldFields:
    """What one draft tells of itself; its lines are read once, whatever is asked for."""

    __slots__ = ("_draft", "_fields", "_lines", "_markup")

    def __init__(self, fields: Fields, draft: Draft) -> None:
        self._fields = fields
        self._draft = draft
        self._lines: list[dict[str, Told]] | None = None
        self._markup: list[Told] | None = None

    def told(self, *fields: str) -> tuple[Told, ...]:
        """Return all values of some fields: those of front matter first, then of JSON-LD, of lines, of the name."""
        draft = self._draft
        found = [*self._in_front_matter(fields)] if draft.meta else []
        if self._markup is None:
            self._markup = list(_in_markup(draft))
        found += [one for one in self._markup if one.field in fields]
        found += self._in_lines(fields)
        if "published" in fields and (dated := _dated(draft.path)):
            found.append(Told("published", dated, "file name", "file name", WHOLE_FILE))
        return tuple(found)

    def _in_front_matter(self, fields: Sequence[str]) -> Iterator[Told]:
        meta = self._draft.meta
        for field in fields:
            for key, path in self._fields.keys.get(field, ()):
                for value in filter(None, _texts(_at(meta, path))) if path[0] in meta else ():
                    yield Told(field, value, key, "front matter", _of_key(self._draft, path[-1]))

    def _in_lines(self, fields: Sequence[str]) -> Iterator[Told]:
        """Yield what lines tell, one field a line: the first that is asked for."""
        asked = [field for field in fields if field in self._fields.labels]
        if asked and self._lines is None:
            self._lines = list(self._labelled())
        for told in (self._lines or ()) if asked else ():
            if field := next(filter(told.__contains__, asked), ""):
                yield told[field]

    def _labelled(self) -> Iterator[dict[str, Told]]:
        """Yield for each part of a line that begins with labels what it tells by them.

        At the top of a page parts without a label tell something too.
        """
        top = 0
        for block in self._draft.blocks:
            if block.kind not in PROSE and block.kind != "footnote":
                continue
            top += bool(block.text.strip())
            folded = fold(block.text)
            start = 0
            for line in block.text[:_READ].splitlines(keepends=True):
                bare = 1 < top <= _TOP and block.kind in {"paragraph", "heading"}
                for told in self._parts(line, folded, start, bare=bare):
                    words = block.rendered.span(start, start + len(line.rstrip()))
                    yield {field: Told(field, value, field, "text", words) for field, value in told.items()}
                start += len(line)

    def _parts(self, line: str, folded: str, start: int, *, bare: bool) -> list[dict[str, str]]:
        """Return what the parts of a line tell, by field: behind labels and, where asked for, without one."""
        begins = [0, *(gap.end() for gap in PART.finditer(line))] if len(line) <= _LONGEST else [0]
        commas = [gap.end() for gap in COMMA.finditer(line)] if bare and len(line) <= _LONGEST else []
        labelled = [
            begin for begin in sorted({*begins, *commas}) if self._values(line[begin:], folded, start + begin)
        ]
        untold = self._fields.colophons.read(line, begins, labelled) if bare else {}
        ends = pairwise([*sorted({*labelled, *untold}), len(line)])
        told = (
            untold.get(begin) or self._values(line[begin:end], folded, start + begin) for begin, end in ends
        )
        return list(filter(None, told))

    def _values(self, part: str, folded: str, start: int) -> dict[str, str]:
        """Return what a part of a line tells by the labels that it begins with, by field."""
        behind = (
            (field, _behind(self._fields.labels[field], part, field))
            for field in self._may_tell(folded, start)
        )
        return {field: value for field, value in behind if value}

    def _may_tell(self, folded: str, start: int) -> Iterable[str]:
        """Return the fields whose labels may begin the line at an offset, as far as its first word tells."""
        first = _FIRST.search(folded, start)
        if first is None:
            return ()
        openings = self._fields.openings
        keys = (*opening_keys(folded, first.start()), "")
        return [field for key in keys if key in openings for field in openings[key]]


def fields_of(reference: Reference) -> Fields:
    """Return the fields of a reference."""
    return reference.once(Fields)


def told_by(page: Page, fields: Fields) -> ToldFields:
    """Return what a page tells in some fields."""
    return page.whole(_told, fields)


def _told(page: Page, fields: Fields) -> ToldFields:
    return fields.of(page.draft)


def _dated(path: str) -> str:
    """Return the day that begins the name of a file; nothing where none does."""
    if not _DATED.search(path):
        return ""
    found = _DATED.match(PurePath(path).name)
    return found[1] if found else ""


def _behind(labels: Phrases, line: str, field: str) -> str:
    """Return what stands behind a label that begins a line; nothing where a line of prose happens to begin so."""
    folded = fold(line[:_LONGEST])
    found = next(labels.find(folded, 0, min(len(folded), _LABEL)), None)
    if found is None or _FIRST.search(folded, 0, found[0]):
        return ""
    rest = line[found[1] :].strip(" \t\r\n*_:|–-")
    if not rest or len(line) > _LONGEST:
        return ""
    if field in ("author", "reviewer"):
        name = _NAME.match(rest)
        colon = line[found[1] : found[1] + 1] == ":"
        # "By taking zinc you …" is no byline: a name has two words in capitals, or a label with a colon leads it in.
        if name is None or not (colon or len(name[0].split()) > 1):
            return ""
    elif field != "disclosure" and not any(char.isdigit() for char in rest[:_LABEL]):
        return ""
    return rest


def _in_markup(draft: Draft) -> Iterator[Told]:
    for name, value, span in properties(draft):
        if field := _MARKUP.get(name.lower(), ""):
            for text in filter(None, _texts(value)):
                yield Told(field, text, name, "markup", span)


def _at(meta: object, path: list[str]) -> object:
    for key in path:
        if not isinstance(meta, Mapping) or key not in meta:
            return None
        meta = meta[key]
    return meta


def _texts(value: object, depth: int = 0) -> Iterator[str]:
    """Yield what a value says: a text, the name in a mapping, each item of a list."""
    if isinstance(value, Mapping):
        naming = next((key for key in _NAMING if value.get(key)), None)
        if naming is not None:
            parts = (value[naming], *(value[key] for key in _PERSON if value.get(key)))
            yield ", ".join(dict.fromkeys(filter(None, map(_text, parts))))
    elif isinstance(value, list | tuple):
        for item in value if depth < _DEEPEST else ():
            yield from _texts(item, depth + 1)
    elif value not in (None, "", False):
        yield _text(value)


def _text(value: object) -> str:
    """Return a value as one line; nothing for a number that has too many digits to be anything."""
    try:
        return " ".join(str(value).split())
    except ValueError:  # the limit of Python on the digits of a number
        return ""


def _of_key(draft: Draft, key: str) -> Span:
    """Return the line of the front matter with a key, or an empty range when it is not found."""
    if key in draft.meta_places:
        return draft.meta_places[key]
    if draft.meta_span is None:
        return WHOLE_FILE
    line = re.compile(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=][^\r\n]*", re.MULTILINE)
    found = line.search(draft.source, draft.meta_span.start, draft.meta_span.end)
    return Span(found.end() - len(found[0].lstrip()), found.end()) if found else WHOLE_FILE
