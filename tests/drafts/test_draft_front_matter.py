"""Front matter: its values, the fields that readers see with their places, and what is wrong with it."""

from __future__ import annotations

import re

import pytest
from draft_pictures import NOT_AS_SEEN, picture, sliced
from hypothesis import given, settings
from hypothesis import strategies as st

from neurolint.drafts.model import Draft, MetaError
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span


def _draft(source: str) -> Draft:
    return parse(source, "draft.md", "markdown")


def test_yaml() -> None:
    draft = _draft("---\ntitle: Pain\ndraft: true\ndate: 2024-05-01\ntags: [a, b]\n---\n# Head\n")
    assert draft.meta == {"title": "Pain", "draft": True, "date": "2024-05-01", "tags": ["a", "b"]}
    assert (draft.meta_span, draft.meta_error) == (Span(0, draft.source.index("# Head")), None)
    assert [(block.kind, block.text) for block in draft.blocks] == [("title", "Pain"), ("heading", "Head")]


def test_toml() -> None:
    draft = _draft("+++\ntitle = 'Pain'\nsummary = \"A \\\"b\\\"\"\n[params]\ntitle = 'other'\n+++\nText.\n")
    assert draft.meta == {"title": "Pain", "summary": 'A "b"', "params": {"title": "other"}}
    assert [(block.kind, block.text) for block in draft.blocks] == [
        ("title", "Pain"), ("description", 'A "b"'), ("paragraph", "Text."),
    ]  # fmt: skip
    assert sliced(draft, draft.blocks[1], '"b') == r"\"b"


def test_plain_text_may_have_it_too() -> None:
    assert picture("---\ntitle: Pain\n---\nText here.", "text") == ["title: Pain", "paragraph: Text here."]


@pytest.mark.parametrize(
    ("value", "text", "words", "place"),
    [
        ("Pain, and more", "Pain, and more", "and", "and"),
        ("'It''s pain'", "It's pain", "It's", "It''s"),
        ('"Say \\"pain\\""', 'Say "pain"', '"pain', '\\"pain'),
        (r'"caf\u00e9 \x41 \U0001F389 pain"', "café A 🎉 pain", "é A", r"\u00e9 \x41"),
        ('"one\n  two"', "one two", "one two", "one\n  two"),
        ('"one \\\n  two"', "one two", "two", "two"),
        ("'one\n\n  two'", "one\ntwo", "\n", "\n\n  "),
        ("one\n  two", "one two", "e t", "e\n  t"),
        (">\n  one\n  two\n", "one two", "one two", "one\n  two"),
        ("|\n  one\n  two\n", "one\ntwo", "e\nt", "e\n  t"),
        ("🎉 naïve pain", "🎉 naïve pain", "pain", "pain"),
        ("one # comment", "one", "one", "one"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_fields_map_to_their_source(value: str, text: str, words: str, place: str, newline: str) -> None:
    draft = _draft(f"---\nlayout: é\ntitle: {value}\n---\nText.\n".replace("\n", newline))
    title = draft.blocks[0]
    assert (title.kind, title.text) == ("title", text)
    assert sliced(draft, title, words) == place.replace("\n", newline)


def test_a_value_read_in_no_simple_way_is_one_run() -> None:
    draft = _draft("---\ntitle: >2\n    one\n\n\n   two\n---\nText.\n")
    title = draft.blocks[0]
    assert title.text == "one\n\n\n two"
    assert [run.verbatim for run in title.rendered.runs] == [False]
    assert sliced(draft, title, "two") == ">2\n    one\n\n\n   two"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("Ket\u00adamine \ufb01rst", "Ket\u00adamine \ufb01rst"),
        (r'"Ket\u00adamine \uFB01rst"', r"Ket\u00adamine \uFB01rst"),
        ("'Ket\u200bamine \ufb01rst'", "Ket\u200bamine \ufb01rst"),
        (">2\n    Ket\u2060amine\n\n\n   \ufb01rst\n", ">2\n    Ket\u2060amine\n\n\n   \ufb01rst"),
    ],
)
def test_a_title_is_what_a_reader_sees(value: str, place: str) -> None:
    draft = _draft(f"---\ntitle: {value}\n---\nText.\n")
    title = draft.blocks[0]
    assert title.text.split() == ["Ketamine", "first"]
    assert sliced(draft, title, title.text) == place


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0" + NOT_AS_SEEN), max_size=20), st.booleans()
)
def test_any_title_is_what_the_parser_says(title: str, plain: bool) -> None:
    quoted = title if plain else '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    draft = _draft(f"---\ntitle: {quoted}\n---\nText.\n")
    value = draft.meta.get("title")
    titles = [block for block in draft.blocks if block.kind == "title"]
    said = value.strip() if isinstance(value, str) else ""
    assert [block.text for block in titles] == ([said] if said else [])
    for block in titles:
        for run in block.rendered.runs:
            if run.verbatim:
                slice_ = draft.source[run.source.start : run.source.end]
                assert slice_ == block.text[run.at : run.at + run.length]


def _line(error: str) -> int | None:
    """Return the line that words of an error name."""
    named = re.search(r"\bline (\d+)", error)
    return int(named[1]) if named else None


