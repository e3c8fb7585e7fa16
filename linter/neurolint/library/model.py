"""The values that the reference and the rules are made of. All frozen; all texts are UTF-8 prose for editors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, TypeVarTuple

from neurolint.quickclass import dataclass

if TYPE_CHECKING:
    from neurolint.library.lexicon import Lexicon

_Thing = TypeVar("_Thing")
_Given = TypeVarTuple("_Given")

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""In rising order."""

Certainty = Literal["high", "moderate", "low", "very-low"]
"""GRADE: how sure one may be of the evidence (Guyatt 2008, BMJ 336:924)."""

Basis = Literal["evidence", "definition", "pharmacology", "regulatory", "historical"]
"""What a fact rests on; certainty of anything but evidence is that of the statement itself."""

Verdict = Literal[
    # efficacy: does the subject do it?
    "effective",
    "probably-effective",
    "inconclusive",  # too weak or mixed to tell: not proof of no effect
    "probably-ineffective",
    "ineffective",
    "harmful",
    # anything else: is the triple true?
    "holds",
    "refuted",
    "unsupported",
    "mixed",
]


@dataclass(frozen=True, slots=True)
class Brand:
    """A trade name, with its standing on the market where that is known."""

    name: str
    status: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """An entry of the vocabulary.

    `parents` are what it is a kind of; `not_a` what it is commonly mistaken for; `presents_as` the symptom that is
    meant where a text speaks of relieving the condition itself. `site` are the organs, functions or measured values
    that a condition affects (the finding site of SNOMED CT), `change` what becomes of them. Abbreviations are matched
    with their case. `shorthand` are names that mean it only in a draft that names it in full, or one of its `company`.
    """

    id: str
    type: str
    label: str
    synonyms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    brands: tuple[Brand, ...] = ()
    misspellings: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    not_a: tuple[str, ...] = ()
    presents_as: tuple[str, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    site: tuple[str, ...] = ()
    change: Literal["raised", "lowered", "harmed"] | None = None
    shorthand: tuple[str, ...] = ()
    company: tuple[str, ...] = ()

    def names(self) -> Iterator[tuple[str, bool]]:
        """Yield every name, and whether its case matters."""
        for name in (self.label, *self.synonyms, *self.misspellings):
            yield name, False
        for brand in self.brands:
            yield brand.name, False
        for name in self.abbreviations:
            yield name, True


@dataclass(frozen=True, slots=True)
class Source:
    """One bibliographic record, in the fields of CSL.

    `issued` is its date as far as it is known (ISO 8601); `confirmed_how` says where the record was seen.
    `retracted` is the date on which it was retracted, empty when it stands; `retraction` and `republished` are the
    addresses of the notice and of a version published anew.
    """

    id: str
    type: str
    title: str
    authors: tuple[str, ...] = ()
    container_title: str = ""
    publisher: str = ""
    year: int | None = None
    volume: str = ""
    page: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    url: str = ""
    confirmed: bool = False
    confirmed_how: str = ""
    issued: str = ""
    issue: str = ""
    note: str = ""
    retracted: str = ""
    retraction: str = ""
    republished: str = ""

    @property
    def citation(self) -> str:
        """A short reference in one line: authors, title, container or publisher, year."""
        names = ", ".join(self.authors[:3]) + (" et al." if len(self.authors) > 3 else "")
        where = self.container_title or self.publisher
        parts = [names, self.title, where, str(self.year) if self.year else ""]
        return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)

    @property
    def link(self) -> str:
        """The address that leads to the record: DOI first, then PubMed, then the page."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.pmid:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        return self.url


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as a fact cites it, with the place inside it."""

    id: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a body advises: apart from certainty, because the two often part."""

    body: str
    strength: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """The size of an effect in numbers: a point estimate with its interval, such as an NNT of 6.4 (5.2 to 8.4)."""

    measure: str
    value: float
    low: float | None = None
    high: float | None = None
    unit: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """The numbers that a claim may give: from `low` to `high` (None: open at that end), in `unit`, for `year`."""

    unit: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its text and, where given, the words at which the finding must stand.

    `format` is how the fragment is to be read, `severity` the level expected and `today` the day on which it is
    judged (ISO 8601), when given. `given` are the settings that it is judged with: spelling, audience or kind. `fixed`
    is the text after all fixes of the rule, safe or not, when given.
    """

    text: str
    at: str = ""
    format: Literal["markdown", "text"] = "markdown"
    severity: Severity | None = None
    today: str = ""
    given: tuple[tuple[str, str], ...] = ()
    fixed: str = ""


