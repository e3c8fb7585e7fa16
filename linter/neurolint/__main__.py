"""`python -m neurolint`."""

from __future__ import annotations

import sys

from neurolint.cli import run

if __name__ == "__main__":
    sys.exit(run())
