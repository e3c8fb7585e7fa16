"""Numbers as English spells them."""

from __future__ import annotations

from collections.abc import Mapping

ONES: Mapping[str, float] = {
    word: float(value)
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"), 1
    )
}  # fmt: skip
"""Words for numbers below twenty."""

TENS: Mapping[str, float] = {
    word: 10.0 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}

SCALES: Mapping[str, float] = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
"""Words that multiply what stands before them."""

SPELT = "|".join(sorted({**ONES, **TENS}, key=len, reverse=True))
"""Alternatives of a regular expression: every word below a hundred, in small letters, longest first."""
