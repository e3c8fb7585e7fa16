"""Kind `characters`: what nobody sees in a text, and letters that are not what they look like."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from neurolint.checks.base import Check, Edit, Fix, Hit, Page
from neurolint.checks.page.direction import DIRECTION, turns
from neurolint.drafts.lookalikes import Mixed, as_latin, mixed_words
from neurolint.drafts.model import PROSE, Draft
from neurolint.drafts.spans import Span
from neurolint.drafts.unseen import BLANK, JOINING, NOTHING, joins
from neurolint.library.model import Reference, Rule, Severity
from neurolint.quickclass import dataclass

_UNSEEN = re.compile(f"[\x1c-\x1f{NOTHING}{JOINING}{BLANK}\ufffc]")
_JOINING = re.compile(f"[{JOINING}]")
_SMUGGLED = re.compile("[\U000e0020-\U000e007e]{2,}|[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_SYMBOLS = re.compile("[\u210a-\u2134\U0001d400-\U0001d7ff]{3,}")
_SOFT_HYPHEN = "\u00ad"
_MARK = "\ufeff"
_BREAKING = ("\u0e00", "\u109f", "\u1780", "\u17ff")
"""From and to, twice: scripts without spaces, in which a zero-width space tells where a line may break."""
_AROUND = 20
"""So many code points of a word are shown on either side."""
_TOLD = 3
"""So many different characters are named."""


@dataclass(frozen=True, slots=True)
class _Odd:
    """What is wrong at a place: the fault, what it leads to, and what stands instead once it is mended."""

    span: Span
    fault: str
    effect: str
    advice: str
    severity: Severity | None
    instead: str
    harmless: bool = True


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is built alike)
    """Make a rule of the kind `characters` ready.

    The whole source is looked at, comments and addresses too. The same fault is reported once a line, where it first
    stands, with a fix for all of them.
    """
    allowed = frozenset(chr(int(code.removeprefix("U+"), base=16)) for code in rule.options.get("allow", ()))

    def check(page: Page) -> Iterator[Hit]:
        draft = page.draft
        prose: _Prose | None = None
        at = 0
        for line in draft.source.split("\n"):
            if not (line.isascii() and line.isprintable()):
                by_fault: dict[str, list[_Odd]] = {}
                for odd in _odd(line, at, allowed):
                    by_fault.setdefault(odd.fault, []).append(odd)
                if by_fault:
                    prose = prose or _Prose(draft)
                    yield from (_hit(draft, prose, together) for together in by_fault.values())
            at += len(line) + 1

    return check


def _odd(line: str, base: int, allowed: frozenset[str]) -> Iterator[_Odd]:
    """Yield what is wrong in a line that begins at an offset."""
    out = [turn for turn in (turns(line) if DIRECTION.search(line) else ()) if line[turn.at] not in allowed]
    for turn in out:
        yield _turned(line, base, turn.at, turns=turn.turns)
    for start, end in _unseen(line, allowed):
        if base == start == 0 and line[:end] == _MARK:
            continue  # it tells how a file is encoded
        yield _hidden(line, base, start, end)
    for word in mixed_words(line):
        if not allowed.issuperset(line[at] for at in word.places):
            yield _mixed(line, base, word)
    for symbols in _SYMBOLS.finditer(line):
        yield _symbols(base, symbols)


def _turned(line: str, base: int, at: int, *, turns: bool) -> _Odd:
    told = f"{_named(line[at])} {_where(line, at, at + 1)}"
    if turns:
        effect = "what is shown can be in another order than what is stored, which search and this check read"
        return _Odd(
            _span(base, at, at + 1),
            told,
            effect,
            "Delete it, and read what is there then.",
            "error",
            "",
            False,
        )
    safe = line[at] == "\u200e"
    effect = "nobody sees it, and nothing is written from right to left here"
    return _Odd(_span(base, at, at + 1), told, effect, "Delete it.", None, "", safe)


def _unseen(line: str, allowed: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of characters that nobody sees and that have no work to do where they stand."""
    start = end = -1
    before = ""
    last = 0
    for found in _UNSEEN.finditer(line):
        at, char = found.start(), found[0]
        before = line[at - 1] if at > last else before
        last = at + 1
        if char == _SOFT_HYPHEN or char in allowed or DIRECTION.match(char) or _works(line, at, before):
            before = char
            continue
        if at == end:
            end = at + 1
            continue
        if start >= 0:
            yield start, end
        start, end = at, at + 1
    if start >= 0:
        yield start, end


def _works(line: str, at: int, before: str) -> bool:
    """Tell whether a character has work to do behind another: it joins, or tells where a line may break."""
    char = line[at]
    if _JOINING.match(char):
        return joins(char, before)
    if char == "\u200b":
        return any(_breaks(near) for near in (before, line[at + 1 : at + 2]))
    if char in BLANK:
        near = before + line[at + 1 : at + 2]
        return any("\u2801" <= one <= "\u28ff" or "\u1100" <= one <= "\ud7ff" for one in near)
    return False


def _breaks(char: str) -> bool:
    low, high, lower, higher = _BREAKING
    return low <= char <= high or lower <= char <= higher


def _hidden(line: str, base: int, start: int, end: int) -> _Odd:
    """Return what is wrong with a run of characters that nobody sees."""
    run = line[start:end]
    span = _span(base, start, end)
    told = f"{_names(run)} {_where(line, start, end)}"
    if _SMUGGLED.search(run):
        return _Odd(span, f"{told}{_said(run)}", "a text that nobody sees", "Delete it.", "error", "")
    if any(char in BLANK for char in run):
        return _Odd(
            span, told, "it looks like a space and is none", "Write a space instead.", None, " ", False
        )
    if _CONTROL.search(run):
        return _control(span, told, run)
    effect = "nobody sees it, and a search for the words finds them no more"
    return _Odd(span, told, effect, "Delete it.", None, "")


