"""All wording files of the reference, made ready for matching."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from neurolint.claims.frames import WordLists, read_form, with_lists
from neurolint.claims.wording.benefits import Certainties, TreatsWording
from neurolint.claims.wording.boasts import Boasts
from neurolint.claims.wording.cues import Cues
from neurolint.claims.wording.ledin import Symptoms
from neurolint.claims.wording.presupposed import Presupposed
from neurolint.claims.wording.relating import Comparisons, Kinds, Mechanisms, Relations
from neurolint.claims.wording.sentences import Anaphors, Clauses, Grammar, Lists
from neurolint.errors import ConfigError, Problem
from neurolint.language.abbreviations import Definitions
from neurolint.language.context import Context
from neurolint.language.inflection import VerbForm
from neurolint.language.notation import PhraseError, phrase_pattern
from neurolint.language.phrases import Phrases
from neurolint.language.sentences import Signs
from neurolint.language.sieve import Sieve
from neurolint.library.model import Reference

_Part = TypeVar("_Part")


class Wording:
    """All wording of a reference. Each part is made when first asked for.

    Raises ConfigError then, with every phrase of the part that is not in the notation.
    """

    def __init__(self, reference: Reference) -> None:
        self._data = reference.wording
        self._paths = reference.wording_paths

    def problems(self) -> Iterator[Problem]:
        """Make every part, and yield each phrase that is not in the notation."""
        for name, made in vars(Wording).items():
            if isinstance(made, cached_property):
                try:
                    getattr(self, name)
                except ConfigError as error:
                    yield from error.problems

    def _part(self, name: str, make: Callable[[Any], _Part]) -> _Part:
        data = self._data[name]
        try:
            return make(data)
        except PhraseError:
            # The files of a part are joined by now: each is read again for the lines of its phrases.
            raise ConfigError(tuple(mistakes(name, data, self._paths.get(name, ())))) from None

    @cached_property
    def types(self) -> Mapping[str, frozenset[str]]:
        """For each place of a claim, the types of concept that can fill it."""
        return {slot: frozenset(types) for slot, types in self._data["types"].items()}

    @cached_property
    def signs(self) -> Signs:
        """What ends a sentence; a reference without that file goes by shape alone."""
        return Signs(self._data.get("sentences", {}))

    @cached_property
    def definitions(self) -> Definitions:
        """How texts define abbreviations; a reference without that file goes by letters alone."""
        return Definitions(self._data.get("abbreviations", {}))

    @cached_property
    def treats(self) -> TreatsWording:
        """Triggers of `treats`."""
        return self._part("treats", TreatsWording)

    @cached_property
    def cues(self) -> Cues:
        """Modifiers."""
        return self._part("modifiers", lambda data: Cues(data, self.context))

    @cached_property
    def context(self) -> Context:
        """Cues, each with a reach of its own."""
        return self._part("context", Context)

    @cached_property
    def clauses(self) -> Clauses:
        """Boundaries of clauses and lists."""
        return Clauses(self._data["clauses"])

    @cached_property
    def forms(self) -> Mapping[str, VerbForm]:
        """The forms of all verbs that tell of an effect, whatever reads them."""
        known = {form: kind for form, (_, kind, _) in self.treats.verbs.items()}
        return known | {form: kind for form, (_, kind, _) in self.boasts.verbs.items()}

    @cached_property
    def grammar(self) -> Grammar:
        """Function words."""
        return Grammar(self._data["grammar"])

    @cached_property
    def comparisons(self) -> Comparisons:
        """Comparison of treatments."""
        return self._part("compared_with", Comparisons)

    @cached_property
    def kinds(self) -> Kinds:
        """Classification."""
        return self._part("is_a", Kinds)

    @cached_property
    def heads(self) -> frozenset[str]:
        """Stems of nouns that may stand behind the name of a treatment or a condition and add nothing."""
        return self.kinds.heads | self.anaphors.treatment

    @cached_property
    def pointing(self) -> frozenset[str]:
        """Words behind which one that points back may stand inside a clause."""
        return self.grammar.pointing | self.anaphors.telling

    @cached_property
    def before_verbs(self) -> frozenset[str]:
        """Words between a condition that opens its clause and the verb of which it is the subject."""
        return self.anaphors.auxiliaries | self.relations.outright

    @cached_property
    def mechanisms(self) -> Mechanisms:
        """Ways of acting."""
        return self._part("has_mechanism", Mechanisms)

    @cached_property
    def relations(self) -> Relations:
        """Frames of relations."""
        slots = [slot for slot in self.types if slot != "plural"]
        return self._part("relations", lambda data: Relations(data, slots))

    @cached_property
    def anaphors(self) -> Anaphors:
        """Words that point back."""
        return self._part("anaphora", Anaphors)

    @cached_property
    def lists(self) -> Lists:
        """Lead-ins of lists."""
        return self._part("lists", Lists)

    @cached_property
    def symptoms(self) -> Symptoms:
        """Lists of symptoms."""
        if "has_symptom" not in self._data:
            return Symptoms({})
        return self._part("has_symptom", Symptoms)

    @cached_property
    def products(self) -> Phrases:
        """What stands between the name of a product and what it is."""
        return self._part("products", lambda data: Phrases(data["is"]))

    @cached_property
    def boasts(self) -> Boasts:
        """Open claims of benefit."""
        return self._part("boasts", Boasts)

    @cached_property
    def presupposed(self) -> Presupposed:
        """What is taken for granted."""
        return self._part("presupposed", Presupposed)

    @cached_property
    def sieve(self) -> Sieve:
        """What is looked for in every sentence."""
        cues, kinds, treats = self.cues, self.kinds, self.treats
        return Sieve(
            [
                self.context,
                *(cues.aside, cues.distance, cues.explains, cues.myths, cues.restricting, cues.supposed),
                *(cues.origins, cues.trial, cues.modest, cues.contested, cues.case, cues.unproven),
                *cues.scope.values(),
                *(phrases for _, phrases in (*cues.forward, *cues.adjacent, *cues.touching)),
                *(kinds.examples, kinds.denials, kinds.copulas, kinds.inclusions, kinds.and_other),
                *(kinds.equations, kinds.fronted, kinds.inserted),
                *(treats.phrases, treats.role_verbs),
                self.boasts.said,
                self.boasts.cautions,
                *(self.comparisons.frames, self.comparisons.pairs),
                self.mechanisms.phrases,
                self.presupposed,
                self.relations,
            ]
        )

    def verbal(self, word: str) -> bool:
        """Tell whether a word behind "this" shows that it stands alone: a verb, an auxiliary or an adverb."""
        return (
            word in self.anaphors.auxiliaries
            or word in self.treats.verbs
            or word in self.treats.noun_verbs
            or word in self.mechanisms.verbs
            or (word.endswith("ly") and len(word) > 4)
        )

    @cached_property
    def certainty(self) -> Certainties:
        """The table of strength against certainty."""
        return self._part("certainty", Certainties)


def mistakes(name: str, data: Any, paths: Sequence[str]) -> Iterator[Problem]:
    """Yield each phrase of the wording of a name that is not in the notation, at its place in the files.

    `data` is what all the files hold together: a frame of one may name a list of another.
    """
    from neurolint.library.files import read_file  # and YAML: only when there is a mistake
    from neurolint.library.validate import parse_file

    lists = data.get("lists", {}) if isinstance(data, Mapping) else {}
    for path in paths:
        raw = read_file(Path(path))
        read = raw if isinstance(raw, Problem) else parse_file(raw)
        if not isinstance(read, Problem):
            yield from (read.problem(where, message) for where, message in _unreadable(read.data, lists))
    if not paths:
        yield from (Problem(f"wording/{name}.yaml", 1, 1, message) for _, message in _unreadable(data, lists))


def _unreadable(
    data: Any, lists: WordLists, *where: str | int
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the place of each phrase that is not in the notation, and what is wrong with it."""
    if isinstance(data, str):
        try:
            phrase_pattern(with_lists(data, lists))
        except PhraseError as error:
            yield where, f"the phrase {data!r} cannot be read: {error}"
    elif isinstance(data, Mapping) and {"roles", "frames"} <= data.keys():
        for i, frame in enumerate(data["frames"]):
            for j, form in enumerate(frame["forms"]):
                try:
                    read_form(form, data["roles"], lists=lists)
                except PhraseError as error:
                    yield (*where, "frames", i, "forms", j), f"the phrase {form!r} cannot be read: {error}"
    elif isinstance(data, Mapping | list):
        for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
            yield from _unreadable(value, lists, *where, key)
