"""The ballot in the other browser that tablets have."""

from pathlib import Path

import pytest

from sessions.store import Store
from tests.browser.firefox import PROGRAM, firefox
from tests.running import running
from tests.sessions import voting
from tests.sessions.evening import Evening

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(PROGRAM is None, reason="Firefox is not installed"),
]


def test_dot_in_firefox(tmp_path: Path) -> None:
    """A resident joins, gives a dot and takes it back; no script of ours complains."""
    profile = tmp_path / "profile"
    profile.mkdir()
    with running(tmp_path) as server, firefox(profile) as tab:
        store = Store(server.database)
        evening = Evening(store, ideas=3)
        tab.goto(f"{server.address}/?w={evening.code}&l=de")
        tab.until("document.querySelector('.stButton button[kind=primary]')")
        tab.click(".stButton button[kind=primary]")
        tab.click("[data-idea] button[data-by='1']")
        saved = "document.querySelector('.ballot-state')?.textContent.startsWith('Gespeichert')"
        tab.until(saved)
        assert [vote.value for vote in voting.stored(store)] == [1]
        tab.click("[data-dotted] button[data-by='-1']")
        tab.until("!Object.keys(localStorage).some(name => name.startsWith('quartiersrunde'))")
        tab.until(f"!document.querySelector('[data-dotted]') && {saved}")
        assert [vote.value for vote in voting.stored(store)] == [None]
        store.close()
    # Streamlit asks whether it may run WebAssembly; our policy says no, and it goes on without.
    assert [one for one in tab.complaints if "WebAssembly" not in one] == []
