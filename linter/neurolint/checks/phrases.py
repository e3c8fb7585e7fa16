"""Phrases in prose, left alone where a question, negation, quotation, name or citation excuses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from neurolint.checks.attribution import Attribution, attribution_of
from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.citations import cites, leads
from neurolint.checks.figures import Figured, figured_at
from neurolint.checks.guards import Paragraph, guards_of
from neurolint.checks.options import phrases_at, problem
from neurolint.checks.prose import Passage, Place, borne_out, holding, passages
from neurolint.checks.rewording import Rewording, rewording
from neurolint.checks.sections import reference_blocks, section_names
from neurolint.checks.sellers import sellers_of
from neurolint.checks.signs import Signs
from neurolint.checks.wordlists import named, worded
from neurolint.errors import ConfigError
from neurolint.language.notation import PhraseError
from neurolint.language.phrases import Phrases
from neurolint.library.model import SEVERITIES, Reference, Rule, Severity
from neurolint.quickclass import dataclass

_YEAR = re.compile(r"(?:19|20)\d\d")
_SPOKEN = ("keep", "only")
"""What a group says of quotations when it looks into them as elsewhere."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Phrases that count alike: where, how much, on whose page, what citation excuses them, what to say instead.

    A sentence or its paragraph with a phrase of `studied` is about a study that may be cited anywhere; where there are
    phrases of `together`, one must stand in the sentence as well.
    """

    phrases: Figured | Signs
    say: str | None
    where: frozenset[Place]
    severity: Mapping[Place, Severity]
    window: int | None
    whole_draft: bool
    studied: Phrases
    together: Figured
    sold: bool
    praising: bool
    dated: bool
    quoted: str
    fix: Rewording | None


class _Cited:
    """Which sentences of a page carry a citation, each looked at once at most.

    A numeric marker counts even when it leads nowhere: that is a fault of its own, and reported as such.
    """

    __slots__ = ("_anywhere", "_attribution", "_by_year", "_known", "_offered", "_references", "_sentences")

    def __init__(
        self,
        sentences: tuple[Passage, ...],
        references: frozenset[int],
        attribution: Attribution,
        *,
        offered: bool,
    ) -> None:
        self._sentences = sentences
        self._attribution = attribution
        self._offered = offered
        self._references = references
        self._known: dict[int, bool] = {}
        self._by_year: dict[str, bool] = {}
        self._anywhere: bool | None = None

    def near(self, at: int, window: int) -> bool:
        """Tell whether the sentence at an index cites, or one of the `window` on either side in its block.

        To say from whom something comes is enough here.
        """
        block = self._sentences[at].block.index
        near = range(max(0, at - window), min(len(self._sentences), at + window + 1))
        return any(self._sentences[i].block.index == block and self._says_whose(i) for i in near)

    def of_year(self, at: int, year: str) -> bool:
        """Tell whether a study of a year is cited in the sentence at an index or the next, or elsewhere by its year.

        The year itself is none, and any name beside it may be that of what was studied.
        """
        block = self._sentences[at].block.index
        near = self._sentences[at : at + 2]
        told = [sentence for sentence in near if sentence.block.index == block]
        if any(leads(sentence) or self._attribution.names_source(sentence.text) for sentence in told):
            return True
        if year not in self._by_year:  # asked once, however many studies of that year are told of
            self._by_year[year] = any(
                year in sentence.text and (sentence.block.index in self._references or leads(sentence))
                for sentence in self._sentences
            )
        return self._by_year[year]

    def anywhere(self) -> bool:
        """Tell whether any sentence of the draft cites, or names the people behind a study.

        Whom a page names that offers what it speaks of are its own.
        """
        if self._anywhere is None:
            self._anywhere = any(
                cites(sentence, numbered=True)
                or (not self._offered and self._attribution.names_person(sentence.text))
                for sentence in self._sentences
            )
        return self._anywhere

    def _says_whose(self, at: int) -> bool:
        if at not in self._known:
            sentence = self._sentences[at]
            # A heading in title case looks like a row of names.
            named = sentence.place == "body" and self._attribution.names_source(sentence.text)
            self._known[at] = named or cites(sentence, numbered=True)
        return self._known[at]


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `phrases` ready. Raises ConfigError when a phrase cannot be read."""
    options = rule.options
    groups = tuple(
        _group(rule, at, found, say, fix)
        for at in range(len(options["phrases"]))
        for found, say, fix in _phrases(rule, reference, at)
    )
    guards = guards_of(rule, reference)
    names, attribution = section_names(reference), attribution_of(reference)
    sellers = sellers_of(reference) if any(group.sold or group.praising for group in groups) else None

    def check(page: Page) -> Iterator[Hit]:
        sentences = tuple(passages(page))
        offered = sellers is not None and page.once(sellers.speak)
        found = _found(groups, sentences, offered)
        if not found:
            return
        references = reference_blocks(page, names)
        known = borne_out(page) if options.get("known") == "skip" else None
        cited = _Cited(sentences, references, attribution, offered=offered)
        paragraph = Paragraph()
        for at, passage in enumerate(sentences):
            if passage.number not in found:
                continue
            if passage.block.index in references or _passed_over(passage, options):
                continue
            if guards.led_in(passage.block, page.draft):
                continue
            excused: dict[str, bool] = {}
            for start, end, group in _apart(groups, found[passage.number]):
                if not _may_stand(passage, start, group, options):
                    continue
                if group.praising and (sellers is None or not page.once(sellers.praise)):
                    continue
                if guards.harmless(passage, start, end, excused, paragraph) or (
                    options.get("names") == "skip" and _in_name(passage, start, end)
                ):
                    continue
                if group.dated:
                    year = _YEAR.search(passage.block.text, start, end)
                    if year is not None and cited.of_year(at, year.group()):
                        continue
                elif group.window is not None and (
                    cited.near(at, group.window)
                    or (_of_a_study(group, passage, paragraph) and cited.anywhere())
                ):
                    continue
                severity = group.severity[passage.place]
                if severity == "warning" and guards.limited(passage, paragraph):
                    severity = "info"
                if passage.mentioned(start, end) and group.quoted not in _SPOKEN:
                    continue  # the words themselves are spoken of: the "cures"
                if passage.quoted(start) and group.quoted not in _SPOKEN:
                    if group.quoted == "skip" or severity == SEVERITIES[0]:
                        continue
                    severity = SEVERITIES[SEVERITIES.index(severity) - 1]
                span = passage.block.rendered.span(start, end)
                if known is not None and known(passage, span):
                    continue
                fix = group.fix.fix(page.draft, passage, start, end) if group.fix else None
                yield Hit(span, {"words": passage.block.text[start:end]}, severity, group.say, fix=fix)
                if options.get("once"):
                    break

    return check


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
        sold=bool(group.get("sold")),
        praising=bool(group.get("praising")),
        dated=bool(group.get("dated")),
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