def _control(span: Span, told: str, run: str) -> _Odd:
    """Return what is wrong with control characters; some are those of another encoding."""
    effect = "it is no character of a text, and what is shown depends on the program"
    meant = _meant(run)
    if meant:
        return _Odd(span, told, effect, f"Write “{meant}”, which it is in Windows-1252.", None, meant, False)
    return _Odd(span, told, effect, "Delete it, and look for what is missing.", None, "", False)


def _meant(run: str) -> str:
    try:
        return run.encode("latin-1").decode("cp1252") if min(run) >= "\x80" else ""
    except UnicodeError:
        return ""


def _said(run: str) -> str:
    """Return what is written in tag characters, which have the letters of ASCII in their code points."""
    said = "".join(chr(ord(char) - 0xE0000) for char in run if "\U000e0020" <= char <= "\U000e007e")
    return f", which say “{said[:60]}”" if said else ""


def _mixed(line: str, base: int, word: Mixed) -> _Odd:
    shown = line[word.start : word.end]
    letters = sorted({line[at] for at in word.places})
    more = f" and {len(letters) - _TOLD} others" if len(letters) > _TOLD else ""
    told = f"“{_cut(shown)}” has {', '.join(_named(char) for char in letters[:_TOLD])}{more}"
    places = frozenset(word.places)
    wanted = "".join(as_latin(char) if word.start + at in places else char for at, char in enumerate(shown))
    return _Odd(
        _span(base, word.start, word.end),
        told,
        "it looks like a Latin letter and is none: a search does not find the word",
        f"Write “{_cut(wanted)}” in Latin letters.",
        "error",
        wanted,
        False,
    )


def _symbols(base: int, found: re.Match[str]) -> _Odd:
    from unicodedata import normalize

    wanted = normalize("NFKC", found[0])
    return _Odd(
        _span(base, *found.span()),
        f"“{_cut(found[0])}” is written in symbols of mathematics",
        "screen readers spell them out or leave them out, and a search does not find the word",
        f"Write “{_cut(wanted)}” in letters.",
        None,
        wanted,
        False,
    )


def _names(run: str) -> str:
    """Return the names of characters, each once, in the order in which they come."""
    different = list(dict.fromkeys(run))
    told = [_named(char) for char in different[:_TOLD]]
    more = [f"{len(different) - _TOLD} others"] if len(different) > _TOLD else []
    often = f"{len(run)} characters: " if len(run) > 1 else ""
    return often + ", ".join(told + more)


def _named(char: str) -> str:
    from unicodedata import name

    return f"U+{ord(char):04X} {name(char, 'control character' if _CONTROL.match(char) else 'no character')}"


def _where(line: str, start: int, end: int) -> str:
    """Return where a range lies: in a word, or between two."""
    left = _tail(line[max(0, start - _AROUND) : start])
    right = _head(line[end : end + _AROUND])
    if left and right:
        return f"within “{left}{right}”"
    if left or right:
        return f"behind “{left}”" if left else f"before “{right}”"
    return "between words"


def _tail(text: str) -> str:
    return _visible(text.rsplit(None, 1)[-1]) if text and not text[-1].isspace() else ""


def _head(text: str) -> str:
    return _visible(text.split(None, 1)[0]) if text and not text[0].isspace() else ""


def _visible(text: str) -> str:
    return _UNSEEN.sub("", text)


def _cut(word: str) -> str:
    return word if len(word) <= 2 * _AROUND else f"{word[: 2 * _AROUND]}…"


def _span(base: int, start: int, end: int) -> Span:
    return Span(base + start, base + end)


class _Prose:
    """Where the source of a draft is prose as it stands, so that nothing in it is markup or code."""

    def __init__(self, draft: Draft) -> None:
        runs = [
            run.source
            for block in draft.blocks
            if block.kind in PROSE
            for run in block.rendered.runs
            if run.verbatim
        ]
        self._runs = sorted(runs)

    def holds(self, at: int) -> bool:
        """Tell whether a code point of the source is part of prose."""
        index = bisect_right(self._runs, at, key=lambda run: run.start) - 1
        return index >= 0 and at < self._runs[index].end


def _hit(draft: Draft, prose: _Prose, together: Sequence[_Odd]) -> Hit:
    """Return the finding for the same fault at some places of a line."""
    first = together[0]
    often = f" ({len(together)} times on this line)" if len(together) > 1 else ""
    fields = {"fault": f"{first.fault}{often}", "effect": first.effect, "advice": first.advice}
    fix = None
    if draft.format != "docx":
        edits = tuple(Edit(odd.span, odd.instead) for odd in together)
        safe = all(odd.harmless and _is_inside(draft.source, prose, odd.span) for odd in together)
        fix = Fix(edits, safe)
    return Hit(first.span, fields, first.severity, fix=fix)


def _is_inside(source: str, prose: _Prose, span: Span) -> bool:
    """Tell whether a range can be taken out of prose without making markup of what stands around it."""
    before, after = source[span.start - 1 : span.start], source[span.end : span.end + 1]
    known = span.start > 0 and prose.holds(span.start - 1) and prose.holds(span.end)
    return known and before.isalpha() and after.isalpha()
