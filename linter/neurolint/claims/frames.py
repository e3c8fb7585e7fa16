"""Frames: phrases with places for the things a sentence names, and the sentences that fit them.

A frame is a phrase of the notation in which `{role}` stands for a mention (or a figure) that can fill the role,
`word~` for every form of a verb, and `<name>` for any entry of a list of the wording file: "cause~ {object}",
"no interaction between {subject} and {object}", "<people> on {subject}".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from neurolint.claims.model import Strength
from neurolint.claims.slotted import Slotted, Thing
from neurolint.language.attempt import end_of
from neurolint.language.fold import fold
from neurolint.language.inflection import verb_forms
from neurolint.language.lookup import key_of_first, places
from neurolint.language.notation import PhraseError, demand, first_words, hold_sound, phrase_pattern
from neurolint.quickclass import dataclass

WordLists = Mapping[str, Sequence[str]]
"""Lists of words that stand for each other in frames, by name."""

_NO_LISTS: WordLists = {}

FIGURE = "figure"
"""The slot of figures; every other slot is a place of a claim."""

_GAP = re.compile(
    r"(?<=\{1,40\}\))\{\d,\d\}"
)  # made to take few words, so that the nearest thing fills the role
_ROLE = re.compile(r"\{([a-z]+)\}")
_GROWN = re.compile(r"[^\s(|\[]\{[a-z]+\}|\{[a-z]+\}[^\s)|\],;:]")
"""A role that is part of a word ("{subject}'s"), for which alternatives cannot stand in."""
_OFTEN = 8  # tries, after which a form is worth a pattern
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_ESCAPED = re.compile(r"\\\{([a-z]+)\\\}")
_VERB = re.compile(r"([a-z]+)~")
_LIST = re.compile(r"<([a-z][a-z-]*)>")
_WORD = re.compile(r"[\w-]+")
_NEXT = re.compile(r"(?:\s?\([^()]{0,60}\))?[\s-]{1,4}([^\W_]+)")  # behind brackets, if need be


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words of a frame claim by themselves.

    `about` is the concept the claim is about where the frame has no place for it, `degree` a word for how often, how
    far or which way. A `closed` frame fits only where nothing narrows it behind ("is safe", not "is safe when"). In a
    `fixed` one, a word of denial is part of what is affirmed ("must never be taken with"). A `nameless` one speaks of
    any treatment whatever. A `presumed` one takes for granted what nobody doubts of most things ("diagnosed with X"):
    it claims something only of those of which a fact speaks. One that stands `alone` fits only where it is all of an
    item, and what leads the list in tells of what.
    """

    strength: Strength
    negated: bool
    about: str
    degree: str
    closed: bool
    fixed: bool
    nameless: bool = False
    presumed: bool = False
    alone: bool = False

    @property
    def order(self) -> tuple[bool, bool, bool]:
        """Which is tried first at one place: one that tells its degree, names its object, is not absolute.

        Of those that are equal in this, one that names its subject goes first, then the longest.
        """
        return not self.degree, bool(self.about), self.strength == "absolute"


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame found in a sentence: its range in the block's text, and what fills its roles."""

    frame: Frame
    start: int
    end: int
    roles: Mapping[str, Thing]


