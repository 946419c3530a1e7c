"""What is deleted is in no file any more, also where the deletion was disturbed."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sessions.store import Store
from sessions.store.fates import FATES
from tests.sessions.deleting import (
    COMMENT,
    ENDS,
    HIDDEN,
    PEOPLE,
    Interrupted,
    close,
    delete,
    left,
    played,
    stop,
)
from tests.sessions.evening import NOW


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
