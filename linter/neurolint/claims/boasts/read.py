"""Claims of benefit whose object the vocabulary need not know: "supports cellular health", "Better sleep".

They are read only of treatments for which a fact speaks of whatever they are said to help. What is promised is told by
verbs of change in a good direction, after the classes of Niu 2005 (AMIA Annu Symp Proc 570-574: more good, less bad).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.boasts.matter import Matter
from neurolint.claims.boasts.places import Place, Places
from neurolint.claims.boasts.promised import Promised
from neurolint.claims.boasts.remedies import Remedies
from neurolint.claims.boasts.subjects import Subjects
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import is_fragment, opening
from neurolint.claims.model import Mention
from neurolint.claims.modifiers import PLAIN
from neurolint.claims.passage import Passage
from neurolint.claims.purposes import is_purpose
from neurolint.claims.treats import Benefit, Said
from neurolint.claims.triggers.model import Trigger
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording

_FAR = 90  # code points behind a verb in which the treatment itself is named again
_PROMISED, _CURED = Sense("direct"), Sense("absolute")


class Boasts:
    """Reads open claims of benefit of some remedies in one draft."""

    __slots__ = ("_places", "_promised", "_remedies", "_subjects", "_wording", "matter")

    def __init__(self, wording: Wording, remedies: Remedies, discourse: Discourse) -> None:
        self._wording = wording
        self._remedies = remedies
        self.matter = Matter(wording, remedies, discourse)
        self._places = Places(wording, discourse)
        self._subjects = Subjects(wording, self.matter, discourse)
        self._promised = Promised(wording, remedies, discourse)

    def read(
        self, passage: Passage, finder: Finder, known: Sequence[Benefit], promised: Sequence[Argument] = ()
    ) -> Iterator[Benefit]:
        """Yield the first open claim of a sentence that is not `known` by its condition.

        `promised` are the treatments that a lead-in says the sentence, as a list item, tells the indications of.
        """
        if not self._remedies or not passage.tokens or not asserts(passage, self._wording.cues):
            return
        if passage.says(self._wording.cues.unproven):
            return  # "while it …, there is no evidence that": what is granted is no boast
        if passage.says(self._wording.boasts.cautions):
            return
        if promised and not known and is_fragment(passage, self._wording.lists.verbal):
            yield from self._indication(passage, promised, finder.of_slot("treatment"))
            return
        taken = [(b.trigger.start, b.trigger.end) for b in known]
        for place in self._places.find(passage):
            start = passage.tokens[place.first].start
            if any(low <= start < high for low, high in taken):
                continue
            if finder.right_behind(start, self._wording.boasts.granting):
                continue  # "even if you feel better"
            objects = self._promised.objects(passage, place)
            subjects = self._subjects.find(passage, finder, place) if objects else []
            subjects = [a for a in subjects if a.concept in self._remedies]
            left = (
                {m.concept for m in finder.of_slot("treatment") if finder.is_left(m.start)}
                if subjects
                else ()
            )
            subjects = [a for a in subjects if a.concept not in left]
            if not subjects or self._is_intended(passage, finder, place):
                continue
            if place.kind != "praised" and self._of_itself(
                passage, finder, place, {a.concept for a in subjects}
            ):
                continue
            end = passage.tokens[max(place.first, place.after - 1)].end
            trigger = Trigger(
                start, end, None, _CURED if place.kind == "gone" else _PROMISED, "active", name=place.name
            )
            benefit = Said(passage, finder, self._wording, trigger, subjects, objects).benefit()
            if benefit is not None and benefit.modality.polarity == "affirmed":
                yield benefit
                return

    def _indication(
        self, passage: Passage, promised: Sequence[Argument], treatments: Sequence[Mention]
    ) -> Iterator[Benefit]:
        """An item under "Indications of X:" that names a condition which the vocabulary does not know.

        One that names `treatments`, people or just more names none.
        """
        first, last = passage.tokens[opening(passage)], passage.tokens[-1]
        subjects = tuple(
            Argument(a.concept, first.start, first.end, "topic")
            for a in promised
            if a.concept in self._remedies
        )
        boasts = self._wording.boasts
        none = boasts.spoiling | boasts.unnamed
        if subjects and not treatments and none.isdisjoint(t.word for t in passage.tokens):
            trigger = Trigger(first.start, last.end, None, _PROMISED, "active", name="indication")
            objects = (Argument(self._wording.boasts.object, first.start, last.end, "topic"),)
            yield Benefit(subjects, objects, trigger, PLAIN)

    def _is_intended(self, passage: Passage, finder: Finder, place: Place) -> bool:
        """Tell whether what is promised is only meant to happen: "aims to restore"."""
        at = passage.tokens[place.first].start
        start = finder.clause_start(at)
        return is_purpose(passage, self._wording, start, place.first) or any(
            self._wording.cues.intentions.find(passage.folded, start, at, passage.keys)
        )

    def _of_itself(self, passage: Passage, finder: Finder, place: Place, concepts: set[str]) -> bool:
        """Tell whether what changes is the treatment itself: "enhances the absorption of the remedy"."""
        start = passage.tokens[place.first].start
        end = min(finder.clause_end(start), start + _FAR)
        again = next((m for m in passage.mentions if start < m.start < end and m.concept in concepts), None)
        if again is None:
            return False
        between = passage.tokens[place.after : passage.token_at(again.start)]
        means = any(token.word in self._wording.boasts.means for token in between)
        return not means and "," not in passage.folded[start : again.start]
