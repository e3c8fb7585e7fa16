"""What is fuzzed: functions that take any bytes, and raise only what they promise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from neurolint.config.parse import parse_config
from neurolint.drafts.model import Draft, TextFormat
from neurolint.drafts.read import parse as parse_draft
from neurolint.drafts.read import read_draft
from neurolint.errors import ConfigError, DraftError
from neurolint.findings.baselinefile import read
from neurolint.library.load import load_library
from neurolint.library.yamlfile import parse
from neurolint.lint import Linter, Settings

_LONGEST = 150
"""How many bytes make one draft to check."""

_MARKS = [
    "\n\n", "\n- ", "\n1. ", "\n# ", "\n> ", "\n| a | b |\n|--|--|\n| ", "<p>", "<li>", "</td>", "(", ")", "“", "”",
    "; ", ": ", ", ", " and ", " or ", " not ", " — ", "…", "?", "!", ".", "**", "*", "\x00", "\u200b",
]  # fmt: skip

CORPUS = Path(__file__).parent / "corpus"
"""A folder for each target: seeds, and every input that once broke something."""


def _told(something: object) -> None:
    """Hold an error to saying what is wrong."""
    assert something


def _draft(name: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        try:
            _hold(read_draft(data, name))
        except DraftError as error:
            _told(str(error))

    return target


def _hold(draft: Draft) -> None:
    """Hold a draft to the law of offsets: every block lies in the source, and says what stands there."""
    for block in draft.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(draft.source)
        for run in block.rendered.runs:
            assert block.span.contains(run.source)
            if run.verbatim:
                said = block.text[run.at : run.at + run.length]
                assert draft.source[run.source.start : run.source.end] == said


@cache
def _linter() -> Linter:
    return Linter(load_library(), Settings(profile="audit"))


@cache
def _matter() -> Sequence[str]:
    """What drafts are pasted together from: words of all examples in a row, and marks between them."""
    library = load_library()
    examples = [fact.examples for fact in library.reference.facts.values()]
    examples.extend(rule.examples for rule in library.rules.values())
    return [*_MARKS, *(one.text for kind in examples for one in (*kind.flag, *kind.good))]


def _pasted(data: bytes) -> str:
    """A draft made of three bytes a piece: two for which, one for where it is cut."""
    matter, parts = _matter(), []
    for at in range(0, len(data) - 2, 3):
        piece = matter[int.from_bytes(data[at : at + 2]) % len(matter)]
        words, cut = piece.split(" "), data[at + 2]
        half = 1 + cut // 2 % len(words)
        parts.append(" ".join(words[:half] if cut % 2 else words[-half:]))
    return " ".join(parts)


def _check(data: bytes) -> None:
    for format_ in get_args(TextFormat):
        draft = parse_draft(_pasted(data[:_LONGEST]), "a", format_)
        for finding in _linter().check(draft):
            assert 0 <= finding.span.start <= finding.span.end <= len(draft.source)


def _config(name: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_bytes(data)
            try:
                parse_config(path, name)
            except ConfigError as error:
                _told(all(problem.line > 0 and problem.message for problem in error.problems))

    return target


def _yaml(data: bytes) -> None:
    parse(data.decode("utf-8", "replace"), "a.yaml")


def _baseline(data: bytes) -> None:
    try:
        read(data.decode("utf-8", "replace"), "a.json")
    except ConfigError as error:
        _told(error.problems)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "markdown": _draft("a.md"),
    "mdx": _draft("a.mdx"),
    "text": _draft("a.txt"),
    "html": _draft("a.html"),
    "yaml": _yaml,
    "toml": _config("a.toml"),
    "baseline": _baseline,
    "check": _check,
}
"""Each target by its name."""


def kept(name: str) -> Iterator[bytes]:
    """Yield the corpus of a target, by the names of its files."""
    for path in sorted((CORPUS / name).iterdir()):
        yield path.read_bytes()
