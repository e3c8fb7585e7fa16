"""When a page was written, checked and is to be checked again: told at all, not in the future, not too long ago."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.days import MONTHS, Day, day_in, months_between
from neurolint.checks.page.fields import Told, fields_of, told_by
from neurolint.checks.page.pagekinds import page_kinds
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.library.model import Reference, Rule, Severity

_FIELDS = ("reviewed", "updated", "published", "due")
_CHECKED = ("reviewed", "updated")
_OVERDUE: Severity = "error"

_Dated = tuple[Told, Day]


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `dates` ready.

    On pages of `kinds` a date must be told, and the newest that shows the page was looked at (reviewed, updated, else
    published) may be `max_months` old; on pages of `dated`, which are what they were on their day, a date is enough.
    Ages are told only where the day of judgement is known.
    """
    kinds, dated = frozenset(rule.options["kinds"]), frozenset(rule.options.get("dated", ()))
    most = rule.options.get("max_months", 36)
    fields, reader = fields_of(reference), page_kinds(reference)

    def check(page: Page) -> Iterator[Hit]:
        if page.draft.meta_error is not None or not page.draft.blocks:
            return
        kind = page.once(reader.of)
        if kind.name not in kinds | dated:
            return
        read = {"kind": kind.said, "read": kind.why}
        tells = told_by(page, fields)
        due = {one.value for one in tells.told("due") if one.place == "text"}
        found = [
            (one, day)
            for one in tells.told(*_FIELDS)
            if (day := day_in(one.value)) is not None and not _to_come(one, day, page.today, due)
        ]
        if not any(one.field != "due" for one, _ in found):
            yield Hit(WHOLE_FILE, {"fault": "tells no date of publication or review", **read})
        if page.today is not None:
            for told, fault, grave in _faults(found, page.today, most if kind.name in kinds else None):
                yield Hit(told.span, {"fault": fault, **read}, _OVERDUE if grave else None)

    return check


def _to_come(told: Told, day: Day, today: date | None, due: Collection[str]) -> bool:
    """Tell whether what may be the day of the last review or of the next must be that of the next."""
    return told.field == "reviewed" and told.value in due and today is not None and day.first > today


def _faults(found: Sequence[_Dated], today: date, most: int | None) -> Iterator[tuple[Told, str, bool]]:
    due = [(told, day) for told, day in found if told.field == "due"]
    for told, day in due[:1]:
        if day.last < today:
            yield told, f"was due for review in {_said(day.last)}", True
            return
    ahead = next(((told, day) for told, day in found if told.field in _CHECKED and day.first > today), None)
    if ahead:
        yield (
            ahead[0],
            f"says it was {ahead[0].field} in {_said(ahead[1].first)}, which is still to come",
            False,
        )
    seen = [(day, told) for told, day in found if told.field != "due" and day.first <= today]
    if most is None or not seen or due:
        return
    checked = [(day, told) for day, told in seen if told.field == "reviewed"] or seen
    day, told = max(checked, key=lambda one: one[0].last)
    age = months_between(min(day.last, today), today)
    if age > most:
        yield told, f"was last {told.field} in {_said(day.last)}, {age} months ago (at most {most})", False


def _said(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
