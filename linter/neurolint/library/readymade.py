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
from neurolint.errors import ConfigError
from neurolint.library.cache import json_line, read_kept, write_kept
from neurolint.library.files import Folder, data_dir
from neurolint.library.keys import schemas_content

FOLDER = Path(__file__).parents[1] / "readymade"
"""Where a wheel has them; a checkout has none."""


def recall_ready(kind: str, folder: Folder) -> Sequence[bytes] | None:
    """Return the checked data of the files of a folder of `rules` or `reference`, in order, each as a JSON text.

    None when the wheel was made with another folder than this one, or there is no wheel.
    """
    kept = read_kept(FOLDER / f"{kind}.json")
    if kept is None or json.loads(kept[0]) != _key(kind, folder):
        return None
    return kept[1:]


def make_ready(target: Path) -> tuple[Path, ...]:
    """Write what `recall_ready` returns for the built-in rules and reference into a folder, and return its files.

    Raises ConfigError with every problem, and OSError when nothing can be written.
    """
    from neurolint.library.files import read_reference, read_rules
    from neurolint.library.gather import checked
    from neurolint.library.load import load_library

    load_library(
        cache=target
    )  # how the files fit together is checked as well; what each holds is kept for here
    made = []
    for kind, read in (("rules", read_rules), ("reference", read_reference)):
        folder = read(data_dir(kind))
        problems = list(folder.problems)
        contents = checked(folder, kind, frozenset(), target, problems)
        if problems:
            raise ConfigError(tuple(problems))
        path = target / f"{kind}.json"
        write_kept(path, [json_line(_key(kind, folder)), *(json_line(content.data) for content in contents)])
        made.append(path.resolve(strict=True))
    return tuple(made)


def _key(kind: str, folder: Folder) -> str:
    return hashlib.sha256(
        "\n".join((__version__, kind, schemas_content(), folder.digest())).encode()
    ).hexdigest()
