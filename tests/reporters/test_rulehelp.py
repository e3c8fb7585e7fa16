"""Help on a rule: its words as text, its examples as code, and nothing of either as markup."""

from __future__ import annotations

from typing import Any

from makers import rule
from neurolint.library.model import Example, Examples
from neurolint.reporters.rulehelp import rule_help


def _help(**more: Any) -> str:
    return "\n".join(rule_help(rule(**more)))


def test_summary_why_suggestion_and_examples() -> None:
    some = tuple(Example(f"Wool is {word}.") for word in ("warm", "cold", "wet"))
    shown = _help(
        summary="Wool.",
        why="First.\n\nThen\nmore.\n",
        suggestion="Say silk.",
        examples=Examples(some, some[:1]),
    )
    assert shown == (
        "Wool.\n\nFirst.\n\nThen more.\n\nSay silk.\n\n"
        "**Flagged**\n\n```markdown\nWool is warm.\n```\n\n```markdown\nWool is cold.\n```\n\n"
        "**Left alone**\n\n```markdown\nWool is warm.\n```\n"
    )


def test_words_are_no_markup() -> None:
    assert _help(summary="<b>", why="![i](x) @team", suggestion="") == (
        "&#60;b&#62;\n\n&#33;&#91;i&#93;&#40;x&#41; &#64;&#8203;team\n"
    )


def test_an_example_does_not_leave_its_fence() -> None:
    shown = _help(examples=Examples((Example("a\n````\n<img>"),)))
    assert shown.endswith("\n`````markdown\na\n````\n<img>\n`````\n")
