"""The examples that rules and facts carry, run as tests of the engine and of what their authors expect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Literal

from neurolint.checks.template import places_in
from neurolint.drafts.quotes import shorten
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding
from neurolint.findings.suppressions import KIND
from neurolint.fixes.mend import mend
from neurolint.library.model import Example, Examples, Fact, Library, Rule
from neurolint.lint import Linter, Settings
from neurolint.quickclass import dataclass

_OMISSIONS = ("SAF", "MET")
"""The groups of rules on what a page leaves out."""

Kind = Literal["flag", "pass", "todo"]


@dataclass(frozen=True, slots=True)
class Trial:
    """One example that was run: whether what it is an example of was `caught`, and what was found (`got`).

    `index` is its place in its list, from 0. It failed when it is to be flagged and was not, or is to pass
    and did not; a `todo` never fails.
    """

    owner: Rule | Fact
    kind: Kind
    index: int
    example: Example
    caught: bool
    expected: str
    got: str

    @property
    def id(self) -> str:
        """A name for the example, such as SAF007-flag-0."""
        return f"{name_of(self.owner)}-{self.kind}-{self.index}"

    @property
    def failed(self) -> bool:
        """Tell whether it came out otherwise than its author says."""
        return self.kind != "todo" and self.caught != (self.kind == "flag")

    @property
    def promoted(self) -> bool:
        """Tell whether it was expected to slip through and is caught."""
        return self.kind == "todo" and self.caught


def name_of(owner: Rule | Fact) -> str:
    """Return the code of a rule or the id of a fact."""
    return owner.code if isinstance(owner, Rule) else owner.id


def listed(examples: Examples) -> Iterator[tuple[Kind, int, Example]]:
    """Yield every example with its kind and its place in its list."""
    kinds: Mapping[Kind, tuple[Example, ...]] = {
        "flag": examples.flag,
        "pass": examples.good,
        "todo": examples.todo,
    }
    for kind, group in kinds.items():
        for index, example in enumerate(group):
            yield kind, index, example


class Trials:
    """Runs examples against a library, with severities as the rules declare them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._linters: dict[tuple[object, ...], Linter] = {}

    def run(self, owner: Rule | Fact) -> Iterator[Trial]:
        """Run the examples of a rule or a fact, in order."""
        for kind, index, example in listed(owner.examples):
            yield self.try_one(owner, kind, index, example)

    def try_one(self, owner: Rule | Fact, kind: Kind, index: int, example: Example) -> Trial:
        """Run one example.

        Of a rule, a fragment must give (or not give) a finding of that rule. Of a fact, a sentence to flag
        must give any finding that rests on a fact: the engine may know a better one; a sentence to pass
        must give none that rests on this fact.
        """
        places = tuple(_places(example))
        if example.at and not places:
            missing = "words that are not in the text"
            return Trial(owner, kind, index, example, kind == "pass", _wish(example), missing)
        findings = self._findings(owner, example)
        if isinstance(owner, Rule):
            mine = [finding for finding in findings if finding.rule.code == owner.code]
        elif kind == "pass":
            mine = [finding for finding in findings if owner.id in {fact.id for fact in finding.facts}]
        else:
            mine = [finding for finding in findings if finding.facts]
        caught = any(_fits(finding, example, places) for finding in mine)
        if caught and isinstance(owner, Rule) and (unfilled := _unfilled(owner, example, mine)):
            got = f"one in which nothing fills {', '.join(unfilled)}"
            return Trial(owner, kind, index, example, False, _wish(example), got)
        if caught and example.fixed and isinstance(owner, Rule):
            text = self._fixed(owner, example)
            wish = f"{_wish(example)}, fixed to {example.fixed!r}"
            return Trial(owner, kind, index, example, text == example.fixed, wish, f"fixed to {text!r}")
        return Trial(owner, kind, index, example, caught, _wish(example), _seen(mine or findings, example))

    def _fixed(self, owner: Rule, example: Example) -> str:
        """Return the text of an example after all fixes of a rule, safe or not."""
        linter = self._linter(owner, example)
        result = linter.result(parse(example.text, "<example>", example.format))
        return mend(result, linter.result, unsafe=True).text

    def _findings(self, owner: Rule | Fact, example: Example) -> tuple[Finding, ...]:
        return self._linter(owner, example).check(parse(example.text, "<example>", example.format))

    def _linter(self, owner: Rule | Fact, example: Example) -> Linter:
        # A rule is tried by itself, so that no other takes its words; a fact may be used by any rule but those
        # that tell what a page leaves out, for a sentence is no page.
        # What looks after suppressions needs all the others, lest each of them were unused.
        select = (owner.code,) if isinstance(owner, Rule) and owner.check != KIND else ()
        key = "".join(select), example.today, example.given
        if key not in self._linters:
            ignore = () if select else _OMISSIONS
            day = _day(example.today)
            settings = Settings(profile=None, select=select, ignore=ignore, today=day)
            self._linters[key] = Linter(self._library, replace(settings, **dict(example.given)))  # type: ignore[arg-type]
        return self._linters[key]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:  # a day that no calendar has, such as 30 February
        return None


def _places(example: Example) -> Iterator[Span]:
    at = example.text.find(example.at) if example.at else -1
    while at >= 0:
        yield Span(at, at + len(example.at))
        at = example.text.find(example.at, at + 1)


def _fits(finding: Finding, example: Example, places: tuple[Span, ...]) -> bool:
    if example.severity and finding.severity != example.severity:
        return False
    return not example.at or any(finding.span.overlaps(place) for place in places)


def _wish(example: Example) -> str:
    severity = f"{example.severity} " if example.severity else ""
    return f"{severity}at “{example.at}”" if example.at else severity.strip() or "anywhere"


def _unfilled(rule: Rule, example: Example, findings: Iterable[Finding]) -> list[str]:
    """The places of a rule's message and suggestion that its kind of check does not fill, such as {qoute}."""
    said = " ".join(f"{finding.message} {finding.suggestion}" for finding in findings)
    wanted = places_in(f"{rule.message} {rule.suggestion}")
    return [place for place in wanted if place in said and place not in example.text]


def _seen(findings: Iterable[Finding], example: Example) -> str:
    seen = []
    for finding in findings:
        words = shorten(example.text[finding.span.start : finding.span.end], 60)
        seen.append(f"{finding.severity} {finding.rule.code} at “{words}”")
    return "; ".join(seen) or "no finding"
