"""The fixes that checks propose: which edits, and whether they are safe. What rules ship stands in their examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from editorial_pages import check_of, check_of_rule, hits

from makers import built_in, write
from neurolint.checks.base import Check
from neurolint.drafts.model import TextFormat
from neurolint.errors import ConfigError
from neurolint.fixes.apply import apply
from neurolint.library.load import load_library
from neurolint.lint import Linter


def fixed(check: Check, text: str, form: TextFormat = "markdown", *, safe: bool | None = None) -> str:
    """Return the text with all fixes of a check made, of those that are safe or are not when that is asked for."""
    found = [hit.fix for hit in hits(check, text, form) if hit.fix]
    return apply(text, [edit for fix in found if safe in (None, fix.safe) for edit in fix.edits])


def phrases(match: str, **fix: object) -> Check:
    return check_of("phrases", phrases=[{"match": [match], "fix": fix}])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Hot beverage helps.", "Warm drink helps."),
        ("A hot beverage.", "A warm drink."),
        ("HOT BEVERAGE helps.", "HOT BEVERAGE helps."),  # which capitals to take is not known
        ("A **hot** beverage.", "A **hot** beverage."),
        ("A **hot beverage** helps.", "A **warm drink** helps."),
        ("A hot\nbeverage helps.", "A hot\nbeverage helps."),
        ("A hot&nbsp;beverage.", "A hot&nbsp;beverage."),
        ("The hot beverage's lid.", "The hot beverage's lid."),
        ("A red-hot beverage.", "A red-hot beverage."),
        ("A [hot beverage](/tea).", "A [warm drink](/tea)."),
        ("---\ntitle: Hot beverage\n---\n\nText.", "---\ntitle: Hot beverage\n---\n\nText."),
    ],
)
def test_words_are_put_in_place_of_others_where_they_fit(text: str, after: str) -> None:
    assert fixed(phrases("hot beverage", replace="warm drink"), text) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It is clear that tea helps.", "Tea helps."),
        ("It is clear that pH matters.", "pH matters."),
        ("It is clear that Tea helps.", "Tea helps."),
        ("Yet it is clear that tea helps.", "Yet tea helps."),
        ("It is clear that\ntea helps.", "Tea helps."),
        ("“It is clear that tea helps” is a phrase.", "“It is clear that tea helps” is a phrase."),
        ("It is clear that **tea** helps.", "It is clear that **tea** helps."),
        ("So much, it is clear that.", "So much, it is clear that."),
        ("> It is clear that\n> tea helps.", "> It is clear that\n> tea helps."),
        ("- it is clear that tea helps", "- tea helps"),
    ],
)
def test_words_are_taken_out_where_a_sentence_is_left(text: str, after: str) -> None:
    assert fixed(phrases("it is clear that", delete=True), text) == after


def test_what_stands_before_is_asked_for() -> None:
    check = phrases("teas", replace="cups of tea", behind=["^", "(some|the)"])
    assert fixed(check, "Teas help. Some teas help; green teas too. The teas.") == (
        "Cups of tea help. Some cups of tea help; green teas too. The cups of tea."
    )


def test_only_what_says_so_is_safe() -> None:
    assert [hit.fix.safe for hit in hits(phrases("tea", replace="cup", safe=True), "Tea.") if hit.fix] == [
        True
    ]
    assert [hit.fix.safe for hit in hits(phrases("tea", replace="cup"), "Tea.") if hit.fix] == [False]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("One.\n\n#a1 #b2\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\r\n\r\n#a1 #b2\r\n", "One.\r\n"),
        ("One.\n\n#a1 #b2", "One."),
        ("#a1 #b2\n\nOne.\n", "One.\n"),
        ("One.\n#a1 #b2\nTwo.\n", "One.\nTwo.\n"),
        ("One.\n\n\n#a1 #b2\n\n\nTwo.\n", "One.\n\n\n\nTwo.\n"),
        ("- One.\n- #a1 #b2\n- Two.\n", "- One.\n- Two.\n"),
        ("One. #a1 #b2\n", "One.\n"),
        ("**One. #a1 #b2**\n", "**One. #a1 #b2**\n"),
    ],
)
def test_lines_go_with_the_blank_line_that_they_leave(text: str, after: str) -> None:
    assert fixed(check_of("hashtags"), text, safe=True) == after


def test_hashtags_behind_other_words_may_be_part_of_the_sentence() -> None:
    assert fixed(check_of("hashtags"), "We love #a1 #b2", safe=True) == "We love #a1 #b2"
    assert fixed(check_of("hashtags"), "We love #a1 #b2", safe=False) == "We love"


TITLE = "# Living with sore heels"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"{TITLE}\n\n#{TITLE}\n\nText.\n", f"{TITLE}\n\nText.\n"),
        (f"{TITLE}\n\nOne.\n\n#{TITLE}\n\nTwo.\n", f"{TITLE}\n\nOne.\n\nTwo.\n"),
        # Two would come to stand under "Causes".
        (f"{TITLE}\n\n## Causes\n\nOne.\n\n#{TITLE}\n\nTwo.\n", None),
        (f"{TITLE}\n\n## A\n\nOne.\n\n#{TITLE}\n\n## B\n\nTwo.\n", f"{TITLE}\n\n## A\n\nOne.\n\n## B\n\nTwo.\n"),
        (f"{TITLE}\n\nTitle: Living with sore heels\nDate: today\n\nText.\n", None),
        (f"{TITLE}\n\nText.\n\n## Living with heels that are sore\n\nTwo.\n", None),
    ],
)  # fmt: skip
def test_a_title_goes_where_nothing_loses_its_heading(text: str, after: str | None) -> None:
    assert fixed(check_of("duplicate"), text) == (text if after is None else after)


def test_the_title_that_a_page_shows_goes_on_request() -> None:
    text = f"---\ntitle: Living with sore heels\n---\n\n{TITLE}\n\nText.\n"
    check = check_of("duplicate", shown="warning")
    assert fixed(check, text, safe=True) == text
    assert fixed(check, text, safe=False) == text.replace(f"{TITLE}\n\n", "")


@pytest.mark.parametrize("line", ["Advertorial", "Sponsored content", "Getty Images", "All rights reserved"])
def test_what_tells_readers_something_goes_on_request(line: str) -> None:
    text = f"Rest helps.\n\n{line}\n\nIce helps too.\n"
    assert fixed(check_of_rule("BLP003"), text, safe=True) == text
    assert fixed(check_of_rule("BLP003"), text, safe=False) == "Rest helps.\n\nIce helps too.\n"


@pytest.mark.parametrize("line", ["Share this article", "Leave a comment", "BOOK NOW!", "¡Hablamos Español!"])
def test_the_name_of_a_button_goes(line: str) -> None:
    text = f"Rest helps.\n\n{line}\n"
    assert fixed(check_of_rule("BLP003"), text, safe=True) == "Rest helps.\n"


def test_items_and_headings_may_be_the_articles_own() -> None:
    for text in ("Rest helps.\n\n- Facebook\n- Calls\n", "Rest helps.\n\n## Search\n\nText.\n"):
        assert fixed(check_of_rule("BLP003"), text, safe=True) == text


@pytest.mark.parametrize(
    ("text", "safe", "unsafe"),
    [
        ("Take 10 U.", "Take 10 units.", "Take 10 U."),
        ("Take 10U.", "Take 10U.", "Take 10 units."),
        ("Take 1 U.", "Take 1 U.", "Take 1 U."),
        ("Take .5 mg.", "Take .5 mg.", "Take 0.5 mg."),
        ("Take 2.00 mg.", "Take 2.00 mg.", "Take 2 mg."),
        ("Take 5 µg.", "Take 5 micrograms.", "Take 5 µg."),
        ("Take it QD.", "Take it QD.", "Take it daily."),
        ("Take MSO4 BIW.", "Take MSO4 BIW.", "Take MSO4 BIW."),
    ],
)
def test_no_safe_fix_touches_a_number(text: str, safe: str, unsafe: str) -> None:
    from neurolint.checks.registry import CHECKS

    check = CHECKS["doses"](built_in().rules["SAF009"], built_in().reference)
    assert fixed(check, text, safe=True) == safe
    assert fixed(check, text, safe=False) == unsafe


@pytest.mark.parametrize(
    ("url", "after"),
    [
        ("https://x.test/a?utm_source=b&id=1&fbclid=2#c", "https://x.test/a?id=1#c"),
        ("https://x.test/a?utm_source=b", "https://x.test/a"),
        ("https://x.test/a?id=1;utm_medium=b", "https://x.test/a?id=1"),
    ],
)
def test_tags_go_out_of_addresses(url: str, after: str) -> None:
    from neurolint.checks.registry import CHECKS

    check = CHECKS["linktarget"](built_in().rules["LNK002"], built_in().reference)
    assert fixed(check, f"See [wool]({url}).") == f"See [wool]({after})."
    assert fixed(check, f"See [wool][1].\n\n[1]: {url}\n") == f"See [wool][1].\n\n[1]: {url}\n"


@pytest.mark.parametrize(
    ("check", "fix", "expected"),
    [
        ("phrases", "{replace: cup, safe: true, behind: ['^', '(a|the)']}", ""),
        ("phrases", "{delete: true}", ""),
        ("phrases", "{safe: true}", "7:6: one of the keys 'replace' or 'delete' is missing"),
        ("phrases", "{replace: cup, delete: true}", "7:7: the key 'replace' is not expected here"),
        ("phrases", "{replace: ' cup'}", "7:16: expected the words to put there; a capital is kept, found ' cup'"),
        ("phrases", "{replace: cup, behind: ['(a']}", "a phrase of `behind`"),
        ("hashtags", "{replace: cup}", "7:1: the key 'fix' is for rules of the kind 'phrases'"),
    ],
)  # fmt: skip
def test_the_fix_of_a_rule_is_checked(check: str, fix: str, expected: str, tmp_path: Path) -> None:
    options = "{phrases: [{match: [cuppa]}]}" if check == "phrases" else "{}"
    rule = (
        f"code: TEA001\nname: tea\nsummary: s\nwhy: w\nseverity: info\ncheck: {check}\n"
        f"fix: {fix}\noptions: {options}\nmessage: m\n"
    )
    folder = write(tmp_path, {"TEA001-tea.yaml": rule})
    if not expected:
        assert load_library([folder]).rules["TEA001"].fix
        return
    with pytest.raises(ConfigError) as caught:
        Linter(load_library([folder]))
    assert expected in str(caught.value)
