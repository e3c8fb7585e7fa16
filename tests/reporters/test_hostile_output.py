"""What a draft, its name, a rule or a fact says can steer no output: every format is read back by what reads it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as Xml

import jsonschema
import pyromark
import pytest

from makers import fact, judgement, rule, source
from neurolint.checks.base import Edit, Fix, Label
from neurolint.claims.model import Reading, Sentence
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.report import Report, Result
from neurolint.library.model import Citation, Example, Examples, Reference
from neurolint.reporters.formats import FORMATS, reporter
from neurolint.reporters.visible import visible
from written import HOSTILE

_ADDRESS = "javascript:alert(1)"
_SARIF = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
)
_ORDER = re.compile(r"##(?:[A-Za-z]+)?\[")


def _report(words: str) -> Report:
    """Return a report whose every text is of a stranger: one finding, one that is suppressed, one draft unread."""
    shown = Examples((Example(words),), (Example(words),))
    broken = rule(
        "ABC001", name=f"n{words}", summary=words, why=words, message=words, suggestion=words, tags=(words,),
        examples=shown,
    )  # fmt: skip
    record = source("s", title=words, url=_ADDRESS, doi="")
    basis = replace(fact("a-fact", statement=words), sources=(Citation("s"),))
    text = f"# Pain\n\nSay {words.strip() or 'x'} here.\n"
    draft = parse(text, f"a{words}.md", "markdown")
    draft = replace(
        draft, meta={"title": words, "author": words, "canonical": words, "url": f"https://x/{words}"}
    )
    claim = judgement(8, 12, "contradicted", basis, block=1, attribution=words)
    sentences = (Sentence(0, 1, 0, len(draft.blocks[1].text)),)
    finding = Finding(
        broken, "error", Span(8, len(draft.source)), words, words, None, (basis,),
        (Label(Span(2, 6), words), Label(Span(2, 6), words, draft)), fix=Fix((Edit(Span(8, 9), words),)),
    )  # fmt: skip
    read = Result(
        draft.path,
        Reading(draft, sentences, (), (claim,)),
        (finding,),
        suppressed=(Suppressed(finding, words, Span(0, 1)),),
        known=(finding,),
    )
    known = Reference({}, {"a-fact": basis}, {"s": record}, {}, "0" * 64)
    return Report((read, Result(f"b{words}", error=words)), known)


class _Read(NamedTuple):
    """How many findings that count, and how many unread drafts, the consumer of a format sees."""

    findings: int
    unread: int


def _json(text: str) -> _Read:
    files = json.loads(text)["files"]
    return _Read(
        sum(len(file["findings"]) for file in files), sum(file["error"] is not None for file in files)
    )


def _sarif(text: str) -> _Read:
    log = json.loads(text)
    _SARIF.validate(log)
    (run,) = log["runs"]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    for described in run["tool"]["driver"]["rules"]:
        assert not _markup(described["help"]["markdown"])
        assert all(one.isprintable() for one in (described["name"], *described["properties"]["tags"]))
    for place in re.findall(r'"(?:uri|helpUri|url)": "([^"]*)"', text):
        assert re.fullmatch(r"(?:https?://)?[\w./~%-]*", place), place
    for result in run["results"]:
        del result["fixes"]  # what is put into a draft, as it is
        assert not re.search(r"[\[\]]", re.sub(r"\\.", "", result["message"]["text"])), "a link (3.11.6)"
        assert all(one.replace("\n", "").isprintable() for one in _strings(result))
    return _Read(sum("suppressions" not in result for result in run["results"]), len(notes))


def _gitlab(text: str) -> _Read:
    entries = json.loads(text)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    assert all(one.isprintable() for one in _strings(entries))
    unread = sum(entry["check_name"] == "unread" for entry in entries)
    return _Read(len(entries) - unread, unread)


def _github(text: str) -> _Read:
    """Read commands as the runner does (actions/runner, ActionCommand.cs): at the head of a line only."""
    titles = []
    for line in text.splitlines():
        command = re.fullmatch(r"::(\w[\w-]*)(?: ([^:]*))?::(.*)", line)
        assert command is not None, line
        assert command[1] in ("error", "warning", "notice")
        given = dict(part.split("=", 1) for part in command[2].split(","))
        assert set(given) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        titles.append(given["title"])
    unread = titles.count("cannot be read")
    return _Read(len(titles) - unread, unread)


def _junit(text: str) -> _Read:
    root = Xml.fromstring(text)
    assert {one.tag for one in root.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "error",
        "skipped",
    }
    return _Read(len(root.findall(".//failure")), len(root.findall(".//error")))


def _checkstyle(text: str) -> _Read:
    root = Xml.fromstring(text)
    assert {one.tag for one in root.iter()} <= {"checkstyle", "file", "error"}
    sources = [one.get("source", "") for one in root.iter("error")]
    findings = sum("ABC001" in one for one in sources)
    return _Read(findings, len(sources) - findings)


def _concise(text: str) -> _Read:
    """Read a text for people: no line is an order, and nothing acts on a terminal."""
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]", text
    )
    assert not re.search(r"^\s*::|##(?:vso|teamcity|[a-z]*)\[", text, re.MULTILINE)
    heads = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert all(re.match(r"a.*\.md:3:\d+: error ABC001 ", line) for line in heads)
    return _Read(len(heads), 0)


def _text(text: str) -> _Read:
    *above, summary = text.splitlines()
    told = re.fullmatch(
        r"2 files: (\d+) errors?, 0 warnings, 0 info; (\d+) files? could not be read; 1 claim read, .*; "
        r"1 suppressed; 1 in the baseline; 1 fixable with --fix",
        summary,
    )
    assert told is not None, summary
    assert _concise("\n".join(above)).findings == int(told[1])
    return _Read(int(told[1]), int(told[2]))


def _events(text: str) -> Iterator[tuple[str, Any]]:
    for event in pyromark.events(text, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_GFM):
        if isinstance(event, str):
            yield event, None
        else:
            yield from event.items()


def _markup(text: str) -> list[str]:
    """Return the HTML, the addresses of links and images, and the mentions that a reader of Markdown sees."""
    seen, running, code = [], "", False
    for kind, value in _events(text):
        if "CodeBlock" in str(value):
            code = kind == "Start"
        elif kind in ("Html", "InlineHtml"):
            seen.append(str(value).strip())
        elif kind == "Start" and "dest_url" in str(value):
            ((what, where),) = value.items()
            seen.append(f"{what} {where['dest_url']}")
        elif kind == "Text" and not code:
            running += value
    return [one for one in seen if one] + re.findall(r"(?<!\w)[@#]\w+|https?://\S+|www\.\w+", running)


def _markdown(text: str) -> _Read:
    """Read the summary as a Markdown parser does: the only markup is our own frame around each draft."""
    frames = re.compile(r"<details><summary>[^<>]*</summary>|</details>")
    assert len(_markup(text)) == 4
    assert all(frames.fullmatch(one) for one in _markup(text)), _markup(text)
    strong, marked = [], False
    for kind, value in _events(text):
        if marked and kind == "Text":
            strong.append(value)
        marked = (kind, value) == ("Start", "Strong")
    assert sorted(strong) == ["Could not be read", "error", "neurolint"]
    return _Read(strong.count("error"), strong.count("Could not be read"))


def _claimreview(text: str) -> _Read:
    assert not set("<>&") & set(text)
    log = json.loads(text)
    assert log["@context"] == "https://schema.org"
    for review in log["@graph"]:
        assert review["@type"] == "ClaimReview"
        assert not [one for one in _strings(review) if one.startswith("javascript:")]
    return _Read(len(log["@graph"]), 0)


_CONSUMERS: Mapping[str, Callable[[str], _Read]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "checkstyle": _checkstyle,
    "markdown": _markdown,
    "claimreview": _claimreview,
}

_NOT_TOLD = {"concise", "claimreview"}
"""Formats that leave drafts which could not be read to standard error."""


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_steers_a_format(name: str, words: str) -> None:
    text = "".join(f"{line}\n" for line in reporter(name)(_report(words)))
    text.encode("utf-8")  # whatever stands in it can be written
    assert not _ORDER.search(text)
    assert _CONSUMERS[name](text) == _Read(1, 0 if name in _NOT_TOLD else 1)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in _strings(part)]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_runner_reads_what_was_meant(words: str) -> None:
    *_, command = reporter("github")(_report(words))
    message = re.sub("%(0A|0D|25)", lambda code: chr(int(code[1], 16)), command.split("::", 2)[2])
    assert message.split("\n")[0] == visible(words)


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab"])
def test_what_is_said_comes_through(name: str) -> None:
    said = _strings(json.loads("\n".join(reporter(name)(_report("<b>é & “x”</b>")))))
    assert any("<b>é & “x”</b>" in text for text in said)
