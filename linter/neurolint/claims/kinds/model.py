"""What is read of kinds: which things are said to be, or not to be, kinds of which class."""

from __future__ import annotations

from neurolint.claims.discourse import Argument
from neurolint.claims.model import Polarity
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Membership:
    """One reading: `members` are said to be (or not to be) kinds of `kind`.

    With the degree "called" the one is said to be a name of the other.
    `implied` says that the class was not named where the members are, but taken from the text around.
    """

    members: tuple[Argument, ...]
    kind: Argument
    polarity: Polarity
    how: str
    implied: bool = False
    degree: str = ""
