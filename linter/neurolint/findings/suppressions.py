"""The suppressions of a draft: which rules they name, where they hold, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span
from neurolint.findings.directives import WORD, Directive, read_directive
from neurolint.findings.frontkey import read_front_key
from neurolint.findings.reach import Layout
from neurolint.library.model import Rule
from neurolint.library.rulenames import RuleNames
from neurolint.quickclass import dataclass

KIND = "suppression"
"""The kind of check that looks at suppressions; no comment switches its rules off."""

ALL = "all"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One directive of a draft that leaves findings out, or cannot.

    `span` is the comment, or the key in the front matter. `reach` is where it holds, None in the whole file, and
    `ends` says of rules for which that ends earlier where it does. `codes` holds for each of its names the rules that
    it stands for, none for a name that no rule has. `fault` says why it cannot be followed.
    """

    directive: Directive
    span: Span
    reach: Span | None
    codes: Mapping[str, frozenset[str]]
    ends: Mapping[str, int]
    fault: str = ""

    def holds(self, today: date | None) -> bool:
        """Tell whether it leaves out anything on a day: it can be followed, gives a reason, and its time is not up."""
        return not self.fault and bool(self.directive.reason) and not self.is_over(today)

    def is_over(self, today: date | None) -> bool:
        """Tell whether it ended before a day; an unknown day is before any end."""
        until = self.directive.until
        return until is not None and today is not None and until < today

    def covers(self, code: str, span: Span) -> bool:
        """Tell whether it speaks of a rule at a place; of one on the whole file only when it holds in all of it."""
        if not any(code in codes for codes in self.codes.values()):
            return False
        if self.reach is None:
            return True
        start, end = self.reach.start, self.ends.get(code, self.reach.end)
        return span.start < end and start < max(span.end, span.start + (span.start > 0))

    def breadth(self) -> int:
        """Return a number that rises with the reach."""
        return len(self.reach) if self.reach else 10**9


class Names:
    """What rules can be called by: code, name, group or tag; case does not matter."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = tuple(rules)
        known = RuleNames(rules)
        self._codes: dict[str, frozenset[str]] = {}
        for name in known:
            folded = name.casefold()
            self._codes[folded] = self._codes.get(folded, frozenset()) | known.called(name)
        self.watchers = frozenset(rule.code for rule in rules if rule.check == KIND)
        self._codes[ALL] = frozenset(known.codes) - self.watchers

    def codes(self, name: str) -> frozenset[str]:
        """Return the codes of the rules of that name; none when there are none."""
        return self._codes.get(name.casefold(), frozenset())

    def hint(self, name: str) -> str:
        """Return "; did you mean …" for the nearest name, or nothing."""
        from difflib import get_close_matches

        near = get_close_matches(name.casefold(), sorted(self._codes), 1)
        if not near:
            return "; `neurolint rules` lists them."
        codes = {code.casefold() for code in self._codes[near[0]]}
        is_code = near[0] in codes or any(code.startswith(near[0]) for code in codes)
        return f"; did you mean {near[0].upper() if is_code else near[0]}?"


def read_suppressions(draft: Draft, names: Names) -> tuple[Suppression, ...]:
    """Return the suppressions of a draft in order of their places."""
    if WORD not in draft.source.casefold():
        return ()
    found = list(read_front_key(draft))
    comments = sorted((block.span, block.text) for block in draft.blocks if block.kind == "comment")
    for span, text in comments:
        directive = read_directive(text)
        if directive is not None:
            found.append((directive, span))
    return tuple(_placed(draft, found, names)) if found else ()


def _placed(draft: Draft, found: list[tuple[Directive, Span]], names: Names) -> Iterator[Suppression]:
    layout = Layout(draft)
    blocks = _Blocks()
    for directive, span in found:
        codes = {name: names.codes(name) for name in directive.names}
        fault = directive.fault or _about_suppressions(codes, names)
        reach: Span | None = Span(span.end, len(draft.source))
        ends: dict[str, int] = {}
        if directive.form == "enable":
            if not fault and not blocks.close(codes, span.start):
                fault = "nothing is disabled here that it could enable"
            if not fault:
                continue
        elif directive.form == "disable-line":
            reach = layout.line(span)
        elif directive.form == "disable-next-line":
            reach = layout.next_line(span)
        elif directive.form == "disable-file":
            reach = None
        elif not fault:
            blocks.open(codes, ends)
        yield Suppression(directive, span, reach, codes, ends, fault)


def _about_suppressions(codes: Mapping[str, frozenset[str]], names: Names) -> str:
    for name, meant in codes.items():
        if meant and meant <= names.watchers:
            return (
                f"{name} looks after suppressions and cannot be suppressed by one; --ignore switches it off"
            )
    return ""


class _Blocks:
    """The blocks of suppressed rules that are open, by rule, each with the ends to be set when it is closed."""

    def __init__(self) -> None:
        self._open: dict[str, list[dict[str, int]]] = {}

    def open(self, codes: Mapping[str, frozenset[str]], ends: dict[str, int]) -> None:
        """Begin a block. A name that no rule has is opened by itself, so that it can be closed."""
        for name, meant in codes.items():
            for code in meant or (name,):
                self._open.setdefault(code, []).append(ends)

    def close(self, codes: Mapping[str, frozenset[str]], at: int) -> bool:
        """End the blocks of some rules, without names those of all; tell whether there were any."""
        closed = (
            [code for name, meant in codes.items() for code in meant or (name,)]
            if codes
            else list(self._open)
        )
        had = False
        for code in closed:
            for ends in self._open.pop(code, ()):
                ends.setdefault(code, at)
                had = True
        return had
