"""What holds of suppressions and baselines on any page, with the built-in rules and their own examples as pages."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.findings.baseline import Ran, entries, hold
from neurolint.findings.report import Result
from neurolint.lint import Linter, Settings

_TODAY = date(2026, 1, 31)


@cache
def _linter() -> Linter:
    return Linter(built_in(), Settings(profile="audit", today=_TODAY))


@cache
def _examples() -> tuple[str, ...]:
    rules = (rule for rule in built_in().rules.values() if rule.group != "SUP")
    examples = (example for rule in rules for example in rule.examples.flag)
    return tuple(
        one.text for one in examples if one.format == "markdown" and not one.text.startswith(("---", "+++"))
    )


@cache
def _result(text: str) -> Result:
    return _linter().result(parse(text, "draft.md", "markdown"))


def _codes(result: Result) -> Counter[str]:
    """Count the codes of the findings, those too that were merged into another; those on suppressions left out."""
    found: Counter[str] = Counter()
    for one in result.findings:
        found.update(code for code in (one.rule.code, *one.also) if not code.startswith("SUP"))
    return found


def _commented(page: str) -> str:
    """A page with a comment in the place of a suppression, so that all stands on the same lines."""
    return f"<!-- a word between editors -->\n\n{page}"


def _hold_without(page: str, code: str) -> None:
    """Hold that a page without a rule has the findings of all others, and no more.

    What findings of that rule spoke for, once each, is told for itself then, as often as it is found.
    """
    whole = _result(_commented(page))
    before = _codes(whole)
    after = _codes(_result(f"<!-- neurolint-disable-file {code} -- a law -->\n\n{page}"))
    merged = {other for one in whole.findings if one.rule.code == code for other in one.also}
    assert set(after) == set(before) - {code}
    assert all(after[one] >= before[one] if one in merged else after[one] == before[one] for one in after)


_pages = st.lists(st.sampled_from(_examples()), min_size=1, max_size=3).map(
    lambda texts: "\n\n".join(texts) + "\n"
)
_sparing = settings(max_examples=40, deadline=None)


@given(_pages)
@_sparing
def test_to_suppress_all_leaves_nothing(page: str) -> None:
    result = _result(f"<!-- neurolint-disable-file all -- a law -->\n\n{page}")
    assert _codes(result) == Counter()
    assert {one.reason for one in result.suppressed} <= {"a law"}


@given(_pages, st.data())
@_sparing
def test_to_suppress_one_rule_takes_all_of_it_and_adds_nothing(page: str, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(sorted(_codes(_result(_commented(page)))) or ["EVD001"]))
    _hold_without(page, code)


def test_what_a_suppressed_finding_spoke_for_is_told_for_itself() -> None:
    story = "“Ann helped me so much. I highly recommend massage. It changed my life.”\n\n**Mary K.**"
    _hold_without(
        f"# Massage at our clinic\n\nMassage is warm. Book now.\n\n## Testimonials\n\n{story}\n", "LNG005"
    )


@given(_pages, st.sampled_from(["disable-next-line", "disable-line", "disable"]), st.data())
@_sparing
def test_a_suppression_adds_no_finding_but_on_itself(page: str, form: str, data: st.DataObject) -> None:
    parts = page.split("\n\n")
    place = data.draw(st.integers(0, len(parts)))
    with_ = "\n\n".join([*parts[:place], f"<!-- neurolint-{form} all -- a law -->", *parts[place:]])
    without = "\n\n".join([*parts[:place], "<!-- a word between editors -->", *parts[place:]])
    assert _codes(_result(with_)) <= _codes(_result(without))


@given(_pages)
@_sparing
def test_a_run_after_its_baseline_is_empty(page: str) -> None:
    result = _result(page)
    known = list(entries(result, "draft.md"))
    ran = Ran({"draft.md": "draft.md"}, (), (), {"draft.md": _linter().alone}, _linter().compared)
    held = hold([result], known, ran)
    assert _codes(held.results[0]) == Counter()
    assert (list(held.kept), held.stale) == (sorted(known), ())


@given(_pages)
@_sparing
def test_blank_lines_move_what_is_known_and_make_nothing_new(page: str) -> None:
    known = list(entries(_result(page), "draft.md"))
    ran = Ran({"draft.md": "draft.md"}, (), (), {"draft.md": _linter().alone}, _linter().compared)
    held = hold([_result(f"\n\n\n{page}\n\n")], known, ran)
    assert (_codes(held.results[0]), held.stale) == (Counter(), ())


def test_there_are_pages_with_findings() -> None:
    found = [page for page in _examples()[::10] if _codes(_result(page))]
    assert len(found) > len(_examples()) / 20
