"""One evening for all tests of the Dokumentation: none of them changes it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.report import Material, material
from sessions.store import Store
from tests.report.told import told_evening
from tests.sessions.evening import Evening


@pytest.fixture(scope="session")
def evening(schema: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    """An evening with everything a Dokumentation can tell."""
    file = tmp_path_factory.mktemp("report") / "report.db"
    shutil.copy(schema, file)
    store = Store(f"sqlite:///{file}")
    yield told_evening(store)
    store.close()


@pytest.fixture(scope="session")
def found(evening: Evening) -> Material:
    """What its Dokumentation is made of."""
    return material(evening.store, evening.here)
