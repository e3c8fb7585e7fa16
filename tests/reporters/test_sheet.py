"""The layout of sheets and lists."""

from __future__ import annotations

from neurolint.reporters.sheet import paragraph, quotations, row, table


def test_rows_hang_below_their_label() -> None:
    assert list(row("Says", "one two three four five", 38)) == [
        "  Says:           one two three four",
        "                  five",
    ]
    assert list(row("Two", ("first", "", "second"), 80)) == [
        "  Two:            first",
        "                  second",
    ]


def test_nothing_to_say() -> None:
    assert list(row("Says", "", 80)) == list(row("Says", ("", ""), 80)) == list(row("Says", (), 80)) == []
    assert list(row("Says", ("", "second"), 80)) == ["  Says:           second"]


def test_a_long_word_is_left_whole_and_a_narrow_terminal_gets_some_room() -> None:
    link = "https://example.org/a-rather-long/address"
    assert list(row("Link", f"see {link}", 10)) == ["  Link:           see", " " * 18 + link]
    assert list(row("Says", "one two three four", 1)) == ["  Says:           one two three four"]


def test_what_a_terminal_would_obey_is_shown_as_its_code() -> None:
    assert list(paragraph("a\x1b[31m\nb", 80)) == ["  a\\u001b[31m b"]
    assert list(quotations("Flags", ["a\x07"], 80)) == ["  Flags:          “a\\u0007”"]
    assert list(table([("a\x1b", "b\u202e")])) == ["a\\u001b  b\\u202e"]


def test_columns() -> None:
    assert list(table([("a", "one", "x"), ("bbb", "", "y z"), ("c", "two", "")])) == [
        "a    one  x",
        "bbb       y z",
        "c    two",
    ]
    assert list(table([("疼痛", "x"), ("abcde", "y")])) == ["疼痛   x", "abcde  y"]
    assert list(table([])) == []
