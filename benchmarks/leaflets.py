"""Count the findings on sentences that are sound of whatever they name: `python -m benchmarks.leaflets [--show]`.

The sentences of `leaflets.yaml` are filled with every treatment, disease and fact of the reference that they are of.
Each row is a sentence, on how many of the names it drew an error or a warning, and with `--show` a few of these. Some
are right: what is weak in the table of certainty stays weak, and what does harm in one disease is no help there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from neurolint.claims.naming import name
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.load import load_library
from neurolint.library.model import Reference

_SHEET = Path(__file__).with_name("leaflets.yaml")
_SHOWN = 3  # names that are printed of those with a finding


def names(reference: Reference, of: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what sentences of a sort are filled with: a name, and what a fact says of it where they are of facts."""
    predicate, *verdicts = of
    if predicate in reference.facts_by_predicate:
        for fact in reference.facts_by_predicate[predicate]:
            if fact.verdict in verdicts and not reference.is_root(fact.objects[0]):
                yield name(fact.subjects[0], reference), name(fact.objects[0], reference)
    else:
        for concept in reference.concepts.values():
            if concept.type in of:
                yield name(concept.id, reference), ""


def filled(sentence: str, thing: str, other: str) -> str:
    """Return a sentence with the names put in: `{x}`, `{X}` with a capital, `{y}` and `{Y}`."""
    return sentence.format(x=thing, X=_capital(thing), y=other, Y=_capital(other))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def drawn(reference: Reference, of: Sequence[str], sentences: Sequence[str]) -> dict[str, list[str]]:
    """Return the names on which each sentence drew an error or a warning, read one by one."""
    found: dict[str, list[str]] = {sentence: [] for sentence in sentences}
    for thing, other in names(reference, of):
        for sentence in sentences:
            draft = parse(filled(sentence, thing, other), "leaflet.md", "markdown")
            if any(j.level in {"error", "warning"} for j in read_claims(draft, reference).judgements):
                found[sentence].append(thing)
    return found


def main() -> None:
    """Print a row for each sentence that drew anything, and how many did in all."""
    reference = load_library().reference
    asked = wrong = 0
    for sheet in yaml.safe_load(_SHEET.read_text(encoding="utf-8")).values():
        of, sentences = sheet["of"], sheet["sentences"]
        asked += len(list(names(reference, of))) * len(sentences)
        for sentence, things in drawn(reference, of, sentences).items():
            wrong += len(things)
            if things:
                shown = f"  {', '.join(things[:_SHOWN])}" if "--show" in sys.argv else ""
                sys.stdout.write(f"{len(things):5}  {sentence}{shown}\n")
    sys.stdout.write(f"{wrong} of {asked} sentences drew an error or a warning\n")


if __name__ == "__main__":
    main()
