from __future__ import annotations

import pytest
from editorial_pages import check_of, hits, quotes

BODY = "A plain paragraph with a full stop."


def faults(text: str, form: str = "markdown") -> list[tuple[str, str | None]]:
    check = check_of("duplicate")
    found = hits(check, text, "text" if form == "text" else "markdown")
    return [(text[hit.span.start : hit.span.end], hit.severity) for hit in found]


def test_titles_at_the_top_of_plain_text_are_told_once() -> None:
    title = "Why Cramps Come at Night"
    text = f"{title}\n\nleg cramps {title}\n{title}\n\n{title}\n\n{BODY}\n"
    starts = [hit.span.start for hit in hits(check_of("duplicate"), text, "text")]
    lines = [text.index("leg cramps"), text.index(title, 2 * len(title)), text.rindex(title)]
    assert starts == lines


def test_a_keyword_counts_in_any_case_and_with_bold() -> None:
    text = f"# Why cramps come at night\n\n{BODY}\n\n## Night **Cramps** Why Cramps Come At Night\n\n{BODY}"
    assert faults(text) == [("## Night **Cramps** Why Cramps Come At Night", None)]


@pytest.mark.parametrize(
    "heading",
    [
        "What is restless legs syndrome in pregnancy?",  # grammar ties the words to the title
        "Treating restless legs syndrome in pregnancy",  # the word is not of the title
        "Restless legs syndrome in childhood",
        "Restless legs syndrome without pregnancy",
        "Restless legs syndrome not in pregnancy",
    ],
)
def test_headings_that_build_on_the_title_are_no_copies(heading: str) -> None:
    assert faults(f"# Restless legs syndrome in pregnancy\n\n{BODY}\n\n## {heading}\n\n{BODY}") == []


def test_a_heading_that_resembles_the_title_is_a_warning() -> None:
    text = f"# How does iron help restless legs?\n\n{BODY}\n\n## How iron helps restless legs\n\n{BODY}"
    assert faults(text) == [("## How iron helps restless legs", "warning")]


def test_a_label_in_front_of_the_title_is_not_part_of_it() -> None:
    text = f"# Iron and restless legs\n\n{BODY}\n\nHeadline: Iron and restless legs\n\n{BODY}"
    assert quotes(check_of("duplicate", labels=["headline"]), text) == ["Headline: Iron and restless legs"]
    assert quotes(check_of("duplicate"), text) == []


def test_a_title_in_small_letters_was_pasted_into_a_pattern_in_capitals() -> None:
    def found(heading: str) -> list[str]:
        return quotes(check_of("duplicate"), f"# Signs Of Low Iron\n\n{BODY}\n\n## {heading}\n\n{BODY}")

    assert found("What Are signs of low iron?") == ["## What Are signs of low iron?"]
    assert found("What are signs of low iron?") == []
    assert found("What Are Signs of Low Iron?") == []


def test_the_words_must_come_in_the_same_order() -> None:
    text = f"# Switching from tablets to drops\n\n{BODY}\n\n## Switching from drops to tablets\n\n{BODY}"
    assert faults(text) == []


def test_the_first_heading_may_show_the_title_of_the_front_matter() -> None:
    front = "---\ntitle: Iron and restless legs\n---\n\n"
    heading = "# Iron and restless legs"
    assert faults(f"{front}{heading}\n\n{BODY}") == [(heading, "warning")]
    assert quotes(check_of("duplicate", shown="off"), f"{front}{heading}\n\n{BODY}") == []
    assert faults(f"{front}{heading}\n\n{heading}\n\n{BODY}") == [(heading, "warning"), (heading, None)]
    assert faults(f"{front}#{heading}\n\n{BODY}") == [(f"#{heading}", None)]
    assert faults(f"{front}{BODY}\n\n# Iron and restless legs\n\n{BODY}") == [
        ("# Iron and restless legs", None)
    ]


def test_a_short_heading_told_again_beside_itself_is_a_warning() -> None:
    text = f"# Iron\n\n## Dose\n\n{BODY}\n\n## Dose\n\n{BODY}"
    assert faults(text) == [("## Dose", "warning")]


def test_short_headings_without_levels_may_come_again() -> None:
    text = f"Two tablets\n\n{BODY}\n\nSide effects\n\n{BODY}\n\nSide effects\n\n{BODY}\n"
    assert faults(text, "text") == []


def test_the_first_telling_is_named_and_shown() -> None:
    text = f"# Iron and restless legs\n\n{BODY}\n\n## Iron and restless legs\n\n{BODY}"
    (hit,) = hits(check_of("duplicate"), text)
    assert hit.fields == {"how": "repeats", "first": "Iron and restless legs"}
    (label,) = hit.related
    assert text[label.span.start : label.span.end] == "# Iron and restless legs"


def test_prose_that_begins_with_the_title_is_no_copy() -> None:
    text = "# Iron and restless legs\n\nIron and restless legs have more to do with each other than it seems."
    assert quotes(check_of("duplicate"), text) == []


def test_a_heading_told_again_but_divided_otherwise_opens_another_list() -> None:
    check = check_of("duplicate")
    once = "# Medicines for gout\n\n## Allopurinol\n\n### Effects\n\nLess acid.\n\n"
    assert quotes(check, f"{once}## Allopurinol\n\n### Doses\n\nOne a day.") == []
    assert quotes(check, f"{once}## Allopurinol\n\n### Effects\n\nOne a day.") == ["## Allopurinol"]
    assert quotes(check, f"{once}## Allopurinol\n\nOne a day.") == ["## Allopurinol"]


def test_a_line_that_says_what_the_heading_above_it_says_is_told_again() -> None:
    text = f"# Feet\n\n{BODY}\n\n## What is gout?\n\nWhat is gout?\n\n{BODY}\n"
    assert faults(text) == [("What is gout?", None)]
    assert faults(text.replace("gout?\n\nWhat", "gout?\n\nWell, what")) == []
    assert faults(f"# Feet\n\n{BODY}\n\n## Gout\n\nGout\n\n{BODY}\n") == []


def test_lines_of_a_paragraph_that_are_told_in_two_ways_are_all_found() -> None:
    text = f"# Feet\n\nCAUSES OF GOUT\nCauses of gout\n{BODY} {BODY} {BODY}\nSIGNS OF GOUT\nSigns of gout\n"
    assert [quote for quote, _ in faults(text)] == ["Causes of gout", "Signs of gout"]


def test_labels_may_come_again() -> None:
    text = f"# Feet\n\n## Myth:\n\n{BODY}\n\n## Fact:\n\n{BODY}\n\n## Myth:\n\n{BODY}\n\n## Fact:\n\n{BODY}\n"
    assert faults(text) == []
    assert len(faults(text.replace(":\n", "\n"))) == 2
