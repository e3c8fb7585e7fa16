"""What every kind of check is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Any, TypeVar, TypeVarTuple

from neurolint.claims.model import Judgement, Reading
from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span
from neurolint.library.model import Fact, Reference, Rule, Severity
from neurolint.quickclass import dataclass

_Thing = TypeVar("_Thing")
_Given = TypeVarTuple("_Given")


@dataclass(frozen=True, slots=True)
class Label:
    """A second place that belongs to a finding, with what it is to the first; `draft` when it is in another."""

    span: Span
    text: str
    draft: Draft | None = None


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in place of a source range (code points of the draft)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together mend what was found, in order and apart from each other.

    A `safe` one changes nothing that the article says; any other is made only on request. What a fact or an amount
    should be is never an edit: it is told in the suggestion.
    """

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found, before the rule makes a finding of it.

    `fields` fill the `{name}` places of the rule's message and suggestion. `severity` and `suggestion` override the
    rule's where the check knows better. A hit on the whole file has the span [0, 0). What an `open` hit points at is
    part of the copy: claims in it are weighed all the same. `fix` mends it, where that can be done by rote.
    """

    span: Span
    fields: Mapping[str, str] = field(default_factory=dict)
    severity: Severity | None = None
    suggestion: str | None = None
    judgement: Judgement | None = None
    facts: tuple[Fact, ...] = ()
    related: tuple[Label, ...] = ()
    open: bool = False
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about a suppression in a draft: the kind of fault, its place, the rules it is about."""

    fault: str
    span: Span
    fields: Mapping[str, str] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One draft with everything that was read in it, as checks see it."""

    draft: Draft
    reading: Reading
    reference: Reference
    furniture: tuple[Span, ...] = ()
    """Source ranges that earlier checks took for boilerplate; no other check reports inside them."""
    today: date | None = None
    """The day on which the draft is judged; None leaves open what depends on it."""
    remarks: tuple[Remark, ...] = ()
    """What is to be said about the suppressions of the draft, known when all else was looked for."""
    audience: str = ""
    """Whom the page speaks to, when that is set: patients, professionals or news."""
    kind: str = ""
    """What kind of page it is, when that is set."""
    spelling: str = ""
    """The spelling of the house, when that is set: uk or us."""
    jurisdiction: str = ""
    """The jurisdiction whose facts count, when that is set: the reference holds no others."""
    _made: dict[tuple[Span, ...], dict[object, Any]] = field(default_factory=dict, repr=False, compare=False)
    _own: dict[object, Any] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_own", self._made.setdefault(self.furniture, {}))

    def once(self, make: Callable[[Page, *_Given], _Thing], *given: *_Given) -> _Thing:
        """Return what a function makes of the page and what else it is given: made when first asked for, then shared.

        It is kept by the function itself and what it is given, which have to be the same at every call, and by what
        was taken for boilerplate; nobody may change what it returns.
        """
        made = self._own
        key = make, *given
        if key not in made:
            made[key] = make(self, *given)
        thing: _Thing = made[key]
        return thing

    def whole(self, make: Callable[[Page, *_Given], _Thing], *given: *_Given) -> _Thing:
        """Return the same of the page as it was before anything was taken for boilerplate."""
        if not self.furniture:
            return self.once(make, *given)
        made = self._made.setdefault((), {})
        key = make, *given
        if key not in made:
            return replace(self, furniture=()).once(make, *given)
        thing: _Thing = made[key]
        return thing


Check = Callable[[Page], Iterable[Hit]]
"""A rule made ready: looks at one page and yields what it finds, in any order."""

Build = Callable[[Rule, Reference], Check]
"""A kind of check: makes a rule ready once, for any number of pages."""


@dataclass(frozen=True, slots=True)
class Print:
    """What is kept of a paragraph to find it again in other drafts: its block, its place, a digest of its words.

    `runs` are the hashes of the runs of its words, four bytes each, and `sketch` the least of these.
    """

    block: int
    span: Span
    digest: bytes
    sketch: bytes
    runs: bytes


Prints = Sequence[Print]


@dataclass(frozen=True, slots=True)
class Across:
    """A rule made ready to compare the drafts of a run.

    `gather` takes from a page what the comparison needs, whenever and wherever the page is read. `compare` is given
    this for all drafts, and yields hits, each with the number of the draft it is in. It may not depend on their order.
    """

    gather: Callable[[Page], Prints]
    compare: Callable[[Sequence[tuple[Draft, Prints]]], Iterable[tuple[int, Hit]]]


BuildAcross = Callable[[Rule, Reference], Across | None]
"""What a kind of check that also compares drafts has besides; None when the rule does not ask for it."""