class Examples:
    """Sentences or draft fragments that run as tests: must be flagged, must pass, should be flagged one day.

    They are made when they are first asked for: a check of drafts does without.
    """

    __slots__ = ("_kinds", "_later")

    def __init__(
        self,
        flag: tuple[Example, ...] = (),
        good: tuple[Example, ...] = (),
        todo: tuple[Example, ...] = (),
        *,
        later: Callable[[], Iterable[tuple[Example, ...]]] | None = None,
    ) -> None:
        """Take the examples of each kind, or what makes all three in this order."""
        self._kinds: tuple[tuple[Example, ...], ...] = (flag, good, todo)
        self._later = later

    @property
    def flag(self) -> tuple[Example, ...]:
        """Those that must be flagged."""
        return self._made()[0]

    @property
    def good(self) -> tuple[Example, ...]:
        """Those that must pass."""
        return self._made()[1]

    @property
    def todo(self) -> tuple[Example, ...]:
        """Those that should be flagged one day."""
        return self._made()[2]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Examples) and self._made() == other._made()

    def __hash__(self) -> int:
        return hash(self._made())

    def __repr__(self) -> str:
        return f"Examples(flag={self.flag!r}, good={self.good!r}, todo={self.todo!r})"

    def _made(self) -> tuple[tuple[Example, ...], ...]:
        if self._later is not None:
            self._kinds, self._later = tuple(self._later()), None
        return self._kinds


@dataclass(frozen=True, slots=True)
class Fact:
    """A reviewed statement about concepts.

    `subjects` and `objects` are concept ids; the fact speaks for every pair, and with `narrower` for every kind of
    its objects too; `cures` says that most are cured. `direction` is the way in which a treatment acts on its
    target, `raises` and `lowers` are the medicines whose level in the blood changes. `scope` narrows it (such as
    `long-term`). `all_subjects_of` and `all_objects_of` name the concept among whose kinds the fact leaves none
    out. `checked` says whether its figures were seen in a source: `no` means they must not be shown. `since` is the
    year, month or day since when it is so (ISO 8601). `severity` and `frequency` are those of a harm, `boxed` that
    labels carry it in a box, `advice` what a page on the subject has to tell readers. `names` are the names of the
    subject that it speaks of (none: all), `superseded` phrases of wording that it replaced. A disputed fact never
    yields an error; `positions` are what its sides hold.
    """

    id: str
    subjects: tuple[str, ...]
    predicate: str
    objects: tuple[str, ...]
    verdict: Verdict
    statement: str
    certainty: Certainty = "high"
    basis: Basis = "evidence"
    comparison: str = ""
    direction: Literal["", "activates", "blocks"] = ""
    raises: tuple[str, ...] = ()
    lowers: tuple[str, ...] = ()
    condition: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    effect: str = ""
    measures: tuple[Measure, ...] = ()
    figure: Figure | None = None
    checked: Literal["yes", "partly", "no"] = "no"
    population: str = ""
    jurisdiction: tuple[str, ...] = ()
    used_since: int | None = None
    since: str = ""
    narrower: bool = False
    cures: bool = False
    all_subjects_of: str = ""
    all_objects_of: str = ""
    severity: Literal["minor", "serious"] | None = None
    frequency: Literal["common", "uncommon", "rare"] | None = None
    boxed: bool = False
    advice: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    disputed: bool = False
    positions: tuple[str, ...] = ()
    nuance: str = ""
    say: str = ""
    sources: tuple[Citation, ...] = ()
    reviewed: str = ""
    review_by: str = ""
    examples: Examples = Examples()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file. `options` were validated against the schema of the kind of check named by `check`.

    `audiences` are the readers that it is for, such as patients; without any it is for all.
    `fix` tells what to put in place of the words found, for the kind `phrases`. `told_by` are the codes of rules that
    ask for the same: where one of these marks the words as well, it speaks for both.
    """

    code: str
    name: str
    summary: str
    why: str
    severity: Severity
    check: str
    message: str
    suggestion: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    examples: Examples = Examples()
    tags: tuple[str, ...] = ()
    profiles: Mapping[str, Severity | Literal["off"]] = field(default_factory=dict)
    path: str = ""
    audiences: tuple[str, ...] = ()
    fix: Mapping[str, Any] = field(default_factory=dict)
    told_by: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The letters before the number: the group of the catalogue."""
        return self.code.rstrip("0123456789")


