"""How headings are worded: short, no question, no "&", all in one case, naming what the section is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.prose import hidden, is_question
from neurolint.checks.page.sections import section_names, sections_of
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.library.model import Reference, Rule

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONG = 4
"""Shorter words ("of", "the", "and") are small in title case as well."""
_WORDS = 2
"""A heading with fewer longer words behind its first tells no case."""
_MOST = 2
"""The case of most headings is that of at least so many times as many as have the other."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `headings` ready."""
    longest = rule.options.get("characters", 65)
    questions = rule.options.get("questions", "skip") == "report"
    ampersand = rule.options.get("ampersand", "skip") == "report"
    generic = rule.options.get("generic", ())
    case = rule.options.get("case", "skip") == "report"
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        # Under "Questions and answers" a heading has to ask, and to be as long as the question is.
        left_out = hidden(page) | sections_of(page, names).under_headings("questions")
        seen: set[str] = set()
        odd = _of_other_case([b for b in page.draft.blocks if b.index not in left_out]) if case else None
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
            if block is odd:
                faults.append("it is in another case than most")
            if any(names.names(block.text, kind) for kind in generic):
                faults.append("it names a form, not a subject")
            if faults:
                yield Hit(block.span, {"fault": "; ".join(faults)})

    return check


def _of_other_case(blocks: Sequence[Block]) -> Block | None:
    """Return the first heading that is not written as most are, in title or in sentence case; None when there is none.

    A few words tell neither case, nor do names, so only headings with several longer words behind the first count.
    """
    told = [(block, _titled(block.text)) for block in blocks if block.kind == "heading" and not block.quoted]
    titled = [block for block, style in told if style]
    plain = [block for block, style in told if style is False]
    few, most = sorted((titled, plain), key=len)
    return few[0] if few and len(most) >= _MOST * len(few) else None


def _titled(text: str) -> bool | None:
    """Tell whether a heading is in title case (every longer word a capital) or not (none); None when it is unclear."""
    behind: list[str] = [word for word in _WORD.findall(text)[1:] if len(word) >= _LONG]
    capitals: int = sum(word[:1].isupper() for word in behind)
    if len(behind) < _WORDS or 0 < capitals < len(behind) or text.isupper():
        return None
    return capitals > 0
