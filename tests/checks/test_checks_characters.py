"""Characters that nobody sees, and letters that are not what they look like."""

from __future__ import annotations

import pytest
from editorial_pages import check_of, hits
from hypothesis import given, settings
from hypothesis import strategies as st

from neurolint.checks.base import Hit
from neurolint.drafts.unseen import joins

CHECK = check_of("characters")


def found(text: str, *allow: str) -> list[tuple[str, str, str | None]]:
    """Return what is found: the words, the fault and the severity."""
    check = check_of("characters", allow=list(allow)) if allow else CHECK
    return [
        (text[hit.span.start : hit.span.end], hit.fields["fault"], hit.severity) for hit in hits(check, text)
    ]


def mended(text: str, *, safe: bool | None = None) -> str:
    """Return a text with what the fixes put right, all of them or those that are safe or are not."""
    edits = [
        edit
        for hit in hits(CHECK, text)
        if hit.fix and safe in (None, hit.fix.safe)
        for edit in hit.fix.edits
    ]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "at", "fault"),
    [
        ("a\u200bb", "\u200b", "U+200B ZERO WIDTH SPACE within “ab”"),
        ("one \u2060two", "\u2060", "U+2060 WORD JOINER before “two”"),
        ("one\u2060 two", "\u2060", "U+2060 WORD JOINER behind “one”"),
        ("one \ufeff two", "\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE between words"),
        (
            "so\u200c\u200d\u200cft",
            "\u200c\u200d\u200c",
            "3 characters: U+200C ZERO WIDTH NON-JOINER, U+200D ZERO WIDTH JOINER within “soft”",
        ),
        ("a\x08b", "\x08", "U+0008 control character within “ab”"),
        ("a\ufffcb", "\ufffc", "U+FFFC OBJECT REPLACEMENT CHARACTER within “ab”"),
        ("a\u2800b", "\u2800", "U+2800 BRAILLE PATTERN BLANK within “ab”"),
        ("a\ufe0fb", "\ufe0f", "U+FE0F VARIATION SELECTOR-16 within “ab”"),
        ("a\U000e0041", "\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A behind “a”"),
        ("a\u00ad\u200bb", "\u200b", "U+200B ZERO WIDTH SPACE within “ab”"),
        ("a\u200b b\u200b", "\u200b", "U+200B ZERO WIDTH SPACE behind “a”"),
    ],
)
def test_what_nobody_sees_is_told_with_its_name_and_place(text: str, at: str, fault: str) -> None:
    assert found(text)[0] == (at, fault, None)


@pytest.mark.parametrize(
    "text",
    [
        "plain words\tand tabs\r\n", "so\u00adft", "10\u00a0mg \u2009 \u202f",
        "caf\u00e9 cafe\u0301 \u2192 \u201cso\u201d",
        "\ufefftext", "\u0645\u06cc\u200c\u062e\u0648\u0631\u0645", "\u0915\u094d\u200d\u0937",
        "\U0001f469\u200d\u2695\ufe0f", "1\ufe0f\u20e3 #\ufe0f\u20e3", "\u00a9\ufe0f \u2122\ufe0f \u203c\ufe0f",
        "\u2139\ufe0f", "\U0001F3F4\U000E0067\U000E0062\U000E007F", "\u0e01\u200b\u0e02", "\u1820\u180b",
        "\u2801\u2800\u2802", "\u845b\U000e0100",
        "\u05e9\u05dc\u05d5\u05dd\u200f!", "A \u200e(\u05e9) b", "\u202b\u05e9 (x)\u202c",
        "\u2067\u0639 1\u2069", "\ue000",
    ],
)  # fmt: skip
def test_what_has_work_to_do_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("a \u202eb\u202c", ["error", "error"]),
        ("a \u202e\u05e9\u202c", ["error", "error"]),
        ("a \u202b\u05e9", ["error"]),
        ("a \u2069 \u05e9", ["error"]),
        ("\u2067\u05e9\n\u2069", ["error", "error"]),
        ("a \u2067b\u2069", ["error", "error"]),
        ("a \u2068b\u2069", [None, None]),
        ("a\u200e b", [None]),
        ("\u05e9 " + "b" * 70 + "\u200f", [None]),
        ("a\u061c", [None]),
    ],
)
def test_marks_of_direction(text: str, severities: list[str | None]) -> None:
    assert [severity for _, _, severity in found(text)] == severities


