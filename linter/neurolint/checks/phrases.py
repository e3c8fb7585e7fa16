"""Phrases in prose, left alone where a question, negation, quotation, name or citation excuses them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.citations import cites, names_person, names_source, numbered_entries
from neurolint.checks.options import phrases_at
from neurolint.checks.prose import Passage, Place, passages
from neurolint.checks.sections import SectionNames, reference_blocks
from neurolint.checks.wordlists import worded
from neurolint.drafts.model import Block, Draft
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import SEVERITIES, Reference, Rule, Severity

_LEAD = 1_000
"""Words that lead in stand within so many code points of the beginning of their block."""
_REACH = 120
"""How far a word may stand from the phrase it qualifies, in code points."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Phrases that count alike: where, how much, what citation excuses them, and what to say instead."""

    phrases: Phrases
    say: str | None
    where: frozenset[Place]
    severity: Mapping[Place, Severity]
    window: int | None
    whole_draft: bool


@dataclass(frozen=True, slots=True)
class _Guard:
    """Words that excuse a phrase when they stand at most `words` words from it."""

    phrases: Phrases
    unless: Phrases
    words: int


@dataclass(frozen=True, slots=True)
class _Guards:
    around: Phrases
    sentence: Phrases
    under: Phrases
    before: _Guard
    after: _Guard


