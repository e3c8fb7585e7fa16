"""From end to end: what is claimed inside a construct of a flavour is found at its words, what is no text is not."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import neurolint
from neurolint.drafts.model import TextFormat

_DOCS = Path(__file__).resolve().parents[2] / "docs"
CLAIM = "Ketamine is an antidepressant"


def found(source: str, format_: TextFormat) -> list[str]:
    """Return the words of each finding that the claim gives."""
    return [
        source[finding.span.start : finding.span.end]
        for finding in neurolint.check_text(source, format=format_, select=["FCT002"])
    ]


@pytest.mark.parametrize(
    "source",
    [
        f"{{% if a %}}{CLAIM}.{{% endif %}}", f"{{% if a %}}\n{CLAIM}.\n{{% endif %}}",
        f"{{{{< box >}}}}\n{CLAIM}.\n{{{{< /box >}}}}", f"{{{{% box %}}}}{CLAIM}.{{{{% /box %}}}}",
        f"{{% raw %}}{CLAIM}.{{% endraw %}}", f"{{{{ a }}}} {CLAIM}.", f"# {CLAIM} {{{{ a }}}}",
        f"| {{{{ a }}}} | b |\n|---|---|\n| c | {CLAIM}. |", f"---\ntitle: '{{{{ a }}}}: {CLAIM}'\n---\nText.",
        f'!!! note "A"\n    {CLAIM}.', f"!!! note\n    A.\n\n    {CLAIM}.", f"??? tip\n    - {CLAIM}.",
        f":::note A\n{CLAIM}.\n:::", f"::: {{.b}}\n# {CLAIM}\n:::", f"> [!bug] A\n> {CLAIM}.", f"A\n: {CLAIM}.",
        f"=={CLAIM}==.", f"[[a|{CLAIM}]].", f":tada: {CLAIM}.", f"So it is: {CLAIM}. {{: .a}}",
        f'=== "A"\n\n    {CLAIM}.', f'{{\n"title": "{CLAIM}"\n}}\nText.',
        f"<div>\n{{% if a %}}\n<p>{CLAIM}.</p>\n{{% endif %}}\n</div>",
    ],
)  # fmt: skip
def test_a_claim_in_markdown_is_found_at_its_words(source: str) -> None:
    assert found(source, "markdown") == [CLAIM]


@pytest.mark.parametrize(
    "source",
    [
        f"<A>{CLAIM}.</A>", f"<A>\n{CLAIM}.\n</A>", f"<A>\n  <B>\n\n    {CLAIM}.\n\n  </B>\n</A>",
        f"<>\n{CLAIM}.\n</>", f"<A title='{CLAIM}.'>\nText.\n</A>", f"import a from 'b'\n\n{CLAIM}.",
        f"{{a}} {CLAIM}.", f"# {CLAIM} {{/* a */}}", f"    {CLAIM}.", f"<A b={{c}} />\n\n{CLAIM}.",
        f"<div style={{{{a: 'b'}}}}>\n{CLAIM}.\n</div>", f"| {CLAIM}. | <A/> |\n|---|---|",
        f"- <A>{CLAIM}.</A>", f":::tip\n{CLAIM}.\n:::", f"<A b={{`>`}}>{CLAIM}.</A>",
        f"<Tabs>\n<A label='b'>\n\n{CLAIM}.\n\n</A>\n</Tabs>",
    ],
)  # fmt: skip
def test_a_claim_in_mdx_is_found_at_its_words(source: str) -> None:
    assert found(source, "mdx") == [CLAIM]


@pytest.mark.parametrize(
    ("source", "format_"),
    [
        (f"{{# {CLAIM}. #}}", "markdown"), (f"{{% comment %}}\n{CLAIM}.\n{{% endcomment %}}", "markdown"),
        (f"{{{{/* {CLAIM}. */}}}}", "markdown"), (f"{{{{ '{CLAIM}.' }}}}", "markdown"),
        (f"{{% include a b='{CLAIM}.' %}}", "markdown"), (f"{{{{< a b=\"{CLAIM}.\" >}}}}", "markdown"),
        (f"{{% highlight a %}}\n{CLAIM}.\n{{% endhighlight %}}", "markdown"), (f"A. ~~{CLAIM}.~~", "markdown"),
        (f"$$\n{CLAIM}_1\n$$", "markdown"), (f"!!! note\n    ```\n    {CLAIM}.\n    ```", "markdown"),
        (f"{{::comment}}{CLAIM}.{{:/}}", "markdown"),
        (f"---\ntitle: \"{{{{ '{CLAIM}' }}}}\"\n---\nText.", "markdown"), (f"![[{CLAIM}]]", "markdown"),
        (f"A^[{CLAIM}.] b.", "markdown"), (f"{{/* {CLAIM}. */}}", "mdx"), (f"{{'{CLAIM}.'}}", "mdx"),
        (f"export const a = '{CLAIM}.'", "mdx"), (f"<A b='{CLAIM}.' />", "mdx"),
        (f"<A b={{`{CLAIM}.`}}>c</A>", "mdx"), (f"```\n{CLAIM}.\n```", "mdx"), (f"<!-- {CLAIM}. -->", "mdx"),
    ],
)  # fmt: skip
def test_what_is_no_text_claims_nothing(source: str, format_: TextFormat) -> None:
    assert found(source, format_) == []


def test_the_command_reads_files_by_their_names(command: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.mdx").write_text(f"import A from 'a'\n\n<A>\n\n  {CLAIM}.\n\n</A>\n\n{{/* {CLAIM}. */}}\n")
    (tmp_path / "b.md").write_text(f"{{% if a %}}\n**{CLAIM}.**\n{{% endif %}}\n\n{{# {CLAIM}. #}}\n")
    done = command("check", "--no-config", "--format", "json", "--select", "FCT002", ".")
    told = [
        (file["path"], finding["start"]["line"], finding["start"]["column"], finding["quote"])
        for file in json.loads(done.out)["files"]
        for finding in file["findings"]
    ]
    assert told == [("a.mdx", 5, 3, CLAIM), ("b.md", 2, 3, CLAIM)]


def test_a_link_knows_the_names_that_headings_are_given() -> None:
    source = "# One {#first}\n\n# Two {: #second .c}\n\n[a](#first) [b](#second) [c](#two) [d](#{{ e }}) [f](#third)\n"
    told = neurolint.check_text(source, select=["LNK002"])
    assert [source[finding.span.start : finding.span.end] for finding in told] == ["f"]


def test_a_heading_is_no_repetition_for_its_attributes() -> None:
    source = "---\ntitle: On ketamine\n---\n\n# On ketamine {#top .c}\n\nText here.\n"
    plain = source.replace(" {#top .c}", "")
    codes = [[finding.rule.code for finding in neurolint.check_text(text)] for text in (source, plain)]
    assert codes[0] == codes[1]


def test_a_place_to_be_filled_is_told_where_it_stands() -> None:
    source = "# {{ page.title }}\n\nTake {{ dose }} [[insert source]] a day, says {% include b %}.\n"
    told = neurolint.check_text(source, select=["BLP005"])
    assert [source[finding.span.start : finding.span.end] for finding in told] == [
        "{{ page.title }}", "{{ dose }}", "[insert source]",
    ]  # fmt: skip


def test_a_tag_over_many_lines_is_no_gap() -> None:
    tag = "<A\n" + "  b={c}\n" * 8 + ">\n\n"
    source = "# Head\n\n" + "".join(f"{tag}Line without an end {word}\n\n</A>\n\n" for word in "abcd")
    gaps = source.replace(tag, "\n" * 10)
    codes = [[one.rule.code for one in neurolint.check_text(text, format="mdx")] for text in (source, gaps)]
    assert ["BLP003" in each for each in codes] == [False, True]


@pytest.mark.parametrize(
    ("opening", "closing", "format_"),
    [("{/*", "*/}", "mdx"), ("<!--", "-->", "mdx"), ("{#", "#}", "markdown"), ("{{/*", "*/}}", "markdown")],
)
def test_a_comment_leaves_out_the_finding_below_it(opening: str, closing: str, format_: TextFormat) -> None:
    source = f"{opening} neurolint-disable-next-line FCT002 -- the myth is named {closing}\n{CLAIM}.\n\nSo {CLAIM}.\n"
    told = neurolint.check_text(source, format=format_, select=["FCT002"])
    assert [finding.span.start for finding in told] == [source.rindex(CLAIM)]


def test_the_command_of_the_documentation_works(command: Callable[..., Any], tmp_path: Path) -> None:
    section = (_DOCS / "formats.md").read_text().partition("## MDX")[2].partition("\n## ")[0]
    (line,) = re.findall(r"^neurolint .*$", section, re.MULTILINE)
    (tmp_path / "article.mdx").write_text(f"<A>{CLAIM}.</A>\n")
    done = command(*shlex.split(line)[1:])
    assert (done.status, "article.mdx:1:4" in done.out) == (1, True)
