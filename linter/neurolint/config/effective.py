"""Every setting that holds for a draft or a folder, with where it comes from: what `neurolint config show` prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from neurolint.config.keys import Key, keys
from neurolint.config.model import Layer, Told, last
from neurolint.config.resolve import options, reported, severities
from neurolint.findings.profiles import Profile, severity_in
from neurolint.library.model import Rule
from neurolint.library.rulenames import RuleNames
from neurolint.quickclass import dataclass

_ADDING = ("ignore", "extend-select")
_JOINED = ("rules", "reference")


@dataclass(frozen=True, slots=True)
class Held:
    """A setting: its key, and its values, each with where it comes from."""

    key: Key
    values: tuple[tuple[Any, str], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule as it is applied: its severity (`off` where it is not), and where that comes from."""

    rule: Rule
    severity: str
    origin: str


def effective(run: Sequence[Layer], own: Sequence[Layer], *, drafts: bool) -> Iterator[Held]:
    """Yield each setting in the order of the schema.

    `run` are the layers that hold for the whole run, `own` those for the draft or folder; with `drafts` the tables for
    paths that hold for it are listed.
    """
    for key in keys():
        layers = run if key.scope == "run" else own
        if key.name == "paths":
            values = [(layer.glob, layer.origin()) for layer in own if layer.glob and drafts]
        elif key.name == "extend":
            values = [
                (layer.values["extend"], layer.origin("extend")) for layer in own if "extend" in layer.values
            ]
        elif key.scope != "file":
            values = [(one.value, one.origin) for one in _told(key, layers)]
        else:
            continue
        yield Held(key, tuple(values))


def _told(key: Key, layers: Sequence[Layer]) -> Iterator[Told]:
    if key.name in _ADDING:
        begin = max((at for at, layer in enumerate(layers) if "select" in layer.values), default=0)
        yield from _all(key.name, layers[begin:])
    elif key.name in _JOINED:
        yield from _all(key.name, layers)
    elif key.name == "exclude":
        of_file = last([layer for layer in layers if layer.file], "exclude")
        for layer in (of_file.layer, *(layer for layer in layers if not layer.file)):
            yield from _all(key.name, [layer] if layer else [])
    elif key.name == "options":
        for (code, name), one in options(layers).items():
            yield Told({f"{code} {name}": one.value}, one.layer, one.keys)
    elif key.name == "severity":
        for layer in layers:
            for name, value in layer.values.get("severity", {}).items():
                yield Told({name: value}, layer, ("severity", name))
    else:
        yield last(layers, key.name, key.default)


def _all(key: str, layers: Sequence[Layer]) -> Iterator[Told]:
    for layer in layers:
        for value in layer.values.get(key, ()):
            yield Told(value, layer, (key,))


def judged(layers: Sequence[Layer], rules: Mapping[str, Rule]) -> Iterator[Judged]:
    """Yield each rule by its code, as it is applied where some layers hold."""
    names = RuleNames(rules.values())
    told, severity = reported(layers, names), severities(layers, names)
    profile, audience = last(layers, "profile", "draft"), last(layers, "audience")
    for code in names.codes:
        yield _judged(rules[code], told[code], severity.get(code), profile, audience)


def _judged(rule: Rule, told: Told, severity: Told | None, profile: Told, audience: Told) -> Judged:
    if not told.value:
        return Judged(rule, "off", _because(told))
    if audience.value and rule.audiences and audience.value not in rule.audiences:
        return Judged(rule, "off", f"audience = {audience.value}, {audience.origin}")
    if severity is not None:
        return Judged(rule, severity.value, severity.origin)
    own: Profile = profile.value
    found = severity_in(rule, None, own) or "off"
    if own not in rule.profiles:
        return Judged(rule, found, "the rule")
    return Judged(rule, found, f"profile {own}" + (f", {profile.origin}" if profile.layer else ""))


def _because(told: Told) -> str:
    return f"{told.keys[0]}, {told.origin}" if told.layer and told.layer.file else told.origin
