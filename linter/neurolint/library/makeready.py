"""Makes what a wheel brings ready: the files of the built-in rules and reference, read and checked (see readymade)."""

from __future__ import annotations

from pathlib import Path

from neurolint.errors import ConfigError
from neurolint.library.cache import json_line, write_kept
from neurolint.library.files import data_dir, read_reference, read_rules
from neurolint.library.gather import checked
from neurolint.library.load import load_library
from neurolint.library.readymade import ready_key


def make_ready(target: Path) -> tuple[Path, ...]:
    """Write into a folder what `recall_ready` returns for the built-in rules and reference, and return the files.

    Raises ConfigError with every problem, and OSError when nothing can be written.
    """
    load_library(cache=target)  # checks how the files fit together, and keeps what each holds for here
    made = []
    for kind, read in (("rules", read_rules), ("reference", read_reference)):
        folder = read(data_dir(kind))
        problems = list(folder.problems)
        contents = checked(folder, kind, frozenset(), target, problems)
        if problems:
            raise ConfigError(tuple(problems))
        path = target / f"{kind}.json"
        write_kept(
            path, [json_line(ready_key(kind, folder)), *(json_line(content.data) for content in contents)]
        )
        made.append(path.resolve(strict=True))
    return tuple(made)
