"""What changed in drafts since a revision of git: the working tree as it is against where the branches went apart."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import click

from neurolint.cli.git import GitError, Repository, find_top
from neurolint.drafts.encoding import MAX_BYTES
from neurolint.drafts.model import Draft
from neurolint.drafts.read import read_draft
from neurolint.errors import DraftError
from neurolint.findings.report import Report
from neurolint.findings.touched import touched
from neurolint.linters import Linters
from neurolint.paths import read_most

AUTO = "auto"

_FROM = ("PRE_COMMIT_FROM_REF", "CI_MERGE_REQUEST_DIFF_BASE_SHA")
_BRANCH = "GITHUB_BASE_REF"
_CANDIDATES = 50  # files that are gone, looked at for what a new one was before
_ALIKE = 0.5  # git's own measure of a rename


class Old(NamedTuple):
    """A draft that changed, as it was before; without any content it is new."""

    content: bytes | None = None


class Changes:
    """Drafts held against a revision. Raises click.BadParameter for a revision that cannot be used."""

    def __init__(self, revision: str) -> None:
        self._revision = _auto() if revision == AUTO else revision
        self._bases: dict[str, _Base] = {}
        self._tops: dict[str, str | None] = {}
        self._seen: dict[str, Old | None] = {}

    def of(self, path: str) -> Old | None:
        """Return what changed in a draft, None when nothing did. Raises DraftError for one outside of a repository."""
        if path == "-":
            raise click.UsageError("--since asks git about files: what is on standard input is none")
        if path not in self._seen:
            try:
                self._seen[path] = self._compare(path)
            except GitError as error:
                raise DraftError(str(error)) from None
        return self._seen[path]

    def left_out(self, report: Report, linters: Linters) -> Report:
        """Return a report without the findings on lines that did not change."""
        results = []
        for result in report.results:
            seen = self._seen.get(result.path)
            before = (
                _read(seen.content, result.path) if seen is not None and seen.content is not None else None
            )
            if before is not None:
                result = touched(result, before, linters.of(result.path).names, report.today)
            results.append(result)
        return replace(report, results=tuple(results))

    def _compare(self, path: str) -> Old | None:
        full = os.path.abspath(path)  # noqa: PTH100 (a link is a file of its own to git)
        folder = os.path.realpath(os.path.dirname(full))  # noqa: PTH120
        if folder not in self._tops:
            self._tops[folder] = find_top(folder)
        top = self._tops[folder]
        if top is None:
            raise DraftError("not in a repository of git, so --since cannot tell what changed in it")
        if top not in self._bases:
            self._bases[top] = _Base(Repository(top), self._revision)
        name = os.path.relpath(os.path.join(folder, os.path.basename(full)), top)  # noqa: PTH118, PTH119
        return self._bases[top].changed(full, os.fsencode(name.replace(os.sep, "/")))


class _Base:
    """The files of the commit that drafts of one repository are held against."""

    def __init__(self, repository: Repository, revision: str) -> None:
        self._repository = repository
        self._files: Mapping[bytes, str] = {}
        try:
            if not (revision == "HEAD" and repository.is_empty()):
                self._files = repository.files(_commit(repository, revision))
        except GitError as error:
            raise click.BadParameter(str(error), param_hint="--since") from None
        self._lost: dict[bytes, str] | None = None

    def changed(self, path: str, name: bytes) -> Old | None:
        """Return what changed in a file, known to git by `name`."""
        try:
            now = read_most(path, MAX_BYTES + 1)
        except OSError:
            return Old()  # whoever reads it says why it cannot be read
        old = self._files.get(name)
        if old is None:
            old = self._before(now, name)
        if old is None:
            return Old()
        if _id(now, old) == old or _id(_plain(now), old) == old:
            return None
        before = self._repository.content(old)
        return Old(before) if _plain(before) != _plain(now) else None

    def _before(self, now: bytes, name: bytes) -> str | None:
        """Return the content from which a new file was made by another name: one that is gone and much alike."""
        if self._lost is None:
            top = os.fsencode(self._repository.top)
            gone = (name for name in self._files if not os.path.lexists(top + b"/" + name))
            self._lost = {name: self._files[name] for name in sorted(gone)}
        for id_ in self._lost.values():
            if id_ in (_id(now, id_), _id(_plain(now), id_)):
                return id_
        ending = os.path.splitext(name)[1]  # noqa: PTH122 (of bytes)
        near = [id_ for path, id_ in self._lost.items() if path.endswith(ending)][:_CANDIDATES]
        return max(
            ((alike, id_) for id_ in near if (alike := self._alike(id_, now)) >= _ALIKE), default=(0, None)
        )[1]

    def _alike(self, id_: str, now: bytes) -> float:
        """Return the share of lines with words that an old content and a new one have in common."""
        old, new = _lines(self._repository.content(id_)), _lines(now)
        return (old & new).total() / max(1, old.total(), new.total())


def _commit(repository: Repository, revision: str) -> str:
    """Return the commit to hold drafts against: where HEAD went apart from a revision."""
    commit = repository.commit(revision)
    if commit is None:
        raise click.BadParameter(_unknown(repository, revision), param_hint="--since")
    fork = repository.fork(commit)
    if fork is None:
        why = "has no commit in common with HEAD"
        if repository.is_shallow():
            why = "has no commit in common with HEAD in this shallow clone: fetch its history (git fetch --unshallow)"
        raise click.BadParameter(f"{revision!r} {why}", param_hint="--since")
    return fork


def _unknown(repository: Repository, revision: str) -> str:
    from difflib import get_close_matches

    names = repository.names()
    near = [name for name in names if name.endswith(f"/{revision}")] or get_close_matches(revision, names, 1)
    hint = f"; did you mean {near[0]}?" if near else ""
    if ".." in revision:
        hint = "; expected one revision, not a range"
    elif not near and repository.is_shallow():
        hint = "; this clone is shallow: fetch its history (git fetch --unshallow)"
    return f"git knows no revision {revision!r} in {repository.top}{hint}"


def _auto() -> str:
    """Return the revision that the surroundings tell: that of a hook or of a merge request, else HEAD."""
    for name in _FROM:
        if value := os.environ.get(name):
            return value
    branch = os.environ.get(_BRANCH)
    return f"origin/{branch}" if branch else "HEAD"


def _read(content: bytes, path: str) -> Draft | None:
    """Return the draft as it was; None where that cannot be read, so that all of what it is now counts as new."""
    try:
        return read_draft(content, path)
    except DraftError:
        return None


def _id(content: bytes, like: str) -> str:
    """Return the name that git gives a content, by the same hash as another."""
    make = hashlib.sha256 if len(like) == 64 else hashlib.sha1
    return make(b"blob %d\0" % len(content) + content).hexdigest()


def _plain(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")


def _lines(content: bytes) -> Counter[bytes]:
    return Counter(filter(None, map(bytes.strip, content.split(b"\n"))))
