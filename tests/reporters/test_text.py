"""The report for people."""

from __future__ import annotations

from datetime import date

from makers import built_in, cite, fact, finding, judgement, label, report, result, source
from neurolint.drafts.read import parse
from neurolint.lint import Linter, Settings
from neurolint.reporters.text import text

_DRAFT = "Ketamine relieves pain.\nIt always does.\n"


def _lines(*results: object, **more: object) -> list[str]:
    return list(text(report(*results, **more)))  # type: ignore[arg-type]


def test_a_finding_in_full() -> None:
    known = fact(
        certainty="very-low", sources=cite("one", "two", "three"), reviewed="2026-01-31", disputed=True
    )
    sources = (source("one"), source("two", title="More on pain"), source("three"))
    read = judgement(0, 22, "contradicted", known)
    broken = finding(
        9,
        17,
        message="That is not so.",
        suggestion="Say less.",
        judgement=read,
        facts=(known,),
        also=("ABC002",),
    )
    assert _lines(result(_DRAFT, broken, judgements=(read,)), facts=(known,), sources=sources) == [
        "draft.md:1:10: error ABC001 name-of-abc001 (also ABC002)",
        "  1 | Ketamine relieves pain.",
        "    |          ^^^^^^^^",
        "    = That is not so.",
        "    = fact: Ketamine does little for pain. [a-fact, very low certainty, disputed, "
        "reviewed 2026-01-31]",
        "    = source: A Body. On pain. Pain. 2020. https://doi.org/10.1/one",
        "    = source: A Body. More on pain. Pain. 2020. https://doi.org/10.1/two",
        "    = source: and 1 more",
        "    = would pass: Say less.",
        "",
        "1 file: 1 error, 0 warnings, 0 info; 1 claim read, 1 covered by a fact, 0 not checked",
    ]


def test_a_fact_that_the_message_tells_is_not_told_again() -> None:
    known = fact(basis="definition", jurisdiction=("US",))
    broken = finding(0, 8, message=f"No: {known.statement}", facts=(known,))
    assert "    = fact: [a-fact, by definition, US]" in _lines(result(_DRAFT, broken))


def _checked(draft: str) -> list[str]:
    linter = Linter(built_in(), Settings(select=("EVD001",)))
    lines = list(text(linter.report([linter.result(parse(draft, "draft.md", "markdown"))])))
    return [line for line in lines if line.startswith(("draft.md", "    = list")) or not line]


def test_items_of_a_list_that_are_held_against_one_fact_take_a_line_each() -> None:
    draft = "Laser therapy relieves:\n\n- hip pain\n- knee pain that lasts\n- ankle pain\n"
    assert _checked(draft) == [
        "draft.md:3:3: warning EVD001 overstated-certainty",
        "    = list: this goes for 3 of its items",
        "draft.md:4:3: warning EVD001 overstated-certainty: “knee pain”, as 3:3",
        "draft.md:5:3: warning EVD001 overstated-certainty: “ankle pain”, as 3:3",
        "",
    ]


def test_an_item_on_another_fact_between_them_is_told_in_full() -> None:
    draft = "Laser therapy relieves:\n\n- hip pain\n- dry air\n- ankle pain\n"
    assert _checked(draft) == [
        "draft.md:3:3: warning EVD001 overstated-certainty",
        "    = list: this goes for 2 of its items",
        "",
        "draft.md:4:3: warning EVD001 overstated-certainty",
        "",
        "draft.md:5:3: warning EVD001 overstated-certainty: “ankle pain”, as 3:3",
        "",
    ]


def test_items_of_two_lists_and_on_two_treatments_are_told_apart() -> None:
    lists = "{} relieves:\n\n- hip pain\n\n{} relieves:\n\n- ankle pain\n"
    for one, other in (("Laser therapy", "Laser therapy"), ("Laser therapy", "Cupping")):
        assert [line for line in _checked(lists.format(one, other)) if ": “" in line or "list" in line] == []


