"""Modifiers and what they bear on, after ConText (Harkema, Dowling, Thornblade and Chapman 2009).

A cue ("not", "may", "unclear whether", "in mice") has a type and a direction; it bears on the words in that direction
until something of its own list of stops, or until its longest reach. Two things are added. Of cues that reach to the
right, those with a passive or a raising verb bear on the subject before them as well ("was not found", "appears to").
And phrases that only look like a cue ("not only") are found first and hide it (ConText's pseudo triggers).

A text is gone through once, whatever the number of cues. Only where it holds all words of some cue are the words
looked up with which such a cue can begin, and only where one stands are the cues that begin with it tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neurolint.language.cuelookup import Cue, CueLookup, sought
from neurolint.language.cues import FURTHEST, Group, Modifier, Stops
from neurolint.language.sieve import Demand
from neurolint.language.tokens import Token

_PSEUDO = -1  # the number of pseudo cues
_LISTED = 7  # words behind a comma within which the next item or a conjunction shows that it joins a list


def _behind(tokens: Sequence[Token], i: int, until: int) -> int:
    """The first token from `i` on that begins at `until` or later."""
    behind = i + 1
    while behind < len(tokens) and tokens[behind].start < until:
        behind += 1
    return behind


class Context:
    """A set of cues, ready to be looked for.

    `data` is a wording file as `wording/context.yaml`; groups with a `register` count only where it is among those
    asked for. Raises PhraseError for a phrase that is not in the notation.
    """

    __slots__ = (
        "_anew",
        "_auxiliaries",
        "_capitals",
        "_forms",
        "_groups",
        "_kinds",
        "_lookup",
        "_openers",
        "_participles",
        "_subordinators",
        "conjunctions",
    )

    def __init__(self, data: Mapping[str, Any], registers: Iterable[str] = ()) -> None:
        wanted = {"", *registers}
        stops = {name: Stops.read(entry) for name, entry in data["stops"].items()}
        entries = [entry for entry in data["groups"] if entry.get("register", "") in wanted]
        self._groups = tuple(Group.read(entry, stops) for entry in entries)
        kinds: dict[tuple[str, str], int] = {}
        self._kinds = tuple(kinds.setdefault((g.type, g.direction), len(kinds)) for g in self._groups)
        hidden = [entry for entry in data["pseudo"] if entry.get("register", "") in wanted]
        self._forms = [
            *((form, _PSEUDO) for entry in hidden for form in entry["forms"]),
            *((form, number) for number, entry in enumerate(entries) for form in entry["forms"]),
        ]
        self._lookup = CueLookup(self._forms)
        self.conjunctions = frozenset(data["conjunctions"])
        self._anew = frozenset(data.get("anew", ()))
        self._openers = Stops.read(data["openers"])
        self._capitals = frozenset(w for name in sorted(wanted) for w in data["capitals"].get(name, ()))
        self._subordinators = frozenset(data["openers"]["subordinate"])
        self._auxiliaries = frozenset(data["passive"]["auxiliaries"])
        self._participles = frozenset(data["passive"]["participles"])

    def demands(self) -> Iterator[tuple[Cue, Demand]]:
        """Yield each cue with what it demands of a text (see `Sieve`)."""
        for form, number in self._forms:
            kind = "pseudo" if number == _PSEUDO else self._groups[number].type
            yield sought(kind, form)

    def find(
        self,
        folded: str,
        tokens: Sequence[Token],
        end: int,
        text: str = "",
        passed: Sequence[Cue] | None = None,
    ) -> list[Modifier]:
        """Return the modifiers of a folded sentence that ends at `end`, by place; `tokens` are its words, and `passed`
        what a sieve has left of the cues, where there is one.

        Pseudo cues are of the type "pseudo" and bear on nothing but themselves. With the `text` before it was folded,
        what is an abbreviation in capitals is no cue. Of overlapping cues of one type and direction the first counts,
        and there the longest; cues of several types may overlap.
        """
        out: list[Modifier] = []
        hidden = 0  # where the last pseudo cue ends
        taken: dict[int, int] = {}  # where the last cue of each kind ends
        partners: set[int] = set()
        of = self._lookup.of
        forms = {cue.form for cue in passed} if passed is not None else None
        for i in self._lookup.openers(tokens, passed):
            token = tokens[i]
            word = token.word
            known = of[word]
            if token.start in partners:
                continue
            if text and word in self._capitals and text[token.start : token.end].isupper():
                continue
            best: dict[int, tuple[int, int]] = {}
            for alternatives in known:
                for until, number in alternatives.match(folded, token.start, end, forms):
                    if number == _PSEUDO:
                        hidden = max(hidden, until)
                        span = (token.start, until)
                        out.append(Modifier("pseudo", "", span, span))
                        continue
                    kind = self._kinds[number]
                    if (until, -number) > best.get(kind, (0, 0)) and (
                        self._groups[number].fits(tokens, i, _behind(tokens, i, until))
                    ):
                        best[kind] = (until, -number)
            for kind, (until, number) in sorted(best.items()):
                if until <= hidden or token.start < taken.get(kind, 0):
                    continue
                taken[kind] = until
                found = self._modifier(folded, tokens, i, until, self._groups[-number])
                if found.partner:
                    partners.add(found.partner[0])
                out.append(found)
        return out

    def _modifier(self, folded: str, tokens: Sequence[Token], i: int, until: int, group: Group) -> Modifier:
        behind = _behind(tokens, i, until)
        first, last = i, behind - 1
        partner = None
        seconds = group.partners.get(tokens[i].word, frozenset())
        opener = -1
        if group.direction != "backward":
            opener = self._left(folded, tokens, i, self._openers, FURTHEST)
            supposed = opener > 0 and tokens[opener - 1].word in self._subordinators
            last = self._right(folded, tokens, behind, group, comma=group.stops.comma or supposed)
            partner = next(
                ((t.start, t.end) for t in tokens[behind : last + 1] if t.word in seconds),
                None,
            )
        if group.direction != "forward":
            first = self._left(folded, tokens, i, group.stops, group.reach)
        elif group.subject == "always" or (
            group.subject == "passive" and (last < behind or self._passive(tokens, i, behind))
        ):
            first = opener
        end = max(until, tokens[last].end)
        return Modifier(
            group.type,
            group.level,
            (tokens[i].start, until),
            (tokens[first].start, _closed(folded, tokens[first].start, end)),
            partner,
        )

    def _right(self, folded: str, tokens: Sequence[Token], behind: int, group: Group, *, comma: bool) -> int:
        """The last token to the right that a cue which ends before `behind` reaches.

        It does not leave the brackets that it stands in. With `comma` it ends at a comma that joins no list.
        """
        last = behind
        depth = commas = 0
        inserted = (
            False  # "not, in truth, a cure": a comma right behind the cue opens what the next one closes
        )
        while last < len(tokens) and last - behind < group.reach:
            ends = group.stops.at(folded, tokens, last)
            if ends and not (commas and group.type == "hedged" and self._ends_list(tokens, last)):
                break
            gap = folded[tokens[last - 1].end : tokens[last].start]
            if gap != " ":
                depth += gap.count("(") - gap.count(")")
                if depth < 0:
                    break
                if "," in gap:
                    if last == behind:
                        inserted = True
                    elif inserted:
                        inserted = False
                    elif comma and not self._lists(folded, tokens, last, commas):
                        break
                    else:
                        commas += 1
            last += 1
        return last - 1

    @staticmethod
    def _left(folded: str, tokens: Sequence[Token], i: int, stops: Stops, reach: int) -> int:
        """The first token to the left that a cue at token `i` reaches."""
        first = i
        while first > 0 and i - first < reach:
            gap = folded[tokens[first - 1].end : tokens[first].start]
            if gap != " " and not stops.marks.isdisjoint(gap if " " in gap else gap.replace(".", "")):
                break
            if stops.at(folded, tokens, first - 1) and tokens[first - 1].word in stops.words:
                break
            first -= 1
        return first

    def _passive(self, tokens: Sequence[Token], i: int, behind: int) -> bool:
        """Tell whether a cue stands in a passive verb: "is not found", "may be found", "is clearly not found"."""
        before = i - 1 if i > 1 and tokens[i - 1].word.endswith("ly") else i
        at = behind
        while at < len(tokens) and tokens[at].word in self._auxiliaries:
            at += 1
        if at == behind and not (before > 0 and tokens[before - 1].word in self._auxiliaries):
            return False
        if at < len(tokens) and tokens[at].word.endswith("ly"):
            at += 1
        return at < len(tokens) and self._participle(tokens[at].word)

    def _participle(self, word: str) -> bool:
        return word in self._participles or (word.endswith("ed") and len(word) > 4)

    def _ends_list(self, tokens: Sequence[Token], i: int) -> bool:
        """Tell whether the last item of a list begins at token `i`: "may A, B, and C", not "may A, B, and it C"."""
        if tokens[i].word not in self.conjunctions or i + 1 >= len(tokens):
            return False
        follows = tokens[i + 1].word
        return follows not in self._anew and not follows.endswith("s")

    def _lists(self, folded: str, tokens: Sequence[Token], i: int, commas: int) -> bool:
        """Tell whether the comma before token `i` joins a list: another comma or a conjunction soon follows."""
        if tokens[i].word in self.conjunctions:
            return commas > 0
        for k in range(i + 1, min(i + _LISTED, len(tokens))):
            if tokens[k].word in self.conjunctions or "," in folded[tokens[k - 1].end : tokens[k].start]:
                return True
        return False


def _closed(folded: str, start: int, end: int) -> int:
    """The end of a scope, with the bracket that closes right behind it one that opens in it."""
    if folded.startswith(")", end) and folded.count("(", start, end) > folded.count(")", start, end):
        return end + 1
    return end
