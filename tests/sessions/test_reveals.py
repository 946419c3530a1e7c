"""A result shown place by place: what was not shown yet is told to nobody."""

import pytest

from sessions.errors import Reason
from sessions.export import tables
from sessions.ids import RoundId
from sessions.phase import Role
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """A counted vote: idea 2 has two dots, ideas 1 and 4 share the next place, idea 3 has none."""
    evening = Evening(store, ideas=4)
    for place, browser in ((1, "a"), (1, "b"), (0, "c"), (3, "d")):
        evening.tick(evening.ideas[place], browser=browser)
    evening.close_count()
    return evening


def reveal(evening: Evening, seen: int) -> None:
    """Show one more place than `seen`."""
    evening.store.reveals.next(evening.here, evening.round.id, seen, LEAD, NOW)


def shown(evening: Evening) -> list[int]:
    """The public numbers shown so far, the best first."""
    return [row.number for row in evening.store.reveals.shown(evening.round.id).order]


def test_places_come_from_the_last_to_the_first(evening: Evening) -> None:
    """A shared place is shown at once; with the first place the result is released."""
    found = []
    for seen in range(3):
        reveal(evening, seen)
        found.append(shown(evening))
        assert (evening.round.released_at is not None) == (seen == 2)
    assert found == [[3], [1, 4, 3], [2, 1, 4, 3]]
    assert evening.store.ballots.priority_list(evening.round.id).places == 3


def test_nothing_else_is_told_meanwhile(evening: Evening) -> None:
    """While places are still hidden there is no tally, no ballot and no table."""
    reveal(evening, 0)
    ballots, identity = evening.store.ballots, evening.round.id
    for look in (ballots.tally, ballots.priority_list, ballots.given):
        with refused(Reason.NOT_RELEASED):
            look(identity)
    with refused(Reason.NOT_RELEASED):
        evening.store.comparisons.of(identity, identity)
    assert set(tables(evening.store, evening.here)) == {"journal", "ideas", "comments"}


def test_all_at_once_stays_possible(evening: Evening) -> None:
    """The facilitator shows the rest whenever she likes, or all without revealing."""
    reveal(evening, 0)
    evening.store.rounds.release(evening.here, evening.round.id, LEAD, NOW)
    assert shown(evening) == [2, 1, 4, 3]
    with refused(Reason.STEP_MOVED):
        reveal(evening, 1)


def test_a_double_press_shows_one_place(evening: Evening) -> None:
    """Two facilitators who press at once, or one who presses twice, show one place."""
    reveal(evening, 0)
    with refused(Reason.STEP_MOVED):
        reveal(evening, 0)
    assert evening.round.revealed == 1


def test_nothing_is_shown_before_the_count_is_closed(store: Store) -> None:
    """No place is shown while a slip could still come in, and none without a press."""
    evening = Evening(store)
    evening.close_submission()
    with refused(Reason.COUNT_OPEN):
        reveal(evening, 0)
    with refused(Reason.NOT_RELEASED):
        shown(evening)
    with refused(Reason.UNKNOWN_ROUND):
        store.reveals.shown(RoundId("nix"))


def test_only_the_facilitator_reveals(evening: Evening) -> None:
    """No other role shows a place."""
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.reveals.next(evening.here, evening.round.id, 0, role, NOW)


def test_every_screen_learns_of_a_place(evening: Evening) -> None:
    """A press changes the revision, so that the wall is drawn anew."""
    before = evening.here.revision
    reveal(evening, 0)
    assert evening.here.revision > before
