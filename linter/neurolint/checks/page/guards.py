"""What excuses a phrase, or makes it weigh less: words around it, in its sentence, in its paragraph."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from neurolint.checks.options import phrases_at
from neurolint.checks.page.figures import Figured, figured_at
from neurolint.checks.page.prose import Passage
from neurolint.drafts.model import Block, Draft
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass

_LEAD = 1_000
"""Words that lead in stand within so many code points of the beginning of their block."""
_REACH = 120
"""How far a word may stand from the phrase it qualifies, in code points."""


class Paragraph:
    """Remembers what was looked for in the paragraph at hand, so that its sentences do not look again."""

    __slots__ = ("_block", "_held")

    def __init__(self) -> None:
        self._block = -1
        self._held: dict[Phrases | Figured, bool] = {}

    def holds(self, phrases: Phrases | Figured, passage: Passage) -> bool:
        """Tell whether the paragraph of a passage holds one of some phrases."""
        if not phrases:
            return False
        if passage.block.index != self._block:
            self._block, self._held = passage.block.index, {}
        if phrases not in self._held:
            self._held[phrases] = phrases.search(passage.folded, 0, len(passage.folded))
        return self._held[phrases]


@dataclass(frozen=True, slots=True)
class _Guard:
    """Words that excuse a phrase when they stand at most `words` words from it."""

    phrases: Phrases
    unless: Phrases
    words: int


@dataclass(frozen=True, slots=True)
class Guards:
    """The excuses that a rule knows: phrases over a match, around it, in its sentence, in its paragraph,
    in what leads in to it.

    `hedges` in the sentence with `limits` in the paragraph make it guarded: it tells how little is known.
    """

    around: Figured
    excepting: Figured
    sentence: Figured
    places: Phrases
    paragraph: Figured
    under: Phrases
    before: _Guard
    after: _Guard
    hedges: Phrases
    limits: Phrases
    turns: Phrases

    def harmless(
        self, passage: Passage, start: int, end: int, excused: dict[str, bool], paragraph: Paragraph
    ) -> bool:
        """Tell whether words in or around a match excuse it; `excused` keeps what holds for the sentence."""
        if "sentence" not in excused:
            excused["sentence"] = (
                passage.says(self.sentence)
                or passage.says(self.places)
                or paragraph.holds(self.paragraph, passage)
            )
        return excused["sentence"] or self.harmless_itself(passage, start, end)

    def harmless_itself(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether words over a match or right beside it excuse it."""
        low, high = max(passage.start, start - _REACH), min(passage.end, end + _REACH)
        folded = passage.folded
        undone = set(self.excepting.find(folded, low, high))
        for left, right in self.around.find(folded, low, high):
            if left < end and start < right and not _within(left, right, undone):
                return True
        return _guarded(self.before, folded, low, start, lambda at: folded[at[1] : start]) or _guarded(
            self.after, folded, end, high, lambda at: folded[end : at[0]]
        )

    def led_in(self, block: Block, draft: Draft) -> bool:
        """Tell whether the words that lead a block in excuse it: the heading above it, or what opens its list."""
        if not self.under:
            return False
        above = {index for index in (block.heading, block.lead_in) if index is not None}
        return any(self.under.search(fold(draft.blocks[index].text[:_LEAD])) for index in above)

    def limited(self, passage: Passage, paragraph: Paragraph, behind: Passage | None) -> bool:
        """Tell whether a sentence is hedged in a paragraph that tells the limits of the evidence.

        So does the sentence `behind` that paragraph, where it turns against it: "However, …".
        """
        if not passage.says(self.hedges):
            return False
        if paragraph.holds(self.limits, passage):
            return True
        return behind is not None and _opens(self.turns, behind) and behind.says(self.limits)


def _opens(phrases: Phrases, passage: Passage) -> bool:
    """Tell whether a sentence begins with one of some phrases."""
    return any(start == passage.start for start, _ in passage.find(phrases))


def guards_of(rule: Rule, reference: Reference) -> Guards:
    """Compile the excuses in the options of a rule. Raises ConfigError when a phrase cannot be read."""
    return Guards(
        around=figured_at(rule, "except"),
        excepting=figured_at(rule, "excepting"),
        sentence=figured_at(rule, "sentence"),
        places=_places(reference) if rule.options.get("places") == "skip" else Phrases(()),
        paragraph=figured_at(rule, "paragraph"),
        under=phrases_at(rule, "under"),
        before=_guard(rule, "before"),
        after=_guard(rule, "after"),
        hedges=phrases_at(rule, "limited", "hedges"),
        limits=phrases_at(rule, "limited", "limits"),
        turns=phrases_at(rule, "limited", "turns"),
    )


def _guard(rule: Rule, key: str) -> _Guard:
    words = rule.options.get(key, {}).get("words", 0)
    return _Guard(phrases_at(rule, key, "phrases"), phrases_at(rule, key, "unless"), words)


def _places(reference: Reference) -> Phrases:
    """The words that say where, from `reference/wording/relations.yaml`."""
    named: Mapping[str, list[str]] = reference.wording.get("relations", {}).get("places", {})
    return Phrases(phrase for phrases in named.values() for phrase in phrases)


def _guarded(
    guard: _Guard, folded: str, low: int, high: int, between: Callable[[tuple[int, int]], str]
) -> bool:
    """Tell whether a guard stands near enough, in the same clause and not as part of what undoes it."""
    undone = set(guard.unless.find(folded, low, high))
    for match in guard.phrases.find(folded, low, high):
        gap = between(match)
        if any(mark in gap for mark in ",;:–"):
            continue
        if len(gap.split()) <= guard.words and not _within(*match, undone):
            return True
    return False


def _within(start: int, end: int, ranges: Collection[tuple[int, int]]) -> bool:
    return any(low <= start and end <= high for low, high in ranges)
