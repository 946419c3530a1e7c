"""Typst, told once how we print: tagged as PDF/UA-1 wants it, with the fonts there are."""

import json
from pathlib import Path
from typing import Any

import typst

from components.print.fonts import families

_BASE = Path(__file__).with_name("base.typ")


def typeset(template: Path, data: dict[str, Any], *shared: Path) -> bytes:
    """The PDF that a template makes of data, tagged; it may use what is in the `shared` ones.

    It claims PDF/UA-1 unless there is a character without glyph, which becomes a box.
    """
    source = b"".join(part.read_bytes() for part in (_BASE, *shared, template))
    told = {"data": json.dumps({"fonts": families(), **data})}
    try:
        made = typst.compile(source, format="pdf", sys_inputs=told, pdf_standards=["ua-1"])
    except typst.TypstError:
        made = typst.compile(source, format="pdf", sys_inputs=told)
    return bytes(made)
