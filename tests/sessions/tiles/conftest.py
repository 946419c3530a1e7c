"""A service of tiles on loopback, and where its tiles are handed out."""

from datetime import UTC, datetime

import pytest

from sessions.basemap.counter import Counter
from sessions.basemap.service import services
from sessions.basemap.shelf import Shelf
from tests.tileserver import tile_server


@pytest.fixture
def server():
    with tile_server() as server:
        yield server


@pytest.fixture
def service(server, tmp_path):
    (tmp_path / "own.toml").write_text(server.table(), encoding="utf-8")
    (found,) = services(str(tmp_path / "own.toml")).values()
    return found


class Clock:
    """A time that tests turn on."""

    def __init__(self):
        self.now = datetime(2026, 11, 21, tzinfo=UTC)

    def __call__(self):
        """Tell it."""
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def counter(tmp_path, clock):
    return Counter(Shelf(tmp_path / "tiles"), clock)
