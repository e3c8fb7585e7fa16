"""Links whose words do not say where they lead."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.prose import furniture
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.checks.page.wordlists import listed
from neurolint.language.fold import fold
from neurolint.library.model import Reference, Rule

_EDGES = " \t\n.,:;!?»›>→…\"'()[]*_"


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `linktext` ready. Raises ConfigError when a list of phrases cannot be read.

    A link is reported when its words are nothing but a phrase of the lists of `vague`, or are an address, which with
    `addresses: skip` and in lists of references may stand.
    """
    vague = listed(rule, reference, "vague")
    addresses = rule.options.get("addresses", "report") == "report"
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        taken = furniture(page)
        references = reference_blocks(page, names)
        for block in page.draft.blocks:
            for link in block.links:
                words = block.text[link.start : link.end]
                said = fold(words).strip(_EDGES)
                span = block.rendered.span(link.start, link.end)
                if not said or taken(span):
                    continue
                bare = said.startswith(("http://", "https://", "www."))
                if vague.covers(said) or (bare and addresses and block.index not in references):
                    yield Hit(span, {"words": words.strip(), "url": link.url})

    return check
