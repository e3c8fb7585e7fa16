"""Phrases in prose, left alone where a question, negation, quotation, name or citation excuses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import Any, cast

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at, problem
from neurolint.checks.page.attribution import Attribution, attribution_of
from neurolint.checks.page.cited import Cited
from neurolint.checks.page.figures import Figured, figured_at
from neurolint.checks.page.guards import Guards, Paragraph, guards_of
from neurolint.checks.page.prose import (
    Passage,
    Place,
    borne_out,
    doubted,
    holding,
    is_question,
    passages,
    weighed_down,
)
from neurolint.checks.page.sections import SectionNames, reference_blocks, section_names
from neurolint.checks.page.sellers import Sellers, sellers_of
from neurolint.checks.page.signs import Signs
from neurolint.checks.page.sourcelinks import source_links
from neurolint.checks.page.wordlists import named, worded
from neurolint.checks.rewording import Rewording, rewording
from neurolint.errors import ConfigError
from neurolint.language.notation import PhraseError
from neurolint.language.phrases import Phrases
from neurolint.library.model import SEVERITIES, Reference, Rule, Severity
from neurolint.quickclass import dataclass

_YEAR = re.compile(r"(?:19|20)\d\d")
_GATES = ("sold", "praising", "boasting")
"""Groups that look on some pages only, by who speaks there, may ask for one of these."""

_LAST = re.compile(r"\s+(\w+)\Z")
_SPOKEN = ("keep", "only")
"""What a group says of quotations when it looks into them as elsewhere."""


_Match = tuple[int, int, int]
"""Start and end of a match, and the number of its group."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Phrases that count alike: where, how much, on whose page, what citation excuses them, what to say instead.

    A sentence or its paragraph with a phrase of `studied` is about a study that may be cited anywhere; where there are
    phrases of `together`, one must stand in the sentence as well. A `strict` group is not excused by other words of the
    sentence or the paragraph; an `unweighed` one leaves to the facts what they weigh against; a `told` one looks into
    what the author leaves to others as well: "critics claim that …"; one that is `asked` looks at questions only, an
    `opening` one at the first words of sentences.
    """

    phrases: Figured | Signs
    say: str | None
    where: frozenset[Place]
    severity: Mapping[Place, Severity]
    window: int | None
    whole_draft: bool
    studied: Phrases
    together: Figured
    gate: str
    dated: bool
    strict: bool
    unweighed: bool
    told: bool
    asked: bool
    opening: bool
    quoted: str
    fix: Rewording | None


@dataclass(frozen=True, slots=True)
class _Sought:
    """A rule made ready: its groups, what excuses their phrases, and who sells, where that matters to a group."""

    groups: tuple[_Group, ...]
    guards: Guards
    names: SectionNames
    attribution: Attribution
    lead: Phrases
    sellers: Sellers | None
    options: Mapping[str, Any]
    dangling: frozenset[str]

    def shown(self, text: str, start: int, end: int) -> int:
        """Return where the words end that are shown of a match: without those that only lead on, "sold as a"."""
        last = end
        while (cut := _LAST.search(text, start, last)) and cut[1].casefold() in self.dangling:
            last = cut.start()
        return last


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `phrases` ready. Raises ConfigError when a phrase cannot be read."""
    groups = tuple(
        _group(rule, at, found, say, fix)
        for at in range(len(rule.options["phrases"]))
        for found, say, fix in _phrases(rule, reference, at)
    )
    sought = _Sought(
        groups,
        guards_of(rule, reference),
        section_names(reference),
        attribution_of(reference),
        phrases_at(rule, "lead"),
        sellers_of(reference) if any(group.gate for group in groups) else None,
        rule.options,
        frozenset(reference.wording.get("grammar", {}).get("dangling", ())),
    )

    def check(page: Page) -> Iterator[Hit]:
        sentences = tuple(passages(page))
        sellers = sought.sellers
        offered = sellers is not None and page.once(sellers.speak)
        found = _found(groups, sentences, _open(groups, sellers, page))
        if found:
            yield from _Look(page, sought, sentences, offered=offered).hits(found)

    return check


