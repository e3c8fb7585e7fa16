"""From validated plain data to the frozen values of the model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, cast

from neurolint.library.model import (
    Brand,
    Citation,
    Concept,
    Example,
    Examples,
    Fact,
    Figure,
    Measure,
    Recommendation,
    Rule,
    Source,
)

Data = Mapping[str, Any]


def concept(data: Data) -> Concept:
    """Make a concept of an entry that fits `schemas/concepts.json`."""
    return Concept(
        data["id"],
        data["type"],
        data["label"],
        tuple(data.get("synonyms", ())),
        tuple(data.get("abbreviations", ())),
        tuple(Brand(b) if isinstance(b, str) else Brand(**b) for b in data.get("brands", ())),
        tuple(data.get("misspellings", ())),
        tuple(data.get("parents", ())),
        tuple(data.get("not_a", ())),
        tuple(data.get("presents_as", ())),
        data.get("identifiers", {}),
        data.get("note", ""),
        tuple(data.get("site", ())),
        data.get("change"),
        tuple(data.get("shorthand", ())),
        tuple(data.get("company", ())),
    )


def source(data: Data) -> Source:
    """Make a source of an entry that fits `schemas/sources.json`."""
    get = data.get
    return Source(
        data["id"],
        data["type"],
        data["title"],
        tuple(_author(author) for author in get("author", ())),
        get("container-title", ""),
        get("publisher", ""),
        get("issued", {}).get("year"),
        get("volume", ""),
        get("page", ""),
        get("DOI", ""),
        get("PMID", ""),
        get("PMCID", ""),
        get("URL", ""),
        get("confirmed", False),
        get("confirmed_how", ""),
        "-".join(_date_parts(get("issued", {}))),
        get("issue", ""),
        get("note", ""),
        "-".join(_date_parts(get("retracted", {}))),
        get("retracted", {}).get("notice", ""),
        get("retracted", {}).get("instead", ""),
    )


def _date_parts(data: Data) -> Iterator[str]:
    for key, digits in (("year", 4), ("month", 2), ("day", 2)):
        if key not in data:
            return
        yield f"{data[key]:0{digits}}"


def _author(data: Data) -> str:
    if "literal" in data:
        return cast(str, data["literal"])
    return " ".join(filter(None, (data["family"], data.get("given", ""))))


def fact(data: Data, path: str) -> Fact:
    """Make a fact of an entry that fits `schemas/facts.json`. `path` is the file it stands in.

    Its examples may be laid aside (see `with_examples_aside`).
    """
    get = data.get
    return Fact(
        data["id"],
        ids(data["subject"]),
        data["predicate"],
        ids(data["object"]),
        data["verdict"],
        data["statement"].strip(),
        get("certainty", "high"),
        get("basis", "evidence"),
        get("comparison", ""),
        get("direction", ""),
        ids(get("raises", ())),
        ids(get("lowers", ())),
        ids(get("condition", ())),
        tuple(get("scope", ())),
        tuple(Recommendation(**r) for r in get("recommendation", ())),
        get("effect", ""),
        tuple(Measure(**m) for m in get("measures", ())),
        Figure(**data["figure"]) if "figure" in data else None,
        get("figures_checked", "no"),
        get("population", ""),
        tuple(get("jurisdiction", ())),
        get("used_since"),
        get("since", ""),
        get("narrower", False),
        get("cures", False),
        get("exhaustive", {}).get("subjects", ""),
        get("exhaustive", {}).get("objects", ""),
        get("severity"),
        get("frequency"),
        get("boxed", False),
        tuple(get("advice", ())),
        tuple(get("names", ())),
        tuple(get("superseded", ())),
        get("disputed", False),
        tuple(get("positions", ())),
        get("nuance", ""),
        get("say", "").strip(),
        tuple(Citation(c) if isinstance(c, str) else Citation(**c) for c in get("sources", ())),
        get("reviewed", ""),
        get("review_by", ""),
        _examples(get("examples", {})),
        path,
    )


def rule(data: Data, path: str) -> Rule:
    """Make a rule of a file that fits `schemas/rule.json`. `path` is the file.

    Its examples may be laid aside (see `with_examples_aside`).
    """
    get = data.get
    return Rule(
        data["code"],
        data["name"],
        data["summary"].strip(),
        data["why"].strip(),
        data["severity"],
        data["check"],
        data["message"].strip(),
        get("suggestion", "").strip(),
        get("options", {}),
        _examples(get("examples", {})),
        tuple(get("tags", ())),
        get("profiles", {}),
        path,
        tuple(get("audiences", ())),
        get("fix", {}),
        tuple(get("told_by", ())),
    )


def with_examples_aside(data: Data) -> Data:
    """Return an entry with its examples as a text in JSON, which is read when they are asked for."""
    return {**data, "examples": json.dumps(data["examples"])} if "examples" in data else data


def ids(value: Any) -> tuple[str, ...]:
    """Return one id or a list of them as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value)


_NO_EXAMPLES = Examples()


def _examples(data: Data | str) -> Examples:
    return Examples(later=partial(_read_examples, data)) if data else _NO_EXAMPLES


def _read_examples(data: Data | str) -> Iterator[tuple[Example, ...]]:
    given: Data = json.loads(data) if isinstance(data, str) else data
    for kind in ("flag", "pass", "todo"):
        yield tuple(map(_example, given.get(kind, ())))


def _example(data: str | Data) -> Example:
    if isinstance(data, str):
        return Example(data)
    given = tuple(sorted(data.get("given", {}).items()))
    return Example(**{**data, "given": given})
