"""The Dokumentation as PDF: what eyes, screen readers and other programs find in it."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest

from components.report import Material, report, report_pdf
from sessions.idea import Draft, Idea
from sessions.ids import IdeaId
from sessions.resolution import Resolution
from tests.print.reading import words
from tests.report.reading import elements, outline

HOSTILE = '#let x = 1 $ [*fett*] \\u{41} `a` // <b> & " 🙂 مقعد \u0378\ue000\U0010ffff\x07'


def with_ideas(found: Material, number: int, text: str) -> Material:
    """The same evening with so many ideas that say this."""

    def idea(place: int) -> Idea:
        id = IdeaId(f"i{place}")
        draft = Draft(f"Einfall {place}", "de", text, field="mobility")
        return Idea(id, found.here.id, place, None, draft, 1, 1, 0, False, True, id, {})

    return replace(found, ideas=[idea(place) for place in range(1, number + 1)], comments=())


@pytest.mark.parametrize("language", ["de", "ar"])
def test_tagged(found, language):
    """A screen reader is told language, title, headings, heads of tables and what pictures show."""
    told = report(found, language)
    made = report_pdf(told)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert b"pdfuaid" in made
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == language
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]).endswith("Probeabend")
        assert outline(pdf)[-len(told.chapters) :] == [one.title.text for one in told.chapters]
        parts = list(elements(pdf))
    kinds = [str(one.S) for one in parts]
    assert {"/H1", "/H2", "/Table", "/THead", "/TH", "/TR", "/TD", "/L", "/LI"} <= set(kinds)
    assert kinds.count("/H1") == len(told.chapters)
    figures = [one for one in parts if one.S == "/Figure"]
    assert len(figures) == 5  # bars and map of two rounds, and the map of ideas
    assert all(str(one.Alt) for one in figures)


def test_sharp_at_any_size(found):
    """Bars and maps are no photographs."""
    document = pdfium.PdfDocument(report_pdf(report(found, "de")))
    for page in document:
        assert not list(page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE], max_depth=9))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", ["Die Spielregeln", "Das wird nachts zu laut.", "Drei Bänke aufstellen"]),
        ("ar", ["القواعد", "الظل", "nachts"]),
    ],
)
def test_words_can_be_taken_out(found, language, told):
    """Text is text, whatever way it runs; and what nobody released is not in it."""
    made = words(pdfium.PdfDocument(report_pdf(report(found, language))))
    assert [part for part in told if part not in made] == []
    assert "geheim" not in made


def test_what_has_no_letter_is_a_box(found):
    """Nothing a resident types breaks the file or its claim, and markup stays words."""
    made = report_pdf(report(with_ideas(found, 1, HOSTILE), "de"))
    assert b"pdfuaid" in made
    told = words(pdfium.PdfDocument(made))
    assert "#let x = 1 $ [*fett*] \\u{41} `a` // <b> &" in told
    assert "▯" in told


def test_many_ideas_and_long_ones(found, size):
    """Ten thousand ideas, or one of five thousand characters, are all there to the last word."""
    number = size(150, 10_000)
    document = pdfium.PdfDocument(report_pdf(report(with_ideas(found, number, "Kurz."), "de")))
    assert f"Einfall {number}" in " ".join(
        page.get_textpage().get_text_bounded() for page in document
    )
    endless = "Immer weiter und weiter. " * 200 + "Bis hierher."
    assert "Bis hierher." in words(
        pdfium.PdfDocument(report_pdf(report(with_ideas(found, 1, endless), "de")))
    )


def box(page: pdfium.PdfPage, word: str) -> tuple[float, float, float, float]:
    """Where a word stands first on a page: left, bottom, right, top."""
    text = page.get_textpage()
    start, length = text.search(word).get_next()
    boxes = [text.get_charbox(at) for at in range(start, start + length)]
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def pages_with(made: bytes, word: str) -> list[pdfium.PdfPage]:
    return [one for one in pdfium.PdfDocument(made) if word in one.get_textpage().get_text_range()]


@pytest.mark.parametrize("language", ["de", "ar"])
def test_whose_map_it_is_stands_below_it(found, language):
    """On the same page, in its own direction: © comes first, also on a page from the right."""
    pages = pages_with(report_pdf(report(found, language)), "Nordring")
    assert len(pages) == 3
    for page in pages:
        name, sign = box(page, "Musterquelle"), box(page, "©")
        assert sign[2] < name[0]
        assert name[3] < box(page, "Nordring")[1]


def test_lines_of_arabic_heads_do_not_touch(found):
    """A head of two words is two lines with air between them."""
    (page, *_) = pages_with(report_pdf(report(found, "ar")), "نطاق")
    assert box(page, "نطاق")[1] > box(page, "المراتب")[3]


def test_heads_side_by_side_are_two_heads(found):
    """Between the heads of two narrow columns is as much air as between their cells."""
    (page, *_) = pages_with(report_pdf(report(found, "de")), "Bereich")
    assert box(page, "Nummer")[0] - box(page, "Rang")[2] > 8


def test_german_words_keep_to_the_side_of_an_arabic_page(found):
    """What the body changed stands on the right, below its heading."""
    decided = Resolution("Rat der Stadt", date(2030, 6, 3), changes="Ausgesetzt")
    made = report_pdf(report(replace(found, resolution=decided), "ar"))
    (page,) = pages_with(made, "Ausgesetzt")
    assert box(page, "Ausgesetzt")[2] > page.get_width() * 0.85


def test_arabic_runs_from_the_right(found):
    """The first column and the first part of the foot stand on the right."""
    made = report_pdf(report(found, "ar"))
    (page, *_) = pages_with(made, "نطاق")
    assert box(page, "المرتبة")[0] > box(page, "نطاق")[2]
    assert box(page, "Probeabend")[0] > box(page, " / ")[2]
