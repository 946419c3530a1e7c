"""Paragraphs and tables of a DOCX, as WordprocessingML: python-docx has no words for languages.

Its own way to fill tables takes minutes for ten thousand rows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from components.page.palette import LINE, MUTED, PETROL
from components.report.document import Cell, Table, Words
from components.report.width import Width, widths
from content.language import DEFAULT, LANGUAGES

Element = BaseOxmlElement

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COUNTRIES = {"ar": "ar-SA"}
_LETTER, _AROUND, _PAGE = 125, 240, 9400  # twentieths of a point


def element(tag: str, attributes: Mapping[str, str] | None = None, *inside: Element) -> Element:
    """Return an element; names carry their prefix, as in "w:p"."""
    made = OxmlElement(tag, {qn(name): value for name, value in (attributes or {}).items()})
    made.extend(inside)
    return made


def locale(language: str) -> str:
    """Return a language as Word calls it, "de-DE"."""
    known = LANGUAGES.get(language, LANGUAGES[DEFAULT])
    return _COUNTRIES.get(known.code, known.locale.replace("_", "-"))


def paragraph(
    words: Words, language: str, style: str = "", *, bold: bool = False, colour: str = ""
) -> Element:
    """Return words in their own language and direction, on the side where `language` begins."""
    about = element("w:pPr")
    if style:
        about.append(element("w:pStyle", {"w:val": style}))
    if _from_right(words.language):
        about.append(element("w:bidi"))
    if _from_right(words.language) != _from_right(language):
        about.append(element("w:jc", {"w:val": "right"}))  # in a bidi paragraph: left
    return element("w:p", {}, about, _run(words, bold=bold, colour=colour))


def table(told: Table, language: str) -> Element:
    """Return a table whose first row is its head, repeated on every page."""
    shares = [str(width) for width in _shares(widths(told))]
    about = element("w:tblPr", {}, element("w:tblStyle", {"w:val": "TableGrid"}))
    if _from_right(language):
        about.append(element("w:bidiVisual"))
    about.append(element("w:tblW", {"w:w": "5000", "w:type": "pct"}))
    about.append(_lines())
    about.append(element("w:tblLook", {"w:val": "0020", "w:firstRow": "1"}))
    grid = element("w:tblGrid", {}, *(element("w:gridCol", {"w:w": one}) for one in shares))
    return element("w:tbl", {}, about, grid, *_rows(told, language, shares))


def _rows(told: Table, language: str, shares: list[str]) -> Iterator[Element]:
    head = element("w:trPr", {}, element("w:tblHeader"))
    names = (
        _cell(paragraph(one.head, language, bold=True, colour=PETROL), share=share)
        for one, share in zip(told.columns, shares, strict=True)
    )
    yield element("w:tr", {}, head, *names)
    for row in told.rows:
        cells = (_filled(cell, language, share) for cell, share in zip(row, shares, strict=True))
        yield element("w:tr", {}, *cells)


def _filled(cell: Cell, language: str, share: str) -> Element:
    made = [
        paragraph(line, language, colour=MUTED if place else "") for place, line in enumerate(cell)
    ]
    return _cell(*(made or [element("w:p")]), share=share)


def _cell(*inside: Element, share: str) -> Element:
    about = element("w:tcPr", {}, element("w:tcW", {"w:w": share, "w:type": "dxa"}))
    return element("w:tc", {}, about, *inside)


def _lines() -> Element:
    drawn = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": LINE[1:]}
    none = {"w:val": "nil"}
    sides = {"top": drawn, "left": none, "bottom": drawn, "right": none}
    sides |= {"insideH": drawn, "insideV": none}
    return element(
        "w:tblBorders", {}, *(element(f"w:{side}", line) for side, line in sides.items())
    )


def _shares(found: Sequence[Width]) -> list[int]:
    fixed = [_LETTER * one.letters + _AROUND if one.letters else 0 for one in found]
    whole = sum(one.share for one in found) or 1
    left = max(_PAGE - sum(fixed), 0)
    return [width or int(left * one.share / whole) for width, one in zip(fixed, found, strict=True)]


def _run(words: Words, *, bold: bool, colour: str) -> Element:
    about = element("w:rPr")
    if bold:
        about.extend((element("w:b"), element("w:bCs")))
    if colour:
        about.append(element("w:color", {"w:val": colour[1:]}))
    spoken = locale(words.language)
    if _from_right(words.language):
        about.extend((element("w:rtl"), element("w:lang", {"w:bidi": spoken})))
    else:
        about.append(element("w:lang", {"w:val": spoken}))
    return element("w:r", {}, about, *_texts(words.text))


def _texts(text: str) -> Iterator[Element]:
    for place, line in enumerate(_NOT_XML.sub("", text).split("\n")):
        if place:
            yield element("w:br")
        said = element("w:t", {"xml:space": "preserve"})
        said.text = line.replace("\r", "")
        yield said


def _from_right(language: str) -> bool:
    known = LANGUAGES.get(language)
    return known is not None and known.direction == "rtl"
