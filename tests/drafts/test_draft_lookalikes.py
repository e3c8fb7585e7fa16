"""Letters of other scripts that pass for Latin ones, told from words and signs that are what they are."""

from __future__ import annotations

from string import ascii_letters

import pytest

from neurolint.drafts.lookalikes import FOREIGN, LOOKALIKES, as_latin, mixed_words


def seen(text: str) -> str:
    """Return a text as a reader takes it."""
    letters = list(text)
    for word in mixed_words(text):
        for at in word.places:
            letters[at] = LOOKALIKES[letters[at]]
    return "".join(letters)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l\u043ewer", "lower"),
        ("\u0421BD \u043eil", "CBD oil"),
        ("\u0425-ray", "X-ray"),
        ("vitamin-\u0412", "vitamin-B"),
        ("na\u0457ve", "naïve"),
        ("p\u03bf\u03bfr", "poor"),
        ("\u03a4NF", "TNF"),
        ("medic\u03b1tion", "medication"),
        ("c\u0585ld", "cold"),
        ("doctor's \u0430nd nurse\u2019\u0455", "doctor's \u0430nd nurse\u2019s"),
    ],
)
def test_a_lookalike_in_a_latin_word(text: str, words: str) -> None:
    assert seen(text) == words.replace("\u0430nd", "and")


@pytest.mark.parametrize(
    "text",
    [
        "\u03bcg", "\u03b2-blocker", "TNF-\u03b1", "TNF\u03b1", "IFN\u03b3", "NF\u03baB", "\u0394F508",
        "\u03949-THC", "\u03b1SMA", "interferon\u03b1",
        "\u0391-linolenic", "\u03c72", "\u0394\u03a8m", "\u043a\u043e\u043c\u0443", "\u041c\u0420\u0422",
        "T-\u043a\u043b\u0435\u0442\u043a\u0438", "IT\u0448\u043d\u0438\u043a", "\u0432\u043e\u0434\u0430",
        "\u0441\u043e\u0432\u0435\u0442", "\u03c0\u03cc\u03bd\u03bf\u03c2", "plain words", "", "caf\u00e9",
    ],
)  # fmt: skip
def test_words_and_signs_that_are_what_they_are(text: str) -> None:
    assert seen(text) == text


def test_every_lookalike_is_one_foreign_letter_for_one_latin_letter() -> None:
    assert all(FOREIGN.fullmatch(char) for char in LOOKALIKES)
    assert all(
        len(latin) == 1 and (latin in ascii_letters or latin in "ëïóíáú") for latin in LOOKALIKES.values()
    )
    assert as_latin("".join(LOOKALIKES)) == "".join(LOOKALIKES.values())
