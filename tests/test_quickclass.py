"""The quick data classes behave as those of the standard library."""

# ruff: noqa: ARG005 (each call takes the three classes)
from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import dataclass as standard
from dataclasses import field
from typing import Any, ClassVar

import pytest

from neurolint.quickclass import dataclass as quick

_Decorator = Callable[..., Any]


def _classes(decorator: _Decorator) -> tuple[Any, Any, Any]:
    """Return classes of the shapes that the house uses, made by a decorator."""

    @decorator(frozen=True, slots=True, order=True)
    class Point:
        """A place."""

        x: int
        y: int = 0

        def __len__(self) -> int:
            return self.x

    @decorator(frozen=True, slots=True)
    class Box:
        kind: ClassVar[str] = "box"
        name: str
        held: tuple[int, ...] = ()
        more: dict[str, int] = field(default_factory=dict)
        note: str = field(default="n", repr=False, compare=False)
        size: int = field(init=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "size", len(self.held))

    @decorator(frozen=True, slots=True)
    class Named(Point):
        name: str = ""

        def __repr__(self) -> str:
            return f"<{self.name}>"

    return Point, Box, Named


def _told(make: Callable[[], object]) -> str:
    """Return what came of a call: the value as text, or the kind of error."""
    try:
        return repr(make())
    except Exception as error:
        return type(error).__name__


_CALLS: list[Callable[[Any, Any, Any], object]] = [
    lambda point, box, named: point(1),
    lambda point, box, named: point(1, y=2),
    lambda point, box, named: point(),
    lambda point, box, named: point(1, 2, 3),
    lambda point, box, named: point(z=1),
    lambda point, box, named: point(1, 2) == point(1, 2),
    lambda point, box, named: point(1, 2) == (1, 2),
    lambda point, box, named: hash(point(1, 2)) == hash(point(1, 2)),
    lambda point, box, named: hash(point([])),
    lambda point, box, named: sorted([point(2), point(1, 1), point(1)]),
    lambda point, box, named: point(1) < 2,
    lambda point, box, named: (point(1) <= point(1), point(1) >= point(2), point(1) > point(0)),
    lambda point, box, named: point(1) == named(1),
    lambda point, box, named: named(1, name="a"),
    lambda point, box, named: named.__match_args__,
    lambda point, box, named: (box("a"), box("a").size, box.kind),
    lambda point, box, named: box("a", (1, 2)).size,
    lambda point, box, named: box("a").more is box("a").more,
    lambda point, box, named: box("a", note="x") == box("a", note="y"),
    lambda point, box, named: box("a", size=3),
    lambda point, box, named: box("a") < box("b"),
    lambda point, box, named: setattr(point(1), "x", 2),
    lambda point, box, named: delattr(point(1), "x"),
    lambda point, box, named: hasattr(point(1), "__dict__"),
    lambda point, box, named: dataclasses.replace(point(1), y=5),
    lambda point, box, named: dataclasses.replace(box("a"), held=(1,)).size,
    lambda point, box, named: dataclasses.asdict(box("a", (1,))),
    lambda point, box, named: [one.name for one in dataclasses.fields(box)],
    lambda point, box, named: copy.deepcopy(box("a", (1,))),
    lambda point, box, named: len(point(3)),
    lambda point, box, named: point.__doc__,
    lambda point, box, named: {point(1): 1}[point(1)],
]


@pytest.mark.parametrize("call", _CALLS)
def test_it_does_what_the_standard_library_does(call: Callable[[Any, Any, Any], object]) -> None:
    assert _told(lambda: call(*_classes(quick))) == _told(lambda: call(*_classes(standard)))


def test_it_takes_no_other_attribute() -> None:
    point, _, _ = _classes(quick)
    with pytest.raises(AttributeError):
        point(1).other = 2


@quick(frozen=True, slots=True)
class Kept:
    """At the top of a module, where pickle finds it."""

    a: int
    b: tuple[str, ...] = ()


def test_it_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(Kept(1, ("x",)))) == Kept(1, ("x",))


def test_what_it_cannot_make_is_refused() -> None:
    with pytest.raises(TypeError, match="frozen=True"):
        quick(frozen=False, slots=True)
    with pytest.raises(TypeError, match="keywords only"):

        @quick(frozen=True, slots=True)
        class Keyed:
            a: int = field(kw_only=True)
