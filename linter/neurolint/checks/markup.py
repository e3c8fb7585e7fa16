"""What a page tells search engines of itself beside what it tells readers: authors, reviewers and days must agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.page.days import day_in
from neurolint.checks.page.fields import Told, fields_of, told_by
from neurolint.library.model import Reference, Rule

_PEOPLE = ("author", "reviewer")
_DAYS = ("reviewed", "updated", "published")
_WORD = re.compile(r"[^\W\d_]{3,}")


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is built alike)
    """Make a rule of the kind `markup` ready.

    The values of a field in JSON-LD are held against those in front matter and in lines of the page, and those of
    front matter against the lines.
    """
    fields = fields_of(reference)

    def check(page: Page) -> Iterator[Hit]:
        told = told_by(page, fields).told(*_PEOPLE, *_DAYS)
        for field in (*_PEOPLE, *_DAYS):
            mine = [one for one in told if one.field == field and one.place != "file name"]
            pair = _differing(mine, _same_person if field in _PEOPLE else _same_day)
            if pair is not None:
                one, other = pair
                words = {
                    "field": field,
                    "one": f"“{one.value[:80]}” ({one.place})",
                    "other": f"“{other.value[:80]}” ({other.place})",
                }
                yield Hit(one.span, words, related=(Label(other.span, f"here {field} is another"),))

    return check


def _differing(found: Sequence[Told], same: Callable[[Told, Told], bool]) -> tuple[Told, Told] | None:
    """Return two values from places of two kinds, where none of the one kind is the same as one of the other."""
    places = list(dict.fromkeys(one.place for one in found))
    for at, place in enumerate(places):
        for second in places[at + 1 :]:
            ours = [one for one in found if one.place == place]
            theirs = [one for one in found if one.place == second]
            if not any(same(one, other) for one in ours for other in theirs):
                return theirs[0], ours[0]
    return None


def _same_person(one: Told, other: Told) -> bool:
    """Two names are the same where they share a word; initials and titles differ from place to place."""
    names = [{word.casefold() for word in _WORD.findall(told.value)} for told in (one, other)]
    return not all(names) or bool(names[0] & names[1])


def _same_day(one: Told, other: Told) -> bool:
    """Two dates are the same where the days they stand for overlap."""
    first, second = day_in(one.value), day_in(other.value)
    return first is None or second is None or (first.first <= second.last and second.first <= first.last)
