"""Small rule and reference folders, written for one test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from neurolint.errors import ConfigError, Problem
from neurolint.library.load import load_library
from neurolint.library.model import Library

CONCEPTS = """\
concepts:
- id: medicine
  type: root
  label: medicine
- id: amber-tea
  type: substance
  label: amber tea
  parents: [medicine]
- id: knee-ache
  type: condition
  label: knee ache
"""
SOURCES = """\
sources:
- id: tea-trial
  type: article-journal
  title: Amber tea for knees
"""
FACTS = """\
facts:
- id: amber-tea-knee
  subject: amber-tea
  predicate: treats
  object: knee-ache
  verdict: inconclusive
  statement: It is not known whether amber tea helps an aching knee.
  sources: [tea-trial]
  certainty: low
  reviewed: '2026-01-01'
  review_by: '2028-01-01'
"""
REFERENCE: Mapping[str, str | bytes] = {
    "concepts/a.yaml": CONCEPTS,
    "sources/a.yaml": SOURCES,
    "facts/a.yaml": FACTS,
}


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, indentation removed, and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())
    return folder


def load_reference_of(folder: Path, files: Mapping[str, str | bytes]) -> Library:
    """Load a reference of these files alone."""
    return load_library(reference=[write(folder / "ref", files)], builtin=False)


def places(folder: Path, problems: tuple[Problem, ...]) -> list[str]:
    """The problems as `path:line:column: message`, the path below the folder."""
    return [
        f"{Path(found.path).relative_to(folder).as_posix()}:{found.line}:{found.column}: {found.message}"
        for found in problems
    ]


def problems_of_reference(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """What is wrong with a reference of these files, or nothing."""
    try:
        load_reference_of(folder, files)
    except ConfigError as error:
        return places(folder / "ref", error.problems)
    return []


def problems_of_rules(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """What is wrong with a rule folder of these files, or nothing."""
    try:
        load_library(rules=[write(folder / "rules", files)], builtin=False)
    except ConfigError as error:
        return places(folder / "rules", error.problems)
    return []
