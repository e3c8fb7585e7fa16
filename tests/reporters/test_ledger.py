"""The ledger of claims."""

from __future__ import annotations

from makers import cite, fact, judgement, report, result, source
from neurolint.claims.model import Judgement
from neurolint.findings.report import Result
from neurolint.reporters.ledger import ledger, ledger_data

_TEXT = "It is said that ketamine\nrelieves pain\x1b."


def _judgements() -> tuple[Judgement, ...]:
    known = fact(sources=cite("one", "two"))
    plain = judgement(16, 38, "overstated", known, trace=("treats: active “relieve”",))
    other = judgement(
        16, 24, "not-covered", polarity="negated", attribution="experts", scope=("adults",), implied=True
    )
    return Judgement(plain.claim, plain.outcome, plain.facts, ("from the class",)), other


def test_the_lines() -> None:
    given = report(
        result(_TEXT, judgements=_judgements(), format="markdown"),
        Result("gone.md", error="no such file"),
        sources=(source("one"), source("two")),
    )
    quote = "    “It is said that ketamine relieves pain\\u001b.”"
    assert list(ledger(given)) == [
        "draft.md:1:17: ketamine — treats — pain (direct): overstated",
        quote,
        "    fact: a-fact",
        "    source: A Body. On pain. Pain. 2020. https://doi.org/10.1/one",
        "draft.md:1:17: ketamine — treats — pain (negated, direct, said by experts, adults, implied): "
        "not checked",
        quote,
        "2 claims: 1 overstated, 1 not checked",
    ]


def test_the_trace() -> None:
    lines = list(ledger(report(result(_TEXT, judgements=_judgements(), format="markdown")), trace=True))
    assert lines[3:5] == ["    read: treats: active “relieve”", "    because: from the class"]


def test_nothing_was_claimed() -> None:
    assert list(ledger(report(result("Hello.")))) == ["0 claims"]


def test_the_data_of_a_claim() -> None:
    data = ledger_data(
        report(result(_TEXT, judgements=_judgements(), format="markdown"), sources=(source("one"),))
    )
    assert data["summary"] == {
        "files": 1,
        "claims": 2,
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
    assert (second["polarity"], second["implied"], second["scope"]) == ("negated", True, ["adults"])
