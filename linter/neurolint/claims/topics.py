"""What a fragment speaks of: the treatment that the headings above it announce."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.sentences import Anaphors, Lists
from neurolint.quickclass import dataclass

_LOOKS = 7  # the level of a heading that is told by its looks alone
_LEAST = 4  # mentions that make a treatment the matter of a page whose title names none


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading: of a general kind ("How it works") or promising ("Benefits"), and the treatments it names.

    It is strange where it tells the benefits of something that the vocabulary does not know.
    """

    general: bool
    promising: bool
    strange: bool
    named: tuple[str, ...]
    above: int | None

    @property
    def one(self) -> str | None:
        """The treatment it names, when it is one."""
        return self.named[0] if len(self.named) == 1 else None


class Topics:
    """The headings of one draft.

    `slot` tells which place of a claim a concept can fill, `is_class` whether it is a class of others.
    """

    __slots__ = ("_headings", "_main", "_title", "_votes")

    def __init__(
        self,
        passages: Sequence[Passage],
        slot: Callable[[str], str | None],
        is_class: Callable[[str], bool],
        wording: Lists,
        anaphors: Anaphors,
    ) -> None:
        votes: Counter[str] = Counter()
        words: dict[int, set[str]] = {}
        named: dict[int, list[str]] = {}
        levels: dict[int, int] = {}
        strange: set[int] = set()
        pointing = (anaphors.determiners - {"the"}) | anaphors.possessives | anaphors.pronouns
        known = wording.general | anaphors.treatment | pointing
        for passage in passages:
            block = passage.block
            treatments = [m for m in passage.mentions if slot(m.concept) == "treatment"]
            for mention in treatments:
                votes[mention.concept] += 1
            if block.kind in {"heading", "title"}:
                levels[block.index] = 0 if block.kind == "title" else block.level or _LOOKS
                words.setdefault(block.index, set()).update(token.stem for token in passage.tokens)
                own = [m.concept for m in treatments if not _attribute(passage, m, wording.attributes)]
                named.setdefault(block.index, []).extend(own)
                if not treatments and _strange(passage, wording, known):
                    strange.add(block.index)
        self._headings: dict[int, _Heading] = {}
        above: list[int] = []
        for index, level in levels.items():
            while above and levels[above[-1]] >= level:
                above.pop()
            self._headings[index] = _Heading(
                not wording.general.isdisjoint(words[index]),
                not wording.promising.isdisjoint(words[index]),
                index in strange,
                _narrowest(named[index], is_class),
                above[-1] if above else None,
            )
            above.append(index)
        self._title = next(iter(levels), None)
        self._main = _most(votes)
        self._votes = votes

    def announced(self, passage: Passage) -> str | None:
        """The treatment that a fragment speaks of: the one its headings name, else the one of the title.

        The title speaks for a section only where a heading between is of a general kind: any other may name a thing
        that the vocabulary does not know.
        """
        between = list(self._between(passage))
        for heading in between:
            if heading.named:
                return heading.one
        if between and not any(heading.general for heading in between):
            return None
        return self.matter()

    def matter(self) -> str | None:
        """The treatment that the whole page is about: the one of its title, else the one named most.

        Of several in the title it is the one named more than all else on the page, or often and twice as often as any
        other in the title; none where no one is.
        """
        title = self._headings[self._title] if self._title is not None else None
        if title is not None and title.one is not None:
            return title.one
        if title is not None and title.named and self._main not in title.named:
            return self._foremost(title.named)
        return self._main

    def _foremost(self, named: Sequence[str]) -> str | None:
        """The one of some treatments that is named often, and twice as often as any other of them: "X beats Y"."""
        first, *others = sorted(named, key=lambda name: self._votes[name], reverse=True)
        least = max(_LEAST, *(2 * self._votes[name] for name in others)) if others else _LEAST
        return first if self._votes[first] >= least else None

    def strange(self, passage: Passage) -> bool:
        """Tell whether the headings above tell the benefits of something unknown, and none nearer names one known."""
        return next((h.strange for h in self._between(passage) if h.strange or h.named), False)

    def promising(self, passage: Passage) -> bool:
        """Tell whether a heading above says that benefits follow."""
        return any(heading.promising for heading in self._between(passage))

    def _between(self, passage: Passage) -> Iterator[_Heading]:
        """The headings over a passage, from the nearest up, without the title."""
        at = passage.block.heading
        while at is not None and at != self._title and at in self._headings:
            yield self._headings[at]
            at = self._headings[at].above


def _attribute(passage: Passage, mention: Mention, attributes: frozenset[str]) -> bool:
    """Tell whether a name only says what something is like: "anti-inflammatory properties"."""
    return passage.word(passage.token_at(mention.end)) in attributes


def _strange(passage: Passage, wording: Lists, known: frozenset[str]) -> bool:
    """Tell whether a heading tells the benefits of something by words of which none is `known`: "Benefits of Zs"."""
    behind = next(passage.find(wording.benefits), None)
    if behind is None:
        return False
    words = passage.tokens[passage.token_at(behind[1]) :]
    return bool(words) and known.isdisjoint({t.stem for t in words} | {t.word for t in words})


def _narrowest(named: Sequence[str], is_class: Callable[[str], bool]) -> tuple[str, ...]:
    """The treatments named, each once; classes only where nothing else is named ("X, the herb of herbs")."""
    members = tuple(dict.fromkeys(name for name in named if not is_class(name)))
    return members or tuple(dict.fromkeys(named))


def _most(votes: Counter[str]) -> str | None:
    """The treatment that more than half of all mentions name."""
    if not votes:
        return None
    first, count = votes.most_common(1)[0]
    return first if count >= _LEAST and 2 * count > votes.total() else None
