"""From the source of a draft to claims at their places, whatever the markup, and whatever the text."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from typing import Any
from weakref import ref

import pytest
from claims_small import Said, denies, judge, kind, quoted, said, small, treats
from hypothesis import example, given, settings
from hypothesis import strategies as st

from neurolint.claims.read import read_claims, reader_of
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.library.model import Reference

HELPS = treats("duloxetine", "neuropathic-pain")


@pytest.mark.parametrize(
    ("text", "three"),
    [
        (
            "Here **duloxetine** relieves nerve pain.",
            ("duloxetine** relieves nerve pain", "duloxetine", "nerve pain"),
        ),
        (
            "Here **dulo**xetine *relieves* nerve pain.",
            ("dulo**xetine *relieves* nerve pain", "dulo**xetine", "nerve pain"),
        ),
        (
            "Here [duloxetine](https://a.example/opioid) relieves [nerve](/b) pain.",
            (
                "duloxetine](https://a.example/opioid) relieves [nerve](/b) pain",
                "duloxetine",
                "nerve](/b) pain",
            ),
        ),
        (
            "Here duloxetine relieves nerve&nbsp;pain.",
            ("duloxetine relieves nerve&nbsp;pain", "duloxetine", "nerve&nbsp;pain"),
        ),
        (
            "Here duloxetine relieves nerve\n  pain.",
            ("duloxetine relieves nerve\n  pain", "duloxetine", "nerve\n  pain"),
        ),
        (
            "> # Old\n\nHere duloxetine relieves\r\nnerve pain.\r\n",
            ("duloxetine relieves\r\nnerve pain", "duloxetine", "nerve pain"),
        ),
        (
            "Here 😀 e\u0301 duloxetine relieves <b>nerve</b> pain.",
            ("duloxetine relieves <b>nerve</b> pain", "duloxetine", "nerve</b> pain"),
        ),
        (
            "Here duloxetine doesn&#8217;t cure; it relieves nerve&#45;pain.",
            ("it relieves nerve&#45;pain", "it", "nerve&#45;pain"),
        ),
        (
            "- one\n- here duloxetine\n  relieves nerve pain\n",
            ("duloxetine\n  relieves nerve pain", "duloxetine", "nerve pain"),
        ),
        (
            "| a | b |\n|---|---|\n| c | duloxetine relieves *nerve pain* |\n",
            ("duloxetine relieves *nerve pain", "duloxetine", "nerve pain"),
        ),
        (
            "![duloxetine relieves nerve pain](a.png)",
            ("duloxetine relieves nerve pain", "duloxetine", "nerve pain"),
        ),
        (
            "---\ntitle: 'Duloxetine relieves nerve pain'\n---\nOld.\n",
            ("Duloxetine relieves nerve pain", "Duloxetine", "nerve pain"),
        ),
        (
            "Here duloxetine[^1] relieves nerve pain.\n\n[^1]: Opioids relieve migraine.\n",
            ("duloxetine[^1] relieves nerve pain", "duloxetine", "nerve pain"),
        ),
    ],
    ids=[
        "bold",
        "bold inside a word",
        "links",
        "entity",
        "soft break",
        "carriage return",
        "emoji and tags",
        "numeric entities",
        "list item",
        "table cell",
        "caption",
        "title",
        "footnote",
    ],
)
def test_a_claim_broken_by_markup_is_found_at_its_place(text: str, three: tuple[str, str, str]) -> None:
    assert quoted(text, "treats") == [three]


@pytest.mark.parametrize(
    "text",
    [
        "`Duloxetine relieves nerve pain.`",
        "```\nDuloxetine relieves nerve pain.\n```",
        "<!-- Duloxetine relieves nerve pain. -->",
        "[a](b \"Duloxetine relieves nerve pain\")",
        "> Duloxetine relieves nerve pain.",
        "Duloxetine.\n\nRelieves nerve pain.",
    ],
    ids=["code", "code block", "comment", "link title", "quotation", "two paragraphs"],
)  # fmt: skip
def test_what_the_article_does_not_say_is_no_claim(text: str) -> None:
    assert said(text, "treats") == []


def test_plain_text_is_read_too() -> None:
    assert said("* Duloxetine * relieves **nerve pain**.", "treats", "text") == [HELPS]
    assert said("DULOXETINE\n\nIt relieves nerve pain.\n", "treats", "text") == [HELPS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Morphine relieves:\n\n- migraine\n- headache, too\n",
            [treats("morphine", "migraine"), treats("morphine", "headache")],
        ),
        ("Morphine may relieve the following:\n\n- migraine\n", [treats("morphine", "migraine", "possible")]),
        ("Morphine does not relieve:\n\n- migraine\n", [denies("morphine", "migraine")]),
        (
            "The following relieve nerve pain:\n\n- morphine\n- TCAs\n",
            [treats("morphine", "neuropathic-pain"), treats("tca", "neuropathic-pain")],
        ),
        ("# Drugs that relieve nerve pain\n\n- morphine\n", [treats("morphine", "neuropathic-pain")]),
        ("Drugs for pain:\n\n- morphine relieves migraine\n- rest\n", [treats("morphine", "migraine")]),
        ("Does morphine relieve:\n\n- migraine\n", []),
        ("Morphine is used for:\n\n- migraine\n", []),
        ("Morphine relieves:\n\n- old people, even with migraine\n", []),
        ("Morphine relieves much.\n\n- migraine\n", []),
        ("Morphine relieves:\n\n- duloxetine\n", []),
    ],
    ids=[
        "conditions",
        "hedged",
        "denied",
        "treatments",
        "under a heading",
        "an item speaks for itself",
        "a question",
        "use",
        "an item that begins with something else",
        "no lead-in",
        "an item of another kind",
    ],
)
def test_a_list_goes_on_with_what_its_lead_in_says(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


def test_claims_come_in_reading_order() -> None:
    text = "# Ketamine relieves nerve pain\n\nOpioids relieve pain. Antidepressants such as ketamine help.\n"
    text += "\n- TCAs repair nerves\n"
    assert [(claim.subject, claim.predicate) for claim in said(text)] == [
        ("ketamine", "treats"),
        ("opioid", "treats"),
        ("ketamine", "is_a"),
        ("tca", "has_mechanism"),
    ]


def test_a_reading_knows_its_sentences_and_mentions() -> None:
    reading = read_claims(parse("# Pain\n\nAn *old* opioid helps. Rest.", "d.md", "markdown"), small())
    assert [reading.text(sentence) for sentence in reading.sentences] == [
        "Pain",
        "An old opioid helps.",
        "Rest.",
    ]
    assert reading.block(reading.sentences[1]).kind == "paragraph"
    assert reading.span(reading.sentences[1]) == Span(8, 30)
    assert [mention.concept for mention in reading.mentions] == ["pain", "opioid"]


def test_the_same_draft_is_read_alike() -> None:
    text = "Opioids relieve pain. Antidepressants such as ketamine help."
    assert judge(text) == judge(text)


def test_without_wording_sentences_and_mentions_are_read() -> None:
    bare = Reference(small().concepts, small().facts, {}, {}, "")
    reading = read_claims(parse("Opioids relieve pain.", "d.md", "markdown"), bare)
    assert reading.judgements == ()
    assert len(reading.sentences) == 1
    assert len(reading.mentions) == 2


# -- any text ------------------------------------------------------------------------------------------------------


def _words(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield from (
            data.replace("(", " ")
            .replace(")", " ")
            .replace("[", " ")
            .replace("]", " ")
            .replace("|", " ")
            .split()
        )
    elif isinstance(data, dict):
        for value in data.values():
            yield from _words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words(value)


WORDS = sorted({word.strip("*") for word in _words(dict(small().wording))} - {""})
NAMES = sorted({name for name, _, _ in small().names()})
MARKS = [
    ".",
    ",",
    ";",
    ":",
    "?",
    "(",
    ")",
    "\n\n",
    "\n- ",
    "\n# ",
    "\n> ",
    "**",
    "—",
    "–",
    "’s",
    "“",
    "”",
    "&nbsp;",
    "[^1]",
]
FORMATS: tuple[TextFormat, ...] = ("markdown", "text")


def check(text: str, format: TextFormat) -> None:  # noqa: A002
    """Read a text; every span of every judgement must lie inside it."""
    draft = parse(text, "draft", format)
    reading = read_claims(draft, small())
    for judgement in reading.judgements:
        claim = judgement.claim
        for span in (claim.span, claim.subject_span, claim.object_span):
            assert 0 <= span.start <= span.end <= len(draft.source)
        assert claim.span
        assert 0 <= claim.sentence < len(reading.sentences)
        assert reading.sentences[claim.sentence].block == claim.block
    for mention in reading.mentions:
        assert 0 <= mention.start < mention.end <= len(draft.blocks[mention.block].text)


def test_the_words_of_the_wording_are_there() -> None:
    assert {"relieve", "such", "may", "not"} <= set(WORDS)
    assert json.dumps(WORDS)


@given(st.text(), st.sampled_from(FORMATS))
@example("\ufffc.\ufffc", "markdown")
@example("(" * 50 + "pain" + ")" * 50, "text")
@settings(deadline=None, max_examples=100)
def test_any_text_is_read(text: str, format: TextFormat) -> None:  # noqa: A002
    check(text, format)


@given(
    st.lists(st.sampled_from(NAMES) | st.sampled_from(WORDS) | st.sampled_from(MARKS), max_size=40).map(
        " ".join
    ),
    st.sampled_from(FORMATS),
)
@settings(deadline=None, max_examples=200)
def test_any_words_of_the_wording_between_names_are_read(text: str, format: TextFormat) -> None:  # noqa: A002
    check(text, format)


SENTENCES = [
    "Antidepressants such as ketamine and sertraline may relieve nerve pain.",
    "Unlike opioids, which cause headache, TCAs (such as Elavil) do not cure migraine.",
    "These medications block the reuptake of serotonin, providing relief.",
    "SSRIs are no more effective than TCAs for nerve pain, but they help:",
]


@given(
    st.lists(st.sampled_from([word for text in SENTENCES for word in text.split()] + MARKS), max_size=40).map(
        " ".join
    )
)
@settings(deadline=None, max_examples=200)
def test_any_shuffle_of_sentences_is_read(text: str) -> None:
    check(text, "markdown")


@pytest.mark.parametrize("text", SENTENCES)
def test_the_sentences_that_are_shuffled_say_something(text: str) -> None:
    assert said(f"Opioids are old. {text}")


def test_a_wording_of_ones_own_adds_to_the_built_in_one() -> None:
    wording = json.loads(json.dumps(dict(small().wording)))
    wording["treats"]["verbs"].append({"words": ["unpain"], "strength": "direct"})
    own = Reference(small().concepts, small().facts, {}, wording, "")
    text = "Duloxetine unpains nerve pain. Antidepressants such as sertraline."
    found = read_claims(parse(text, "d.md", "markdown"), own).judgements
    assert [(j.claim.subject, j.claim.predicate) for j in found] == [
        ("duloxetine", "treats"),
        ("sertraline", "is_a"),
    ]
    assert said(text) == [kind("sertraline", "antidepressant")]


def test_what_is_made_of_a_reference_is_shared_and_goes_with_it() -> None:
    """A program that checks with rules of a house at each call does not hold one reference after another."""
    own = Reference(small().concepts, small().facts, {}, small().wording, "")
    assert reader_of(own) is reader_of(own)
    read_claims(parse("Ketamine relieves nerve pain.", "draft.md", "markdown"), own)
    seen = ref(own)
    del own
    gc.collect()
    assert seen() is None
