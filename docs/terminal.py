"""Draw docs/terminal.svg from a real run: `python docs/terminal.py`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
COMMAND = "neurolint check examples/nerve-pain.md --select FCT001,FCT002"

_CELL, _LINE, _EDGE = 7.8, 19, 18
_STYLES = {
    "1": 'font-weight="bold"',
    "2": 'fill="#7d8590"',
    "1;31": 'fill="#ff7b72" font-weight="bold"',
    "1;33": 'fill="#e3b341" font-weight="bold"',
    "1;36": 'fill="#76e3ea" font-weight="bold"',
}


def run() -> list[str]:
    """Return the coloured lines that the command prints, as on the day of the newest review."""
    done = subprocess.run(
        [sys.executable, "-m", *COMMAND.split(), "--color", "always", "--today", "2026-12-01"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 1:
        sys.exit(f"expected findings, got status {done.returncode}:\n{done.stderr}")
    return done.stdout.splitlines()


def svg(lines: list[str]) -> str:
    """Return a picture of a terminal with these lines."""
    rows = [f"\x1b[2m$\x1b[0m \x1b[1m{COMMAND}\x1b[0m", "", *lines]
    width = max(len(re.sub(r"\x1b\[[0-9;]*m", "", row)) for row in rows) * _CELL + 2 * _EDGE
    height = len(rows) * _LINE + 2 * _EDGE
    texts = "\n".join(
        f'<text x="{_EDGE}" y="{_EDGE + (number + 0.8) * _LINE:.1f}">{_spans(row)}</text>'
        for number, row in enumerate(rows)
        if row
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" role="img" '
        f'aria-label="The output of {COMMAND}">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n'
        f"<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" "
        f'font-size="13" fill="#e6edf3" xml:space="preserve" style="white-space: pre">\n{texts}\n</g>\n</svg>\n'
    )


def _spans(row: str) -> str:
    parts = re.split(r"\x1b\[([0-9;]*)m", row)
    out = [_set(parts[0], None)]
    out += [_set(text, style) for style, text in zip(parts[1::2], parts[2::2], strict=True)]
    return "".join(out)


def _set(text: str, style: str | None) -> str:
    shown = escape(text)
    return f"<tspan {_STYLES[style]}>{shown}</tspan>" if shown and style in _STYLES else shown


if __name__ == "__main__":
    (ROOT / "docs" / "terminal.svg").write_text(svg(run()), encoding="utf-8")
