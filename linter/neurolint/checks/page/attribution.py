"""Who is named as the source of what a text says, and where it was published: words of `wording/attribution.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from neurolint.library.model import Reference

_WORD = r"[A-Z][\w'’-]{1,40}"  # of the name of a person
_PART = r"[A-Z][\w.&'’-]{1,40}"  # of the name of a body
_BODY = rf"{_PART}(?: (?:of|for|and|the|in|on|de|&)(?: the)?(?= [A-Z])| {_PART}){{0,12}}"
_DAY = r"(?<=\b[A-Z][a-z]{2})\.(?= \d)"  # the point of "Oct. 29"
_REACH = 160  # code points behind a name in which its role is told


class Attribution:
    """Tells whether a sentence names somebody as its source; made once for a reference (see `attribution_of`).

    Without that wording nobody is.
    """

    __slots__ = ("_from", "_interval", "_of", "_person", "_published", "_sources", "_speaker", "_team")

    def __init__(self, wording: Mapping[str, Sequence[str]]) -> None:
        of = {name: _any_of(wording.get(name, ())) for name in _KEYS}
        self._published = re.compile(
            rf"\b{of['published']}\b(?:[^.;]|{_DAY}){{0,60}}?\b{of['published_in']} "
            r"(?:(?:the|this) )?(?:[a-z’'-]{1,20} ){0,4}"
            rf"[*_\"“]?[A-Z]|\b{of['periodicals']},? [*_\"“]?[A-Z]"
        )
        self._team = re.compile(rf"(?:\b{_PART} ){{2,6}}(?:[a-z]{{1,20}} )?{of['groups']}\b")
        self._person = re.compile(
            rf"\b{of['titles']}\b\.? [A-Z]|{_WORD},? {of['degrees']}\b"
            rf"|\b{of['people']} (?:{of['titles']}\.? )?{_WORD} [A-Z][\w'’-]+"
            rf"|{_WORD} {_WORD},[^.;]{{0,{_REACH}}}?\b{of['roles']}\b"
        )
        self._speaker = re.compile(
            rf"(?<=[\w,”\"] ){_WORD} {of['saying']}\b|\b{of['saying_first']} (?:{of['titles']}\.? )?{_WORD}"
        )
        self._from = re.compile(
            rf"\b(?:{of['from']}|(?P<of>{of['of']})) (?:the |a |an |its )?(?P<name>{_BODY})"
        )
        self._sources = re.compile(rf"\W{{0,3}}{of['sources']}\W{{0,2}}: *[\"“‘*\[]?\w")
        self._interval = re.compile(rf"\b{of['intervals']}\W{{0,3}}$", re.IGNORECASE)

    def names_source(self, text: str) -> bool:
        """Tell whether a sentence says from whom something comes.

        That is a name of two words or more behind "by", "from" and the like, an abbreviation there (but for "of"), a
        name before "researchers" and the like, whoever "said" it, or a journal that published it.
        """
        if self._published.search(text) or self._team.search(text) or self._speaker.search(text):
            return True
        for match in self._from.finditer(text):
            name = match["name"].rstrip(".'’,-")
            if len(name.split()) > 1 or (len(name) > 1 and name.isupper() and match["of"] is None):
                return True
        return False

    def names_journal(self, text: str) -> bool:
        """Tell whether a sentence says where something was published."""
        return self._published.search(text) is not None

    def names_person(self, text: str) -> bool:
        """Tell whether a sentence names a researcher: by a title, a degree, a role, or among whom the work was done."""
        return self._person.search(text) is not None or self._team.search(text) is not None

    def gives_sources(self, text: str) -> bool:
        """Tell whether a line gives the sources of the section that it stands in: "Source: …"."""
        return self._sources.match(text) is not None

    def tells_interval(self, before: str) -> bool:
        """Tell whether a text ends as it does before the bounds of an interval or a scale: "95% CI", "a scale of"."""
        return self._interval.search(before) is not None


_KEYS = (
    "titles", "degrees", "people", "roles", "groups", "saying", "saying_first", "from", "of", "published",
    "published_in", "periodicals", "intervals", "sources",
)  # fmt: skip


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of one of some words, the longest that fits; of none, one that matches nothing."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return f"(?:{found})" if found else "(?!)"


def attribution_of(reference: Reference) -> Attribution:
    """Return what the wording of a reference tells of sources; several rules share one."""
    return reference.once(_attribution)


def _attribution(reference: Reference) -> Attribution:
    return Attribution(reference.wording.get("attribution", {}))
