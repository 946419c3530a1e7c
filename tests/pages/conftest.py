import pytest

from sessions.store import open_store


@pytest.fixture
def kept(folder, monkeypatch):
    """The store that the pages of this test use."""
    url = f"sqlite:///{folder}/pages.db"
    monkeypatch.setenv("QUARTIERSRUNDE_DATABASE", url)
    opened = open_store(url)
    yield opened
    opened.close()
