"""The page for the door: what fits on it, and what a phone reads from it."""

from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from components.report import placing, result_sheet
from content.language import LANGUAGES
from sessions.errors import Reason
from tests.print.reading import codes, words
from tests.sessions.evening import Evening, refused

ADDRESS = "http://192.168.178.20:8501/?w=ABC234"


@pytest.fixture
def places(evening):
    return placing(evening.store, evening.here, evening.round)


def test_one_page_in_all_languages(places):
    """Leitfrage, headcount, first places with their dots, and the way to more, in each language."""
    made = result_sheet(places, ADDRESS)
    assert b"pdfuaid" in made
    (page,) = document = pdfium.PdfDocument(made)
    assert codes(page) == [ADDRESS]
    told = words(document)
    for part in ("Was fehlt hier?", "Bänke am Platz", "14 von 18 Personen", "14 of 18 people"):
        assert part in told


def test_dots_of_arabic_letters_are_not_struck_through(places):
    """The lowest sign of an Arabic title stands above the bar that follows it."""
    (page,) = pdfium.PdfDocument(result_sheet(places, ADDRESS))
    text = page.get_textpage()
    start, length = text.search("في").get_next()
    boxes = [text.get_charbox(at) for at in range(start, start + length)]
    lowest, middle = min(one[1] for one in boxes), (boxes[0][1] + boxes[0][3]) / 2
    paths = page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH], max_depth=9)
    tops = [one.get_bounds()[3] for one in paths if one.get_bounds()[2] > 300]
    assert lowest > max(top for top in tops if top < middle) + 1


def test_twelve_languages_and_endless_titles(places):
    """It stays one page."""
    plan = replace(places.here.plan, languages=tuple(LANGUAGES))
    known = {
        id: replace(idea, titles=dict.fromkeys(LANGUAGES, "Sehr lang " * 12))
        for id, idea in places.known.items()
    }
    crowded = replace(places, here=replace(places.here, plan=plan), known=known)
    assert len(pdfium.PdfDocument(result_sheet(crowded, ADDRESS))) == 1


def test_not_before_the_release(store):
    """Nobody hangs up a result that was not shown."""
    evening = Evening(store)
    with refused(Reason.NOT_RELEASED):
        placing(store, evening.here, evening.round)
