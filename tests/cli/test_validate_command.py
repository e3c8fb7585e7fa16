"""`neurolint validate`: a house without a mistake, and every mistake at its own place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from validate_house import FACTS, HOUSE, RULE, SOURCES, added, changed, concept, fact

from makers import write
from neurolint import reporters

Command = Callable[..., Any]

_TODAY = ("--today", "2026-11-21")
_KETAMINE = "concepts:\n- id: ketamine\n  type: drug\n  label: ketamine of the house\n"


def problems(command: Command, files: Mapping[str, str], *more: str) -> tuple[int, list[str]]:
    """What `neurolint validate` says of a house: the exit status and the lines that tell a place."""
    write(Path("house"), files)
    done = command("validate", "house", *_TODAY, *more)
    assert done.err == ""
    lines = [line for line in done.out.splitlines()[:-1] if not line.startswith("    ")]
    return done.status, [line.replace("\\", "/").removeprefix("house/") for line in lines]


def test_a_house_without_a_mistake(command: Command) -> None:
    write(Path("house"), HOUSE)
    done = command("validate", "house", "--strict", *_TODAY)
    assert (done.status, done.out, done.err) == (0, "5 files: 0 errors, 0 warnings\n", "")


def test_the_built_in_files(command: Command) -> None:
    done = command("validate", *_TODAY)
    (told,) = done.out.splitlines()
    assert re.fullmatch(r"\d+ files: 0 errors, 0 warnings, \d+ notes \(--strict lists them\)", told)
    assert done.status == 0


def test_the_notes_on_them_are_listed_where_they_count(command: Command) -> None:
    done = command("validate", "--strict", *_TODAY)
    *listed, told = done.out.splitlines()
    notes = sum(": note: " in line for line in listed)
    assert re.search(f"0 warnings, {notes} notes$", told)
    assert notes
    assert done.status == 1


ERRORS: Mapping[str, tuple[Mapping[str, str], str]] = {
    # -- one file ------------------------------------------------------------------------------------
    "a key twice": (
        changed("concepts", "  label: mirrin\n", "  label: mirrin\n  label: mirrin\n"),
        "reference/concepts/a.yaml:17:3: the key 'label' is given twice in this mapping",
    ),
    "an anchor": (
        changed("concepts", "label: mirrin", "label: &name mirrin"),
        "reference/concepts/a.yaml:16:10: anchors (&name) are not used here: write the value "
        "out at each place",
    ),
    "an unknown key": (
        changed("concepts", "misspellings: [sorbine]", "mispellings: [sorbine]"),
        "reference/concepts/a.yaml:11:3: unknown key 'mispellings'; did you mean "
        "'misspellings'; expected 'override'…",
    ),
    "a key that is missing": (
        changed("concepts", "  label: mirrin\n", ""),
        "reference/concepts/a.yaml:14:3: the key 'label' is missing (the name to print)",
    ),
    "an unknown type": (
        changed("concepts", "type: drug_class", "type: drug-class"),
        "reference/concepts/a.yaml:3:9: expected 'root'… (what kind of thing it is), found "
        "'drug-class'; did you mean 'drug_class'",
    ),
    "a number for a text": (
        changed("concepts", "label: mirrin", "label: 12"),
        "reference/concepts/a.yaml:16:10: expected text (a name as it stands in texts, "
        "without spaces around it), found 12; put it in quotes",
    ),
    "a list for a text": (
        changed("sources", "title: What zorbine is", "title: [What]"),
        "reference/sources/a.yaml:9:10: expected text (the title), found a list",
    ),
    "an id with capitals": (
        concept(id="Gorlamide"),
        "reference/concepts/b.yaml:2:7: expected an id: small letters, digits and hyphens, found 'Gorlamide'",
    ),
    "a DOI with its address": (
        changed("sources", "DOI: 10.", "DOI: https://doi.org/10."),
        "reference/sources/a.yaml:5:8: expected a DOI without an address before it, found "
        "'https://doi.org/10.1000/zorbine'",
    ),
    "a verdict of another predicate": (
        changed(
            "facts",
            "object: zorbinoid\n  verdict: holds\n  basis: definition\n  ex",
            "object: zorbinoid\n  verdict: effective\n  basis: definition\n  ex",
        ),
        "reference/facts/a.yaml:34:12: expected 'holds'… (the verdicts of every predicate "
        "but treats and compared_with), found 'effective'",
    ),
    "a key of another predicate": (
        changed("facts", "  exhaustive:", "  boxed: true\n  exhaustive:"),
        "reference/facts/a.yaml:36:3: the key 'boxed' is not expected here (only a fact of "
        "has_warning can be boxed)",
    ),
    "no certainty of an effect": (
        changed("facts", "  certainty: high\n", ""),
        "reference/facts/a.yaml:2:3: the key 'certainty' is missing (how certain the evidence "
        "is, after GRADE)",
    ),
    "no sources": (
        changed("facts", "  sources: [zorbine-leaflet, zorbine-trial]\n", ""),
        "reference/facts/a.yaml:2:3: the key 'sources' is missing (what it rests on)",
    ),
    "a day that there is not": (
        fact(reviewed="2026-02-30"),
        "reference/facts/b.yaml:9:13: expected a date as year-month-day, such as 2026-11-21, "
        "found '2026-02-30'",
    ),
    "a review due before it was done": (
        fact(review_by="2025-12-31"),
        "reference/facts/b.yaml:10:14: expected a date after that of the review (2026-01-01), "
        "found '2025-12-31'",
    ),
    "a month that there is not": (
        fact(since="2012-13"),
        "reference/facts/b.yaml:11:10: expected a year, month or day that there is, found '2012-13'",
    ),
    "an interval the wrong way round": (
        fact(figure="{unit: days, low: 3, high: 2}"),
        "reference/facts/b.yaml:11:38: expected a number of 3 or more, the low end, found 2",
    ),
    "a value outside its interval": (
        fact(measures="[{measure: RR, value: 3, low: 1, high: 2}]"),
        "reference/facts/b.yaml:11:35: expected a number of 2 or less, the high end, found 3",
    ),
    "an approval of nowhere": (
        fact(predicate="approved_for", verdict="holds"),
        "reference/facts/b.yaml:2:3: the key 'jurisdiction' is missing (an approval says "
        "where: US, EU, UK …)",
    ),
    "a file in no section": (
        added("reference/fact/b.yaml", FACTS),
        "reference/fact/b.yaml:1:1: expected this file in the folder 'concepts', 'facts', "
        "'sources' or 'wording'; did you mean 'facts'",
    ),
    "a file of no section": (
        added("reference/b.yaml", FACTS),
        "reference/b.yaml:1:1: expected this file in the folder 'concepts', 'facts', 'sources' or 'wording'",
    ),
    # -- ids -----------------------------------------------------------------------------------------
    "an unknown concept": (
        changed("facts", "subject: zorbine\n  predicate: is_a", "subject: zorbin\n  predicate: is_a"),
        "reference/facts/a.yaml:31:12: unknown concept 'zorbin'; did you mean 'zorbine'",
    ),
    "an unknown concept in a list": (
        changed("facts", "tallow-ache]", "talow-ache]"),
        "reference/facts/a.yaml:5:25: unknown concept 'talow-ache'; did you mean 'tallow-ache'",
    ),
    "an unknown condition": (
        changed("facts", "condition: marlow-ache", "condition: marlowache"),
        "reference/facts/a.yaml:25:14: unknown concept 'marlowache'; did you mean 'marlow-ache'",
    ),
    "an unknown concept of a full list": (
        changed("facts", "{subjects: zorbinoid}", "{subjects: zorbinoids}"),
        "reference/facts/a.yaml:36:26: unknown concept 'zorbinoids'; did you mean 'zorbinoid'",
    ),
    "an unknown source": (
        changed("facts", "sources: [zorbine-trial]", "sources: [zorbine-trail]"),
        "reference/facts/a.yaml:27:13: unknown source 'zorbine-trail'; did you mean 'zorbine-trial'",
    ),
    "an unknown source with a place in it": (
        changed("facts", "{id: zorbine-trial,", "{id: zorbine-trail,"),
        "reference/facts/a.yaml:38:18: unknown source 'zorbine-trail'; did you mean 'zorbine-trial'",
    ),
    "an unknown parent": (
        changed("concepts", "parents: [zorbinoid]", "parents: [zorbinoids]"),
        "reference/concepts/a.yaml:12:13: unknown concept 'zorbinoids'; did you mean 'zorbinoid'",
    ),
    "an unknown not_a": (
        changed("concepts", "not_a: [mirrin]", "not_a: [myrrin]"),
        "reference/concepts/a.yaml:13:11: unknown concept 'myrrin'; did you mean 'mirrin'",
    ),
    "parents in a circle": (
        changed("concepts", "label: zorbinoid\n", "label: zorbinoid\n  parents: [zorbine]\n"),
        "reference/concepts/a.yaml:13:13: the parents go round in a circle: zorbinoid → zorbine → zorbinoid",
    ),
    "an id that is taken": (
        added("reference/sources/b.yaml", SOURCES.partition("- id: zorbine-leaflet")[0]),
        "reference/sources/b.yaml:2:7: the id 'zorbine-trial' is taken; it stands first at "
        "house/reference/sources/a.yaml:2:7",
    ),
    "a built-in id": (
        added("reference/concepts/b.yaml", _KETAMINE),
        "reference/concepts/b.yaml:2:7: the id 'ketamine' is taken (`override: true` would "
        "take its place); it stands first at …",
    ),
    "an override of nothing": (
        concept(id="ketamin", override="true"),
        "reference/concepts/b.yaml:2:7: no folder before this one has the id 'ketamin', so "
        "there is nothing to override; did you mean 'ketamine'",
    ),
    # -- what does not agree -------------------------------------------------------------------------
    "a name of two concepts": (
        concept(synonyms="[Mirrins]"),
        "reference/concepts/b.yaml:5:14: the name 'Mirrins' is one of the concept 'mirrin' "
        "too; it stands first at house/reference/concepts/a.yaml:16:10",
    ),
    "a name of a built-in concept": (
        concept(brands="[{name: Ketamine}]"),
        "reference/concepts/b.yaml:5:19: the name 'Ketamine' is one of the concept 'ketamine' "
        "too; it stands first at …",
    ),
    "an abbreviation of two concepts": (
        concept(abbreviations="[ZRBs]"),
        "reference/concepts/b.yaml:5:19: the name 'ZRBs' is one of the concept 'zorbine' too; "
        "it stands first at house/reference/concepts/a.yaml:9:19",
    ),
    "an abbreviation that is a name": (
        concept(abbreviations="[MIRRIN]"),
        "reference/concepts/b.yaml:5:19: the name 'MIRRIN' is one of the concept 'mirrin' "
        "too; it stands first at house/reference/concepts/a.yaml:16:10",
    ),
    "a misspelling that is a name": (
        concept(misspellings="[Zorbovan]"),
        "reference/concepts/b.yaml:5:18: the name 'Zorbovan' is one of the concept 'zorbine' "
        "too; it stands first at house/reference/concepts/a.yaml:10:28",
    ),
    "a name twice": (
        concept(synonyms="[big gorlamide, Gorlamide]"),
        "reference/concepts/b.yaml:5:29: the name 'Gorlamide' is given twice; it stands first "
        "at house/reference/concepts/b.yaml:4:10",
    ),
    "a parent twice": (
        concept(parents="[zorbinoid, zorbinoid]"),
        "reference/concepts/b.yaml:5:24: 'zorbinoid' is given twice; it stands first at "
        "house/reference/concepts/b.yaml:5:13",
    ),
    "a parent that it is not": (
        concept(parents="[zorbine]", not_a="[mirrin, zorbinoid]"),
        "reference/concepts/b.yaml:6:19: 'zorbinoid' cannot stand here: it is what the "
        "parents lead to (new → zorbine → zorbinoid)",
    ),
    "itself is what it is not": (
        concept(not_a="[new]"),
        "reference/concepts/b.yaml:5:11: 'new' cannot stand here: it is what the parents lead to (new)",
    ),
    "a subject twice": (
        fact(subject="[mirrin, mirrin]"),
        "reference/facts/b.yaml:3:21: 'mirrin' is given twice; it stands first at "
        "house/reference/facts/b.yaml:3:13",
    ),
    "a source twice": (
        fact(sources="[zorbine-trial, zorbine-leaflet, zorbine-trial]"),
        "reference/facts/b.yaml:8:45: 'zorbine-trial' is given twice; it stands first at "
        "house/reference/facts/b.yaml:8:13",
    ),
    "a recommendation twice": (
        changed("facts", "detail: children", "detail: adults"),
        "reference/facts/a.yaml:11:12: 'House' with 'adults' is given twice; it stands first "
        "at house/reference/facts/a.yaml:10:12",
    ),
    "another verdict": (
        fact(
            subject="zorbine",
            predicate="treats",
            object="tallow-ache",
            verdict="ineffective",
            certainty="low",
        ),
        "reference/facts/b.yaml:6:12: 'treats: ineffective' and 'treats: effective' of the "
        "fact 'zorbine-marlow' cannot both be right on 'zorbine' and 'tallow-ache', unless "
        "one of the two is disputed or speaks of another scope, jurisdiction or condition; it "
        "stands first at house/reference/facts/a.yaml:6:12",
    ),
    "refuted and true": (
        fact(verdict="holds"),
        "reference/facts/b.yaml:6:12: 'is_a: holds' and 'not_a: holds' of the fact "
        "'mirrin-kind' cannot both be right on 'mirrin' and 'zorbinoid', unless one of the "
        "two is disputed or speaks of another scope, jurisdiction or condition; it stands "
        "first at house/reference/facts/a.yaml:45:12",
    ),
    "better both ways": (
        fact(
            predicate="compared_with",
            object="zorbine",
            verdict="effective",
            certainty="low",
            comparison="subject-better",
        ),
        "reference/facts/b.yaml:12:15: 'compared_with: subject-better' and 'compared_with: "
        "subject-better' of the fact 'zorbine-or-mirrin' cannot both be right on 'mirrin' and "
        "'zorbine', unless one of the two is disputed or speaks of another scope, "
        "jurisdiction or condition; it stands first at house/reference/facts/a.yaml:24:15",
    ),
    "a fact twice": (
        fact(
            subject="zorbine",
            predicate="treats",
            object="[tallow-ache, marlow-ache]",
            verdict="effective",
            certainty="low",
        ),
        "reference/facts/b.yaml:2:7: this says the same as the fact 'zorbine-marlow'; it "
        "stands first at house/reference/facts/a.yaml:2:7",
    ),
    "against the parents": (
        fact(subject="tallow-ache", object="marlow-ache"),
        "reference/facts/b.yaml:6:12: the fact says that 'tallow-ache' is no 'marlow-ache', "
        "but in the vocabulary the parents lead there: tallow-ache → marlow-ache",
    ),
    "against not_a": (
        fact(subject="zorbine", object="mirrin", verdict="holds"),
        "reference/facts/b.yaml:6:12: the fact says that 'zorbine' is a 'mirrin', but in the "
        "vocabulary 'mirrin' is listed under not_a of 'zorbine'",
    ),
    "not all of a kind": (
        fact(exhaustive="{subjects: zorbinoid}"),
        "reference/facts/b.yaml:11:26: expected a concept that all subjects are kinds of; "
        "'mirrin' is not one",
    ),
    "a sentence to flag and to pass": (
        fact(examples="{pass: ['Zorbine does  nothing for Marlow ache.']}"),
        "reference/facts/b.yaml:11:21: this sentence is under pass here and under flag "
        "elsewhere; it stands first at house/reference/facts/a.yaml:16:12",
    ),
    "a sentence to pass and one day to flag": (
        fact(examples="{todo: [{text: zorbine relieves Marlow ache.}]}"),
        "reference/facts/b.yaml:11:28: this sentence is under todo here and under pass "
        "elsewhere; it stands first at house/reference/facts/a.yaml:17:12",
    ),
    "a sentence twice": (
        fact(examples="{flag: [Mirrin is one., Mirrin is one.]}"),
        "reference/facts/b.yaml:11:37: this sentence is an example of this fact already",
    ),
    # -- rules and wording ---------------------------------------------------------------------------
    "a rule of another name": (
        changed("rules", "name: fruit", "name: fruits"),
        "rules/HOU001-fruit.yaml:1:7: the file is called 'HOU001-fruit'; expected "
        "'HOU001-fruits', its code and name",
    ),
    "an unknown kind of check": (
        changed("rules", "check: phrases", "check: phrase"),
        "rules/HOU001-fruit.yaml:6:8: unknown kind of check 'phrase'; did you mean 'phrases'; "
        "expected 'advice', 'anecdote', 'approval'…",
    ),
    "a number of words with a point": (
        changed("rules", "  phrases:\n", "  before: {phrases: [no], words: 2.0}\n  phrases:\n"),
        "rules/HOU001-fruit.yaml:8:34: expected a whole number, found 2.0",
    ),
    "an unknown option": (
        changed("rules", "[apples]", "[apples]\n      severty: error"),
        "rules/HOU001-fruit.yaml:10:7: unknown key 'severty'; did you mean 'severity'",
    ),
    "a phrase that is none": (
        changed("rules", "[apples]", "['(apples']"),
        "rules/HOU001-fruit.yaml:9:15: the phrase '(apples' cannot be read: ')' is missing",
    ),
    "a built-in code": (
        added("rules/FCT001-cake.yaml", RULE.replace("HOU001", "FCT001").replace("fruit\n", "cake\n")),
        "rules/FCT001-cake.yaml:1:7: the code 'FCT001' is taken; it stands first at …",
    ),
    "a place for nothing": (
        changed("rules", "{quote}", "{}"),
        "rules/HOU001-fruit.yaml:10:10: expected a place such as {name}, found '{}'",
    ),
    "a phrase of wording that is none": (
        changed("wording", "(away|off)", "(away|off"),
        "reference/wording/treats.yaml:2:11: the phrase 'sing (away|off' cannot be read: ')' is missing",
    ),
    "wording that nothing reads": (
        added("reference/wording/treat.yaml", "phrases: []\n"),
        "reference/wording/treat.yaml:1:1: unknown wording 'treat'; did you mean 'treats'",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_a_mistake_is_told_at_its_place(command: Command, name: str) -> None:
    files, expected = ERRORS[name]
    status, lines = problems(command, files)
    assert status == 2
    assert len(lines) == 1, lines
    place, _, message = lines[0].partition(": error: ")
    begin, _, end = expected.partition("…")
    assert f"{place}: {message}".startswith(begin)
    assert message.endswith(end)
    assert "…" in expected or f"{place}: {message}" == expected


def test_there_are_many_mistakes() -> None:
    assert len({expected for _, expected in ERRORS.values()}) == len(ERRORS) >= 30


_REVERSED = {"subject": "mirrin", "predicate": "compared_with", "object": "zorbine", "certainty": "low"}
_EFFECT = {"subject": "zorbine", "predicate": "treats", "object": "tallow-ache", "certainty": "low"}

SOUND: Mapping[str, Mapping[str, str]] = {
    "a plural that is written out": concept(synonyms="[gorlamides]"),
    "an abbreviation of other letters": concept(abbreviations="[ZRb]"),
    "an abbreviation in small letters beside its concept's own": concept(abbreviations="[GORLAMIDE]"),
    "part of another's name": concept(synonyms="[zorbine hydrates salt]"),
    "a parent of what it is not": concept(parents="[zorbinoid]", not_a="[mirrin]"),
    "another verdict that is disputed": fact(**_EFFECT, verdict="ineffective", disputed="true"),
    "another verdict in another scope": fact(**_EFFECT, verdict="ineffective", scope="[long-term]"),
    "another verdict that leaves it open": fact(**_EFFECT, verdict="inconclusive"),
    "another verdict on what is above": fact(**{**_EFFECT, "subject": "zorbinoid"}, verdict="ineffective"),
    "worse the other way": fact(**_REVERSED, verdict="ineffective", comparison="object-better"),
    "better in something else": fact(
        **_REVERSED, verdict="effective", comparison="subject-better", condition="tallow-ache"
    ),
    "refuted as it is denied": fact(),
    "the same for other people": fact(
        **{**_EFFECT, "object": "[marlow-ache, tallow-ache]"}, verdict="effective", population="children"
    ),
    "refuted and disputed against the parents": fact(
        subject="tallow-ache", object="marlow-ache", disputed="true"
    ),
    "the other way round than the parents": fact(subject="marlow-ache", object="tallow-ache"),
    "one source at two places": fact(
        sources="[{id: zorbine-trial, locator: a}, {id: zorbine-trial, locator: b}]"
    ),
    "a sentence that passes twice": fact(examples="{pass: [Zorbine relieves Marlow ache.]}"),
    "a review that is due today": fact(review_by="2026-11-21"),
    "an unconfirmed source beside a confirmed one": fact(sources="[zorbine-leaflet, zorbine-trial]"),
    "a host whose name only ends like one of the list": changed("sources", "example.org", "notscribd.com"),
    "a source with a number alone": changed("sources", "DOI: 10.1000/zorbine", "PMID: '12'"),
}


@pytest.mark.parametrize("name", SOUND)
def test_what_is_only_near_a_mistake_is_left_alone(command: Command, name: str) -> None:
    assert problems(command, SOUND[name], "--strict") == (0, [])


def test_two_places_can_differ(command: Command) -> None:
    """An approval can hold here and not there; where both speak of one place, they cannot."""
    lines = {"predicate": "approved_for", "subject": "zorbine", "object": "marlow-ache"}
    here = fact(**lines, verdict="holds", jurisdiction="[US, EU]")
    for place, expected in (("[UK]", 0), ("[UK, EU]", 1), ("[EU]", 1)):
        there = fact(**lines, id="there", verdict="refuted", jurisdiction=place)["reference/facts/b.yaml"]
        _, found = problems(command, {**here, "reference/facts/c.yaml": there})
        assert len(found) == expected


def test_two_figures_can_differ(command: Command) -> None:
    lines = {"predicate": "prevalence", "subject": "marlow-ache", "object": "tallow-ache"}
    true = fact(**lines, verdict="holds", figure="{unit: percent, low: 5, high: 9}")
    for figure, expected in (("{unit: percent, low: 50}", 0), ("{high: 9.0, low: 5, unit: percent}", 1)):
        other = fact(**lines, id="other", verdict="refuted", figure=figure)["reference/facts/b.yaml"]
        _, found = problems(command, {**true, "reference/facts/c.yaml": other})
        assert len(found) == expected


WARNINGS: Mapping[str, tuple[Mapping[str, str], str]] = {
    "an overdue review": (
        fact(reviewed="2020-01-01", review_by="2026-11-20"),
        "reference/facts/b.yaml:10:14: warning: the review of this fact was due by 2026-11-20",
    ),
    "unconfirmed sources": (
        fact(sources="[zorbine-leaflet]"),
        "reference/facts/b.yaml:8:12: note: no source of this fact is confirmed (confirmed: true, once the "
        "record was seen)",
    ),
    "a copy at a host below one of the list": (
        changed("sources", "https://example.org/zorbine", "https://www.scribd.com/document/1/zorbine"),
        "reference/sources/a.yaml:10:8: warning: expected the address of who published this; 'www.scribd.com' is "
        "a host of blogs, press releases or copies (weak in wording/links.yaml)",
    ),
    "an address that is not encrypted": (
        changed("sources", "https://example.org/zorbine", "http://example.org/zorbine"),
        "reference/sources/a.yaml:10:8: warning: expected an address that begins with https:, found "
        "'http://example.org/zorbine'",
    ),
    "a source that cannot be found": (
        changed("sources", "  URL: https://example.org/zorbine\n", ""),
        "reference/sources/a.yaml:7:7: note: a reader cannot look this source up: it has neither DOI, PMID, "
        "PMCID nor URL",
    ),
}


@pytest.mark.parametrize("name", WARNINGS)
def test_a_warning_does_not_fail_unless_it_is_to(command: Command, name: str) -> None:
    files, expected = WARNINGS[name]
    assert problems(command, files) == (0, [expected])
    assert problems(command, files, "--strict") == (1, [expected])


def test_without_a_day_the_clock_tells_it(command: Command) -> None:
    write(Path("house"), fact(reviewed="2000-01-01", review_by="2001-01-01"))
    assert "the review of this fact was due by 2001-01-01" in command("validate", "house").out


def test_errors_come_before_strictness(command: Command) -> None:
    files = fact(reviewed="2020-01-01", review_by="2020-02-01", subject="[mirrin, mirrin]")
    status, lines = problems(command, files, "--strict")
    assert status == 2
    assert [line.split(": ")[1] for line in lines] == ["error", "warning"]


def test_a_concept_of_the_house_in_the_place_of_a_built_in_one(command: Command) -> None:
    """What then does not fit is told at the house's own entry, wherever the other stands."""
    text = _KETAMINE.replace(
        "of the house", "\n  synonyms: [migraines]\n  parents: [dissociative-anaesthetic]\n  override: true"
    )
    _, lines = problems(command, added("reference/concepts/b.yaml", text))
    assert [line.partition("; it stands")[0] for line in lines if "concepts/b.yaml" in line] == [
        "reference/concepts/b.yaml:5:14: error: the name 'migraines' is one of the concept 'migraine' too"
    ]


