"""Whether a sentence asserts a claim at all, or asks, advises, quotes, debunks it, or leaves it to others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Literal

from neurolint.claims.model import Strength
from neurolint.claims.passage import Passage
from neurolint.claims.wording.cues import Cues
from neurolint.language.phrases import Phrases

Standing = Literal["asserted", "probable", "possible", "uncertain", "unasserted"]

_DOUBTED: Mapping[Strength, Standing] = {
    "probable": "probable",
    "possible": "possible",
    "uncertain": "uncertain",
}
_ANSWER = 6  # words of an answer at most
_VERDICT = 5  # words of a sentence that is nothing but a verdict
_NEAR = 5  # words between "that" and the claim it governs
_SAYS = 60  # code points before a claim in which others are told to say it
_NOT_MINE = frozenset({"attributed", "refuted", "historical", "population"})  # types of modifiers
_OTHERS = _NOT_MINE - {"refuted"}  # those that leave it to somebody else
_CLAIMED = frozenset({"attributed", "refuted"})  # those that take back a list as well
_SHORTEST = 8  # code points in which somebody can be said to say it
_SPEAKS = 8  # code points between a subject and the verb by which it says something itself
_BETWEEN = 12  # code points between such words and their "that"
_LABELS = re.compile(r"[\s#.\d]*(:|\s[–-])")  # what stands behind a label; dashes are folded to these
_LABEL = 80  # code points that a label may have
_ROW = 4  # columns of a table that tell of each other
_THAT = re.compile(r" that(?:, [^,;:()]{1,32},)? ")  # with what is put in between: "that, in time, X helps"
_PARTED = re.compile(r"[;:–]")
_FOLLOWED = re.compile(
    r"[;:–]|,(?! (?:but|though|although|yet|not|however)\b)|\b(?:and|while|because)\b(?= (?:the|it|they|we|you|all)\b)"
)
_JUDGED = 3  # words before a judgement in which a clause of its own would begin: "and the rest is hype"
_THAT_NEAR = re.compile(r".{0,28} that(?:, [^,;:()]{1,32},)? ")
_MORE = re.compile(r"[:;]|, (?:and|but|so) ")
_TAIL = 34  # code points before "that" in which the end of a hedge governs it


def mark_unasserted(passages: Sequence[Passage], cues: Cues) -> None:
    """Mark the sentences that their surroundings take back, or the result of one study that the next one limits.

    Under a title, heading, lead-in or head of a column about myths, list items, cells, headings and the first sentence
    of a paragraph tell the myth, but not under a heading "Fact" behind one. A sentence that is nothing but a
    verdict ("False.") takes back the one before it. What others are said to claim goes on in a sentence that begins
    with "This", and to the end of a quotation. What stands behind a label somewhere ("Myth 1: …") is nobody's claim
    where it stands again, as in the title.
    """
    columns = {p.block.lead_in for p in passages if p.block.kind == "cell"}
    heads = [p for p in passages if p.block.index in columns]
    opposed = [p.block.index for p in heads if cues.opposed.covers(_words(p))]
    mythical = {p.block.index for p in passages if _tells_myths(p, cues, column=p.block.index in columns)}
    mythical |= {p.block.index for p in heads if _announces(p, cues) and _beside(p.block.index, opposed)}
    title = next((p.block.index for p in passages if p.block.kind in {"title", "heading"}), None)
    factual = set(_factual(passages, mythical, cues))
    quoting = False  # whether a quotation that is somebody else's is open
    for before, passage in zip([None, *passages], passages, strict=False):
        block = passage.block
        around = {block.heading, block.lead_in}
        if title != block.index and block.heading not in factual:
            around.add(title)
        first = passage.sentence.start == 0
        told = block.kind in {"item", "cell", "heading"} or first
        passage.unasserted = passage.unasserted or bool(told and around & mythical) or _quoted(passage)
        if before is None:
            quoting = passage.text.count('"') % 2 == 1 and _others(passage, cues)
            continue
        before.answer = _answer(before, passage, cues)
        if not before.answer and (_is_verdict(passage, cues) or _is_refuted(before, passage, cues)):
            before.unasserted = True
        follows = before.block.index == block.index
        if follows and _limits(before, passage, cues):
            before.limited = True
        if follows:
            passage.unasserted = passage.unasserted or quoting or _goes_on(before, passage, cues)
        if _named_only(before, block.index, cues) and first:
            passage.unasserted = True  # "What was claimed", and in the next paragraph "X …"
        if passage.text.count('"') % 2:
            quoting = not (follows and quoting) and (passage.unasserted or _others(passage, cues))
        elif not follows:
            quoting = False
    labelled = {words for p in passages if (words := _labelled_words(p, cues))}
    for passage in passages if labelled else ():
        passage.unasserted = passage.unasserted or _words(passage) in labelled
    for before, question, behind in zip(passages, passages[1:], [*passages[2:], None], strict=False):
        if _is_doubted(before, question, behind, cues):
            before.unasserted = True
    for quotation, behind in _quotations(passages):
        if _is_verdict(behind, cues):
            for passage in quotation:
                passage.unasserted = True


def _named_only(passage: Passage, following: int, cues: Cues) -> bool:
    """Tell whether a paragraph right before a block is nothing but a label of what others say: "What was claimed"."""
    block = passage.block
    alone = passage.sentence.start == 0 and passage.sentence.end >= len(block.text.rstrip())
    return block.kind == "paragraph" and block.index == following - 1 and alone and _announces(passage, cues)


def _is_doubted(before: Passage, question: Passage, behind: Passage | None, cues: Cues) -> bool:
    """Tell whether a question asks if the sentence before it is true: "My aunt says that X helps. Is she right?".

    An answer that is a yes, right behind it, leaves it asserted.
    """
    asks = before.block.index == question.block.index and question.text.rstrip("\"')* ").endswith("?")
    if not asks or not _begins(question, cues.doubts):
        return False
    if behind is None or behind.block.index - question.block.index > 1:
        return True
    return _reply(behind, spoken(behind, cues), cues) != "yes"


def _factual(passages: Sequence[Passage], mythical: Set[int], cues: Cues) -> Iterator[int]:
    """Yield the blocks of the headings that oppose one of a myth right before them, of the same level: "Fact:"."""
    headings = [p for p in passages if p.block.kind == "heading" and p.sentence.start == 0]
    for before, heading in pairwise(headings):
        beside = before.block.level == heading.block.level
        if beside and before.block.index in mythical and cues.opposed.covers(_words(heading)):
            yield heading.block.index


def _quotations(passages: Sequence[Passage]) -> Iterator[tuple[Sequence[Passage], Passage]]:
    """Yield the quotations of several sentences, each with the sentence behind it in its block."""
    opened: list[Passage] = []
    closed = False
    for passage in passages:
        if opened and passage.block.index != opened[0].block.index:
            opened, closed = [], False
        if closed:
            yield opened, passage
            opened, closed = [], False
        odd = passage.text.count('"') % 2 == 1
        if odd or opened:
            closed = odd and bool(opened)
            opened.append(passage)


def _goes_on(before: Passage, passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence tells more of what the one before it leaves to others."""
    if before.sentence.start == 0 and _announces(before, cues):
        return True  # "Myth 4. X …"
    if passage.word(0) in cues.echoing and (taken_back(before, cues) or before.says(cues.supposed)):
        return True
    if not _begins(passage, cues.explains):
        return False
    doubted = any(found.type in {"hedged", "uncertain"} for found in before.modifiers(cues.context))
    return before.unasserted or doubted


