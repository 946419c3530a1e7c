"""What a plan puts on paper: needs per addressee, and notices for the door."""

import pypdfium2 as pdfium
import pytest

from components.print import MeasureNotice, Need, measure_notices, needs_sheet
from content.toolbox import load_toolbox
from tests.print.reading import codes, language_of, tags, words

TITLE = {"de": "Probeabend", "ar": "أمسية"}
NEED = Need(3, "Bänke", "Zuschuss", "Grünflächenamt", "12.000 EUR", "1. März 2027")
FACTS = (("Ort", "Marktplatz"), ("Nächster Schritt", "Ortstermin"))


def test_what_is_needed_fits_one_page() -> None:
    """Twenty-five measures stand on one sheet, with cost and deadline, as a tagged table."""
    needs = [NEED] * 25
    document = pdfium.PdfDocument(needs_sheet("Land", needs, "300.000 EUR", TITLE, "de"))
    assert len(document) == 1
    told = words(document)
    assert "Bedarf an: Land" in told
    assert told.count("12.000 EUR") == 25
    assert "Kosten aller dieser Maßnahmen: 300.000 EUR" in told
    found = tags(document)
    assert (found["H1"], found["Table"], found["TH"]) == (1, 1, 5)


def test_nothing_is_cut_off() -> None:
    """More than a page holds goes on, in letters that can still be read."""
    needs = [Need(n, "ب" * 120, "x" * 500, "Amt", "", "") for n in range(60)]
    document = pdfium.PdfDocument(needs_sheet("Stadt", needs, "", TITLE, "ar"))
    assert len(document) > 1
    assert language_of(document) == "ar"


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_notice_is_one_page(language: str) -> None:
    """Title, date and facts on a page per measure, with a code that leads where it should."""
    field = load_toolbox().field("public-space")
    long = MeasureNotice("مقاعد 🙂 " * 15, "x" * 500, None, "offen", FACTS * 3)
    notices = [MeasureNotice("Bänke", "Verweilen", field, "1. März 2027", FACTS), long]
    address = "https://stadt.example/plan"
    document = pdfium.PdfDocument(measure_notices(notices, address, TITLE, language))
    assert len(document) == 2
    told = words(document)
    assert all(word in told for word in ("Bänke", "Marktplatz", "Ortstermin"))
    assert language == "ar" or all(word in told for word in ("1. März 2027", address))
    assert codes(document[0]) == [address]
    assert (tags(document)["H1"], tags(document)["Figure"]) == (1, 1)


def test_without_an_address_there_is_no_code() -> None:
    """Nobody photographs a code that leads nowhere."""
    notice = MeasureNotice("Bänke", "", None, "offen", ())
    document = pdfium.PdfDocument(measure_notices([notice], "", TITLE, "de"))
    assert codes(document[0]) == []
