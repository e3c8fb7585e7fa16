"""What is recommended of a treatment: its use, or something else ("stop X", "more research on X"), and by whom."""

from __future__ import annotations

from neurolint.claims.passage import Passage
from neurolint.claims.triggers.model import Trigger
from neurolint.claims.wording.whole import Wording
from neurolint.language.phrases import Phrases

_GOVERNED = 3  # words between what is recommended of a treatment and its name: "stopping long-term use of X"
_NEAR = 24  # code points before a recommendation, or behind its last argument, in which these words begin


def begins(passage: Passage, phrases: Phrases, at: int, until: int) -> bool:
    """Tell whether one of some phrases begins right behind an offset, nothing but space between."""
    return any(not passage.folded[at:low].strip() for low, _ in phrases.find(passage.folded, at, until))


def recommends_use(
    passage: Passage,
    wording: Wording,
    trigger: Trigger,
    clause: tuple[int, int],
    named: tuple[int, int],
    end: int,
) -> bool:
    """Tell whether a recommendation that names a treatment behind it is of its use, and more than next to nobody's.

    `trigger` are its words, `clause` is the range of its clause, `named` that of the treatments, and `end` where its
    last argument ends. None of its use are "recommends stopping X", "recommends research on X", "recommends that X be
    reviewed", "recommends X only as a last resort" and "few bodies recommend X".
    """
    return not (
        _rarely_given(passage, wording, trigger, clause[0])
        or _of_something_else(passage, wording, trigger, named[0])
        or _comes_last(passage, wording, trigger, named, end, clause[1])
    )


def _rarely_given(passage: Passage, wording: Wording, trigger: Trigger, clause: int) -> bool:
    """Tell whether it comes from next to nobody, or is given no longer."""
    beside, articles = wording.treats.beside, wording.grammar.articles
    at = passage.token_at(trigger.start)
    if passage.word(at).endswith("ing") and passage.word(at - 1) in beside.no_longer:
        return True
    start = max(clause, trigger.start - _NEAR)
    return any(
        not passage.folded[high : trigger.start].strip()
        and passage.word(passage.token_at(low) - 1) not in articles  # "quite a few bodies"
        for low, high in beside.rare.find(passage.folded, start, trigger.start)
    )


def _of_something_else(passage: Passage, wording: Wording, trigger: Trigger, treatment: int) -> bool:
    """Tell whether what is recommended stands right behind the recommendation, and governs the treatment."""
    folded, joining = passage.folded, wording.grammar.joining
    for low, high in wording.treats.beside.between.find(folded, trigger.end, treatment):
        rest = folded[high:treatment]
        words = rest.split()
        governs = len(words) <= _GOVERNED and "," not in rest and joining.isdisjoint(words)
        if governs and not folded[trigger.end : low].strip():
            return True
    return False


def _comes_last(
    passage: Passage, wording: Wording, trigger: Trigger, named: tuple[int, int], end: int, clause: int
) -> bool:
    """Tell whether right behind the treatment, or what it is for, it is to come last or to be ended."""
    beside = wording.treats.beside
    until = min(clause, end + _NEAR)
    led = " that " in passage.folded[trigger.end - 1 : named[0]]
    return any(
        begins(passage, beside.last, at, until) or (led and begins(passage, beside.behind, at, until))
        for at in {named[1], end}
    )