def _tells_myths(passage: Passage, cues: Cues, *, column: bool) -> bool:
    """Tell whether a heading or lead-in is about myths, or a lead-in about what others say: "Fans of X say it can:".

    `column` says that the sentence heads a column of a table.
    """
    leads = passage.text.rstrip().endswith(":")
    headed = passage.block.kind in {"title", "heading"}
    heads = leads or column or headed
    if headed and _announces(passage, cues):
        return True
    return (heads and passage.says(cues.myths)) or (leads and passage.modified(cues.context, _CLAIMED))


def _words(passage: Passage) -> str:
    return " ".join(token.word for token in passage.tokens)


def _quoted(passage: Passage) -> bool:
    if '"' not in passage.text and "'" not in passage.text:
        return False
    text = passage.text.strip(" .!*")
    return len(text) > 2 and text[0] in "\"'" and text[-1] in "\"'" and '"' not in text[1:-1]


def _answer(before: Passage, passage: Passage, cues: Cues) -> Literal["", "yes", "no"]:
    """What a sentence that is nothing but "Yes." or "It does not." makes of the one before it.

    A question may be a heading, or stand in a paragraph of its own, and a "yes" may go on behind a comma. What joins
    several clauses is left alone: the answer need not be to the claim.
    """
    asked, answered = spoken(before, cues), spoken(passage, cues)
    text = before.folded[before.tokens[asked].start : before.sentence.end] if before.tokens[asked:] else ""
    asks = text.rstrip("\"')* ").endswith("?")
    near = {passage.block.index, passage.block.heading}
    if asks and before.block.kind == passage.block.kind == "paragraph":
        near.add(passage.block.index - 1)
    if before.block.index not in near or before.block.quoted or any(mark in text for mark in ",;:–("):
        return ""
    if asks:
        return _reply(passage, answered, cues) if before.word(asked) in cues.asking else ""
    if len(passage.tokens) > _ANSWER:
        return ""
    words = _words(passage)
    joined = any(token.word in cues.joining for token in before.tokens)
    animals = any(found.type == "population" for found in before.modifiers(cues.context))
    return "no" if cues.no.covers(words) and not joined and not animals else ""


