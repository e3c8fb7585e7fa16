"""A rule as a page in Markdown: what `neurolint explain` prints and `docs/rules/` holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neurolint.findings.profiles import PROFILES, severity_in
from neurolint.library.model import Example, Rule
from neurolint.library.schema import SCHEMAS
from neurolint.reporters.visible import visible

_SHOWN = 60
"""A value of an option is shown when it has at most so many characters; of a longer one its size is told."""
_FENCE = re.compile(r"^\s*(`{3,})", re.MULTILINE)


def rule_page(rule: Rule) -> Iterator[str]:
    """Yield the lines of the page: what is reported and why, how much it weighs, options, examples."""
    for line in _lines(rule):
        yield visible(line)


def rule_index(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the lines of a page that leads to the pages of all rules, in order of their codes."""
    yield "# Rules"
    yield ""
    yield "What `neurolint check` looks for; `neurolint explain CODE` prints the same pages."
    group = ""
    for rule in sorted(rules, key=lambda one: one.code):
        if rule.group != group:
            group = rule.group
            yield from ("", f"## {group}", "", "| code | name | severity | reports |", "|---|---|---|---|")
        summary = " ".join(rule.summary.split()).replace("|", "\\|")
        yield visible(f"| [{rule.code}]({page_name(rule)}) | {rule.name} | {rule.severity} | {summary} |")


def page_name(rule: Rule) -> str:
    """Return the name of the file that holds the page of a rule."""
    return f"{rule.code}-{rule.name}.md"


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield rule.summary.strip()
    yield from _section("Why", rule.why.split("\n"))
    yield from _section("Severity", [_weight(rule)])
    said = [f"> {line}" for line in rule.message.strip().split("\n")]
    if rule.suggestion:
        said += [">", *(f"> {line}" for line in rule.suggestion.strip().split("\n"))]
    yield from _section("What it says", said)
    if fixes := list(_fixes(rule)):
        yield from _section("Fixes", fixes)
    options = list(_options(rule))
    if options:
        head = [f"It is a check of the kind `{rule.check}`.", "", "| option | here | sets |", "|---|---|---|"]
        yield from _section("Options", [*head, *options])
    for title, group in (
        ("Flagged", rule.examples.flag),
        ("Left alone", rule.examples.good),
        ("Not flagged yet", rule.examples.todo),
    ):
        if group:
            yield from _section(title, _examples(group))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield from (line.rstrip() for line in "\n".join(lines).strip("\n").split("\n"))


def _weight(rule: Rule) -> str:
    """Return in a sentence how much a finding weighs, in each profile where that differs."""
    told = f"It is reported as {_named(rule.severity)}"
    other = [
        f"in the profile `{profile}` {_in_profile(rule, profile)}"
        for profile in PROFILES
        if profile in rule.profiles
    ]
    more = f"; {', '.join(other)}" if other else ""
    return (
        f"{told}{more}. A single finding may weigh less or more where the check knows better.{_called(rule)}"
    )


def _called(rule: Rule) -> str:
    """Return in sentences by which tags a rule can be called, whom it is for, and which rules tell the same."""
    tags = f" Its tags are {_and(rule.tags)}." if rule.tags else ""
    readers = (
        f" It is for pages that speak to {_and(rule.audiences)}, where that is set." if rule.audiences else ""
    )
    others = (
        f" Where {_and(rule.told_by)} marks the words as well, it speaks for both." if rule.told_by else ""
    )
    return tags + readers + others


def _and(names: Sequence[str]) -> str:
    *most, last = (f"`{name}`" for name in names)
    return f"{', '.join(most)} and {last}" if most else last


def _in_profile(rule: Rule, profile: Any) -> str:
    severity = severity_in(rule, None, profile)
    return "it is off" if severity is None else f"as {_named(severity)}"


def _named(severity: str) -> str:
    return {"error": "an error", "warning": "a warning", "info": "info"}[severity]


def _fixes(rule: Rule) -> Iterator[str]:
    """Yield what fixes do to what the rule finds, where there are any."""
    told: Mapping[str, str] = _schema(rule).get("x-fixes", {})
    if rule.check == "phrases":
        shown = any(example.fixed for example in rule.examples.flag)
        if not (shown or rule.fix or any("fix" in group for group in rule.options.get("phrases", ()))):
            return
    for level, option in (("safe", "--fix"), ("unsafe", "--fix --unsafe")):
        if level in told:
            yield f"- With `{option}` {told[level]}."


def _schema(rule: Rule) -> Mapping[str, Any]:
    schema: Mapping[str, Any] = json.loads(
        (SCHEMAS / "checks" / f"{rule.check}.json").read_text(encoding="utf-8")
    )
    return schema


def _options(rule: Rule) -> Iterator[str]:
    schema = _schema(rule)
    for name, described in schema.get("properties", {}).items():
        value = rule.options.get(name, described.get("default"))
        if value is not None:
            told = described.get("description", "").replace("|", "\\|")
            yield f"| `{name}` | {_value(value)} | {told} |"


def _value(value: Any) -> str:
    """Return a value as it is written, or how many entries it has when it is long."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_value(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        written = ", ".join(map(str, value))
        few = len(written) <= _SHOWN and not any(isinstance(one, Mapping) for one in value)
        return f"`{written}`".replace("|", "\\|") if few else f"{len(value)} entries"
    written = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{written}`".replace("|", "\\|")


def _examples(examples: Iterable[Example]) -> Iterator[str]:
    for number, example in enumerate(examples):
        if number:
            yield ""
        yield from fenced(example.text, example.format)
        where = f" at “{' '.join(example.at.split())}”" if example.at else ""
        level = f" as {_named(example.severity)}" if example.severity else ""
        given = ", ".join(f"`{key} = {value}`" for key, value in example.given)
        with_ = f" with {given}" if given else ""
        if where or level or with_:
            yield ""
            yield f"→{level}{where}{with_}"
        if example.fixed and example.fixed != example.text:
            yield from ("", "Fixed:", "")
            yield from fenced(example.fixed, example.format)


def fenced(text: str, form: str) -> Iterator[str]:
    """Yield a text as a block of code, in a fence that is longer than any in it; `form` is its language."""
    text = text.strip("\n")
    fence = "`" * (1 + max((len(match.group(1)) for match in _FENCE.finditer(text)), default=2))
    yield f"{fence}{form}"
    yield from text.split("\n")
    yield fence
