"""Forms of regular English verbs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

VerbForm = Literal["base", "s", "ed", "ing"]

_VOWELS = frozenset("aeiou")


def verb_forms(
    lemmas: Iterable[str], irregular: Iterable[Sequence[str]] = ()
) -> dict[str, tuple[str, VerbForm]]:
    """Map every form of each lemma to the lemma and the kind of form.

    An irregular verb is a sequence of its base, third person, past (one or two) and participle in -ing.
    """
    table: dict[str, tuple[str, VerbForm]] = {}
    odd: Mapping[str, Sequence[str]] = {forms[0]: forms for forms in irregular}
    for lemma in lemmas:
        forms = odd.get(lemma) or regular_forms(lemma)
        table[forms[-1]] = (lemma, "ing")
        for past in forms[2:-1]:
            table[past] = (lemma, "ed")
        table[forms[1]] = (lemma, "s")
        table[lemma] = (lemma, "base")
    return table


def regular_forms(lemma: str) -> tuple[str, str, str, str]:
    """Return base, third person, past and -ing form of a regular verb."""
    if lemma.endswith("ie"):
        return lemma, lemma + "s", lemma + "d", lemma[:-2] + "ying"
    if lemma.endswith("e"):
        kept = lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]
        return lemma, lemma + "s", lemma + "d", kept + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    doubled = lemma + lemma[-1] if _doubles(lemma) else lemma
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return lemma, third, doubled + "ed", doubled + "ing"


def _doubles(lemma: str) -> bool:
    """One syllable of consonant, vowel, consonant doubles its end; so do "control" and "compel", stressed there."""
    if len(lemma) < 3 or lemma[-1] in _VOWELS or lemma[-1] in "wxy" or lemma[-2] not in _VOWELS:
        return False
    vowels = sum(char in _VOWELS for char in lemma)
    return lemma[-3] not in _VOWELS and (vowels == 1 or lemma.endswith(("trol", "pel")))


def plural(noun: str) -> str:
    """Return the plural of a noun or noun phrase; as it is when it looks plural.

    Its head is the last word, or that before "of".
    """
    head, of, rest = noun.partition(" of ")
    if of:
        return plural(head) + of + rest
    if noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "z", "ch", "sh")) else "s")