class Reference:
    """All facts, concepts, sources and wording, with the look-ups the engine needs.

    `wording` maps the stem of each wording file to its validated content; `digest` is the SHA-256 of everything
    that was read, in hexadecimal; `wording_paths` the files that each wording was put together from. `lexicon` returns
    that of the concepts, where it need not be made of them. What is made of a reference lives as long as it.
    """

    def __init__(
        self,
        concepts: Mapping[str, Concept],
        facts: Mapping[str, Fact],
        sources: Mapping[str, Source],
        wording: Mapping[str, Any],
        digest: str,
        wording_paths: Mapping[str, Sequence[str]] | None = None,
        lexicon: Callable[[], Lexicon] | None = None,
    ) -> None:
        self.concepts = concepts
        self.facts = facts
        self.sources = sources
        self.wording = wording
        self.digest = digest
        self.wording_paths = wording_paths or {}
        self._lexicon = lexicon
        self._lines: dict[str, dict[str, int]] = {}
        self._types: dict[str, str] = {}
        self._made: dict[tuple[object, ...], Any] = {}

    def once(self, make: Callable[[Reference, *_Given], _Thing], *given: *_Given) -> _Thing:
        """Return what a function makes of the reference and what else it is given: made when first asked for.

        It is kept by the function itself and what it is given, which have to be the same at every call; nobody may
        change what it returns.
        """
        key = make, *given
        if key not in self._made:
            self._made[key] = make(self, *given)
        thing: _Thing = self._made[key]
        return thing

    def distances(self, concept: str) -> Mapping[str, int]:
        """Return every concept that `concept` is a kind of, itself included, with the steps up to it."""
        known = self._lines.get(concept)
        if known is None:
            known = {concept: 0}
            frontier, steps = [concept], 0
            while frontier:
                steps += 1
                above = [p for c in frontier if c in self.concepts for p in self.concepts[c].parents]
                frontier = [p for p in dict.fromkeys(above) if p not in known]
                known.update(dict.fromkeys(frontier, steps))
            if concept in self.concepts:  # else the name of something unknown: there is no end of them
                self._lines[concept] = known
        return known

    def is_a(self, concept: str, kind: str) -> bool:
        """Tell whether `concept` is `kind` or lies below it."""
        line = self._lines.get(concept)
        return kind in (self.distances(concept) if line is None else line)

    def is_root(self, concept: str) -> bool:
        """Tell whether a concept stands for whatever there is of its kind: any treatment, any condition."""
        return self.type_of(concept) == "root"

    def type_of(self, concept: str) -> str:
        """Return the type of a concept; empty when it is unknown."""
        found = self._types.get(concept)
        if found is None:
            known = self.concepts.get(concept)
            found = self._types[concept] = known.type if known else ""
        return found

    def label(self, concept: str) -> str:
        """The name to print for a concept id; the id itself when it is unknown."""
        known = self.concepts.get(concept)
        return known.label if known else concept

    @cached_property
    def lexicon(self) -> Lexicon:
        """What is asked of all concepts at once: their names, and which have kinds."""
        if self._lexicon is not None:
            return self._lexicon()
        from neurolint.library.lexicon import lexicon_of  # most commands read no draft, and start without it

        return lexicon_of(self.concepts.values())

    @property
    def classes(self) -> frozenset[str]:
        """Every concept that some other concept is a kind of."""
        return self.lexicon.classes

    @cached_property
    def facts_by_predicate(self) -> Mapping[str, tuple[Fact, ...]]:
        """Facts by predicate, in order of their ids."""
        table: dict[str, list[Fact]] = {}
        for fact_id in sorted(self.facts):
            table.setdefault(self.facts[fact_id].predicate, []).append(self.facts[fact_id])
        return {predicate: tuple(facts) for predicate, facts in table.items()}

    @cached_property
    def facts_by_pair(self) -> Mapping[tuple[str, str, str], tuple[Fact, ...]]:
        """Facts by (predicate, subject, object)."""
        table: dict[tuple[str, str, str], list[Fact]] = {}
        for fact_id in sorted(self.facts):
            fact = self.facts[fact_id]
            for subject in fact.subjects:
                for obj in fact.objects:
                    table.setdefault((fact.predicate, subject, obj), []).append(fact)
        return {key: tuple(facts) for key, facts in table.items()}

    def names(self) -> Iterator[tuple[str, Concept, bool]]:
        """Yield every name of every concept: the name, the concept, whether its case matters."""
        for concept in self.concepts.values():
            for name, cased in concept.names():
                yield name, concept, cased


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that is read from `rules/` and `reference/`, checked and ready."""

    reference: Reference
    rules: Mapping[str, Rule]
    digest: str = ""
    """The SHA-256 of all that was read, in hexadecimal; "" for what was read from no folders."""
