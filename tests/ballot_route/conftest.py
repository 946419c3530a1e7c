"""A line to the server, and a resident who has given two dots."""

from collections.abc import Iterator

import httpx
import pytest

from sessions.store import Store
from tests.ballot_route.device import Resident
from tests.running import Server
from tests.sessions.evening import Evening


@pytest.fixture
def line(hall: tuple[Server, Store]) -> Iterator[httpx.Client]:
    """A line to the server."""
    with httpx.Client(base_url=hall[0].address) as opened:
        yield opened


@pytest.fixture
def resident(line: httpx.Client, hall: tuple[Server, Store]) -> Resident:
    store = hall[1]
    return Resident(line, Evening(store, ideas=4, dots=4, dots_per_idea=2))


@pytest.fixture
def unchanged(resident: Resident) -> Iterator[None]:
    """Fails the test if the stored ballot is another one afterwards."""
    before = resident.stored
    yield
    assert resident.stored == before
