"""Pages and rules for the tests of editorial checks, with the section names of the built-in wording."""

from __future__ import annotations

from typing import Any

from makers import built_in
from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.registry import CHECKS
from neurolint.claims.model import Reading, Sentence
from neurolint.drafts.model import PROSE, Draft, TextFormat
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.language.sentences import Signs, split
from neurolint.library.model import Reference, Rule


def small_reference() -> Reference:
    wording = built_in().reference.wording
    return Reference(
        {}, {}, {}, {name: wording[name] for name in ("attribution", "sections", "boilerplate", "style")}, ""
    )


def page(text: str, form: TextFormat = "markdown", furniture: tuple[Span, ...] = ()) -> Page:
    draft = parse(text, "draft", form)
    return Page(draft, Reading(draft, _sentences(draft), (), ()), small_reference(), furniture)


def _sentences(draft: Draft) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    signs = Signs(built_in().reference.wording["sentences"])
    for block in draft.blocks:
        if block.kind in PROSE:
            found += [
                Sentence(len(found) + at, block.index, *ends)
                for at, ends in enumerate(split(block.text, signs))
            ]
    return tuple(found)


def check_of(kind: str, **options: Any) -> Check:
    rule = Rule("ABC001", "a-fault", "s", "w", "warning", kind, "m", options=options)
    return CHECKS[kind](rule, small_reference())


def check_of_rule(code: str) -> Check:
    rule = built_in().rules[code]
    return CHECKS[rule.check](rule, small_reference())


def hits(
    check: Check, text: str, form: TextFormat = "markdown", furniture: tuple[Span, ...] = ()
) -> list[Hit]:
    return sorted(check(page(text, form, furniture)), key=lambda hit: hit.span)


def quotes(check: Check, text: str, form: TextFormat = "markdown") -> list[str]:
    """Return the source text under each finding."""
    return [text[hit.span.start : hit.span.end] for hit in hits(check, text, form)]
