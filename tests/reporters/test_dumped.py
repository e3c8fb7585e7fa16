"""JSON that no build log obeys and every reader reads as it was."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.reporters.dumped import dumped

_ORDER = re.compile(r"##(?:[A-Za-z]+)?\[")


@given(st.text('#[\\"vso]\n\x1b\ud800é'))
def test_every_text_is_read_as_it_was(text: str) -> None:
    shown = dumped({text: [text]})
    assert json.loads(shown) == {text: [text]}
    assert not _ORDER.search(shown)
    assert re.fullmatch(r"[ -~\n]*", shown)


@pytest.mark.parametrize("order", ["##vso[task.complete]", "##[error]x", "###[group]", "\\##teamcity[x]"])
def test_an_order_is_escaped_and_other_hashes_stay(order: str) -> None:
    assert not _ORDER.search(dumped(order))
    assert json.loads(dumped(order)) == order
    assert dumped("## Heading #tag") == '"## Heading #tag"'
