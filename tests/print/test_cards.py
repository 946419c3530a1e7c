"""Approaches as cards on paper: what a reader of the file finds in it."""

from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from components.print import card_sheets, without_font
from content.language import LANGUAGES
from content.own_toolbox import read_own
from content.toolbox import Toolbox, load_toolbox
from tests.print.reading import language_of, tags, words

A4 = (842, 595)
"""Points, lying."""

HOSTILE = (
    '#let x = 1 $ [*fett*] \\u{41} `a` // <b> & "\n'
    "\0\x01\x7f\ue000\ufffe\U0010ffff\U0001f43b\u200d\u2744\ufe0f\u202eab\u200b"
)


@pytest.fixture(scope="module")
def toolbox():
    """Three of ours: an odd number, one with a quoted title."""
    ours = load_toolbox()
    chosen = ("shared-rooms", "growing-together", "help-to-earn-a-living")
    return ours.without({one.id for one in ours.approaches} - set(chosen))


def written(toolbox: Toolbox, language: str = "de") -> pdfium.PdfDocument:
    return pdfium.PdfDocument(card_sheets(toolbox, language, "Probeabend"))


def with_text(toolbox: Toolbox, text: str) -> Toolbox:
    first, *rest = toolbox.approaches
    return replace(toolbox, approaches=(replace(first, text={"de": text}), *rest))


def test_all_of_ours():
    """Each of the 26 has a card with its title, its promise, its ideas; two on a sheet of A4."""
    ours = load_toolbox()
    document = written(ours)
    assert len(document) == 13
    assert {tuple(map(round, page.get_size())) for page in document} == {A4}
    found = words(document)
    for one in ours.approaches:
        for told in (one.title, one.promise, *(idea.title for idea in one.ideas)):
            assert told["de"] in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language(toolbox, language):
    """A card in any of the twelve languages is made, and says where it was drafted by a machine."""
    found = words(written(toolbox, language))
    garden = toolbox.approach("growing-together")
    text = garden.text.get(language, garden.text["de"])
    if LANGUAGES[language].direction == "rtl":
        # The reader of this test turns the words of a line around and takes ligatures apart.
        assert {word for word in text.split() if word.isalpha()} <= set(found.split())
    else:
        assert garden.title[language] in found
        assert text in found


def test_simple_german(toolbox):
    """Einfache Sprache is a text of its own, without the long one beside it."""
    found = words(written(toolbox, "de-simple"))
    garden = toolbox.approach("growing-together")
    assert garden.text["de-simple"] in found
    assert garden.text["de"] not in found


def test_foreign_readers_find_the_german_title(toolbox):
    """Beside a title in another language stands the German one, so that a table can talk of it."""
    found = words(written(toolbox, "tr"))
    for one in toolbox.approaches:
        assert one.title["de"] in found
        assert one.title["tr"] in found


@pytest.mark.parametrize(("language", "told"), [("de", "de"), ("de-simple", "de"), ("ar", "ar")])
def test_tagged(toolbox, language, told):
    """The file claims PDF/UA-1, has title and language, and tags for headings and lists."""
    document = written(toolbox, language)
    assert raw.FPDFCatalog_IsTagged(document)
    assert language_of(document) == told
    assert document.get_metadata_dict()["Title"].endswith("· Probeabend")
    found = tags(document)
    assert (found["H1"], found["H2"], found["L"]) == (2, 2, 2)
    assert found["P"] > 8
    assert b"pdfuaid" in card_sheets(toolbox, language, "Probeabend")


def test_pictograms_are_vectors(toolbox):
    """Enlarged to a poster a pictogram stays sharp: there is no image of dots in the file."""
    page = written(toolbox)[0]
    assert not list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
    assert list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]))


def test_markup_is_words(toolbox):
    """What looks like the typesetter's own language is printed as it was written."""
    found = words(written(with_text(toolbox, HOSTILE)))
    assert "#let x = 1 $ [*fett*] \\u{41} `a` // <b> &" in found


@pytest.mark.parametrize("language", ["de", "ar"])
def test_characters_without_glyph(toolbox, language):
    """They become boxes on their card and fail no file: every card is there."""
    document = written(with_text(toolbox, HOSTILE), language)
    assert len(document) == 2
    assert raw.FPDFCatalog_IsTagged(document)


def test_endless_text(toolbox):
    """A text without end is cut off on its own card; the others are whole."""
    document = written(with_text(toolbox, "Immer weiter und weiter. " * 4000))
    assert len(document) == 2
    assert toolbox.approaches[1].promise["de"] in words(document)


def test_own_approach(toolbox):
    """An organiser's approach that says the least is a card, too, and says whose it is."""
    own = b"""[[approach]]
id = "own"
field = "mobility"
title = { de = "Eigenes" }
promise = { de = "Kurz." }
text = { de = "Knapp." }
"""
    found = words(written(toolbox.with_own(read_own(own, "own.toml", toolbox))))
    assert "Eigenes" in found
    assert "Ergänzt von den Veranstaltenden" in found


def test_nothing_to_print(toolbox):
    """Without a single approach there is a file that can be opened."""
    assert len(written(replace(toolbox, approaches=()))) == 1


def test_missing_letters():
    """Languages whose letters would be boxes are named; those that typst itself can set are not."""
    assert without_font(LANGUAGES, ["Libertinus Serif"]) == ["ar", "fa"]
    assert without_font(LANGUAGES, ["Libertinus Serif", "Amiri"]) == []
