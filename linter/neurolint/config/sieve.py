"""Which files of folders are drafts: what configurations include and exclude, and what git ignores."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from neurolint.config.configs import Configs
from neurolint.config.find import place_of, repository
from neurolint.config.model import Layer, below, last

if TYPE_CHECKING:
    from neurolint.gitignore import Ignored
    from neurolint.globs import Globs


class FileSieve:
    """Lets through what the configuration of its folder and the command line (`given`) leave in.

    It is a `paths.Sieve`. A pattern counts for what is come upon below a folder that was named, not for that folder.
    """

    def __init__(self, configs: Configs, given: Layer | None = None) -> None:
        self._configs = configs
        self._given = given or Layer({})
        self._lists: dict[tuple[int, str], tuple[Globs, str]] = {}
        self._roots: dict[str, Ignored] = {}
        self._repositories: dict[str, Ignored | None] = {}

    def enters(self, folder: str) -> bool:
        """Tell whether to look for drafts in a folder that was come upon."""
        layers = self._layers(folder)
        return not self._excluded(layers, folder, folder=True) and not self._ignored(layers, folder, True)

    def takes(self, path: str) -> bool | None:
        """Tell whether a file that was come upon is a draft; None leaves that to its ending."""
        layers = self._layers(path)
        if self._excluded(layers, path) or self._ignored(layers, path, False):
            return False
        included = last(layers, "include").layer
        return None if included is None else self._matches(included, "include", path) is True

    def keeps(self, path: str) -> bool:
        """Tell whether to look at a file that was named: not where `force-exclude` asks to exclude such files too."""
        place = place_of(path)
        layers = self._layers(place)
        if not last(layers, "force-exclude", False).value:
            return True
        folders = (place[:at] for at, char in enumerate(place) if char == os.sep and at)
        excluded = any(self._excluded(layers, folder, folder=True) for folder in folders)
        return not excluded and not self._excluded(layers, place)

    def _layers(self, path: str) -> Sequence[Layer]:
        config = self._configs.within(os.path.dirname(path))  # noqa: PTH120
        return (*config.of(""), self._given)

    def _excluded(self, layers: Sequence[Layer], path: str, *, folder: bool = False) -> bool:
        said = last([layer for layer in layers if layer.file is not None], "exclude").layer
        return any(
            self._matches(layer, "exclude", path, folder=folder) is True
            for layer in (said, self._given)
            if layer is not None and "exclude" in layer.values
        )

    def _matches(self, layer: Layer, key: str, path: str, *, folder: bool = False) -> bool | None:
        known = (id(layer), key)
        if known not in self._lists:
            from neurolint.globs import Globs

            self._lists[known] = Globs(layer.values[key]), layer.home
        globs, home = self._lists[known]
        parts = below(path, home)
        return globs.says(parts, folder=folder) if parts else None

    def _ignored(self, layers: Sequence[Layer], path: str, folder: bool) -> bool:
        if not last(layers, "respect-gitignore", True).value:
            return False
        at = os.path.dirname(path)  # noqa: PTH120
        if at not in self._repositories:
            root = repository(at)
            self._repositories[at] = self._of(root) if root else None
        ignored = self._repositories[at]
        return ignored is not None and ignored.ignores(path, folder=folder)

    def _of(self, root: str) -> Ignored:
        if root not in self._roots:
            from neurolint.gitignore import Ignored

            self._roots[root] = Ignored(root)
        return self._roots[root]
