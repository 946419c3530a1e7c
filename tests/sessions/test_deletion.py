"""The end of an evening: deleted for good, and what was published stays."""

from datetime import date
from functools import partial

import pytest

from sessions.errors import Reason
from sessions.export import tables
from sessions.ranking.frozen import from_json, to_json
from sessions.schema import metadata
from sessions.store import Store
from sessions.store.fates import FATES, Fate
from tests.sessions.deleting import ENDS, PEOPLE, close, delete, left, played
from tests.sessions.evening import LEAD, NOW, Evening, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening whose list is released, with everything in it that people can give."""
    return played(store)


def test_every_table_has_a_fate() -> None:
    """Whoever adds a table says what becomes of it when an evening is deleted."""
    assert set(FATES) == set(metadata.tables.values())


def test_what_was_published_stays(evening: Evening) -> None:
    """List, numbers, turnout and released ideas are as before; whose they are nobody can say."""
    store, round_ = evening.store, evening.round
    before = store.ballots.priority_list(round_.id), store.ballots.why(round_.id)
    cast, people = store.ballots.turnout(round_.id), store.people.number(evening.id)
    assert {"vote", "ballot", "comment", "stance", "card", "pledge", "journal"} <= set(
        left(evening)
    )
    delete(evening)
    assert left(evening) == {}
    assert store.ballots.priority_list(round_.id) == before[0]
    assert store.ballots.why(round_.id) == before[1]
    assert store.ballots.turnout(round_.id) == cast
    assert store.people.number(evening.id) == people == len(PEOPLE) + 1
    ideas = store.ideas.released(evening.id)
    assert [(one.draft.title, one.author) for one in ideas] == [
        (f"Idee {n}", None) for n in (1, 2, 3)
    ]
    assert {"priority-list-1", "ideas"} <= set(tables(store, evening.here))
    assert "ballots-1" not in tables(store, evening.here)


def test_the_record_says_when_and_how_many(evening: Evening) -> None:
    """The organiser can show what was deleted; the archive's day stands in it."""
    day = date(2030, 5, 20)
    close(evening)
    evening.store.closings.offer(evening.here, day, ENDS)
    evening.store.deletions.begin(evening.here, evening.code.lower(), ENDS, NOW)
    evening.store.deletions.finish(evening.id, NOW)
    found = evening.store.closings.of(evening.id)
    assert (found.offered_on, found.begun_at, found.deleted_at, found.purged_at) == (
        day,
        *(NOW,) * 3,
    )
    counts = {name: found.counts[name] for name in ("vote", "ballot", "comment", "participant")}
    assert counts == {"vote": 12, "ballot": 6, "comment": 1, "participant": 7}


def test_another_evening_is_not_touched(evening: Evening) -> None:
    """One evening is deleted from a database in which others go on."""
    other = Evening(evening.store)
    other.tick(other.ideas[0])
    rows = left(other)
    delete(evening)
    assert left(other) == rows
    assert other.tick(other.ideas[1]).refusals == ()


def test_copies_for_rehearsal_go_too(evening: Evening) -> None:
    """A copy of the evening does not outlive it."""
    copy = evening.store.rehearsals.copy(evening.here, 30, 0, ENDS, NOW)
    delete(evening)
    with refused(Reason.UNKNOWN_CODE):
        evening.store.workshops.by_code(copy.code)


def test_deletion_is_confirmed_with_the_code(evening: Evening) -> None:
    """Another code, an open evening or another role delete nothing."""
    rows, store = left(evening), evening.store
    with refused(Reason.WORKSHOP_OPEN):
        store.deletions.begin(evening.here, evening.code, ENDS, NOW)
    close(evening)
    with refused(Reason.WRONG_CONFIRMATION):
        store.deletions.begin(evening.here, "ANDERS", ENDS, NOW)
    with refused(Reason.NOT_ALLOWED):
        store.deletions.begin(evening.here, evening.code, LEAD, NOW)
    assert store.closings.of(evening.id).begun_at is None
    assert left(evening) == rows
    delete_again = partial(store.deletions.begin, evening.here, evening.code, ENDS, NOW)
    delete_again()
    with refused(Reason.WORKSHOP_DELETED):
        delete_again()


def test_a_list_can_be_kept_as_json(evening: Evening) -> None:
    """What is kept of a list is the list."""
    found = evening.store.ballots.priority_list(evening.round.id)
    assert from_json(to_json(found)) == found
    assert FATES[metadata.tables["vote"]] is Fate.DELETED
