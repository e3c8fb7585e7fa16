"""Git, asked for commits and their files only: it neither looks at the working tree nor runs anything else."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from neurolint.errors import NeurolintError

_SECONDS = 120

# The settings of a repository may name programs to run; none of what we ask for is to have a use for them.
_SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=" + os.devnull,
    "core.sshCommand=false",
    "core.pager=cat",
    "protocol.allow=never",  # what a partial clone lacks is not fetched
    "submodule.recurse=false",
)
_LOCAL = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
    "GIT_CEILING_DIRECTORIES",
)


class GitError(NeurolintError):
    """Git could not answer; `str()` says why."""


class Repository:
    """A working tree, by the folder at its top."""

    def __init__(self, top: str) -> None:
        self.top = top

    def commit(self, revision: str) -> str | None:
        """Return the id of the commit that a revision names, or None when there is none."""
        if revision.startswith("-") or not revision or "\0" in revision:
            return None
        found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return found.decode("ascii", "replace").strip() or None if found is not None else None

    def fork(self, commit: str) -> str | None:
        """Return the commit from which HEAD and another went apart, None when there is none in this clone."""
        found = self._ask("merge-base", commit, "HEAD")
        return found.decode("ascii", "replace").split("\n")[0].strip() or None if found is not None else None

    def is_shallow(self) -> bool:
        """Tell whether the history is cut off."""
        return (self._ask("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"

    def is_empty(self) -> bool:
        """Tell whether there is no commit yet."""
        return self.commit("HEAD") is None

    def names(self) -> list[str]:
        """Return the names of branches and tags, sorted."""
        places = ("refs/heads", "refs/remotes", "refs/tags")
        found = self._ask("for-each-ref", "--format=%(refname:short)", *places) or b""
        return sorted(filter(None, found.decode("utf-8", "replace").split("\n")))

    def files(self, commit: str) -> dict[bytes, str]:
        """Return the ids of the contents of all files of a commit, by path from the top on."""
        found = self._ask("ls-tree", "-r", "-z", "--full-tree", commit)
        if found is None:
            raise GitError(f"git cannot list the files of {commit}")
        return dict(_files(found))

    def content(self, id_: str) -> bytes:
        """Return a content as it was committed, without filters."""
        found = self._ask("cat-file", "blob", id_)
        if found is None:
            raise GitError("git lacks the old text of a draft, as in a partial clone; fetch it first")
        return found

    def _ask(self, *arguments: str) -> bytes | None:
        """Return what a command of git prints, None when it fails."""
        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        try:
            done = subprocess.run(
                ["git", "--no-pager", "--no-replace-objects", "-C", self.top, *settings, *arguments],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=_environment(),
                timeout=_SECONDS,
                check=False,
            )
        except FileNotFoundError:
            raise GitError("git is not installed, and --since asks it what changed") from None
        except (OSError, subprocess.TimeoutExpired) as error:
            raise GitError(f"git cannot be run: {type(error).__name__}") from None
        if b"dubious ownership" in done.stderr:
            raise GitError(
                f"git does not trust {self.top}, which belongs to another user (see safe.directory)"
            )
        return done.stdout if done.returncode == 0 else None


def find_top(folder: str) -> str | None:
    """Return the top of the working tree that a folder is in, or None."""
    for above in (path := Path(folder), *path.parents):
        if (above / ".git").exists():
            return str(above)
    return None


def _files(listed: bytes) -> Iterator[tuple[bytes, str]]:
    for line in listed.split(b"\0"):
        about, _, path = line.partition(b"\t")
        if len(parts := about.split()) == 3 and parts[1] == b"blob":
            yield path, parts[2].decode("ascii")


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in _LOCAL}
    fixed = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    return {**kept, **fixed}
