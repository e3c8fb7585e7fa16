"""Checkstyle XML, which most review tools and build servers read."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from neurolint.drafts.spans import Lines
from neurolint.findings.report import Report, Result
from neurolint.reporters.visible import visible
from neurolint.reporters.xmltext import document

VERSION = "4.3"
"""The version of the format that readers expect, not that of this program."""


def checkstyle(report: Report) -> Iterator[str]:
    """Yield the report as Checkstyle XML, in ASCII: a file for each draft, an error for each finding.

    A draft that could not be read has one error with the source `neurolint.unread`.
    """
    yield from document(Xml.Element("checkstyle", version=VERSION), map(_file, report.results))


def _file(result: Result) -> Xml.Element:
    file = Xml.Element("file", name=visible(result.path))
    file.extend(_errors(result))
    return file


def _errors(result: Result) -> Iterator[Xml.Element]:
    if result.draft is None:
        yield _error(1, 1, "error", f"could not be read: {result.error}", "unread")
        return
    lines = Lines(result.draft.source)
    for finding in result.findings:
        line, column = lines.position(finding.span.start)
        message = f"{finding.message} {finding.suggestion}".rstrip()
        yield _error(line, column, finding.severity, message, finding.rule.code)


def _error(line: int, column: int, severity: str, message: str, source: str) -> Xml.Element:
    place = {"line": str(line), "column": str(column)}
    told = {"severity": severity, "message": visible(message), "source": f"neurolint.{visible(source)}"}
    return Xml.Element("error", place | told)
