from __future__ import annotations

import pytest

from neurolint.language.syllables import syllables


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("wool", 1),
        ("take", 1),
        ("takes", 1),
        ("doses", 2),
        ("filled", 1),
        ("started", 2),
        ("table", 2),
        ("lonely", 2),
        ("movement", 2),
        ("somewhere", 2),
        ("material", 4),
        ("special", 2),
        ("patient", 2),
        ("efficient", 3),
        ("rhythm", 2),
        ("reaction", 3),
        ("medication", 4),
        ("inflammation", 4),
        ("the", 1),
        ("a", 1),
        ("Xyz", 1),
        ("été", 1),
        ("don’t", 1),
    ],
)
def test_syllables_follow_from_spelling(word: str, number: int) -> None:
    assert syllables(word, {"efficient": 3}) == number


def test_words_that_follow_no_rule_are_told_also_in_the_plural() -> None:
    assert [syllables(word, {"diabetes": 4, "recipe": 3}) for word in ("Diabetes", "recipes", "recipe")] == [
        4,
        3,
        3,
    ]
    assert syllables("recipe", {}) == 2
