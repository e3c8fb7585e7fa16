"""Scraps of a web page in a draft: names of buttons and boxes, stray marks, a menu, empty contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.mending import without_lines
from neurolint.checks.options import phrases_at, worded
from neurolint.checks.page.blockwords import BlockWords, block_words
from neurolint.checks.page.figures import mask
from neurolint.checks.page.layout import (
    arrows,
    between,
    fragments,
    lone_marks,
    menu,
    pictures,
    taglines,
    trail,
)
from neurolint.checks.page.menus import details, holdings, menus
from neurolint.checks.page.words import words
from neurolint.drafts.model import Block, Draft
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.language.sentences import Signs, split
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass

_NUMBER = re.compile(r"[\s|:·–-]*[+(]?\d[\d\s().-]{5,18}\d\W*$")
"""A telephone number behind the name of a button."""
_DIGIT = re.compile(r"\d")
_GLUED = re.compile(r"(?<=[a-z][a-z][.?!])(?=[A-Z][a-z]+\s)")
_COMMA = re.compile(r",\s+")
_LINE = re.compile(r"[^\n]+")
_EDGE = " \t\r\n*_>|•·»→←▶-–:.…!?()[]"
_BEGINNING = 80
"""A scrap that begins a line or sentence ends within so many characters."""
_LONGEST = 200
"""A scrap has at most so many characters."""
_SHORT = 7
"""A sentence that begins as a line may has at most so many words."""
_WORDY = 9
"""An item or line of a box ("Home", "Monday 9 to 5") has fewer words."""
_SAID = 25
"""A block of more words is prose."""
_FOLLOWING = 40
"""At most so many lines belong to one box."""
_CALL = 40
"""A call to do something has at most so many words."""
_COUNTED = 16
"""A line with numbers, such as opening hours, has at most so many words."""
_SIGNS = re.compile(r"[^\w#%]+")


@dataclass(frozen=True, slots=True)
class _Scraps:
    """The phrases that tell a scrap, by where in a line or sentence they stand; names of boxes and of contents."""

    lines: Phrases
    boxes: Phrases
    contents: Phrases
    counted: Phrases
    starts: Phrases
    ends: Phrases
    sentences: Phrases
    calls: Phrases
    kept: Phrases
    telling: Phrases
    longest: int
    signs: Signs

    def counts(self, line: str) -> bool:
        """Tell whether a line is one of the phrases with numbers when its signs are left out."""
        if len(line) > _LONGEST or len(line.split(maxsplit=_COUNTED)) > _COUNTED:
            return False
        folded = fold(line)
        masked = mask(folded, 0, len(folded))
        return self.counted.covers(_SIGNS.sub(" ", masked.text if masked else folded).strip())

    def fits(self, line: str, *, titled: bool) -> bool:
        """Tell whether a line begins like a scrap, or ends like one and is no title."""
        begins = _begins(line, self.starts, self.longest)
        return begins or (not titled and _ends(line, self.ends, self.longest))

    def among(self, block: Block, held: BlockWords) -> bool:
        """Tell whether a block has words of a scrap in one of its sentences at all."""
        return any(held.says(block, phrases) for phrases in (self.sentences, self.calls, self.starts))

    def fringed(self, block: Block, held: BlockWords) -> bool:
        """Tell whether a line of a block may begin or end like a scrap, as far as its words tell."""
        return (
            len(block.text) > _BEGINNING  # which cuts words
            or held.may_hold(block, self.starts)
            or held.may_hold(block, self.ends)
        )

    def says(self, sentence: str, *, titled: bool) -> bool:
        """Tell whether a sentence begins like a scrap, or calls upon the reader, be it behind a comma.

        A title does only the latter.
        """
        if not titled and (
            _begins(sentence, self.sentences, self.longest) or _begins(sentence, self.starts, _SHORT)
        ):
            return True
        if len(sentence.split(maxsplit=_CALL)) > _CALL or self.kept.search(fold(sentence)):
            return False
        return any(_begins(part, self.calls, _CALL) for part in _tails(sentence))


@dataclass(frozen=True, slots=True)
class _Rows:
    """What tells rows of lines that belong to a site: a menu, an address, the holdings of a library."""

    entries: Phrases
    home: Phrases
    labels: Phrases
    kept: Phrases
    trusted: tuple[str, ...]
    bodies: Phrases
    tails: Phrases

    def of(self, blocks: Sequence[Block]) -> Iterator[list[Block]]:
        """Yield the rows among some blocks, kind by kind."""
        yield from menus(blocks, self.entries, self.home)
        yield from details(blocks, self.labels, self.kept, self.trusted)
        yield from holdings(blocks, self.bodies, self.tails)


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `residue` ready. Raises ConfigError when a phrase cannot be read."""
    scraps, rows = _scraps(rule, reference), _rows(rule, reference)
    marks = rule.options.get("marks", True)
    least = rule.options.get("menu", 4)
    ending = rule.options.get("ending", 5)
    gap = rule.options.get("gap", 5)
    named = phrases_at(rule, "buttons")

    def check(page: Page) -> Iterator[Hit]:
        blocks = [b for b in page.draft.blocks if b.kind in ("heading", "paragraph", "item") and not b.quoted]
        hits = list(_by_words(page.draft, blocks, scraps, block_words(page)))
        hits += [_whole_block(block) for block in (*taglines(blocks), *pictures(blocks))]
        hits += [_whole_block(block) for block in arrows(blocks) if _begins(block.text, named, _WORDY)]
        if gap:
            hits += [_whole_block(block) for block in fragments(page.draft, blocks, gap)]
        hits += [_row(row) for row in (menu(blocks, least), trail(blocks, ending)) if row]
        known = {block.index for block in _touched(blocks, hits)}
        for row in rows.of(blocks):
            hits += _unless(row, known)
        touched = {block.index for block in _touched(blocks, hits)}
        hits += [_row(row) for row in between(blocks, touched)]
        yield from hits
        if marks:
            for span in lone_marks(page.draft):
                fix = without_lines(page.draft, span)
                yield Hit(span, {"words": page.draft.source[span.start : span.end]}, fix=fix)

    return check


