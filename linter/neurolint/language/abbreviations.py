"""Abbreviations defined in place: "long form (SF)", "SF (long form)", "long form, or SF".

Schwartz and Hearst 2003 (Pac Symp Biocomput 451-462) for where to look, with square brackets and short forms that hold
brackets, as "FEV(1)"; `alignment` for what fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from neurolint.language.alignment import FIRST_LETTERS, STRATEGIES, STRICT, Strategy, Word, align

_OPEN = re.compile(r"[(\[](?<=[\w\s)\]'\u2019\"\u201d][(\[])\s?")  # its first letter is looked for fastest
_CLOSE = {"(": ")", "[": "]"}
_WORD = re.compile(r"\S+")
_GOES_ON = re.compile(r"[,;]\s")
_STOPS = re.compile(r"(?:(?<!\b[A-Z])\.|[!?;:])\s")
_SHORT = re.compile(
    r"[A-Za-z0-9](?:[\w\-/+.,'\u2019&]|\(\w{1,3}\))*(?: (?:[\w\-/+.'&]|\(\w{1,3}\))+)?", re.ASCII
)
_SHORT_BEFORE = re.compile(r"(?<![\w\-])([A-Za-z0-9][\w\-/+.]{0,11})(?: ([a-z]{1,12}))?\s?$", re.ASCII)
_CAPITALS = r"[A-Za-z0-9][\w\-/+]{1,13}"
_NOT_PLAIN = re.compile(r"[\W_]+")
_JOIN = re.compile(r"[-/]")
_EDGE = "\"'\u201c\u201d\u2018\u2019,;:.*"
_DIGITS = "0123456789"

LONGEST = 14
"""A short form has at most so many code points."""
_FARTHEST = 250
"""Brackets close within so many code points."""


class Abbreviation(NamedTuple):
    """A short form as it is written, and the place of its long form in the text (code points, end exclusive)."""

    short: str
    start: int
    end: int


class Definitions:
    """What words say about abbreviations: `wording/abbreviations.yaml`, made ready. Without words, letters decide."""

    __slots__ = ("apposed", "led_in", "not_short", "stop_words", "tails")

    def __init__(self, data: Mapping[str, Sequence[str]]) -> None:
        self.stop_words = frozenset(data.get("stop_words", ()))
        self.not_short = frozenset(data.get("not_short", ()))
        self.tails = frozenset(data.get("tails", ()))
        self.led_in = tuple(f"{words} " for words in sorted(data.get("led_in", ()), key=len, reverse=True))
        leads = "|".join(map(re.escape, self.led_in)) or "(?!)"
        self.apposed = re.compile(
            rf",\s(?:(?:{leads})[\"\u201c]?({_CAPITALS})(?!\w)|({_CAPITALS})\s?[)\]])", re.ASCII
        )

    def without_lead(self, text: str) -> str:
        """Take the words off that lead a short or long form in: "or", "also known as"."""
        if not text.startswith(self.led_in):
            return text
        lead = next((words for words in self.led_in if text.startswith(words)), "")
        return text[len(lead) :]

    def is_short(self, written: str) -> bool:
        """Tell whether what is written looks like a short form: a word in small letters is none, unless it is short."""
        return (
            0 < len(written) <= LONGEST
            and _SHORT.fullmatch(written) is not None
            and any(char.isalpha() for char in written)
            and (len(written) > 1 or written.isupper())
            and (len(written) < 5 or not written.islower() or any(char.isdigit() for char in written))
            and written.rstrip(".") not in self.not_short
        )


PLAIN = Definitions({})
"""Definitions without words."""


def find_abbreviations(text: str, definitions: Definitions = PLAIN) -> list[Abbreviation]:
    """Return the abbreviations that a text defines, in order. Offsets are code points of `text`."""
    found: list[Abbreviation] = []
    behind = 0
    for opened in _OPEN.finditer(text):
        close = _closed(text, opened.start())
        if opened.start() < behind or close < 0:
            continue
        one = _short_inside(text, opened, close, definitions) or _long_inside(
            text, opened, close, definitions
        )
        if one is not None:
            found.append(one)
            behind = close
    found.extend(_apposed(text, definitions))
    found.sort(key=lambda abbreviation: abbreviation.start)
    return found


def abbreviates(short: str, long: str, definitions: Definitions = PLAIN) -> bool:
    """Tell whether one text is a short form of another."""
    words = _words(long, 0, len(long))
    return bool(words) and _first_word(short, words, definitions) == words[0]


def plain(text: str) -> str:
    """Return the letters and digits of a text, in small letters."""
    return _NOT_PLAIN.sub("", text).lower()


def _closed(text: str, at: int) -> int:
    """Return where the bracket that opens at `at` closes, or -1."""
    opening, closing, depth = text[at], _CLOSE[text[at]], 0
    for place in range(at, min(len(text), at + _FARTHEST)):
        if text[place] == opening:
            depth += 1
        elif text[place] == closing:
            depth -= 1
            if not depth:
                return place
    return -1


def _short_inside(
    text: str, opened: re.Match[str], close: int, definitions: Definitions
) -> Abbreviation | None:
    """Read "long form (SF)"; the short form goes up to a comma or semicolon."""
    inside = definitions.without_lead(text[opened.end() : close])
    short = _GOES_ON.split(inside, maxsplit=1)[0].strip()
    short = short.strip(_EDGE) if len(short) > 3 else short
    bracket = opened.start()
    if not definitions.is_short(short) or (short.islower() and not text[bracket - 1].isspace()):
        return None
    letters = len(plain(short))
    words = _words_before(text, bracket, min(letters + 5, letters * 2 + 2))
    first = _first_word(short, words, definitions)
    if first is None or words[-1].end - first.start <= len(short):
        return None
    return Abbreviation(short, first.start, words[-1].end)


def _long_inside(
    text: str, opened: re.Match[str], close: int, definitions: Definitions
) -> Abbreviation | None:
    """Read "SF (long form)", or "SF word (long form)"; the long form begins the brackets and goes up to a comma."""
    bracket = opened.start()
    before = _SHORT_BEFORE.search(text[max(0, bracket - 30) : bracket])
    if before is None or (close - opened.end() <= LONGEST and " " not in text[opened.end() : close]):
        return None  # "L1 (L1CAM)": another short form
    inside = definitions.without_lead(text[opened.end() : close])
    begin = close - len(inside)
    words = _words(text, begin, begin + len(_GOES_ON.split(inside, maxsplit=1)[0]))
    if not words or any(char.isalnum() for char in text[begin : words[0].start]):
        return None  # brackets cut the long form
    for short, alone in ((before[2], True), (before[1], before[2] is None)):
        letters = len(plain(short or ""))
        if not short or not definitions.is_short(short) or len(words) > min(letters + 5, letters * 2):
            continue
        if alone:
            fits = _first_word(short, words, definitions) == words[0]
        else:
            read = align(plain(short), words, definitions.stop_words, FIRST_LETTERS) if letters > 2 else None
            fits = read is not None and read[0] == 0
        if fits and words[-1].end - words[0].start > len(short):
            return Abbreviation(short, words[0].start, words[-1].end)
    return None


def _apposed(text: str, definitions: Definitions) -> Iterator[Abbreviation]:
    """Read "long form, or SF" and "(long form, SF)"; the short form has two capitals at least."""
    for match in definitions.apposed.finditer(text):
        short = match[1] or match[2]
        if sum(char.isupper() for char in short) < 2 or not definitions.is_short(short):
            continue
        letters = plain(short.removesuffix("s"))
        words = _words_before(text, match.start(), len(letters) + 5)
        read = align(letters, words, definitions.stop_words, STRICT if len(letters) > 2 else FIRST_LETTERS)
        if read is not None and words[-1].end - words[read[0]].start > len(short):
            yield Abbreviation(short, words[read[0]].start, words[-1].end)


def _first_word(short: str, words: Sequence[Word], definitions: Definitions) -> Word | None:
    """Return the first word of a long form that ends with the last of `words`, or the part of a word it begins with."""
    for letters, some, strategies in _attempts(plain(short), words, definitions):
        read = align(letters, some, definitions.stop_words, strategies)
        if read is not None:
            first = some[read[0]]
            behind = (word for word in words if word.end > first.start)
            repeated = any(letters in _NOT_PLAIN.split(word.text) for word in behind)
            return None if repeated else first
    return None


def _attempts(
    letters: str, words: Sequence[Word], definitions: Definitions
) -> Iterator[tuple[str, Sequence[Word], Sequence[Strategy]]]:
    """Yield what to align with what: the plain case, then what short forms leave out.

    That is a plural s, one word at the end of the long form ("Leeds Pain Scale"), a stop word or "type" with the word
    behind it there, the number behind the letters, and the first part of a word ("anti-tumour necrosis factor").
    """
    forms = [letters[:-1], letters] if letters.endswith("s") and len(letters) > 2 else [letters]
    for form in forms:
        yield form, words, STRATEGIES
    for form in forms:
        if len(form) > 2 or (words[-1:] and words[-1].text in definitions.tails):
            yield form, words[:-1], STRICT
    for form in forms:
        if len(form) > 2 and len(words) > 3 and words[-2].text in definitions.stop_words | definitions.tails:
            yield form, words[:-2], FIRST_LETTERS
    named = letters.rstrip(_DIGITS)
    if named != letters and len(named) > 2:
        yield named, words, STRICT
    if any(_JOIN.search(word.text) for word in words):
        yield letters, _parted(words), STRICT if len(letters) > 2 else FIRST_LETTERS


def _parted(words: Sequence[Word]) -> list[Word]:
    """Return the words, those with hyphens and slashes in their parts."""
    parted = []
    for word in words:
        at = 0
        for part in _JOIN.split(word.text):
            if part:
                parted.append(Word(word.start + at, word.start + at + len(part), part))
            at += len(part) + 1
    return parted


def _words_before(text: str, end: int, limit: int) -> list[Word]:
    """Return the last words before a bracket, at most `limit`, up to the end of a clause or another bracket."""
    begin = max(0, end - 20 * limit)
    farther = text[begin:end].rsplit(None, limit)
    if len(farther) > limit:
        begin += len(farther[0])
    for stop in _STOPS.finditer(text, begin, end):
        begin = stop.end()
    return _words(text, begin, end)[-limit:]


def _words(text: str, start: int, end: int) -> list[Word]:
    """Return the words between two places, those behind the last brackets that hold or cut words."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        written = match.group()
        if written.isalnum() and len(low := written.lower()) == len(written):
            found.append(Word(match.start(), match.end(), low))
            continue
        bare = written.strip(_EDGE)
        closes = bare[-1:] in (")", "]")
        if (bare[:1] in ("(", "[") and closes) or not _balanced(bare):
            found.clear()
            if closes:
                continue
        lead = next((at for at, char in enumerate(written) if char.isalnum()), len(written))
        begin, stop = match.start() + lead, match.end() - (len(written) - len(written.rstrip(_EDGE)))
        if begin < stop and len(low := text[begin:stop].lower()) == stop - begin:
            found.append(Word(begin, stop, low))
    return found


def _balanced(word: str) -> bool:
    return word.count("(") == word.count(")") and word.count("[") == word.count("]")
