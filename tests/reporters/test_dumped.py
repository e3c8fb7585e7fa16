"""JSON that no build log obeys and every reader reads as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.reporters.dumped import Stream, dumped, streamed

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


_PLAIN = st.recursive(
    st.none() | st.integers() | st.text('#[a\n"é', max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


def _with_streams(value: object) -> object:
    if isinstance(value, dict):
        return {key: _with_streams(part) for key, part in value.items()}
    return Stream(map(_with_streams, value)) if isinstance(value, list) else value


@given(_PLAIN)
def test_it_is_the_text_of_the_standard_library(value: object) -> None:
    assert dumped(value).replace("\\u0023", "#") == json.dumps(value, indent=2)


def test_values_that_json_knows_and_those_it_is_told() -> None:
    odd = {
        "a": (1.5, True, None, -3, {}),
        "b": [[], {1: "one", None: 2}, {True: 3}],
        "c": {4},
    }
    assert dumped(odd, list) == json.dumps(odd, indent=2, default=list)
    with pytest.raises(TypeError):
        dumped(odd)


@given(_PLAIN)
def test_what_is_streamed_is_the_same_text(value: object) -> None:
    assert "\n".join(streamed(_with_streams(value))) == dumped(value)
    assert "\n".join(streamed(value)) == dumped(value)


def test_a_stream_is_written_before_all_of_it_is_made() -> None:
    def items() -> Iterator[int]:
        yield from (1, 2)
        pytest.fail("asked for a third")

    pieces = streamed({"numbers": Stream(items())})
    assert [next(pieces) for _ in range(3)] == ["{", '  "numbers": [', "    1,"]