def _scraps(rule: Rule, reference: Reference) -> _Scraps:
    return _Scraps(
        lines=phrases_at(rule, "lines"),
        boxes=phrases_at(rule, "boxes"),
        contents=phrases_at(rule, "contents"),
        counted=phrases_at(rule, "counted"),
        starts=phrases_at(rule, "starts"),
        ends=phrases_at(rule, "ends"),
        sentences=phrases_at(rule, "sentences"),
        calls=phrases_at(rule, "calls"),
        kept=phrases_at(rule, "kept"),
        telling=phrases_at(rule, "telling"),
        longest=rule.options.get("words", 14),
        signs=Signs(reference.wording.get("sentences", {})),
    )


def _rows(rule: Rule, reference: Reference) -> _Rows:
    trusted = reference.wording.get("boilerplate", {}).get("trusted", ())
    return _Rows(
        entries=phrases_at(rule, "entries"),
        home=phrases_at(rule, "home"),
        labels=phrases_at(rule, "details"),
        kept=phrases_at(rule, "kept"),
        trusted=tuple(f".{ending}" for ending in trusted),
        bodies=worded(reference, "boilerplate", "names", "bodies"),
        tails=phrases_at(rule, "tails"),
    )


def _by_words(draft: Draft, blocks: Sequence[Block], scraps: _Scraps, held: BlockWords) -> Iterator[Hit]:
    """Yield the scraps that are told by their words: boxes, contents of nothing, lines and sentences."""
    headings = Counter(tuple(words(b.text)) for b in blocks if b.kind == "heading")
    beyond = -1
    for at, block in enumerate(blocks):
        if at <= beyond:
            continue
        if _is_whole(block, scraps.boxes, held):
            beyond = _box_end(blocks, at)
            if beyond > at or not _is_whole(block, scraps.lines, held):
                yield Hit(block.span.to(blocks[beyond].span), {"words": _shown(block.text)})
            else:  # a box with nothing in it is a line
                yield from _in_lines(draft, block, scraps, held)
        elif _is_whole(block, scraps.contents, held):
            if not _has_contents(blocks, at, headings):
                below = blocks[at + 1] if at + 1 < len(blocks) else None
                bare = block.kind == "paragraph" or not block.level or _empty(block, below)
                yield replace(_whole_block(block), fix=without_lines(draft, block.span) if bare else None)
        elif not _opens(blocks, at) or _is_whole(block, scraps.lines, held):
            yield from _in_lines(draft, block, scraps, held)


def _unless(row: Sequence[Block], known: set[int]) -> Iterator[Hit]:
    """Yield a hit for each stretch of a row of blocks in which nothing was found yet, and take it as known."""
    for found, stretch in groupby(row, lambda block: block.index in known):
        if not found:
            yield _row(list(stretch))
    known.update(block.index for block in row)


def _row(blocks: Sequence[Block]) -> Hit:
    """A hit on blocks in a row, by the words of the first."""
    return Hit(blocks[0].span.to(blocks[-1].span), {"words": _shown(blocks[0].text)})


def _whole_block(block: Block) -> Hit:
    return Hit(block.span, {"words": _shown(block.text)})


def _touched(blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Block]:
    """Yield the blocks in which something was found; both come and go in order of place."""
    found = sorted(hit.span for hit in hits)
    at = 0
    for block in blocks:
        while at < len(found) and found[at].end <= block.span.start:
            at += 1
        if at < len(found) and found[at].start < block.span.end:
            yield block


def _shown(text: str) -> str:
    return " ".join(text.split())[:60]


def _whole(text: str, phrases: Phrases) -> bool:
    """Tell whether a line is one of the phrases and nothing more."""
    if len(text) > _LONGEST:
        return False
    folded = fold(text)
    bare = (_NUMBER.sub("", folded) if _DIGIT.search(folded) else folded).strip(_EDGE)
    return phrases.covers(bare.rstrip('" '))  # an arrow is folded like a quotation mark


