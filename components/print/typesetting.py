"""Typst, told once how we print: tagged as PDF/UA-1 wants it, with the fonts there are."""

import json
import logging
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import typst

from components.print.fonts import families

_LOGGER = logging.getLogger(__name__)

_BASE = Path(__file__).with_name("base.typ")
_BOX = "▯"
_TRIES = 3
_UNPRINTABLE = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")


def typeset(template: Path, data: dict[str, Any], *shared: Path) -> bytes:
    """The PDF that a template makes of data, tagged; it may use what is in the `shared` ones.

    It claims PDF/UA-1. A character without glyph becomes a box.
    """
    source, told = _source(template, *shared), _told(data)
    for _ in range(_TRIES):
        try:
            return _compiled(source, told, "pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            missing = _without_glyph(str(error.diagnostic))
            if not missing:
                _LOGGER.warning("%s is no PDF/UA-1: %s", template.name, error)
                break
            told = _boxed(told, missing)
    return _compiled(source, told, "pdf")


def picture(template: Path, data: dict[str, Any], *shared: Path, dots_per_inch: int) -> bytes:
    """The first page of what a template makes of data, as a PNG, for files without vectors."""
    source = _source(template, *shared)
    return _compiled(source, _told(data), "png", ppi=dots_per_inch)


def _source(template: Path, *shared: Path) -> bytes:
    return b"".join(part.read_bytes() for part in (_BASE, *shared, template))


def _told(data: dict[str, Any]) -> str:
    return json.dumps({"fonts": families(), **data}, ensure_ascii=False)


def _compiled(source: bytes, told: str, form: Any, **more: Any) -> bytes:
    made = typst.compile(source, format=form, sys_inputs={"data": told}, **more)
    pages = made if isinstance(made, list) else [made]
    return bytes(pages[0])


def _without_glyph(diagnostic: str) -> Collection[str]:
    """Return what typst says no font has; nothing of plain ASCII, which the data is written in."""
    found = {_ESCAPED.sub(_read, one) for one in _UNPRINTABLE.findall(diagnostic)}
    return {one for one in found if not one.isascii()}


def _read(escape: re.Match[str]) -> str:
    code, plain = escape.groups()
    return chr(int(code, 16)) if code else plain


def _boxed(told: str, missing: Collection[str]) -> str:
    for one in sorted(missing, key=len, reverse=True):
        told = told.replace(one, _BOX)
    single = {ord(sign): _BOX for one in missing for sign in one if not sign.isascii()}
    return told.translate(single)
