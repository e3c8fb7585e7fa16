"""Stories of single people told beside a treatment, as if they showed that it works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import Passage, passages, title_blocks
from neurolint.checks.page.sections import heading_words, reference_blocks, section_names
from neurolint.checks.page.stories import Stories, section_of
from neurolint.checks.page.topics import of_types, types_of
from neurolint.checks.page.wordlists import listed
from neurolint.library.model import Reference, Rule

_MARKS = " \"“”«»'’‘"


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `anecdote` ready. Raises ConfigError when a phrase or a list cannot be read.

    A story is a sentence with words of `people` and of `benefits`, or one with words of `benefits` in a paragraph in
    which the writer or a customer speaks of himself (`first_person`). `outright` are words that offer stories as
    evidence. Both count only where a treatment is named: in the paragraph, in what leads it in, or in the title.
    `headings` are names of sections with stories, on any page that names a treatment. What somebody says in quotation
    marks is told as a whole, by what `stories` looks for (see `Stories`, also for where it counts), and then not its
    heading or its sentences.
    """
    people, first = listed(rule, reference, "people"), listed(rule, reference, "first_person")
    benefits, outright = listed(rule, reference, "benefits"), listed(rule, reference, "outright")
    headings, lived = listed(rule, reference, "headings"), phrases_at(rule, "lived")
    guards = phrases_at(rule, "except")
    names, stories = section_names(reference), Stories(rule, reference)
    treating = types_of(reference, "treatment")

    def check(page: Page) -> Iterator[Hit]:
        naming = {m.block for m in page.reading.mentions if of_types(m.concept, reference, treating)}
        if not naming:
            return
        everywhere = bool(naming & title_blocks(page.draft))
        references = reference_blocks(page, names)
        told: set[int] = set()
        speaks: dict[int, bool] = {}

        def about(passage: Passage) -> bool:
            block = passage.block
            return everywhere or not naming.isdisjoint({block.index, block.heading, block.lead_in})

        def marked(passage: Passage) -> bool:
            """Tell whether a heading or a lead-in says that what follows is somebody's own experience."""
            block = passage.block
            above = (page.draft.blocks[at] for at in (block.heading, block.lead_in) if at is not None)
            return any(lived.search(heading_words(found.text)) for found in above)

        def speaks_of_self(passage: Passage) -> bool:
            at = passage.block.index
            if at not in speaks:
                speaks[at] = first.search(passage.folded)
            return speaks[at]

        def harmless(story: Sequence[Passage]) -> bool:
            first = story[0]
            return first.block.index in references or marked(first) or any(p.says(guards) for p in story)

        over: set[int | None] = set()
        for story in stories.told(page, naming):
            if not harmless(story):
                told.add(story[0].block.index)
                over.add(section_of(page, story[0].block))
                yield _hit(story[0], story[-1])
        for passage in passages(page):
            if passage.block.index in references or passage.block.index in told or passage.question:
                continue
            if passage.place != "body":
                if passage.block.index not in over and headings.covers(heading_words(passage.text)):
                    yield _hit(passage)
                continue
            if not about(passage) or passage.says(guards) or marked(passage) or passage.says(lived):
                continue
            tells = passage.says(people) or speaks_of_self(passage)
            if passage.says(outright) or (tells and passage.says(benefits)):
                told.add(passage.block.index)
                yield _hit(passage)

    return check


def _hit(passage: Passage, last: Passage | None = None) -> Hit:
    end = last.end if last else passage.end
    return Hit(passage.block.rendered.span(passage.start, end), {"words": passage.text.strip(_MARKS)})
