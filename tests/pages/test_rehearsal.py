"""The Probelauf on the screens: begun with one click, marked everywhere, thrown away with one."""

import threading

import pytest

from components.way import SCREENS
from content.example import load_example
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.rehearsed import plan_of
from tests.pages.resident import Resident
from tests.pages.screen import SETUP, Screen
from tests.sessions.evening import LEAD, NOW

PAGE = "organiser/rehearsal.py"
MARK = '<p class="rehearsal-mark"><strong><bdi lang="de">Probelauf</bdi></strong>'
PAGES = [path for group in SCREENS.values() for path in group]


@pytest.fixture
def here(kept):
    here = kept.workshops.create(plan_of(load_example()), NOW, "MUSTER")
    kept.grants.grant(here.id, Role.ORGANISER, token_hash("desk", here.id))
    return here


@pytest.fixture
def copied(kept, here):
    """A copy in which nobody has done anything yet."""
    return kept.rehearsals.copy(here, 30, 0, Role.ORGANISER, NOW)


def played_out():
    """Wait until nothing is played any more."""
    for thread in threading.enumerate():
        if thread.name == "rehearsal":
            thread.join(60)


def test_begun_with_one_click(kept, here):
    """The organiser's page starts 30 people at once; they fill a copy, not the evening."""
    screen = Screen(PAGE, here.code)
    assert "Zu diesem Abend gibt es keinen Probelauf." in screen.words
    screen.press("rehearsal:begin")
    played_out()
    (made,) = kept.rehearsals.of(here.id)
    words = screen.look()
    assert "30 Personen haben Punkte gegeben" in words
    for told in (made.code, "30 Personen", "fertig", "Schritt 10 von 10: Puffer", "10 Ideen"):
        assert told in words
    for counted in kept.rounds.all(made.id):
        assert sum(kept.ballots.turnout(counted.id).values()) == 30
    assert kept.people.number(here.id) == 0


def test_who_began_may_open_everything(kept, here):
    """The browser that began the copy leads it and downloads from it without a code."""
    Screen(PAGE, here.code).press("rehearsal:begin")
    played_out()
    (made,) = kept.rehearsals.of(here.id)
    roles = kept.grants.roles(made.id, token_hash("desk", made.id))
    assert roles == {Role.FACILITATOR, Role.ORGANISER}


def test_thrown_away_with_one_click(kept, here, copied):
    """One click, and the copy is gone; its address asks for a code again."""
    screen = Screen(PAGE, here.code)
    assert copied.code in screen.words
    assert "Weggeworfen. Nichts davon ist übrig." in screen.press("throw:")
    assert not kept.rehearsals.of(here.id)
    assert MARK not in Resident(copied.code).words


@pytest.mark.parametrize("page", PAGES)
def test_marked_on_every_screen(copied, page):
    """Whatever page of a copy is opened, by whomever, it says that it is a rehearsal."""
    screen = Screen(page, copied.code, "anybody")
    assert MARK in screen.html


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.VOTE])
def test_marked_on_the_wall_in_every_step(kept, copied, phase):
    """The screen for the room carries the mark in each of its messages; a vote needs ideas."""
    steps = [step.phase for step in kept.workshops.by_code(copied.code).plan.sheet.steps]
    if position := steps.index(phase):
        kept.workshops.move(copied.id, 0, position, LEAD, NOW)
    assert MARK in Screen("room/projector.py", copied.code, "wall").html


def test_the_evening_itself_is_not_marked(here, copied):
    """Neither the evening on its own screens nor its row in the list carries the mark."""
    assert MARK not in Resident(here.code).html
    assert MARK not in Screen(PAGE, here.code).html


def test_marked_in_the_list_of_evenings(kept, here, copied):
    """The organiser can tell copies from evenings."""
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    assert Screen(SETUP).html.count('class="chip rehearsal-chip"') == 1


def test_no_rehearsal_of_a_rehearsal(kept, here, copied):
    """On the copy's own page nothing can be begun."""
    kept.grants.grant(copied.id, Role.ORGANISER, token_hash("desk", copied.id))
    screen = Screen(PAGE, copied.code)
    assert "Das ist selbst ein Probelauf." in screen.words
    assert not [label for label in screen.labels if "starten" in label]


def test_residents_begin_nothing(here):
    """Without the organiser's code there is no button."""
    assert "Probelauf starten" not in Screen(PAGE, here.code, "somebody").labels
