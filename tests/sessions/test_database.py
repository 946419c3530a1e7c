"""The database: one moment per reading, all or nothing per writing."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, delete, func, select
from sqlalchemy.exc import StatementError

from sessions.phase import Phase
from sessions.schema import participant, workshop
from sessions.store import Store, open_store
from sessions.workshop import Plan
from tests.sessions.evening import NOW, NOWHERE, Evening, at_once


class Broken(Exception):
    """What the tests raise in the middle of a job."""


def test_what_fails_stores_nothing(store: Store) -> None:
    """A job that raises leaves no trace, and those beside it are stored."""
    evening = Evening(store, Phase.WELCOME, ideas=0)

    def job(fails: bool) -> None:
        def write(connection: Connection) -> None:
            new = {"id": "bad" if fails else f"good {len(done)}", "workshop_id": evening.id}
            done.append(new)
            connection.execute(participant.insert().values(new))
            if fails:
                raise Broken

        store.database.write(write)

    done: list[object] = []
    job(False)
    with pytest.raises(Broken):
        job(True)
    job(False)
    query = select(participant.c.id).where(participant.c.id.in_(["bad", "good 0", "good 2"]))
    with store.database.read() as connection:
        assert set(connection.execute(query).scalars()) == {"good 0", "good 2"}


def test_a_reading_sees_one_moment(store: Store) -> None:
    """Two questions in one reading get answers of the same moment."""
    Evening(store, Phase.WELCOME, ideas=0)
    query = select(func.count()).select_from(workshop)
    with store.database.read() as connection:
        before = connection.execute(query).scalar_one()
        store.workshops.create(Plan({"de": "x"}, {"de": "x"}, NOWHERE), NOW)
        assert connection.execute(query).scalar_one() == before


def test_after_the_end_nobody_waits(url: str) -> None:
    """Writing into a closed store fails at once instead of waiting for ever."""
    store = Store(url)
    store.close()
    if store.database.engine.dialect.name == "sqlite":
        with pytest.raises(RuntimeError):
            store.database.write(lambda connection: connection.execute(delete(workshop)))


def test_what_is_under_way_is_finished(url: str) -> None:
    """Closing waits for what was already being written."""
    store = Store(url)
    plan = Plan({"de": "x"}, {"de": "x"}, NOWHERE)
    at_once([lambda: store.workshops.create(plan, NOW)] * 10)
    store.close()
    again = Store(url)
    assert len(again.workshops.all()) == 10
    again.close()


def test_times_are_utc(store: Store) -> None:
    """A time of any zone comes back as the same moment in UTC; one without a zone is refused."""
    there = datetime(2030, 5, 7, 20, 0, tzinfo=timezone(timedelta(hours=2)))
    plan = Plan({"de": "x"}, {"de": "x"}, NOWHERE)
    created = store.workshops.create(plan, there).created_at
    assert (created, created.tzinfo) == (NOW, UTC)
    with pytest.raises(StatementError):
        store.workshops.create(plan, there.replace(tzinfo=None))


def test_one_store_per_process(url: str) -> None:
    """Everybody in a process shares one store, and it answers."""
    store = open_store(url)
    store.ping()
    assert open_store(url) is store
    store.close()
