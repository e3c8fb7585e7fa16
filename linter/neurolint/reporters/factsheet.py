"""Facts for those who keep them: each a sheet with all there is to it, or a line in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neurolint.drafts.quotes import shorten
from neurolint.library.model import Citation, Fact, Recommendation, Reference
from neurolint.library.reach import reach
from neurolint.library.select import Due
from neurolint.reporters.figures import figure_words, figures, measure_words
from neurolint.reporters.sheet import WIDTH, paragraph, quotations, row, table

_STATEMENT = 80  # code points of a statement in a list
_COMPARISONS = {
    "subject-better": "the first does better",
    "object-better": "the second does better",
    "no-difference": "no difference",
    "more-potent": "the first is more potent",
    "safer": "the first is safer",
    "unclear": "unclear which does better",
}
_STRENGTHS = {
    "strong-for": "strong recommendation for it",
    "weak-for": "weak recommendation for it",
    "none": "no recommendation",
    "weak-against": "weak recommendation against it",
    "strong-against": "strong recommendation against it",
}


def fact_list(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield a line for each fact: id, predicate, verdict, certainty or what it rests on, statement cut short."""
    yield from table(
        (fact.id, fact.predicate, words(fact.verdict), standing(fact), shorten(fact.statement, _STATEMENT))
        for fact in facts
    )


def due_list(due: Iterable[Due]) -> Iterator[str]:
    """Yield a line for each fact that is due: its date, how far off that is, its id, its statement cut short."""
    yield from table(
        (one.fact.review_by, _far(one.overdue), one.fact.id, shorten(one.fact.statement, _STATEMENT))
        for one in due
    )


def _far(overdue: int) -> str:
    if not overdue:
        return "due today"
    days = f"{abs(overdue)} day{'s' if abs(overdue) != 1 else ''}"
    return f"{days} overdue" if overdue > 0 else f"in {days}"


def words(term: str) -> str:
    """Return a term of the data as words: probably-effective as "probably effective"."""
    return term.replace("-", " ").replace("_", " ")


def standing(fact: Fact) -> str:
    """Return the certainty of a fact that rests on evidence, or what else it rests on."""
    if fact.basis == "evidence":
        return f"{words(fact.certainty)} certainty"
    return fact.basis if fact.certainty == "high" else f"{fact.basis}, {words(fact.certainty)} certainty"


def in_short(fact: Fact) -> str:
    """Return a fact as one item of another sheet: id, predicate, verdict, what it rests on."""
    return f"{fact.id}: {words(fact.predicate)}, {words(fact.verdict)}, {standing(fact)}"


def fact_sheet(fact: Fact, reference: Reference, width: int = WIDTH) -> Iterator[str]:
    """Yield the lines of a sheet, wrapped at `width` columns, with everything that is known of a fact."""
    yield fact.id
    yield from paragraph(fact.statement, width)
    yield ""
    yield from _said(fact, reference, width)
    yield from _numbers(fact, width)
    yield from _circumstances(fact, width)
    yield from _advice(fact, width)
    yield from _reach(fact, reference, width)
    sources = (_source(citation, reference) for citation in fact.sources)
    yield from row("Sources", sources, width)
    yield from row("Reviewed", f"{fact.reviewed or 'never'}, due {fact.review_by or 'at no date'}", width)
    yield from row("File", fact.path, width)
    yield from quotations("Would flag", (example.text for example in fact.examples.flag), width)
    yield from quotations("Leaves alone", (example.text for example in fact.examples.good), width)
    yield from quotations("Not caught yet", (example.text for example in fact.examples.todo), width)


def _said(fact: Fact, reference: Reference, width: int) -> Iterator[str]:
    yield from row("Says", _triple(fact, reference), width)
    yield from row("Comparison", _COMPARISONS.get(fact.comparison, fact.comparison), width)
    yield from row("Direction", fact.direction, width)
    yield from row("Raises", _labels(fact.raises, reference), width)
    yield from row("Lowers", _labels(fact.lowers, reference), width)
    yield from row("In", _labels(fact.condition, reference), width)
    yield from row("Scope", ", ".join(map(words, fact.scope)), width)
    yield from row("Verdict", words(fact.verdict), width)
    if fact.basis == "evidence":
        yield from row("Certainty", f"{words(fact.certainty)} (GRADE)", width)
    else:
        yield from row("Rests on", standing(fact), width)


def _triple(fact: Fact, reference: Reference) -> str:
    return " — ".join(
        (_labels(fact.subjects, reference), words(fact.predicate), _labels(fact.objects, reference))
    )


def _labels(concepts: Iterable[str], reference: Reference) -> str:
    return ", ".join(map(reference.label, concepts))


def _numbers(fact: Fact, width: int) -> Iterator[str]:
    shown = figures(fact)
    yield from row("Effect", (shown.effect, *map(measure_words, shown.measures)), width)
    yield from row("Cures", "most of those who have it" if fact.cures else "", width)
    yield from row("May be given", figure_words(shown.figure) if shown.figure else "", width)
    yield from row("Figures", shown.remarks, width)


def _circumstances(fact: Fact, width: int) -> Iterator[str]:
    harm = (fact.severity, fact.frequency, "boxed warning" if fact.boxed else "")
    yield from row("Population", fact.population, width)
    yield from row("Where", ", ".join(fact.jurisdiction), width)
    yield from row("Since", fact.since, width)
    yield from row("In use since", str(fact.used_since or ""), width)
    yield from row("Harm", ", ".join(filter(None, harm)), width)
    yield from row("Tell readers", ", ".join(map(words, fact.advice)), width)


def _advice(fact: Fact, width: int) -> Iterator[str]:
    yield from row("Advised by", map(_recommendation, fact.recommendations), width)
    if fact.disputed:
        yield from row("Disputed", fact.positions or "experts disagree; no error may rest on it", width)
    yield from row("For editors", fact.nuance, width)
    yield from row("Would pass", fact.say, width)


def _recommendation(given: Recommendation) -> str:
    detail = f" ({given.detail})" if given.detail else ""
    return f"{given.body}: {_STRENGTHS.get(given.strength, words(given.strength))}{detail}"


def _reach(fact: Fact, reference: Reference, width: int) -> Iterator[str]:
    reached = reach(fact, reference)
    members, own = _labels(reached.members, reference), _labels(reached.own, reference)
    yield from row("Speaks for", (members, f"not for {own}: facts of their own" if own else ""), width)
    kinds = _labels(reached.narrower, reference)
    objects = _labels(fact.objects, reference)
    narrower = (
        f"and all narrower kinds{f': {kinds}' if kinds else ''}"
        if fact.narrower
        else "only, no narrower kind"
    )
    yield from row("Reaches", f"{objects} {narrower}", width)
    wholes = ((fact.all_subjects_of, "subject"), (fact.all_objects_of, "object"))
    named = (f"no other kind of {reference.label(whole)} is {part}" for whole, part in wholes if whole)
    yield from row("Names in full", named, width)


def _source(citation: Citation, reference: Reference) -> str:
    source = reference.sources.get(citation.id)
    if source is None:
        return f"{citation.id}: not in the reference"
    pmid = f"PMID {source.pmid}" if source.pmid and source.doi else ""
    notes = (pmid, citation.locator, "" if source.confirmed else "not confirmed")
    return "; ".join(filter(None, (f"{source.id}: {source.citation} {source.link}".rstrip(), *notes)))
