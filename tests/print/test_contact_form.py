"""The paper form for contacts: what whoever holds it in her hand finds on it."""

import pypdfium2 as pdfium
import pytest

from components.print import contact_form
from content.language import LANGUAGES
from sessions.idea import Draft, Idea
from sessions.ids import IdeaId, WorkshopId

TITLE = {"de": "Probeabend", "ar": "أمسية"}
KEEPER = "Amt für Integration"


def idea(number: int, title: str = "Bänke am Platz", language: str = "de", **titles: str) -> Idea:
    id = IdeaId(f"i{number}")
    draft = Draft(title, language, field="public-space" if number % 2 else None)
    here = WorkshopId("w")
    return Idea(id, here, number, None, draft, 1, 1, 0, False, True, id, titles)


def read(ideas, language="de", people=None, keeper=KEEPER) -> tuple[pdfium.PdfDocument, str]:
    document = pdfium.PdfDocument(contact_form(ideas, people or {}, language, TITLE, keeper))
    pages = (page.get_textpage().get_text_bounded() for page in document)
    return document, " ".join(" ".join(pages).split())


def lines(document: pdfium.PdfDocument) -> int:
    """How many thin long strokes there are to write on, two per line."""
    found = 0
    for page in document:
        for part in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = part.get_bounds()
            found += right - left > 150 and top - bottom < 3
    return found


def test_a_block_per_idea():
    """Number, title and field of every idea, lines for name and contact, on A4."""
    document, words = read([idea(n, f"Idee Nummer {n}") for n in range(1, 31)])
    assert {tuple(map(round, page.get_size())) for page in document} == {(595, 842)}
    for number in range(1, 31):
        assert f"{number} Idee Nummer {number}" in words
    for told in ("Ich mache mit", "Name", "Telefon oder E-Mail", "Öffentlicher Raum", "Probeabend"):
        assert told in words


def test_where_it_stays():
    """The form says with whom it stays and that nothing of it comes into the app."""
    _, words = read([idea(1)])
    assert f"Dieses Formular bleibt hier: {KEEPER}." in words
    assert "Es kommt nicht in die App" in words
    _, unnamed = read([idea(1)], keeper="")
    assert "bei denen, die den Abend leiten" in unnamed


def test_as_many_lines_as_people():
    """Whoever said yes finds a line, and two more do; never fewer than three, nor endless ones."""
    assert [lines(read([idea(1)], people={IdeaId("i1"): n})[0]) for n in (0, 6, 90)] == [6, 16, 24]


@pytest.mark.parametrize("language", [code for code in LANGUAGES if not code.startswith("de")])
def test_german_is_always_there(language):
    """In every language the German words and the German title stand beside the others."""
    _, words = read([idea(1, "Banc", "fr", de="Bank", tr="Bank yeri")], language)
    # The reader of this test turns the words of a line around where it runs from the right.
    assert {"Ich", "mache", "mit", "kommt", "nicht", "App", "Bank"} <= set(words.split())
    assert b"pdfuaid" in contact_form([idea(1)], {}, language, TITLE, KEEPER)


def test_markup_is_words():
    """What looks like the typesetter's own language is printed as it was written."""
    assert "#let x = [*1*] $" in read([idea(1, "#let x = [*1*] $")])[1]
