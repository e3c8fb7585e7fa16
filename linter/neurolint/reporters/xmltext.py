"""An XML document as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as Xml


def document(root: Xml.Element, children: Iterable[Xml.Element]) -> Iterator[str]:
    """Yield an XML document of a root without children and what it is to hold, indented, in ASCII, child by child.

    What is not ASCII is written as character references. Its texts must be made `visible` before: XML has no place for
    control characters or lone surrogates.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    end = ""
    for child in children:
        if not end:
            root.text = "\n"
            begin, _, end = _text(root).partition("\n")
            yield begin
        Xml.indent(child, level=1)
        yield from f"  {_text(child)}".split("\n")
    yield end or _text(root)


def _text(element: Xml.Element) -> str:
    written: bytes = Xml.tostring(element, encoding="us-ascii", xml_declaration=False)
    return written.decode("ascii")
