"""The host of an address and the parameters of its query, and whether they are some of a list."""

from __future__ import annotations

import re
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


def parameters(query: str) -> set[str]:
    """Return the names of the parameters of an address, in small letters."""
    return {pair.partition("=")[0].lower() for pair in re.split(r"[&;]", query)}


def marked(host: str, names: set[str], marks: tuple[str, ...]) -> bool:
    """Tell whether a parameter is one of some marks: "name", "begins_" or "host?name"."""
    for mark in marks:
        where, _, wanted = mark.rpartition("?")
        if where and not lies_at(host, frozenset({where})):
            continue
        if wanted in names or (wanted.endswith("_") and any(name.startswith(wanted) for name in names)):
            return True
    return False
