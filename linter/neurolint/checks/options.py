"""Options of a rule made ready: phrases compiled, mistakes in them told as mistakes of the rule file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from neurolint.errors import ConfigError, Problem
from neurolint.language.phrases import PhraseError, Phrases, phrase_pattern
from neurolint.library.model import Rule

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


def _problems(rule: Rule, path: Sequence[Key], phrases: Sequence[str]) -> Iterator[Problem]:
    for index, phrase in enumerate(phrases):
        try:
            phrase_pattern(phrase)
        except PhraseError as error:
            yield problem(rule, (*path, index), f"the phrase {phrase!r} cannot be read: {error}")


def problem(rule: Rule, path: Sequence[Key], message: str) -> Problem:
    """Return a problem at a path of keys in the options, with its place in the rule file."""
    from neurolint.library.load import problem_in  # reads the file again: only when there is a mistake in it

    return problem_in(rule.path or rule.code, ("options", *path), message)
