"""Curves as a small SVG picture, readable on a light page and on a dark one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log10
from xml.sax.saxutils import escape

from benchmarks.table import Figure, number

_WIDTH, _HEIGHT = 250, 150  # of a panel
_LEFT, _TOP, _RIGHT, _BELOW = 34, 34, 22, 30  # around what is drawn in it
_STYLE = """\
text { font: 11px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.axis { stroke: #8c959f; stroke-width: 1 }
.line { stroke: #0969da; stroke-width: 2; fill: none }
.point { fill: #0969da }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .line { stroke: #58a6ff }
  .point { fill: #58a6ff }
}"""


def svg(figures: Iterable[Figure]) -> str:
    """Return a picture with a panel for each curve among some figures, side by side.

    To the right goes how much there was, in powers of ten; upwards goes what was measured, from zero.
    """
    curves: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.curve and figure.at is not None and figure.value is not None:
            curves.setdefault(figure.curve, []).append(figure)
    panels = "\n".join(
        f'<g transform="translate({at * _WIDTH} 0)">\n{_panel(name, points)}\n</g>'
        for at, (name, points) in enumerate(curves.items())
    )
    told = "; ".join(f"{name}: {', '.join(map(_told, points))}" for name, points in curves.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH * len(curves)} {_HEIGHT}" '
        f'width="{_WIDTH * len(curves)}" height="{_HEIGHT}" role="img" aria-labelledby="title desc">\n'
        f'<title id="title">Microseconds of CPU a word</title>\n<desc id="desc">{escape(told)}</desc>\n'
        f"<style>\n{_STYLE}\n</style>\n{panels}\n</svg>\n"
    )


def _panel(name: str, points: Sequence[Figure]) -> str:
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BELOW
    most = max(point.value or 0 for point in points)
    first, last = log10(points[0].at or 1), log10(points[-1].at or 1)
    places = [
        (
            _LEFT + (log10(point.at or 1) - first) / ((last - first) or 1) * (right - _LEFT),
            bottom - (point.value or 0) / (most or 1) * (bottom - _TOP),
        )
        for point in points
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "\n".join(f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in places)
    return "\n".join(
        (
            f'<text class="title" x="{_LEFT}" y="16">{escape(name)}</text>',
            f'<path class="axis" fill="none" d="M{_LEFT} {_TOP}V{bottom}H{right}"/>',
            f'<text x="{_LEFT - 5}" y="{_TOP + 4}" text-anchor="end">{number(most)}</text>',
            f'<text x="{_LEFT - 5}" y="{bottom + 4}" text-anchor="end">0</text>',
            f'<text x="{_LEFT}" y="{_HEIGHT - 12}">{escape(points[0].name)}</text>',
            f'<text x="{right + _RIGHT - 4}" y="{_HEIGHT - 12}" text-anchor="end">{escape(points[-1].name)}</text>',
            f'<polyline class="line" points="{line}"/>',
            dots,
        )
    )


def _told(point: Figure) -> str:
    return f"{point.name} {number(point.value or 0)}"
