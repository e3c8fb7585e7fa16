"""A JSON document that neither a terminal nor a build log finds an order in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

# As in `visible`: "##[" and "##vso[" are orders to a build log wherever they stand in a line.
_ORDER = re.compile(r"#(?=#(?:[A-Za-z]{1,12})?\[)")


def dumped(data: Any, default: Callable[[Any], Any] | None = None) -> str:
    """Return plain data as JSON, indented, in ASCII. A reader gets each text back as it was.

    A # stands in texts only, where its escape means the same. `default` is that of `json.dumps`.
    """
    return _ORDER.sub(r"\\u0023", json.dumps(data, indent=2, default=default))
