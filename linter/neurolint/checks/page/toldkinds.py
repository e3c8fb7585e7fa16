"""The kind of page that a draft is told to be: by its front matter, else by a configuration, else by its folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from neurolint.checks.base import Page
from neurolint.checks.page.fields import fields_of, told_by
from neurolint.library.model import Reference


class ToldKinds:
    """Tells whether a page is told to be of one of some `kinds`; made once for a rule."""

    __slots__ = ("_fields", "_kinds", "_names")

    def __init__(self, reference: Reference, kinds: Iterable[str] = ()) -> None:
        wording: Mapping[str, Any] = reference.wording.get("metadata", {})
        named: Mapping[str, Iterable[str]] = wording.get("kinds", {})
        self._names = {name: kind for kind, names in named.items() for name in names}
        self._fields = fields_of(reference)
        self._kinds = frozenset(kinds)

    def of(self, page: Page) -> tuple[str, str] | None:
        """Return the kind and by what it is told, as words of a sentence; None where nothing tells it."""
        for told in told_by(page, self._fields).told("kind"):
            if told.place == "front matter" and (kind := self._names.get(told.value.casefold())):
                return kind, f"its front matter says “{told.value}”"
        if kind := self._names.get(page.kind.casefold(), page.kind):
            return kind, f"the configuration says “{page.kind}”"
        folder = PurePath(page.draft.path).parent.name.casefold()
        if folder in self._names:
            return self._names[folder], f"it lies in the folder “{folder}”"
        return None

    def holds(self, page: Page) -> bool:
        """Tell whether a page is told to be of one of the kinds."""
        told = self.of(page)
        return told is not None and told[0] in self._kinds
