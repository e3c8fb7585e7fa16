"""Links that lead nowhere, hide where they lead, or earn somebody money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import SplitResult, urlsplit

from neurolint.checks.base import Check, Edit, Fix, Hit, Page
from neurolint.checks.page.prose import furniture
from neurolint.drafts.model import Block, Draft
from neurolint.drafts.spans import Span
from neurolint.hosts import lies_at, marked, parameters
from neurolint.library.model import Reference, Rule, Severity

FAULTS: Mapping[str, tuple[Severity, str]] = {
    "anchor": ("error", "leads to a place that the page does not have"),
    "http": ("info", "is not encrypted"),
    "shortener": ("warning", "hides where it leads"),
    "affiliate": ("warning", "earns somebody a commission"),
    "tracking": ("info", "carries a tag that follows readers"),
    "dead": ("warning", "leads to a site that is gone"),
}
"""The faults with the severity that holds when the options name none. The first that fits is told."""

_NOT_WORD = re.compile(r"[\W_]+")
_OWN = re.compile(r"""\b(?:id|name)\s*=\s*\{?["']?([\w:.-]{1,120})|\{[^}\n]{0,40}?#([\w:.-]{1,120})""")
_FOOTNOTE = re.compile(r"(?:user-content-)?(?:fn|fnref|cite|note|ref)[:_-]?", re.IGNORECASE)


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `linktarget` ready.

    `faults` gives each fault a severity or turns it off; `trusted` are hosts that no fault of an address is told of.
    Hosts and parameters are those of `wording/links.yaml`.
    """
    wording: Mapping[str, Any] = reference.wording.get("links", {})
    chosen: Mapping[str, str] = rule.options.get("faults", {})
    trusted = frozenset(rule.options.get("trusted", ()))
    hosts = {fault: frozenset(wording.get(key, ())) for fault, key in _HOSTS.items()}
    marks = {fault: tuple(wording.get(key, ())) for fault, key in _PARAMETERS.items()}

    def faults(url: str, draft: Draft, anchors: list[frozenset[str]]) -> Iterator[str]:
        if url.startswith("#"):
            if not anchors:
                anchors.append(_anchors(draft))
            if _missing(url[1:], anchors[0]):
                yield "anchor"
            return
        parts = _split(url)
        if parts is None or lies_at(parts.hostname or "", trusted):
            return
        host = parts.hostname or ""
        names = parameters(parts.query)
        for fault in ("dead", "shortener", "affiliate", "tracking"):
            if lies_at(host, hosts.get(fault, frozenset())) or marked(host, names, marks.get(fault, ())):
                yield fault
        if parts.scheme == "http":
            yield "http"

    def check(page: Page) -> Iterator[Hit]:
        taken = furniture(page)
        anchors: list[frozenset[str]] = []
        for block in page.draft.blocks:
            for link in block.links:
                span = block.rendered.span(link.start, link.end)
                if taken(span):
                    continue
                for fault in faults(link.url, page.draft, anchors):
                    severity = chosen.get(fault, FAULTS[fault][0])
                    if severity != "off":
                        words = {"url": link.url[:120], "fault": FAULTS[fault][1]}
                        tags = marks["tracking"] if fault == "tracking" else ()
                        fix = _untracked(page.draft, block, span.end, link.url, tags) if tags else None
                        yield Hit(span if len(span) else block.span, words, _severity(severity), fix=fix)
                        break

    return check


_HOSTS = {"shortener": "shorteners", "affiliate": "affiliate_hosts", "dead": "dead"}
_PARAMETERS = {"affiliate": "affiliate_parameters", "tracking": "tracking_parameters"}


def _severity(name: str) -> Severity:
    return "error" if name == "error" else "warning" if name == "warning" else "info"


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
        return parts if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def _untracked(draft: Draft, block: Block, at: int, url: str, tags: tuple[str, ...]) -> Fix | None:
    """Return the fix that takes the tags out of an address; None where it is not written behind its words as it is."""
    parts = _split(url)
    start = draft.source.find(url, at, block.span.end)
    if parts is None or not parts.query or start < 0 or draft.source[at:start].strip(" \n<>") != "](":
        return None
    pairs = re.split(r"([&;])", parts.query)
    kept = [
        (pairs[index - 1] if index else "") + pair
        for index, pair in enumerate(pairs)
        if index % 2 == 0 and not marked(parts.hostname or "", parameters(pair), tags)
    ]
    query = "".join(kept).lstrip("&;")
    path, _, rest = url.partition("?")
    clean = path + (f"?{query}" if query else "") + rest[len(parts.query) :]
    return Fix((Edit(Span(start, start + len(url)), clean),), safe=False) if clean != url else None


def _anchors(draft: Draft) -> frozenset[str]:
    """Return the places of a page that a link can lead to, as bare letters and digits."""
    found = {_bare(block.text) for block in draft.blocks if block.kind == "heading"}
    found.update(_bare(a or b) for a, b in _OWN.findall(draft.source))
    return frozenset(found)


def _missing(anchor: str, known: frozenset[str]) -> bool:
    bare = _bare(anchor)
    if not bare or bare == "top" or _FOOTNOTE.match(anchor):
        return False
    return bare not in known and bare.rstrip("0123456789") not in known


def _bare(text: str) -> str:
    """Site generators differ in how they make anchors of headings; letters and digits stay in all of them."""
    return _NOT_WORD.sub("", text.casefold())
