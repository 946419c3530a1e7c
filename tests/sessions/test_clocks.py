"""The clock of a step: extended, stopped, kept when the step is left, and over a restart."""

from datetime import timedelta

import pytest

from sessions.clock import Clock
from sessions.errors import Reason
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, at_once, refused

MINUTE = timedelta(minutes=1)


def at(minutes: float):
    return NOW + minutes * MINUTE


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that has just begun its step of 15 minutes."""
    return Evening(store, Phase.IDEAS, ideas=0)


def go(evening: Evening, by: int, minutes: float) -> None:
    here = evening.here
    position = here.position + by
    evening.store.workshops.move(here.id, here.position, position, LEAD, at(minutes))


def test_it_runs(evening: Evening) -> None:
    """Of 15 minutes 11 are left after four; afterwards it counts what is too long."""
    clock = evening.here.clock
    assert clock.left(at(4)) == 11 * MINUTE
    assert clock.left(at(17)) == -2 * MINUTE
    assert clock.ends_at(at(4)) == at(15)


def test_it_is_extended(evening: Evening) -> None:
    """Two facilitators who press at once both give their minutes."""
    here = evening.here
    at_once([lambda: evening.store.clocks.extend(here, 5, LEAD)] * 2)
    assert evening.here.clock.left(at(4)) == 21 * MINUTE


def test_it_stands_and_goes_on(evening: Evening, store: Store) -> None:
    """What passes while it stands is not counted, however often it is stopped."""
    for begin in (2, 10):
        for _ in range(2):  # a second press alters nothing
            store.clocks.stop(evening.here, LEAD, at(begin))
        assert evening.here.clock.stands
        left = evening.here.clock.left(at(begin + 5))
        for _ in range(2):
            store.clocks.go_on(evening.here, LEAD, at(begin + 6))
        assert evening.here.clock.left(at(begin + 6)) == left
    assert evening.here.clock.left(at(16)) == (15 - 2 - 2) * MINUTE


def test_going_back_undoes_a_step(evening: Evening, store: Store) -> None:
    """Who comes back finds the clock as it stood when the step was left, with its extra time."""
    store.clocks.extend(evening.here, 1, LEAD)
    go(evening, 1, 6)
    assert evening.here.clock.left(at(7)) == 14 * MINUTE
    go(evening, -1, 8)
    assert evening.here.clock.left(at(8)) == 10 * MINUTE
    go(evening, 1, 9)
    assert evening.here.clock.left(at(9)) == 13 * MINUTE


def test_a_standing_clock_is_left(evening: Evening, store: Store) -> None:
    """A step begun while the one before stood still runs, and the other kept what it had."""
    store.clocks.stop(evening.here, LEAD, at(3))
    go(evening, 1, 9)
    assert not evening.here.clock.stands
    go(evening, -1, 10)
    assert evening.here.clock.left(at(10)) == 12 * MINUTE


def test_it_survives_a_restart(url: str) -> None:
    """A program started anew goes on with the clock as it was."""
    first = Store(url)
    evening = Evening(first, Phase.IDEAS, ideas=0)
    first.clocks.extend(evening.here, 5, LEAD)
    first.clocks.stop(evening.here, LEAD, at(2))
    first.close()
    second = Store(url)
    clock = second.workshops.by_code(evening.code).clock
    assert clock == Clock(15, NOW, 5, 0, at(2))
    second.close()


def test_late_press(evening: Evening, store: Store) -> None:
    """Whoever presses for a step that is over meanwhile changes nothing."""
    seen = evening.here
    go(evening, 1, 1)
    before = evening.here
    for press in (
        lambda: store.clocks.extend(seen, 5, LEAD),
        lambda: store.clocks.stop(seen, LEAD, at(2)),
        lambda: store.clocks.go_on(seen, LEAD, at(2)),
    ):
        with refused(Reason.STEP_MOVED):
            press()
    assert evening.here == before


@pytest.mark.parametrize("minutes", [-1, 121])
def test_no_step_lasts_for_ever(evening: Evening, store: Store, minutes: int) -> None:
    """More than two hours more, or less than planned, are refused."""
    with refused(Reason.BAD_NUMBER):
        store.clocks.extend(evening.here, minutes, LEAD)


def test_only_the_facilitator_turns_it(evening: Evening, store: Store) -> None:
    """Nobody else extends or stops the clock."""
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            store.clocks.extend(evening.here, 1, role)
        with refused(Reason.NOT_IN_THIS_STEP):
            store.clocks.stop(evening.here, role, NOW)
