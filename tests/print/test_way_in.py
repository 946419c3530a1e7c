"""Poster and table tents: what a phone finds in them, and people."""

from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from components.print.way_in import WayIn, Wifi, poster, table_tents
from tests.print.reading import codes, words

WAY = WayIn(
    {"de": "Abend im Viertel", "ar": "أمسية"},
    {"de": "Was fehlt hier?"},
    "http://192.168.178.20:8501/?w=ABC234",
    "ABC234",
    ("de", "en", "ar"),
    Wifi("Runde; im Saal", "offen\\2026"),
)
JOINS = "WIFI:T:WPA;S:Runde\\; im Saal;P:offen\\\\2026;;"


def test_first_the_wifi_then_the_evening():
    """A phone reads the Wi-Fi from the first code, the address of the evening from the second."""
    (page,) = pdfium.PdfDocument(poster(WAY))
    assert codes(page) == [JOINS, WAY.address]


def test_for_those_who_type():
    """Name and password of the Wi-Fi, address and code stand there to be typed."""
    found = words(pdfium.PdfDocument(poster(WAY)))
    for told in ("Runde; im Saal", "offen\\2026", "http://192.168.178.20:8501", "ABC234"):
        assert told in found
    assert "Zuerst: ins WLAN" in found
    assert "First: join the Wi-Fi" in found


def test_without_wifi():
    """Where people use their own network there is one code only."""
    (page,) = pdfium.PdfDocument(poster(replace(WAY, wifi=None)))
    assert codes(page) == [WAY.address]


def test_an_open_wifi():
    """Without a password the code says that none is asked."""
    (page,) = pdfium.PdfDocument(poster(replace(WAY, wifi=Wifi("Saal"))))
    assert codes(page)[0] == "WIFI:S:Saal;;"


def test_a_tent_per_table():
    """Each table has its number, and both sides can be read by a phone."""
    document = pdfium.PdfDocument(table_tents(WAY, 3))
    assert len(document) == 3
    for number, page in enumerate(document, start=1):
        assert sorted(codes(page)) == sorted([JOINS, WAY.address] * 2)
        assert f"Tisch {number}" in page.get_textpage().get_text_bounded()


@pytest.mark.parametrize("printed", [poster(WAY), table_tents(WAY, 1)])
def test_tagged(printed: bytes):
    """The files claim PDF/UA-1."""
    assert raw.FPDFCatalog_IsTagged(pdfium.PdfDocument(printed))
    assert b"pdfuaid" in printed
