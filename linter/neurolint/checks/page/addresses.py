"""What leads readers to somebody: hosts, addresses of mail, telephone numbers."""

from __future__ import annotations

import re

ADDRESS = re.compile(
    r"(?:https?://|www\.)[\w.-]{3,80}|[\w.+-]{1,40}@[\w.-]{3,60}|\b[a-z0-9-]{3,40}\.(?:com|co|net|io|clinic|health|shop)\b"
    r"|\(?\b\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}\b|\b1-8\d\d-[\w-]{7,14}|\+\d{1,3}[\s\d()-]{7,16}\d"
)
"""An address or a number in folded text."""

_HOST = re.compile(r"(?:https?://|www\.|@)+([\w.-]+)")


def hosts(folded: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the hosts of the addresses in a range of a folded text, in order."""
    return [
        host.group(1).rstrip(".")
        for host in _HOST.finditer(folded, start, len(folded) if end is None else end)
    ]
