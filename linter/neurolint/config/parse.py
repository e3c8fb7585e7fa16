"""The text of a configuration file as plain data that knows where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import Any

from neurolint.config.find import SHARED
from neurolint.drafts.spans import Lines
from neurolint.errors import ConfigError, Problem
from neurolint.library.entries import Key
from neurolint.library.files import decode, read_file
from neurolint.library.placed import Place, PlacedFile, problem_at

_HEADER = "[tool.neurolint]"

# The readers of TOML and YAML are imported only where there is a file of that sort.


def parse_config(path: Path, shown: str) -> PlacedFile | None:
    """Return what a file holds for us, with the paths to it as `shown`; None for a shared file without a word for us.

    Raises ConfigError when it cannot be read, is no TOML or YAML (by its ending), or holds what is refused.
    """
    raw = read_file(path)
    if isinstance(raw, Problem):
        raise ConfigError((Problem(shown, raw.line, raw.column, raw.message),))
    text = decode(raw)
    if isinstance(text, Problem):
        raise ConfigError((Problem(shown, text.line, text.column, text.message, text.excerpt),))
    if path.suffix in (".yaml", ".yml"):
        return _yaml(text, shown)
    if path.name != SHARED:
        return _toml(text, shown)
    return _table(_toml(text, shown)) if "neurolint" in text else None


def _yaml(text: str, shown: str) -> PlacedFile:
    from neurolint.library.yamlfile import parse

    file = parse(text, shown)
    if isinstance(file, Problem):
        raise ConfigError((file,))
    if file.data is None:
        return PlacedFile(shown, text, file.lines, {}, Place(0))
    if not isinstance(file.data, dict):
        raise ConfigError((file.problem((), "expected a mapping (key: value)"),))
    return file


def _toml(text: str, shown: str) -> PlacedFile:
    import tomllib

    from neurolint.config.tomlplaces import TooDeepError, toml_places
    from neurolint.drafts.tomlkeys import MAX_DOTS, long_key

    lines = Lines(text)
    if (line := long_key(text)) is not None:
        message = f"expected no key with more than {MAX_DOTS} dots"
        raise ConfigError((problem_at(shown, text, lines, lines.start(line + 1), message),))
    try:
        data = tomllib.loads(text)
        file = PlacedFile(shown, text, lines, data, toml_places(text))
    except tomllib.TOMLDecodeError as error:
        offset, message = _decoded(str(error), text, lines)
    except ValueError as error:  # a number of more digits than Python reads
        offset, message = 0, str(error).partition(";")[0].lower()
    except RecursionError:
        offset, message = 0, "too many levels, one inside the other"
    except TooDeepError as error:
        offset, message = error.offset, "too many levels, one inside the other"
    else:
        if odd := next(_odd(data, ()), None):
            raise ConfigError((file.problem(odd, "expected a number that there is, not inf or nan"),))
        return file
    raise ConfigError((problem_at(shown, text, lines, offset, f"not valid TOML: {message}"),))


def _decoded(words: str, text: str, lines: Lines) -> tuple[int, str]:
    """Return where a text is no TOML, and why; the reader tells the place only in words."""
    message, _, place = words.removesuffix(")").rpartition(" (at ")
    numbers = re.fullmatch(r"line (\d+), column (\d+)", place)
    offset = lines.start(int(numbers[1])) + int(numbers[2]) - 1 if numbers else len(text)
    return min(offset, len(text)), f"{message[:1].lower()}{message[1:]}"


def _odd(value: Any, where: tuple[Key, ...]) -> Iterator[tuple[Key, ...]]:
    """Yield where a number is none that JSON knows."""
    if isinstance(value, float) and not isfinite(value):
        yield where
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _odd(inner, (*where, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _odd(inner, (*where, index))


def _table(file: PlacedFile) -> PlacedFile | None:
    data: Any = file.data
    tool = data.get("tool")
    table = tool.get("neurolint") if isinstance(tool, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        where = ("tool", "neurolint")
        raise ConfigError((file.problem(where, f"expected a table {_HEADER}", at_key=True),))
    place = file.place.parts["tool"].parts["neurolint"]
    return PlacedFile(file.path, file.text, file.lines, table, place)
