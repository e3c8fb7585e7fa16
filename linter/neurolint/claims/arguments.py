"""The subject and the object of a trigger: the nearest mention of the right kind, and all coordinated with it."""

from __future__ import annotations

from neurolint.claims.instruments import Instruments
from neurolint.claims.objects import Objects
from neurolint.claims.subjects import Subjects


class Finder(Subjects, Instruments, Objects):
    """Looks for arguments in one sentence."""
