"""Reports for the tests of what is written for other programs: one of everything, and one that attacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from makers import cite, fact, finding, judgement, report, source
from neurolint.claims.model import Reading, Sentence
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.model import Suppressed
from neurolint.findings.report import Report, Result

GOLDEN = Path(__file__).parent / "reporters" / "golden"

HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "a | b",
    "| a | b |\n| - | - |",
    "`code` ``` fence",
    "\n```\nfence\n~~~",
    "<script>alert(1)</script>",
    "</details></summary><img src=x onerror=alert(1)>",
    "<!-- comment -->",
    "]]> <![CDATA[ x",
    '" onload="x',
    "[a](javascript:alert(1))",
    "](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "[a]: https://evil.example",
    "<https://evil.example>",
    "https://evil.example www.evil.example me@evil.example",
    "@team @org/team #12 GH-1 !3 owner/repo#4",
    "0123456789abcdef0123456789abcdef01234567",
    ":tada: $x^2$ $$y$$ ~~gone~~ **bold** _soft_ ==m==",
    "\r\n# Heading\r\n\r\n- item\r\n> quote\r\n---",
    "\u202eevil\u2066 \u200b\ufeff",
    "\ud800\udfff \udc80",
    "\x00 \x08 \ufffe \uffff \U0001fffe \x85 \u2028",
    "::error file=x::y",
    "##[error]x ##vso[task.setvariable]y",
    "[^1] &lt;b&gt; &amp; &#64;team \\<b>",
    "[x] task {.class} {{ x }}",
    "\x1b[31mred\x1b]0;title\x07",
    "a\r\n::error file=x::owned",
    "\n::stop-commands::t\n##vso[task.setvariable]x ##[group]y ##teamcity[z]",
    "%0A::warning::x%25",
    "a:b,c=d::e",
    "\u202egnp.exe\u2066 \u200b\ufeff",
    "| a | b |\n|---|---|\n| x |",
    "`code` ```fence\n``` ~~~",
    "<script>alert(1)</script><img src=x onerror=y><!-- c --><details>",
    "]]> &amp; &#x3c; \" ' <a href='javascript:x'>",
    "[a](javascript:alert(1)) ![i](http://evil.example/x.png) <http://evil.example> http://evil.example",
    "@team #12 org/repo#3 GH-4 0123456789abcdef0123456789abcdef01234567",
    "\0 \x01 \ufffe \uffff \ud800 \udfff",
    "# head\n- item\n1. one\n> quote\n---\n    code",
    "</script><script>x",
)
"""Texts that would steer a terminal, a build log, a page or a parser that takes them as they are."""


def golden() -> Report:
    """Return the report on the article beside the golden files: all that a report can hold."""
    draft = parse((GOLDEN / "article.md").read_text("utf-8"), "articles/sore-back.md", "markdown")
    known = fact(certainty="moderate", sources=cite("trial", "book"), reviewed="2026-01-05")
    first = Span(draft.source.index("Ketamine takes"), draft.source.index(" & fixes"))
    last = Span(draft.source.index("ketamine does"), draft.source.index(" for pain."))
    claims = (
        judgement(first.start, first.end, "contradicted", known, sentence=1),
        judgement(first.start, first.end, "not-covered", sentence=2),
        judgement(last.start, last.end, "overstated", known, sentence=3),
    )
    where = [(0, 0, 5), (1, 0, 48), (1, 49, 74), (2, 0, 45)]
    sentences = tuple(Sentence(at, *place) for at, place in enumerate(where))
    false = finding(*_ends(first), message="Against the evidence: “takes away”.", suggestion="Say less.",
                    judgement=claims[0], facts=(known,))  # fmt: skip
    told = finding(*_ends(last), code="ABC002", severity="warning", message="Who says so?")
    by_hand = Suppressed(replace(told, message="Kept."), "a quotation", last)
    read = Result(
        draft.path,
        Reading(draft, sentences, (), claims),
        (finding(0, 0, code="XYZ001", severity="info", message="No author is named."), false, told),
        suppressed=(by_hand,),
        known=(told,),
        untouched=2,
    )
    clean = Result(
        "articles/clean.md", Reading(parse("Drink water.", "articles/clean.md", "text"), (), (), ())
    )
    gone = Result("articles/gone.md", error="no such file")
    sources = (source("trial"), source("book", doi="", url="http://books.example/a b?x=1&y=<2>"))
    return report(read, clean, gone, facts=(known,), sources=sources, today=date(2026, 2, 1))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def hostile(text: str) -> Report:
    """Return a report in which every text that a stranger may have written is `text`."""
    known = fact(statement=text, sources=cite("one"), jurisdiction=(text,), reviewed=text)
    draft = parse(f"{text} relieves pain", text, "text")
    draft = replace(draft, meta={"canonical": text, "url": f"https://evil.example/{text}"})
    block = draft.blocks[0]
    claim = judgement(0, 1, "contradicted", known, attribution=text)
    one = finding(0, 1, message=text, suggestion=text, judgement=claim, facts=(known,))
    one = replace(one, rule=replace(one.rule, code=text, name=text))
    reading = Reading(draft, (Sentence(0, block.index, 0, len(block.text)),), (), (claim,))
    read = Result(text, reading, (one,), suppressed=(Suppressed(one, text, Span(0, 1)),), known=(one,))
    cited = source("one", title=text, authors=(text,), doi="", url=f"https://evil.example/{text}")
    return report(read, Result(text, error=text), facts=(known,), sources=(cited,))


def plain() -> Report:
    """Return the report of `hostile` with a text that means nothing anywhere."""
    return hostile("word")
