"""The Dokumentation as DOCX: what python-docx, as Word would, finds in it."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from components.report import report, report_docx
from components.report.document import Bars, Map, Table
from tests.report.test_report_pdf import HOSTILE, with_ideas


def read(made: bytes):
    return docx.Document(BytesIO(made))


@pytest.mark.parametrize(("language", "locale"), [("de", "de-DE"), ("ar", "ar-SA")])
def test_the_same_as_the_pdf(found, language, locale):
    """Chapters are headings, tables have heads and the same cells, pictures say what they show."""
    told = report(found, language)
    document = read(report_docx(told))
    heads = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert heads == [chapter.title.text for chapter in told.chapters]
    blocks = [block for chapter in told.chapters for block in chapter.blocks]
    tables = [block for block in blocks if isinstance(block, Table)]
    assert len(document.tables) == len(tables)
    for table, made in zip(tables, document.tables, strict=True):
        assert made.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert len(made.rows) == len(table.rows) + 1
        first = [cell.text for cell in made.rows[1].cells]
        assert first == ["\n".join(line.text for line in cell) for cell in table.rows[0]]
    alts = [one.get("descr") for one in document.element.xpath("//wp:docPr")]
    assert alts == [block.alt.text for block in blocks if isinstance(block, Bars | Map)]
    assert document.core_properties.language == locale
    assert document.core_properties.title.endswith("Probeabend")


def test_from_the_right(found):
    """Arabic paragraphs and tables run from the right; German words in them know their language."""
    document = read(report_docx(report(found, "ar")))
    chapter = next(one for one in document.paragraphs if "القواعد" in one.text)
    assert chapter._p.pPr.find(qn("w:bidi")) is not None
    assert document.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    (spoken,) = document.element.xpath("//w:r[w:t='Bänke am Platz']/w:rPr/w:lang")[:1]
    assert spoken.get(qn("w:val")) == "de-DE"


def test_nothing_breaks_the_file(found):
    """Signs that XML cannot hold are left out, all others stay."""
    document = read(report_docx(report(with_ideas(found, 2, HOSTILE), "de")))
    told = "\n".join(cell.text for table in document.tables for cell in table.rows[1].cells)
    assert "\x07" not in told
    assert HOSTILE.replace("\x07", "") in told


def test_an_evening_without_anything(found):
    """Before anybody has said anything there is a file anyway, and it says so."""
    empty = replace(found, ideas=(), known={}, rounds=(), compared=(), comments=(), journal=())
    empty = replace(empty, stances={}, reasons=(), arranged={}, pledged={}, responses={})
    document = read(report_docx(report(empty, "de")))
    told = "\n".join(one.text for one in document.paragraphs)
    assert "Kein Ergebnis ist freigegeben." in told
    assert "Keine Idee ist freigegeben." in told
