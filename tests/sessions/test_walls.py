"""One approach or idea large on the wall."""

import pytest

from sessions.errors import Reason
from sessions.phase import Phase, Role
from sessions.store import Store
from sessions.workshop import Shown, ShownKind
from tests.sessions.evening import LEAD, NOW, Evening, refused

APPROACH = Shown(ShownKind.APPROACH, "shared-rooms")


@pytest.fixture
def evening(store: Store) -> Evening:
    return Evening(store, Phase.IDEAS)


def an_idea(evening: Evening, place: int = 0) -> Shown:
    return Shown(ShownKind.IDEA, evening.ideas[place])


def test_shown_and_taken_away(evening: Evening) -> None:
    """What is shown is known to every screen, one thing at a time, until it is taken away."""
    for wanted in (APPROACH, an_idea(evening), an_idea(evening, 1)):
        before = evening.here.revision
        evening.store.walls.show(evening.here, wanted, LEAD)
        assert evening.here.shown == wanted
        assert evening.here.revision > before
    before = evening.here.revision
    evening.store.walls.take_away(evening.here, LEAD)
    assert evening.here.shown is None
    assert evening.here.revision > before


def test_the_next_step_takes_it_away(evening: Evening) -> None:
    """The wall is never behind the evening: the next step shows its own message."""
    evening.store.walls.show(evening.here, APPROACH, LEAD)
    evening.move(Phase.PAUSE)
    assert evening.here.shown is None


def test_only_what_everybody_may_see(evening: Evening) -> None:
    """An idea that waits, was refused, taken back or merged away, or never was, is not shown."""
    waiting = evening.give()
    refused_one, taken_back, merged = evening.ideas
    evening.store.ideas.refuse(evening.here, refused_one, 1, LEAD)
    evening.store.merges.merge(evening.here, merged, evening.release(), LEAD, NOW)
    evening.store.ideas.take_back(evening.here, taken_back, evening.join())
    for id in (waiting.id, refused_one, taken_back, merged, "nothing"):
        with refused(Reason.UNKNOWN_IDEA):
            evening.store.walls.show(evening.here, Shown(ShownKind.IDEA, id), LEAD)
    assert evening.here.shown is None


def test_an_idea_of_another_evening_is_not_shown(evening: Evening) -> None:
    """What was released elsewhere was released to others."""
    other = Evening(evening.store, Phase.IDEAS)
    with refused(Reason.UNKNOWN_IDEA):
        evening.store.walls.show(evening.here, an_idea(other), LEAD)


@pytest.mark.parametrize("role", set(Role) - {LEAD})
def test_only_the_facilitator_shows(evening: Evening, role: Role) -> None:
    """No other role puts anything on the wall or takes it away."""
    evening.store.walls.show(evening.here, APPROACH, LEAD)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.walls.show(evening.here, an_idea(evening), role)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.walls.take_away(evening.here, role)
    assert evening.here.shown == APPROACH


def test_a_closed_evening_shows_nothing_new(evening: Evening) -> None:
    """After the end nothing moves any more."""
    evening.store.workshops.close(evening.id, NOW)
    with refused(Reason.WORKSHOP_CLOSED):
        evening.store.walls.show(evening.here, APPROACH, LEAD)
