"""One approach or idea large on the wall: shown with one tap, taken away with one tap."""

import re
from dataclasses import replace

import pytest

from content.language import LANGUAGES
from content.toolbox import load_toolbox
from sessions.idea import Draft
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.workshop import Shown, ShownKind
from tests.pages.screen import CONTROL, DECIDED, PROJECTOR, Screen
from tests.sessions.evening import LEAD, NOW, Evening

SHOW = "facilitator/show.py"
STEP = "3 Ideen"
"""What the wall says in the step of these tests."""


@pytest.fixture
def evening(kept):
    evening = Evening(kept, Phase.IDEAS)
    kept.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    return evening


@pytest.fixture
def wall(evening):
    return Screen(PROJECTOR, evening.code, "wall")


def shown(evening, id, kind=ShownKind.IDEA):
    evening.store.walls.show(evening.here, Shown(kind, id), LEAD)


def test_approach_with_one_tap(evening, wall):
    """One tap puts an approach on the wall, one more takes it away and the step is back."""
    lead = Screen(SHOW, evening.code)
    assert "Die Leinwand zeigt den laufenden Schritt" in lead.words
    lead.press("show:approach:shared-rooms")
    approach = load_toolbox().approach("shared-rooms")
    words = wall.look()
    for told in (approach.title["de"], approach.promise["de"], "Wohnen +"):
        assert f">{told}<" in words
    assert 'class="pictogram"' in wall.html
    assert STEP not in words
    assert approach.title["de"] in lead.look()
    lead.press("take-away")
    assert STEP in wall.look()
    assert "Die Leinwand zeigt den laufenden Schritt" in lead.look()


def test_taken_away_from_the_leading_screen(evening, wall):
    """The facilitator's main screen says what is shown and has the button, too."""
    shown(evening, "shared-rooms", ShownKind.APPROACH)
    lead = Screen(CONTROL, evening.code)
    assert "Groß auf der Leinwand:" in lead.words
    lead.press("take-away")
    assert STEP in wall.look()


def test_idea_with_one_tap(evening, wall):
    """A released idea has the button where it is read; the wall has its number and words."""
    Screen(DECIDED, evening.code).press("show:")
    assert '<span class="sign">' in wall.look()
    assert evening.here.shown.kind is ShownKind.IDEA
    assert STEP not in wall.words


def test_titles_in_the_languages_of_the_evening(evening, wall):
    """German stands first, then at most three lines in other languages, each with its language."""
    idea = evening.store.ideas.give(
        evening.here, evening.join(), Draft("حديقة", "ar", "نلتقي هناك")
    )
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    shown(evening, idea.id)
    assert re.findall(r'<h1 lang="(\w+)" dir="auto">(.*?)</h1>', wall.look()) == [("ar", "حديقة")]
    assert 'lang="ar" dir="auto">نلتقي هناك<' in wall.html
    shown(evening, "growing-together", ShownKind.APPROACH)
    title = load_toolbox().approach("growing-together").title
    wall.look()
    found = re.findall(r'<(?:h1|p) lang="([\w-]+)" dir="auto">(.*?)</', wall.html)
    assert found == [(code, title[code]) for code in ("de", "en", "ar")]


def test_never_more_than_four_titles(kept, evening):
    """Twelve languages of an evening do not fill the wall; the one chosen for it comes first."""
    here = kept.workshops.create(replace(evening.here.plan, languages=tuple(LANGUAGES)), NOW)
    kept.walls.show(here, Shown(ShownKind.APPROACH, "growing-together"), LEAD)
    screen = Screen(PROJECTOR, here.code, "wall")
    screen.at.query_params["l"] = "ku"
    screen.look()
    others = re.findall(r'<p lang="([\w-]+)" dir="auto">', screen.html)
    assert others == ["ku", "de-simple", "en"]


def test_no_area_leaves_the_step(evening, wall):
    """An evening of which nobody knows the area has no button for it and shows nothing of it."""
    assert not any("show:area" in str(b.key) for b in Screen(SHOW, evening.code).at.button)
    shown(evening, "", ShownKind.AREA)
    assert STEP in wall.look()
    assert "Die Leinwand zeigt den laufenden Schritt" in Screen(SHOW, evening.code).words


def test_hidden_again(evening, wall):
    """An idea that is refused or taken back leaves the wall at its next look."""
    first, second, _ = evening.ideas
    shown(evening, first)
    assert "Idee 1" in wall.look()
    evening.store.ideas.refuse(evening.here, first, 1, LEAD)
    assert "Idee 1" not in wall.look()
    assert "2 Ideen" in wall.words
    shown(evening, second)
    evening.store.ideas.take_back(evening.here, second, evening.join())
    assert "Idee 2" not in wall.look()


def test_waiting_ideas_are_not_offered(evening):
    """Only what everybody may see has a button."""
    evening.give("Nicht gelesen")
    lead = Screen(SHOW, evening.code)
    assert "Nicht gelesen" not in lead.words
    assert sum(key.key.startswith("show:idea:") for key in lead.at.button) == 3


def test_unknown_approach_shows_the_step(evening, wall):
    """What the toolbox of the evening does not have leaves the wall at its step."""
    shown(evening, "gone", ShownKind.APPROACH)
    assert STEP in wall.look()


def test_words_are_shown_literally(evening, wall):
    """What a resident writes is never run as HTML on the wall."""
    idea = evening.store.ideas.give(
        evening.here, evening.join(), Draft("<b>Bank</b>", "de", "<script>x</script>")
    )
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    shown(evening, idea.id)
    wall.look()
    assert "&lt;b&gt;Bank" in wall.html
    assert "<script" not in wall.html


def test_the_door(evening):
    """Nobody without the facilitator's code can put anything on the wall."""
    screen = Screen(SHOW, evening.code, "somebody")
    assert screen.labels == ["Weiter"]
