"""`neurolint facts`, `concepts` and `sources`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write

Command = Callable[..., Any]

_REFERENCE = {
    "concepts/house.yaml": """\
concepts:
- {id: tonic, type: product, label: tonic, note: Sold in the hall.}
- {id: blue-tonic, type: product, label: blue tonic, brands: [Azurol], parents: [tonic]}
- {id: red-tonic, type: product, label: red tonic, parents: [tonic]}
- {id: weariness, type: condition, label: weariness, misspellings: [wearyness]}
""",
    "facts/house.yaml": """\
facts:
- id: tonics-treat-weariness
  subject: tonic
  predicate: treats
  object: weariness
  verdict: inconclusive
  certainty: low
  statement: Whether tonics help with weariness is uncertain.
  effect: 31 of 77 felt better
  measures: [{measure: NNT, value: 5.5}]
  sources: [hall-2019]
  reviewed: '2020-01-01'
  review_by: '2021-01-01'
- id: blue-tonic-treats-weariness
  subject: blue-tonic
  predicate: treats
  object: weariness
  verdict: effective
  certainty: moderate
  statement: Blue tonic relieves weariness.
  effect: 44 of 77 felt better
  figures_checked: 'yes'
  disputed: true
  jurisdiction: [US]
  sources: [{id: hall-2019, locator: p. 3}, parlour-2020]
  reviewed: '2020-01-01'
  review_by: '2021-02-01'
- id: red-tonic-status
  subject: red-tonic
  predicate: not_a
  object: blue-tonic
  verdict: holds
  basis: definition
  statement: Red tonic is no blue tonic.
  sources: [parlour-2020]
  reviewed: '2020-01-01'
  review_by: '2021-01-01'
""",
    "sources/house.yaml": """\
sources:
- {id: hall-2019, type: webpage, title: In the hall, confirmed: false, confirmed_how: from memory, note: Lost.}
- {id: parlour-2020, type: article-journal, title: In the parlour, DOI: 10.1000/parlour, confirmed: true,
   issued: {year: 2020, month: 3, day: 9}, issue: '2'}
