"""Days as people write them: the span of days that a date, a month or a year stands for."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
_MONTH = rf"(?P<month>{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|sept)\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTHLY = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<!\d){_YEAR}-(?P<number>\d\d?)(?:-(?P<day>\d\d?))?(?!\d)",
        rf"(?<!\d){_YEAR}[/.](?P<number>\d\d?)(?:[/.](?P<day>\d\d?))?(?!\d)",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH},?[ -]{_YEAR}(?!\d)",
        rf"\b{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}(?!\d)",
        rf"\b{_MONTH},? {_YEAR}(?!\d)",
    )
)
_YEARLY = tuple(
    re.compile(shape)
    for shape in (
        # Which of the two is the month differs from country to country: the year alone is sure.
        rf"(?<!\d)\d\d?[/.-]\d\d?[/.-]{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}(?!\d)",
    )
)


class Day(NamedTuple):
    """What a date stands for: its first and its last day, the same where the day is told."""

    first: date
    last: date


def day_in(text: str) -> Day | None:
    """Return the first date in a text, or None. A month or a year stands for all its days.

    The forms are those of ISO 8601 and of English prose ("3 May 2021", "May 3, 2021", "May 2021", "2021").
    """
    for shape in (*_MONTHLY, *_YEARLY):
        if found := shape.search(text):
            return _day(found.groupdict())
    return None


def opening_day(text: str) -> str:
    """Return the day with its month, or the month, that a text begins with; nothing where it begins with none."""
    found = (shape.match(text) for shape in _MONTHLY)
    return next((one[0] for one in found if one is not None), "")


def months_between(earlier: date, later: date) -> int:
    """Return how many whole months lie between two days."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


def _day(parts: dict[str, str | None]) -> Day | None:
    year = int(parts["year"] or 0)
    month = _month(parts)
    if month is None:
        return Day(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    if not parts.get("day"):
        return Day(date(year, month, 1), date(year, month, last))
    day = int(parts["day"] or 0)
    return Day(date(year, month, day), date(year, month, day)) if 1 <= day <= last else None


def _month(parts: dict[str, str | None]) -> int | None:
    if number := parts.get("number"):
        return int(number)
    name = parts.get("month")
    return SHORT_MONTHS.index(name[:3].title()) + 1 if name else None
