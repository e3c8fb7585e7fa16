"""What holds for a draft or a folder: lines for people, or a document for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from neurolint import __version__
from neurolint.config.effective import Held, Judged
from neurolint.reporters.dumped import dumped
from neurolint.reporters.visible import visible

VERSION = 1


def settings_text(
    path: str, files: Sequence[str], settings: Sequence[Held], rules: Sequence[Judged]
) -> Iterator[str]:
    """Yield a line for each value with where it comes from, and one for each rule that is not as it stands."""
    yield f"settings for {visible(path)}"
    yield f"configuration: {', '.join(map(visible, files)) or 'none'}"
    yield ""
    rows = [row for held in settings for row in _rows(held)]
    rows = [(name, visible(value), visible(origin)) for name, value, origin in rows]
    widths = [max(len(row[at]) for row in rows) for at in (0, 1)]
    for name, value, origin in rows:
        yield f"{name:{widths[0]}}  {value:{min(widths[1], 44)}}  {origin}"
    changed = [one for one in rules if one.origin != "the rule"]
    yield ""
    off = sum(one.severity == "off" for one in rules)
    yield f"{len(rules) - off} of {len(rules)} rules are applied{', these not as they stand:' if changed else ''}"
    longest = max((len(one.rule.name) for one in changed), default=0)
    for one in changed:
        name = f"{one.rule.code:8}{one.rule.name:{longest}}"
        yield f"  {visible(name)}  {one.severity:7}  {visible(one.origin)}"


def _rows(held: Held) -> Iterator[tuple[str, str, str]]:
    name = held.key.name
    if not held.values:
        yield name, "none", "default"
    for value, origin in held.values:
        yield name, _said(value, held), origin
        name = ""


def _said(value: Any, held: Held) -> str:
    match value:
        case None:
            return (
                "all"
                if held.key.name == "select"
                else "usual endings"
                if held.key.name == "include"
                else "none"
            )
        case bool():
            return str(value).lower()
        case dict():
            return ", ".join(f"{key} = {_said(inner, held)}" for key, inner in value.items())
        case list():
            return ", ".join(_said(inner, held) for inner in value) or "none"
        case _:
            return str(value)


def settings_json(
    path: str, files: Sequence[str], settings: Sequence[Held], rules: Sequence[Judged]
) -> Iterator[str]:
    """Yield the document that `schemas/settings.json` describes, in ASCII."""
    document = {
        "version": VERSION,
        "tool": {"name": "neurolint", "version": __version__},
        "path": path,
        "configuration": list(files),
        "settings": {
            held.key.name: [{"value": value, "from": origin} for value, origin in held.values]
            for held in settings
        },
        "rules": [
            {"code": one.rule.code, "name": one.rule.name, "severity": one.severity, "from": one.origin}
            for one in rules
        ],
    }
    yield dumped(document, default=str)
