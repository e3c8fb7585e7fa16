"""Read the claims of health articles and weigh them against graded evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from neurolint.api import check_paths, check_text
    from neurolint.errors import ConfigError, DraftError
    from neurolint.findings.model import Finding
    from neurolint.findings.report import Report, Result

__version__ = "0.1.0"

__all__ = [
    "ConfigError",
    "DraftError",
    "Finding",
    "Report",
    "Result",
    "__version__",
    "check_paths",
    "check_text",
]

_HOMES = {
    "ConfigError": "neurolint.errors",
    "DraftError": "neurolint.errors",
    "Finding": "neurolint.findings.model",
    "Report": "neurolint.findings.report",
    "Result": "neurolint.findings.report",
    "check_paths": "neurolint.api",
    "check_text": "neurolint.api",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: the commands start without what they do not use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
