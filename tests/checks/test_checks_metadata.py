"""What pages tell of themselves: fields, days, JSON-LD, kinds of page, and the checks on them."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from makers import built_in
from neurolint.checks.base import Page
from neurolint.checks.page.days import Day, day_in, months_between
from neurolint.checks.page.fields import Fields
from neurolint.checks.page.jsonld import properties
from neurolint.checks.page.pagekinds import PageKinds
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.lint import Linter, Settings

TODAY = date(2025, 3, 31)
LONG = "Wool keeps the feet warm and dry. " * 40


@cache
def linter(code: str, today: date | None = TODAY, profile: str | None = None) -> Linter:
    return Linter(built_in(), Settings(profile=profile, select=(code,), today=today))  # type: ignore[arg-type]


def said(code: str, text: str, today: date | None = TODAY) -> list[str]:
    return [finding.message for finding in linter(code, today).check(parse(text, "draft", "markdown"))]


def told(text: str, field: str, path: str = "draft") -> list[tuple[str, str, str]]:
    draft = parse(text, path, "markdown")
    return [
        (one.value, one.place, draft.source[one.span.start : one.span.end])
        for one in Fields(built_in().reference).of(draft).told(field)
    ]


def kind(text: str, path: str = "draft") -> tuple[str, str]:
    draft, reference = parse(text, path, "markdown"), built_in().reference
    found = PageKinds(reference).of(Page(draft, read_claims(draft, reference), reference))
    return found.name, found.why


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-05-03", date(2021, 5, 3), date(2021, 5, 3)),
        ("2021-05-03T10:00:00.000Z", date(2021, 5, 3), date(2021, 5, 3)),
        ("2021/5/3", date(2021, 5, 3), date(2021, 5, 3)),
        ("on 3rd of May 2021", date(2021, 5, 3), date(2021, 5, 3)),
        ("May 3, 2021", date(2021, 5, 3), date(2021, 5, 3)),
        ("Sept. 30th, 2021", date(2021, 9, 30), date(2021, 9, 30)),
        ("February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021-05", date(2021, 5, 1), date(2021, 5, 31)),
        ("05/03/2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("© 2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("Market 2021", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_days_are_read_as_people_write_them(text: str, first: date, last: date) -> None:
    assert day_in(text) == Day(first, last)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "30 February 2021", "2021-13-01", "120211", "call 2021999"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_in(text) is None


def test_months_are_whole_months() -> None:
    assert months_between(date(2022, 3, 31), date(2025, 3, 30)) == 35
    assert months_between(date(2022, 3, 31), date(2025, 3, 31)) == 36


@pytest.mark.parametrize(
    ("front", "field", "value", "line"),
    [
        ("author: Ann Lee", "author", "Ann Lee", "author: Ann Lee"),  # Jekyll
        ("authors:\n  - name: Ann Lee\n    title: RN", "author", "Ann Lee, RN", "authors:"),  # Docusaurus
        ("last_update:\n  date: 2024-01-02", "updated", "2024-01-02", "date: 2024-01-02"),  # Docusaurus
        ("lastmod: 2024-01-02", "updated", "2024-01-02", "lastmod: 2024-01-02"),  # Hugo
        ("expiryDate: 2024-01-02", "due", "2024-01-02", "expiryDate: 2024-01-02"),  # Hugo
        ("pubDate: 'Jul 08 2022'", "published", "Jul 08 2022", "pubDate: 'Jul 08 2022'"),  # Astro
        ("last_modified_at: 2024-01-02", "updated", "2024-01-02", "last_modified_at: 2024-01-02"),  # Jekyll
        ("params:\n  reviewer: Ann Lee", "reviewer", "Ann Lee", "reviewer: Ann Lee"),  # Hugo
    ],
)
def test_front_matter_of_site_generators_is_understood(front: str, field: str, value: str, line: str) -> None:
    assert told(f"---\n{front}\n---\n\nText.", field) == [(value, "front matter", line)]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("By Ann Lee", "author", "Ann Lee"),
        ("**Written by:** Ann", "author", "Ann"),
        ("Medically reviewed by Ann Lee, MD", "reviewer", "Ann Lee, MD"),
        ("Last reviewed: 3 May 2024", "reviewed", "3 May 2024"),
        ("Text.\nPage last updated on 3 May 2024", "updated", "3 May 2024"),
        ("Next review due: May 2027", "due", "May 2027"),
    ],
)
def test_lines_with_a_label_are_understood(text: str, field: str, value: str) -> None:
    assert [one[:2] for one in told(text, field)] == [(value, "text")]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("By taking wool you keep warm.", "author"),
        ("By Monday the cold is gone.", "author"),
        ("It was written by Ann Lee.", "author"),
        ("Updated advice is on its way.", "updated"),
        ("`author: Ann Lee`", "author"),
    ],
)
def test_prose_that_begins_like_a_label_tells_nothing(text: str, field: str) -> None:
    assert told(text, field) == []


def test_the_name_of_a_file_may_tell_its_day() -> None:
    assert told("Text.", "published", "_posts/2024-01-02-wool.md") == [("2024-01-02", "file name", "")]


def test_json_ld_is_read_but_not_that_of_other_works_nor_what_is_broken() -> None:
    script = '<script type="application/ld+json">{}</script>'
    good = '{"@graph": [{"reviewedBy": {"name": "Ann Lee"}, "citation": {"reviewedBy": "Bob"}}]}'
    for inside, found in ((good, ["Ann Lee"]), ("{broken", []), ("[" * 2_000, [])):
        text = "Text.\n\n" + script.replace("{}", inside)
        assert [value for value, _, _ in told(text, "reviewer")] == found
    assert list(properties(parse("No ld+json here.", "draft", "markdown"))) == []


@pytest.mark.parametrize(
    ("text", "path", "name", "why"),
    [
        ("---\nlayout: News\n---\n\nText.", "draft", "news", "front matter"),
        ("---\ncategories: [x, Treatments]\n---\n\nText.", "draft", "treatment", "front matter"),
        ("Text.", "content/conditions/wool.md", "condition", "folder"),
        (f"LEEDS, 3 May 2024 /PRNewswire/ -- {LONG}", "draft", "news", "press release"),
        (f"# Ibuprofen\n\nIbuprofen is a drug. {LONG}", "draft", "treatment", "ibuprofen"),
        (f"# Gout\n\n{LONG}", "draft", "condition", "gout"),
        (f"# Wool\n\n{LONG}", "draft", "article", "no treatment"),
        (
            f"# Gout\n\nA new study found that wool warms. Lead author Ann Lee agrees. {LONG}",
            "draft",
            "news",
            "worded as news",
        ),
        ("Gout hurts.", "draft", "notice", "150 words"),
    ],
)
def test_the_kind_of_a_page_is_told_or_inferred_with_its_reason(
    text: str, path: str, name: str, why: str
) -> None:
    found = kind(text, path)
    assert found[0] == name
    assert why in found[1]


def test_a_page_says_how_it_was_read() -> None:
    (message,) = said("MET001", f"# Gout\n\n{LONG}")
    assert message == (
        "The page names neither an author nor a reviewer (read as: condition page, since its title names gout)."
    )


def test_the_age_of_a_review_is_told_from_the_day_given_only() -> None:
    text = "---\nkind: condition\nreviewed: 2022-02-28\n---\n\nText."
    (message,) = said("MET003", text)
    assert "last reviewed in February 2022, 37 months ago (at most 36)" in message
    assert said("MET003", text, None) == []


def test_front_matter_that_cannot_be_read_is_held_against_nobody() -> None:
    text = "---\nkind: condition\nauthor: [\n---\n\nText."
    assert [said(code, text) for code in ("MET001", "MET003", "MET004")] == [[], [], []]


def test_a_byline_in_furniture_is_still_a_byline() -> None:
    text = "---\nkind: treatment\n---\n\nText.\n\nby Ann Lee\nI'm a teacher and writer. I write notes for students."
    both = Linter(built_in(), Settings(profile=None, select=("MET002", "BLP004")))
    codes = {finding.rule.code for finding in both.check(parse(text, "draft", "markdown"))}
    assert codes == {"MET002", "BLP004"}


def test_an_overdue_review_weighs_more_in_each_profile() -> None:
    text = "---\nkind: condition\nreviewed: 2019\nnext_review: 2020\n---\n\nText."
    draft = parse(text, "draft", "markdown")
    levels = [linter("MET003", TODAY, profile).check(draft)[0].severity for profile in ("draft", "publish")]
    assert levels == ["warning", "error"]


def _script(json: str) -> str:
    return f'# Wool\n\n<script type="application/ld+json">{json}</script>\n\nWool is warm.\n'


def test_markup_goes_on_to_the_end_of_its_script_where_markdown_ends_the_html() -> None:
    page = '<html><head><script type="application/ld+json">\n{"@type": "Article",\n\n"author": "Bo Ek"}\n</script>\n'
    assert [value for value, *_ in told(page, "author")] == ["Bo Ek"]
    assert told(page.replace("</script>", ""), "author") == []


@pytest.mark.parametrize("levels", [19, 400, 700, 900, 5_000])
def test_lists_in_lists_are_read_to_a_depth(levels: int) -> None:
    page = _script('{"author": ' + "[" * levels + '"Bo Ek"' + "]" * levels + "}")
    assert [value for value, *_ in told(page, "author")] == (["Bo Ek"] if levels < 20 else [])


def test_a_number_with_too_many_digits_says_nothing() -> None:
    page = "+++\nauthor = 0x" + "F" * 6_000 + "\nkind = 'treatment'\n+++\n\n" + LONG
    assert told(page, "author") == []
    assert len(said("MET001", page)) == 1


@pytest.mark.parametrize(
    "fields",
    [
        "author: {name: [x, {y: z}]}\ndate: [2020, {}]",
        "author: true\ndate: 2021-02-30\nreviewer: 12",
        "author:\ndate:\nkind: {a: 1}",
        "author: [[], {}, [null]]\nlastmod: 99999999999",
    ],
)
def test_fields_of_wrong_types_stop_nothing(fields: str) -> None:
    for code in ("MET001", "MET002", "MET003", "MET004", "MET005"):
        assert len(said(code, f"---\ntitle: Wool\n{fields}\n---\n\n{LONG}")) <= 1


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("By Ann Lee, RN. Reviewed by a midwife on 4 May 2024.", "author", "Ann Lee, RN."),
        ("By Ann Lee, RN. Reviewed by a midwife on 4 May 2024.", "reviewed", "a midwife on 4 May 2024."),
        ("Foot Clinic | Updated 3 March 2024", "author", "Foot Clinic"),
        ("Foot Clinic | Updated 3 March 2024", "updated", "3 March 2024"),
        (
            "Foot care series, no. 8. Dr Ann Lee, podiatrist. Approved in 2024.",
            "author",
            "Dr Ann Lee, podiatrist.",
        ),
        ("By Ann Lee. 8 July 2024.", "author", "Ann Lee."),
        ("By Ann Lee. 8 July 2024.", "published", "8 July 2024"),
        ("**Leeds, 8 July 2024** – Socks are to be longer, the mill says.", "published", "8 July 2024"),
        ("Leaflet 4. Produced by the Foot Clinic.", "author", "Foot Clinic."),
        ("Foot newsletter, issue 4 (March 2024). Editors: Ann Lee and Bo Day", "published", "March 2024"),
        ("Foot Circle newsletter. Medical adviser: Dr Bo Day. Spring 2024", "reviewer", "Dr Bo Day."),
        ("Foot Circle newsletter. Medical adviser: Dr Bo Day. Spring 2024", "published", "2024"),
        ("**For:** all wards | **Owner:** Foot Clinic | **Approved:** 3 March 2024", "author", "Foot Clinic"),
        ("Foot College. Statement 4/24, approved in February 2024.", "reviewed", "February 2024."),
        ("**Feet | Leeds | 8 July 2024**", "published", "8 July 2024"),
        ("Approved by the Foot Committee, 8 July 2024.", "reviewer", "Foot Committee, 8 July 2024."),
    ],
)
def test_the_first_lines_tell_several_things_each(line: str, field: str, value: str) -> None:
    assert [one[0] for one in told(f"# Chilblains\n\n{line}\n\n{LONG}", field)] == [value]


@pytest.mark.parametrize(
    "line",
    [
        "In May 2024 the mill burnt down.",
        "On 8 July 2024, socks became longer.",
        "The doctor came late. Ask the team at the clinic.",
        "Wool was dear. The price fell in May 2024.",
    ],
)
def test_a_line_of_prose_tells_nothing_of_its_page(line: str) -> None:
    text = f"# Chilblains\n\n{line}\n\n{LONG}"
    assert not told(text, "author")
    assert not told(text, "published")


def test_below_the_top_only_labels_tell() -> None:
    text = f"# Chilblains\n\n{LONG}\n\n{LONG}\n\n{LONG}\n\nFoot Clinic. Leeds, 8 July 2024. Updated in 2025."
    assert not told(text, "published")
    assert [one[0] for one in told(text, "updated")] == ["2025."]


def test_a_review_date_to_come_is_that_of_the_next_review() -> None:
    text = f"# Chilblains\n\nApproved in March 2024. Review date: March 2027.\n\n{LONG}"
    assert said("MET003", text) == []
    lone = f"# Chilblains\n\nReview date: March 2019.\n\n{LONG}"
    assert "was last reviewed in March 2019" in said("MET003", lone)[0]


@pytest.mark.parametrize(
    "title",
    [
        "The history of zinc",
        "The rise and fall of zinc",
        "Ann Lee, chemist who studied how zinc works, dies at 91",
        "Hospital drops zinc after review",
        "Town stops paying for zinc",
    ],
)
def test_what_a_title_names_in_passing_is_not_what_the_page_is_about(title: str) -> None:
    assert kind(f"# {title}\n\nZinc is old. Zinc relieves colds. {LONG}")[0] == "article"


@pytest.mark.parametrize("title", ["Zinc", "Zinc for colds", "Zinc drops for colds"])
def test_what_a_title_names_is_what_the_page_is_about(title: str) -> None:
    assert kind(f"# {title}\n\nZinc is old. Zinc relieves colds. {LONG}")[0] == "treatment"
