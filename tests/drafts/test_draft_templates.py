"""Tags of template engines: what they show is something without words, what they hide is not read."""

from __future__ import annotations

import pytest
from draft_pictures import blocks, picture, sliced

from neurolint.drafts.model import OBJECT, Link, MetaError
from neurolint.drafts.read import parse


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Take {{ dose }} a day.", f"Take {OBJECT} a day."),
        ("Take {{dose}} a day.", f"Take {OBJECT} a day."),
        ("Take {{{ dose }}} a day.", f"Take {OBJECT} a day."),
        ('Take {{- .Params.dose | default "}" -}} a day.', f"Take {OBJECT} a day."),
        ("Take **{{ dose }}**s a day.", f"Take {OBJECT}s a day."),
        ("Take {{ a }}{{ b }}.", f"Take {OBJECT}{OBJECT}."),
        ("It {% if a %}does{% endif %} help.", "It does help."),
        ("It {%- if a -%}does{%- endif -%} help.", "It does help."),
        ("It {% if a %}does{% else %}may{% endif %}.", f"It does{OBJECT}may."),
        ("See {% link a.md %} there.", f"See {OBJECT} there."),
        ('See {% include box.html\n   id="a"\n%} there.', f"See {OBJECT} there."),
        ("A {% note %}word{% endnote %} here.", "A word here."),
        ("A {% note %}word{% /note %} here.", "A word here."),
        ("A {% note %} here.", f"A {OBJECT} here."),
        ("A {{< mark >}}word{{< /mark >}} here.", "A word here."),
        ("A {{% mark %}}*word*{{% /mark %}} here.", "A word here."),
        ('A {{< icon "a" >}} here.', f"A {OBJECT} here."),
        ("A {{</* icon */>}} here.", f"A {OBJECT} here."),
        ("A {{< /* icon */ >}} here.", f"A {OBJECT} here."),
        ("{% raw %}As {{ written }}{% endraw %}.", "As {{ written }}."),
        ("A [link]({{ site.url }}/a) here.", "A link here."),
        ("A [{{ name }}](a) here.", f"A {OBJECT} here."),
        ("A <a href=\"{{ 'a>b' }}\">link</a> here.", "A link here."),
        ("So `{{ code }}` is.", f"So {OBJECT} is."),
        ("Two {{ braces.", "Two {{ braces."),
        ("Two {{ {{ braces }}.", f"Two {{{{ {OBJECT}."),
        ("Two {{ are typed. They stay }} here.", "Two {{ are typed. They stay }} here."),
        ("Ten {% of all.", "Ten {% of all."),
        ("A {# b.", "A {# b."),
        ("No }} or %} or #}.", "No }} or %} or #}."),
        ("A {{ b\n\nc }}", "A {{ b"),
    ],
)
def test_tags_in_a_line(source: str, text: str) -> None:
    assert blocks(source)[0].text == text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{% if a %}\n\nText.\n\n{% endif %}", ["paragraph: Text."]),
        ("{% if a %}\n# Head\n{% endif %}\nText.", ["heading1: Head", "paragraph: Text."]),
        ("One.\n{% else %}\nTwo.", ["paragraph: One.", "paragraph: Two."]),
        ("Text.\n{% endif %}\n---\n", ["paragraph: Text.", "rule: "]),
        ("> One.\n> {% else %}\n> Two.", ["> paragraph: One.", "> paragraph: Two."]),
        ("- a\n{% if b %}\n- c\n{% endif %}", ["item1: a", "item1: c"]),
        ("# Head {{ x }} {% if a %}b{% endif %}", [f"heading1: Head {OBJECT} b"]),
        ("{{< youtube abc >}}\n\nText.", [f"paragraph: {OBJECT}", "paragraph: Text."]),
        ("{{< box >}}\nText.\n{{< /box >}}", ["paragraph: Text."]),
        (
            "| a | {{ b }} |\n|---|---|\n{% for x in y %}\n| {{ x }} | {% if c %}c{% endif %} |\n{% endfor %}",
            ["cell: a", f"cell: {OBJECT}", f"cell: {OBJECT}", "cell: c"],
        ),
        (
            "<div>\n{% if a %}\n    <p>Text {{ b }}.</p>\n{% endif %}\n</div>",
            [
                "html: <div>\n{% if a %}\n    <p>Text {{ b }}.</p>\n{% endif %}\n</div>",
                f"paragraph: Text {OBJECT}.",
            ],
        ),
        ("![{{ a }} word]({{ b }})", [f"paragraph: {OBJECT}", f"caption: {OBJECT} word"]),
        (
            "<img src='a' alt='{{ a }} word'>",
            ["html: <img src='a' alt='{{ a }} word'>", f"paragraph: {OBJECT}", f"caption: {OBJECT} word"],
        ),
    ],
)
def test_tags_among_blocks(source: str, expected: list[str]) -> None:
    assert picture(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One {# off #} two.", ["paragraph: One  two.", "comment: off"]),
        ("{# over\n\nlines #}\n\nText.", ["comment: over\n\nlines", "paragraph: Text."]),
        ("{{/* off */}}\n\nText.", ["comment: off", "paragraph: Text."]),
        ("{{- /* off */ -}}", ["comment: off"]),
        (
            "{{! off }} {{!-- off }} too --}}Text.",
            ["paragraph: Text.", "comment: off", "comment: off }} too"],
        ),
        (
            "{% comment %}\nNot *read*.\n\n- at all\n{% endcomment %}\nText.",
            ["comment: Not *read*.\n\n- at all", "paragraph: Text."],
        ),
        ("{% comment %}\nText.", ["paragraph: Text."]),
        ("{% highlight py %}\ncode\n{% endhighlight %}\n\nText.", ["code: code", "paragraph: Text."]),
        ("{{< mermaid >}}\ncode\n{{< /mermaid >}}\n\nText.", ["code: code", "paragraph: Text."]),
        ("{{% comment %}}\noff\n{{% /comment %}}", ["comment: off"]),
    ],
)
def test_what_is_no_text(source: str, expected: list[str]) -> None:
    assert picture(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "```\n{% comment %}\n```\n\nText.",
        "~~~ liquid\n{% comment %}\n~~~\n\nText.",
        "> ```\n> {% comment %}\n> ```\n\nText.",
        "- ```\n  {% comment %}\n  ```\n\nText.",
        "`{% comment %}` Text.",
        "`` ` {% comment %} `` Text.",
        "<!-- {% comment %} -->\n\nText.",
    ],
)
def test_code_and_comments_open_nothing(source: str) -> None:
    said = picture(f"{source}\n\n{{{{ x }}}} Words. {{% endcomment %}}")
    assert said[-1] == f"paragraph: {OBJECT} Words."
    assert any("Text." in line for line in said)


