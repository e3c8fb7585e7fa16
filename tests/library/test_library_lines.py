"""What a concept is a kind of."""

from __future__ import annotations

from makers import vocabulary
from neurolint.library.model import Concept


def test_the_line_of_a_concept_is_remembered_and_that_of_an_unknown_name_is_not() -> None:
    known = vocabulary(Concept("balm", "drug", "balm", parents=("salve",)), Concept("salve", "drug", "salve"))
    assert known.distances("balm") == {"balm": 0, "salve": 1}
    assert known.distances("balm") is known.distances("balm")
    assert known.distances("ZoloGlow") == {"ZoloGlow": 0}
    assert known.distances("ZoloGlow") is not known.distances("ZoloGlow")
