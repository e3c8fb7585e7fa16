"""Notices of a site, parts of a press release, placeholders, and scraps told by their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from editorial_pages import check_of, hits, quotes

from neurolint.checks.options import worded
from neurolint.checks.registry import CHECKS
from neurolint.errors import ConfigError
from neurolint.library.load import load_library
from neurolint.library.model import Reference, Rule

ARTICLE = "# Hay fever\n\nPollen is the cause of hay fever, and the wind carries it far from the tree."
MIDDLE = "\n\n".join(f"Point {number} of many is told in a sentence of its own." for number in range(20))
NOTICE = "The information on this site is not a substitute for medical advice."


def test_a_notice_counts_at_the_ends_of_a_page_and_under_its_heading() -> None:
    check = check_of("notices")
    assert quotes(check, f"{ARTICLE}\n\n{MIDDLE}\n\n{NOTICE}") == [NOTICE]
    assert quotes(check, f"{NOTICE}\n\n{ARTICLE}\n\n{MIDDLE}") == [NOTICE]
    assert quotes(check, f"{ARTICLE}\n\n{MIDDLE}\n\n{NOTICE}\n\n{MIDDLE}") == []
    assert quotes(check, f"{ARTICLE}\n\n{MIDDLE}\n\n## Disclaimer\n\n{NOTICE}\n\n## Dose\n\n{MIDDLE}") == [
        NOTICE
    ]


def test_a_notice_is_a_sentence_and_may_be_allowed_or_switched_off() -> None:
    text = f"{ARTICLE} {NOTICE}"
    assert quotes(check_of("notices"), text) == [NOTICE]
    assert quotes(check_of("notices", allow=["information on this site"]), text) == []
    assert quotes(check_of("notices", off=["disclaimer"]), text) == []
    assert hits(check_of("notices"), text)[0].fields == {"kind": "a disclaimer"}


def test_a_house_names_its_kinds_of_notices(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    own = "notices: {fair: [join our fair], club: [join our club]}\ncalled: {fair: a word on our fair}\n"
    (tmp_path / "wording" / "boilerplate.yaml").write_text(own, encoding="utf-8")
    rule = Rule("ABC001", "a-fault", "s", "w", "warning", "notices", "m")
    check = CHECKS["notices"](rule, load_library(reference=[tmp_path]).reference)
    told = [
        hits(check, f"{ARTICLE} {text}")[0].fields["kind"]
        for text in ("Join our fair.", "Join our club.", NOTICE)
    ]
    assert told == ["a word on our fair", "club", "a disclaimer"]


def test_a_notice_in_quotation_marks_is_somebody_elses() -> None:
    assert quotes(check_of("notices"), f"{ARTICLE}\n\nThe label says “{NOTICE}”") == []


def test_a_heading_is_no_notice_whatever_it_says() -> None:
    assert quotes(check_of("notices"), f"{ARTICLE}\n\n## {NOTICE}\n\nPollen is dust.") == []


def test_readers_are_sent_to_a_company_only_at_the_end_and_to_public_bodies_anywhere() -> None:
    check = check_of("press")
    line = "For more information on the spray, please visit www.pollen-shop.com."
    assert quotes(check, f"{ARTICLE}\n\n{MIDDLE}\n\n{line}") == [line]
    assert quotes(check, f"{line}\n\n{ARTICLE}\n\n{MIDDLE}") == []
    assert quotes(check, f"{ARTICLE}\n\n{line.replace('pollen-shop.com', 'pollen.gov.uk')}") == []
    assert quotes(check, f"{ARTICLE}\n\nFor more information on the spray, ask the pharmacist.") == []


def test_about_is_a_company_only_in_a_press_release() -> None:
    about = "About Pollenex Inc.\n\nPollenex Inc. is a leading maker of sprays. It helps everybody."
    found = quotes(check_of("press"), f"# Spray\n\nThe company announced that it sells more.\n\n{about}")
    assert found == ["About Pollenex Inc.", "Pollenex Inc. is a leading maker of sprays."]
    assert quotes(check_of("press"), f"{ARTICLE}\n\nMore below.\n\n{about}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rinse daily [insert link].", ["[insert link]"]),
        ("Rinse daily <your name here>.", ["<your name here>"]),
        ("Rinse daily {add a quote}.", ["{add a quote}"]),
        ("[Add salt](https://example.org) to the water.", []),
        ("Rinse [the nose] daily.", []),
        ("Todo lists help.", []),
        ("TODO: lists.", ["TODO"]),
        ("`[insert link]`", []),
        ("Alt text: a nose in spring", ["Alt text: a nose in spring"]),
        ("A slug: the animal.", []),
    ],
)
def test_placeholders(text: str, found: list[str]) -> None:
    assert quotes(check_of("placeholders"), text, "text" if "<" in text else "markdown") == found


def test_a_template_in_html_is_one_place() -> None:
    html = '<div v-for="tag in tags">\n  <b>{{ tag }}</b> {{ tag }}\n</div>'
    (hit,) = hits(check_of("placeholders"), f"{ARTICLE}\n\n{html}\n")
    assert (hit.severity, hit.fields["words"]) == ("warning", "{{ tag }}")


def test_short_lines_between_two_scraps_belong_to_them() -> None:
    check = check_of("residue", lines=["share", "comment"])
    assert quotes(check, f"{ARTICLE}\n\nShare\n\n- Birch\n- Grass\n\nComment") == [
        "Share",
        "- Birch\n- Grass",
        "Comment",
    ]
    assert quotes(check, f"{ARTICLE}\n\nShare\n\n- Birch\n- Grass\n\nBoth fly.") == ["Share"]
    long = "Birch and grass are the two that matter most."
    assert quotes(check, f"{ARTICLE}\n\nShare\n\n{long}\n\nComment") == ["Share", "Comment"]


def test_lines_beside_wide_gaps_are_fragments_when_they_are_several() -> None:
    gap = "\n" * 8
    torn = gap.join(["Trees & grasses", "Maps of pollen", "Questions about pollen", ARTICLE])
    assert quotes(check_of("residue"), torn) == [
        "Trees & grasses",
        "Maps of pollen",
        "Questions about pollen",
    ]
    assert quotes(check_of("residue", gap=0), torn) == []
    assert quotes(check_of("residue"), gap.join(["Trees & grasses", ARTICLE])) == []


def test_a_tagline_has_names_between_bars_and_tells_no_date() -> None:
    check = check_of("residue")
    assert quotes(check, f"Northside • Lake County\n\n{ARTICLE}") == ["Northside • Lake County"]
    assert quotes(check, f"By A. Lee | Reviewed by B. Ray\n\n{ARTICLE}") == []
    assert quotes(check, f"{ARTICLE}\n\n{MIDDLE}\n\nPollen • Mites • Moulds\n\n{MIDDLE}") == []


def test_a_mistake_in_the_wording_is_told_with_its_place() -> None:
    broken = Reference({}, {}, {}, {"boilerplate": {"pointers": ["fine", "(broken"]}}, "")
    with pytest.raises(ConfigError) as raised:
        worded(broken, "boilerplate", "pointers")
    assert "'(broken' cannot be read" in raised.value.problems[0].message
    assert Path(raised.value.problems[0].path).name == "boilerplate.yaml"


def test_many_short_lines_that_end_a_page_are_names_of_other_pages() -> None:
    names = ["A guide to pollen", "What causes hay fever?", "Sprays", "Who gets it?", "When to see a nurse"]
    trail = "\n\n".join(names)
    check = check_of("residue")
    assert quotes(check, f"{ARTICLE}\n\n{trail}\n") == [trail]
    assert quotes(check, f"{ARTICLE}\n\nWhat may help:\n\n{trail}\n") == []
    assert quotes(check, f"{ARTICLE}\n\n## What may help\n\n{trail}\n") == []
    assert quotes(check, f"{ARTICLE}\n\n{trail}\n\nThat was all.") == []
    assert quotes(check_of("residue", ending=6), f"{ARTICLE}\n\n{trail}\n") == []


def test_notices_that_follow_each_other_are_one() -> None:
    more = "It is provided without any warranties."
    text = f"{ARTICLE}\n\n{NOTICE} {more} Bees are busy. {NOTICE}"
    assert quotes(check_of("notices"), text) == [f"{NOTICE} {more}", NOTICE]


def test_a_number_behind_the_name_of_a_button_is_part_of_it() -> None:
    check = check_of("residue", lines=["book now"])
    assert quotes(check, f"{ARTICLE}\n\nBook Now (555) 555-0100") == ["Book Now (555) 555-0100"]
    assert quotes(check, f"{ARTICLE}\n\nBook now 12") == []


def test_a_call_behind_a_comma_is_one_unless_it_is_for_help() -> None:
    check = check_of("residue", calls=["call us <0-1> (at|for)"], kept=["helpline"])
    call = "If your nose runs all day, call us for a spray."
    assert quotes(check, f"{ARTICLE} {call}") == [call]
    assert quotes(check, f"{ARTICLE} If your throat swells, call us at the helpline.") == []
    assert quotes(check, f"{ARTICLE} They would call us for a spray.") == []
