import re
from base64 import b64decode
from dataclasses import replace

import pytest

from sessions.basemap.tiles import Tiles
from sessions.idea import Draft
from sessions.phase import Phase
from sessions.quarter import Place
from sessions.run_sheet import default_sheet
from tests.pages.screen import PROJECTOR, Screen
from tests.sessions.evening import LEAD, Evening
from tests.sessions.test_quarter import QUARTER

SOON = "Das Ergebnis wird gleich gezeigt"


@pytest.fixture
def evening(kept):
    return Evening(kept, Phase.IDEAS)


def wall(evening, language="de"):
    screen = Screen(PROJECTOR, evening.code, "wall")
    screen.at.query_params["l"] = language
    screen.look()
    return screen


def pictures(screen):
    """Everything drawn as a picture, as text."""
    found = re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", screen.html)
    return "\n".join(b64decode(one).decode() for one in found)


def ticked(evening, *dots):
    """Give so many dots to the first, second … idea, each from a person of its own."""
    for place, number in enumerate(dots):
        for person in range(number):
            evening.tick(evening.ideas[place], browser=f"{place}-{person}")


def test_way_in(evening, monkeypatch):
    """The first message is the code, the address and how many are in; it needs no sign-in."""
    monkeypatch.setenv("QUARTIERSRUNDE_URL", "http://192.168.1.7:8501/")
    evening.move(Phase.WELCOME)
    evening.join("somebody")
    screen = wall(evening)
    assert evening.code in screen.words
    assert ">http://192.168.1.7:8501<" in screen.words
    assert "2 sind dabei" in screen.words
    assert 'class="qr"' in screen.html
    assert not screen.at.button


@pytest.mark.usefixtures("kept")
def test_no_evening():
    """Without an evening, or with an unknown code, the screen asks for a code."""
    assert "Code des Abends" in Screen(PROJECTOR).words
    assert "Code des Abends" in Screen(PROJECTOR, "FALSCH").words


@pytest.mark.parametrize("phase", list(Phase))
def test_waiting_idea_is_on_no_wall(kept, phase):
    """What waits to be read is on no projector in any step, neither its words nor its number."""
    evening = Evening(kept, Phase.IDEAS, sheet=default_sheet())
    secret = Draft("Nicht gelesen", "de", place=Place(7.0, 51.0))
    given = evening.store.ideas.give(evening.here, evening.join(), secret)
    if phase is not Phase.IDEAS:
        evening.move(phase)
    screen = wall(evening)
    assert "Nicht gelesen" not in screen.words
    assert f">{given.number}<" not in screen.words + pictures(screen)


def test_list_and_talk(kept):
    """The list is shown as the map of all ideas; the talk is about the released result."""
    evening = Evening(kept, Phase.LISTING, sheet=default_sheet())
    assert "3 Ideen" in wall(evening).words
    evening.move(Phase.VOTE)
    ticked(evening, 1)
    evening.finish()
    evening.move(Phase.TALK)
    assert 'class="wall result"' in wall(evening).html
    evening.move(Phase.VOTE)
    assert 'class="wall result"' not in wall(evening).html
    evening.finish()
    evening.move(Phase.BUFFER)
    assert 'class="wall result"' in wall(evening).html


def test_refused_after_release_leaves_the_wall(evening):
    """An idea that is not to be shown any more is gone from the wall at its next look."""
    screen = wall(evening)
    assert "3 Ideen" in screen.words
    evening.store.ideas.refuse(evening.here, evening.ideas[0], 1, LEAD)
    assert "2 Ideen" in screen.look()


def test_new_idea_is_named(evening):
    """An idea released while the wall shows the map is named on it, older ones are not."""
    screen = wall(evening)
    evening.release("Ein Trinkbrunnen")
    words = screen.look()
    assert "Ein Trinkbrunnen" in words
    assert "Idee 1" not in words


def test_vote_shows_turnout_only(evening):
    """While dots are given the wall fills dots of people, and tells nothing about any idea."""
    evening.move(Phase.VOTE)
    evening.store.workshops.count_heads(evening.id, 40, LEAD)
    ticked(evening, 2, 1)
    screen = wall(evening)
    assert "Noch offen" in screen.words
    assert "3 von 40 Personen haben Punkte gegeben" in screen.words
    assert screen.html.count("dot-filled") == 3
    assert screen.html.count('class="dot') == 40
    assert "Idee" not in screen.words


