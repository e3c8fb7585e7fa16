"""From a draft to its findings: the whole way through the house."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from neurolint.checks.base import Across, Check, Hit, Page
from neurolint.checks.registry import ACROSS, CHECKS
from neurolint.checks.template import fill
from neurolint.claims.read import read_claims
from neurolint.drafts.model import Draft
from neurolint.drafts.quotes import Quotes
from neurolint.drafts.ranges import Ranges
from neurolint.drafts.spans import Span
from neurolint.errors import ConfigError, Problem
from neurolint.findings.model import Finding
from neurolint.findings.profiles import is_hidden, severity_in
from neurolint.findings.report import Report, Result
from neurolint.findings.settings import Settings as Settings
from neurolint.findings.settle import settle
from neurolint.findings.suppress import Suppressor
from neurolint.findings.suppressions import KIND, Names
from neurolint.library.jurisdiction import within
from neurolint.library.model import Library, Rule, Severity
from neurolint.library.rulenames import RuleNames
from neurolint.phases import PHASES, looks_at_furniture, makes_furniture, phase_of


class Linter:
    """Rules and reference made ready once, for any number of drafts.

    Raises ConfigError with all mistakes in rules that only their checks can see.
    """

    def __init__(self, library: Library, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.reference = within(library.reference, self.settings.jurisdiction)
        self._severities = dict(self.settings.severities)
        names = RuleNames(library.rules.values())
        self._selected = names.called(*(self.settings.select or names.codes))
        self._ignored = names.called(*self.settings.ignore)
        options = dict(self.settings.options)
        self._phases: tuple[list[tuple[Rule, Check]], ...] = tuple([] for _ in range(PHASES))
        self._across: dict[str, tuple[Rule, Across]] = {}
        problems: list[Problem] = []
        for code in sorted(library.rules):
            rule = with_options(library.rules[code], options.get(code))
            if self._reports(rule) or makes_furniture(rule):
                try:
                    self._phases[phase_of(rule)].append((rule, self._look(rule)))
                    across = ACROSS[rule.check](rule, self.reference) if rule.check in ACROSS else None
                    if across is not None and self._reports(rule):
                        self._across[code] = rule, across
                except ConfigError as error:
                    problems += error.problems
        if problems:
            raise ConfigError(tuple(problems))
        self.names = Names(library.rules.values())
        """What rules can be called by in a suppression."""
        self.alone = frozenset(rule.code for rule in library.rules.values() if self._tells_all(rule))
        """The codes of the rules that are run and whose findings in a draft depend on it alone."""
        self.compared = frozenset(self._across)
        """The codes of those that compare drafts as well."""

    def check(self, draft: Draft) -> tuple[Finding, ...]:
        """Return what is wrong with a draft, by place."""
        return tuple(self.result(draft).findings)

    def result(self, draft: Draft) -> Result:
        """Return what is wrong with a draft, with all claims that were read in it."""
        page = self._page(draft)
        prints = {code: across.gather(page) for code, (_, across) in self._across.items()}
        suppressor = Suppressor(draft, self.names, self.settings.today)
        stay, suppressed = suppressor.divide(self._findings(page))
        stay = (*stay, *self._about(suppressor, page))
        return self._shown(Result(draft.path, page.reading, prints=prints, suppressed=suppressed), stay)

    def _look(self, rule: Rule) -> Check:
        return CHECKS[rule.check](rule, self.reference)

    def _page(self, draft: Draft) -> Page:
        given = self.settings
        return Page(
            draft,
            read_claims(draft, self.reference),
            self.reference,
            today=given.today,
            audience=given.audience,
            kind=given.kind,
            spelling=given.spelling,
            jurisdiction=given.jurisdiction,
        )

    def report(self, results: Iterable[Result]) -> Report:
        """Put the results of a run together, with what is wrong between its drafts."""
        found = compared(list(results), lambda _: self)
        return Report(tuple(found), self.reference, self.settings.today)

    def comparing(self) -> Iterable[tuple[str, str, Across]]:
        """Yield the code, the options and the comparison of each rule that compares drafts."""
        for code, (rule, across) in self._across.items():
            yield code, json.dumps(rule.options, sort_keys=True), across

    def joined(self, result: Result, code: str, hits: Iterable[Hit]) -> Result:
        """Return a result with what a rule found by comparing drafts, as far as the draft does not suppress it."""
        assert result.draft is not None
        rule, quotes = self._across[code][0], Quotes(result.draft)
        more = filter(None, (self._finding(rule, hit, quotes) for hit in hits))
        stay, suppressed = Suppressor(result.draft, self.names, self.settings.today).divide(more)
        result = replace(result, suppressed=(*result.suppressed, *suppressed), key="")
        return self._shown(result, (*result.findings, *stay))

    def _shown(self, result: Result, findings: Iterable[Finding]) -> Result:
        """Return a result with findings in place of its own, settled, without those that the profile hides."""
        settled = settle(findings)
        shown = tuple(one for one in settled if not is_hidden(one.severity, self.settings.profile))
        hidden = tuple(one for one in settled if is_hidden(one.severity, self.settings.profile))
        return replace(
            result,
            findings=shown,
            hidden=result.hidden + len(hidden),
            hidden_findings=(*result.hidden_findings, *hidden),
        )

    def _about(self, suppressor: Suppressor, page: Page) -> Iterator[Finding]:
        """Yield what is wrong with the suppressions themselves, once they have been applied."""
        if watchers := self._phases[-1]:
            remarked = replace(page, remarks=suppressor.remarks(self.alone))
            quotes = Quotes(page.draft)
            for rule, look in watchers:
                yield from filter(None, (self._finding(rule, hit, quotes) for hit in look(remarked)))

    def _tells_all(self, rule: Rule) -> bool:
        """Tell whether a rule is run and a draft by itself shows all that it reports in it."""
        runs = self._reports(rule) and rule.code not in self._across and rule.check != KIND
        return runs and self._severity(rule, None) is not None

    def _findings(self, page: Page) -> Iterator[Finding]:
        quotes = Quotes(page.draft)
        for phase in self._phases[:-1]:
            ground = Ranges(page.furniture)
            furniture: list[Span] = []
            for rule, look in phase:
                hits = list(look(page))
                if not hits:
                    continue  # as most rules do on most pages
                if not looks_at_furniture(rule):
                    hits = [hit for hit in hits if not ground.hold(hit.span)]
                if makes_furniture(rule):
                    furniture += [hit.span for hit in hits if len(hit.span) and not _claims(hit, page)]
                if self._reports(rule):
                    yield from filter(None, (self._finding(rule, hit, quotes) for hit in hits))
            if furniture:
                page = replace(page, furniture=page.furniture + tuple(furniture))

    def _finding(self, rule: Rule, hit: Hit, quotes: Quotes) -> Finding | None:
        severity = self._severity(rule, hit.severity)
        if severity is None:
            return None
        facts = hit.facts or (hit.judgement.facts if hit.judgement else ())
        if severity == "error" and facts and all(fact.disputed for fact in facts):
            severity = "warning"  # experts differ: no ground to stop a draft
        fields = {"quote": quotes.quote(hit.span), **hit.fields}
        suggestion = rule.suggestion if hit.suggestion is None else hit.suggestion
        return Finding(
            rule,
            severity,
            hit.span,
            fill(rule.message, fields),
            fill(suggestion, fields),
            hit.judgement,
            facts,
            hit.related,
            fix=hit.fix,
        )

    def _severity(self, rule: Rule, own: Severity | None) -> Severity | None:
        return severity_in(rule, own, self.settings.profile, self._severities.get(rule.code))

    def _reports(self, rule: Rule) -> bool:
        audience = self.settings.audience
        spoken_to = not audience or not rule.audiences or audience in rule.audiences
        return spoken_to and rule.code in self._selected and rule.code not in self._ignored


def with_options(rule: Rule, given: str | None) -> Rule:
    """Return a rule with options (JSON) in place of those of the same names; None for none."""
    if given is None:
        return rule
    return replace(rule, options={**rule.options, **json.loads(given)})


def compared(results: list[Result], linter_of: Callable[[str], Linter]) -> list[Result]:
    """Return the results of a run with what is wrong between its drafts.

    Compared are those for which a rule is reported with the same options; `linter_of` returns the linter of a path.
    """
    alike: dict[tuple[str, str], tuple[Across, list[int]]] = {}
    for at, result in enumerate(results):
        for code, options, across in linter_of(result.path).comparing() if result.draft else ():
            alike.setdefault((code, options), (across, []))[1].append(at)
    for (code, _), (across, group) in sorted(alike.items(), key=lambda one: one[0]):
        pages = [(draft, results[at].prints.get(code, ())) for at in group if (draft := results[at].draft)]
        found: dict[int, list[Hit]] = {}
        for number, hit in across.compare(pages) if len(pages) > 1 else ():
            found.setdefault(group[number], []).append(hit)
        for at, hits in found.items():
            results[at] = linter_of(results[at].path).joined(results[at], code, hits)
    return results


def _claims(hit: Hit, page: Page) -> bool:
    """Tell whether a claim that a fact covers stands in an open hit."""
    return hit.open and any(
        judgement.outcome != "not-covered" and hit.span.contains(judgement.claim.span)
        for judgement in page.reading.judgements
    )
