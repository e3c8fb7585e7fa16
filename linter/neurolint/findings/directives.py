"""What a comment tells neurolint: `neurolint-disable-next-line EVD001 until 2027-03-31 -- why`."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, get_args

from neurolint.quickclass import dataclass

Form = Literal["disable-next-line", "disable-line", "disable-file", "disable", "enable"]

FORMS: tuple[Form, ...] = get_args(Form)

WORD = "neurolint"
"""What every directive begins with."""

_MARKS = re.compile(r"\A\s*(?:<!--+|\{?/\*+)?\s*|\s*(?:--+>|\*+/\}?)?\s*\Z")
_DIRECTIVE = re.compile(rf"{WORD}(?P<mark>\s*-\s*|\s*:\s*|\s+)(?P<form>[a-z]+(?:-[a-z]+)*)", re.IGNORECASE)
# The name of a rule has single hyphens, and so has a date: two of them, or a dash, begin the reason.
_REASON = re.compile(r"--+|[\u2013\u2014]")
_UNTIL = re.compile(r"\buntil\b(?:\s*[=:]\s*|\s+)?(?P<day>[^\s,]*)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,]+")
_WORDS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Directive:
    """What one comment says. `fault` tells why it cannot be followed; then the rest counts for nothing.

    `names` are codes, names, groups or tags of rules as they are written; `until` is the last day on which it holds.
    """

    form: Form = "disable"
    names: tuple[str, ...] = ()
    reason: str = ""
    until: date | None = None
    fault: str = ""


def read_directive(comment: str) -> Directive | None:
    """Return what a comment, with or without its marks, tells neurolint; None when it speaks of something else."""
    said = _DIRECTIVE.match(text := _MARKS.sub("", comment))
    if said is None:
        return None
    form = next((form for form in FORMS if form == said["form"].lower()), None)
    if form is None:
        if "-" not in said["mark"] and not said["form"].lower().startswith(("disable", "enable")):
            return None  # a sentence about neurolint
        return Directive(fault=_unknown_form(said["form"]))
    head, *tail = _REASON.split(text[said.end() :], maxsplit=1)
    until = _UNTIL.search(head)
    named = _BETWEEN.split(head[: until.start()] + " " + head[until.end() :] if until else head)
    names = tuple(dict.fromkeys(filter(None, named)))
    return checked(form, names, " ".join(tail), until["day"] if until else None)


def checked(form: Form, names: tuple[str, ...], reason: str, until: object = None) -> Directive:
    """Return a directive from its parts; what is wrong with its rules or its date is told as its fault."""
    reason = " ".join(reason.split())
    day = until if isinstance(until, date) else _day(until)
    if until is not None and day is None:
        fault = f"{str(until)[:40]!r} is no date: expected one such as 2027-03-31 behind “until”"
        return Directive(form, names, fault=fault)
    if not names and form != "enable":
        return Directive(form, fault="it names no rule: expected codes, names or groups of rules, or “all”")
    return Directive(form, names, reason if _WORDS.search(reason) else "", day)


def _day(written: object) -> date | None:
    text = str(written)
    try:
        return date.fromisoformat(text) if len(text) == len("2027-03-31") else None
    except ValueError:
        return None


def _unknown_form(form: str) -> str:
    from neurolint.library.excerpts import did_you_mean, shown

    known = [f"{WORD}-{known}" for known in FORMS]
    written = f"{WORD}-{shown(form.lower()[:40])}"
    return f"there is no “{written}”" + (did_you_mean(written, known) or f"; there are {', '.join(known)}")
