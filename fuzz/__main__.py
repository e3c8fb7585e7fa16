"""Run every target for its share of a time: `python -m fuzz --seconds 120`, or one with its name before."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> int:
    """Return 0 when nothing broke; inputs that broke something lie in the current folder as crash-*."""
    parser = argparse.ArgumentParser(prog="python -m fuzz")
    parser.add_argument("target", nargs="?")
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.here:
        return _fuzz(given.target, given.seconds)
    from fuzz.targets import TARGETS

    names = [given.target] if given.target else list(TARGETS)
    share = str(max(1, given.seconds // len(names)))
    command = [sys.executable, "-m", "fuzz", "--here", "--seconds", share]
    return max(subprocess.run([*command, name], check=False).returncode != 0 for name in names)


def _fuzz(name: str, seconds: int) -> int:
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    with atheris.instrument_imports(include=["neurolint", "yaml", "tomllib", "json"]):
        from fuzz.targets import CORPUS, TARGETS, kept
    # The first draft reads the whole reference, which is not to count as slow on that draft.
    for data in kept(name):
        TARGETS[name](data)
    with TemporaryDirectory() as found:
        limits = [
            "-verbosity=0",
            f"-max_total_time={seconds}",
            "-max_len=4096",
            "-timeout=20",
            "-rss_limit_mb=2048",
        ]
        folders = [found, str(Path(CORPUS, name))]
        atheris.Setup([sys.argv[0], *limits, *folders], TARGETS[name])
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
