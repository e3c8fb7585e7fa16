"""A small house of rules and reference without a mistake, and ways to put one in."""

from __future__ import annotations

from collections.abc import Mapping

CONCEPTS = """\
concepts:
- id: zorbinoid
  type: drug_class
  label: zorbinoid
- id: zorbine
  type: drug
  label: zorbine
  synonyms: [zorbine hydrate]
  abbreviations: [ZRB]
  brands: [{name: Zorbex}, Zorbovan]
  misspellings: [sorbine]
  parents: [zorbinoid]
  not_a: [mirrin]
- id: mirrin
  type: drug
  label: mirrin
- id: marlow-ache
  type: condition
  label: Marlow ache
- id: tallow-ache
  type: condition
  label: tallow ache
  parents: [marlow-ache]
"""
SOURCES = """\
sources:
- id: zorbine-trial
  type: article-journal
  title: Zorbine for Marlow ache
  DOI: 10.1000/zorbine
  confirmed: true
- id: zorbine-leaflet
  type: webpage
  title: What zorbine is
  URL: https://example.org/zorbine
"""
FACTS = """\
facts:
- id: zorbine-marlow
  subject: zorbine
  predicate: treats
  object: [marlow-ache, tallow-ache]
  verdict: effective
  certainty: high
  statement: Zorbine relieves Marlow ache.
  recommendation:
  - {body: House, strength: strong-for, detail: adults}
  - {body: House, strength: weak-for, detail: children}
  sources: [zorbine-leaflet, zorbine-trial]
  reviewed: 2026-01-01
  review_by: 2028-01-01
  examples:
    flag: [Zorbine does nothing for Marlow ache.]
    pass: [Zorbine relieves Marlow ache.]
- id: zorbine-or-mirrin
  subject: zorbine
  predicate: compared_with
  object: mirrin
  verdict: effective
  certainty: low
  comparison: subject-better
  condition: marlow-ache
  statement: Zorbine does more for Marlow ache than mirrin.
  sources: [zorbine-trial]
  reviewed: 2026-01-01
  review_by: 2028-01-01
- id: zorbine-kind
  subject: zorbine
  predicate: is_a
  object: zorbinoid
  verdict: holds
  basis: definition
  exhaustive: {subjects: zorbinoid}
  statement: Zorbine is the only zorbinoid.
  sources: [{id: zorbine-trial, locator: p 1}]
  reviewed: 2026-01-01
  review_by: 2028-01-01
- id: mirrin-kind
  subject: mirrin
  predicate: not_a
  object: zorbinoid
  verdict: holds
  basis: definition
  statement: Mirrin is no zorbinoid.
  sources: [zorbine-trial, zorbine-leaflet]
  reviewed: 2026-01-01
  review_by: 2028-01-01
"""
RULE = """\
code: HOU001
name: fruit
summary: Fruit is named.
why: The house says so.
severity: warning
check: phrases
options:
  phrases:
    - match: [apples]
message: "“{quote}” is fruit."
"""
HOUSE: Mapping[str, str] = {
    "reference/concepts/a.yaml": CONCEPTS,
    "reference/facts/a.yaml": FACTS,
    "reference/sources/a.yaml": SOURCES,
    "reference/wording/treats.yaml": "phrases:\n- forms: [sing (away|off)]\n  strength: direct\n",
    "rules/HOU001-fruit.yaml": RULE,
}


def changed(part: str, old: str, new: str) -> Mapping[str, str]:
    """Return the house with one text changed in the files of the part of that name."""
    (name,) = [name for name in HOUSE if part in name]
    assert HOUSE[name].count(old) == 1, (old, HOUSE[name].count(old))
    return {**HOUSE, name: HOUSE[name].replace(old, new)}


def added(name: str, text: str) -> Mapping[str, str]:
    """Return the house with a file more, or other content in one."""
    return {**HOUSE, name: text}


def fact(**lines: str) -> Mapping[str, str]:
    """Return the house with a fact more, in lines of their own from line 2 of a file of its own."""
    given = {
        "id": "new",
        "subject": "mirrin",
        "predicate": "is_a",
        "object": "zorbinoid",
        "verdict": "refuted",
        "statement": "New.",
        "sources": "[zorbine-trial]",
        "reviewed": "2026-01-01",
        "review_by": "2028-01-01",
    }
    body = "\n  ".join(f"{key}: {value}" for key, value in {**given, **lines}.items())
    return added("reference/facts/b.yaml", f"facts:\n- {body}\n")


def concept(**lines: str) -> Mapping[str, str]:
    """Return the house with a concept more, likewise."""
    given = {"id": "new", "type": "drug", "label": "gorlamide"}
    body = "\n  ".join(f"{key}: {value}" for key, value in {**given, **lines}.items())
    return added("reference/concepts/b.yaml", f"concepts:\n- {body}\n")
