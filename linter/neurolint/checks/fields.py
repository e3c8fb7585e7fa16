"""What a page tells of itself: who wrote and checked it, when, and who pays. From front matter, JSON-LD and lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any, Literal

from neurolint.checks.jsonld import properties
from neurolint.drafts.model import PROSE, Draft
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference
from neurolint.quickclass import dataclass

Place = Literal["front matter", "markup", "text", "file name"]

_LABEL = 80
"""A label stands within so many code points of the beginning of its line."""
_LONGEST = 200
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
    """Reads the fields of `wording/metadata.yaml` from pages; made once for a rule."""

    __slots__ = ("_keys", "_labels")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("metadata", {})
        self._keys: Mapping[str, list[str]] = wording.get("fields", {})
        self._labels = {name: Phrases(phrases) for name, phrases in wording.get("labels", {}).items()}

    def told(self, draft: Draft, *fields: str) -> tuple[Told, ...]:
        """Return all values of some fields: those of front matter first, then of JSON-LD, of lines, of the name."""
        found = [*self._in_front_matter(draft, fields), *_in_markup(draft, fields)]
        found += self._in_lines(draft, fields)
        if "published" in fields and (dated := _DATED.match(PurePath(draft.path).name)):
            found.append(Told("published", dated[1], "file name", "file name", Span(0, 0)))
        return tuple(found)

    def _in_front_matter(self, draft: Draft, fields: tuple[str, ...]) -> Iterator[Told]:
        for field in fields:
            for key in self._keys.get(field, ()):
                for value in filter(None, _texts(_at(draft.meta, key.split(".")))):
                    yield Told(field, value, key, "front matter", _of_key(draft, key.rpartition(".")[2]))

    def _in_lines(self, draft: Draft, fields: tuple[str, ...]) -> Iterator[Told]:
        asked = [(field, self._labels[field]) for field in fields if field in self._labels]
        for block in draft.blocks if asked else ():
            if block.kind not in PROSE and block.kind != "footnote":
                continue
            start = 0
            for line in block.text[:20_000].splitlines(keepends=True):
                for field, labels in asked:
                    value = _behind(labels, line, field)
                    if value:
                        words = block.rendered.span(start, start + len(line.rstrip()))
                        yield Told(field, value, field, "text", words)
                        break
                start += len(line)


def _behind(labels: Phrases, line: str, field: str) -> str:
    """Return what stands behind a label that begins a line; nothing where a line of prose happens to begin so."""
    folded = fold(line[:_LONGEST])
    found = next(labels.find(folded, 0, min(len(folded), _LABEL)), None)
    if found is None or folded[: found[0]].strip(" *_(|–-"):
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
    elif field != "disclosure" and not any(char.isdigit() for char in rest[:40]):
        return ""
    return rest


def _in_markup(draft: Draft, fields: tuple[str, ...]) -> Iterator[Told]:
    for name, value, span in properties(draft):
        field = _MARKUP.get(name.lower(), "")
        if field in fields:
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
        return Span(0, 0)
    line = re.compile(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=][^\r\n]*", re.MULTILINE)
    found = line.search(draft.source, draft.meta_span.start, draft.meta_span.end)
    return Span(found.end() - len(found[0].lstrip()), found.end()) if found else Span(0, 0)
