"""An approach becomes an idea of the quarter: what it takes over, and what it does not."""

import csv
import io

import pytest

from content.toolbox import load_toolbox
from sessions.export import tables
from sessions.phase import Phase
from sessions.sheet import Flavour
from sessions.table import csv_files
from tests.pages.reader import YARD, Reader
from tests.sessions.evening import LEAD, Evening

TITLE = "draft:title"


@pytest.fixture
def evening(kept):
    """An evening that reads its approaches."""
    return Evening(kept, Phase.APPROACHES, ideas=0)


def test_an_approach_is_adapted_only_while_ideas_are_open(evening):
    """The button is there in the step of ideas; before it a sentence says when it will be."""
    reader = Reader(evening)
    assert "Für unser Quartier anpassen" not in reader.read()
    assert "Im Schritt „Ideen“ kann daraus eine Idee" in reader.words
    evening.move(Phase.IDEAS)
    reader.look()
    assert "Für unser Quartier anpassen" in reader.read()


def adapt(evening, approach=YARD, language="de"):
    """Open the form for an idea that takes up an approach."""
    if evening.here.phase is not Phase.IDEAS:
        evening.move(Phase.IDEAS)
    reader = Reader(evening, language=language)
    reader.read(approach)
    reader.press("adapt")
    reader.go("ideas")
    return reader


def test_an_adapted_idea_has_the_approach_and_its_titles(evening):
    """Given as it is, it has the titles of the approach in all languages, its field and its id."""
    reader = adapt(evening)
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    approach = load_toolbox().approach(YARD)
    assert (idea.draft.approach, idea.draft.field) == (YARD, approach.field)
    assert idea.draft.title == approach.title["de"]
    assert idea.titles == approach.title
    assert len(idea.titles) == 12


def test_a_title_of_ones_own_inherits_nothing(evening):
    """Another title would not be what the translations say; the approach stays."""
    reader = adapt(evening)
    reader.at.text_input(TITLE).set_value("Ein Tisch im Hof")
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    assert (idea.draft.title, idea.draft.approach, idea.titles) == ("Ein Tisch im Hof", YARD, {})


def test_without_the_approach_nothing_is_inherited(evening):
    """Whoever drops the approach gives an idea of her own."""
    reader = adapt(evening)
    reader.press_label("Ohne diesen Ansatz")
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    assert (idea.draft.approach, idea.titles) == (None, {})


def test_what_was_written_before_is_not_overwritten(evening):
    """A title that somebody has begun stays; one that was inherited gives way to the next."""
    reader = adapt(evening)
    reader.read("house-communities")
    reader.press("adapt")
    reader.go("ideas")
    named = load_toolbox().approach("house-communities").title["de"]
    assert reader.at.text_input(TITLE).value == named
    reader.at.text_input(TITLE).set_value("Halb fertig").run()
    reader.read()
    reader.press("adapt")
    reader.go("ideas")
    assert reader.at.text_input(TITLE).value == "Halb fertig"


def test_an_inherited_title_follows_the_language(evening):
    """Who goes on in English finds the English title, and still inherits all of them."""
    reader = adapt(evening)
    assert load_toolbox().approach(YARD).title["en"] != reader.at.text_input(TITLE).value
    reader.at.query_params["l"] = "en"
    reader.look()
    assert reader.at.text_input(TITLE).value == load_toolbox().approach(YARD).title["en"]
    reader.press_label("Give this idea")
    assert len(evening.store.ideas.all(evening.id)[0].titles) == 12


def test_a_title_longer_than_an_idea_may_have_is_shortened(evening):
    """The longest title of the toolbox can be adapted, too; three dots say that it goes on."""
    longest = max(load_toolbox().approaches, key=lambda one: len(one.title["de"]))
    reader = adapt(evening, longest.id)
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    assert len(idea.titles["de"]) <= 80 < len(longest.title["de"])
    assert idea.titles["de"].endswith(" …")
    assert longest.title["de"].startswith(idea.titles["de"].removesuffix(" …"))


def test_the_id_of_the_approach_reaches_the_files(evening):
    """From the button on the page to the lists of ideas and priorities the id stays the same."""
    adapt(evening).press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    evening.move(Phase.VOTE)
    evening.tick(idea.id)
    evening.finish()
    files = csv_files(tables(evening.store, evening.here), Flavour.RFC4180)
    for name in ("ideas.csv", "priority-list-1.csv"):
        (row,) = csv.DictReader(io.StringIO(files[name].decode()))
        assert (row["approach"], row["title"]) == (YARD, "Höfe und Grünstreifen öffnen")
