"""YAML text to plain data and the place of every key, value and item in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from neurolint.drafts.spans import Lines
from neurolint.errors import Problem
from neurolint.library.excerpts import quoted
from neurolint.library.placed import MAX_DEPTH, Place, Plain, problem_at
from neurolint.library.placed import PlacedFile as YamlFile

__all__ = ["MAX_DEPTH", "Place", "YamlError", "YamlFile", "parse", "problem_at"]

# The scalars of YAML 1.2's core schema. YAML 1.1, PyYAML's default, reads `off`, `no` and the code of Norway
# as false, `12:30` as 750 and a date as an object; here they stay the words they were written as.
_WORDS: Mapping[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]{1,20}|[0-9]{1,20}\.[0-9]{0,20})(?:[eE][-+]?[0-9]{1,2})?")
_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = {"str": "scalar", "map": "mapping", "seq": "sequence"}
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class YamlError(Exception):
    """Text that is not the YAML this project reads. `offset` is the place, in code points from 0."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


def parse(text: str, path: str) -> YamlFile | Problem:
    """Read one YAML document. Returns the problem when it is not one, or uses what is refused here.

    Refused are repeated keys, anchors, aliases, merge keys, tags other than those of text, lists and
    mappings, several documents and nesting deeper than MAX_DEPTH: the file may come from a stranger.
    """
    lines = Lines(text)
    odd = _UNPRINTABLE.search(text)
    if odd:
        message = f"not valid YAML: unexpected character U+{ord(odd.group()):04X}"
        return problem_at(path, text, lines, odd.start(), message)
    loader = _loader(text)
    try:
        data, place = _Builder().build(loader)
    except YamlError as error:
        return problem_at(path, text, lines, error.offset, str(error))
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        words = ", ".join(part for part in (error.context, error.problem) if part)
        return problem_at(path, text, lines, min(mark.index, len(text)), f"not valid YAML: {words}")
    except yaml.YAMLError as error:
        return problem_at(path, text, lines, 0, f"not valid YAML: {error}")
    finally:
        loader.dispose()
    return YamlFile(path, text, lines, data, place)


def _loader(text: str) -> Any:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` is the key whose value comes next."""

    data: dict[str, Any] | list[Any]
    place: Place
    key: str | None = None


class _Builder:
    """Builds data and places from the parser's events: without recursion, nothing before it is allowed."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._root: tuple[Plain, Place] | None = None

    def build(self, loader: Any) -> tuple[Plain, Place]:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self._open(event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self._stack.pop()
            elif isinstance(event, yaml.AliasEvent):
                raise YamlError(_offset(event), "aliases (*name) are not used here: write the value out")
            elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
                raise YamlError(_offset(event), "expected one document in the file, found a second")
        return self._root if self._root is not None else (None, Place(0))

    def _scalar(self, event: Any) -> None:
        _refuse(event, "scalar")
        holder = self._stack[-1] if self._stack else None
        if holder is not None and isinstance(holder.data, dict) and holder.key is None:
            self._key(holder, event)
        else:
            plain = event.implicit[0]  # without quotes and without a tag
            self._add(_resolve(event.value) if plain else event.value, Place(_offset(event)))

    def _key(self, holder: _Open, event: Any) -> None:
        key, offset = event.value, _offset(event)
        if key == "<<" and event.implicit[0]:
            raise YamlError(offset, "merge keys (<<) are not used here: write the keys out")
        if key in holder.place.keys:
            raise YamlError(offset, f"the key {quoted(key)} is given twice in this mapping")
        holder.key = key
        holder.place.keys[key] = offset

    def _open(self, event: Any) -> None:
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        _refuse(event, "mapping" if is_mapping else "sequence")
        offset = _offset(event)
        if len(self._stack) >= MAX_DEPTH:
            raise YamlError(offset, f"expected no more than {MAX_DEPTH} levels, one inside the other")
        if self._stack and isinstance(self._stack[-1].data, dict) and self._stack[-1].key is None:
            raise YamlError(offset, "expected a word as key, found a list or a mapping")
        opened = _Open({} if is_mapping else [], Place(offset))
        self._add(opened.data, opened.place)
        self._stack.append(opened)

    def _add(self, value: Plain, place: Place) -> None:
        if not self._stack:
            self._root = value, place
            return
        holder = self._stack[-1]
        if isinstance(holder.data, list):
            holder.place.parts[len(holder.data)] = place
            holder.data.append(value)
        elif holder.key is not None:
            holder.place.parts[holder.key] = place
            holder.data[holder.key] = value
            holder.key = None


def _offset(event: Any) -> int:
    return int(event.start_mark.index)


def _refuse(event: Any, kind: str) -> None:
    if event.anchor is not None:
        raise YamlError(
            _offset(event), "anchors (&name) are not used here: write the value out at each place"
        )
    if event.tag not in (None, "!") and _PLAIN_TAGS.get(event.tag.removeprefix(_TAG)) != kind:
        raise YamlError(_offset(event), f"the tag {quoted(event.tag)} is not used here: leave it out")
    # An escape in double quotes can write what may not stand in the file itself.
    if kind == "scalar" and event.style == '"' and (odd := _UNPRINTABLE.search(event.value)):
        raise YamlError(_offset(event), f"unexpected character U+{ord(odd.group()):04X} in this text")


def _resolve(value: str) -> Plain:
    if value in _WORDS:
        return _WORDS[value]
    if _INTEGER.fullmatch(value):
        return int(value)
    if _DECIMAL.fullmatch(value):
        return float(value)
    return value