def _passed_over(passage: Passage, options: Mapping[str, Any]) -> bool:
    return passage.question and options.get("questions", "skip") == "skip"


def _may_stand(passage: Passage, start: int, group: _Group, options: Mapping[str, Any]) -> bool:
    """Tell whether a group looks where a match stands: in a quotation or outside."""
    if group.quoted == "only":
        return passage.block.quoted or passage.quoted(start)
    return not passage.block.quoted or options.get("blockquotes", "skip") != "skip"


_Match = tuple[int, int, int]
"""Start and end of a match, and the number of its group."""


def _found(
    groups: Sequence[_Group], sentences: Sequence[Passage], offered: bool
) -> Mapping[int, list[_Match]]:
    """Return the matches of all groups, by the numbers of their sentences."""
    found: dict[int, list[_Match]] = {}
    for number, group in enumerate(groups):
        if group.sold and not offered:
            continue
        if isinstance(group.phrases, Signs):
            # A phrase tells better what is wrong.
            alone = [one for one in group.phrases.likely(sentences) if one.number not in found]
            places = ((one, group.phrases.find(one)) for one in alone)
        else:
            places = ((one, one.find(group.phrases)) for one in holding(sentences, group.phrases))
        for passage, matches in places:
            if passage.place in group.where:
                told = [(start, end, number) for start, end in matches if _together(group, passage)]
                if told:
                    found.setdefault(passage.number, []).extend(told)
    return found


def _together(group: _Group, passage: Passage) -> bool:
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
