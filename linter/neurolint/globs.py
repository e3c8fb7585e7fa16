"""Patterns for paths, with the meaning that they have in a .gitignore file.

They are matched one part of a path after the other, in time that grows with the length of the pattern times that of the
path: patterns come from strangers, and regular expressions made of whole patterns can take years over one path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from neurolint.quickclass import dataclass

_ONE = re.compile("")
"""Any name."""
_CLASSES = {
    "[:alpha:]": "a-zA-Z",
    "[:digit:]": "0-9",
    "[:alnum:]": "a-zA-Z0-9",
    "[:lower:]": "a-z",
    "[:upper:]": "A-Z",
    "[:xdigit:]": "0-9a-fA-F",
    "[:space:]": " \t",
}
_MOST = 500
"""Longer patterns match nothing."""


@dataclass(frozen=True, slots=True)
class _Glob:
    """One pattern: what each part of a path must be (None: any number of parts), and what it is for."""

    parts: tuple[re.Pattern[str] | None, ...]
    folders: bool
    unless: bool


class Globs:
    """Patterns in order; the last that matches a path decides."""

    __slots__ = ("_globs",)

    def __init__(self, patterns: Iterable[str]) -> None:
        self._globs = tuple(glob for glob in map(_glob, patterns) if glob is not None)

    def __bool__(self) -> bool:
        return bool(self._globs)

    def says(self, parts: Sequence[str], *, folder: bool = False) -> bool | None:
        """Tell whether a path is matched; False where a pattern with `!` speaks last, None where none speaks.

        `parts` are the names that lead to it from the folder of the patterns; `folder` tells what it is.
        """
        for glob in reversed(self._globs):
            if (folder or not glob.folders) and _fits(glob.parts, parts):
                return not glob.unless
        return None

    def match(self, parts: Sequence[str], *, folder: bool = False) -> bool:
        """Tell whether a path is matched, or a folder that it lies in."""
        if any(self.says(parts[:end], folder=True) for end in range(1, len(parts))):
            return True
        return self.says(parts, folder=folder) is True


def _glob(pattern: str) -> _Glob | None:
    """Read one pattern; None for an empty line, a comment, and what git passes over too."""
    text = _without_end(pattern.rstrip("\r\n"))
    if not text or text.startswith("#") or len(text) > _MOST:
        return None
    unless = text.startswith("!")
    text = text[1:] if unless else text
    folders = text.endswith("/")
    names = text.removeprefix("/").removesuffix("/").split("/")
    if not all(names):
        return None
    anchored = "/" in text.rstrip("/")
    parts: list[re.Pattern[str] | None] = [] if anchored else [None]
    for at, name in enumerate(names):
        if name.strip("*") or len(name) == 1:
            if (made := _part(name)) is None:
                return None
            parts.append(made)
        elif at == len(names) - 1:
            parts += [_ONE, None]
        elif not parts or parts[-1] is not None:
            parts.append(None)
    return _Glob(tuple(parts), folders, unless)


def _without_end(text: str) -> str:
    """Return a line without the blanks at its end, but for one after a backslash."""
    bare = text.rstrip(" \t")
    if (len(bare) - len(bare.rstrip("\\"))) % 2 and len(bare) < len(text):
        return bare + text[len(bare)]
    return bare


def _part(name: str) -> re.Pattern[str] | None:
    """Compile what stands between two slashes; None for a bracket that is not closed."""
    pieces = [""]
    at = 0
    while at < len(name):
        end = at + 1
        match name[at]:
            case "*":
                pieces.append("")
            case "?":
                pieces[-1] += "."
            case "[":
                if (end := _closing(name, at) + 1) == 0:
                    return None
                pieces[-1] += _bracket(name[at + 1 : end - 1])
            case "\\" if end == len(name):
                return None
            case char:
                end += char == "\\"
                pieces[-1] += re.escape(name[end - 1])
        at = end
    first, *more = pieces
    # A star takes no more than the next piece leaves it, and does not try again: no path makes this slow.
    stars = "".join(f"(?>.*?{piece})" for piece in more[:-1] if piece)
    last = f".*{more[-1]}" if more else ""
    return re.compile(f"{first}{stars}{last}\\Z", re.DOTALL)


def _closing(name: str, at: int) -> int:
    """Return where the bracket that opens at an index is closed, or -1."""
    start = at = at + (2 if name[at + 1 : at + 2] in ("!", "^") else 1)
    while at < len(name):
        if name[at] == "]" and at > start:
            return at
        if name.startswith("[:", at) and (end := name.find(":]", at + 2)) > 0:
            at = end + 1
        at += 2 if name[at] == "\\" else 1
    return -1


def _bracket(inside: str) -> str:
    """Return what stands between brackets as a set of a regular expression; of a range the wrong way, its beginning."""
    negated = inside[:1] in ("!", "^")
    out: list[str] = []
    at, low = int(negated), ""
    while at < len(inside):
        if named := next((name for name in _CLASSES if inside.startswith(name, at)), ""):
            out.append(_CLASSES[named])
            at, low = at + len(named), ""
            continue
        ranged = inside[at] == "-" and low != "" and at + 1 < len(inside)
        at += ranged
        at += inside[at] == "\\"
        char = inside[at : at + 1]
        if ranged and low <= char:
            out.append(f"-{re.escape(char)}")
        elif not ranged:
            out.append(re.escape(char))
        low = "" if ranged else char
        at += 1
    return f"[{'^' if negated else ''}{''.join(out)}]"


def _fits(parts: Sequence[re.Pattern[str] | None], names: Sequence[str]) -> bool:
    """Tell whether each name is matched by its part, where a part None takes any number of names."""
    reached = {0}
    for name in names:
        reached = _over(reached, parts)
        reached = {
            at if part is None else at + 1
            for at in reached
            if at < len(parts) and ((part := parts[at]) is None or part.match(name))
        }
        if not reached:
            return False
    return len(parts) in _over(reached, parts)


def _over(reached: set[int], parts: Sequence[re.Pattern[str] | None]) -> set[int]:
    """Add the places behind parts that take no name at all."""
    for at in sorted(reached):
        if at < len(parts) and parts[at] is None:
            reached = reached | {at + 1}
    return reached
