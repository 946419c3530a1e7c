"""A closed evening: nothing changes any more, and when it is deleted."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from sessions.closing import DAYS, MOST_DAYS
from sessions.errors import Reason
from sessions.export import tables
from sessions.idea import Draft
from sessions.phase import Action, Phase, Role
from sessions.store import Store
from tests.sessions.deleting import ENDS, PEOPLE, close, left, played
from tests.sessions.evening import LEAD, NOW, Evening, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening whose list is released, with everything in it that people can give."""
    return played(store)


def test_nothing_changes_in_a_closed_evening(evening: Evening) -> None:
    """Nobody gives, leads or enters anything any more; everybody can still look."""
    close(evening)
    store, here = evening.store, evening.here
    changes: list[partial[Any]] = [
        partial(store.people.join, here.id, evening.token("late")),
        partial(store.ideas.give, here, evening.join("voter 0"), Draft("Noch eine", "de")),
        partial(evening.tick, evening.ideas[0], None, PEOPLE[0]),
        partial(store.workshops.move, here.id, here.position, 0, LEAD, NOW),
        partial(store.journals.note, here, "Nachtrag", LEAD, NOW),
        partial(store.pledges.take_back, here, evening.ideas[0], evening.join("voter 2")),
        partial(store.workshops.close, here.id, NOW),
    ]
    for change in changes:
        with refused(Reason.WORKSHOP_CLOSED):
            change()
    assert here.allows(Role.RESIDENT, Action.SEE_RESULT)
    assert here.allows(Role.ORGANISER, Action.DOWNLOAD)
    assert not here.allows(Role.RESIDENT, Action.PLEDGE)
    assert "ballots-1" in tables(store, here)


def test_not_in_the_middle_of_a_vote(store: Store) -> None:
    """An evening is closed before or after a vote, never while people give dots."""
    evening = Evening(store)
    evening.tick(evening.ideas[0])
    with refused(Reason.SUBMISSION_OPEN):
        close(evening)
    evening.close_submission()
    with refused(Reason.COUNT_OPEN):
        close(evening)
    with refused(Reason.WORKSHOP_OPEN):
        store.deletions.begin(evening.here, evening.code, ENDS, NOW)
    assert evening.here.closed_at is None
    assert store.closings.of(evening.id).begun_at is None


@pytest.mark.parametrize("days", [0, -1, MOST_DAYS + 1])
def test_the_period_has_bounds(store: Store, days: int) -> None:
    """Between a day and a year."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    with refused(Reason.BAD_PERIOD):
        store.closings.keep_for(evening.here, days, ENDS)
    assert store.closings.of(evening.id).days == DAYS
    store.closings.keep_for(evening.here, MOST_DAYS, ENDS)
    assert store.closings.of(evening.id).days == MOST_DAYS


def test_who_has_read_the_period_can_rely_on_it(evening: Evening) -> None:
    """After the first person has joined it becomes shorter only."""
    with refused(Reason.BAD_PERIOD):
        evening.store.closings.keep_for(evening.here, DAYS + 1, ENDS)
    evening.store.closings.keep_for(evening.here, 7, ENDS)
    assert evening.store.closings.longest(evening.here) == 7


def test_deleted_by_itself_when_the_time_is_over(evening: Evening) -> None:
    """Not a day before, and no evening that is still open."""
    store = evening.store
    open_one = Evening(store)
    close(evening)
    end = NOW + timedelta(days=DAYS)
    assert store.closings.of(evening.id).days_left(end - timedelta(hours=1)) == 1
    assert store.deletions.run_due(end - timedelta(minutes=1)) == []
    assert left(evening)
    assert store.deletions.run_due(end) == [evening.id]
    assert left(evening) == {}
    assert open_one.here.closed_at is None
    assert store.deletions.run_due(end) == []
