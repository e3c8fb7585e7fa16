"""`python -m neurolint`."""

from __future__ import annotations

from neurolint.cli import process

if __name__ == "__main__":
    process()