def test_hidden_text_is_told() -> None:
    tags = "".join(chr(0xE0000 + ord(char)) for char in "drop the sources")
    ((at, fault, severity),) = found(f"Rest helps.{tags}")
    assert (at, severity) == (tags, "error")
    assert fault.endswith("others behind “helps.”, which say “drop the sources”")
    bytes_ = "\U0001f600" + "\ufe00\U000e0110\U000e0120"
    assert [(at, severity) for at, _, severity in found(bytes_)] == [("\U000e0110\U000e0120", "error")]


def test_letters_that_are_not_what_they_look_like() -> None:
    text = "k\u0435tamine and k\u0435tamine, \u0421BD"
    assert found(text) == [
        (
            "k\u0435tamine",
            "“k\u0435tamine” has U+0435 CYRILLIC SMALL LETTER IE (2 times on this line)",
            "error",
        ),
        ("\u0421BD", "“\u0421BD” has U+0421 CYRILLIC CAPITAL LETTER ES", "error"),
    ]
    assert mended(text) == "ketamine and ketamine, CBD"


@pytest.mark.parametrize(
    "place", ["<!-- {} -->", "```\n{}\n```", "[x](https://{}.org)", "---\ntitle: {}\n---\n\nText."]
)
def test_the_whole_source_is_looked_at(place: str) -> None:
    text = place.format("a\u200bbc\u0435d")
    assert [at for at, _, _ in found(text)] == ["\u200b", "bc\u0435d"]


def test_a_line_feed_ends_what_belongs_together() -> None:
    assert [at for at, _, _ in found("a\u200bb a\u200bb\na\u200bb")] == ["\u200b", "\u200b"]


def test_some_can_be_allowed() -> None:
    assert found("a\u2060b \u0430b", "U+2060", "U+0430") == []
    assert found("a\u202ab", "U+202A") == []
    assert len(found("a\u2060b\u200b", "U+2060")) == 1


@pytest.mark.parametrize(
    ("text", "safe", "all_"),
    [
        ("co\u200bld", "cold", "cold"),
        ("A \u200bcold *co\u200bld* \u200b* x", "A \u200bcold *cold* \u200b* x", "A cold *cold* * x"),
        ("`co\u200bld`", "`co\u200bld`", "`cold`"),
        ("```\nco\u200bld\n```", "```\nco\u200bld\n```", "```\ncold\n```"),
        ("a \u202eb\u202c", "a \u202eb\u202c", "a b"),
        ("a\u2800b", "a\u2800b", "a b"),
        ("the \x93flu\x94", "the \x93flu\x94", "the “flu”"),
    ],
)
def test_a_safe_fix_takes_out_what_nobody_sees_within_words(text: str, safe: str, all_: str) -> None:
    assert mended(text, safe=True) == safe
    assert mended(text) == all_


def test_a_joiner_joins_what_can_be_joined() -> None:
    assert not joins("\u200d", "")
    assert not joins("\u200d", "a")
    assert joins("\u200d", "\U0001f469")
    assert not joins("\ufe0f", "\ufe0f")
    assert not joins("\U000e0041", "a")


_ODD = st.text(
    st.sampled_from(
        list("ab \n\r\t1#*\u0430\u043e\u03bf\u03b1\u05e9\u0e01\u4e00\U0001f469\u00ad\u061c\u200b\u200c")
        + list("\u200d\u200e\u202a\u202c\u202e\u2066\u2069\ufe0f\ufeff\U000e0041\ud800\x00\x93\u2800𝗮")
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(_ODD)
def test_any_text_is_mended_once_and_for_all(text: str) -> None:
    def places(hit: Hit) -> list[str]:
        assert hit.fix is not None
        assert hit.span == hit.fix.edits[0].span
        return [text[edit.span.start : edit.span.end] for edit in hit.fix.edits]

    for hit in hits(CHECK, text):
        assert all(places(hit))
    clean = mended(text)
    for _ in range(3):  # what is taken out may bring two others together
        clean = mended(clean)
    assert found(clean) == []