def test_code_is_shown_as_it_is_written() -> None:
    assert picture("```\n{{ x }} {% y %}\n```\n\n    {{ x }}") == ["code: {{ x }} {% y %}", "code: {{ x }}"]


def test_words_beside_tags_keep_their_places() -> None:
    draft = parse("Ça {{ x }}{% if a %} **treats\n{{ b }} pain**{% endif %} 🎉", "draft", "markdown")
    assert draft.blocks[0].text == f"Ça {OBJECT} treats\n{OBJECT} pain 🎉"
    assert sliced(draft, draft.blocks[0], OBJECT) == "{{ x }}"
    assert sliced(draft, draft.blocks[0], "pain 🎉") == "pain**{% endif %} 🎉"
    assert sliced(draft, draft.blocks[0], f"treats\n{OBJECT}") == "treats\n{{ b }}"


def test_a_target_that_is_still_to_be_filled_says_so() -> None:
    assert blocks("[a]({{ url }}/b#{{ c }})")[0].links == (Link(0, 1, f"{OBJECT}/b#{OBJECT}"),)


# Front matter


@pytest.mark.parametrize(
    ("source", "titles", "meta"),
    [
        (
            "---\ntitle: About {{ page.name }} today\n---\nText.",
            [f"About {OBJECT} today"],
            {"title": f"About {OBJECT} today"},
        ),
        ('---\ntitle: "{{ replace .Name "-" " " }}"\n---\nText.', [OBJECT], {"title": OBJECT}),
        (
            "---\ntitle: {{ .Name }}\ndate: {{ .Date }}\n---\nText.",
            [OBJECT],
            {"title": OBJECT, "date": OBJECT},
        ),
        ("---\n{% if a %}\ntitle: A\n{% endif %}\n---\nText.", ["A"], {"title": "A"}),
        ("---\ntitle: A\ntags: ['{{ b }}', c]\n---\nText.", ["A"], {"title": "A", "tags": [OBJECT, "c"]}),
        ('+++\ntitle = "{{ .Name }} heals"\n+++\nText.', [f"{OBJECT} heals"], {"title": f"{OBJECT} heals"}),
        ('{\n  "title": "{{ replace .Name "-" " " }}"\n}\nText.', [OBJECT], {"title": OBJECT}),
    ],
)
def test_front_matter_that_is_still_to_be_filled(
    source: str, titles: list[str], meta: dict[str, object]
) -> None:
    draft = parse(source, "draft", "markdown")
    assert draft.meta_error is None
    assert [block.text for block in draft.blocks if block.kind == "title"] == titles
    assert dict(draft.meta) == meta
    assert draft.blocks[-1].text == "Text."


