"""The ledger of claims for people and for programs."""

from __future__ import annotations

from makers import cite, fact, judgement, report, result, source
from neurolint.claims.model import Judgement
from neurolint.findings.report import Report, Result
from neurolint.reporters.ledger import ledger
from neurolint.reporters.ledgerjson import ledger_data

_TEXT = "It is said that ketamine\nrelieves pain\x1b."


def _judgements() -> tuple[Judgement, ...]:
    known = fact(sources=cite("one", "two", "three"), certainty="low")
    plain = judgement(16, 38, "overstated", known, trace=("treats: active “relieve”",))
    other = judgement(
        16, 24, "not-covered", polarity="negated", attribution="experts", scope=("long-term",), implied=True
    )
    read = Judgement(plain.claim, plain.outcome, plain.facts, ("from the class",), "warning", "Say may.")
    return read, other


def _report() -> Report:
    return report(
        result(_TEXT, judgements=_judgements(), format="markdown"),
        Result("gone.md", error="no such file"),
        sources=(source("one"), source("two", title="More on pain"), source("three")),
    )


def test_the_lines() -> None:
    assert list(ledger(_report())) == [
        "draft.md",
        "========",
        "2 claims: 1 overstated, 1 not checked",
        "",
        "overstated    1:17  ketamine: said to help pain",
        "  Sentence:       “It is said that ketamine relieves pain.”",
        "  Because:        from the class",
        "  Fact:           Ketamine does little for pain. [a-fact, low certainty]",
        "  Source:         A Body. On pain. Pain. 2020. https://doi.org/10.1/one",
        "  Source:         A Body. More on pain. Pain. 2020. https://doi.org/10.1/two",
        "  Source:         and 1 more",
        "  Would pass:     Say may.",
        "",
        "not checked   1:17  ketamine: said not to help pain (long-term; according to experts; implied)",
        "  Sentence:       as above",
        "",
        "2 claims: 1 overstated, 1 not checked",
        "Not checked: no fact covers the claim, which says nothing about whether it is true.",
    ]


def test_claims_stand_under_their_file_and_heading() -> None:
    text = "# One\n\nKetamine.\n\n## Two\x1b\n\nKetamine."
    first = judgement(7, 15, "supported", block=1)
    second = judgement(len(text) - 9, len(text) - 1, block=3)
    lines = list(ledger(report(
        result(text, path="a.md", judgements=(first, second), format="markdown"),
        result("Hello.", path="b.md"),
        result("Ketamine.", path="c\x1b.md", judgements=(judgement(0, 8),)),
    )))  # fmt: skip
    assert [line for line in lines if line and not line.startswith("  ")] == [
        "a.md",
        "====",
        "2 claims: 1 supported, 1 contradicted",
        "One (line 1)",
        "------------",
        "supported     3:1  ketamine: said to help pain",
        "Two (line 5)",
        "------------",
        "contradicted  7:1  ketamine: said to help pain",
        "c\\u001b.md",
        "==========",
        "1 claim: 1 contradicted",
        "contradicted  1:1  ketamine: said to help pain",
        "3 claims: 1 supported, 2 contradicted",
    ]
    assert "  Because:        the vocabulary has it so" in lines


def test_only_some_verdicts() -> None:
    lines = list(ledger(_report(), verdicts=("not-covered",)))
    assert lines[2] == lines[-2].removesuffix(" (1 listed)") == "2 claims: 1 overstated, 1 not checked"
    assert [line[:11] for line in lines if "said" in line and line[0] != " "] == ["not checked"]
    assert "  Sentence:       “It is said that ketamine relieves pain.”" in lines
    none = list(ledger(_report(), verdicts=("outdated",)))
    assert none[0] == "2 claims: 1 overstated, 1 not checked (0 listed)"


def test_the_trace() -> None:
    row = "  Read by:        treats: active “relieve”"
    assert row in ledger(_report(), trace=True)
    assert row not in ledger(_report())


def test_a_narrow_terminal() -> None:
    lines = list(ledger(_report(), width=50))
    at = lines.index("not checked   1:17  ketamine: said not to help")
    assert lines[at + 1] == "                    pain (long-term; according to"


def test_colour() -> None:
    lines = list(ledger(_report(), colour=True))
    assert lines[0] == "\x1b[1mdraft.md\x1b[0m"
    assert "\x1b[1;33moverstated\x1b[0m    1:17  ketamine: said to help pain" in lines


def test_nothing_was_claimed() -> None:
    assert list(ledger(report(result("Hello.")))) == ["0 claims"]


def test_the_data_of_a_claim() -> None:
    data = ledger_data(_report())
    assert data["summary"] == {
        "files": 2,
        "claims": 2,
        "listed": 2,
        "supported": 0,
        "understated": 0,
        "overstated": 1,
        "contradicted": 0,
        "outdated": 0,
        "not-covered": 1,
    }
    first, second = data["files"][0]["claims"]
    assert first["labels"] == {"subject": "ketamine", "object": "pain"}
    assert (first["quote"], first["steps"]) == ("ketamine\nrelieves pain", ["from the class"])
    assert first["start"] == {"line": 1, "column": 17, "offset": 16}
    assert first["end"] == {"line": 2, "column": 14, "offset": 38}
    assert (first["suggestion"], first["understood"]) == ("Say may.", "ketamine: said to help pain")
    assert (second["polarity"], second["implied"], second["scope"]) == ("negated", True, ["long-term"])
    assert (second["figure"], second["places"], second["suggestion"]) == (None, [], "")
    assert data["files"][1] == {"path": "gone.md", "claims": [], "error": "no such file"}


def test_the_data_of_a_figure_and_its_place() -> None:
    read = judgement(16, 24, figure=(5.0, None, "percent"), places=("US",), degree="most", relation="first")
    (claim,) = ledger_data(report(result(_TEXT, judgements=(read,))))["files"][0]["claims"]
    assert claim["figure"] == {"low": 5.0, "high": None, "unit": "percent"}
    assert (claim["places"], claim["degree"], claim["relation"]) == (["US"], "most", "first")


def test_the_data_of_some_verdicts() -> None:
    data = ledger_data(_report(), verdicts=("overstated", "contradicted"))
    assert [claim["verdict"] for claim in data["files"][0]["claims"]] == ["overstated"]
    assert (data["summary"]["claims"], data["summary"]["listed"]) == (2, 1)
