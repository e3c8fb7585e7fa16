"""Whether a sentence without a treatment for its subject speaks of the matter of the page."""

from __future__ import annotations

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.boasts.lines import listing
from neurolint.claims.boasts.places import OUTRIGHT, Place
from neurolint.claims.boasts.remedies import Remedies
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording

_BARE = 2  # words of a subject that is a bare noun


class Matter:
    """What the whole of one draft is about, where it is one of some remedies."""

    __slots__ = ("_discourse", "_matter", "_own", "_pointing", "_wording")

    def __init__(self, wording: Wording, remedies: Remedies, discourse: Discourse) -> None:
        self._wording = wording
        self._discourse = discourse
        matter = discourse.matter()
        self._matter = matter if matter is not None and matter in remedies else None
        # stems of what the matter may be called, and words that point back
        own = remedies.stems(self._matter)
        self._own = own | wording.anaphors.treatment | wording.relations.products.keys()
        anaphors = wording.anaphors
        self._pointing = (
            anaphors.determiners | anaphors.possessives | anaphors.pronouns | wording.boasts.articles
        )

    def promised(self, passage: Passage, finder: Finder, place: Place) -> list[Argument]:
        """The matter of the page, where a promise without a subject of its own may speak of it."""
        matter = self._matter
        if matter is None or self._speaks_of_another(passage, matter):
            return []
        if not self._of_the_matter(passage, finder, place):
            return []
        token = passage.tokens[place.first]
        return [Argument(matter, token.start, token.end, "topic")]

    def acting(self, passage: Passage, finder: Finder, offset: int) -> Argument | None:
        """The matter of the page, where a verb at `offset` has no noun for a subject: "This also raises …".

        A bare verb that opens a sentence may be advice, but in a list of benefits.
        """
        if self._matter is None or not asserts(passage, self._wording.cues):
            return None
        if self._speaks_of_another(passage, self._matter):
            return None
        start, at = finder.clause_start(offset), passage.token_at(offset)
        first = passage.token_at(start)
        before = passage.tokens[first:at]
        light = (
            self._wording.anaphors.pronouns | self._wording.anaphors.auxiliaries | self._wording.boasts.before
        )
        if before:
            bare = all(token.word in light or token.word.endswith("ly") for token in before)
            if not bare and not self._acts_with(passage, first):
                return None
        elif not passage.word(at).endswith(("s", "ing")) and not listing(passage, self._discourse):
            return None
        if not self._unclaimed(passage, finder, (start, first), at):
            return None
        return Argument(self._matter, offset, passage.tokens[at].end, "topic")

    def _speaks_of_another(self, passage: Passage, matter: str) -> bool:
        """Tell whether a sentence goes on with something else: "The liver is large. It removes …", "X does this:"."""
        discourse = self._discourse
        return (
            discourse.of_the_body(passage)
            or discourse.of_another(passage)
            or discourse.introduces_another(passage, matter)
        )

    def _of_the_matter(self, passage: Passage, finder: Finder, place: Place) -> bool:
        """Tell whether a sentence may speak of the matter of the page: nothing else is its subject."""
        if self._attends_another(passage, place):
            return False
        start = finder.clause_start(passage.tokens[place.first].start)
        first = passage.token_at(start)
        if place.kind == "passive":
            return self._alone(passage, finder, first)
        if place.kind == "faded" and passage.word(place.after) in self._wording.boasts.causing:
            return False  # "the pain fades with rest"
        outright = place.kind in OUTRIGHT  # "many people feel real relief"
        return self._unclaimed(passage, finder, (start, first), place.first, strangely=outright)

    def _attends_another(self, passage: Passage, place: Place) -> bool:
        """Tell whether a participle goes with what opens the sentence: "The spine bends, while providing strength"."""
        if not passage.word(place.first).endswith("ing") or len(passage.tokens) < _BARE:
            return False
        named = passage.tokens[1].stem in self._wording.boasts.strangers
        opens = self._wording.anaphors.determiners | self._wording.boasts.articles
        return named and passage.word(0) in opens

    def _alone(self, passage: Passage, finder: Finder, first: int) -> bool:
        """Tell whether a sentence names no treatment but the matter, nor, from a word on, anyone who acts."""
        if any(mention.concept != self._matter for mention in finder.of_slot("treatment")):
            return False
        return not any(token.word in self._wording.boasts.agents for token in passage.tokens[first:])

    def _unclaimed(
        self,
        passage: Passage,
        finder: Finder,
        clause: tuple[int, int],
        verb: int,
        *,
        strangely: bool = False,
    ) -> bool:
        """Tell whether nothing before a verb says that it speaks of something else than the matter of the page.

        `clause` is where its clause begins, in code points and as a token; `strangely` lets strangers be named.
        """
        start, first = clause
        boasts = self._wording.boasts
        if first and ":" in passage.gap(first - 1) and passage.word(first) in self._wording.anaphors.pronouns:
            return False  # "so does medicine: it treats …" speaks of what stands before the colon
        strangers = frozenset() if strangely else boasts.strangers
        if strangely and passage.tokens[first].stem in boasts.parts:
            return False  # "Receptors are proteins that take up messages and help your cells"
        at = verb - 1
        while at > first and (passage.word(at) in boasts.before or passage.word(at).endswith("ly")):
            at -= 1
        if not boasts.relative.isdisjoint({passage.word(first), passage.word(at), passage.word(at + 1)}):
            return False  # what comes before "which can" may be anything
        named = any(token.stem in strangers for token in passage.tokens[first:verb])
        if named and not self._acts_with(passage, first):
            return False
        if self._is_another_deed(passage, first, at, strangely=strangely):
            return False
        if not strangely and self._is_another(passage, first, at):
            return False
        before = passage.tokens[verb].start
        if any(m.concept != self._matter and m.start < before for m in finder.of_slot("treatment")):
            return False
        return not any(start <= m.start < before for m in passage.mentions if m.concept != self._matter)

    def _acts_with(self, passage: Passage, first: int) -> bool:
        """Tell whether a clause begins with what a treatment acts with: "the waves", "these pulses"."""
        if first + 1 >= len(passage.tokens) or passage.word(first) not in self._wording.anaphors.determiners:
            return False
        return any(t.stem in self._wording.boasts.carriers for t in passage.tokens[first + 1 : first + 3])

    def _opened(self, passage: Passage, first: int, last: int) -> tuple[int, list[str]]:
        """Where the subject of a clause begins, and its words; what stands before a comma is none: "at night, the"."""
        first = next((i for i in range(last, first, -1) if "," in passage.gap(i - 1)), first)
        first += self._wording.clauses.boundary.fullmatch(passage.word(first)) is not None
        return first, [passage.word(i) for i in range(first, last + 1) if not passage.word(i).endswith("ly")]

    def _is_another_deed(self, passage: Passage, first: int, last: int, *, strangely: bool) -> bool:
        """Tell whether a clause is opened by what is done with nothing that points back: "Drinking water helps".

        Before a promise in set words (`strangely`) it may be part of the treatment, "Pressing the points", but for
        some everyday deeds.
        """
        first, words = self._opened(passage, first, last)
        if len(words) < _BARE or not words[0].endswith("ing") or not words[0].isalpha():
            return False
        if strangely and words[0] not in self._wording.boasts.deeds:
            return False
        stems = {passage.tokens[i].stem for i in range(first + 1, last + 1)}
        return self._pointing.isdisjoint(words) and self._own.isdisjoint(stems)

    def _is_another(self, passage: Passage, first: int, last: int) -> bool:
        """Tell whether a clause speaks of something else than the matter of the page: of a bare noun that opens it.

        "Fibre feeds the gut and improves …" does.
        """
        first, words = self._opened(passage, first, last)
        if not words or not words[0].isalpha() or words[0].endswith("ing"):
            return False
        anaphors, boasts = self._wording.anaphors, self._wording.boasts
        known = self._wording.grammar.pointing | self._pointing | boasts.gerunds
        if words[0] in anaphors.demonstratives and len(words) == _BARE:
            noun = passage.tokens[last].stem  # "these stones block …"
            return noun not in self._own | boasts.carriers
        acts = len(words) > _BARE and words[1].endswith("s") and not words[0].endswith("s")
        if len(words) > _BARE and not acts:
            return False
        noun = passage.tokens[first if acts else last].stem
        return words[0] not in known and noun not in self._own
