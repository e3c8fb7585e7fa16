"""How headings are worded: short, no question, no "&", naming what the section is about."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.prose import hidden, is_question
from neurolint.checks.sections import SectionNames
from neurolint.language.fold import fold
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `headings` ready."""
    longest = rule.options.get("characters", 65)
    questions = rule.options.get("questions", "skip") == "report"
    ampersand = rule.options.get("ampersand", "skip") == "report"
    generic = rule.options.get("generic", ())
    names = SectionNames(reference)

    def check(page: Page) -> Iterator[Hit]:
        # Under "Questions and answers" a heading has to ask, and to be as long as the question is.
        left_out = hidden(page) | names.under_headings(page.draft, "questions")
        seen: set[str] = set()
        for block in page.draft.blocks:
            if block.kind not in ("title", "heading") or block.index in left_out:
                continue
            folded = fold(block.text).strip()
            if not folded or folded in seen:
                continue  # a heading told again is one fault, and not this one
            seen.add(folded)
            faults = []
            if len(block.text.strip()) > longest:
                faults.append(f"it has {len(block.text.strip())} characters (at most {longest})")
            if questions and is_question(folded, heading=True):
                faults.append("it is a question")
            if ampersand and " & " in folded:
                faults.append('it uses "&"')
            if any(names.names(block.text, kind) for kind in generic):
                faults.append("it names a form, not a subject")
            if faults:
                yield Hit(block.span, {"fault": "; ".join(faults)})

    return check
