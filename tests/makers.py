"""Small values for tests: what a test does not name is of no matter to it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from neurolint.checks.base import Label
from neurolint.claims.model import Claim, Judgement, Outcome, Reading, Sentence
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding
from neurolint.findings.report import Report, Result
from neurolint.library.load import load_library
from neurolint.library.model import (
    Citation,
    Concept,
    Fact,
    Library,
    Reference,
    Rule,
    Severity,
    Source,
)

PLORN = {
    "rules/ABC001-no-plorn.yaml": """\
code: ABC001
name: no-plorn
summary: A plorn.
why: No.
severity: error
check: phrases
options: {phrases: [{match: [plorn]}]}
message: "“{quote}” is no word."
suggestion: Say it.
"""
}
"""A folder with a rule that finds one word that no other rule knows."""


@cache
def built_in() -> Library:
    """Return the rules and the reference that neurolint brings, read once for all tests."""
    return load_library()


def rule(code: str = "ABC001", **more: Any) -> Rule:
    """Return a rule that reports at error."""
    given = {"name": f"name-of-{code.lower()}", "summary": "s", "why": "w", "severity": "error"}
    return Rule(**{"code": code, "check": "phrases", "message": "m", **given, **more})


def fact(name: str = "a-fact", **more: Any) -> Fact:
    """Return a fact that ketamine does not do much for pain."""
    given: dict[str, Any] = {
        "subjects": ("ketamine",),
        "predicate": "treats",
        "objects": ("pain",),
        "verdict": "ineffective",
        "statement": "Ketamine does little for pain.",
    }
    return Fact(id=name, **{**given, **more})


def source(name: str = "a-source", **more: Any) -> Source:
    """Return an article with a DOI."""
    given: dict[str, Any] = {
        "type": "article-journal",
        "title": "On pain",
        "authors": ("A Body",),
        "container_title": "Pain",
        "year": 2020,
        "doi": f"10.1/{name}",
    }
    return Source(id=name, **{**given, **more})


def reference(*facts: Fact, sources: tuple[Source, ...] = ()) -> Reference:
    """Return a reference of two concepts and the given facts."""
    concepts = {
        "ketamine": Concept("ketamine", "drug", "ketamine"),
        "pain": Concept("pain", "condition", "pain"),
    }
    return Reference(
        concepts, {fact.id: fact for fact in facts}, {source.id: source for source in sources}, {}, "d" * 64
    )


def vocabulary(
    *concepts: Concept, facts: tuple[Fact, ...] = (), sources: tuple[Source, ...] = ()
) -> Reference:
    """Return a reference of the given concepts, facts and sources."""
    return Reference(
        {concept.id: concept for concept in concepts},
        {fact.id: fact for fact in facts},
        {source.id: source for source in sources},
        {},
        "d" * 64,
    )


def library(*rules: Rule, facts: tuple[Fact, ...] = ()) -> Library:
    """Return a library of the given rules and facts."""
    return Library(reference(*facts), {rule.code: rule for rule in rules})


def finding(
    start: int = 0,
    end: int = 4,
    code: str = "ABC001",
    severity: Severity = "error",
    message: str = "This is wrong.",
    **more: Any,
) -> Finding:
    """Return a finding of the rule of that code."""
    return Finding(rule(code), severity, Span(start, end), message, **more)


def judgement(
    start: int, end: int, outcome: Outcome = "contradicted", *facts: Fact, **more: Any
) -> Judgement:
    """Return a claim that ketamine relieves pain, with its verdict; `more` are fields of the claim."""
    given: dict[str, Any] = {"polarity": "affirmed", "strength": "direct"}
    span = Span(start, end)
    fixed = ("ketamine", "treats", "pain")
    places: dict[str, Any] = {
        "span": span,
        "block": 0,
        "sentence": 0,
        "subject_span": span,
        "object_span": span,
    }
    return Judgement(Claim(*fixed, **{**given, **places, **more}), outcome, facts)


def result(
    text: str,
    *findings: Finding,
    path: str = "draft.md",
    judgements: tuple[Judgement, ...] = (),
    hidden: int = 0,
    format: TextFormat = "text",  # noqa: A002
) -> Result:
    """Return the result of a draft of that text."""
    draft = parse(text, path, format)
    whole = (Sentence(0, 0, 0, len(draft.blocks[0].text)),) if draft.blocks else ()
    return Result(path, Reading(draft, whole, (), judgements), findings, hidden)


def report(
    *results: Result, facts: tuple[Fact, ...] = (), sources: tuple[Source, ...] = (), **more: Any
) -> Report:
    """Return the report of a run."""
    return Report(results, reference(*facts, sources=sources), **more)


def cite(*names: str) -> tuple[Citation, ...]:
    """Return citations of sources by their ids."""
    return tuple(map(Citation, names))


def label(start: int, end: int, text: str) -> Label:
    """Return a second place of a finding."""
    return Label(Span(start, end), text)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files below a folder and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def script(name: str) -> ModuleType:
    """Return a script of docs/ as a module, without running it."""
    path = Path(__file__).resolve().parents[1] / "docs" / name
    spec = importlib.util.spec_from_file_location(f"docs_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