def test_words_of_such_a_title_keep_their_places() -> None:
    draft = parse('---\ntitle: "Caf\\u00e9 {{ a }} **b** {{ c }} words"\n---\n', "draft", "markdown")
    assert draft.blocks[0].text == f"Café {OBJECT} **b** {OBJECT} words"
    assert sliced(draft, draft.blocks[0], "words") == "words"
    assert sliced(draft, draft.blocks[0], f"b** {OBJECT}") == "b** {{ c }}"


def test_json_is_front_matter() -> None:
    source = (
        '{\n  "title": "A \\"b\\" \\u00e9",\n  "tags": [1, {"a": null}], "description": "Of it."\n}\n# Head\n'
    )
    draft = parse(source, "draft", "markdown")
    assert [(block.kind, block.text) for block in draft.blocks] == [
        ("title", 'A "b" é'), ("description", "Of it."), ("heading", "Head"),
    ]  # fmt: skip
    assert dict(draft.meta) == {"title": 'A "b" é', "tags": [1, {"a": None}], "description": "Of it."}
    assert sliced(draft, draft.blocks[1], "it") == "it"


@pytest.mark.parametrize(
    "source", ['{ "a" is no JSON.', '{"a": 1} and text', "{a: 1}\n\nText.", '{"a": 1', "[1]\nText."]
)
def test_what_merely_begins_with_a_brace_is_text(source: str) -> None:
    draft = parse(source, "draft", "markdown")
    assert (draft.meta_span, draft.meta_error) == (None, None)
    assert draft.blocks


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ('{\n  "title": "a",,\n}\nText.', "line 2: expected a name in double quotes"),
        ('{\n  "title" "a"\n}\nText.', "line 2: expected a colon"),
        (
            '{\n  "title": "a"\n  "b": 1\n}\nText.',
            "line 3: expected a comma or the end of the object",
        ),
        ('{\n  "title": a\n}\nText.', "line 2: Expecting value"),
        (
            '{\n  "a": ' + "[" * 60_000 + "\n}\nText.",
            "line 1: nested too deep, or a number too long",
        ),
        (
            '{\n  "a": ' + "1" * 5_000 + "\n}\nText.",
            "line 1: nested too deep, or a number too long",
        ),
    ],
)
def test_bad_json_is_told(source: str, error: str) -> None:
    draft = parse(source, "draft", "markdown")
    assert draft.meta_error == MetaError(error, int(error.partition(":")[0].removeprefix("line ")))
    assert [block.text for block in draft.blocks] == ["Text."]
