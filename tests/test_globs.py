"""Patterns for paths: as git reads them, and in time that no pattern can stretch."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from makers import write
from neurolint.config.find import repository
from neurolint.gitignore import Ignored
from neurolint.globs import Globs


def matched(pattern: str, *paths: str) -> list[str]:
    globs = Globs([pattern])
    return [path for path in paths if globs.match(path.rstrip("/").split("/"), folder=path.endswith("/"))]


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("*.md", ["a.md", "x/y/a.md"], ["a.txt", "md"]),
        ("/*.md", ["a.md"], ["x/a.md"]),
        ("news/*.md", ["news/a.md"], ["news/x/a.md", "x/news/a.md"]),
        ("news/**", ["news/a.md", "news/x/y.md"], ["news", "old/news/a.md"]),
        ("**/news/", ["news/a.md", "x/news/y/a.md"], ["news", "newsroom/a.md"]),
        ("news/", ["news/a.md", "x/news/a.md"], ["news"]),
        ("news", ["news", "x/news", "news/a.md"], ["newsroom"]),
        ("a/**/b.md", ["a/b.md", "a/x/y/b.md"], ["a/b.mdx", "b.md"]),
        ("drug-?.md", ["drug-1.md"], ["drug-.md", "drug-12.md"]),
        ("[ab]c", ["ac", "bc"], ["cc", "abc"]),
        ("[!ab]c", ["cc"], ["ac"]),
        ("[]x]", ["]", "x"], ["y"]),
        ("[[:digit:]-]*", ["1a", "-a"], ["a1"]),
        ("[a-c-]", ["b", "-"], ["d"]),
        (r"\*.md", ["*.md"], ["a.md"]),
        (r"a\ ", ["a "], ["a"]),
        ("a  ", ["a"], ["a  "]),
        ("*", ["a", ".hidden", "x/y"], []),
        ("**", ["a", "x/y"], []),
        ("é*.md", ["éa.md"], ["ea.md"]),
    ],
)
def test_what_a_pattern_matches(pattern: str, yes: list[str], no: list[str]) -> None:
    assert matched(pattern, *yes, *no) == yes


@pytest.mark.parametrize("pattern", ["", "  ", "# news", "[", "a[b", "a//b", "\\", "x" * 501])
def test_what_matches_nothing(pattern: str) -> None:
    assert not Globs([pattern])


def test_the_last_pattern_that_speaks_decides() -> None:
    globs = Globs(["*.md", "!keep.md"])
    assert [globs.says([name]) for name in ("a.md", "keep.md", "a.txt")] == [True, False, None]
    # What lies in a folder that is matched cannot be taken back, as in git.
    assert Globs(["old/", "!old/keep.md"]).match(["old", "keep.md"])


def test_no_pattern_is_slow() -> None:
    start = perf_counter()
    for pattern in ("*a" * 200 + "b", "**/a/" * 80 + "b", "[a-z]*" * 70 + "1", "*" * 400 + "b"):
        assert not Globs([pattern]).says(["a" * 250] * 60)
    assert perf_counter() - start < 2


# -- held against git itself ----------------------------------------------------------------------------------


def _everything(folder: Path) -> Iterator[tuple[str, bool]]:
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        for names, is_folder in ((folders, True), (files, False)):
            yield from ((os.path.relpath(Path(at, name), folder), is_folder) for name in names)


def ignored(folder: Path) -> set[str]:
    """What is ignored below a folder, counting what lies in ignored folders."""
    real = Path(os.path.realpath(folder))
    told = Ignored(str(real))

    def says(path: Path, is_folder: bool) -> bool:
        above = path != path.parent and path.parent != Path() and says(path.parent, True)
        return above or told.ignores(str(real / path), folder=is_folder)

    return {path for path, is_folder in _everything(folder) if says(Path(path), is_folder)}


def ignored_by_git(folder: Path) -> set[str]:
    paths = "\0".join(path for path, _ in _everything(folder))
    call = ["git", "-C", str(folder), "check-ignore", "--no-index", "-z", "--stdin"]
    done = subprocess.run(call, input=paths.encode(), capture_output=True, check=False)
    return set(filter(None, done.stdout.decode().split("\0")))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    names = ("a.md", "b.md", "ab", "a b", "[x]", "*", ".d")
    files = [*names, *(f"{at}/{name}" for at in ("a", "b", "a/b", "a/b/c", ".e") for name in names)]
    return write(folder, dict.fromkeys(files, ""))


_PIECES = st.sampled_from(
    ["a", "b", "c", "*", "**", "?", "[ab]", "[!a]", "a*", "*b", "a.md", "*.md", "[a-b]*", r"\*", r"a\ ", "[]x]",
     "[[:alpha:]]", ".*", ".d"]
)  # fmt: skip
_PATTERN = st.builds(
    lambda start, parts, end: start + "/".join(parts) + end,
    st.sampled_from(["", "!", "/", "!/"]),
    st.lists(_PIECES, min_size=1, max_size=3),
    st.sampled_from(["", "/", " "]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    top=st.lists(_PATTERN, max_size=4),
    inner=st.lists(_PATTERN, max_size=3),
    own=st.lists(_PATTERN, max_size=1),
)
def test_git_says_the_same(site: Path, top: list[str], inner: list[str], own: list[str]) -> None:
    for name, lines in ((".gitignore", top), ("a/.gitignore", inner), (".git/info/exclude", own)):
        (site / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert ignored(site) == ignored_by_git(site)


def test_the_folder_of_a_repository(tmp_path: Path) -> None:
    home = write(
        tmp_path, {"r/.git/HEAD": "", "r/a/b/c.md": "", "w/.git": "gitdir: elsewhere\n", "w/a/b.md": ""}
    )
    real = Path(os.path.realpath(home))
    assert repository(str(real / "r/a/b")) == str(real / "r")
    assert repository(str(real / "w/a")) == str(real / "w")


def test_a_list_that_cannot_be_read_ignores_nothing(tmp_path: Path) -> None:
    home = write(tmp_path, {"other": "*\n", "a/x.md": "", ".git/HEAD": ""})
    (home / ".gitignore").symlink_to("other")
    (home / "a" / ".gitignore").mkdir()
    assert ignored(home) == set()
    (home / ".gitignore").unlink()
    (home / ".gitignore").write_bytes(b"\xef\xbb\xbfx.md\r\n\xff\n")
    assert ignored(home) == {"a/x.md"}
