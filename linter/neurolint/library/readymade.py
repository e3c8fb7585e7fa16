"""The files of the built-in rules and reference as a wheel brings them: read and checked when it was built.

A first run, a build server that keeps no cache and the Python interface then read no YAML. What was made of other
files, by another version or with other schemas is not taken up: the key, which is the first thing in the file, tells.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from neurolint import __version__
from neurolint.library.cache import read_kept
from neurolint.library.files import Folder
from neurolint.library.keys import schemas_content

FOLDER = Path(__file__).parents[1] / "readymade"
"""Where a wheel has them; a checkout has none."""


def recall_ready(kind: str, folder: Folder) -> Sequence[bytes] | None:
    """Return the checked data of the files of a folder of `rules` or `reference`, in order, each as a JSON text.

    None when the wheel was made with another folder than this one, or there is no wheel.
    """
    kept = read_kept(FOLDER / f"{kind}.json")
    if kept is None or json.loads(kept[0]) != ready_key(kind, folder):
        return None
    return kept[1:]


def ready_key(kind: str, folder: Folder) -> str:
    """Return what a wheel's files are kept by: the SHA-256, in hexadecimal, of all that their making depends on."""
    return hashlib.sha256(
        "\n".join((__version__, kind, schemas_content(), folder.digest())).encode()
    ).hexdigest()