def _is_whole(block: Block, phrases: Phrases, held: BlockWords) -> bool:
    """Tell whether a block is one of the phrases and nothing more."""
    return held.may_hold(block, phrases) and _whole(block.text, phrases)


def _empty(block: Block, below: Block | None) -> bool:
    """Tell whether nothing stands under a heading."""
    return block.kind == "heading" and (
        below is None or (below.kind == "heading" and below.level <= block.level)
    )


def _in_lines(draft: Draft, block: Block, scraps: _Scraps, held: BlockWords) -> Iterator[Hit]:
    """Look at each line of a block, and at its sentences: a scrap often runs into a paragraph.

    What carries a link does something, and is left alone when it merely begins or ends like a scrap. A line that is the
    name of a button and no more can be taken out; what else there is may tell a date, a name or a number.
    """
    named = held.may_hold(block, scraps.lines)
    titled, plain = _titled(block), not block.links
    counted = plain and not titled and held.may_hold(block, scraps.counted)
    fringed = plain and scraps.fringed(block, held)
    buttons = plain and not titled and named
    spoken = plain and scraps.among(block, held)
    for match in _LINE.finditer(block.text):
        line = match.group()
        whole = (named and _whole(line, scraps.lines)) or (counted and scraps.counts(line))
        if whole or (fringed and scraps.fits(line, titled=titled)):
            for hit in _hit(block, match.start(), match.end()):
                button = scraps.lines.covers(fold(line).strip(_EDGE)) and not scraps.telling.search(
                    fold(line)
                )
                safe = button and block.kind == "paragraph"
                mends = plain and block.kind != "heading"
                yield replace(hit, fix=without_lines(draft, hit.span, safe=safe) if mends else None)
        elif buttons or spoken:
            for begin, end in _sentences(line, scraps.signs):
                sentence = line[begin:end]
                button = buttons and " " in sentence.strip() and _whole(sentence, scraps.lines)
                if button or (spoken and scraps.says(sentence, titled=titled)):
                    yield from _hit(block, match.start() + begin, match.start() + end, is_open=True)


def _sentences(line: str, signs: Signs) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a line begin and end, those apart that stand glued together ("well.Read more")."""
    for begin, end in split(line, signs):
        cuts = [begin, *(match.start() for match in _GLUED.finditer(line, begin, end)), end]
        yield from pairwise(cuts)


def _hit(block: Block, start: int, end: int, *, is_open: bool = False) -> Iterator[Hit]:
    line = block.text[start:end]
    begin, finish = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
    if begin < finish:
        whole = line.strip() == block.text.strip()
        span = block.span if whole else block.rendered.span(begin, finish)
        yield Hit(span, {"words": _shown(line)}, open=is_open)


def _tails(sentence: str) -> Iterator[str]:
    """Yield a sentence, and what stands behind each of its commas to its end."""
    yield sentence
    for match in _COMMA.finditer(sentence):
        yield sentence[match.end() :]


def _begins(text: str, phrases: Phrases, longest: int) -> bool:
    """Tell whether a short line or sentence begins with one of the phrases."""
    if len(text.split(maxsplit=longest)) > longest:
        return False
    folded = fold(text).lstrip(_EDGE).replace(">", "›")  # of a trail of pages
    return any(start == 0 for start, _ in phrases.find(folded, 0, min(len(folded), _BEGINNING)))


def _ends(text: str, phrases: Phrases, longest: int) -> bool:
    """Tell whether a short line that is no sentence ends with one of the phrases."""
    if len(text.split(maxsplit=longest)) > longest or text.rstrip().endswith((".", "?")):
        return False
    folded = fold(text).rstrip(_EDGE)
    return any(end == len(folded) for _, end in phrases.find(folded))


def _opens(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a block is a heading with prose right below it: the name of a section, whatever it begins with."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if not _titled(blocks[at]) or below is None or below.kind == "heading":
        return False
    return len(below.text.split(maxsplit=_SAID)) > _SAID


def _titled(block: Block) -> bool:
    """Tell whether a block is marked as a heading: one told by its looks may be a button above a paragraph."""
    return block.kind == "heading" and block.level > 0


def _box_end(blocks: Sequence[Block], at: int) -> int:
    """Return the index of the last block of a box: short lines below its name, up to a heading or prose."""
    end = at
    for index in range(at + 1, min(len(blocks), at + _FOLLOWING)):
        block = blocks[index]
        if block.kind == "heading" or block.links or len(block.text.split()) >= _WORDY:
            break
        end = index
    return end


def _has_contents(blocks: Sequence[Block], at: int, headings: Counter[tuple[str, ...]]) -> bool:
    """Tell whether contents stand below their label: a list, links, or lines that name headings."""
    below = blocks[at + 1 : at + 4]
    if not below:
        return False
    if below[0].kind == "item" or below[0].links:
        return True
    for block in below:
        # In plain text the contents themselves look like headings: they are told twice then.
        told = 2 if block.kind == "heading" else 1
        if any(headings[tuple(words(line))] >= told for line in block.text.splitlines()):
            return True
    return False
