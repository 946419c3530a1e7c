"""A download does not fail because the hall is busy."""

import pytest
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from components import fetching

FULL_HALL = 100


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    """Give the files of a server, as it starts."""
    before = media_file_manager.MediaFileMetadata
    monkeypatch.setattr(media_file_manager, "MediaFileMetadata", before)
    fetching.keep_for_fetching()
    return MediaFileManager(MemoryMediaFileStorage("/media"))


def made(files: MediaFileManager) -> str:
    """Press a button that makes a file, and return what names it."""
    button = files.add_deferred(lambda: b"A;B", "text/csv", "1", file_name="list.csv")
    return files.execute_deferred(button).rpartition("/")[2]


def test_a_made_file_outlives_the_runs_of_others(files: MediaFileManager) -> None:
    """Others draw their screens again before the browser asks for it."""
    name = made(files)
    for _ in range(FULL_HALL):
        files.remove_orphaned_files()
    found = files.read_file(name)
    assert found is not None
    assert found.content == b"A;B"


def test_a_made_file_does_not_stay(
    files: MediaFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When its time is over it is gone from memory."""
    monkeypatch.setattr(fetching, "FETCH_SECONDS", 0.0)
    name = made(files)
    for _ in range(2):
        files.remove_orphaned_files()
    assert files.read_file(name) is None
