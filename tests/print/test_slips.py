"""Slips to write on: what is asked of whoever holds one."""

import pypdfium2 as pdfium
import pytest

from components.print.slips import MOST_NUMBERS, Ask, dot_slips, idea_slips
from content.language import LANGUAGES
from tests.print.reading import words

TITLE = {"de": "Abend im Viertel"}


def rings(document: pdfium.PdfDocument) -> int:
    """Circles to cross out: the only round outlines on the page."""
    return sum(
        1 for one in document[0].get_objects() if one.type == 2 and _is_round(one.get_bounds())
    )


def _is_round(bounds: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = bounds
    width, height = right - left, top - bottom
    return width > 5 and abs(width - height) < 0.5


@pytest.mark.parametrize(("numbers", "most"), [(40, 1), (30, 3), (MOST_NUMBERS, 2), (12, 7)])
def test_a_circle_per_dot(numbers: int, most: int):
    """Four slips on one page, with every number once and so many circles beside it."""
    document = pdfium.PdfDocument(dot_slips(TITLE, Ask(numbers, 7, most, cards=True), "de"))
    assert len(document) == 1
    assert rings(document) == 4 * numbers * most
    assert {str(n) for n in range(1, numbers + 1)} <= set(words(document).split())


def test_what_is_asked():
    """The slip says how many dots there are, how many for one number, and asks for the card."""
    found = words(pdfium.PdfDocument(dot_slips(TITLE, Ask(40, 5, 2, cards=True), "de")))
    assert "Sie haben 5 Punkte. Höchstens 2 Punkte pro Nummer." in found
    assert "Nummer meiner Karte" in found
    without = words(pdfium.PdfDocument(dot_slips(TITLE, Ask(40, 1, 1, cards=False), "de")))
    assert "Sie haben einen Punkt. Höchstens ein Punkt pro Nummer." in without
    assert "Nummer meiner Karte" not in without


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_each_language(language: str):
    """Both slips are made in any of the twelve languages, on one page each, tagged."""
    for printed in (
        dot_slips(TITLE, Ask(40, 5, 1, cards=True), language),
        idea_slips(TITLE, language),
    ):
        assert len(pdfium.PdfDocument(printed)) == 1
        assert b"pdfuaid" in printed
