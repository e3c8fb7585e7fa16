"""The pipeline: order of the rules, furniture, severities, messages, selection."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from makers import built_in, fact, judgement, library, reference, rule
from neurolint import lint
from neurolint.checks.base import Check, Hit, Page
from neurolint.claims.model import Reading
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.errors import ConfigError, Problem
from neurolint.library.jurisdiction import within
from neurolint.library.model import Library, Reference, Rule
from neurolint.lint import Linter, Settings

_TEXT = "Buy now.\n\nKetamine relieves pain.\n"

Kinds = Callable[..., None]


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> Kinds:
    """Put other kinds of checks in place of the built-in ones, each told by what it finds on a page."""

    def put(**looks: Callable[[Page], Iterable[Hit]]) -> None:
        def build(look: Check) -> Callable[[Rule, Reference], Check]:
            return lambda _rule, _reference: look

        table = {kind: build(look) for kind, look in looks.items()}
        monkeypatch.setattr(lint, "CHECKS", table)
        monkeypatch.setattr(lint, "read_claims", lambda draft, _reference: Reading(draft, (), (), ()))

    return put


def _at(words: str, **more: object) -> Callable[[Page], list[Hit]]:
    start = _TEXT.index(words)
    return lambda _page: [Hit(Span(start, start + len(words)), **more)]  # type: ignore[arg-type]


def _codes(given: Library, settings: Settings | None = None, text: str = _TEXT) -> list[str]:
    return [
        finding.rule.code for finding in Linter(given, settings).check(parse(text, "draft.md", "markdown"))
    ]


def test_a_hit_becomes_a_finding(kinds: Kinds) -> None:
    known = fact()
    read = judgement(10, 32, "contradicted", known)
    kinds(phrases=_at("Ketamine", fields={"why": "{quote}"}, judgement=read))
    made = rule(message="{quote}: {why} {unknown}", suggestion="Not {quote}.", severity="warning")
    (found,) = Linter(library(made)).check(parse(_TEXT, "draft.md", "markdown"))
    assert (found.rule, found.severity, found.span) == (made, "warning", Span(10, 18))
    assert found.message == "Ketamine: {quote} {unknown}"
    assert found.suggestion == "Not Ketamine."
    assert (found.judgement, found.facts) == (read, (known,))


def test_what_the_check_knows_better_stands(kinds: Kinds) -> None:
    kinds(phrases=_at("Ketamine", severity="warning", suggestion="Say {quote}.", facts=(fact(),)))
    (found,) = Linter(library(rule(suggestion="x"))).check(parse(_TEXT, "draft.md", "markdown"))
    assert (found.severity, found.suggestion, found.facts) == ("warning", "Say Ketamine.", (fact(),))


def test_a_fact_that_is_disputed_never_yields_an_error(kinds: Kinds) -> None:
    disputed = fact("disputed", disputed=True)
    for facts, expected in (((disputed,), "warning"), ((disputed, fact()), "error"), ((), "error")):
        kinds(phrases=_at("Ketamine", facts=facts))
        (found,) = Linter(library(rule())).check(parse(_TEXT, "draft.md", "markdown"))
        assert found.severity == expected


def test_nothing_is_said_about_boilerplate_or_a_repeated_title(kinds: Kinds) -> None:
    kinds(bin=_at("Buy now."), twice=_at("relieves pain"), words=_at("now"), relief=_at("relieves"))
    bin_, twice = rule("BLP001", check="bin"), rule("STR001", check="twice")
    words, relief = rule("AAA001", check="words"), rule("STR003", check="relief")
    assert _codes(library(words, relief)) == ["AAA001", "STR003"]
    assert _codes(library(bin_, words, relief)) == ["BLP001", "STR003"]
    assert _codes(library(twice, words, relief)) == ["AAA001", "STR001"]


def test_what_only_touches_boilerplate_is_reported(kinds: Kinds) -> None:
    kinds(bin=_at("Buy now."), across=_at("now.\n\nKetamine"), whole=lambda _page: [Hit(Span(0, 0))])
    rules = (rule("BLP001", check="bin"), rule("ABC001", check="across"), rule("ABC002", check="whole"))
    assert _codes(library(*rules)) == ["ABC002", "BLP001", "ABC001"]


def test_boilerplate_counts_though_it_is_not_reported(kinds: Kinds) -> None:
    kinds(bin=_at("Buy now."), words=_at("now"), other=_at("pain"))
    rules = (
        rule("BLP001", check="bin", profiles={"audit": "off"}),
        rule("ABC001", check="words"),
        rule("ABC002", check="other"),
    )
    assert _codes(library(*rules), Settings(ignore=("BLP",))) == ["ABC002"]
    assert _codes(library(*rules), Settings(select=("ABC001",))) == []
    assert _codes(library(*rules), Settings(profile="audit")) == ["ABC002"]


def test_furniture_is_told_to_the_checks(kinds: Kinds) -> None:
    seen: list[tuple[Span, ...]] = []

    def look(page: Page) -> list[Hit]:
        seen.append(page.furniture)
        return []

    kinds(bin=_at("Buy now."), twice=_at("relieves pain"), look=look)
    Linter(
        library(
            rule("BLP001", check="bin"),
            rule("BLP002", check="look"),
            rule("STR001", check="twice"),
            rule("STR002", check="look"),
            rule("ABC001", check="look"),
        )
    ).check(parse(_TEXT, "draft.md", "markdown"))
    assert seen == [(), (Span(0, 8), Span(19, 32)), (Span(0, 8), Span(19, 32))]


def test_info_is_hidden_and_counted_unless_audited(kinds: Kinds) -> None:
    kinds(low=_at("Ketamine"), high=_at("pain"))
    given = library(rule("ABC001", check="low", severity="info"), rule("ABC002", check="high"))
    draft = parse(_TEXT, "draft.md", "markdown")
    for profile, codes, hidden in (
        ("draft", ["ABC002"], 1),
        ("publish", ["ABC002"], 1),
        ("audit", ["ABC001", "ABC002"], 0),
    ):
        result = Linter(given, Settings(profile=profile)).result(draft)  # type: ignore[arg-type]
        assert ([finding.rule.code for finding in result.findings], result.hidden) == (codes, hidden)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), ["ABC001", "ABC002", "XYZ001"]),
        (("ABC",), (), ["ABC001", "ABC002"]),
        (("ABC001", "XYZ"), (), ["ABC001", "XYZ001"]),
        (("name-of-abc002",), (), ["ABC002"]),
        ((), ("ABC",), ["XYZ001"]),
        (("ABC",), ("ABC001",), ["ABC002"]),
    ],
)
def test_selection(
    kinds: Kinds, select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    kinds(one=_at("Buy"), two=_at("Ketamine"), three=_at("pain"))
    given = library(rule("ABC001", check="one"), rule("ABC002", check="two"), rule("XYZ001", check="three"))
    assert _codes(given, Settings(select=select, ignore=ignore)) == expected


def test_a_rule_that_is_not_selected_is_not_named_by_another(kinds: Kinds) -> None:
    kinds(one=_at("pain"))
    given = library(rule("ABC001", check="one"), rule("ABC002", check="one"))
    (found,) = Linter(given, Settings(ignore=("ABC002",))).check(parse(_TEXT, "draft.md", "markdown"))
    assert found.also == ()


def test_mistakes_that_only_checks_can_see_are_told_together(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(made: Rule, _reference: Reference) -> Check:
        raise ConfigError((Problem(f"{made.code}.yaml", 1, 1, "wrong"),))

    monkeypatch.setattr(lint, "CHECKS", {"phrases": build})
    with pytest.raises(ConfigError) as caught:
        Linter(library(rule("ABC002"), rule("ABC001")))
    assert [problem.path for problem in caught.value.problems] == ["ABC001.yaml", "ABC002.yaml"]


def test_facts_of_elsewhere_are_left_out() -> None:
    here, there, everywhere = (
        fact("here", jurisdiction=("UK", "IE")),
        fact("there", jurisdiction=("US",)),
        fact(),
    )
    given = reference(here, there, everywhere)
    assert set(within(given, "UK").facts) == {"here", "a-fact"}
    assert set(within(given, "US").facts) == {"there", "a-fact"}
    assert within(given, "us").facts == within(given, "US").facts
    assert within(given, "") is given
    assert within(given, "UK").digest == given.digest


def test_the_order_of_the_rules_does_not_matter(kinds: Kinds) -> None:
    kinds(bin=_at("Buy now."), words=_at("now"), relief=_at("relieves"))
    rules = [rule("BLP001", check="bin"), rule("AAA001", check="words"), rule("STR003", check="relief")]
    assert _codes(library(*rules)) == _codes(library(*reversed(rules))) == ["BLP001", "STR003"]


def test_a_claim_in_an_open_hit_is_weighed_all_the_same() -> None:
    library = built_in()
    page = "# Nerve pain\n\nIt burns.\n\nVisit our clinic today, since homeopathy cures nerve pain."
    codes = [one.rule.code for one in Linter(library).check(parse(page, "draft.md", "markdown"))]
    assert "BLP003" in codes
    assert {"EVD001", "FCT001"} & set(codes)
    teaser = f"{page.rpartition('.')[0]}\n\nRead more: homeopathy cures nerve pain"
    found = Linter(library).check(parse(teaser, "draft.md", "markdown"))
    assert not any(one.span.start > teaser.index("Read more") and one.judgement for one in found)
