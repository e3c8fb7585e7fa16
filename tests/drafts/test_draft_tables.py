"""Cells of tables know the cell that heads their column."""

from __future__ import annotations

import pytest

from neurolint.drafts.read import parse

MARKDOWN = "| Myth | Fact |\n|---|---|\n| one | two |\n| three | |\n| | four |\n"
HTML = (
    "<table><tr><th>Myth</th><th>Fact</th></tr><tr><td>one</td><td>two</td></tr>"
    "<tr><td>three</td><td></td></tr><tr><td></td><td><p>four</p></td></tr></table>"
)


def headed(text: str) -> dict[str, str | None]:
    """The text of each cell, with that of the cell that heads its column."""
    blocks = parse(text, "draft.md", "markdown").blocks
    return {
        block.text: None if block.lead_in is None else blocks[block.lead_in].text
        for block in blocks
        if block.kind == "cell"
    }


@pytest.mark.parametrize("text", [MARKDOWN, HTML])
def test_a_cell_knows_the_head_of_its_column(text: str) -> None:
    columns = {"one": "Myth", "two": "Fact", "three": "Myth", "four": "Fact"}
    assert headed(text) == {"Myth": None, "Fact": None, **columns}


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td>Myth</td></tr><tr><td>one</td></tr></table>",
        "<table><tr><td>Myth</td></tr><tr><th>one</th></tr><tr><td>two</td></tr></table>",
        "<tr><th>Myth</th></tr><tr><td>one</td></tr>",
        "<td>Myth",
    ],
)
def test_a_table_without_a_head_has_none(text: str) -> None:
    assert set(headed(text).values()) == {None}


def test_a_table_in_a_cell_has_heads_of_its_own() -> None:
    inner = "<table><tr><th>Dose</th></tr><tr><td>ten</td></tr></table>"
    outer = f"<table><tr><th>Drug</th></tr><tr><td>{inner}<p>after</p></td></tr></table>"
    assert headed(outer) == {"Drug": None, "Dose": None, "ten": "Dose", "after": "Drug"}


def test_a_cell_is_no_item_of_a_list_around_it() -> None:
    text = "Signs:\n\n- first\n\n  | Myth |\n  |---|\n  | one |\n"
    assert headed(text) == {"Myth": None, "one": "Myth"}
