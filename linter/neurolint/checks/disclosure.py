"""Whether a page tells who pays for it and what interests its writers have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.fields import fields_of, told_by
from neurolint.checks.page.pagekinds import page_kinds
from neurolint.checks.page.prose import blocks_holding, passages
from neurolint.checks.page.wordlists import listed
from neurolint.drafts.model import PROSE
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule

_ENDS = 12  # blocks at the end, where pages say whose they are


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `disclosure` ready. Raises ConfigError when a list of phrases cannot be read.

    On pages of `kinds` front matter, a line or a phrase must tell of money or interests. It weighs `severity` of
    `sells` where the page holds a phrase of the lists named there. Publishers that the public pays are left alone.
    """
    kinds = frozenset(rule.options["kinds"])
    sells = listed(rule, reference, "sells")
    severity = rule.options.get("sells", {}).get("severity")
    wording: Mapping[str, Any] = reference.wording.get("metadata", {})
    tells, public = Phrases(wording.get("disclosure", ())), Phrases(wording.get("public", ()))
    fields, reader = fields_of(reference), page_kinds(reference)

    def check(page: Page) -> Iterator[Hit]:
        draft = page.draft
        if draft.meta_error is not None or not draft.blocks or told_by(page, fields).told("disclosure"):
            return
        kind = page.once(reader.of)
        if kind.name not in kinds:
            return
        told = [block for block in draft.blocks if block.kind in PROSE or block.kind == "footnote"]
        likely = blocks_holding(page, tells)
        texts = [fold(block.text) for block in told if block.index in likely or block.kind == "footnote"]
        if any(map(tells.search, texts)):
            return
        if any(public.search(fold(block.text)) for block in told[:3] + told[-_ENDS:]):
            return
        authors = told_by(page, fields).told("author", "reviewer")
        if any(public.search(fold(author.value)) for author in authors):
            return
        selling = any(
            not passage.quoted(start) for passage in passages(page) for start, _ in passage.find(sells)
        )
        why = "sells something and " if selling else ""
        yield Hit(
            WHOLE_FILE, {"sells": why, "kind": kind.said, "read": kind.why}, severity if selling else None
        )

    return check
