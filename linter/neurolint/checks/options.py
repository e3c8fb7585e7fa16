"""Phrases of a rule or of the wording made ready; mistakes in them are told as mistakes of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from neurolint.errors import ConfigError, Problem
from neurolint.language.notation import PhraseError, phrase_pattern
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule

Key = str | int


def phrases_at(rule: Rule, *path: Key) -> Phrases:
    """Compile the list of phrases at a path of keys in the options; none when nothing is there.

    Raises ConfigError with the place of every phrase that is not in the notation.
    """
    found: Any = rule.options
    for key in path:
        if isinstance(key, str) and key not in found:
            return Phrases(())
        found = found[key]
    try:
        return Phrases(found)
    except PhraseError:
        raise ConfigError(tuple(_problems(rule, path, found))) from None


def worded(reference: Reference, name: str, *path: str) -> Phrases:
    """Compile the phrases at a path of keys in the wording of a name, those of all keys below; none when it has none.

    Raises ConfigError with the place of every phrase that is not in the notation.
    """
    found: Any = reference.wording.get(name, {})
    for key in path:
        found = found.get(key, {})
    try:
        return Phrases(_phrases(found))
    except PhraseError:
        from neurolint.claims.wording.whole import mistakes  # to be read only when there is one

        paths = reference.wording_paths.get(name, ())
        raise ConfigError(tuple(mistakes(name, reference.wording[name], paths))) from None


def _phrases(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    else:
        for inner in found.values() if isinstance(found, Mapping) else found:
            yield from _phrases(inner)


def _problems(rule: Rule, path: Sequence[Key], phrases: Sequence[str]) -> Iterator[Problem]:
    for index, phrase in enumerate(phrases):
        try:
            phrase_pattern(phrase)
        except PhraseError as error:
            yield problem(rule, (*path, index), f"the phrase {phrase!r} cannot be read: {error}")


def problem(rule: Rule, path: Sequence[Key], message: str) -> Problem:
    """Return a problem at a path of keys in the options, with its place in the rule file."""
    from neurolint.library.gather import (
        problem_in,  # reads the file again: only when there is a mistake in it
    )

    return problem_in(rule.path or rule.code, ("options", *path), message)
