"""Colour for a terminal, or none."""

from __future__ import annotations

from neurolint.library.model import Severity
from neurolint.quickclass import dataclass

_SEVERITY: dict[Severity, str] = {"error": "1;31", "warning": "1;33", "info": "1;36"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts text in colour when `on`; else returns it as it is."""

    on: bool

    def bold(self, text: str) -> str:
        """Make text stand out."""
        return self._with("1", text)

    def dim(self, text: str) -> str:
        """Make text step back."""
        return self._with("2", text)

    def severity(self, severity: Severity, text: str) -> str:
        """Give text the colour of a severity."""
        return self._with(_SEVERITY[severity], text)

    def change(self, sign: str, text: str) -> str:
        """Give a line of a diff the colour of its sign: + comes, - goes."""
        return self._with({"+": "32", "-": "31"}[sign], text) if sign in ("+", "-") else text

    def _with(self, style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.on else text
