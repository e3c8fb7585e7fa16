"""Whether a form of a verb tells what is done: not a noun of the same shape, and an outcome, not a purpose."""

from __future__ import annotations

from neurolint.claims.assertion import spoken
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.purposes import governor, is_advised
from neurolint.claims.ranges import in_range
from neurolint.claims.wording.whole import Wording

_BACK = 3  # words back from "to" in which the word that governs it is looked for


def finite(passage: Passage, wording: Wording, i: int, form: str) -> bool:
    """Tell a verb from a noun of the same shape, and an outcome from a purpose."""
    before = passage.word(i - 1)
    alone = before == "this" and i == 1 and form == "s"  # "This relieves …"
    noun = passage.word(i + 1) == "of" and passage.word(i) not in wording.grammar.be  # but "is of great use"
    named = next((m for m in passage.mentions if i and m.end == passage.tokens[i - 1].end), None)
    opened = before in wording.grammar.before_nouns and named is None  # "vitamin A" ends with no article
    if noun or (opened and not alone):
        return False
    if _quoted(passage, i):
        return False  # 'the "cures" were worse'
    if (
        form == "s"
        and passage.word(i + 1) in wording.grammar.pairing
        and passage.word(i + 2) not in wording.forms
    ):
        return False  # "Walking aids and back pain"
    if form == "base" and before.endswith("ed") and before not in wording.grammar.before_verbs:
        return False  # "reported lower anxiety"
    if form == "base" and before in wording.grammar.possessing and passage.word(i).endswith("er"):
        return False  # "had lower levels"
    j = i - 1
    while j >= 0 and (passage.word(j).endswith("ly") or passage.word(j) in wording.grammar.before_verbs):
        j -= 1
    to = governor(passage, wording, i) if form == "base" else j if passage.word(j) == "to" else -1
    if to >= 0:
        return outcome(passage, wording, to)
    # "Does X relieve Y? No."
    asked = passage.answer and passage.word(spoken(passage, wording.cues)) in wording.cues.asking
    if form == "base" and named is not None and not asked:
        joined = passage.word(passage.token_at(named.start) - 1) in wording.grammar.joining
        closed = ")" in passage.gap(i - 1)
        # a plural subject, or a list of verbs; else "pain control", "migraine treatment"
        listed = _goes_on(passage, wording, passage.token_at(named.start), i)
        counted = _counted(passage, wording, named) or _held(passage, wording, named)
        return before.endswith("s") or joined or closed or listed or counted
    return True


def _goes_on(passage: Passage, wording: Wording, named: int, i: int) -> bool:
    """Tell whether a verb behind a comma goes on with what an auxiliary before a name began: "can ease X, treat Y"."""
    if passage.gap(i - 1).strip() != ",":
        return False
    helping = wording.cues.modal | wording.grammar.helpers
    return any(passage.word(j) in helping and passage.word(j + 1) in wording.forms for j in range(named - 1))


def _quoted(passage: Passage, i: int) -> bool:
    """Tell whether a word stands alone in quotation marks."""
    token, folded = passage.tokens[i], passage.folded
    before = folded[max(0, token.start - 1) : token.start]
    return before in {"'", '"'} and folded[token.end : token.end + 1] == before


def _counted(passage: Passage, wording: Wording, named: Mention) -> bool:
    """Tell whether a name stands behind what it is measured out in: "a few drops of X relieve"."""
    at = passage.token_at(named.start) - 1
    return passage.word(at) == "of" and passage.word(at - 1) in wording.grammar.measures


def _held(passage: Passage, wording: Wording, named: Mention) -> bool:
    """Tell whether a name stands behind what it holds: "the compounds in X relieve"."""
    at = passage.token_at(named.start) - 1
    return passage.word(at) == "in" and passage.word(at - 1) in wording.treats.attributes


def outcome(passage: Passage, wording: Wording, to: int) -> bool:
    """Tell whether the word that governs "to" makes the infinitive an outcome ("shown to relieve").

    So does advice: "Take X to relieve Y".
    """
    if is_advised(passage, wording, to):
        return True
    named = next((m for m in passage.mentions if to and m.end == passage.tokens[to - 1].end), None)
    if named is not None:  # "trials found X to relieve Y"
        to = passage.token_at(named.start)
        return passage.word(to - 1) in wording.cues.finding
    for back in range(1, 8):
        word = passage.word(to - back)
        if word in wording.cues.assertive:
            return True
        if word in wording.cues.proofs:
            continue  # "proven in large trials to relieve"
        if back > _BACK:
            return False
        if not word.endswith("ly") and word not in wording.grammar.after_verdicts:
            return False
    return False


def participle(passage: Passage, wording: Wording, i: int) -> bool:
    """Tell whether a form in "-ing" tells what is done: "by easing Y", not "the easing of Y" or "talk of easing Y"."""
    before = passage.word(i - 1)
    if in_range(passage, wording, i):
        return True
    named = next((m for m in passage.mentions if i and m.end == passage.tokens[i - 1].end), None)
    if named is not None and passage.word(passage.token_at(named.start) - 1) in wording.cues.nominal:
        return False  # "talk of X curing Y"
    if before in wording.cues.nominal or (
        before.endswith("ly") and passage.word(i - 2) in wording.cues.nominal
    ):
        return False
    if before in wording.grammar.before_nouns or i == 0 or passage.word(i + 1) in wording.grammar.after_nouns:
        return False
    if before == "to":
        return False
    if before in wording.grammar.pairing or passage.gap(i - 1).strip() == ",":
        j = i - 2
        while j >= 0 and not passage.word(j).endswith("ing"):
            j -= 1
        if j >= 0 and before in wording.grammar.pairing:
            return participle(passage, wording, j)
    return True
