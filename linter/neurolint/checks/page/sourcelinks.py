"""Which links can lead to a source: not those into a shop, to a form, to a picture, or to where anybody publishes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from neurolint.hosts import lies_at, marked, parameters
from neurolint.library.model import Reference

_LABELS = 3  # of a host, at the least, where the first tells what it is for: "shop.example.com"


class SourceLinks:
    """Tells whether an address can be that of a source; made once for a reference (see `source_links`).

    Without that wording every link out of the site can.
    """

    __slots__ = ("_documents", "_hosts", "_marks", "_offering", "_pictures", "_trusted")

    def __init__(self, wording: Mapping[str, Sequence[str]]) -> None:
        self._hosts = frozenset((*wording.get("weak", ()), *wording.get("affiliate_hosts", ())))
        self._marks = tuple(wording.get("affiliate_parameters", ()))
        self._trusted = frozenset(wording.get("trusted", ()))
        self._offering = frozenset(wording.get("offering", ()))
        self._pictures = tuple(f".{ending}" for ending in wording.get("pictures", ()))
        self._documents = tuple(f".{ending}" for ending in wording.get("documents", ()))

    def lead(self, url: str) -> bool:
        """Tell whether a link out of the site can lead to a source."""
        if "//" not in url:
            return False
        try:
            parts = urlsplit(url.strip())
            host = (parts.hostname or "").lower()
        except ValueError:
            return False
        if lies_at(host, self._trusted):
            return True
        path = parts.path.lower()
        if path.endswith(self._pictures) or lies_at(host, self._hosts):
            return False
        if path.endswith(self._documents):
            return True
        if marked(host, parameters(parts.query), self._marks):
            return False
        labels = host.split(".")
        first = labels[0] if len(labels) >= _LABELS else ""
        return self._offering.isdisjoint((first, *re.split(r"[/.]", path)))


def source_links(reference: Reference) -> SourceLinks:
    """Return what the wording of a reference tells of links; several rules share one."""
    return reference.once(_source_links)


def _source_links(reference: Reference) -> SourceLinks:
    return SourceLinks(reference.wording.get("links", {}))
