"""Front matter that a template engine is still to fill: read with stand-ins, shown with an OBJECT for each."""

from __future__ import annotations

from neurolint.drafts.model import OBJECT, Rendered
from neurolint.drafts.veil import STAND_INS
from neurolint.drafts.weave import Weaver, transcribe


def shown(value: object) -> object:
    """Return a value of front matter with an OBJECT for each stretch of stand-ins."""
    if isinstance(value, str):
        return STAND_INS.sub(OBJECT, value)
    if isinstance(value, list):
        return [shown(one) for one in value]
    if isinstance(value, dict):
        return {shown(key): shown(one) for key, one in value.items()}
    return value


def shown_text(source: str, rendered: Rendered) -> Rendered:
    """Return a rendered text with an OBJECT for each stretch of stand-ins, at the place of the tags."""
    weaver = Weaver(source)
    if len(rendered.runs) == 1 and not rendered.runs[0].verbatim:
        place = rendered.runs[0].source
        weaver.put(STAND_INS.sub(OBJECT, rendered.text), place.start, place.end)
        return weaver.build()[0]
    at = 0
    for hidden in STAND_INS.finditer(rendered.text):
        transcribe(rendered, at, hidden.start(), weaver)
        place = rendered.span(*hidden.span())
        weaver.put(OBJECT, place.start, place.end)
        at = hidden.end()
    transcribe(rendered, at, len(rendered.text), weaver)
    return weaver.build()[0]
