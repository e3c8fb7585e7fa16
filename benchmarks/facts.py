"""Made facts for measuring: any number of them, about remedies and conditions that nobody has."""

from __future__ import annotations

from collections.abc import Mapping

from neurolint.library.model import Citation, Concept, Example, Examples, Fact, Library, Reference, Verdict

_SOUNDS = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu"]
_VERDICTS: tuple[tuple[Verdict, str], ...] = (
    ("effective", "{remedy} relieves {condition}."),
    ("probably-effective", "{remedy} probably relieves {condition}."),
    ("inconclusive", "It is not clear whether {remedy} helps {condition}."),
    ("ineffective", "{remedy} does not relieve {condition}."),
)


def made_library(library: Library, count: int) -> Library:
    """Return a library with so many made facts in place of its own, and with the concepts that they speak of."""
    reference = library.reference
    roots = {
        kind: next(iter(reference.concepts[like].parents))
        for kind, like in (("drug", "ketamine"), ("condition", "sciatica"))
    }
    remedies = _named(max(2, count // 2), "drug", "ine", roots["drug"])
    conditions = _named(max(2, count // 4), "condition", "osis", roots["condition"])
    source = next(iter(reference.sources))
    facts = {}
    for number in range(count):
        remedy, condition = remedies[number % len(remedies)], conditions[number % len(conditions)]
        fact = _fact(number, remedy, condition, source)
        facts[fact.id] = fact
    made: Mapping[str, Concept] = {one.id: one for one in (*remedies, *conditions)}
    return Library(
        Reference(
            {**reference.concepts, **made},
            facts,
            reference.sources,
            reference.wording,
            f"{count:064}",
            reference.wording_paths,
        ),
        library.rules,
    )


def _named(count: int, kind: str, ending: str, parent: str) -> list[Concept]:
    names = (_name(number) + ending for number in range(count))
    return [Concept(name, kind, name, parents=(parent,)) for name in names]


def _name(number: int) -> str:
    """Return a word of four sounds, another one for each number up to fifty thousand."""
    sounds = []
    for _ in range(4):
        number, at = divmod(number, len(_SOUNDS))
        sounds.append(_SOUNDS[at])
    return "".join(sounds)


def _fact(number: int, remedy: Concept, condition: Concept, source: str) -> Fact:
    verdict, pattern = _VERDICTS[number % len(_VERDICTS)]
    names = {"remedy": remedy.label.capitalize(), "condition": condition.label}
    told = pattern.format(**names)
    wrong = f"{names['remedy']} cures {names['condition']}."
    return Fact(
        f"made-{number}",
        (remedy.id,),
        "treats",
        (condition.id,),
        verdict,
        told,
        say=told,
        sources=(Citation(source),),
        examples=Examples(flag=(Example(wrong),)),
    )
