"""JUnit XML, for test views of build servers: a suite for each draft, a test case for each finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as Xml

from neurolint.drafts.spans import Lines
from neurolint.findings.model import Finding
from neurolint.findings.report import Report, Result
from neurolint.reporters.told import excused, told
from neurolint.reporters.visible import visible
from neurolint.reporters.xmltext import document

PASSED = "no findings"
"""The test case of a draft in which nothing was found."""


def junit(report: Report) -> Iterator[str]:
    """Yield the report as JUnit XML, in ASCII.

    A finding is a failure, one that is suppressed or in the baseline a skipped test, a draft that could not be
    read an error, a draft without findings one test that passes.
    """
    root = Xml.Element("testsuites", name="neurolint")
    every = [_counts(result) for result in report.results]
    _set_counts(root, [sum(column) for column in zip((0, 0, 0, 0), *every, strict=True)])
    yield from document(root, (_suite(result, report) for result in report.results))


def _counts(result: Result) -> tuple[int, int, int, int]:
    """Return how many test cases there are of a draft, of these failures, errors and skipped ones."""
    if result.draft is None:
        return 1, 0, 1, 0
    failures, skipped = len(result.findings), len(result.suppressed) + len(result.known)
    return failures + skipped + (not failures), failures, 0, skipped


def _suite(result: Result, report: Report) -> Xml.Element:
    suite = Xml.Element("testsuite", name=visible(result.path))
    suite.extend(_cases(result, report))
    _set_counts(suite, _counts(result))
    return suite


def _set_counts(element: Xml.Element, counts: Iterable[int]) -> None:
    for key, count in zip(("tests", "failures", "errors", "skipped"), counts, strict=True):
        element.set(key, str(count))


def _cases(result: Result, report: Report) -> Iterator[Xml.Element]:
    if result.draft is None:
        yield _unread(result)
        return
    lines = Lines(result.draft.source)
    for finding in result.findings:
        case = _case(finding, result, lines)
        failure = Xml.SubElement(case, "failure", message=visible(finding.message), type=finding.severity)
        failure.text = "\n".join(told(finding, result, lines, report))
        yield case
    for finding, why in excused(result):
        case = _case(finding, result, lines)
        Xml.SubElement(case, "skipped", message=why)
        yield case
    if not result.findings:
        yield Xml.Element("testcase", name=PASSED, classname=visible(result.path))


def _unread(result: Result) -> Xml.Element:
    case = Xml.Element("testcase", name="read", classname=visible(result.path))
    message = visible(result.error or "")
    Xml.SubElement(case, "error", message=message, type="unread").text = f"{visible(result.path)}: {message}"
    return case


def _case(finding: Finding, result: Result, lines: Lines) -> Xml.Element:
    line, column = lines.position(finding.span.start)
    path, rule = visible(result.path), visible(f"{finding.rule.code} {finding.rule.name}")
    return Xml.Element("testcase", name=f"{line}:{column} {rule}", classname=path, file=path, line=str(line))