def test_parts_of_a_house(command: Command) -> None:
    write(Path("house"), HOUSE)
    for folder, files in (("house/reference", 4), ("house/rules", 1)):
        assert (
            command("validate", folder, *_TODAY).out
            == f"{files} file{'s' * (files > 1)}: 0 errors, 0 warnings\n"
        )


@pytest.mark.parametrize("folder", ["gone", "empty"])
def test_a_folder_without_anything(command: Command, folder: str) -> None:
    Path("empty").mkdir()
    done = command("validate", folder)
    assert done.status == 2
    assert done.out.startswith(f"{folder}:1:1: error: expected ")


def test_json(command: Command) -> None:
    write(Path("house"), fact(subject="[mirrin, mirrin]", sources="[zorbine-leaflet]"))
    done = command("validate", "house", "--format", "json", *_TODAY)
    schema = json.loads((Path(reporters.__file__).parent / "schemas" / "problems.json").read_text("utf-8"))
    document = json.loads(done.out)
    Draft202012Validator(schema).validate(document)
    assert done.status == 2
    assert document["summary"] == {"files": 6, "error": 1, "warning": 0, "note": 1}
    first = document["problems"][0]
    assert (Path(first["path"]), first["line"], first["column"]) == (
        Path("house/reference/facts/b.yaml"),
        3,
        21,
    )
    assert (first["level"], first["excerpt"]) == ("error", "subject: [mirrin, mirrin]")


def test_what_a_terminal_would_obey_is_shown(command: Command) -> None:
    _, lines = problems(command, concept(synonyms="['gorl\u202eamide', 'gorl\u202eamide']"))
    assert len(lines) == 1
    assert lines[0].isascii()
