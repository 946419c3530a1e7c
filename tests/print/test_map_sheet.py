"""The map on paper: what whoever stands before the wall finds on it."""

from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from components.print import Evening, Paper, map_sheet
from content.example import load_example
from content.language import LANGUAGES
from sessions.idea import Draft, Idea, IdeaKind
from sessions.ids import IdeaId, WorkshopId
from sessions.quarter import Place, Quarter
from tests.print.reading import language_of, words

STORY = load_example()
QUARTER = Quarter(STORY.quarter_name, STORY.quarter, "© Musterquelle")
EVENING = Evening({"de": "Probeabend"}, {"de": "Was fehlt hier?"}, QUARTER)


def idea(
    number: int, kind: IdeaKind = IdeaKind.IDEA, title: str = "", language: str = "de"
) -> Idea:
    spot = QUARTER.places[number % len(QUARTER.places)]
    draft = Draft(title or f"Vorschlag {number}", language, field="mobility", kind=kind)
    draft = replace(draft, place=Place(spot.lon, spot.lat))
    id = IdeaId(f"i{number}")
    return Idea(id, WorkshopId("w"), number, None, draft, 1, 1, 0, False, True, id, {})


def sheet(ideas, paper=Paper.A4, language="de") -> pdfium.PdfDocument:
    return pdfium.PdfDocument(map_sheet(EVENING, ideas, paper, language))


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.A3, (842, 1191))])
def test_a_sheet_as_large_as_the_paper(paper, size):
    """Nothing is a photograph: it is sharp at any size, and every number stands on it twice."""
    document = sheet([idea(n) for n in range(1, 41)], paper)
    assert {tuple(sorted(map(round, page.get_size()))) for page in document} == {size}
    for page in document:
        assert not list(page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE]))
    on_map = document[0].get_textpage().get_text_bounded().split()
    assert {str(n) for n in range(1, 41)} <= set(on_map)
    for number in range(1, 41):
        assert f"{number} Vorschlag {number}" in words(document)


def test_legend_and_source():
    """Colours, shapes and where the map is from can be read on the sheet itself."""
    shown = sheet([idea(1), idea(2, IdeaKind.KEEP), idea(3, IdeaKind.TROUBLE)])[0]
    told = " ".join(shown.get_textpage().get_text_bounded().split())
    for part in ("Mobilität", "Idee", "Soll so bleiben", "© Musterquelle", "Was fehlt hier?"):
        assert part in told


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_tagged_in_every_language(language):
    """A screen reader is told the language and what the picture shows."""
    made = map_sheet(EVENING, [idea(1, title="Bänke #let")], Paper.A4, language)
    document = pdfium.PdfDocument(made)
    assert b"pdfuaid" in made
    assert language_of(document).startswith(language.partition("-")[0])
    assert "Bänke" in words(document)
    assert "let" in words(document)


def test_odd_characters_do_not_keep_the_map_from_the_wall():
    """A name with characters that no picture may have is printed without them."""
    place = {"type": "Point", "coordinates": [9.7, 53.5]}
    named = {"type": "Feature", "properties": {"kind": "place", "name": "Ki\ufffeosk"}}
    drawn = {"type": "FeatureCollection", "features": [{**named, "geometry": place}]}
    odd = replace(EVENING, quarter=Quarter("Nord\x0bstadt", drawn, "\x01Amt"))
    document = pdfium.PdfDocument(map_sheet(odd, [], Paper.A4, "de"))
    assert "Kiosk" in document[0].get_textpage().get_text_bounded()


def test_an_evening_without_drawing_or_ideas():
    """There is a sheet anyway: a grid to stick notes on."""
    bare = Evening({"de": "A"}, {"de": "B"}, Quarter("Musterviertel"))
    assert len(pdfium.PdfDocument(map_sheet(bare, [], Paper.A4, "de"))) == 1


def test_a_language_nobody_here_speaks():
    """An idea brought along by import is printed in its own words."""
    assert "Ławka" in words(sheet([idea(1, title="Ławka", language="und")]))
