"""Titles and headings told twice: word for word, behind a search keyword, or in almost the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Literal

from neurolint.checks.base import Check, Fix, Hit, Label, Page
from neurolint.checks.mending import without_lines
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import hidden, title_blocks
from neurolint.checks.page.sections import parents
from neurolint.checks.page.words import WORD, stem, stems, words
from neurolint.drafts.model import Block, Draft
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule, Severity
from neurolint.quickclass import dataclass

_LINE = 40
"""A block of at most so many words may be a title told again; a longer one is prose."""
_PROSE = 20
"""A paragraph of at least so many words begins the body, and so does a shorter one with a full stop."""
_TELLING = 4
"""A heading of fewer words ("Side effects") says too little to be known again without its parent."""
_TWICE = 2
"""A line of so many words that say something, told twice in one go, was pasted twice."""
_A_LINE = re.compile(r"[^\n]+")
_TOLD_LEAST = 3
"""A title of so many words is known again inside a pattern."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A title or heading as it was first told."""

    block: Block
    words: tuple[str, ...]
    content: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Limits:
    ratio: float
    prefix: int
    least: int
    labels: Phrases


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is built alike)
    """Make a rule of the kind `duplicate` ready. Raises ConfigError when a phrase cannot be read."""
    limits = _Limits(
        ratio=rule.options.get("ratio", 90) / 100,
        prefix=rule.options.get("prefix", 6),
        least=rule.options.get("content", 3),
        labels=phrases_at(rule, "labels"),
    )
    shown: Severity | Literal["off"] = rule.options.get("shown", "warning")
    similar: Severity = rule.options.get("similar", "warning")

    def check(page: Page) -> Iterator[Hit]:
        gone = hidden(page)
        marked = title_blocks(page.draft)
        opening = next((block.index for block in page.draft.blocks if block.kind == "heading"), None)
        titles: list[_Told] = []
        flagged: set[int] = set()
        twice: set[int] = set()
        for block in page.draft.blocks:
            for hit in _twice(block) if block.index not in gone else ():
                twice.add(block.index)
                yield hit
        for block, body in _lines(page.draft):
            if block.index in gone:
                continue
            if block.index in twice:
                flagged.add(block.index)
                continue
            if titles and not _may_repeat(block, titles) and not _follows_heading(block, page.draft):
                continue
            told = _tell(block, limits.labels)
            again = _heading_again(told, page.draft, limits) or _title_again(told, titles, body, limits)
            if again is None:
                if block.index in marked or _opens(block, titles, body):
                    titles.append(told)
                continue
            first, how = again
            severity = similar if how == "resembles" else None
            opens = block.index == opening and block.level <= 1 and not body
            if how == "repeats" and first.block.kind == "title" and opens:
                # Here the page shows the title of its front matter: some generators need it, others print it twice.
                if shown == "off":
                    continue
                severity = shown
            flagged.add(block.index)
            shows = opens and first.block.kind == "title"
            fix = None if how == "resembles" else _without(page.draft, told, first, flagged, safe=not shows)
            yield replace(_hit(block, first, how, severity), fix=fix)
        done = flagged | {told.block.index for told in titles}
        yield from _headings_again(page, done, flagged, limits, similar)

    return check


def _twice(block: Block) -> Iterator[Hit]:
    """Find lines that are told twice in one go: "LOW BACK PAIN Low back pain", or in two lines one above the other.

    Amid prose it must be written in two ways.
    """
    if block.kind not in ("title", "heading", "paragraph") or block.quoted:
        return
    text = fold(block.text)  # of the same length
    before: list[re.Match[str]] = []
    for line in _A_LINE.finditer(block.text):
        if len(line.group().split(maxsplit=_LINE)) > _LINE:
            before = []
            continue
        found = list(WORD.finditer(text, *line.span()))
        half = len(found) // 2
        if before and _alike(before, found):
            first, again = before, found
        elif len(found) == 2 * half and not _parted(text, found, half) and _alike(found[:half], found[half:]):
            first, again = found[:half], found[half:]
        else:
            before = found
            continue
        told = block.text[first[0].start() : first[-1].end()]
        if block.kind == "paragraph" and told == block.text[again[0].start() : again[-1].end()]:
            before = found
            continue  # so do songs and counts
        end = line.start() + len(line.group().rstrip())
        span = block.rendered.span(again[0].start(), end)
        yield Hit(span, {"how": "repeats", "first": told})
        before = []


