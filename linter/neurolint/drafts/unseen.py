"""Characters that nobody sees, and where one of them has work to do: within some scripts and within emoji."""

from __future__ import annotations

import re

NOTHING = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are no white space
    "\u00ad\u061c\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
)
"""As ranges of a set: what shows nothing wherever it stands; the soft hyphen shows where a line breaks."""
JOINING = "\u034f\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
"""As ranges of a set: what shows nothing by itself, and joins or changes what stands before it."""
BLANK = "\u2800\u3164\uffa0"
"""What looks like a space and is none."""

_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_TAG = re.compile("[\U000e0020-\U000e007f]")
_MONGOLIAN = re.compile("[\u180b-\u180d\u180f]")
_PLAIN = re.compile("[\x00-\u052f\u1ab0-\u1aff\u1d00-\u2068]")
"""Latin, Greek and Cyrillic letters, their marks, and punctuation: nothing here is joined or has variants."""
_KEYS = frozenset("#*0123456789©®‼⁉")
"""... but for what can be shown as an emoji."""
_FLAG = "\U0001f3f4"


def joins(char: str, before: str) -> bool:
    """Tell whether one of JOINING has work to do behind a character, "" for the beginning of a text."""
    if not before:
        return False
    if _TAG.match(char):
        return before == _FLAG or _TAG.match(before) is not None
    if _SELECTOR.match(char):
        return not _SELECTOR.match(before) and (before in _KEYS or not _PLAIN.match(before))
    if _MONGOLIAN.match(char):
        return "\u1800" <= before <= "\u18af"
    return not _PLAIN.match(before)
