"""What a trigger is: a word or phrase that claims a benefit."""

from __future__ import annotations

from collections.abc import Callable

from neurolint.claims.wording.benefits import Sense
from neurolint.quickclass import dataclass

Slots = Callable[[str], str | None]
"""Tells which place of a claim a concept can fill."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that claims a benefit: its place, its sense and voice.

    `after` is the index of the word from which the condition is looked for; None when it can only stand in front.
    """

    start: int
    end: int
    after: int | None
    sense: Sense
    voice: str  # active, passive, agent
    relief: bool = False
    name: str = ""
