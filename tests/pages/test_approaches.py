"""The approaches on the wall of cards, and the page of each."""

import re

import pytest

from content.toolbox import load_toolbox
from sessions.phase import Phase
from sessions.quarter import Quarter
from sessions.workshop import Plan
from tests.pages.reader import YARD, Reader
from tests.sessions.evening import NOW, Evening


@pytest.fixture
def evening(kept):
    """An evening that reads its approaches."""
    return Evening(kept, Phase.APPROACHES, ideas=0)


def cards(html):
    """Give the classes of every card by the id of its approach."""
    return {
        id: set(classes.split())
        for classes, id in re.findall(r'<li class="card ([^"]*)" id="card-([^"]*)"', html)
    }


def test_only_the_chosen_approaches_are_on_the_wall(kept):
    """Where the organiser chose one approach, the others are not to be seen, nor linked to."""
    chosen = Plan({"de": "Abend"}, {"de": "Was?"}, Quarter("Q"), approaches=(YARD,))
    reader = Reader(kept.workshops.create(chosen, NOW))
    reader.go("approaches")
    assert list(cards(reader.html)) == [YARD]
    assert "Passt gut zu" not in reader.read()
    assert list(cards(reader.html)) == []
    reader.read("shop-as-meeting-place")
    assert list(cards(reader.html)) == [YARD]


def test_a_card_says_what_the_approach_promises(evening):
    """The wall has a card for each approach: drawing, field, title, promise and kind."""
    reader = Reader(evening)
    words = reader.go("approaches")
    assert len(cards(reader.html)) == 26
    for one in load_toolbox().approaches:
        assert f"pictogram-{one.id}" in reader.html
        assert one.title["de"] in words
        assert one.promise["de"] in words
    assert "Gebäude oder Räume" in words


def test_what_is_for_everyone_is_for_each_group(evening):
    """Whoever looks for approaches for one group also finds those that are for everyone."""
    reader = Reader(evening)
    reader.go("approaches")
    shown = cards(reader.html)
    for one in load_toolbox().approaches:
        for group in ("seniors", "young-people"):
            wanted = {group, "everyone"} & set(one.audiences)
            assert (f"for-{group}" in shown[one.id]) is bool(wanted)


def test_the_page_of_an_approach_says_it_all(evening):
    """Whatever the toolbox knows of an approach stands on its page, estimates labelled as such."""
    toolbox = load_toolbox()
    one = next(one for one in toolbox.approaches if one.secondary and one.quarters)
    reader = Reader(evening)
    words = reader.read(one.id)
    named = [*map(toolbox.audience, one.audiences), *map(toolbox.partner, one.partners)]
    for name in [*named, *map(toolbox.theme, one.themes), *map(toolbox.field, one.secondary)]:
        assert name.name["de"] in words
    for text in (one.title, one.promise, one.protects):
        assert text["de"] in words
    for idea in one.ideas:
        assert idea.title["de"] in words
        assert idea.first_step["de"] in words
    estimate = words[words.index("Eigene Schätzung") :].split("</div>")[0]
    assert estimate.count("<span>") == 3
    assert "Gliederung der Toolbox" in words
    for other in one.combines:
        assert f"a={other}" in words
        assert toolbox.approach(other).title["de"] in words


def test_a_machine_draft_is_marked_where_it_is_shown(evening):
    """Arabic titles are marked as drafts, German ones not; what is only in German says so."""
    reader = Reader(evening, language="ar")
    reader.go("approaches")
    assert reader.html.count('class="machine-draft"') == 26
    reader.read()
    assert "Deutsch" in reader.html
    german = Reader(evening, "andere")
    german.go("approaches")
    german.read()
    assert "machine-draft" not in german.html


def test_an_unknown_approach_leads_to_the_wall(evening):
    """A link to an approach that is not there shows all that are."""
    reader = Reader(evening)
    reader.read("no-such-approach")
    assert len(cards(reader.html)) == 26
