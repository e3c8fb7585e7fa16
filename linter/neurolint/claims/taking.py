"""How a treatment is taken, and what is done with it but to take it: "X with food", "a lower dose of X", "stopping X".

What follows from the way in which something is taken is not said of the thing: taken with food, a medicine that causes
nausea causes less of it.
"""

from __future__ import annotations

from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording


def tells_how(passage: Passage, wording: Wording, start: int, end: int) -> bool:
    """Tell whether words between two offsets of a block tell how, how much or how long something is taken."""
    return any(wording.treats.ways.find(passage.folded, start, end, passage.keys))


def is_left(passage: Passage, wording: Wording, start: int) -> bool:
    """Tell whether the words right before an offset tell that a treatment is left off or cut down: "stopping X"."""
    left = wording.treats.leaving
    if not passage.may_hold(left):
        return False
    begin = passage.sentence.start
    return any(not passage.folded[high:start].strip() for _, high in left.find(passage.folded, begin, start))
