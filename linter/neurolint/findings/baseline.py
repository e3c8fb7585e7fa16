"""Findings that are known already: written down once, so that only new ones are reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from neurolint.drafts.model import Draft
from neurolint.drafts.quotes import Quotes, shorten
from neurolint.findings.fingerprint import fingerprints
from neurolint.findings.model import Finding
from neurolint.findings.report import Result
from neurolint.findings.suppressions import KIND
from neurolint.quickclass import dataclass

_WORDS = 80  # code points of the words kept for readers
_HALF = 2

Key = tuple[str, str]
"""Rule and fingerprint: what tells a finding from others in one draft, however its lines move."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One known finding.

    `path` is as the baseline names the draft; `words` are for readers: those found, or for a finding on the whole page
    those that it opens with.
    """

    path: str
    rule: str
    fingerprint: str
    words: str

    @property
    def key(self) -> Key:
        """What is compared with findings."""
        return self.rule, self.fingerprint


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run can tell of a baseline.

    `names` are those of the drafts that were checked, by the paths of their results; `gone` those that are on the disk
    no more, and `covered` those of them that a folder which was checked would have held. `rules` are, by the names of
    drafts, the rules that were run and show in a draft by itself, `compared` those that need others beside it.
    """

    names: Mapping[str, str]
    gone: Collection[str]
    covered: Collection[str]
    rules: Mapping[str, Collection[str]]
    compared: Collection[str]


@dataclass(frozen=True, slots=True)
class Held:
    """Results held against a baseline.

    `kept` are the entries that are to stay, under new names where a draft was renamed, and `stale` those that this run
    shows to be no longer found.
    """

    results: tuple[Result, ...]
    kept: tuple[Entry, ...]
    stale: tuple[Entry, ...]


def entries(result: Result, name: str) -> Iterator[Entry]:
    """Yield an entry for every finding that is shown on a draft, but for those on its suppressions."""
    if result.reading is None:
        return
    findings = list(filter(_can_be_known, result.findings))
    quotes, top = Quotes(result.reading.draft), _first_words(result.reading.draft)
    for finding, (rule, mark) in zip(findings, _keys(result, findings), strict=True):
        words = quotes.quote(finding.span, _WORDS) if len(finding.span) else top
        yield Entry(name, rule, mark, words)


def hold(results: Sequence[Result], baseline: Iterable[Entry], ran: Ran) -> Held:
    """Move the findings of a run that a baseline knows out of the way, into `Result.known`.

    As often as a finding stands in the baseline, so often it is known in that draft; one more is new. What a rule that
    compares drafts finds is known in any of them: it is told in the first of those that happen to be in the run.
    """
    known = _by_path(baseline)
    renamed = _renamed(results, known, ran)
    for old, new in renamed.items():
        known[new] = [replace(entry, path=new) for entry in known.pop(old)]
    anywhere = {entry.key for listed in known.values() for entry in listed if entry.rule in ran.compared}
    held: list[Result] = []
    idle: list[Entry] = []
    for result in results:
        name = ran.names.get(result.path)
        if name is None or result.reading is None or not (anywhere or name in known):
            held.append(result)
            continue
        moved, left = _split(result, known.get(name, ()), anywhere)
        held.append(moved)
        idle += left
    everything = all(path in ran.gone or path in ran.names.values() for path in known)
    stale = [
        entry
        for entry in idle
        if entry.rule in ran.rules.get(entry.path, ()) or (everything and entry.rule in ran.compared)
    ]
    stale += [entry for path in ran.covered if path not in renamed for entry in known.get(path, ())]
    kept = Counter(entry for listed in known.values() for entry in listed) - Counter(stale)
    return Held(tuple(held), tuple(sorted(kept.elements())), tuple(sorted(stale)))


def _split(result: Result, known: Sequence[Entry], anywhere: Collection[Key]) -> tuple[Result, list[Entry]]:
    """Return a result without its known findings, and the entries that none of its findings is."""
    assert result.reading is not None
    waiting: dict[Key, list[Entry]] = {}
    for entry in known:
        waiting.setdefault(entry.key, []).append(entry)
    # A finding that the profile hides is found all the same: its entry is not idle.
    found = (*result.findings, *result.hidden_findings)
    old: set[int] = set()
    for at, key in enumerate(_keys(result, found)):
        if not _can_be_known(found[at]):
            continue
        if waiting.get(key):
            waiting[key].pop()
            old.add(at)
        elif key in anywhere:
            old.add(at)
    shown = tuple(one for at, one in enumerate(result.findings) if at not in old)
    moved = tuple(one for at, one in enumerate(result.findings) if at in old)
    left = [entry for listed in waiting.values() for entry in listed]
    return replace(result, findings=shown, known=(*result.known, *moved)), left


def _renamed(results: Sequence[Result], known: Mapping[str, list[Entry]], ran: Ran) -> Mapping[str, str]:
    """Return the new names of drafts that are gone: those in which at least half of what was known of them is found.

    What a draft opens with counts for findings on the whole page: they are alike on many pages.
    """
    lost = {
        path: Counter((*one.key, one.words) for one in known[path])
        for path in sorted(known)
        if path in ran.gone
    }
    new: list[tuple[int, str, str]] = []
    if not lost:
        return {}
    for result in results:
        name = ran.names.get(result.path)
        if name is None or name in known:
            continue
        seen = Counter((*entry.key, entry.words) for entry in entries(result, name))
        for path, listed in lost.items():
            shared = (seen & listed).total()
            if shared and shared * _HALF >= listed.total():
                new.append((-shared, path, name))
    chosen: dict[str, str] = {}
    for _, path, name in sorted(new):
        if path not in chosen and name not in chosen.values():
            chosen[path] = name
    return chosen


def _by_path(baseline: Iterable[Entry]) -> dict[str, list[Entry]]:
    known: dict[str, list[Entry]] = {}
    for entry in baseline:
        known.setdefault(entry.path, []).append(entry)
    return known


def _keys(result: Result, findings: Sequence[Finding]) -> list[Key]:
    assert result.reading is not None
    prints = fingerprints(result.reading, findings)
    return [(finding.rule.code, one) for finding, one in zip(findings, prints, strict=True)]


def _can_be_known(finding: Finding) -> bool:
    return finding.rule.check != KIND


def _first_words(draft: Draft) -> str:
    """Return how a page opens: its title, where it has one."""
    said = (" ".join(block.text.split()) for block in draft.blocks if block.kind != "comment")
    return shorten(next(filter(None, said), ""), _WORDS)
