from __future__ import annotations

from editorial_pages import check_of, hits, quotes

WALK = "A daily walk of half an hour keeps the knee moving and the muscles around it strong."
OTHER = "Swimming and cycling are kind to the joint, since they carry most of the weight of the body."


def test_the_later_copy_is_reported_and_the_first_is_shown() -> None:
    text = f"{WALK}\n\n{OTHER}\n\n{WALK}"
    (hit,) = hits(check_of("overlap"), text)
    assert hit.span.start == text.rindex(WALK)
    assert [label.span.start for label in hit.related] == [0]
    how = "repeats an earlier one; 100 % of the word sequences are the same"
    assert hit.fields == {"how": how, "what": "paragraph"}


def test_a_short_paragraph_has_to_be_as_close_as_a_sentence() -> None:
    text = "Take it an hour before bed with a small snack.\n\nTake two an hour before bed with a large meal."
    assert quotes(check_of("overlap", sentence=0.7), text) == []
    assert len(hits(check_of("overlap", sentence=0.7, **{"paragraph-words": 8}), text)) == 1


def test_a_copied_sentence_is_pointed_at_inside_its_paragraph() -> None:
    text = f"{WALK}\n\n{OTHER} {WALK}"
    assert quotes(check_of("overlap"), text) == [WALK]


def test_a_copy_is_found_through_markup() -> None:
    again = "A *daily* walk of half an hour keeps the knee moving\nand the **muscles** around it strong."
    text = f"{WALK}\n\n{OTHER}\n\n{again}"
    assert len(hits(check_of("overlap"), text)) == 1


def test_the_threshold_is_a_share_of_the_runs_of_both() -> None:
    text = f"{WALK}\n\n{OTHER} Then again, a daily walk of half an hour is free for everyone who has shoes."
    assert quotes(check_of("overlap", sentence=0.9, paragraph=0.9), text) == []


def test_short_sentences_headings_and_lists_of_like_items_are_left_alone() -> None:
    text = (
        "Take it at night.\n\nTake it at night.\n\n"
        "# Take the tablets at night with a glass of water and food\n\n"
        "Take the tablets at night with a glass of water and food\n\n"
        "- Age raises the risk of a fall in people who live at home.\n"
        "- Frailty raises the risk of a fall in people who live at home.\n"
    )
    assert quotes(check_of("overlap"), text) == []


def test_items_that_are_the_same_are_copies() -> None:
    item = "- Age raises the risk of a fall in people who live at home.\n"
    assert len(hits(check_of("overlap"), f"Risks:\n\n{item}- Frailty does.\n{item}")) == 1


def test_many_copies_are_all_reported() -> None:
    text = "\n\n".join([WALK] * 120)
    assert len(hits(check_of("overlap"), text)) == 119


def test_key_points_may_be_told_again_below_but_a_summary_at_the_end_may_not() -> None:
    top = f"# Knees\n\n## Key points\n\n- {WALK}\n\n## Moving\n\n{WALK}"
    end = f"# Knees\n\n## Moving\n\n{WALK}\n\n## Rest\n\n{OTHER}\n\n## Summary\n\n{WALK}"
    assert quotes(check_of("overlap"), top) == []
    assert quotes(check_of("overlap"), end) == [WALK]


LONG = "Ice eases the swelling of a sprained ankle in the first two days after the fall"


def test_a_sentence_that_a_longer_one_holds_is_told_again() -> None:
    longer = f"{LONG}, but nobody has shown in a trial of any size that it makes the ligament heal sooner."
    assert quotes(check_of("overlap"), f"{longer}\n\nRest helps. {LONG}.") == [f"{LONG}."]
    assert quotes(check_of("overlap"), f"{LONG}.\n\nRest helps. {longer}") == [longer]
    text = f"{longer}\n\nIce helps. {LONG.replace('ankle', 'foot')}."
    assert quotes(check_of("overlap", paragraph=0.9), text) == []
    assert len(quotes(check_of("overlap", paragraph=0.9, contained=0.7), text)) == 1


def test_a_description_is_told_again_only_almost_word_for_word() -> None:
    page = f"---\ndescription: {LONG}.\n---\n\nRest helps. {{}}."
    assert quotes(check_of("overlap"), page.format(LONG)) == [f"{LONG}."]
    other = LONG.replace("sprained ankle", "sprained foot")
    assert quotes(check_of("overlap"), page.format(other)) == []
    assert quotes(check_of("overlap", description=0.6), page.format(other)) == [f"{other}."]


def test_a_list_is_told_again_with_its_entries_in_order() -> None:
    signs = ["Numb fingers", "Weak grip", "Pain at night", "Stiff mornings", "Cold hands"]
    first = "\n".join(f"- {sign}: more on it." for sign in signs)
    again = "\n".join(f"- {sign}" for sign in signs)
    assert quotes(check_of("overlap"), f"{first}\n\nCall when you have:\n\n{again}\n- Fever") == [again]
    turned = "\n".join(f"- {sign}" for sign in reversed(signs))
    assert quotes(check_of("overlap"), f"{first}\n\nCall when you have:\n\n{turned}") == []
    assert quotes(check_of("overlap", list=6), f"{first}\n\nCall when you have:\n\n{again}") == []


def test_of_many_lists_the_one_that_goes_on_alike_for_longest_is_shown() -> None:
    def of(*names: str) -> str:
        return "\n".join(f"- {name}" for name in names)

    signs = ["Numb fingers", "Weak grip", "Night pain", "Stiff mornings", "Cold hands"]
    lists = [of(*signs, f"Sign number {number}", "Sore thumb") for number in range(100)]
    text = "\n\nAnd then there are these:\n\n".join([*lists, of(*signs, "Sign number 0", "Sore thumb")])
    *_, last = hits(check_of("overlap"), text)
    assert text[last.span.start : last.span.end] == lists[0]
    assert [label.span.start for label in last.related] == [0]


def test_a_sentence_is_held_against_all_that_share_enough_with_it() -> None:
    near = [f"{WALK[:-1]} in week {number}." for number in range(30)]
    again = "Half an hour of walking in the morning " + WALK[len("A daily walk of half an hour ") :]
    text = "\n\n".join([OTHER, *near, again])
    found = hits(check_of("overlap", paragraph=1, sentence=0.3, contained=1), text)
    assert len(found) == 30
    assert text[found[-1].span.start : found[-1].span.end] == again
    assert [text.index(near[0])] == [label.span.start for label in found[-1].related]


def test_questions_may_be_worded_alike() -> None:
    asked = "Is the treatment at our clinic in the old town {}?"
    text = "\n\n".join(asked.format(word) for word in ("painful", "permanent"))
    assert quotes(check_of("overlap"), text) == []
    assert len(quotes(check_of("overlap"), "\n\n".join([asked.format("painful")] * 2))) == 1
