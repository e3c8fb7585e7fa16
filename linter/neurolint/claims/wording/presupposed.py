"""How English takes things for granted, and what leaves them to those who believe in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neurolint.claims.frames import with_lists
from neurolint.language.phrases import Phrases
from neurolint.language.sieve import Demand
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Thing:
    """Phrases that take a thing for granted without its name.

    `on` are the treatments that a text has to speak of, none where it may speak of anything. `again`: they count only
    right behind a sentence that takes something for granted. `before`: only words before them leave it to others.
    """

    concept: str
    forms: Phrases
    on: frozenset[str] = frozenset()
    again: bool = False
    before: bool = False


class Presupposed:
    """`wording/presupposed.yaml`: what a sentence takes for granted."""

    __slots__ = ("attributed", "carried", "denied", "pseudo", "real", "status", "tales", "things")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.status: str = data["status"]
        self.tales: str = data.get("tales", "")
        self.attributed = Phrases(data["attributed"])
        self.denied = Phrases(data.get("denied", ()))
        self.carried = frozenset(data.get("carried", ()))
        self.pseudo = Phrases(data.get("pseudo", ()))
        self.real = {concept: Phrases(forms) for concept, forms in data.get("real", {}).items()}
        lists = data.get("lists", {})
        self.things = tuple(
            Thing(
                thing["concept"],
                Phrases([with_lists(form, lists) for form in thing["forms"]]),
                frozenset(thing.get("on", ())),
                thing.get("again", False),
                thing.get("before", False),
            )
            for thing in data.get("things", ())
        )

    def demands(self) -> Iterator[tuple[int, Demand]]:
        """Yield for each phrase of a thing the index of the thing, and what it demands of a text (see `Sieve`)."""
        for index, thing in enumerate(self.things):
            for _, demand in thing.forms.demands():
                yield index, demand
