"""In which order rules look at a page, and which of them keep others from looking.

What a site's template or a copying accident left in the draft is found first, and nothing else is said about it. Then
come repeated titles, which are left out in the same way, the outline, and all that is about the copy itself; what is
wrong with suppressions is known last. This is the one place in which groups and a code of rules mean something.
"""

from __future__ import annotations

from neurolint.findings.suppressions import KIND
from neurolint.library.model import Rule

_BOILERPLATE, _STRUCTURE, _METADATA = "BLP", "STR", "MET"
_REPEATED_TITLE = "STR001"

PHASES = 5
"""How many there are; the rules of the last look at suppressions."""


def phase_of(rule: Rule) -> int:
    """Return the phase in which a rule looks, from 0."""
    if rule.check == KIND:
        return 4
    if rule.group == _BOILERPLATE:
        return 0
    if rule.code == _REPEATED_TITLE:
        return 1
    return 2 if rule.group == _STRUCTURE else 3


def makes_furniture(rule: Rule) -> bool:
    """Tell whether no other rule looks at what a rule finds; these alone act upon other rules."""
    return phase_of(rule) < 2


def looks_at_furniture(rule: Rule) -> bool:
    """Tell whether a rule looks there all the same: who wrote a page, and when, is told in what others pass over."""
    return rule.group == _METADATA
