"""The end of an evening: closed, then deleted for good, and what was published stays."""

import threading
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from sessions.closing import DAYS, MOST_DAYS
from sessions.errors import Reason
from sessions.export import tables
from sessions.idea import Draft
from sessions.phase import Action, Phase, Role
from sessions.ranking.frozen import from_json, to_json
from sessions.schema import metadata
from sessions.stance import Fit
from sessions.store import Store
from sessions.store.fates import FATES, Fate, rows_of, to_delete
from tests.sessions.evening import LEAD, NOW, Evening, refused, short_sheet

ENDS = Role.ORGANISER
COMMENT = "Hier fehlt abends jedes Licht"
HIDDEN = "Meine Telefonnummer steht hier"
PEOPLE = [f"voter {n}" for n in range(6)]


class Interrupted(Exception):
    """What cuts a deletion short in the tests."""


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening whose list is released, with everything in it that people can give."""
    return played(store)


def played(store: Store) -> Evening:
    evening = Evening(store, Phase.APPROACHES, ideas=0, dots=3, sheet=short_sheet())
    cards = store.cards.print(evening.here, 3, Role.ORGANISER)
    store.cards.enter(evening.here, cards[0].code, evening.token("voter 0"), NOW)
    store.stances.take(evening.here, evening.join(), "play-street", Fit.FITS, HIDDEN, "de")
    evening.move(Phase.IDEAS)
    evening.ideas = tuple(evening.release(f"Idee {n}") for n in range(1, 4))
    evening.give(HIDDEN)
    store.comments.give(evening.here, evening.ideas[0], evening.join("voter 1"), COMMENT, "de")
    evening.move(Phase.VOTE)
    for place, browser in enumerate(PEOPLE):
        for idea in evening.ideas[: 1 + place % 3]:
            evening.tick(idea, browser=browser)
    evening.finish()
    evening.move(Phase.RESULT)
    store.pledges.give(evening.here, evening.ideas[0], evening.join("voter 2"))
    store.grants.grant(evening.id, LEAD, evening.token("lead"))
    store.journals.note(evening.here, HIDDEN, LEAD, NOW)
    return evening


def close(evening: Evening) -> None:
    evening.store.workshops.close(evening.id, NOW)


def delete(evening: Evening) -> None:
    """Close and delete it at once."""
    close(evening)
    evening.store.deletions.begin(evening.here, evening.code, ENDS, NOW)
    evening.store.deletions.finish(evening.id, NOW)


def left(evening: Evening) -> dict[str, int]:
    """How many rows of each table that is to be emptied the evening still has."""
    with evening.store.database.read() as connection:
        return {
            table.name: rows
            for table in to_delete()
            if (
                rows := connection.execute(
                    select(func.count()).select_from(table).where(rows_of(table, evening.id))
                ).scalar_one()
            )
        }


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


def test_a_deletion_cut_short_goes_on(url: str) -> None:
    """The process ends in the middle; the next one finishes, with the first one's record."""
    before = Store(url)
    evening = played(before)
    rows = before.ballots.priority_list(evening.round.id)
    close(evening)
    before.deletions.begin(evening.here, evening.code, ENDS, NOW)
    with pytest.raises(Interrupted):
        before.deletions.finish(evening.id, NOW, stop)
    before.close()
    evening.store = Store(url)
    assert left(evening)
    assert evening.store.deletions.run_due(NOW) == [evening.id]
    assert left(evening) == {}
    assert evening.store.ballots.priority_list(evening.round.id) == rows
    assert evening.store.closings.of(evening.id).counts["vote"] == 12
    evening.store.close()


def stop(_done: int, _total: int) -> None:
    raise Interrupted


def test_no_byte_is_left_in_any_file(url: str) -> None:
    """Beside an open server, neither database nor WAL has a token, a comment or an unread idea."""
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL's files belong to its administrator; the record says so")
    store, server = Store(url), Store(url)
    evening = played(store)
    secrets = [COMMENT, HIDDEN, *(evening.token(who) for who in [*PEOPLE, "author", "lead"])]
    with server.database.read():  # connections of its own, which it keeps
        pass
    assert found_in_files(url, secrets) == set(secrets)
    delete(evening)
    assert found_in_files(url, secrets) == set()
    assert store.ideas.released(evening.id)
    store.close()
    server.close()


def test_a_reader_delays_the_wiping_only(url: str) -> None:
    """Who still reads what was there before is not cut off; the next look wipes it."""
    if not url.startswith("sqlite"):
        pytest.skip("a matter of the WAL")
    store = Store(url)
    evening = played(store)
    read, go_on = threading.Event(), threading.Event()

    def read_on() -> None:
        with store.database.read() as connection:
            connection.execute(select(func.count()).select_from(next(iter(FATES)))).all()
            read.set()
            go_on.wait(60)

    reader = threading.Thread(target=read_on)
    reader.start()
    read.wait(60)
    delete(evening)
    assert left(evening) == {}
    assert store.closings.of(evening.id).purged_at is None
    go_on.set()
    reader.join()
    assert store.deletions.run_due(NOW) == [evening.id]
    assert store.closings.of(evening.id).purged_at == NOW
    assert found_in_files(url, [COMMENT]) == set()
    store.close()


def found_in_files(url: str, secrets: list[str]) -> set[str]:
    """Which of them stand in any file beside the database."""
    folder = url.removeprefix("sqlite:///").rpartition("/")[0]
    contents = [file.read_bytes() for file in Path(folder).iterdir() if file.is_file()]
    return {one for one in secrets if any(one.encode() in content for content in contents)}


def test_a_list_can_be_kept_as_json(evening: Evening) -> None:
    """What is kept of a list is the list."""
    found = evening.store.ballots.priority_list(evening.round.id)
    assert from_json(to_json(found)) == found
    assert FATES[metadata.tables["vote"]] is Fate.DELETED
