"""What each unit of a plain text is: heading, paragraph, item of a list with or without markers."""

from __future__ import annotations

from typing import Literal

from neurolint.drafts.lines import Unit
from neurolint.drafts.looks import is_byline, is_short, is_title_case, looks_like_heading, stops

Role = Literal["paragraph", "heading", "item", "bare", "more", "rule"]
"""What a unit is; "bare" is an item without a marker, "more" a further paragraph of the item above."""

_ITEM_WORDS, _LOOSE_ITEM_WORDS, _ITEM_LENGTH = 12, 8, 80
_SECTIONS = frozenset(
    {"background", "conclusion", "conclusions", "disclaimer", "faq", "faqs", "introduction", "overview",
     "references", "sources", "summary", "takeaway", "takeaways"}
)  # fmt: skip
"""Headings of one word that any article may have."""


def tell_roles(units: list[Unit]) -> list[Role]:
    """Return the role of each unit of a text."""
    roles: list[Role] = [_marked_role(unit) for unit in units]
    _find_numbered_headings(units, roles)
    _find_bare_lists(units, roles)
    _find_more(units, roles)
    for at in range(len(units)):
        if roles[at] == "paragraph" and _is_heading(units, roles, at):
            roles[at] = "heading"
    return roles


def _marked_role(unit: Unit) -> Role:
    if unit.is_rule:
        return "rule"
    if unit.marker == "hashes":
        return "heading"
    return "item" if unit.marker else "paragraph"


def _find_numbered_headings(units: list[Unit], roles: list[Role]) -> None:
    """Make a heading of a numbered line that stands above a paragraph of its own, as in a list of questions.

    The last item of a list is followed by a paragraph too; it has an item above. A lone "1." must be a
    question, or be followed by a "2." of the same build.
    """
    following: Unit | None = None  # the next numbered unit, when it could be such a heading
    for at in reversed(range(len(units))):
        number = _number(units[at])
        if number is None:
            continue
        could = _tops_paragraph(units, roles, at)
        if could:
            paired = following is not None and _number(following) == number + 1
            if units[at].text.endswith("?") or number > 1 or paired:
                roles[at] = "heading"
        following = units[at] if could else None


def _number(unit: Unit) -> int | None:
    return int(unit.first.marker["number"]) if unit.first.marker and unit.marker == "number" else None


def _tops_paragraph(units: list[Unit], roles: list[Role], at: int) -> bool:
    unit = units[at]
    if not unit.single or not looks_like_heading(unit.text) or at + 1 == len(units):
        return False
    below = units[at + 1]
    if roles[at + 1] != "paragraph" or below.first.indent > unit.first.indent + 1:
        return False
    if at and roles[at - 1] == "item":
        return False
    return unit.text.endswith("?") or not looks_like_heading(below.text)


def _find_bare_lists(units: list[Unit], roles: list[Role]) -> None:
    at = 0
    while at < len(units):
        if roles[at] == "paragraph" and units[at].last.endswith(":"):
            end = _bare_list_end(units, roles, at + 1)
            if end - at > 2:
                roles[at + 1 : end] = ["bare"] * (end - at - 1)
                at = end
                continue
        at += 1


def _bare_list_end(units: list[Unit], roles: list[Role], begin: int) -> int:
    """Return where the list of short lines that begins at `begin` ends.

    A list is tight or has blank lines throughout; one blank line may stand above a tight one.
    """
    loose = begin + 1 < len(units) and units[begin + 1].spaced
    words = _LOOSE_ITEM_WORDS if loose else _ITEM_WORDS
    end = begin
    while end < len(units) and roles[end] == "paragraph" and _could_be_item(units[end], words):
        if end > begin and units[end].spaced != loose:
            break
        if units[end].text.endswith(".") and not stops(units[begin].text):
            break
        end += 1
    goes_on = end < len(units) and roles[end] == "paragraph" and (loose or not units[end].spaced)
    if goes_on and end > begin and _heads(units[begin:end]):
        end -= 1
    return end


def _could_be_item(unit: Unit, words: int) -> bool:
    text = unit.text
    return (
        unit.single
        and len(text) <= _ITEM_LENGTH
        and is_short(text, words)
        and not text.endswith(":")
        and text[0] not in "#-"
    )


def _heads(lines: list[Unit]) -> bool:
    """Tell whether the last of some short lines is rather the heading of the paragraph below."""
    text = lines[-1].text
    if not looks_like_heading(text):
        return False
    if text.endswith("?") or text.lower() in _SECTIONS:
        return True
    return is_title_case(text) and not all(is_title_case(line.text) for line in lines[:-1])


def _find_more(units: list[Unit], roles: list[Role]) -> None:
    """Give an item the indented paragraphs that follow it."""
    item: Unit | None = None
    for at, unit in enumerate(units):
        if roles[at] == "item":
            item = unit
        elif item and roles[at] == "paragraph" and unit.first.indent > item.first.indent + 1:
            roles[at] = "more"
        else:
            item = None


def _is_heading(units: list[Unit], roles: list[Role], at: int) -> bool:
    """Tell whether a paragraph is a heading by its looks and its neighbours; those above are told already."""
    unit = units[at]
    if not unit.single or not looks_like_heading(unit.text):
        return False
    if at + 1 == len(units):
        return at == 0 or roles[at - 1] == "heading"
    if at and is_byline(units[at - 1].text):
        return False  # the author's office
    return not (unit.text.endswith(":") and roles[at + 1] in ("item", "bare"))
