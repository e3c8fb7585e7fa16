"""JUnit XML, for test views of build servers: a suite for each draft, a test case for each finding."""

from __future__ import annotations

from collections.abc import Iterator
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
    suites = [_suite(result, report) for result in report.results]
    root = Xml.Element("testsuites", name="neurolint")
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    root.extend(suites)
    yield from document(root)


def _suite(result: Result, report: Report) -> Xml.Element:
    suite = Xml.Element("testsuite", name=visible(result.path))
    suite.extend(_cases(result, report))
    suite.set("tests", str(len(suite)))
    for key, tag in {"failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        suite.set(key, str(len(suite.findall(f"testcase/{tag}"))))
    return suite


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