@pytest.mark.parametrize(
    ("front", "error"),
    [
        ("title: [a\nb: c", "line 3: "),
        ("title: a: b", "line 2: mapping values are not allowed "),
        ("title: a\n\tb: c", "line 3: "),
        ("a: &x [1]\nb: *x", "line 2: anchors and aliases are not allowed"),
        ("a: *x", "line 2: anchors and aliases are not allowed"),
        ("a: " + "[" * 200, "line 2: nested more than 100 deep"),
        ("a: !!bool x", "'x'"),
        ("a: b\n" * 13_108, "longer than 65,536 characters"),
        ("a: 1" + ":1" * 250_000, "longer than 65,536 characters"),
        ("a: !!python/object:os.system x", "line 2: could not determine a constructor "),
    ],
)  # fmt: skip
def test_bad_yaml_is_told_and_the_body_is_read(front: str, error: str) -> None:
    draft = _draft(f"---\n{front}\n---\nText.\n")
    assert draft.meta_error is not None
    assert draft.meta_error.fault.startswith(error)
    assert draft.meta_error.line == _line(error)
    assert (draft.meta, [block.text for block in draft.blocks]) == ({}, ["Text."])


_TOO_DEEP = "line {}: a key with more than 50 dots"


@pytest.mark.parametrize(
    ("front", "error"),
    [
        ("title = 'a'\nb = ", "Invalid value (at line 3, column 5)"),
        ("a." * 51 + "b = 1", _TOO_DEEP.format(2)),
        ("b = 1\n[" + "a." * 51 + "b]", _TOO_DEEP.format(3)),
        ("b = {" + "a . " * 51 + "b = 1}", _TOO_DEEP.format(2)),
        ("'x.y'.\"z\"." * 26 + "b = 1", _TOO_DEEP.format(2)),
        ("a = '#'\n" + "a." * 51 + "b = 1 # so", _TOO_DEEP.format(3)),
        ('a = """\n\n"""\n' + "a." * 51 + "b = 1", _TOO_DEEP.format(5)),
        ("a." * 50_000 + "b = 1", "longer than 65,536 characters"),
    ],
)
def test_bad_toml_is_told(front: str, error: str) -> None:
    draft = _draft(f"+++\n{front}\n+++\nText.\n")
    assert draft.meta_error == MetaError(error, _line(error))
    assert [block.text for block in draft.blocks] == ["Text."]


@pytest.mark.parametrize(
    "front",
    [
        "a." * 50 + "b = 1",
        "a.b = 1\n" + "".join(f"a.c{count} = 1.5\n" for count in range(60)),
        "b = '" + "a." * 60 + "'",
        'b = """\n' + "a." * 60 + '"""',
        "b = 1 # " + "a." * 60,
        "b = [" + "1.5, " * 60 + "]",
    ],
)
def test_dots_that_nest_nothing_deep_do_no_harm(front: str) -> None:
    draft = _draft(f"+++\n{front}\n+++\nText.\n")
    assert draft.meta_error is None
    assert draft.meta


@pytest.mark.parametrize(
    "value", ["2024", "1.5", "1e3", "0x1F", "12:30", "1:1:1:1", "2024-05-01", "2024-99-99", ".inf", "="]
)
@pytest.mark.parametrize("tag", ["", "!!int ", "!!float ", "!!timestamp "])
def test_yaml_numbers_and_dates_stay_as_written(value: str, tag: str) -> None:
    assert _draft(f"---\na: {tag}{value}\n---\nText.\n").meta == {"a": value}


def test_a_title_may_be_a_number() -> None:
    assert picture("---\ntitle: 2024\n---\nText.\n") == ["title: 2024", "paragraph: Text."]


@pytest.mark.parametrize(
    ("value", "read"),
    [("true", True), ("no", False), ("null", None), ("", None), ("~", None), ("'no'", "no")],
)
def test_yaml_words_are_read(value: str, read: object) -> None:
    assert _draft(f"---\na: {value}\n---\nText.\n").meta == {"a": read}


def test_front_matter_may_be_as_long_as_the_limit() -> None:
    value = "b" * (65_536 - len("title: \n"))
    assert _draft(f"---\ntitle: {value}\n---\nText.\n").meta == {"title": value}
    assert _draft(f"---\ntitle: {value}b\n---\nText.\n").meta == {}


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: a\n\nText without an end.",
        "Text.\n---\ntitle: a\n---\n",
        "\n---\ntitle: a\n---\n",
        "----\ntitle: a\n---\n",
        "---\n\nWords between two rules.\n\n---\n\nMore.",
        "--- title: a\n---\n",
    ],
)
def test_no_front_matter(source: str) -> None:
    draft = _draft(source)
    assert (draft.meta, draft.meta_span, draft.meta_error) == ({}, None, None)
    assert all(block.kind not in ("title", "description") for block in draft.blocks)


@pytest.mark.parametrize("source", ["---\n---\nText.", "---\n# nothing\n---\nText."])
def test_empty_front_matter(source: str) -> None:
    draft = _draft(source)
    assert (draft.meta, draft.meta_span, draft.meta_error) == ({}, Span(0, len(source) - 5), None)
    assert [block.text for block in draft.blocks] == ["Text."]


@pytest.mark.parametrize("front", ["title: [a]", "title:", "title: ''", "seo: {title: a}"])
def test_only_strings_at_the_top_are_fields(front: str) -> None:
    assert [block.kind for block in _draft(f"---\n{front}\n---\nText.\n").blocks] == ["paragraph"]


def test_dots_end_yaml() -> None:
    assert _draft("---\ntitle: a\n...\nText.\n").meta == {"title": "a"}


def test_of_a_key_that_stands_twice_the_later_holds() -> None:
    draft = _draft("---\ntitle: one\ntitle: two\n---\nText.\n")
    assert [(block.kind, block.text) for block in draft.blocks] == [("title", "two"), ("paragraph", "Text.")]