def test_what_stands_below_one_finding_is_told_once_in_a_draft() -> None:
    known = fact()
    message = f"Too strong: {known.statement}"
    twice = [
        finding(start, start + 8, message=message, facts=(known,), suggestion="No.") for start in (0, 24)
    ]
    other = finding(33, 37, message="Too much.", suggestion="Less.")
    more = finding(27, 33, message="Far too much.", suggestion="Less.")
    lines = _lines(result(_DRAFT, *twice, more, other), facts=(known,))
    assert [line for line in lines if line.startswith("    =")] == [
        f"    = {message}",
        "    = fact: [a-fact, high certainty]",
        "    = help: No.",
        "    = Too strong …",
        "    = see: 1:1: the fact and what would pass",
        "    = Far too much.",
        "    = help: Less.",
        "    = Too much.",
        "    = see: 2:4: what to do",
    ]


def test_each_draft_is_told_in_full() -> None:
    one, two = (result(_DRAFT, finding(0, 8, suggestion="Less."), path=path) for path in ("a.md", "b.md"))
    assert sum(line.endswith("= help: Less.") for line in _lines(one, two)) == 2


def test_a_review_that_is_overdue() -> None:
    known = fact(reviewed="2024-01-31", review_by="2026-01-31")
    checked = result(_DRAFT, finding(0, 8, facts=(known,)))
    fresh, stale = (
        next(line for line in _lines(checked, today=day) if "fact:" in line)
        for day in (date(2026, 1, 31), date(2026, 2, 1))
    )
    assert "reviewed 2024-01-31" in fresh
    assert "overdue" not in fresh
    assert "review overdue since 2026-01-31" in stale


def test_a_finding_on_the_whole_file_shows_no_line() -> None:
    assert _lines(result(_DRAFT, finding(0, 0, severity="warning")))[:3] == [
        "draft.md:1:1: warning ABC001 name-of-abc001",
        "    = This is wrong.",
        "",
    ]


def test_other_places_are_named_and_long_text_is_wrapped() -> None:
    lines = _lines(
        result(_DRAFT, finding(24, 38, message="word " * 30, related=(label(0, 8, "first here"),)))
    )
    assert lines[3].startswith("    = word word")
    assert lines[4].startswith("        word")
    assert max(map(len, lines[:6])) <= 106
    assert lines[5] == "    = see: 1:1: first here"


def test_the_marks_keep_their_place_under_line_ten() -> None:
    draft = "\n" * 9 + "It helps.\n"
    assert _lines(result(draft, finding(12, 17)))[1:3] == ["  10 | It helps.", "     |    ^^^^^"]


def test_colour_changes_nothing_but_the_colour() -> None:
    import re

    given = report(
        result(_DRAFT, finding(9, 17), finding(24, 26, severity="warning"), finding(0, 0, severity="info"))
    )
    plain, coloured = "\n".join(text(given)), "\n".join(text(given, colour=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b[1;31m^^^^^^^^\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_what_strangers_write_does_not_act() -> None:
    evil = "\x1b]0;title\x07\u202eevil\x9b1m"
    known = fact(statement=f"statement {evil}", sources=cite("s"))
    broken = finding(
        0,
        4,
        message=f"message {evil}",
        suggestion=f"suggestion {evil}",
        facts=(known,),
        related=(label(0, 4, f"related {evil}"),),
        judgement=judgement(0, 4, "contradicted", known),
    )
    draft = result(f"It\x1b[2J {evil} helps", broken, path=f"dir/{evil}.md")
    shown = "\n".join(_lines(draft, sources=(source("s", title=evil),)))
    assert not set(shown) & set("\x1b\x07\x9b\u202e")
    assert shown.count("\\u202eevil\\u009b1m") == 7


def test_the_summary_counts_what_was_checked_what_was_not_and_what_is_hidden() -> None:
    known = fact()
    claims = (
        judgement(0, 22, "supported", known),
        judgement(0, 22, "not-covered"),
        judgement(0, 22, "not-covered"),
    )
    one = result(_DRAFT, finding(0, 4), finding(5, 8, severity="info"), judgements=claims, hidden=3)
    assert _lines(one, result("Pain.", finding(0, 4, severity="warning"), path="b.md"))[-1] == (
        "2 files: 1 error, 1 warning, 1 info; 3 claims read, 1 covered by a fact, 2 not checked; "
        "3 info hidden: --profile audit shows them"
    )


def test_drafts_that_could_not_be_read_are_counted() -> None:
    from neurolint.findings.report import Result

    assert _lines(Result("gone.md", error="no such file"))[-1] == (
        "1 file: 0 errors, 0 warnings, 0 info; 1 file could not be read; "
        "0 claims read, 0 covered by a fact, 0 not checked"
    )
