"""A draft that was read before: parsed again only when more than its text is asked for."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import Protocol

from neurolint.drafts.model import Block, Draft, Format, MetaError
from neurolint.drafts.spans import Span


class Content(Hashable, Protocol):
    """Where the content of a file is kept."""

    def content(self) -> bytes:
        """Return the content of the file."""


class KeptDraft(Draft):
    """A draft of which the content of its file is kept somewhere.

    It holds no more than its path: what is asked for is read again, and remembered for the last two drafts alone.
    """

    __slots__ = ("_kept",)

    _kept: Content

    def __init__(self, path: str, format: Format, kept: Content) -> None:  # noqa: A002
        for name, value in (("path", path), ("format", format), ("_kept", kept)):
            object.__setattr__(self, name, value)

    @property
    def source(self) -> str:
        """The text of the draft."""
        return _source(self._kept, self.path, self.format)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its blocks in reading order."""
        return _whole(self._kept, self.path, self.format).blocks

    @property
    def meta(self) -> Mapping[str, object]:
        """Its front matter."""
        return _whole(self._kept, self.path, self.format).meta

    @property
    def meta_span(self) -> Span | None:
        """The place of the front matter."""
        return _whole(self._kept, self.path, self.format).meta_span

    @property
    def meta_error(self) -> MetaError | None:
        """What is wrong with the front matter."""
        return _whole(self._kept, self.path, self.format).meta_error

    @property
    def meta_places(self) -> Mapping[str, Span]:
        """The places of what the meta tags of a page in HTML say."""
        return _whole(self._kept, self.path, self.format).meta_places


@lru_cache(maxsize=2)
def _source(kept: Content, path: str, format: Format) -> str:  # noqa: A002
    if format == "docx":
        return _whole(kept, path, format).source
    from neurolint.drafts.encoding import decode

    return decode(kept.content(), format)


@lru_cache(maxsize=2)
def _whole(kept: Content, path: str, format: Format) -> Draft:  # noqa: A002
    from neurolint.drafts.read import read_draft

    return read_draft(kept.content(), path, format)
