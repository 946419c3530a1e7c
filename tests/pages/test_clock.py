"""The clock of a step on every screen; the pages read the real time, so evenings begin now."""

from datetime import UTC, datetime, timedelta

import pytest

from sessions.ids import token_hash
from sessions.phase import Phase, Role
from tests.pages.resident import Resident
from tests.pages.screen import CONTROL, PROJECTOR, Screen
from tests.sessions.evening import LEAD, Evening


@pytest.fixture
def evening(kept):
    """An evening that came to its step of 15 minutes four and a half minutes ago."""
    evening = Evening(kept, Phase.WELCOME, ideas=0)
    before = datetime.now(UTC) - timedelta(minutes=4, seconds=30)
    kept.workshops.move(evening.id, 0, 2, LEAD, before)
    kept.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    evening.join("neu")
    return evening


def left(screen):
    """The seconds that the clock on a screen begins with."""
    found = screen.html.split('data-left="')
    return int(found[1].split('"')[0]) if len(found) > 1 else None


def test_same_time_everywhere(evening):
    """Control page, wall and phone begin with the same time left, the phone in quiet words."""
    control, wall = Screen(CONTROL, evening.code), Screen(PROJECTOR, evening.code)
    phone = Resident(evening.code)
    for screen in (control, wall, phone):
        assert 590 < left(screen) <= 630
    assert "noch 11 Minuten" in phone.words
    assert "10:" in wall.words


def test_extend_and_stop(evening):
    """One press gives more minutes, one stops the clock for everybody, one lets it run again."""
    screen = Screen(CONTROL, evening.code)
    screen.press_label("+ 5 Minuten")
    assert 890 < left(screen) <= 930
    screen.look()
    screen.press_label("Uhr anhalten")
    screen.look()
    assert "Die Uhr steht." in screen.words
    assert "data-stands" in Screen(PROJECTOR, evening.code).html
    assert left(Resident(evening.code)) is None
    screen.press_label("Uhr weiterlaufen lassen")
    assert "Die Uhr steht." not in screen.look()


def test_late_press(evening):
    """Who extends a step that somebody has just left is told so, and nothing is extended."""
    screen = Screen(CONTROL, evening.code)
    evening.move(Phase.PAUSE)
    before = evening.here
    said = screen.press_label("+ 5 Minuten")
    assert "Jemand anderes hat den Abend gerade weitergeschaltet" in said
    assert evening.here == before


def test_over(evening, kept):
    """When the time is over the wall counts on with a plus, and phones stay quiet."""
    before = datetime.now(UTC) - timedelta(minutes=20)
    kept.workshops.move(evening.id, 2, 1, LEAD, before)
    kept.workshops.move(evening.id, 1, 3, LEAD, before)
    wall = Screen(PROJECTOR, evening.code)
    assert ">+5:0" in wall.html
    assert "Es geht gleich weiter" in wall.words
    assert "noch" not in Resident(evening.code).words.split("<h1")[0]


def test_end_of_the_evening(evening):
    """The control page says when the evening ends if all steps to come take their time."""
    assert "So endet der Abend gegen" in Screen(CONTROL, evening.code).words
