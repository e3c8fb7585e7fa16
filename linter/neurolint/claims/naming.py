"""How concepts are called in a message to an editor."""

from __future__ import annotations

from collections.abc import Iterable

from neurolint.language.inflection import plural
from neurolint.library.model import Reference

_NAMED = 3  # concepts spelled out before the rest is left to an ellipsis
_SUBJECT = "{subject}"  # the place in the wording of a fact for what a claim speaks of


def name(concept: str, reference: Reference) -> str:
    """The name of a concept in running text: a class of treatments in the plural, a long name with its abbreviation.

    What can be counted, as bracelets and injections can, is in the plural as well.
    """
    known = reference.concepts.get(concept)
    if known is None:
        return concept
    if concept not in reference.classes or not is_class(concept, reference):
        counted = known.label.rpartition(" ")[2] in reference.wording.get("types", {}).get("countable", ())
        return plural(known.label) if counted else known.label
    short = known.abbreviations[0] if known.abbreviations and " " in known.label else ""
    return f"{plural(known.label)} ({plural(short)})" if short else plural(known.label)


def is_class(concept: str, reference: Reference) -> bool:
    """Tell whether a concept is a class of treatments, whose name in the plural means all of its kinds."""
    return reference.type_of(concept) in reference.wording.get("types", {}).get("plural", ())


def names(concepts: Iterable[str], reference: Reference) -> str:
    """Several concepts as a list in running text, the first few of them."""
    called = [name(concept, reference) for concept in dict.fromkeys(concepts)]
    if len(called) > _NAMED:
        return ", ".join(called[:_NAMED]) + " …"
    return ", ".join(called[:-1]) + " and " + called[-1] if len(called) > 1 else "".join(called)


def worded(say: str, subject: str) -> str:
    """Return wording of a fact that would pass, with the name of what it speaks of where it leaves a place for it."""
    if _SUBJECT not in say:
        return say
    said = say.replace(_SUBJECT, subject)
    return said[:1].upper() + said[1:]
