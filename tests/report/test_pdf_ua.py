"""PDF/UA-1 (ISO 14289-1), as far as a program that did not write the file can check it.

No checker of PDF/UA installs from PyPI. These are conditions that a machine can decide and that
our files could miss; whether an alternative text is a good one, people decide.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from components.print import MeasureNotice, Need, measure_notices, needs_sheet
from components.report import placing, report, report_pdf, result_sheet
from tests.report.reading import elements

PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"}
HEADS = {f"/H{level}": level for level in range(1, 7)}


def complaints(made: bytes, language: str) -> list[str]:
    """What a checker would say of a file."""
    with pikepdf.open(BytesIO(made)) as pdf:
        return [*_document(pdf, language), *_structure(pdf), *_pages(pdf)]


def _document(pdf: pikepdf.Pdf, language: str) -> Iterator[str]:
    with pdf.open_metadata() as told:
        if told.get("pdfuaid:part") != "1":
            yield "does not say that it is PDF/UA-1"
        if not told.get("dc:title"):
            yield "no title"
    shown = pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    if not shown.get("/DisplayDocTitle"):
        yield "a reader shows the name of the file"
    if not pdf.Root.MarkInfo.Marked:
        yield "not marked as tagged"
    if pdf.Root.Lang != language:
        yield f"the language is {pdf.Root.Lang}"


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    parts = list(elements(pdf))
    levels = [HEADS[str(one.S)] for one in parts if str(one.S) in HEADS]
    if any(after > before + 1 for before, after in pairwise([0, *levels])):
        yield "a level of headings is skipped"
    for one in parts:
        if one.S == "/Figure" and not str(one.get("/Alt", "")):
            yield "a figure without alternative text"
        if one.S == "/TH" and not any("/Scope" in about for about in one.get("/A", [])):
            yield "the head of a column does not say of what it is one"
        if one.S == "/Table":
            yield from _table(one)


def _table(table: pikepdf.Object) -> Iterator[str]:
    kinds = [str(part.S) for part in table.K]
    if kinds != ["/THead", "/TBody"]:
        yield f"a table of {kinds}"
    widths = {len(row.K) for part in table.K for row in part.K}
    if len(widths) != 1:
        yield f"rows of {sorted(widths)} cells"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        if page.get("/Tabs") != "/S":
            yield "the order of tabs is not that of the structure"
        if any("/Contents" not in link for link in page.get("/Annots", [])):
            yield "a link without words"
        depth = 0
        for one in pikepdf.parse_content_stream(page):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(one.operator), 0)
            if str(one.operator) in PAINTS and depth == 0:
                yield f"{one.operator} {one.operands} is neither content nor artifact"
    for part in pdf.objects:
        font = isinstance(part, pikepdf.Dictionary) and part.get("/Subtype") == "/Type0"
        if font and "/ToUnicode" not in part:
            yield "letters that cannot be read aloud"


@pytest.mark.parametrize("language", ["de", "ar", "uk"])
def test_the_dokumentation(found, language):
    """From the left and from the right, in two scripts and in Cyrillic."""
    assert complaints(report_pdf(report(found, language)), language) == []


def test_the_sheets(evening):
    """The Ergebnisblatt, a Bedarfsblatt and a notice."""
    place = placing(evening.store, evening.here, evening.round)
    assert complaints(result_sheet(place, "http://192.168.178.20:8501/?w=ABC234"), "de") == []
    title = evening.here.plan.title
    need = Need(1, "Bänke", "Zwei Bänke", "Bauamt", "12.000 EUR", "1. September 2030")
    assert complaints(needs_sheet("Die Stadt", [need], "12.000 EUR", title, "ar"), "ar") == []
    notice = MeasureNotice("Bänke", "Alle sitzen", None, "1. September", [("Ort", "Lindenplatz")])
    assert complaints(measure_notices([notice], "https://example.org", title, "de"), "de") == []


def test_a_checker_that_complains(found):
    """What is not tagged, titled or in another language is found."""
    out = BytesIO()
    with pikepdf.open(BytesIO(report_pdf(report(found, "de")))) as pdf:
        for figure in (one for one in elements(pdf) if one.S == "/Figure"):
            del figure["/Alt"]
        pdf.pages[0].contents_add(b"0 0 9 9 re f")
        pdf.save(out)
    said = " ".join(complaints(out.getvalue(), "ar"))
    for part in ("without alternative text", "neither content nor artifact", "the language is de"):
        assert part in said
