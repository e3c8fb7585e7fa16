"""Front matter at the very top of a draft: YAML between `---` lines, TOML between `+++` lines, or a JSON object."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from neurolint.drafts.flavours import has_templates
from neurolint.drafts.inline import Inlines
from neurolint.drafts.model import BlockKind, MetaError, Rendered
from neurolint.drafts.scalars import Style, render_scalar
from neurolint.drafts.spans import Span
from neurolint.quickclass import dataclass

if TYPE_CHECKING:
    from yaml import Node

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_JSON_OPENING = re.compile(r"\{\s*\"")
_YAML_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\r?\Z)", re.MULTILINE)
_TOML_CLOSING = re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\r?\Z)", re.MULTILINE)
_KEYED = re.compile(r"""^(?:["']?[A-Za-z_][\w .-]{0,60}["']?|["'\w.-]++)[ \t]*[:=](?=\s|$)""", re.MULTILINE)
_TOML_FIELD = re.compile(
    r"""^[ \t]*(?P<key>["']?)(?P<name>title|description|summary)(?P=key)[ \t]*=[ \t]*"""
    r"""(?P<value>\"{3}(?:[^"\\]|\\.|"(?!""))*+\"{3}|'{3}(?:[^']|'(?!''))*+'{3}|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')""",
    re.MULTILINE | re.DOTALL,
)
_TOML_LINE = re.compile(r"\bline (\d+)")
"""Where a message of tomllib tells the line, counted from below the `+++`."""
_TOML_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_DESCRIBING = (
    "description", "summary", "excerpt", "subtitle", "standfirst", "dek", "teaser", "abstract",
    "meta_description", "metaDescription", "seo_description", "seoDescription",
)  # fmt: skip
"""Fields in which site generators keep what readers are told of an article before they open it."""
_KINDS: Mapping[str, BlockKind] = {"title": "title", **dict.fromkeys(_DESCRIBING, "description")}
_MAX_DEPTH, _MAX_LENGTH = 100, 65_536
_YAML_WORDS = ("bool", "merge", "null")
"""The tags that a value without quotes may get by its looks."""
_YAML_NUMBERS = ("int", "float", "timestamp")


class Field(NamedTuple):
    """A value of the front matter that a reader of the article sees."""

    kind: BlockKind
    inlines: Inlines
    span: Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the top of a draft: its values, its fields in source order, where the body begins."""

    body: int = 0
    meta: Mapping[str, object] = field(default_factory=dict)
    span: Span | None = None
    error: MetaError | None = None
    fields: tuple[Field, ...] = ()


def split_front_matter(source: str) -> FrontMatter:
    """Find and read the front matter of a draft.

    Without any, the body begins at 0. Front matter that cannot be read is told in `error` and is no part of
    the body; what merely stands between two rules and has no keys is.
    """
    opening = _OPENING.match(source)
    if not opening:
        return _json_front_matter(source) if _JSON_OPENING.match(source) else FrontMatter()
    yaml = opening.group(1) == "---"
    closing = (_YAML_CLOSING if yaml else _TOML_CLOSING).search(source, opening.end())
    if not closing:
        return FrontMatter()
    inside = Span(opening.end(), closing.start())
    span = Span(0, closing.end())
    try:
        if inside.end - inside.start > _MAX_LENGTH:
            raise _BadFrontMatterError(f"longer than {_MAX_LENGTH:,} characters")
        text = _unfilled(source[: inside.end])
        read = _read_yaml(text, inside) if yaml else _read_toml(text, inside)
    except _BadFrontMatterError as error:
        if not _KEYED.search(source, inside.start, inside.end):
            return FrontMatter()
        return FrontMatter(span.end, span=span, error=error.told)
    if read is None:
        return FrontMatter()
    return _front_matter(source, text, span, *read)


def _unfilled(text: str) -> str:
    """Return a text of the same length with stand-ins for the tags of template engines."""
    if not has_templates(text):
        return text
    from neurolint.drafts.templates import without_templates

    return without_templates(text)


def _front_matter(
    source: str, text: str, span: Span, values: Mapping[str, object], fields: list[Field]
) -> FrontMatter:
    """Put front matter together that was read from `text`, in which tags of template engines have stand-ins."""
    if not source.startswith(text):
        from neurolint.drafts.unfilled import shown, shown_text

        values = {key: shown(value) for key, value in values.items()}
        filled = [(found, shown_text(source, found.inlines.rendered)) for found in fields]
        fields = [found._replace(inlines=Inlines(rendered, (), (), ())) for found, rendered in filled]
    return FrontMatter(span.end, values, span, fields=tuple(sorted(fields, key=lambda found: found.span)))


def _json_front_matter(source: str) -> FrontMatter:
    """Read front matter that is a JSON object at the very top, as Hugo has it; anything else is text."""
    from neurolint.drafts.jsonmatter import BadJsonError, read_json

    text = _unfilled(source[: _MAX_LENGTH + 2])
    try:
        read = read_json(text)
    except BadJsonError as error:
        told = _at_line(error.line, str(error))
        return FrontMatter(error.body, span=Span(0, error.body), error=told)
    if read is None:
        return FrontMatter()
    fields: list[Field] = []
    for name, value in read.values.items():
        if name in _KINDS and isinstance(value, str):
            span = read.places[name]
            _add_field(fields, name, render_scalar(text, span, value, "double"), span)
    return _front_matter(source, text, Span(0, read.end), read.values, fields)


class _BadFrontMatterError(Exception):
    """Front matter that cannot be read: `told` says why."""

    def __init__(self, told: MetaError | str) -> None:
        super().__init__(told)
        self.told = MetaError(told) if isinstance(told, str) else told


def _at_line(line: int, said: str) -> MetaError:
    return MetaError(f"line {line}: {said}", line)


def _read_yaml(source: str, inside: Span) -> tuple[dict[str, object], list[Field]] | None:
    """Return values and fields, or None when this is no mapping at all."""
    import yaml

    text = source[inside.start : inside.end]
    try:
        _refuse_bombs(text)
        loader = _yaml_loader()(text)
        try:
            node = loader.get_single_node()
            values = {} if node is None else loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1
        raise _BadFrontMatterError(_at_line(line, str(error.problem or error.context))) from error
    # The constructors of PyYAML let slip what their converters raise, such as KeyError for "!!bool x".
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        raise _BadFrontMatterError(str(error)) from error
    if not isinstance(values, dict):
        return None
    fields = [] if node is None else _yaml_fields(source, inside, node)
    return {str(key): value for key, value in values.items()}, fields


@cache
def _yaml_loader() -> Any:
    """Return the class that loads front matter: numbers and dates stay the words they are written as.

    YAML 1.1 reads `1:20:30` as a number of base 60, which takes quadratic time and is meant by no one.
    """
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    looks = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in _YAML_WORDS]
        for first, resolvers in base.yaml_implicit_resolvers.items()
    }
    loader: Any = type("FrontMatterLoader", (base,), {"yaml_implicit_resolvers": looks})
    for name in _YAML_NUMBERS:
        loader.add_constructor(f"tag:yaml.org,2002:{name}", base.construct_yaml_str)
    return loader


def _refuse_bombs(text: str) -> None:
    """Raise for what makes a small file large or a stack deep when it is loaded."""
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=_yaml_loader()):
        line = event.start_mark.line + 2 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _BadFrontMatterError(_at_line(line, "anchors and aliases are not allowed"))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise _BadFrontMatterError(_at_line(line, f"nested more than {_MAX_DEPTH} deep"))


def _yaml_fields(source: str, inside: Span, node: Node) -> list[Field]:
    import yaml

    fields: list[Field] = []
    text = source[inside.start : inside.end]
    if not isinstance(node, yaml.MappingNode):
        return fields
    styles: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
    # Of a key that stands twice the later value holds.
    latest = {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}
    for name, value in latest.items():
        if name not in _KINDS:
            continue
        if not isinstance(value, yaml.ScalarNode) or value.tag != "tag:yaml.org,2002:str":
            continue
        written = text[value.start_mark.index : value.end_mark.index].rstrip()
        start = inside.start + value.start_mark.index
        span = Span(start, start + len(written))
        style = styles.get(value.style, "plain")
        _add_field(fields, name, render_scalar(source, span, value.value, style), span)
    return fields


def _read_toml(source: str, inside: Span) -> tuple[dict[str, object], list[Field]]:
    import tomllib

    from neurolint.drafts.tomlkeys import MAX_DOTS, long_key

    text = source[inside.start : inside.end]
    if (line := long_key(text)) is not None:
        raise _BadFrontMatterError(_at_line(line + 2, f"a key with more than {MAX_DOTS} dots"))
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _BadFrontMatterError(_told_by_toml(str(error))) from error
    except (ValueError, RecursionError) as error:
        raise _BadFrontMatterError(str(error)) from error
    table = _TOML_TABLE.search(source, inside.start, inside.end)
    fields: list[Field] = []
    for found in _TOML_FIELD.finditer(source, inside.start, table.start() if table else inside.end):
        name, span = found["name"], Span(*found.span("value"))
        value = values.get(name)
        if isinstance(value, str):
            style: Style = "double" if found["value"].startswith('"') else "single-raw"
            _add_field(fields, name, render_scalar(source, span, value, style), span)
    return values, fields


def _told_by_toml(message: str) -> MetaError:
    """Return what a message of tomllib says, its line counted from the top of the file, not from below the `+++`."""
    found = _TOML_LINE.search(message)
    if found is None:  # "at end of document"
        return MetaError(message)
    line = int(found[1]) + 1
    return MetaError(f"{message[: found.start(1)]}{line}{message[found.end(1) :]}", line)


def _add_field(fields: list[Field], name: str, rendered: Rendered, span: Span) -> None:
    if rendered.text:
        fields.append(Field(_KINDS[name], Inlines(rendered, (), (), ()), span))