class Form:
    """One form of a frame, with the roles of its groups. Its pattern is made when it first fits, or is tried often."""

    __slots__ = ("_marks", "_pattern", "_phrase", "_tries", "counts", "demand", "frame", "roles", "starts")

    def __init__(
        self,
        phrase: str,
        roles: tuple[str, ...],
        frame: Frame,
        starts: frozenset[str],
        marks: Mapping[str, str],
    ) -> None:
        self.roles = roles
        self.frame = frame
        self.starts = starts
        """Marks, and keys of words (see `lookup`), with one of which it begins."""
        needed = _needed(phrase)
        self.counts = FIGURE in needed
        """Whether it fits only where there is a figure."""
        self.demand = (*(frozenset(marks[role]) for role in needed), *demand(phrase))
        """What it demands of a sentence (see `Sieve`): marks for the roles that must be filled, and its words."""
        self._phrase = phrase
        self._marks = marks
        self._pattern: re.Pattern[str] | None = None
        self._tries = 0

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """Return where it fits at an offset of a `Slotted` view, with a group for each role."""
        if self._pattern is None:
            marks = self._marks
            self._tries += 1
            if self._tries < _OFTEN and _GROWN.search(self._phrase) is None:
                filled = _ROLE.sub(lambda role: f"({'|'.join(marks[role.group(1)])})", self._phrase)
                if end_of(filled, text, at, len(text)) is None:
                    return None
            pattern = _ESCAPED.sub(lambda role: f"([{marks[role.group(1)]}])", phrase_pattern(self._phrase))
            self._pattern = re.compile(_GAP.sub(r"\g<0>?", pattern))
        return self._pattern.match(text, at)

    @property
    def order(self) -> tuple[bool, bool, bool, bool, int]:
        """Which is tried first at one place."""
        return *self.frame.order, "subject" not in self.roles, -len(self._phrase)


class Frames:
    """The frames of one predicate, looked for by the words with which they begin."""

    __slots__ = ("_apart", "_goes_on", "_others", "forms", "predicate", "roles", "slots")

    def __init__(
        self,
        predicate: str,
        data: Mapping[str, Any],
        slots: Mapping[str, str],
        goes_on: Collection[str],
        others: Mapping[str, Sequence[str]] | None = None,
        lists: WordLists = _NO_LISTS,
    ) -> None:
        """Take the frames of a wording file, the words behind which they do not fit, their lists.

        `goes_on` are those behind a closed frame; `others` are the words behind a denial of what the frame itself names
        that lead on to another treatment, and the nouns by which such are called.

        Raises PhraseError for one that is not in the notation.
        """
        self.predicate = predicate
        self._goes_on = goes_on
        self.roles: Mapping[str, tuple[str, ...]] = {
            role: (slot,) if isinstance(slot, str) else tuple(slot) for role, slot in data["roles"].items()
        }
        self.slots = frozenset(slot for names in self.roles.values() for slot in names)
        marks = {role: "".join(slots[name] for name in names) for role, names in self.roles.items()}
        self._others = _leading_on(others, marks.get("subject", "")) if others else None
        self._apart = frozenset(data.get("apart", ()))
        irregular = data.get("irregular", ())
        forms: list[Form] = []
        for entry in data["frames"]:
            frame = Frame(
                entry.get("strength", "direct"),
                bool(entry.get("negated")),
                entry.get("about", ""),
                entry.get("degree", ""),
                bool(entry.get("closed")),
                bool(entry.get("fixed")),
                bool(entry.get("nameless")),
                bool(entry.get("presumed")),
                bool(entry.get("alone")),
            )
            for written in entry["forms"]:
                phrase, roles, first = read_form(written, marks, irregular, lists)
                starts = frozenset(start for word in first for start in _beginnings(word, marks))
                forms.append(Form(phrase, roles, frame, starts, marks))
        self.forms: Sequence[Form] = sorted(forms, key=lambda form: form.order)
        """In the order in which they are tried."""

    def find(self, slotted: Slotted, forms: Iterable[Form] | None = None) -> Iterator[Fit]:
        """Yield the frames that fit, left to right, none overlapping; at each place by order, then the longest.

        `forms` are those of its forms that may fit, in their order, where they are known.
        """
        text, keys = slotted.text, slotted.keys
        tried: dict[str, list[Form]] = {}
        for form in self.forms if forms is None else forms:
            for first in form.starts & keys:
                tried.setdefault(first, []).append(form)
        done = 0
        begun = [(at, start) for start in tried for at in places(text, start, 0, len(text))]
        for at, start in sorted(begun):
            if at < done:
                continue
            for form in tried[start]:
                match = form.match(text, at)
                if match is not None:
                    break
            else:
                continue
            if self._is_narrowed(form.frame, text, match.end()) or self._is_of_another(match.group()):
                continue
            filled = {
                role: slotted.thing(match.start(1 + i))
                for i, role in enumerate(form.roles)
                if match.start(1 + i) >= 0
            }
            done = match.end()
            yield Fit(form.frame, slotted.offset(match.start()), slotted.offset(done, end=True), filled)

    def _is_of_another(self, told: str) -> bool:
        """Tell whether a word in what fits a frame makes it tell of something else: "approved a trial of X for Y"."""
        return bool(self._apart) and not self._apart.isdisjoint(_WORD.findall(told))

    def _is_narrowed(self, frame: Frame, text: str, end: int) -> bool:
        """Tell whether what stands behind a frame makes it say less than it seems to.

        "Causes none of the side effects that other drugs do" does not deny all side effects.
        """
        if frame.closed:
            after = _NEXT.match(text, end)
            return after is not None and after.group(1) in self._goes_on
        denies = frame.negated and frame.about
        return bool(denies) and self._others is not None and self._others.match(text, end) is not None


