"""A file that was made for somebody stays until her browser has fetched it."""

from time import monotonic

from streamlit.runtime import media_file_manager

FETCH_SECONDS = 60.0
"""A tablet far from the router begins later; nobody fetches the same file twice."""


def keep_for_fetching() -> None:
    """Have files that are made when a button is pressed last a minute.

    Streamlit 1.67 throws them away once two runs of anybody have ended: in a full hall that is
    sooner than a browser asks for them, and it was told that there is no such file.
    """
    media_file_manager.MediaFileMetadata = _MadeFile  # type: ignore[misc]


class _MadeFile(media_file_manager.MediaFileMetadata):
    _until: float | None = None

    def mark_for_delete(self) -> None:
        if self._until is None:
            self._until = monotonic() + FETCH_SECONDS

    @property
    def is_marked_for_delete(self) -> bool:
        return self._until is not None and monotonic() >= self._until
