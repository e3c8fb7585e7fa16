"""How a source is cited in one line."""

from __future__ import annotations

from typing import Any

import pytest

from neurolint.library.model import Source


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "A trial."),
        ({"authors": ("Roe", "Poe")}, "Roe, Poe. A trial."),
        ({"authors": ("Roe", "Poe", "Doe", "Loe")}, "Roe, Poe, Doe et al. A trial."),
        ({"title": "Does it help?", "container_title": "A Journal"}, "Does it help? A Journal."),
        ({"title": "It does not."}, "It does not."),
        ({"publisher": "A Press", "year": 2020}, "A trial. A Press. 2020."),
        ({"container_title": "A Journal", "publisher": "A Press"}, "A trial. A Journal."),
    ],
)
def test_a_citation_is_one_line(more: dict[str, Any], expected: str) -> None:
    given: dict[str, Any] = {"id": "a-trial", "type": "article-journal", "title": "A trial", **more}
    assert Source(**given).citation == expected
