"""An XML document as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as Xml


def document(root: Xml.Element) -> Iterator[str]:
    """Yield an XML document, indented, in ASCII: what is not is written as character references.

    Its texts must be made `visible` before: XML has no place for control characters or lone surrogates.
    """
    Xml.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield from Xml.tostring(root, encoding="us-ascii", xml_declaration=False).decode("ascii").split("\n")
