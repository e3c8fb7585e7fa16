"""The phrases of a rule: those of its own, and those of the lists of `reference/wording/style.yaml` that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from neurolint.checks.options import Key, problem
from neurolint.checks.page.figures import Figured, figured, figured_at
from neurolint.errors import ConfigError, Problem
from neurolint.language.notation import PhraseError, phrase_pattern
from neurolint.language.phrases import Phrases
from neurolint.library.excerpts import did_you_mean
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass

_WORDING = "style"
_CLASS = re.compile(r"\{([a-z-]{1,40})\}")


@dataclass(frozen=True, slots=True)
class Worded:
    """Phrases with what to say instead, and the `fix` that puts it there; None and nothing leave that to the rule."""

    phrases: Figured
    say: str | None = None
    fix: Mapping[str, Any] = field(default_factory=dict)


def worded(rule: Rule, reference: Reference, where: Sequence[Key], own: str = "match") -> Iterator[Worded]:
    """Yield the phrases at a place of the options, by what to say instead and how to fix them.

    `own` is the key of the phrases that stand in the rule itself; the key `lists` names lists. Raises ConfigError for
    a phrase that is not in the notation and for a list that the wording does not hold.
    """
    bare: list[str] = []
    instead: dict[tuple[str | None, str], list[str]] = {}
    fixes: dict[str, Mapping[str, Any]] = {"": {}}
    for entry in _entries(rule, reference, where):
        if isinstance(entry, str):
            bare.append(entry)
        else:
            fix = entry.get("fix", {})
            key = repr(fix) if fix else ""
            fixes[key] = fix
            instead.setdefault((entry.get("say"), key), []).extend(entry["match"])
    plain = (figured_at(rule, *where, own), _ready(bare, reference))
    yield from (Worded(phrases) for phrases in plain if phrases)
    for (say, key), phrases in instead.items():
        yield Worded(_ready(phrases, reference), say, fixes[key])


def listed(rule: Rule, reference: Reference, *where: Key) -> Phrases:
    """Return the phrases of the lists named at a place of the options, whatever to say instead.

    Raises ConfigError for a list that the wording does not hold.
    """
    found: list[str] = []
    for entry in _entries(rule, reference, where):
        found += [entry] if isinstance(entry, str) else entry["match"]
    return _ready(found, reference).plain


def named(rule: Rule, reference: Reference, name: str, where: Sequence[Key]) -> Figured:
    """Return the phrases of one list, whatever to say instead; `where` is the place of its name in the options.

    Raises ConfigError for a list that the wording does not hold.
    """
    lists: Mapping[str, Any] = reference.wording.get(_WORDING, {}).get("lists", {})
    if name not in lists:
        if not lists:
            return figured(())
        message = f"there is no list {name!r} in the wording {_WORDING!r}{did_you_mean(name, lists)}"
        raise ConfigError((problem(rule, where, message),))
    found: list[str] = []
    for entry in lists[name]["phrases"]:
        found += [entry] if isinstance(entry, str) else entry["match"]
    return _ready(found, reference)


def wordlist(reference: Reference, names: Iterable[str]) -> Phrases:
    """Return the phrases without numbers of some lists; those that the wording does not hold are left out."""
    lists: Mapping[str, Any] = reference.wording.get(_WORDING, {}).get("lists", {})
    found: list[str] = []
    for name in names:
        for entry in lists[name]["phrases"] if name in lists else ():
            found += [entry] if isinstance(entry, str) else entry["match"]
    return _ready(found, reference).plain


def spelt_out(phrase: str, classes: Mapping[str, Sequence[str]]) -> str:
    """Put for each {name} of a class in a phrase its words, as alternatives. Raises PhraseError for an unknown name."""

    def words(match: re.Match[str]) -> str:
        if match[1] not in classes:
            raise PhraseError(f"there is no class {match[1]!r}")
        return "(" + "|".join(classes[match[1]]) + ")"

    return _CLASS.sub(words, phrase)


def _classes(reference: Reference) -> Mapping[str, Sequence[str]]:
    classes: Mapping[str, Sequence[str]] = reference.wording.get(_WORDING, {}).get("classes", {})
    return classes


def _ready(phrases: Iterable[str], reference: Reference) -> Figured:
    classes = _classes(reference)
    try:
        return figured(spelt_out(phrase, classes) for phrase in phrases)
    except PhraseError:
        raise ConfigError(tuple(_mistakes(reference))) from None


def _mistakes(reference: Reference) -> Iterator[Problem]:
    """Yield each phrase of the lists that is not in the notation, with its place."""
    from neurolint.library.files import read_file  # and YAML: only when there is a mistake
    from neurolint.library.validate import parse_file

    for path in reference.wording_paths.get(_WORDING, ()):
        raw = read_file(Path(path))
        read = raw if isinstance(raw, Problem) else parse_file(raw)
        if isinstance(read, Problem) or not isinstance(read.data, dict):
            continue
        for where, phrase in _written(read.data):
            try:
                phrase_pattern(spelt_out(phrase, _classes(reference)))
            except PhraseError as error:
                yield read.problem(where, f"the phrase {phrase!r} cannot be read: {error}")


def _written(data: Mapping[str, Any]) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Yield every phrase of a wording file with its place."""
    for name, given in data.get("lists", {}).items():
        for at, entry in enumerate(given["phrases"]):
            where = ("lists", name, "phrases", at)
            if isinstance(entry, str):
                yield where, entry
            else:
                yield from (((*where, "match", i), phrase) for i, phrase in enumerate(entry["match"]))


def _entries(rule: Rule, reference: Reference, where: Sequence[Key]) -> Iterator[Any]:
    options: Any = rule.options
    for key in where:
        options = options[key] if isinstance(key, int) else options.get(key, {})
    lists: Mapping[str, Any] = reference.wording.get(_WORDING, {}).get("lists", {})
    for index, name in enumerate(options.get("lists", ()) if isinstance(options, Mapping) else ()):
        if name in lists:
            yield from lists[name]["phrases"]
        elif lists:
            message = f"there is no list {name!r} in the wording {_WORDING!r}{did_you_mean(name, lists)}"
            raise ConfigError((problem(rule, (*where, "lists", index), message),))
