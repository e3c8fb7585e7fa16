"""The file of a baseline: JSON, one finding a line and sorted, so that git can merge it and people can read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from neurolint.errors import ConfigError, Problem
from neurolint.findings.baseline import Entry

VERSION = 1
_KEYS = ("path", "rule", "fingerprint", "words")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?!\S)", re.MULTILINE)


def render(entries: Iterable[Entry]) -> str:
    """Return the text of a baseline file; the same entries in any order give the same text."""
    lines = ",\n".join(f"    {_line(entry)}" for entry in sorted(entries))
    listed = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {listed}\n}}\n'


def read(text: str, path: str) -> tuple[Entry, ...]:
    """Return the entries in the text of a baseline file. Raises ConfigError with what is wrong in it."""
    if conflict := _CONFLICT.search(text):
        message = (
            "marks of a merge that was not finished; keep the findings of both sides, or write the file anew"
        )
        raise ConfigError((_at(text, path, conflict.start(), message),))
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigError((_at(text, path, error.pos, f"not valid JSON: {error.msg.lower()}"),)) from None
    except RecursionError:
        raise ConfigError((_at(text, path, 0, "not a baseline: too many levels"),)) from None
    except ValueError:  # a number of more digits than Python reads
        raise ConfigError((_at(text, path, 0, "not a baseline: a number too long to read"),)) from None
    version = data.get("version") if isinstance(data, dict) else None
    if isinstance(version, int) and version > VERSION:
        message = (
            f"written by a later neurolint (version {version} of the file); this one reads version {VERSION}"
        )
        raise ConfigError((_at(text, path, max(text.find('"version"'), 0), message),))
    if not _is_sound(data):
        raise ConfigError(_problems(text, path, data))
    return tuple(Entry(*(found[key] for key in _KEYS)) for found in data["findings"])


def _line(entry: Entry) -> str:
    data = {key: getattr(entry, key) for key in _KEYS}
    # What steers a terminal or turns the direction of writing is written as its code.
    plain = all(value.isprintable() for value in data.values())
    return json.dumps(data, ensure_ascii=not plain)


def _is_sound(data: Any) -> bool:
    """Tell whether data fits the schema of baselines, in a fraction of the time that its validator takes."""
    if not isinstance(data, dict) or data.keys() != {"version", "findings"} or data["version"] != VERSION:
        return False
    return isinstance(data["findings"], list) and all(map(_is_entry, data["findings"]))


def _is_entry(found: Any) -> bool:
    return (
        isinstance(found, dict)
        and len(found) == len(_KEYS)
        and all(isinstance(found.get(key), str) for key in _KEYS)
        and all(found[key] for key in _KEYS[:3])
    )


def _problems(text: str, path: str, data: Any) -> tuple[Problem, ...]:
    from neurolint.library.schema import faults
    from neurolint.library.yamlfile import parse

    found = faults(data, "baseline")[:_MOST]
    file = parse(text, path)  # JSON is YAML, and its reader knows the places
    if isinstance(file, Problem) or not found:
        messages = [fault.message for fault in found] or ["expected a version and a list of findings"]
        return tuple(_at(text, path, 0, message) for message in messages)
    return tuple(file.problem(fault.where, fault.message, at_key=fault.at_key) for fault in found)


_MOST = 10


def _at(text: str, path: str, offset: int, message: str) -> Problem:
    from neurolint.drafts.spans import Lines
    from neurolint.library.yamlfile import problem_at

    return problem_at(path, text, Lines(text), min(offset, len(text)), message)