- {id: attic-2021, type: book, title: In the attic, URL: 'https://example.org/attic', issued: {year: 2021, month: 11}}
""",
}


@pytest.fixture(autouse=True)
def house(tmp_path: Path) -> Path:
    return write(tmp_path / "house", _REFERENCE)


@pytest.fixture
def own(command: Command) -> Command:
    def call(*arguments: str) -> Any:
        return command(*arguments, "--reference", "house")

    return call


def _ids(out: str) -> list[str]:
    return [line.split()[0] for line in out.splitlines()]


_HOUSE = ["blue-tonic-treats-weariness", "red-tonic-status", "tonics-treat-weariness"]


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (["--subject", "tonic"], [0, 1, 2]),
        (["--subject", "blue-tonic"], [0]),
        (["--object", "weariness"], [0, 2]),
        (["--object", "tonic"], [1]),
        (["--subject", "tonic", "--predicate", "treats"], [0, 2]),
        (["--source", "hall-2019"], [0, 2]),
        (["--subject", "tonic", "--unconfirmed"], [2]),
        (["--subject", "tonic", "--disputed"], [0]),
        (["--subject", "tonic", "--certainty", "low"], [2]),
        (["--subject", "tonic", "--jurisdiction", "us"], [0]),
        (["--subject", "red-tonic", "--disputed"], []),
    ],
)
def test_list(own: Command, options: list[str], numbers: list[int]) -> None:
    done = own("facts", "list", *options)
    assert (done.status, done.err) == (0, "")
    assert _ids(done.out) == [_HOUSE[number] for number in numbers]
    document = json.loads(own("facts", "list", *options, "--format", "json").out)
    assert [fact["id"] for fact in document["facts"]] == _ids(done.out)


def test_a_line_of_the_list(own: Command) -> None:
    assert own("facts", "list", "--subject", "blue-tonic").out == (
        "blue-tonic-treats-weariness  treats  effective  moderate certainty  Blue tonic relieves weariness.\n"
    )


def test_the_built_in_facts(command: Command) -> None:
    done = command("facts", "list")
    assert done.status == 0
    assert _ids(done.out) == sorted(_ids(done.out))
    assert len(_ids(done.out)) > 400
    below = _ids(command("facts", "list", "--subject", "antidepressant").out)
    assert {"amitriptyline-prevents-migraine", "ssri-treats-neuropathic-pain"} < set(below)
    assert set(below) < set(_ids(done.out))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facts", "list", "--subject", "tonik"], "no concept has the id 'tonik'; did you mean 'tonic'"),
        (["facts", "list", "--object", "Azurol"], "it is a name of 'blue-tonic'"),
        (["facts", "list", "--source", "hall-2018"], "did you mean 'hall-2019'"),
        (["facts", "list", "--predicate", "treat"], "'treat' is none; did you mean 'treats'"),
        (["facts", "list", "--predicate", "zzz"], "'zzz' is none; there are 'treats', "),
        (["facts", "list", "--jurisdiction", "Narnia"], "no fact names the jurisdiction 'Narnia'"),
        (["facts", "list", "--certainty", "some"], "'some' is not one of"),
        (["facts", "due", "--within", "-1"], "-1 is not in the range"),
        (["facts", "due", "--today", "soon"], "'soon' does not match"),
        (["facts", "show"], "Missing argument 'ID...'"),
        (["facts", "search"], "Missing argument 'WORD...'"),
        (["concepts", "list", "--type", "produkt"], "did you mean 'product'"),
        (["facts", "lst"], "No such command 'lst'"),
    ],
)
def test_wrong_options(command: Command, arguments: list[str], said: str) -> None:
    reference = ["--reference", "house"] if arguments[1] != "lst" else []
    done = command(*arguments, *reference)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_valid_predicate_that_no_fact_has_yet(own: Command) -> None:
    done = own("facts", "list", "--predicate", "onset", "--subject", "tonic")
    assert (done.status, done.out, done.err) == (0, "", "")


def test_show(own: Command) -> None:
    done = own("facts", "show", "blue-tonic-treats-weariness", "tonics-treat-weariness")
    assert (done.status, done.err) == (0, "")
    first, second = done.out.split("\n\ntonics-treat-weariness\n")
    for line in (
        "  Says:           blue tonic — treats — weariness",
        "  Effect:         44 of 77 felt better",
        "  Where:          US",
        "  Sources:        hall-2019: In the hall.; p. 3; not confirmed",
        "                  parlour-2020: In the parlour. 2020. https://doi.org/10.1000/parlour",
        "  Reviewed:       2020-01-01, due 2021-02-01",
        f"  File:           {Path('house') / 'facts' / 'house.yaml'}",
    ):
        assert line in first.splitlines()
    assert "  Speaks for:     red tonic\n                  not for blue tonic: facts of their own\n" in second
    assert "  Figures:        figures not checked against a source, not shown\n" in second
    assert not re.search(r"\b(31|77|5\.5)\b", second)


def test_show_for_programs(own: Command) -> None:
    done = own("facts", "show", "tonics-treat-weariness", "--format", "json")
    (fact,) = json.loads(done.out)["facts"]
    assert (fact["effect"], fact["measures"], fact["figures_checked"]) == ("", [], "no")
    assert "31 of 77" not in done.out
    assert fact["reach"]["own"] == ["blue-tonic"]


@pytest.mark.parametrize(
    ("section", "good", "bad", "meant"),
    [
        ("facts", "red-tonic-status", "red-tonic-stats", "'red-tonic-status'"),
        ("concepts", "weariness", "wearines", "'weariness'"),
        ("sources", "hall-2019", "hall-219", "'hall-2019'"),
    ],
)
def test_misspelt_ids(own: Command, section: str, good: str, bad: str, meant: str) -> None:
    done = own(section, "show", bad, good, "zz\x1b", good)
    assert done.status == 2
    kind = section.removesuffix("s")
    assert done.err.splitlines() == [
        f"neurolint: no {kind} has the id '{bad}'; did you mean {meant}",
        f"neurolint: no {kind} has the id 'zz\\x1b'",
    ]
    assert done.out.splitlines()[0] == good
    assert done.out.splitlines().count(good) == 1
    assert own(section, "show", good).out == done.out
    both = own(section, "show", bad, good, "--format", "json")
    assert (both.status, [entry["id"] for entry in json.loads(both.out)[section]]) == (2, [good])


def test_a_name_for_an_id(own: Command) -> None:
    assert own("concepts", "show", "azurol").err.endswith("it is a name of 'blue-tonic'\n")


def test_the_width_of_the_terminal(own: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    wide = own("facts", "show", "blue-tonic-treats-weariness").out
    monkeypatch.setenv("COLUMNS", "50")
    assert own("facts", "show", "blue-tonic-treats-weariness").out == wide
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    narrow = own("facts", "show", "blue-tonic-treats-weariness").out
    assert narrow.split() == wide.split()
    assert max(map(len, narrow.splitlines())) <= 50 < max(map(len, wide.splitlines()))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["azurol"], ["blue-tonic-treats-weariness", "red-tonic-status"]),
        (["azurol relieves"], ["blue-tonic-treats-weariness"]),
        (["wearyness", "uncertain"], ["tonics-treat-weariness"]),
        (["red-tonic-status"], ["red-tonic-status"]),
    ],
)
def test_search(own: Command, words: list[str], found: list[str]) -> None:
    done = own("facts", "search", *words)
    assert (done.status, done.err) == (0, "")
    assert _ids(done.out) == found
    document = json.loads(own("facts", "search", *words, "--format", "json").out)
    assert [fact["id"] for fact in document["facts"]] == found


def test_search_for_what_is_not_there(own: Command) -> None:
    done = own("facts", "search", "azurrol")
    assert (done.status, done.out) == (1, "")
    assert done.err == "neurolint: no fact has the word 'azurrol'; did you mean 'azurol'\n"
    done = own("facts", "search", "qqqqqqq\x1b")
    assert (done.status, done.out, done.err) == (1, "", "neurolint: no fact has the word 'qqqqqqq\\x1b'\n")
    done = own("facts", "search", "azurol", "uncertain", "wearyness")
    assert done.status == 1
    assert set(_ids(done.out)) == {"blue-tonic-treats-weariness", "tonics-treat-weariness"}
    assert done.err == "neurolint: no fact has all of these words; listed is what has most of them\n"
    assert own("facts", "search", " ").err == "neurolint: no word to search for was given\n"


def test_due(own: Command) -> None:
    done = own("facts", "due", "--today", "2021-01-11")
    assert (done.status, done.err) == (1, "")
    assert [line.split("  ")[:3] for line in done.out.splitlines()] == [
        ["2021-01-01", "10 days overdue", "red-tonic-status"],
        ["2021-01-01", "10 days overdue", "tonics-treat-weariness"],
    ]
    assert own("facts", "due", "--today", "2020-12-31").status == 0
    assert own("facts", "due", "--today", "2020-12-31").out == ""
    assert "  in 21 days " in own("facts", "due", "--today", "2021-01-11", "--within", "21").out
    assert "blue-tonic" not in own("facts", "due", "--today", "2021-01-11", "--within", "20").out


def test_due_for_programs(own: Command) -> None:
    document = json.loads(own("facts", "due", "--today", "2021-02-01", "--format", "json").out)
    assert document["today"] == "2021-02-01"
    assert [fact["days_overdue"] for fact in document["facts"]] == [31, 31, 0]
    assert json.loads(own("facts", "due", "--today", "2020-01-01", "--format", "json").out)["facts"] == []


def test_due_by_the_clock(own: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr("neurolint.cli.facts.day", lambda given: given or date(2021, 1, 1))
    assert "  due today  " in own("facts", "due").out


def test_list_concepts(own: Command) -> None:
    lines = own("concepts", "list", "--type", "product").out.splitlines()
    assert all(line.split()[1] == "product" for line in lines)
    assert {"tonic", "blue-tonic", "red-tonic"} < {line.split()[0] for line in lines}
    every = own("concepts", "list")
    assert every.status == 0
    assert len(every.out.splitlines()) > 700
    document = json.loads(own("concepts", "list", "--type", "product", "--format", "json").out)
    assert [concept["id"] for concept in document["concepts"]] == [line.split()[0] for line in lines]


def test_show_concepts(own: Command) -> None:
    done = own("concepts", "show", "tonic", "red-tonic")
    assert done.status == 0
    first, second = done.out.split("\n\nred-tonic\n")
    assert "  Its kinds:      blue tonic, red tonic" in first.splitlines()
    assert "  For editors:    Sold in the hall." in first.splitlines()
    assert (
        "  As subject:     tonics-treat-weariness: treats, inconclusive, low certainty" in first.splitlines()
    )
    assert (
        "  Inherited:      tonics-treat-weariness: treats, inconclusive, low certainty, through tonic"
        in second.splitlines()
    )


def test_search_concepts(own: Command) -> None:
    assert own("concepts", "search", "azurol").out == "blue-tonic  product  blue tonic\n"
    ours = [one for one in _ids(own("concepts", "search", "tonic").out) if one.endswith("tonic")]
    assert ours == ["blue-tonic", "red-tonic", "tonic"]
    done = own("concepts", "search", "wearynes")
    assert (done.status, _ids(done.out)) == (0, ["weariness"])
    done = own("concepts", "search", "azurrol", "--format", "json")
    assert (done.status, json.loads(done.out)["concepts"]) == (1, [])
    assert done.err.endswith("no concept has the word 'azurrol'; did you mean 'azurol'\n")


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--unconfirmed"], ["attic-2021", "hall-2019"]),
        (["--uncited"], ["attic-2021"]),
        (["--without-identifier"], ["hall-2019"]),
        (["--unconfirmed", "--uncited", "--without-identifier"], []),
        ([], ["attic-2021", "hall-2019", "parlour-2020"]),
    ],
)
def test_list_sources(own: Command, options: list[str], found: list[str]) -> None:
    mine = {"attic-2021", "hall-2019", "parlour-2020"}
    done = own("sources", "list", *options)
    assert (done.status, [id_ for id_ in _ids(done.out) if id_ in mine]) == (0, found)
    document = json.loads(own("sources", "list", *options, "--format", "json").out)
    assert [source["id"] for source in document["sources"]] == _ids(done.out)


def test_show_sources(own: Command) -> None:
    done = own("sources", "show", "hall-2019", "parlour-2020", "attic-2021")
    assert done.status == 0
    hall, _, rest = done.out.partition("\n\nparlour-2020\n")
    parlour, _, attic = rest.partition("\n\nattic-2021\n")
    assert "  Record:         not confirmed: from memory\n  For editors:    Lost.\n" in hall
    assert "  Cited by:       blue-tonic-treats-weariness (p. 3)\n" in hall
    assert "  Date:           2020-03-09\n  Issue:          2\n" in parlour
    assert "  Links:          https://doi.org/10.1000/parlour\n  Record:         confirmed\n" in parlour
    assert "  Date:           2021-11\n" in attic
    assert attic.endswith("  Cited by:       no fact\n")


def test_search_sources(own: Command) -> None:
    assert _ids(own("sources", "search", "parlour").out) == ["parlour-2020"]
    assert _ids(own("sources", "search", "10.1000/parlour").out) == ["parlour-2020"]
    done = own("sources", "search", "parlor", "--format", "json")
    assert (done.status, json.loads(done.out)["sources"]) == (1, [])
    assert "did you mean 'parlour'" in done.err


@pytest.mark.parametrize(
    "line",
    [
        f"{section} {name}"
        for section in ("facts", "concepts", "sources")
        for name in ("list", "show", "search", "due")
        if (section, name) not in {("concepts", "due"), ("sources", "due")}
    ],
)
def test_help_ends_in_examples(command: Command, line: str) -> None:
    done = command(*line.split(), "--help")
    assert done.status == 0
    assert "Exit status: 0" in done.out
    assert f"  neurolint {line}" in done.out[done.out.index("Examples:") :]


def test_a_mistake_in_the_reference(own: Command, house: Path) -> None:
    write(house, {"sources/house.yaml": "sources: 3\n"})
    for section in ("facts", "concepts", "sources"):
        done = own(section, "list")
        assert (done.status, done.out) == (2, "")
        assert f"{Path('house') / 'sources' / 'house.yaml'}:1:10: " in done.err
