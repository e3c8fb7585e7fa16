"""Where the command line keeps what makes the next start faster."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def cache_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path | None:
    """Return the user's own cache folder for neurolint, or None when the user has no home.

    NEUROLINT_CACHE_DIR names another. It is never below the folder of the drafts: those may be a stranger's.
    """
    if named := environment.get("NEUROLINT_CACHE_DIR"):
        return Path(named)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else home / "AppData" / "Local") / "neurolint" / "Cache"
    if platform == "darwin":
        return home / "Library" / "Caches" / "neurolint"
    given = environment.get("XDG_CACHE_HOME", "")
    # The base directory specification: a relative path there is to be ignored.
    base = Path(given) if Path(given).is_absolute() else home / ".cache"
    return base / "neurolint"