def spoken(passage: Passage, cues: Cues) -> int:
    """The index of the first word behind "Q:" or "A:"."""
    return int(bool(passage.tokens) and passage.word(0) in cues.speakers and passage.gap(0).startswith(":"))


def _reply(passage: Passage, start: int, cues: Cues) -> Literal["", "yes", "no"]:
    """What a sentence answers from a word on: "Yes", "Yes, it does", but not "Yes, in some"."""
    words = [token.word for token in passage.tokens[start:]]
    marks = (i for i in range(len(words)) if passage.gap(start + i).strip())
    mark = next(marks, len(words))  # where its first words end
    if cues.yes.covers(" ".join(words[: mark + 1])) and cues.limiting.isdisjoint(words[mark + 1 :]):
        return "yes"
    whole = " ".join(words) if len(words) <= _ANSWER else ""
    return "yes" if cues.yes.covers(whole) else "no" if cues.no.covers(whole) else ""


def _is_verdict(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence calls the one before it untrue: as a whole, or as it begins."""
    if len(passage.tokens) > _VERDICT:
        return _begins(passage, cues.retorts)
    return cues.verdicts.covers(_words(passage))


def _is_refuted(before: Passage, passage: Passage, cues: Cues) -> bool:
    """Tell whether the first clause of a sentence refutes the one before it: "No trial supports this".

    What is denied cannot be refuted so: "X is not addictive. There is no evidence that it is."
    """
    return _opens(passage, cues.refutations) and not _denies(before, cues)


def _denies(passage: Passage, cues: Cues, end: int | None = None) -> bool:
    """Tell whether something in a sentence is denied, before an offset where one is given."""
    denials = (found.cue[1] for found in passage.modifiers(cues.context) if found.type == "negated")
    return any(end is None or last <= end for last in denials)


def _opens(passage: Passage, phrases: Phrases) -> bool:
    """Tell whether the first clause of a sentence is one of some phrases, up to a mark."""
    start, end = passage.sentence.start, passage.sentence.end
    found = [stop for begin, stop in passage.find(phrases) if begin == start]
    return any(not rest or rest[0] in ".,;!)*" for rest in (passage.folded[at:end].lstrip() for at in found))


def _limits(before: Passage, passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence limits what the one before told of one study: "However, research is still limited".

    Where the one before goes on to something else, behind a colon, a semicolon or ", and", nothing is limited.
    """
    if not _opens(passage, cues.limits) or _MORE.search(
        before.folded, before.sentence.start, before.sentence.end
    ):
        return False
    return _begins(before, cues.one_study)


def tells(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence asserts anything, or does so with the answer behind it ("Does X help? No.")."""
    return bool(passage.answer and not passage.unasserted) or asserts(passage, cues)


def asserts(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence asserts anything: not a question, advice, a myth, a quotation or about animals."""
    if passage.unasserted or passage.block.quoted or passage.answer:
        return False
    if passage.asserting is None:
        passage.asserting = _asserts(passage, cues)
    return passage.asserting


def untrue(passage: Passage, cues: Cues) -> Sequence[tuple[int, int]]:
    """The words by which a sentence that asserts nothing else calls something untrue: "Y from X is a myth".

    Empty where it is not the author who says so, as in a question or a quotation.
    """
    if passage.unasserted or passage.block.quoted or passage.answer:
        return ()
    hits = [found.cue for found in passage.modifiers(cues.context) if found.type == "refuted"]
    return hits if hits and _speaks(passage, cues) and not passage.modified(cues.context, _OTHERS) else ()


def _asserts(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence asserts anything, as far as its own words show."""
    return _speaks(passage, cues) and not _others(passage, cues)


def _speaks(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence is neither a question nor advice, nor what a label leaves to others.

    Who asks "Did you know that X helps?" or says "Learn how X helps" says that it does.
    """
    first = passage.word(0)
    asks = passage.text.rstrip("\"')* ").endswith("?")
    heads = passage.block.kind in {"heading", "title"} and first in cues.questions
    if (asks or heads or first in cues.advice) and not _begins(passage, cues.presuming):
        return False
    return not (_labelled(passage, cues) or _retorted(passage, cues) or _untold(passage, cues))


def _begins(passage: Passage, phrases: Phrases) -> bool:
    """Tell whether a sentence begins with one of some phrases."""
    return any(begin == passage.sentence.start for begin, _ in passage.find(phrases))


def _untold(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence judges what it begins with: "That X helps has not been shown", "That X is a tale".

    The judgement ends the sentence, and nothing parts it from what it is of: "That X is a lie: Y helps" and "That X is
    so and the rest is hype" tell more.
    """
    if passage.word(0) != cues.opening or passage.word(1) in cues.asking:
        return False
    folded, start, end = passage.folded, passage.tokens[0].end, passage.sentence.end
    apart = cues.context.conjunctions
    for low, high in cues.untold.find(folded, start, end, passage.keys):
        words = folded[start:low].split()
        last = words[-_JUDGED:]
        parted = any(word in apart or word.endswith(",") for word in last) or not cues.proving.isdisjoint(
            words
        )
        if not parted and not _PARTED.search(folded, start, low) and not _FOLLOWED.search(folded, high, end):
            return True
    return False


def _retorted(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence takes itself back behind a mark: "X is addictive – it is not", "X cures Y: false"."""
    bounds = passage.sentence.start, passage.sentence.end
    at = max(passage.folded.rfind(mark, *bounds) for mark in (" – ", " - ", ": "))
    if at < 0:
        return False
    words = [token.word for token in passage.tokens if token.start > at]
    taken = len(words) <= _VERDICT and cues.verdicts.covers(" ".join(words))
    return taken and not _denies(passage, cues, at)


def _labelled(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence stands behind a label that leaves it to others: "Myth: …", "Belief – …"."""
    return bool(_labelled_words(passage, cues))


def _labelled_words(passage: Passage, cues: Cues) -> str:
    """The words behind such a label, "" without one."""
    label = _labelling(passage, cues.labels)
    return (
        " ".join(t.word for t in passage.tokens if t.start >= passage.sentence.start + len(label))
        if label
        else ""
    )


def _labelling(passage: Passage, labels: Phrases) -> str:
    """The label of a sentence, with the mark behind it, where it is one of some; "" without one."""
    start, folded = passage.sentence.start, passage.folded
    mark = _LABELS.search(folded, start, min(passage.sentence.end, start + _LABEL))
    return folded[start : mark.end()] if mark and labels.covers(folded[start : mark.start()]) else ""


def _announces(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence is nothing but such a label: "Myth", "Claim 4.", but not "Myth?"."""
    told = " ".join(t.word for t in passage.tokens if not t.word.isdigit())
    return cues.announced.covers(told) and not passage.text.rstrip("\"')* ").endswith(("?", "!"))


def _beside(index: int, heads: Sequence[int]) -> bool:
    """Tell whether one of some heads of columns stands close to another: in the same row."""
    return any(abs(index - head) < _ROW for head in heads)


def _others(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence is somebody else's, of another time, about animals, or called untrue.

    What is `disputed` takes back nothing where another statement stands beside it: "X was ruled out, and Y cures Z".
    """
    if passage.modified(cues.context, _NOT_MINE):
        return True
    if not passage.tokens:
        return False
    first, last = passage.tokens[0].start, passage.tokens[-1].start
    return any(
        found.type == "disputed" and found.scope[0] <= first and last < found.scope[1]
        for found in passage.modifiers(cues.context)
    )


def taken_back(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence tells what others claim, believe or were told, or what its surroundings call a myth."""
    if passage.unasserted or passage.answer == "no" or _others(passage, cues):
        return True
    if _labelled(passage, cues) or _retorted(passage, cues) or _untold(passage, cues):
        return True
    if not passage.may_hold(cues.distance):
        return False
    return any(_THAT_NEAR.match(passage.folded, at) for _, at in passage.find(cues.distance))


def conditional(passage: Passage, cues: Cues, start: int, subject: int) -> bool:
    """Tell whether a claim whose subject begins at `subject` stands in an "if", "whether" or "not because" clause.

    A comma between "if" and the subject ends such a clause; "whether" and "to see if" reach on.
    """
    return any(
        found.type == "hypothetical" and start - 1 <= found.cue[1] <= subject < found.scope[1]
        for found in passage.modifiers(cues.context)
    )


def governing(passage: Passage, start: int, claim: int) -> int | None:
    """Return where the "that" stands that governs a claim beginning at `claim`; None when no clause governs it."""
    said = next(reversed([*_THAT.finditer(passage.folded, start, max(start, claim))]), None)
    if said is None or len(passage.folded[said.end() : claim].split()) > _NEAR:
        return None
    return said.start()


def standing(passage: Passage, cues: Cues, start: int, claim: int, end: int) -> tuple[Standing, int, str]:
    """Read the main clause over a claim: "it has not been shown that …", "the company says that …".

    `start` is where the clause begins, `claim` where the first word of the claim stands and `end` its last. Returns the
    standing, where the claim's own words begin, and the cue found.
    """
    folded = passage.folded
    at = governing(passage, start, claim)
    if cue := _reported(passage, cues, start, claim):
        return "unasserted", start, cue  # also behind a "that" of its own: "firms that had said X relieves Y"
    if at is None:
        if left := _unanswered(passage, cues, start, end):
            return "uncertain", start, left
        label = _labelling(passage, cues.graded)
        return ("possible" if label else "asserted"), start, label
    if cues.doubtless.search(folded, start, at + 5):
        return "asserted", at + 6, ""
    for level, phrases in (("unasserted", cues.distance), ("uncertain", cues.denial)):
        hit = next(phrases.find(folded, start, at + 5), None)
        if hit is not None:
            return ("unasserted" if level == "unasserted" else "uncertain"), at + 6, folded[hit[0] : hit[1]]
    for found in passage.modifiers(cues.context):
        contracted = found.type == "negated" and folded[slice(*found.cue)].endswith("n't")
        if contracted and start <= found.cue[0] < at:
            return "uncertain", at + 6, "n't"
    carried = cues.carried.search(folded, max(start, at - 20), at)
    if carried and (hit := next(cues.lacking.find(folded, end, passage.sentence.end), None)):
        return "uncertain", at + 6, folded[hit[0] : hit[1]]
    window = (max(start, at - _TAIL), at + 5)
    for found in passage.modifiers(cues.context):
        hedge = cues.hedging(found)
        if window[0] <= found.cue[0] and found.cue[1] <= window[1] and hedge in {"possible", "uncertain"}:
            return ("possible" if hedge == "possible" else "uncertain"), at + 6, folded[slice(*found.cue)]
    for level, phrases in cues.forward:
        doubted = _DOUBTED.get(level)
        within = phrases.find(folded, start, window[1]) if doubted else ()
        hit = next((hit for hit in within if hit[1] > window[0]), None)
        if hit is not None and doubted:
            return doubted, at + 6, folded[hit[0] : hit[1]]
    return "asserted", at + 6, ""


def _unanswered(passage: Passage, cues: Cues, start: int, end: int) -> str:
    """The words behind a clause that leave open what it asks: "how X relieves Y is not understood"."""
    if passage.word(passage.token_at(start)) not in cues.questioning:
        return ""
    hit = next(cues.unanswered.find(passage.folded, end, passage.sentence.end), None)
    return passage.folded[slice(*hit)] if hit else ""


def told_by_others(passage: Passage, cues: Cues, clause: int, start: int, claim: int) -> bool:
    """Tell whether words between a subject, which ends at `start`, and what is said of it leave it to others.

    They stand right before it ("which practitioners believe relieves"), or govern it with "that" from anywhere in its
    clause ("is based on the idea that it relieves").
    """
    folded = passage.folded
    at = folded.rfind(" that ", max(passage.sentence.start, clause - _BETWEEN), claim)
    if at >= 0 and folded.endswith(" and", 0, at):  # the same words govern both clauses
        clause = passage.sentence.start
        at = folded.rfind(" that ", clause, at)
    if at >= 0 and any(0 <= at - high < _BETWEEN for _, high in cues.distance.find(folded, clause, at + 1)):
        return True
    if claim - start < _SHORTEST:
        return False
    # also where the subject itself speaks: "they also claim"
    return bool(_reported(passage, cues, start, claim)) or any(
        low - start <= _SPEAKS for low, _ in cues.distance.find(folded, start, claim)
    )


def _reported(passage: Passage, cues: Cues, start: int, claim: int) -> str:
    """The words right before a claim that leave it to others without "that": "the makers say X relieves Y"."""
    if not passage.may_hold(cues.distance):
        return ""
    folded = passage.folded
    begin = max(start, claim - _SAYS)
    for low, high in cues.distance.find(folded, begin, claim):
        if high <= claim and folded[high:claim].strip() in cues.determiners:
            return folded[low:high]
    return ""