def test_end_of_submission(evening):
    """After the end the wall says so and invites nobody any more."""
    evening.move(Phase.VOTE)
    evening.close_submission()
    words = wall(evening).words
    assert "Abgabe beendet" in words
    assert evening.code not in words


@pytest.mark.parametrize("phase", [Phase.VOTE, Phase.RESULT])
def test_no_result_before_its_release(evening, phase):
    """Before the release no number of dots of an idea is on the wall, counted or not."""
    evening.move(Phase.VOTE)
    ticked(evening, 2, 1)
    evening.close_count()
    if phase is Phase.RESULT:
        evening.move(phase)
        assert SOON in wall(evening).words
    assert "Punkte von" not in wall(evening).words
    assert "Idee 1" not in wall(evening).words


def test_result(evening):
    """After the release the ideas stand in their order with dots, people and shared ranks."""
    evening.move(Phase.VOTE)
    ticked(evening, 1, 2, 1)
    evening.finish()
    evening.move(Phase.RESULT)
    words = wall(evening).words
    assert SOON not in words
    assert [words.index(f"Idee {n}") for n in (2, 1, 3)] == sorted(
        words.index(f"Idee {n}") for n in (1, 2, 3)
    )
    assert "2 Punkte" in words
    assert words.count("geteilt") == 2


def test_at_most_seven_rows(kept):
    """The wall has seven rows; whoever shares the last one's rank is named below them."""
    evening = Evening(kept, Phase.VOTE, ideas=9)
    ticked(evening, 2)
    evening.finish()
    evening.move(Phase.RESULT)
    screen = wall(evening)
    assert screen.html.count('class="rank"') == 7
    assert "Gleicher Rang wie die letzte Zeile: Nummer 8, 9" in screen.words


def test_a_page_after_the_first_seven_rows(kept):
    """The second page has the rows after the seventh and says which page it is of how many."""
    evening = Evening(kept, Phase.VOTE, ideas=9)
    ticked(evening, 2)
    evening.finish()
    evening.move(Phase.RESULT)
    kept.walls.turn(evening.here, evening.round.id, 1, LEAD)
    screen = wall(evening)
    assert re.findall(r'class="sign">(\d+)<', screen.html) == ["8", "9"]
    assert "Seite 2 von 2" in screen.words


def test_first_result_stays_when_going_back(evening):
    """In the first result's step the wall shows the first round, though a second one exists."""
    evening.move(Phase.VOTE)
    ticked(evening, 1)
    evening.finish()
    evening.move(Phase.RESULT)
    evening.store.workshops.add_round(evening.id, LEAD)
    evening.move(Phase.VOTE)
    assert "wall rules" in wall(evening).html
    here = evening.here
    evening.store.workshops.move(
        evening.id, here.position, here.position - 1, LEAD, here.created_at
    )
    assert "1 Person, eine Stimme je Gerät" in wall(evening).words
    evening.store.workshops.count_heads(evening.id, 40, LEAD)
    words = wall(evening).words
    assert "1 von 40 Personen haben Punkte gegeben" in words
    assert "Eine Stimme je Gerät." in words


def test_two_languages(evening):
    """With another language chosen the wall speaks German and this one, each marked as such."""
    evening.move(Phase.PAUSE)
    html = wall(evening, "ar").html
    assert 'lang="de" dir="auto">Pause<' in html
    assert 'lang="ar" dir="auto">استراحة<' in html


def test_hostile_title(evening):
    """HTML in a title is letters on the wall, on the map and in the result."""
    evening.ideas = (evening.release("<img src=x onerror=alert(1)>"),)
    assert "<img src=x" not in wall(evening).html
    evening.move(Phase.VOTE)
    ticked(evening, 1)
    evening.finish()
    evening.move(Phase.RESULT)
    screen = wall(evening)
    assert "<img src=x" not in screen.html
    assert "<img src=x onerror=alert(1)>" in screen.words


def test_the_wall_says_when_the_map_service_is_silent(kept):
    """One line above the source of the map; a map of one's own has nothing to say."""
    tiles = Tiles("karte.example", online=True, least=14, most=15)
    said = "Der Kartendienst antwortet nicht"
    own = Evening(kept, Phase.IDEAS, ideas=0, quarter=replace(QUARTER, attribution="© Amt"))
    assert said not in pictures(wall(own))
    quarter = replace(QUARTER, attribution="© Amt", tiles=tiles)
    drawn = pictures(wall(Evening(kept, Phase.IDEAS, ideas=0, quarter=quarter)))
    assert drawn.index("© Amt") < drawn.index(said)
