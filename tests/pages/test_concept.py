"""The organiser combines approaches into a Konzept."""

import csv
import io
from functools import partial

import pytest

from components.concept_table import concept_table
from components.context import Visit
from components.table_button import table_file
from content.concept import coverage
from content.language import translation
from content.toolbox import load_toolbox
from sessions.concept import Concept
from sessions.ids import token_hash
from sessions.phase import Role
from sessions.round import Channel
from sessions.sheet import Flavour
from tests.pages.screen import Screen
from tests.sessions.evening import Evening

CONCEPT = "organiser/concept.py"
FIVE = (
    *("shared-rooms", "house-communities", "open-courtyards", "growing-together"),
    "streets-to-stay-in",
)


@pytest.fixture
def evening(kept):
    evening = Evening(kept)
    kept.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    return evening


@pytest.fixture
def screen(evening):
    return Screen(CONCEPT, evening.code)


def title(id):
    return load_toolbox().approach(id).title["de"]


def test_five_approaches_become_a_concept(evening, screen):
    """Choosing five keeps them and shows fields, combinations, overlaps, people and duties."""
    assert "Ansätze auswählen: Dann" in screen.words
    screen.at.text_input("concept:title").set_value("Mitte wächst").run()
    screen.at.multiselect("concept:approaches").set_value(list(FIVE)).run()
    assert evening.store.concepts.of(evening.id) == Concept("Mitte wächst", FIVE)
    words = screen.words
    assert words.count("</i>abgedeckt<") == 3
    assert words.count("</i>nur berührt<") == 2
    assert words.count("</i>nicht abgedeckt<") == 2
    pair = '{}</span> <b>+</b> <span lang="de" dir="auto">{}'
    assert pair.format(title("shared-rooms"), title("house-communities")) in words
    overlap = words[words.index("Was sich überschneidet") : words.index("Querschnittsthemen")]
    assert pair.format(title("open-courtyards"), title("growing-together")) in overlap
    assert overlap.count("<li>") == 1
    assert load_toolbox().approach("shared-rooms").protects["de"] in words
    assert "Klima" in words


def test_kept(evening):
    """Whoever opens the page again finds the Konzept as it was."""
    evening.store.concepts.keep(evening.here, Concept("Mitte", FIVE), Role.ORGANISER)
    screen = Screen(CONCEPT, evening.code)
    assert screen.at.text_input("concept:title").value == "Mitte"
    assert screen.at.multiselect("concept:approaches").value == list(FIVE)


def test_what_is_gone_is_named(evening):
    """An approach that left the toolbox is named, and the others still count."""
    evening.store.concepts.keep(evening.here, Concept("", ("gone", FIVE[0])), Role.ORGANISER)
    words = Screen(CONCEPT, evening.code).words
    assert "Nicht mehr in der Toolbox: gone" in words
    assert words.count("</i>abgedeckt<") == 1


def test_the_door(evening):
    """A facilitator or a stranger cannot open the Konzept."""
    token = token_hash("lead", evening.id)
    evening.store.grants.grant(evening.id, Role.FACILITATOR, token)
    for browser in ("lead", "somebody"):
        assert "Code für die Veranstaltenden" in Screen(CONCEPT, evening.code, browser).words


@pytest.fixture
def files(evening, screen):
    """Read both files that the page would give, as rows by heading."""
    evening.store.concepts.keep(evening.here, Concept("Mitte; neu", FIVE), Role.ORGANISER)
    screen.look()
    assert [one.label for one in screen.at.download_button] == [
        "Für Excel",
        "Für Programme (RFC 4180)",
    ]
    german = translation("de")
    here = evening.here
    visit = Visit(evening.store, "desk", here, None, frozenset(), german, "normal", Channel.TABLET)
    kept = evening.store.concepts.of(here.id)
    table = partial(concept_table, visit, kept, coverage(visit.toolbox, kept.approaches))

    def read(flavour, delimiter):
        text = table_file(visit, "concept", table, flavour).decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))

    return read(Flavour.EXCEL_DE, ";"), read(Flavour.RFC4180, ",")


def test_download(files):
    """A row per approach with all that is known of it, and one per field that is not covered."""
    german, plain = files
    assert len(german) == len(plain) == 5 + 4
    rooms = next(row for row in plain if row["approach"] == "shared-rooms")
    assert (rooms["concept"], rooms["field"], rooms["covered"]) == ("Mitte; neu", "housing", "1")
    assert rooms["combines_with"] == "house-communities"
    assert [row["field"] for row in plain if row["covered"] == "0"] == [
        *("supply", "economy", "education", "management"),
    ]
    rooms = next(row for row in german if row["Ansatz"] == "shared-rooms")
    assert rooms["Handlungsfeld"] == "Wohnen +"
    assert rooms["Passt zusammen mit"] == title("house-communities")
    courtyard = next(row for row in german if row["Ansatz"] == "open-courtyards")
    assert courtyard["Überschneidet sich mit"] == title("growing-together")
