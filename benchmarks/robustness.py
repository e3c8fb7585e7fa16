"""Read the claims of sentences as they are found, cut, joined and shouted: `python benchmarks/robustness.py FOLDER`.

FOLDER holds pages (`*.md`, `*.txt`) and data sets (`*.jsonl`, of whose records every text is taken), at any depth.
The same sentences are drawn each time. None may raise; exits 1 when one does, and 2 when there is nothing to read.
"""

from __future__ import annotations

import json
import random
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.language.sentences import split
from neurolint.library.load import load_library

_DRAWN = 10_000
_SHOWN = 5  # failures that are printed in full
_LONG = 40  # code points of a text of a record; less is a label


def texts(folder: Path) -> Iterator[str]:
    """Yield the texts under a folder, in the order of their paths."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".md", ".txt"}:
            yield path.read_text(encoding="utf-8", errors="replace")
        elif path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                values = record.values() if isinstance(record, dict) else ()
                yield from (value for value in values if isinstance(value, str) and len(value) >= _LONG)


def variants(sentences: list[str], draw: random.Random) -> Iterator[str]:
    """Yield sentences as they are, and each one also cut, in another case or joined with another, by turns."""
    for i, sentence in enumerate(sentences):
        yield sentence
        other = draw.choice(sentences)
        cut = draw.randrange(len(sentence))
        yield (
            sentence[:cut],
            sentence[cut:],
            sentence.upper(),
            sentence.title(),
            sentence + other,
            f"{sentence[:cut]} {other}",
            f"- {sentence}\n- {other}",
            f"# {sentence}\n\n{other}",
        )[i % 8]


def main() -> None:
    """Read all variants and print how many failed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder is None or not folder.is_dir():
        sys.stderr.write(f"NOTHING READ: no such folder of pages: {folder}\n")
        sys.exit(2)
    draw = random.Random(4)
    sentences = sorted({text[start:end] for text in texts(folder) for start, end in split(text)})
    if not sentences:
        sys.stderr.write(f"NOTHING READ: no pages in {folder}\n")
        sys.exit(2)
    drawn = draw.sample(sentences, min(_DRAWN, len(sentences)))
    reference = load_library().reference
    count = failed = claims = 0
    for text in variants(drawn, draw):
        count += 1
        try:
            claims += len(read_claims(parse(text, "text.md", "markdown"), reference).judgements)
        except Exception:  # whatever it is, it is what this script looks for
            failed += 1
            if failed <= _SHOWN:
                sys.stdout.write(f"{text!r}\n{traceback.format_exc()}\n")
    sys.stdout.write(f"{count} texts of {len(drawn)} sentences, {claims} claims, {failed} failed\n")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