def _alike(one: Sequence[re.Match[str]], other: Sequence[re.Match[str]]) -> bool:
    told = [match.group() for match in one]
    return told == [match.group() for match in other] and len(set(stems(told))) >= _TWICE


def _parted(text: str, found: Sequence[re.Match[str]], half: int) -> bool:
    """Tell whether a mark stands between two halves: "Heel pain, heel pain" is a figure of speech."""
    return half == 0 or bool(text[found[half - 1].end() : found[half].start()].strip())


def _may_repeat(block: Block, titles: Sequence[_Told]) -> bool:
    """Tell whether a line may end with the words of a title, or be a heading, which may resemble one."""
    if block.kind != "paragraph":
        return True
    folded = fold(block.text)
    return any(all(word in folded for word in title.words) for title in titles)


def _tell(block: Block, labels: Phrases) -> _Told:
    """Return the words of a line; of one that says what it is ("Title: …"), those behind the colon."""
    label, colon, rest = block.text.partition(":")
    text = block.text
    if colon and labels.covers(fold(label).strip(" *_#")):
        text = rest.strip().partition("\n")[0]
    told = tuple(words(text))
    return _Told(block, told, tuple(stems(told)))


def _without(draft: Draft, told: _Told, first: _Told, flagged: Set[int], *, safe: bool = True) -> Fix | None:
    """Return the fix that takes out a line told again; None where that would leave what stands under it without a home.

    What stands under a heading must go on under the same words, with no other heading between; or there is nothing.
    """
    block = told.block
    if block.kind == "title" or "\n" in block.text or tuple(words(block.text)) != told.words:
        return None  # with a label in front, or other lines beside it, it is a field of something
    if block.kind == "heading":
        below = draft.blocks[block.index + 1] if block.index + 1 < len(draft.blocks) else None
        empty = below is None or (below.kind == "heading" and below.level <= block.level)
        between = draft.blocks[first.block.index + 1 : block.index]
        if not empty and any(one.kind == "heading" and one.index not in flagged for one in between):
            return None
    return without_lines(draft, block.span, safe=safe)


def _hit(block: Block, first: _Told, how: str, severity: Severity | None) -> Hit:
    label = Label(first.block.span, "first told here")
    return Hit(block.span, {"how": how, "first": first.block.text}, severity, related=(label,))


def _lines(draft: Draft) -> Iterator[tuple[Block, bool]]:
    """Yield the blocks that may be a title, each with whether the body has begun before it."""
    body = False
    for block in draft.blocks:
        if block.kind not in ("title", "heading", "paragraph") or not block.text.strip():
            continue
        length = len(block.text.split(maxsplit=_LINE))
        if length <= _LINE and not block.quoted:
            yield block, body
        sentence = block.text.rstrip().endswith((".", ":"))
        body = body or (block.kind == "paragraph" and (sentence or length >= _PROSE))


def _opens(block: Block, titles: list[_Told], body: bool) -> bool:
    """Tell whether a line may stand for a title that nothing marks: the first one, short and no sentence."""
    return (
        not titles
        and not body
        and block.kind == "paragraph"
        and not block.text.rstrip().endswith((".", ":", "!"))
    )


def _follows_heading(block: Block, draft: Draft) -> bool:
    return block.index > 0 and draft.blocks[block.index - 1].kind == "heading"


def _heading_again(told: _Told, draft: Draft, limits: _Limits) -> tuple[_Told, str] | None:
    """Return the heading right above a line that says the same and no more."""
    if told.block.kind != "paragraph" or not _follows_heading(told.block, draft):
        return None
    above = _tell(draft.blocks[told.block.index - 1], limits.labels)
    return (above, "repeats") if told.words == above.words and len(told.words) >= _TWICE else None