class _Cited:
    """Which sentences of a page carry a citation, each looked at once at most."""

    __slots__ = ("_anywhere", "_known", "_numbered", "_sentences")

    def __init__(self, sentences: tuple[Passage, ...], numbered: bool) -> None:
        self._sentences = sentences
        self._numbered = numbered
        self._known: dict[int, bool] = {}
        self._anywhere: bool | None = None

    def near(self, at: int, window: int) -> bool:
        """Tell whether the sentence at an index cites, or one of the `window` on either side in its block.

        To say from whom something comes is enough here.
        """
        block = self._sentences[at].block.index
        near = range(max(0, at - window), min(len(self._sentences), at + window + 1))
        return any(self._sentences[i].block.index == block and self._says_whose(i) for i in near)

    def anywhere(self) -> bool:
        """Tell whether any sentence of the draft cites, or names the people behind a study."""
        if self._anywhere is None:
            self._anywhere = any(
                cites(sentence, self._numbered) or names_person(sentence.text) for sentence in self._sentences
            )
        return self._anywhere

    def _says_whose(self, at: int) -> bool:
        if at not in self._known:
            sentence = self._sentences[at]
            # A heading in title case looks like a row of names.
            named = sentence.place == "body" and names_source(sentence.text)
            self._known[at] = named or cites(sentence, self._numbered)
        return self._known[at]


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `phrases` ready. Raises ConfigError when a phrase cannot be read."""
    options = rule.options
    groups = tuple(
        _group(rule, group, phrases, say)
        for at, group in enumerate(options["phrases"])
        for phrases, say in worded(rule, reference, ("phrases", at))
    )
    guards = _Guards(
        around=phrases_at(rule, "except"),
        sentence=phrases_at(rule, "sentence"),
        under=phrases_at(rule, "under"),
        before=_guard(rule, "before"),
        after=_guard(rule, "after"),
    )
    names = SectionNames(reference)

    def check(page: Page) -> Iterator[Hit]:
        references = reference_blocks(page, names)
        sentences = tuple(passages(page))
        cited = _Cited(sentences, bool(numbered_entries(page, references)))
        for at, passage in enumerate(sentences):
            if passage.block.index in references or _passed_over(passage, options):
                continue
            if guards.under and _led_in(guards.under, passage.block, page.draft):
                continue
            excused: dict[str, bool] = {}
            for start, end, group in _matches(groups, passage):
                if _harmless(guards, passage, start, end, excused) or (
                    options.get("names") == "skip" and _in_name(passage, start, end)
                ):
                    continue
                if group.window is not None and (
                    cited.near(at, group.window) or (group.whole_draft and cited.anywhere())
                ):
                    continue
                severity = group.severity[passage.place]
                if passage.mentioned(start, end) and options.get("quoted", "skip") != "keep":
                    continue  # the words themselves are spoken of: the "cures"
                if passage.quoted(start) and options.get("quoted", "skip") != "keep":
                    if options.get("quoted", "skip") == "skip" or severity == SEVERITIES[0]:
                        continue
                    severity = SEVERITIES[SEVERITIES.index(severity) - 1]
                span = passage.block.rendered.span(start, end)
                yield Hit(span, {"words": passage.block.text[start:end]}, severity, group.say)
                if options.get("once"):
                    break

    return check


def _group(rule: Rule, group: Mapping[str, Any], phrases: Phrases, say: str | None) -> _Group:
    severity: Severity = group.get("severity", rule.severity)
    window = group.get("window")
    return _Group(
        phrases=phrases,
        say=say,
        where=frozenset(cast("Iterable[Place]", group.get("where", ("title", "heading", "body")))),
        severity={
            "body": severity,
            "heading": group.get("heading", severity),
            "title": group.get("title", group.get("heading", severity)),
        },
        window=0 if window == "draft" else window,
        whole_draft=window == "draft",
    )


def _guard(rule: Rule, key: str) -> _Guard:
    words = rule.options.get(key, {}).get("words", 0)
    return _Guard(phrases_at(rule, key, "phrases"), phrases_at(rule, key, "unless"), words)


def _passed_over(passage: Passage, options: Mapping[str, Any]) -> bool:
    asked = passage.question and options.get("questions", "skip") == "skip"
    return asked or (passage.block.quoted and options.get("blockquotes", "skip") == "skip")


def _led_in(phrases: Phrases, block: Block, draft: Draft) -> bool:
    """Tell whether the words that lead a block in hold a phrase: the heading above it, or what opens its list."""
    above = {index for index in (block.heading, block.lead_in) if index is not None}
    return any(phrases.search(fold(draft.blocks[index].text[:_LEAD])) for index in above)


def _matches(groups: tuple[_Group, ...], passage: Passage) -> list[tuple[int, int, _Group]]:
    """Return the matches of all groups in a sentence, in order; of two that overlap, the first."""
    found = [
        (start, end, number)
        for number, group in enumerate(groups)
        if passage.place in group.where
        for start, end in group.phrases.find(passage.folded, passage.start, passage.end)
    ]
    kept: list[tuple[int, int, _Group]] = []
    for start, end, number in sorted(found, key=lambda match: (match[0], match[2])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, groups[number]))
    return kept


def _harmless(guards: _Guards, passage: Passage, start: int, end: int, excused: dict[str, bool]) -> bool:
    """Tell whether words in or around a match excuse it; `excused` keeps what holds for the sentence."""
    if "sentence" not in excused:
        excused["sentence"] = guards.sentence.search(passage.folded, passage.start, passage.end)
    if excused["sentence"]:
        return True
    low, high = max(passage.start, start - _REACH), min(passage.end, end + _REACH)
    folded = passage.folded
    for left, right in guards.around.find(folded, low, high):
        if left < end and start < right:
            return True
    return _guarded(guards.before, folded, low, start, lambda at: folded[at[1] : start]) or _guarded(
        guards.after, folded, end, high, lambda at: folded[end : at[0]]
    )


def _guarded(
    guard: _Guard, folded: str, low: int, high: int, between: Callable[[tuple[int, int]], str]
) -> bool:
    """Tell whether a guard stands near enough, in the same clause and not as part of what undoes it."""
    undone = set(guard.unless.find(folded, low, high))
    for match in guard.phrases.find(folded, low, high):
        gap = between(match)
        if any(mark in gap for mark in ",;:–"):
            continue
        if len(gap.split()) <= guard.words and not any(a <= match[0] and match[1] <= b for a, b in undone):
            return True
    return False


def _in_name(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a match is part of a name: capitalised in running text, with a capitalised neighbour."""
    text = passage.block.text
    if passage.place != "body" or not text[start].isupper():
        return False
    after = text[end : end + 24].lstrip(" -")
    before = text[max(passage.start, start - 40) : start].split()[-1:]
    follows = bool(after) and after[0].isupper() and text[end : end + 1] in (" ", "-")
    leads = bool(before) and len(before[0]) > 1 and before[0][0].isupper() and before[0][-1].isalnum()
    return follows or leads
