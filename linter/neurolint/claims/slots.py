"""Which place of a claim each concept can fill."""

from __future__ import annotations

from collections.abc import Mapping

from neurolint.library.model import Reference


class Slots(dict[str, str | None]):
    """The place that each concept of a reference can fill, as in `wording/types.yaml`, asked once for each.

    None stands for those that can fill none. Only what the reference knows is remembered.
    """

    __slots__ = ("_concepts", "_of_type")

    def __init__(self, reference: Reference, types: Mapping[str, frozenset[str]]) -> None:
        super().__init__()
        self._concepts = reference.concepts
        self._of_type: dict[str, str] = {}
        for slot in types:
            if slot != "plural":
                self._of_type |= {kind: slot for kind in types[slot] if kind not in self._of_type}

    def __missing__(self, concept: str) -> str | None:
        known = self._concepts.get(concept)
        if known is None:
            return None
        slot = self[concept] = self._of_type.get(known.type)
        return slot
