"""The host of an address, and whether it is one of a list."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit


def host_of(address: str) -> str:
    """Return the host of an address in small letters; "" where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def lies_at(host: str, hosts: Collection[str]) -> bool:
    """Tell whether a host is one of some hosts, or lies below one."""
    labels = host.lower().rstrip(".").split(".")
    return any(".".join(labels[at:]) in hosts for at in range(len(labels)))
