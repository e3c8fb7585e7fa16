"""The wording files: mistakes in them are told, and what they name exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from claims_small import built_in, small

from neurolint.claims.frames import read_form
from neurolint.claims.read import read_claims
from neurolint.claims.wording.benefits import STRENGTHS
from neurolint.claims.wording.whole import Wording
from neurolint.drafts.read import parse
from neurolint.errors import ConfigError
from neurolint.library.files import RawFile, data_dir
from neurolint.library.load import load_library
from neurolint.library.model import Reference
from neurolint.library.schema import schema_names
from neurolint.library.validate import validate_reference

FILES = sorted((data_dir("reference") / "wording").glob("*.yaml"))
PARTS = [
    "anaphors",
    "boasts",
    "certainty",
    "clauses",
    "comparisons",
    "context",
    "cues",
    "definitions",
    "grammar",
    "kinds",
    "lists",
    "mechanisms",
    "presupposed",
    "products",
    "relations",
    "signs",
    "treats",
    "types",
]


def test_every_wording_file_has_a_schema_and_every_schema_a_file() -> None:
    schemas = {name.removeprefix("wording-") for name in schema_names() if name.startswith("wording-")}
    assert {path.stem for path in FILES} == schemas


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_a_wording_file_fits_its_schema(path: Path) -> None:
    assert validate_reference(RawFile(f"wording/{path.name}", path.name, path.read_bytes())).problems == ()


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_the_wording_can_be_made(part: str) -> None:
    assert getattr(Wording(small()), part)


@pytest.mark.parametrize(
    ("name", "text", "problems"),
    [
        (
            "treats",
            "verbs:\n- words: [ease]\n  strenght: direct\n",
            [
                "2:3: the key 'strength' is missing (what the words alone claim)",
                "3:3: unknown key 'strenght'; did you mean 'strength'; expected ",
            ],
        ),
        (
            "treats",
            "verbs:\n- {words: [ease], strength: certain}\n",
            ["2:29: expected 'uncertain', 'possible', "],
        ),
        (
            "treats",
            "nouns:\n- {words: [], strength: direct}\n",
            ["2:11: expected something (words of one sense), found an empty list"],
        ),
        (
            "treats",
            "verbs:\n- {words: [Ease], strength: direct}\n",
            ["2:12: expected one word in small letters, found 'Ease'"],
        ),
        ("treats", "irregular:\n- [give, gives, gave]\n", ["2:3: expected a verb's base, third person, "]),
        (
            "treats",
            "predicate: treat\n",
            ["1:12: expected 'treats' (the predicate this file is about), found 'treat'"],
        ),
        ("treats", "roles: {verb: [is]}\n", ["1:9: unknown key 'verb'; did you mean 'verbs'; expected "]),
        (
            "treats",
            "bridges: {unknown: two}\n",
            ["1:20: expected a whole number (how many other words may stand there)"],
        ),
        ("modifiers", "strength: {direct: {forward: [a]}}\n", ["1:12: unknown key 'direct'; expected "]),
        (
            "modifiers",
            "strength: {can: {forwards: [a]}}\n",
            ["1:18: unknown key 'forwards'; did you mean 'forward'; expected "],
        ),
        (
            "modifiers",
            "negation: {partial: [false]}\n",
            ["1:22: expected text (a phrase in the notation of "],
        ),
        (
            "modifiers",
            "scope: {Long term: [a]}\n",
            ["1:9: as a key, expected a scope is named in small letters"],
        ),
        (
            "relations",
            "lists:\n  people: [joggers, bad cooks, ease~ off, '(runners', 'a|b', '{subject}', <them>, run*, 'a ~']\n",
            [
                f"2:{column}: expected words alone, or verb~ for every form of a verb, found "
                for column in (43, 55, 62, 75, 83, 89)
            ],
        ),
        (
            "context",
            "groups:\n- {type: negative, direction: forward, stops: clause, forms: [not]}\n",
            ["2:10: expected 'negated', 'hedged', "],
        ),
        (
            "context",
            "groups:\n- {type: negated, direction: forward, stops: clause, form: [not]}\n",
            ["2:54: unknown key 'form'; did you mean 'forms'; expected "],
        ),
        (
            "is_a",
            "generic: {treatments: [drug]}\n",
            ["1:11: unknown key 'treatments'; did you mean 'treatment'; expected "],
        ),
        (
            "compared_with",
            "frames:\n- {relation: better, forms: [a]}\n",
            [
                "2:14: expected 'subject-better', 'object-better', 'no-difference', 'not-better', 'not-worse', "
            ],
        ),
        (
            "has_mechanism",
            "compositions:\n- {verbs: [repair], words: [nerve]}\n",
            ["2:3: the key 'mechanism' is missing (the id of the mechanism)"],
        ),
        (
            "anaphora",
            "pronouns: it\n",
            ["1:11: expected a list (words that stand for what was named), found 'it'"],
        ),
        (
            "certainty",
            "say: {moderat: m}\n",
            ["1:7: unknown key 'moderat'; did you mean 'moderate'; expected "],
        ),
        (
            "certainty",
            "say: {high: '{subjects} help'}\n",
            ["1:13: expected text in which only {subject} and {object} are filled in"],
        ),
        ("types", "treatment: [drugs]\n", ["1:13: expected 'root', 'drug', "]),
        ("relations", "predicates: {heals: {}}\n", ["1:14: unknown key 'heals'; expected "]),
        (
            "relations",
            "predicates:\n  dose:\n    frames:\n    - {form: [a]}\n",
            ["4:8: unknown key 'form'; did you mean 'forms'; expected "],
        ),
        (
            "relations",
            "predicates:\n  dose:\n    roles: {subject: treatments}\n    frames: [{forms: [a]}]\n",
            ["3:22: expected "],
        ),
        ("relations", "degrees: {rare: {most: 2}}\n", ["1:18: unknown key 'most'; expected 'low' or 'high'"]),
    ],
)
def test_a_typo_is_told_at_its_line(name: str, text: str, problems: list[str]) -> None:
    content = validate_reference(RawFile(f"wording/{name}.yaml", "own.yaml", text.encode()), {name})
    told = [str(problem).removeprefix("own.yaml:") for problem in content.problems]
    for start in problems:
        assert any(line.startswith(start) for line in told), told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("treats", "predicate: treats\n"),
        ("is_a", "heads: [drug]\n"),
        ("modifiers", "negation: {partial: [in full]}\n"),
        ("context", "pseudo: [{forms: [not merely]}]\n"),
        ("anaphora", "pronouns: [it]\n"),
        ("types", "treatment: [drug]\n"),
    ],
)
def test_only_the_first_file_of_a_name_has_to_be_whole(name: str, text: str) -> None:
    file = RawFile(f"wording/{name}.yaml", "own.yaml", text.encode())
    assert validate_reference(file, {name}).problems == ()
    alone = validate_reference(file).problems
    assert alone
    assert all("is missing" in problem.message for problem in alone)


def test_a_file_of_ones_own_adds_to_the_wording(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    own = "verbs:\n- {words: [unpain], strength: can}\n"
    (tmp_path / "wording" / "treats.yaml").write_text(own, encoding="utf-8")
    wording = Wording(load_library(reference=[tmp_path]).reference)
    assert wording.treats.verbs["unpains"][:2] == ("unpain", "s")
    assert "relieve" in wording.treats.verbs


# -- phrases -------------------------------------------------------------------------------------------------------


def _with(part: str, change: dict[str, Any]) -> Reference:
    wording = {**small().wording, part: {**small().wording[part], **change}}
    return Reference(small().concepts, {}, {}, wording, "")


def test_a_house_has_its_own_words_between_adjectives() -> None:
    grammar = Wording(_with("grammar", {"adding": ["and", "plus"]})).grammar
    assert grammar.adjectives.fullmatch("mild, plus safe")
    assert not grammar.adjectives.fullmatch("mild or safe")
    assert grammar.added.sub(" ", "mild plus safe") == "mild safe"


@pytest.mark.parametrize(
    ("part", "attribute", "change"),
    [
        ("treats", "treats", {"phrases": [{"forms": ["(ease|"], "strength": "direct"}]}),
        ("modifiers", "cues", {"aside": ["(ease|"]}),
        ("is_a", "kinds", {"examples": ["(ease|"]}),
        ("compared_with", "comparisons", {"pairs": [{"relation": "no-difference", "forms": ["(ease|"]}]}),
        ("has_mechanism", "mechanisms", {"phrases": ["(ease|"]}),
        ("relations", "relations", {"samples": ["(ease|"]}),
        ("relations", "relations", {"places": {"US": ["(ease|"]}}),
        (
            "relations",
            "relations",
            {"predicates": {"dose": {"roles": {"subject": "treatment"}, "frames": [{"forms": ["(ease|"]}]}}},
        ),
    ],
)
def test_a_phrase_that_cannot_be_read_is_a_mistake_of_the_wording(
    part: str, attribute: str, change: dict[str, Any]
) -> None:
    with pytest.raises(ConfigError) as error:
        getattr(Wording(_with(part, change)), attribute)
    (problem,) = error.value.problems
    assert part in problem.path
    assert problem.message.startswith("the phrase '(ease|' cannot be read: ")


def test_every_phrase_that_cannot_be_read_is_told() -> None:
    with pytest.raises(ConfigError) as error:
        Wording(_with("is_a", {"examples": ["(", "such as"], "causes": ["due to", "a <0-1>"]})).kinds  # noqa: B018
    assert [problem.message.split("'")[1] for problem in error.value.problems] == ["(", "a <0-1>"]


def test_such_a_phrase_is_told_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "wording" / "is_a.yaml"
    path.parent.mkdir()
    path.write_text('heads: [fine]\nexamples: [fine, "(a|"]\n', encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        Wording(load_library(reference=[tmp_path]).reference).kinds  # noqa: B018
    (problem,) = error.value.problems
    assert (problem.path, problem.line, problem.column) == (str(path), 2, 18)


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ("(a|", "a phrase or an alternative is empty"),
        ("cause {whoom}", "no role is called 'whoom'"),
        ("cause~ {object", "unexpected '{'"),
        ("cause ~ {object}", "unexpected '~'"),
        ("<0-1> {object}", "a gap needs words before it and rising numbers: <0-1>"),
        ("cause* {object}", ""),
        ("cause <nobody> {object}", "no list is called 'nobody'"),
    ],
)
def test_a_frame_that_cannot_be_read_is_told_at_its_place(tmp_path: Path, form: str, message: str) -> None:
    path = tmp_path / "wording" / "relations.yaml"
    path.parent.mkdir()
    path.write_text(
        "predicates:\n  dose:\n    roles: {subject: treatment, object: condition}\n    frames:\n"
        f'    - forms: [fine for <people>, "{form}"]\n',  # a list that another file brings
        encoding="utf-8",
    )
    with pytest.raises(ConfigError) as error:
        Wording(load_library(reference=[tmp_path]).reference).relations  # noqa: B018
    (problem,) = error.value.problems
    assert (problem.path, problem.line, problem.column) == (str(path), 5, 34)
    assert problem.message.startswith(f"the phrase {form!r} cannot be read: {message}")


def test_the_mistake_is_told_when_a_draft_is_read() -> None:
    broken = _with("is_a", {"examples": ["("]})
    with pytest.raises(ConfigError):
        read_claims(parse("Antidepressants such as ketamine.", "d.md", "markdown"), broken)


# -- what the wording names ----------------------------------------------------------------------------------------


@pytest.fixture
def builtin() -> Reference:
    return built_in()


def test_the_concepts_that_the_wording_names_exist(builtin: Reference) -> None:
    compositions = builtin.wording["has_mechanism"]["compositions"]
    named = {entry["mechanism"] for entry in compositions}
    named |= {concept for entry in compositions for concept in entry.get("concepts", ())}
    relations = builtin.wording["relations"]
    named |= {relations["nameless"]["concept"], *relations["anything"]}
    named |= {
        frame["about"]
        for predicate in relations["predicates"].values()
        for frame in predicate["frames"]
        if "about" in frame
    }
    named |= {concept for part in builtin.wording["boasts"]["amiss"].values() for concept in part}
    assert named <= set(builtin.concepts)


def test_the_table_has_a_row_for_every_strength(builtin: Reference) -> None:
    certainty = builtin.wording["certainty"]
    assert set(certainty["table"]) == set(certainty["negated"]) == set(STRENGTHS)


def test_singles_stand_among_the_examples(builtin: Reference) -> None:
    data = builtin.wording["is_a"]
    assert set(data["plural_only"]) <= set(data["examples"])


def test_every_list_stands_in_a_frame(builtin: Reference) -> None:
    relations = builtin.wording["relations"]
    frames = [frame for predicate in relations["predicates"].values() for frame in predicate["frames"]]
    named = {name for frame in frames for form in frame["forms"] for name in re.findall(r"<([a-z-]+)>", form)}
    assert named == relations["lists"].keys()


def test_every_frame_begins_with_words_as_a_text_has_them(builtin: Reference) -> None:
    relations = builtin.wording["relations"]
    for predicate in relations["predicates"].values():
        for frame in predicate["frames"]:
            for form in frame["forms"]:
                *_, begins = read_form(form, predicate["roles"], lists=relations["lists"])
                assert all(re.fullmatch(r"\{[a-z]+\}:?|[a-z0-9]+(?:'[a-z]+)?", word) for word in begins), form
