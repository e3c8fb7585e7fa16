"""`neurolint fix`: what `neurolint check --fix` does."""

from __future__ import annotations

from functools import partial

from neurolint.cli.check import command as check
from neurolint.cli.sections import Sectioned

assert check.callback is not None

command = Sectioned(
    "fix",
    callback=partial(check.callback, fix=True),
    params=[param for param in check.params if param.name != "fix"],
    help="""Fix drafts and report what is left: check --fix.

    Safe fixes change nothing that an article says; --unsafe makes the others too. A fix is made only if the draft,
    looked at again, has lost that finding and got no other. See --diff first.""",
    epilog="""\b
Exit status:
  0  nothing left at or above --fail-on
  1  findings at or above --fail-on are left; with --diff: there are changes
  2  a draft that cannot be read or written, a wrong option, or a mistake in rules or
     reference
  3  a fault of neurolint itself

\b
Examples:
  neurolint fix article.md
  neurolint fix drafts/ --diff
  neurolint fix drafts/ --unsafe --select LNG,SAF009
  pbpaste | neurolint fix - --stdin-filename article.txt | pbcopy""",
)
