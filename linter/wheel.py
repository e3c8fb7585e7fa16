"""Building the wheel: the rules and the reference are read and checked once, here, and not by each who installs it."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReadyMade(BuildHookInterface[Any]):
    """Puts the checked files of rules and reference into the wheel; a rule or fact with a mistake stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add files to `build_data`. An editable installation (a `version` of its own) has files that change."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "linter")))
        from neurolint.library.makeready import make_ready

        self._made = TemporaryDirectory(
            prefix="neurolint-"
        )  # goes with the process, when the wheel is written
        for path in make_ready(Path(self._made.name)):
            build_data["force_include"][str(path)] = f"neurolint/readymade/{path.name}"
