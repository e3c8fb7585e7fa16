"""What folders of rules or of reference come to together, kept whole from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from neurolint.errors import Problem
from neurolint.library.cache import recall, remember
from neurolint.library.files import Folder
from neurolint.library.stamps import Stamp, files_below, recall_digest, remember_digest, stamp_of
from neurolint.quickclass import dataclass

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Whole:
    """JSON texts, with the paths of the files they were made of and the digest of each folder."""

    texts: Sequence[bytes]
    paths: Sequence[str]
    digests: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Untouched:
    """A folder none of whose files is a link: their paths, and their stamp."""

    paths: Sequence[str]
    stamp: Stamp


def whole(
    folders: Sequence[Path],
    read: Callable[[Path], Folder],
    make: Callable[[Sequence[Folder]], Iterable[bytes]],
    key: Callable[[Sequence[str]], str],
    cache: Path | None,
    problems: list[Problem],
) -> Whole:
    """Return what folders come to: as it was kept, or else made now, and kept if that adds no `problems`.

    `key` returns the key for the digests of the folders. Files that were not touched since they were last read are not
    read again.
    """
    before = len(problems)
    seen = [_seen(folder) for folder in folders] if cache is not None else []
    if cache is not None and (known := _kept(seen, key, cache)) is not None:
        return known
    found = [read(folder) for folder in folders]
    digests = [folder.digest() for folder in found]
    paths = [file.path for folder in found for file in folder.files]
    # There must be folders, and all their files must have been read.
    where = cache if found and not any(folder.problems for folder in found) else None
    texts = recall(where, key(digests)) if where is not None else None
    if texts is None:
        texts = list(make(found))
        if len(problems) > before:
            where = None
        if where is not None:
            remember(where, key(digests), texts)
    for folder, digest in zip(seen, digests, strict=False):
        if folder is not None and where is not None:
            remember_digest(where, folder.stamp, digest)
    return Whole(texts, paths, digests)


def _kept(
    seen: Sequence[_Untouched | None], key: Callable[[Sequence[str]], str], cache: Path
) -> Whole | None:
    digests = [recall_digest(cache, folder.stamp) for folder in seen if folder is not None]
    known = [digest for digest in digests if digest is not None]
    if not seen or len(known) < len(seen):
        return None
    texts = recall(cache, key(known))
    if texts is None:
        return None
    return Whole(texts, [path for folder in seen if folder is not None for path in folder.paths], known)


def _seen(folder: Path) -> _Untouched | None:
    names = files_below(str(folder), _YAML)
    if names is None:
        return None
    paths = [f"{folder}/{name}" for name in names]
    stamp = stamp_of(paths)
    return _Untouched(paths, stamp) if stamp is not None else None
