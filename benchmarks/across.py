"""Measure what a draft more costs in a large run: `python benchmarks/across.py`.

Made drafts are checked in one run, 200 of them and then ten times as many, and put together in a report. Each has
paragraphs of its own, one from a stock that many share, one in which a single word differs from draft to draft (as
templates make them) and a disclaimer. Printed are the CPU seconds per draft of the whole run and of the comparison
alone, each with the ratio of the large run over the small one: 1.0 means that a draft costs the same in both, 10 that
the cost grows with the square. The number of groups found is printed too, so that no speed comes of finding nothing.
"""

from __future__ import annotations

import random
import sys
import time

from neurolint.drafts.read import parse
from neurolint.findings.report import Result
from neurolint.library.load import load_library
from neurolint.lint import Linter, Settings

_FEW, _MANY = 200, 2_000
_OWN = 5  # paragraphs of its own that a draft has
_STOCK = 50
_NOTICE = "This page is for information only and never replaces what a doctor says to you."
_TEXT = """
pain nerve sleep walk rest dose week study people trial patient doctor relief risk effect head back
knee joint skin blood heart sugar salt water food diet weight age child adult woman man day night
month year side rash fever cough cold heat light sound smell taste touch step chair bed stairs lift
carry hold turn bend reach grip open close start stop help ease calm lower raise keep lose gain take
give need want know think feel say ask tell show find look seem often rarely sometimes always never
mostly partly slowly quickly early late long short high low strong weak
"""
_WORDS = _TEXT.split()


def _paragraph(numbers: random.Random, words: int = 45) -> str:
    told = [numbers.choice(_WORDS) for _ in range(words)]
    return " ".join(told).capitalize() + "."


def drafts(count: int) -> list[str]:
    """Return the source of so many drafts; the same ones each time."""
    numbers = random.Random(17)
    stock = [_paragraph(numbers) for _ in range(_STOCK)]
    pattern = _paragraph(numbers, 30)
    made = []
    for number in range(count):
        own = [_paragraph(numbers) for _ in range(_OWN)]
        parts = [f"# Draft {number}", f"Topic{number} {pattern}", *own, numbers.choice(stock)]
        made.append(
            "\n\n".join(
                [*parts, "This page is for information only and never replaces what a doctor says to you."]
            )
        )
    return made


def run(linter: Linter, count: int) -> tuple[float, float, int]:
    """Return the CPU seconds a draft of a run and of its comparison, and how many texts stand in several drafts."""
    texts = drafts(count)
    began = time.process_time()
    results: list[Result] = [
        linter.result(parse(text, f"{number:05}.md", "markdown")) for number, text in enumerate(texts)
    ]
    read = time.process_time()
    report = linter.report(results)
    ended = time.process_time()
    found = sum(
        any(label.draft for label in one.related) for result in report.results for one in result.findings
    )
    return (ended - began) / count, (ended - read) / count, found


def main() -> None:
    """Print a line for the whole run and one for the comparison."""
    linter = Linter(load_library(), Settings(profile="audit"))
    run(linter, 20)  # patterns are compiled when they are first needed
    few, many = run(linter, _FEW), run(linter, _MANY)
    for name, at in (("whole", 0), ("compare", 1)):
        ratio = many[at] / few[at]
        seconds = f"{many[at] * 1000:.2f} ms a draft of {_MANY} over {few[at] * 1000:.2f} ms of {_FEW}"
        sys.stdout.write(f"{name:8} {ratio:5.2f}  ({seconds})\n")
    sys.stdout.write(f"texts found in several drafts: {few[2]} of {_FEW}, {many[2]} of {_MANY}\n")


if __name__ == "__main__":
    main()
