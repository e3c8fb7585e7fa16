"""The notation of phrases, as editors write them in rule and wording files: patterns that cannot run away.

The notation, over words (case, kind of quote and kind of hyphen never matter):

    shed light on            these words, with spaces or hyphens between
    (study|studies) show     one of several; an alternative may hold several words
    [very] promising         may be left out
    alleviat*                any ending
    help <0-3> sleep         up to three words between, within the sentence
    (first|then), rest       a comma, colon or semicolon belongs to what stands before it
    50 %                     anything else stands for itself

Every repetition is bounded, and so is the number of ways in which a phrase can be read over one text, so matching
takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from neurolint.language.fold import fold
from neurolint.language.lookup import Needs, Part, needs
from neurolint.language.parsed import PARSED
from neurolint.language.sieve import Demand

LONGEST_GAP = 4
LONGEST_WORD = 40
LONGEST_ENDING = 20
"""In code points: spaces and hyphens between words, a word of any kind, an open ending."""
NO_WORD = "-.;:!?()\u2013"
"""What a word of any kind does not hold: no hyphens, so that a text has one reading as gaps and words."""
JOINED = (",", ";", ":")
"""Marks that nothing parts from what stands before them."""
ENDS = frozenset("|)]")
"""What an alternative ends with."""

_GAP = rf"[\s\-]{{1,{LONGEST_GAP}}}"
_WORD = rf"[^\s\-.;:!?()\u2013]{{1,{LONGEST_WORD}}}"
_MOST = 1_000  # ways to read a phrase over one text
_DEEPEST = 8  # brackets inside brackets
_PART = re.compile(r"\s*(?:<(\d)-(\d)>|([(\[|)\]])|([^\s()\[\]|<>]+)|(\S))")


class PhraseError(ValueError):
    """A phrase that is not written in the notation. `str()` says what is wrong."""


def phrase_pattern(phrase: str) -> str:
    """Translate one phrase to the source of a regular expression over folded text.

    Raises PhraseError when brackets do not match, an alternative is empty, a gap is out of order, or so much is left
    open that a text could be read in too many ways.
    """
    return bounded(open_pattern(phrase))


def open_pattern(phrase: str) -> str:
    """Return the same without bounds: it may match inside a word (see `bounded`)."""
    return _parse(phrase)[0]


def read_phrase(phrase: str) -> Needs:
    """Return what a phrase needs of a text. It is read once: rules are looked over before they are read.

    Raises PhraseError when it is not in the notation.
    """
    return PARSED.get(phrase) or PARSED.put(phrase, needs(_parse(phrase)[1]))


def anchors_of(phrase: str) -> Iterable[str]:
    """Return keys of words of which every match of a phrase holds one (see `lookup.Needs`); none are known without.

    Raises PhraseError when the phrase is not in the notation.
    """
    known = PARSED.anchors(phrase)
    return read_phrase(phrase).anchors if known is None else known


def hold_sound(phrase: str) -> None:
    """Raise PhraseError when a phrase is not in the notation; one that an earlier run has read is not read again."""
    if phrase not in PARSED:
        read_phrase(phrase)


def _parse(phrase: str) -> tuple[str, Sequence[Part]]:
    """Return the pattern of a phrase, without bounds, and its parts."""
    tokens = parts_of(fold(phrase))
    if not tokens:
        raise PhraseError("the phrase is empty")
    if tokens[0][3].startswith(JOINED):
        raise PhraseError(f"a phrase cannot begin with {tokens[0][3]!r}")
    pattern, ways, rest = _sequence(tokens, 0, 0)
    if rest != len(tokens):
        raise PhraseError(f"unexpected {tokens[rest][2]!r}")
    if ways > _MOST:
        raise PhraseError("too much is left open: write it as several phrases")
    return pattern, tokens


def parts_of(folded: str) -> list[Part]:
    """Return the parts of a folded phrase, which need not be in the notation."""
    return _PART.findall(folded)


def bounded(pattern: str) -> str:
    """Keep a pattern from matching inside a word. One bound around many alternatives is tried but once."""
    return rf"(?<![\w])(?:{pattern})(?![\w])"


def _sequence(tokens: Sequence[Part], at: int, depth: int) -> tuple[str, int, int]:
    """Read items up to the closing bracket (or a bar).

    Returns the pattern, in how many ways it can be tried on one text, and where reading stopped.
    """
    out: list[str] = []
    ways = 1
    gap = ""  # the words that may stand between the last item and the next
    spread = 1  # in how many ways that can be read
    anchored = False  # whether an item that must be there has been read
    while at < len(tokens):
        low, high, bracket, word, odd = tokens[at]
        if odd:
            raise PhraseError(f"unexpected {odd!r}")
        if bracket in ENDS:
            break
        if low:
            if int(low) > int(high) or not anchored:
                raise PhraseError(f"a gap needs words before it and rising numbers: <{low}-{high}>")
            gap = rf"(?:{_GAP}{_WORD}){{{low},{high}}}"
            spread = int(high) - int(low) + 1
            at += 1
            continue
        before = gap if anchored else None
        if bracket == "[":
            item, more, at = _alternatives(tokens, at + 1, "]", depth + 1, before)
            out.append(f"{item}?" if anchored else f"(?:{item}{_GAP})?")
            ways = min(ways * (spread * more + 1), _MOST + 1)  # the gap is read once more for the next item
            continue
        if bracket == "(":
            item, more, at = _alternatives(tokens, at + 1, ")", depth + 1, before)
        else:
            item, more = _word(word)
            if anchored:
                item = gap + _glue(word) + item
            at += 1
        out.append(item)
        ways = min(ways * spread * more, _MOST + 1)
        anchored, gap, spread = True, "", 1
    if not anchored:
        raise PhraseError("a phrase or an alternative is empty")
    if gap:
        raise PhraseError("a gap needs words behind it")
    return "".join(out), ways, at


def _glue(word: str) -> str:
    """Return the pattern of what parts a word of the notation from what stands before it."""
    return "" if word.startswith(JOINED) else _GAP


def _alternatives(
    tokens: Sequence[Part], at: int, closing: str, depth: int, gap: str | None
) -> tuple[str, int, int]:
    """Read alternatives up to behind their bracket. `gap` is what stands before them, None where nothing does."""
    if depth > _DEEPEST:
        raise PhraseError(f"more than {_DEEPEST} brackets stand inside each other")
    choices = []
    glues = []
    begins: list[tuple[str, bool, int]] = []
    while True:
        word = tokens[at][3] if at < len(tokens) else ""
        if word.isalnum() and at + 1 < len(tokens) and tokens[at + 1][2] in ENDS:  # as most are: one word
            choice, ways, at = word, 1, at + 1
        else:
            choice, ways, at = _sequence(tokens, at, depth)
        choices.append(choice)
        glues.append(_glue(word))
        begins.append((*_beginning(word), ways))
        if at >= len(tokens):
            raise PhraseError(f"{closing!r} is missing")
        mark = tokens[at][2]
        at += 1
        if mark == closing:
            return _either(choices, glues, gap), _most_at_once(begins), at
        if mark != "|":
            raise PhraseError(f"expected {closing!r}, found {mark!r}")


def _either(choices: Sequence[str], glues: Sequence[str], gap: str | None) -> str:
    if gap is None:
        return f"(?:{'|'.join(choices)})"
    if all(glues):  # which is faster tried once
        return f"(?:{gap}{_GAP}(?:{'|'.join(choices)}))"
    return f"(?:{gap}(?:{'|'.join(map(''.join, zip(glues, choices, strict=True)))}))"


def _beginning(word: str) -> tuple[str, bool]:
    """Return what a text must begin with to be read as `word` and more, and whether its first word may go on.

    Brackets (no word) and bare hyphens, which a gap can read as well, may begin with anything.
    """
    parts = [part for part in word.rstrip("*").split("-") if part]
    if not parts:
        return "", True
    return parts[0], len(parts) == 1 and word.endswith("*")


def _most_at_once(begins: list[tuple[str, bool, int]]) -> int:
    """Add up the ways of the alternatives that can be tried on the same text, for the text where they are most.

    Alternatives exclude each other unless they begin with the same word or with an open one that is the beginning of
    the other.
    """
    closed: dict[str, int] = {}
    opened: dict[str, int] = {}
    for stem, goes_on, ways in begins:
        kind = opened if goes_on else closed
        kind[stem] = kind.get(stem, 0) + ways
    most = 0
    around: list[tuple[str, int]] = []  # the open beginnings of a stem, each with the ways up to it
    for stem in sorted(closed.keys() | opened.keys()):
        while around and not stem.startswith(around[-1][0]):
            around.pop()
        ways = (around[-1][1] if around else 0) + opened.get(stem, 0)
        if stem in opened:
            around.append((stem, ways))
        most = max(most, ways + closed.get(stem, 0))
    return most


def _word(word: str) -> tuple[str, int]:
    """Return the pattern of one word and in how many ways it and the gap before it can be told apart."""
    stem = word.rstrip("*")
    if "*" in stem or not stem:
        raise PhraseError(f"an ending stands for itself only at the end of a word: {word!r}")
    parts = [re.escape(part) for part in stem.split("-") if part]
    ending = rf"[\w']{{0,{LONGEST_ENDING}}}" if word.endswith("*") else ""
    if not parts:
        # the gap before bare hyphens can take some of them, or be cut short for them
        return re.escape(stem) + ending, LONGEST_GAP
    return _GAP.join(parts) + ending, 1


def openings(phrase: str) -> frozenset[str]:
    """Return the words with which a text that a phrase matches can begin, folded, up to their first hyphen.

    A word with an open ending keeps its asterisk. Raises PhraseError when the phrase is not in the notation.
    """
    return read_phrase(phrase).firsts


def first_words(phrase: str) -> frozenset[str]:
    """Return the words with which a text that a phrase matches can begin, folded, up to their first hyphen.

    Raises PhraseError when the phrase is not in the notation, or when its first word has an open ending.
    """
    words = openings(phrase)
    if any("*" in word for word in words):
        raise PhraseError("the first word needs its whole ending here")
    return words


def demand(phrase: str) -> Demand:
    """Return sets of keys of words (see `lookup`): every match of a phrase holds one of each.

    Raises PhraseError when the phrase is not in the notation.
    """
    return read_phrase(phrase).every
