"""Where something good is promised: verbs of change, what is said outright, and items that name a result."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.claims.boasts.lines import labelled, listing
from neurolint.claims.discourse import Discourse
from neurolint.claims.fragments import is_fragment, opening
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording
from neurolint.language.inflection import VerbForm
from neurolint.quickclass import dataclass

HEALTHY = frozenset({"condition", "mechanism", "site", "harm", "term"})
"""The slots of what health depends on."""

OUTRIGHT = frozenset({"whole", "faded"})
"""The kinds of promises that say in their own words what gets better: "real relief", "the pain fades"."""

_LIST = 12  # words back from an infinitive in which a list of what is combined for it may stand
_GAINS = 6  # words back from "include" in which benefits are named
_NAMED = 9  # words behind a gerund in which "is" shows it the subject
_CLAUSE = 6  # words back from what fades in which it is told to be a condition: "until the pain eases"
_BACK = 3  # words back from "to" in which the word that governs it is looked for


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is promised: from word to word, of what kind, by what name."""

    first: int
    after: int
    kind: str
    name: str


class Places:
    """Looks for promises in the sentences of one draft."""

    __slots__ = ("_discourse", "_wording")

    def __init__(self, wording: Wording, discourse: Discourse) -> None:
        self._wording = wording
        self._discourse = discourse

    def find(self, passage: Passage) -> list[Place]:
        """The places where something good may be promised, left to right."""
        boasts = self._wording.boasts
        lists, telling = passage.block.kind in {"item", "heading"}, passage.indexes(boasts.words)
        places = list(self._faded(passage))
        if not lists and not telling and not passage.may_hold(boasts.said):
            return places
        first = opening(passage)
        if lists and self._is_result(passage, first):
            places.append(Place(first, first, "result", passage.word(first)))
        for i in telling:
            token = passage.tokens[i]
            entry = boasts.verbs.get(token.word)
            if token.word in boasts.passive and self._undergone(passage, i):
                places.append(Place(i, i + 1, "passive", token.word))
            elif (
                token.word in boasts.helping and i + 1 == len(passage.tokens) and i and self._ends(passage, i)
            ):
                places.append(Place(i, i + 1, "better", token.word))
            elif token.word in boasts.composing and self._lists_gains(passage, i):
                places.append(Place(i, i + 1, "phrase", token.word))
            elif (
                entry is not None
                and passage.word(i + 1) not in self._wording.treats.particles.get(entry[0], ())
                and self._tells(passage, i, entry[1], first)
            ):
                kind = "maker" if entry[0] in boasts.makers else entry[2]
                places.append(Place(i, i + 1, kind, entry[0]))
        for start, end, kind in passage.find_in(boasts.said):
            name = passage.folded[start:end]
            at = passage.token_at(start)
            doubted = {passage.word(j) for j in range(max(0, at - _BACK), at)} & boasts.spoiling
            if kind == "praised" and doubted:
                continue  # "have not proven the efficacy of X"
            if at == first and self._advises(passage, at):
                continue  # "Address underlying causes"
            places.append(Place(passage.token_at(start), passage.token_at(end), kind, name))
        return sorted(places, key=lambda place: (place.first, place.after, place.kind))

    def _faded(self, passage: Passage) -> Iterator[Place]:
        """Yield where something bad is said to end or to grow less: "The headaches disappear"."""
        boasts = self._wording.boasts
        for start, end in passage.find(boasts.fading):
            at = passage.token_at(start)
            head = self._ailing(passage, at)
            if head is None and at and passage.tokens[at - 1].stem in boasts.bad:
                head = at - 1
            if head is not None and not self._is_pending(passage, head):
                yield Place(head, passage.token_at(end), "faded", passage.folded[start:end])

    def _ailing(self, passage: Passage, at: int) -> int | None:
        """Return the word with which the conditions begin that are named right before a word: "Y, Z and A"."""
        head = None
        for mention in reversed([m for m in passage.mentions if passage.token_at(m.end) <= at]):
            between = passage.folded[mention.end : passage.tokens[at].start].strip(" ,")
            joined = not between or (head is not None and between in self._wording.grammar.pairing)
            if not joined or self._discourse.slot(mention.concept) != "condition":
                break
            head = at = passage.token_at(mention.start)
        return head

    def _is_pending(self, passage: Passage, head: int) -> bool:
        """Tell whether a word before makes what fades a condition of something else: "until the pain eases"."""
        for i in range(head - 1, max(-1, head - 1 - _CLAUSE), -1):
            if "," in passage.gap(i):
                return False
            if passage.word(i) in self._wording.boasts.pending:
                return True
        return False

    def _advises(self, passage: Passage, at: int) -> bool:
        """Tell whether an item opens with a bare verb, which is advice but in a list of benefits."""
        word = passage.word(at)
        bare = word in self._wording.boasts.imperatives or self._wording.forms.get(word) == "base"
        return bare and passage.block.kind == "item" and not listing(passage, self._discourse)

    def _is_result(self, passage: Passage, first: int) -> bool:
        """Tell whether an item names a result: by its first word ("Better sleep"), or under a heading of benefits."""
        boasts, lists = self._wording.boasts, self._wording.lists
        heading = passage.block.kind == "heading"
        if passage.word(first) in boasts.results:
            return not heading or listing(passage, self._discourse)
        if heading:
            return False
        words = [token.word for token in passage.tokens[first:]]
        told = is_fragment(passage, lists.verbal) and boasts.spoiling.isdisjoint(words)
        return told and listing(passage, self._discourse)

    def _ends(self, passage: Passage, i: int) -> bool:
        """Tell whether a sentence ends with help that is promised outright: "This is where X can help"."""
        return passage.word(i - 1) in self._wording.boasts.outright

    def _undergone(self, passage: Passage, i: int) -> bool:
        """Tell whether a participle stands behind "is", and that behind a word for health: "pain is eliminated"."""
        boasts = self._wording.boasts
        at = i - 1
        while at > 0 and passage.word(at).endswith("ly"):
            at -= 1
        return at > 0 and passage.word(at) in boasts.being and self._is_health(passage, at - 1)

    def _is_health(self, passage: Passage, i: int) -> bool:
        """Tell whether a word is one for health, or the last of the name of something that health depends on."""
        token = passage.tokens[i]
        return token.stem in self._wording.boasts.health or any(
            m.end == token.end and self._discourse.slot(m.concept) in HEALTHY for m in passage.mentions
        )

    def _tells(self, passage: Passage, i: int, form: VerbForm, first: int) -> bool:
        """Tell whether a form of a verb tells what is done, not who should do it or what had been done."""
        hyphen = "-" in (passage.gap(i), passage.gap(i - 1))
        if hyphen or form == "ed" or _within_name(passage, i):
            return False
        if form == "s":
            return self._tells_in_third_person(passage, i)
        if form == "ing":
            return self._tells_as_gerund(passage, i, first)
        return self._tells_bare(passage, i, first)

    def _tells_in_third_person(self, passage: Passage, i: int) -> bool:
        """Tell whether "aids" is a verb: not behind an article, nor joined to a noun ("walking aids and the heart")."""
        joined = (
            passage.word(i + 1) in self._wording.grammar.pairing
            and passage.word(i + 2) not in self._wording.forms
        )
        return passage.word(i - 1) not in self._wording.cues.nominal and not joined

    def _tells_as_gerund(self, passage: Passage, i: int, first: int) -> bool:
        """Tell whether "protecting" tells what something does: in a list of benefits, behind "by" or a comma."""
        if i == first and passage.block.kind == "item":
            return listing(passage, self._discourse)  # "Protecting nerve cells"
        before, gap = passage.word(i - 1), passage.gap(i - 1)
        if before in self._wording.grammar.pairing and passage.word(i + 1) in self._wording.boasts.nouned:
            return False  # "touch and healing in one"
        if before in self._wording.grammar.pairing and passage.word(i - 2).endswith("ing"):
            return False  # "moving, stretching and controlling" is told by its first
        if "," in gap and self._acted_on(passage, i):
            return False  # "thus, maintaining a calm mind is hard"
        # "repairing, replacing or regenerating" is a list of its own
        return before in self._wording.boasts.gerunds or (
            gap.strip() in {",", "–"} and not before.endswith("ing")
        )

    def _acted_on(self, passage: Passage, i: int) -> bool:
        """Tell whether what a gerund names is itself the subject: "is" follows in its clause."""
        grammar, stops = self._wording.grammar, self._wording.boasts.relative
        for k in range(i + 1, min(i + _NAMED, len(passage.tokens))):
            word = passage.word(k)
            if not passage.gap(k - 1).isspace() or word in stops or word in grammar.pairing:
                return False
            if word in grammar.be:
                return True
        return False

    def _tells_bare(self, passage: Passage, i: int, first: int) -> bool:
        """Tell whether a bare verb tells what something does, and is no advice."""
        boasts, before = self._wording.boasts, passage.word(i - 1)
        if i == first:  # "Reduce pain" may be advice, "Cupping: reduce pain" is none
            return listing(passage, self._discourse) or labelled(passage, self._discourse)
        opens = boasts.verbs.get(passage.word(first))
        bare = passage.word(first) in boasts.helping or (opens is not None and opens[1] == "base")
        joined = before in self._wording.grammar.pairing or i == first + 1
        if passage.block.kind == "item" and bare and joined:
            return listing(passage, self._discourse)  # "Lift the mood and give comfort"
        to = i - 1 if before == "to" else i - 2 if before in boasts.helping else -1
        if to > 0 and passage.word(to) == "to":
            return self._is_purpose(passage, to)
        gap = passage.gap(i - 1)
        if before.endswith("s") and gap.isspace():  # "herbs support", "these drops support"
            token = passage.tokens[i - 1]
            sold = token.stem in self._wording.relations.products
            treats = token.stem in self._wording.anaphors.treatment
            return sold or treats or any(m.end == token.end for m in passage.mentions)
        return before.endswith("ly") or before in boasts.before or gap.strip() == "&"

    def _is_purpose(self, passage: Passage, to: int) -> bool:
        """Tell whether an infinitive at "to" tells what something does: "its benefits are to", "helps you to"."""
        boasts, cues = self._wording.boasts, self._wording.cues
        if passage.word(to - 1) in boasts.being and self._lists_gains(passage, to - 1):
            return True
        governing = [passage.word(to - back) for back in range(1, _BACK + 1)]
        return self._composed(passage, to) or any(
            word in boasts.governors or word in cues.assertive for word in governing
        )

    def _lists_gains(self, passage: Passage, i: int) -> bool:
        """Tell whether a verb that lists stands behind benefits: "The benefits of X include better sleep".

        A condition that is listed first is no benefit: "The effects include nausea".
        """
        gains = self._wording.lists.gains
        behind = [m.concept for m in passage.mentions if passage.token_at(m.start) == i + 1]
        if any(self._discourse.slot(concept) == "condition" for concept in behind):
            return False
        return any(token.stem in gains for token in passage.tokens[max(0, i - _GAINS) : i])

    def _composed(self, passage: Passage, to: int) -> bool:
        """Tell whether an infinitive tells what some treatment is there for: "combines X and Y to calm the mind"."""
        boasts = self._wording.boasts
        named = [m for m in passage.mentions if self._discourse.slot(m.concept) == "treatment"]
        for i in range(max(0, to - _LIST), to):
            word = passage.word(i)
            if word in boasts.composers or word in boasts.users:
                low, high = passage.tokens[i].end, passage.tokens[to].start
                inside = any(low <= m.start and m.end <= high for m in named)
                owned = word in boasts.composers or any(m.end < low for m in named)
                return inside and owned
        return False


def _within_name(passage: Passage, i: int) -> bool:
    """Tell whether a word is one of a name of several words: "lower back pain", "bowel cleanses"."""
    token = passage.tokens[i]
    names = (m for m in passage.mentions if m.start <= token.start and token.end <= m.end)
    return any((m.start, m.end) != (token.start, token.end) for m in names)