class _Look:
    """Looks at the matches of a rule on one page."""

    __slots__ = (
        "_behind",
        "_cited",
        "_doubted",
        "_known",
        "_page",
        "_paragraph",
        "_references",
        "_sentences",
        "_sought",
        "_weighed",
    )

    def __init__(self, page: Page, sought: _Sought, sentences: tuple[Passage, ...], *, offered: bool) -> None:
        self._page = page
        self._sought = sought
        self._sentences = sentences
        self._references = reference_blocks(page, sought.names)
        self._known = borne_out(page) if sought.options.get("known") == "skip" else None
        self._doubted = doubted(page) if sought.options.get("doubted") == "skip" else None
        self._weighed = weighed_down(page) if any(group.unweighed for group in sought.groups) else None
        self._cited = Cited(
            sentences, self._references, sought.attribution, source_links(page.reference), offered=offered
        )
        self._paragraph = Paragraph()
        self._behind: dict[int, Passage | None] = {}  # by block: the first sentence of the next

    def hits(self, found: Mapping[int, list[_Match]]) -> Iterator[Hit]:
        """Yield what is wrong in the sentences with matches, given by their numbers."""
        for at, passage in enumerate(self._sentences):
            matches = self._heard(passage, found.get(passage.number, ()))
            if matches and not self._is_passed_over(passage):
                told = self._in_sentence(at, _apart(self._sought.groups, matches))
                yield from islice(told, 1) if self._sought.options.get("once") else told

    def _heard(self, passage: Passage, matches: Sequence[_Match]) -> Sequence[_Match]:
        """Return those matches of a sentence that count: few where it asks, or where the author leaves it to others."""
        if not passage.question or self._sought.options.get("questions", "skip") != "skip":
            return matches
        if is_question(passage.folded[passage.start : passage.end], passage.place != "body"):
            return ()
        return [match for match in matches if self._sought.groups[match[2]].told]

    def _is_passed_over(self, passage: Passage) -> bool:
        """Tell whether nothing is looked for in a sentence: it gives a source, or is led in by an excuse."""
        return passage.block.index in self._references or self._sought.guards.led_in(
            passage.block, self._page.draft
        )

    def _in_sentence(self, at: int, matches: Iterable[tuple[int, int, _Group]]) -> Iterator[Hit]:
        passage = self._sentences[at]
        excused: dict[str, bool] = {}
        for start, end, group in matches:
            if not self._counts(passage, start, end, group, excused) or self._is_cited(at, start, end, group):
                continue
            severity = self._severity(at, start, end, group)
            shown = end if group.fix else self._sought.shown(passage.block.text, start, end)
            span = passage.block.rendered.span(start, shown)
            if severity is None or (self._known is not None and self._known(passage, span)):
                continue
            if self._doubted is not None and self._doubted(passage, span):
                continue
            if group.unweighed and self._weighed is not None and self._weighed(passage, span):
                continue
            fix = group.fix.fix(self._page.draft, passage, start, end) if group.fix else None
            yield Hit(span, {"words": passage.block.text[start:shown]}, severity, group.say, fix=fix)

    def _counts(
        self, passage: Passage, start: int, end: int, group: _Group, excused: dict[str, bool]
    ) -> bool:
        """Tell whether a group looks where a match stands, and nothing around it excuses it."""
        options = self._sought.options
        if not _may_stand(passage, start, group, options):
            return False
        guards = self._sought.guards
        if group.strict and guards.harmless_itself(passage, start, end):
            return False
        if not group.strict and guards.harmless(passage, start, end, excused, self._paragraph):
            return False
        return options.get("names") != "skip" or not _in_name(passage, start, end)

    def _is_cited(self, at: int, start: int, end: int, group: _Group) -> bool:
        """Tell whether a source is given for a match, as near as its group asks for."""
        passage = self._sentences[at]
        if group.dated:
            year = _YEAR.search(passage.block.text, start, end)
            return year is not None and self._cited.of_year(at, year.group())
        if group.window is None:
            return False
        if passage.says(self._sought.lead) and self._cited.leads_up(at):
            return True
        return self._cited.near(at, group.window) or (
            _of_a_study(group, passage, self._paragraph) and self._cited.anywhere()
        )

    def _is_limited(self, at: int) -> bool:
        """Tell whether a sentence, given by its number, is hedged beside words on the limits of the evidence."""
        passage = self._sentences[at]
        if passage.block.index not in self._behind:
            later = (self._sentences[i] for i in range(at + 1, len(self._sentences)))
            self._behind[passage.block.index] = next(
                (one for one in later if one.block is not passage.block), None
            )
        return self._sought.guards.limited(passage, self._paragraph, self._behind[passage.block.index])

    def _severity(self, at: int, start: int, end: int, group: _Group) -> Severity | None:
        """How much a match weighs; None where it is spoken of or quoted, and so does not count."""
        passage = self._sentences[at]
        severity = group.severity[passage.place]
        if severity == "warning" and self._is_limited(at):
            severity = "info"
        if group.quoted in _SPOKEN:
            return severity
        if passage.mentioned(start, end):
            return None  # the words themselves are spoken of: the "cures"
        if not passage.quoted(start):
            return severity
        if group.quoted == "skip" or severity == SEVERITIES[0]:
            return None
        return SEVERITIES[SEVERITIES.index(severity) - 1]


