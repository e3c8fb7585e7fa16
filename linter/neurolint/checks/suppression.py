"""Suppressions that leave out what they should not, or nothing at all: one kind of fault a rule."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is given it)
    """Make a rule of the kind `suppression` ready. What it reports is found by whoever applies the suppressions."""
    fault = rule.options["fault"]
    groups = tuple(rule.options.get("rules", ()))

    def check(page: Page) -> Iterator[Hit]:
        for remark in page.remarks:
            if remark.fault == fault and (
                not groups or any(code.startswith(groups) for code in remark.codes)
            ):
                yield Hit(remark.span, remark.fields, fix=remark.fix)

    return check
