"""The key `neurolint` in the front matter of a draft: rules that are off for the whole page, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span
from neurolint.findings.directives import WORD, Directive, checked

_KEY = re.compile(
    rf"""^[ \t]*(?:\[\[?[ \t]*)?(?P<quote>["']?)(?P<key>{WORD})(?P=quote)[ \t]*[:=.\]]""", re.MULTILINE
)
_KEYS = ("rules", "reason", "until")
_SHAPE = "expected “disable” with a list of entries, each with rules, reason and, if need be, until"


def read_front_key(draft: Draft) -> Iterator[tuple[Directive, Span]]:
    """Yield what the front matter tells neurolint, with the place of its first rule, or of the key."""
    if WORD not in draft.meta or draft.meta_span is None:
        return
    key = _KEY.search(draft.source, draft.meta_span.start, draft.meta_span.end)
    span = Span(*key.span("key")) if key else draft.meta_span
    at = span.end if key else span.start
    for directive in _directives(draft.meta[WORD]):
        place = (
            find_name(draft.source, directive.names[0], at, draft.meta_span.end) if directive.names else None
        )
        yield directive, place or span
        at = place.end if place else at


def find_name(source: str, name: str, start: int, end: int) -> Span | None:
    """Return where the name of a rule stands first in a part of the source, as a word by itself."""
    found = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])").search(source, start, end)
    return Span(*found.span()) if found else None


def _directives(value: object) -> Iterator[Directive]:
    if not isinstance(value, Mapping):
        yield Directive("disable-file", fault=_SHAPE)
        return
    for key in value:
        if key != "disable":
            yield Directive("disable-file", fault=f"it has no key {_shown(key)}; {_SHAPE}")
    entries = value.get("disable", [])
    for entry in entries if isinstance(entries, list) else [entries]:
        yield _entry(entry)


def _entry(entry: object) -> Directive:
    if isinstance(entry, str):  # the rules alone: the reason is missing, and told as such
        return checked("disable-file", _names(entry), "")
    if not isinstance(entry, Mapping):
        return Directive("disable-file", fault=_SHAPE)
    strange = [key for key in entry if key not in _KEYS]
    if strange:
        return Directive(
            "disable-file", fault=f"an entry has no key {_shown(strange[0])}; there are {', '.join(_KEYS)}"
        )
    until = entry.get("until")
    if isinstance(until, datetime):
        until = until.date()
    if until is not None and not isinstance(until, date):
        until = str(until)
    return checked("disable-file", _names(entry.get("rules")), str(entry.get("reason") or ""), until)


def _names(value: object) -> tuple[str, ...]:
    words = value if isinstance(value, list) else [value]
    written = (word for word in words if isinstance(word, str))
    return tuple(dict.fromkeys(part for words in written for part in words.replace(",", " ").split() if part))


def _shown(key: object) -> str:
    from neurolint.library.excerpts import quoted

    return quoted(str(key))
