"""Participation cards: every card leads where it should."""

from typing import NamedTuple

import pypdfium2 as pdfium

from components.print.participation_cards import participation_cards
from content.language import LANGUAGES
from tests.print.reading import codes, words


class Row(NamedTuple):
    """What the cards are made of."""

    number: int
    code: str
    address: str


ROWS = [Row(n, f"QRST{n:04d}", f"http://hall.test/?w=ABC234&k=QRST{n:04d}") for n in range(1, 20)]
TITLE = {"de": "Abend im Viertel"}


def test_every_card():
    """Nineteen cards on three sheets; each code leads to the card under which it is printed."""
    document = pdfium.PdfDocument(participation_cards(ROWS, TITLE, ("de", "en")))
    assert len(document) == 3
    assert [one for page in document for one in codes(page)] == [row.address for row in ROWS]
    found = words(document)
    for row in ROWS:
        assert row.code in found
        assert f"Teilnahmekarte {row.number}" in found


def test_twelve_languages():
    """All languages of an evening find room on a card."""
    (page,) = pdfium.PdfDocument(participation_cards(ROWS[:8], TITLE, tuple(LANGUAGES)))
    assert len(codes(page)) == 8
    assert "One card per person." in words(page.pdf)