def _leading_on(others: Mapping[str, Sequence[str]], marks: str) -> re.Pattern[str]:
    """What matches words that lead on to another treatment, which is marked or called by a noun."""
    words, nouns = ("|".join(map(re.escape, others[key])) for key in ("words", "nouns"))
    treatment = rf"[{marks}]|\b(?:{nouns})\b" if marks else rf"\b(?:{nouns})\b"
    return re.compile(rf"\s(?:{words})\b[^.;:]{{0,50}}?(?:{treatment})")


def _needed(phrase: str) -> list[str]:
    """The roles that must be filled wherever a phrase fits: those outside brackets."""
    while (bare := _BRACKETS.sub("", phrase)) != phrase:
        phrase = bare
    return _ROLE.findall(phrase)


def read_form(
    written: str,
    roles: Collection[str],
    irregular: Iterable[list[str]] = (),
    lists: WordLists = _NO_LISTS,
) -> tuple[str, tuple[str, ...], Collection[str]]:
    """Read a frame as it stands in a file: the phrase with verbs and lists spelt out, its roles, its first words.

    Raises PhraseError for one that is not in the notation, names a role that is not among `roles` or a list that is
    not among `lists`, or may begin with any word.
    """
    form = fold(with_lists(written, lists))
    if "~" in form:
        form = _VERB.sub(lambda match: _forms_of(match.group(1), irregular), form)
    named = tuple(_ROLE.findall(form))
    if unknown := next((role for role in named if role not in roles), None):
        raise PhraseError(f"no role is called {unknown!r}")
    words = _ROLE.sub("", form)
    if odd := next((mark for mark in "{}~" if mark in words), None):
        raise PhraseError(f"unexpected {odd!r}")
    hold_sound(form)
    return form, named, first_words(form)


def with_lists(written: str, lists: WordLists) -> str:
    """Return a phrase with the entries of each list in place of its name: "<people> on".

    Raises PhraseError for the name of no list.
    """
    return _LIST.sub(lambda match: _entries_of(match.group(1), lists), written)


def _entries_of(name: str, lists: WordLists) -> str:
    if name not in lists:
        raise PhraseError(f"no list is called {name!r}")
    return "(" + "|".join(lists[name]) + ")"


def _beginnings(first: str, marks: Mapping[str, str]) -> str | tuple[str]:
    """The marks that can stand where a frame begins with a role; else the key of its first word."""
    role = _ROLE.match(first)  # a mark may follow it: "{subject}: …"
    return marks[role.group(1)] if role else (key_of_first(first),)


def _forms_of(lemma: str, irregular: Iterable[list[str]]) -> str:
    return "(" + "|".join(verb_forms([lemma], irregular)) + ")"
