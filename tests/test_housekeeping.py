"""A real server deletes by itself what is due, and goes on where a deletion was cut short."""

import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from sessions.phase import Phase, Role
from sessions.store import Store
from tests.running import Server
from tests.sessions.deleting import Interrupted, left, stop
from tests.sessions.evening import Evening

pytestmark = pytest.mark.server


def test_at_its_start_the_server_deletes_what_is_due(tmp_path):
    """One evening's time is over, another's deletion was cut short; a third one is only closed."""
    now, server = datetime.now(UTC), Server(tmp_path)
    with closing(Store(server.database)) as store:
        over, cut, recent = (Evening(store, Phase.IDEAS) for _ in range(3))
        for evening, days in ((over, 31), (cut, 1), (recent, 1)):
            evening.join("somebody")
            store.workshops.close(evening.id, now - timedelta(days=days))
        store.deletions.begin(cut.here, cut.code, Role.ORGANISER, now)
        with pytest.raises(Interrupted):
            store.deletions.finish(cut.id, now, stop)
        server.start()
        try:
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline and store.closings.due(now):
                time.sleep(0.1)
        finally:
            server.end()
        assert left(over) == left(cut) == {}
        assert store.closings.of(over.id).purged_at
        assert store.closings.of(cut.id).purged_at
        assert left(recent)
