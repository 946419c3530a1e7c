"""What several files of tests of the domain start from."""

import pytest

from sessions.store import Store
from tests.sessions.desk import Desk


@pytest.fixture
def desk(store: Store) -> Desk:
    """A desk at an evening with cards."""
    return Desk(store)
