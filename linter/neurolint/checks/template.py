"""Filling the `{name}` places of messages and suggestions."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z_]+)\}")


def fill(template: str, fields: Mapping[str, str]) -> str:
    """Replace each `{name}` that `fields` knows; leave the rest as it is.

    Templates may come from strangers and values from drafts: there is no formatting, no attribute and no
    second look at what was filled in.
    """
    return _PLACE.sub(lambda place: fields.get(place[1], place[0]), template)


def places_in(template: str) -> tuple[str, ...]:
    """Return the places of a template with their braces, each once, in order."""
    return tuple(dict.fromkeys(found[0] for found in _PLACE.finditer(template)))
