"""One small article, in each format that is not tested whole elsewhere."""

from __future__ import annotations

import pytest

from neurolint.reporters.formats import reporter
from written import GOLDEN, golden

_FILES = {
    "text": "report.txt",
    "concise": "concise.txt",
    "json": "report.json",
    "sarif": "report.sarif",
    "github": "github.txt",
    "gitlab": "gitlab.json",
}


@pytest.mark.parametrize("name", _FILES)
def test_the_whole_document(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("json", "sarif"):
        monkeypatch.setattr(f"neurolint.reporters.{module}.__version__", "1.2.3")
    written = "".join(f"{line}\n" for line in reporter(name)(golden()))
    assert written == (GOLDEN / _FILES[name]).read_text("utf-8")
