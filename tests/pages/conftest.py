import sys

import pytest

from sessions.store import open_store


@pytest.fixture(autouse=True)
def _main(monkeypatch):
    """Put back what AppTest leaves behind as `__main__`: new processes would run that page."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])


@pytest.fixture
def kept(folder, monkeypatch):
    """The store that the pages of this test use."""
    url = f"sqlite:///{folder}/pages.db"
    monkeypatch.setenv("QUARTIERSRUNDE_DATABASE", url)
    opened = open_store(url)
    yield opened
    opened.close()
