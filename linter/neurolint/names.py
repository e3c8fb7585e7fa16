"""What a caller names, held against what there is: a name that nothing has would pass for a clean draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from neurolint.claims.model import Outcome
from neurolint.findings.profiles import PROFILES, Profile
from neurolint.library.model import Reference, Rule
from neurolint.library.rulenames import RuleNames


def rule_names(given: Iterable[str], rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return rule codes, names, groups or tags from values that may hold several, with commas between.

    Raises ValueError for one that no rule has.
    """
    known = RuleNames(rules)
    wanted = tuple(part for value in given for part in value.replace(",", " ").split())
    for part in wanted:
        if part not in known and part.upper() not in known:
            hint = _near(part, known) or _near(part.upper(), known) or "; `neurolint rules` lists them"
            raise ValueError(f"no rule, group or tag is called {part!r}{hint}")
    return tuple(part if part in known else part.upper() for part in wanted)


def profile_name(given: str) -> Profile:
    """Return the profile of that name. Raises ValueError when there is none."""
    for profile in PROFILES:
        if given == profile:
            return profile
    hint = _near(given, PROFILES) or f"; there are {', '.join(PROFILES)}"
    raise ValueError(f"no profile is called {given!r}{hint}")


def verdict_names(given: Sequence[str]) -> tuple[Outcome, ...]:
    """Return verdicts from values that may hold several, with commas between; "not-checked" is not-covered.

    Case does not matter. Raises ValueError for what is none.
    """
    known: dict[str, Outcome] = {outcome: outcome for outcome in get_args(Outcome)}
    known["not-checked"] = "not-covered"
    wanted = [part.casefold() for value in given for part in value.replace(",", " ").split()]
    for part in wanted:
        if part not in known:
            hint = _near(part, known) or f"; there are {', '.join(known)}"
            raise ValueError(f"no verdict is called {part!r}{hint}")
    if given and not wanted:
        raise ValueError(f"no verdict is named; there are {', '.join(known)}")
    return tuple(dict.fromkeys(known[part] for part in wanted))


def jurisdiction_code(given: str, reference: Reference) -> str:
    """Return a jurisdiction as the facts write it, or "" for none; case does not matter.

    Raises ValueError for one that no fact names: it would leave out every fact that names another.
    """
    wanted = given.strip().casefold()
    if not wanted:
        return ""  # without reading all facts
    known = {code for fact in reference.facts.values() for code in fact.jurisdiction}
    for code in sorted(known):
        if code.casefold() == wanted:
            return code
    listed = f"the facts know {', '.join(sorted(known))}" if known else "the facts name none"
    raise ValueError(f"no fact names the jurisdiction {given!r}; {listed}")


def page_kind(given: str, reference: Reference) -> str:
    """Return a kind of page by one of the names that the wording has for it, or "" for none.

    Case does not matter. Raises ValueError for a name that no kind has.
    """
    kinds: Mapping[str, Iterable[str]] = reference.wording.get("metadata", {}).get("kinds", {})
    wanted = given.strip().casefold()
    for kind, names in kinds.items():
        if wanted == kind or wanted in names:
            return kind
    if not wanted:
        return ""
    hint = _near(wanted, kinds) or f"; there are {', '.join(sorted(kinds))}"
    raise ValueError(f"no kind of page is called {given!r}{hint}")


def _near(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), 1)
    return f"; did you mean {near[0]}?" if near else ""