def _phrases(
    rule: Rule, reference: Reference, at: int
) -> Iterator[tuple[Figured | Signs, str | None, Mapping[str, Any]]]:
    """Yield what a group looks for, with what to say instead and the fix of its list."""
    for found in worded(rule, reference, ("phrases", at)):
        yield found.phrases, found.say, found.fix
    for signs in _signs(rule, reference, at):
        yield signs, None, {}


def _signs(rule: Rule, reference: Reference, at: int) -> Iterator[Signs]:
    """Yield the signs of a group that has any."""
    group: Mapping[str, Any] = rule.options["phrases"][at]
    if "signs" not in group:
        return
    kinds = tuple(
        named(rule, reference, name, ("phrases", at, "signs", index))
        for index, name in enumerate(group["signs"])
    )
    one_of = tuple(
        kind for kind, name in zip(kinds, group["signs"], strict=True) if name in group.get("one_of", ())
    )
    if all(kinds):
        yield Signs(kinds, group.get("enough", 2), one_of)


def _group(
    rule: Rule, at: int, phrases: Figured | Signs, say: str | None, listed: Mapping[str, Any]
) -> _Group:
    group: Mapping[str, Any] = rule.options["phrases"][at]
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
        studied=phrases_at(rule, "phrases", at, "studied"),
        together=figured_at(rule, "phrases", at, "together"),
        gate=next((gate for gate in _GATES if group.get(gate)), ""),
        dated=bool(group.get("dated")),
        strict=bool(group.get("strict")),
        unweighed=group.get("weighed") == "skip",
        told=bool(group.get("told")),
        asked=bool(group.get("asked")),
        opening=bool(group.get("opening")),
        quoted=group.get("quoted", rule.options.get("quoted", "skip")),
        fix=None if isinstance(phrases, Signs) else _fix(rule, at, listed),
    )


def _fix(rule: Rule, at: int, listed: Mapping[str, Any]) -> Rewording | None:
    """Return how the matches of a group are fixed: as its list says, else the group, else the rule."""
    own: Mapping[str, Any] = rule.options["phrases"][at].get("fix", {})
    where = ("phrases", at, "fix", "behind") if own else ()
    try:
        return rewording(listed or own or rule.fix)
    except PhraseError as error:
        message = f"a phrase of `behind`, what is to stand before a fix, cannot be read: {error}"
        raise ConfigError((problem(rule, where, message),)) from None


def _of_a_study(group: _Group, passage: Passage, paragraph: Paragraph) -> bool:
    """Tell whether a citation anywhere may be the one: the group says so, or the paragraph speaks of a study."""
    return group.whole_draft or paragraph.holds(group.studied, passage)


def _may_stand(passage: Passage, start: int, group: _Group, options: Mapping[str, Any]) -> bool:
    """Tell whether a group looks where a match stands: in a quotation or outside."""
    if group.quoted == "only":
        return passage.block.quoted or passage.quoted(start)
    return not passage.block.quoted or options.get("blockquotes", "skip") != "skip"


def _open(groups: Sequence[_Group], sellers: Sellers | None, page: Page) -> Set[str]:
    """Return which of the gates that groups have are open for a page."""
    if sellers is None:
        return frozenset()
    tells = dict(zip(_GATES, (sellers.speak, sellers.praise, sellers.boast), strict=True))
    return {gate for gate in {group.gate for group in groups} if gate and page.once(tells[gate])}


def _found(
    groups: Sequence[_Group], sentences: Sequence[Passage], gates: Set[str]
) -> Mapping[int, list[_Match]]:
    """Return the matches of all groups that look on a page for which some gates are open, by their sentences."""
    found: dict[int, list[_Match]] = {}
    for number, group in enumerate(groups):
        if group.gate and group.gate not in gates:
            continue
        if isinstance(group.phrases, Signs):
            # A phrase tells better what is wrong.
            alone = [one for one in group.phrases.likely(sentences) if one.number not in found]
            places = ((one, group.phrases.find(one)) for one in alone)
        else:
            places = ((one, one.find(group.phrases)) for one in holding(sentences, group.phrases))
        for passage, matches in places:
            if passage.place in group.where:
                told = [(start, end, number) for start, end in matches if _fits(group, passage, start)]
                if told:
                    found.setdefault(passage.number, []).extend(told)
    return found


def _fits(group: _Group, passage: Passage, start: int) -> bool:
    """Tell whether a group looks at a match: in such a sentence, and at that place of it."""
    if group.asked and not passage.question:
        return False
    if group.opening and any(map(str.isalnum, passage.block.text[passage.start : start])):
        return False
    return not group.together or passage.says(group.together)


def _apart(groups: Sequence[_Group], found: Iterable[_Match]) -> list[tuple[int, int, _Group]]:
    """Return the matches of a sentence in order; of two that overlap, the first."""
    kept: list[tuple[int, int, _Group]] = []
    for start, end, number in sorted(found, key=lambda match: (match[0], match[2])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, groups[number]))
    return kept


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