def _title_again(told: _Told, titles: list[_Told], body: bool, limits: _Limits) -> tuple[_Told, str] | None:
    for title in titles:
        if told.words == title.words and told.words:
            return title, "repeats"
        if _behind_keyword(told, title, body, limits):
            return title, "repeats, behind a keyword,"
        if _pasted(told, title):
            return title, "repeats, pasted into a pattern,"
        if told.block.kind == "heading" and _resembles(told, title, limits):
            return title, "resembles"
    return None


def _behind_keyword(told: _Told, title: _Told, body: bool, limits: _Limits) -> bool:
    """Tell whether a line is the title with search words stuck in front of it.

    In the body the words in front must come from the title: "Treating X" under the title "X" is a heading.
    """
    extra = len(told.words) - len(title.words)
    if len(title.words) < _TELLING or not 0 < extra <= limits.prefix or told.words[extra:] != title.words:
        return False
    front = told.words[:extra]
    if len(stems(front)) < extra:
        return False  # "What is", "Treatment of": grammar joins the words to the title
    return not body or not set(map(stem, front)).isdisjoint(title.content)


def _pasted(told: _Told, title: _Told) -> bool:
    """Tell whether a heading is a pattern in capitals into which the title was pasted in small letters.

    As in "What Is early signs of gout?": whoever writes a heading by hand writes it in one style.
    """
    extra = len(told.words) - len(title.words)
    if extra < 2 or len(title.words) < _TOLD_LEAST or told.words[extra:] != title.words:
        return False
    written = [word.strip("?!.,:\"'") for word in told.block.text.split()]
    pattern, inside = written[:extra], written[extra:]
    return (
        len(written) == len(told.words)
        and all(word[:1].isupper() for word in pattern)
        and all(word.islower() for word in inside)
    )


def _resembles(told: _Told, title: _Told, limits: _Limits) -> bool:
    """Tell whether two headings say the same but for grammar, or but for a word more or less in many."""
    if min(len(told.content), len(title.content)) < limits.least:
        return False
    if told.content == title.content:
        return True
    shorter, longer = sorted((told.content, title.content), key=len)
    rest = iter(longer)
    # A word exchanged for another makes another topic ("in men", "in women"), a word added hardly.
    if any(word not in rest for word in shorter) or {"no", "not", "without"} & (
        set(told.words) ^ set(title.words)
    ):
        return False
    return 2 * len(shorter) / (len(shorter) + len(longer)) >= limits.ratio


def _divided(below: Mapping[int, Set[tuple[str, ...]]], first: int, again: int) -> bool:
    """Tell whether two headings both have headings of their own below them, and none alike."""
    one, other = below.get(first, set()), below.get(again, set())
    return bool(one and other) and one.isdisjoint(other)


def _headings_again(
    page: Page, done: set[int], flagged: set[int], limits: _Limits, similar: Severity
) -> Iterator[Hit]:
    """Find headings that say what one before them under the same parent said.

    One that is divided in another way opens another list of the same entries, such as doses below effects.
    """
    above = parents(page.draft)
    below: dict[int, set[tuple[str, ...]]] = {}
    for index, parent in above.items():
        if parent is not None:
            below.setdefault(parent, set()).add(tuple(words(page.draft.blocks[index].text)))
    gone = hidden(page)
    exact: dict[tuple[int | None, tuple[str, ...]], _Told] = {}
    alike: dict[tuple[int | None, tuple[str, ...]], _Told] = {}
    for index, parent in above.items():
        block = page.draft.blocks[index]
        if index in done or index in gone:
            continue
        told = _tell(block, limits.labels)
        first = exact.setdefault((parent, told.words), told)
        near = alike.setdefault((parent, told.content), told)
        if first is not told and _divided(below, first.block.index, index):
            continue
        if first is not told and told.words:
            telling = len(told.words) >= _TELLING
            label = not telling and block.text.rstrip().endswith(":")  # "Fact:" below each "Myth:"
            if (block.level and not label) or telling:
                hit = _hit(block, first, "repeats", None if telling else similar)
                yield replace(hit, fix=_without(page.draft, told, first, flagged))
        elif near is not told and len(told.content) >= limits.least:
            yield _hit(block, near, "resembles", similar)
