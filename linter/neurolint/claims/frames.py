"""Frames: phrases with places for the things a sentence names, and the sentences that fit them.

A frame is a phrase of the notation in which `{role}` stands for a mention (or a figure) that can fill the role, and
`word~` for every form of a verb: "cause~ {object}", "no interaction between {subject} and {object}".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neurolint.claims.model import Mention, Strength
from neurolint.claims.passage import Passage
from neurolint.language.fold import fold
from neurolint.language.inflection import verb_forms
from neurolint.language.lookup import key_of_first, places
from neurolint.language.phrases import PhraseError, anchors, first_words, phrase_pattern
from neurolint.language.quantities import Quantity

FIGURE = "figure"
"""The slot of figures; every other slot is a place of a claim."""

_FIRST = 0xE000  # private use: these stand for no letter
_REMEMBERED = 1_000  # sets of anchors whose forms are remembered
_GAP = re.compile(
    r"(?<=\{1,40\}\))\{\d,\d\}"
)  # made to take few words, so that the nearest thing fills the role
_STRAY = re.compile("[\ue000-\ue0ff]")  # a draft may have them all the same
_ROLE = re.compile(r"\{([a-z]+)\}")
_ESCAPED = re.compile(r"\\\{([a-z]+)\\\}")
_VERB = re.compile(r"([a-z]+)~")
_NEXT = re.compile(r"(?:\s?\([^()]{0,60}\))?[\s-]{1,4}([^\W_]+)")  # behind brackets, if need be

Thing = Mention | Quantity


class Slotted:
    """A sentence in which every mention and figure is one character, that of its slot."""

    __slots__ = ("_marks", "_shift", "keys", "text", "things")

    def __init__(
        self, passage: Passage, slots: Mapping[str, str], named: Iterable[tuple[Thing, str]]
    ) -> None:
        """Make the view. `slots` maps a slot to its character, `named` are things with their slots, by place."""
        shift = at = passage.sentence.start
        clean = _STRAY.sub("\ufffd", passage.text)
        parts: list[str] = []
        length = 0
        self._marks: list[int] = []
        self.things: list[Thing] = []
        for thing, slot in named:
            if thing.start < at:
                continue
            parts += [clean[at - shift : thing.start - shift], slots[slot]]
            length += thing.start - at
            self._marks.append(length)
            self.things.append(thing)
            length += 1
            at = thing.end
        parts.append(clean[at - shift :])
        self.text = "".join(parts)
        self._shift = shift
        self.keys = passage.keys.union(parts[1::2])

    def offset(self, position: int, *, end: bool = False) -> int:
        """Return the offset in the block's text of a position in the view; with `end`, of an end."""
        last = bisect_right(self._marks, position - 1 if end else position) - 1
        if last < 0:
            return self._shift + position
        mark, thing = self._marks[last], self.things[last]
        if position == mark:
            return thing.start
        return thing.end + position - mark - 1

    def thing(self, position: int) -> Thing:
        """Return what stands at the position of a mark."""
        return self.things[bisect_right(self._marks, position) - 1]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words of a frame claim by themselves.

    `about` is the concept the claim is about where the frame has no place for it, `degree` a word for how often, how
    far or which way. A `closed` frame fits only where nothing narrows it behind ("is safe", not "is safe when"). In a
    `fixed` one, a word of denial is part of what is affirmed ("must never be taken with"). A `nameless` one speaks of
    any treatment whatever.
    """

    strength: Strength
    negated: bool
    about: str
    degree: str
    closed: bool
    fixed: bool
    nameless: bool = False

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


class Frames:
    """The frames of one predicate, looked for where a sentence holds a word that they cannot do without, and there by
    the words with which they begin."""

    __slots__ = (
        "_forms",
        "_goes_on",
        "_needed",
        "_tried",
        "anchors",
        "open",
        "predicate",
        "roles",
        "slots",
        "starts",
    )

    def __init__(
        self, predicate: str, data: Mapping[str, Any], slots: Mapping[str, str], goes_on: Collection[str]
    ) -> None:
        """Take the frames of a wording file, and the words behind a closed frame with which it does not fit.

        Raises PhraseError for one that is not in the notation.
        """
        self.predicate = predicate
        self._goes_on = goes_on
        self.roles: Mapping[str, tuple[str, ...]] = {
            role: (slot,) if isinstance(slot, str) else tuple(slot) for role, slot in data["roles"].items()
        }
        self.slots = frozenset(slot for names in self.roles.values() for slot in names)
        marks = {role: "".join(slots[name] for name in names) for role, names in self.roles.items()}
        irregular = data.get("irregular", ())
        self._forms: dict[str, list[_Form]] = {}  # by what they begin with
        self._tried: dict[str, _Forms] = {}  # the same, made ready when first needed
        self.starts: dict[str, set[str]] = {}
        """From an anchor to the beginnings of the frames that hold it."""
        self.open: set[str] = set()
        """The beginnings of frames that need no word."""
        for entry in data["frames"]:
            frame = Frame(
                entry.get("strength", "direct"),
                bool(entry.get("negated")),
                entry.get("about", ""),
                entry.get("degree", ""),
                bool(entry.get("closed")),
                bool(entry.get("fixed")),
                bool(entry.get("nameless")),
            )
            for written in entry["forms"]:
                phrase, roles, first = read_form(written, marks, irregular)
                needed = anchors(phrase)
                form = _Form(phrase, roles, frame, needed, marks)
                starts = [start for word in first for start in _beginnings(word, marks)]
                for start in starts:
                    self._forms.setdefault(start, []).append(form)
                for anchor in needed:
                    self.starts.setdefault(anchor, set()).update(starts)
                if not needed:
                    self.open.update(starts)
        self._needed = frozenset(self.starts)
        self.anchors = None if self.open else self._needed
        """Keys of words (see `lookup`) of which every fit holds one; None where none are known."""

    def beginnings(self, held: frozenset[str]) -> frozenset[str]:
        """Return with what a frame can begin in a text with these marks and keys of words (see `lookup.keys`)."""
        return held & self.open.union(*map(self.starts.__getitem__, self._needed & held))

    def find(self, slotted: Slotted, begins: Collection[str] | None = None) -> Iterator[Fit]:
        """Yield the frames that fit, left to right, none overlapping; at each place by order, then the longest.

        `begins` are the beginnings for the keys of the view, where they are known; there may be more.
        """
        done = 0
        text = slotted.text
        begins = self.beginnings(slotted.keys) if begins is None else begins
        keys = slotted.keys
        found = [(at, word) for word in begins if word in keys for at in places(text, word, 0, len(text))]
        if not found:
            return
        found.sort()
        tried: dict[str, Sequence[_Form]] = {}
        for at, word in found:
            if at < done:
                continue
            forms = tried.get(word)
            if forms is None:
                forms = tried[word] = self._holding(word, keys)
            for form in forms:
                match = form.pattern.match(text, at)
                if match is not None:
                    break
            else:
                continue
            after = _NEXT.match(text, match.end()) if form.frame.closed else None
            if after is not None and after.group(1) in self._goes_on:
                continue
            filled = {
                role: slotted.thing(match.start(1 + i))
                for i, role in enumerate(form.roles)
                if match.start(1 + i) >= 0
            }
            done = match.end()
            yield Fit(form.frame, slotted.offset(match.start()), slotted.offset(done, end=True), filled)

    def _holding(self, start: str, held: frozenset[str]) -> Sequence[_Form]:
        """The forms that begin so and can fit a text with these keys, in the order in which they are tried."""
        known = self._tried.get(start)
        if known is None:
            known = self._tried[start] = _Forms(self._forms[start])
        return known.holding(held)


class _Form:
    """One form of a frame, with the roles of its groups; its pattern is made when first needed."""

    __slots__ = ("_marks", "_pattern", "anchors", "frame", "phrase", "roles")

    def __init__(
        self,
        phrase: str,
        roles: tuple[str, ...],
        frame: Frame,
        needed: frozenset[str],
        marks: Mapping[str, str],
    ) -> None:
        self.phrase = phrase
        self.roles = roles
        self.frame = frame
        self.anchors = needed
        self._marks = marks
        self._pattern: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        if self._pattern is None:
            marks = self._marks
            pattern = _ESCAPED.sub(lambda match: f"([{marks[match.group(1)]}])", phrase_pattern(self.phrase))
            self._pattern = re.compile(_GAP.sub(r"\g<0>?", pattern))
        return self._pattern


class _Forms:
    """Forms that begin alike, in the order in which they are tried, by the words that they cannot do without."""

    __slots__ = ("_always", "_anchors", "_by_anchor", "_known", "_ordered")

    def __init__(self, forms: Iterable[_Form]) -> None:
        self._ordered = sorted(
            forms, key=lambda form: (*form.frame.order, "subject" not in form.roles, -len(form.phrase))
        )
        self._by_anchor: dict[str, list[int]] = {}
        for i, form in enumerate(self._ordered):
            for anchor in form.anchors:
                self._by_anchor.setdefault(anchor, []).append(i)
        self._always = [i for i, form in enumerate(self._ordered) if not form.anchors]
        self._anchors = frozenset(self._by_anchor)
        self._known: dict[frozenset[str], Sequence[_Form]] = {}  # found before, by the anchors held

    def holding(self, held: frozenset[str]) -> Sequence[_Form]:
        """Return those that can fit a text with these keys of words (see `lookup.keys`)."""
        anchors = self._anchors & held
        known = self._known.get(anchors)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            some = {*self._always, *(i for anchor in anchors for i in self._by_anchor[anchor])}
            known = self._known[anchors] = [self._ordered[i] for i in sorted(some)]
        return known


def read_form(
    written: str, roles: Collection[str], irregular: Iterable[list[str]] = ()
) -> tuple[str, tuple[str, ...], Collection[str]]:
    """Read a frame as it stands in a file: the phrase with its verbs spelt out, its roles, the words it can begin with.

    Raises PhraseError for one that is not in the notation, names a role that is not among `roles`, or may begin with
    any word.
    """
    form = _VERB.sub(lambda match: _forms_of(match.group(1), irregular), fold(written))
    named = tuple(_ROLE.findall(form))
    if unknown := next((role for role in named if role not in roles), None):
        raise PhraseError(f"no role is called {unknown!r}")
    if odd := next((mark for mark in "{}~" if mark in _ROLE.sub("", form)), None):
        raise PhraseError(f"unexpected {odd!r}")
    phrase_pattern(form)
    return form, named, first_words(form)


def _beginnings(first: str, marks: Mapping[str, str]) -> str | tuple[str]:
    """The marks that can stand where a frame begins with a role; else the key of its first word."""
    role = _ROLE.fullmatch(first)
    return marks[role.group(1)] if role else (key_of_first(first),)


def _forms_of(lemma: str, irregular: Iterable[list[str]]) -> str:
    return "(" + "|".join(verb_forms([lemma], irregular)) + ")"


def slot_characters(slots: Iterable[str]) -> dict[str, str]:
    """Return a character of its own for each slot."""
    return {slot: chr(_FIRST + i) for i, slot in enumerate(slots)}
