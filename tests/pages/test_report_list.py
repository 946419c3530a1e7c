"""The Dokumentation on the page of downloads: begun with a button, saved when it is ready."""

import pytest

from sessions.phase import Phase, Role
from sessions.work import works
from tests.pages.screen import DOWNLOADS, Screen
from tests.sessions.evening import Evening
from tests.sessions.test_work import ended


@pytest.fixture
def evening(kept):
    """An evening whose organiser has signed in; its result is not released."""
    evening = Evening(kept)
    kept.grants.grant(evening.id, Role.ORGANISER, evening.token("desk"))
    return evening


def labels(screen: Screen) -> list[str]:
    return [one.label for one in screen.at.get("download_button")]


def test_written_beside_the_evening(evening):
    """One press, and the file is there to be saved, in the language that was chosen."""
    screen = Screen(DOWNLOADS, evening.code)
    screen.at.selectbox("report:language").set_value("ar").run()
    screen.press("begin:report:ar:docx")
    ended()
    screen.look()
    assert "Speichern: Dokumentation · العربية (DOCX)" in labels(screen)
    works().forget(evening.id)


def test_the_page_for_the_door(evening):
    """It can be printed as soon as the result was released, and not before."""
    door = "Das Ergebnis auf einer Seite, für die Tür"
    assert door not in labels(Screen(DOWNLOADS, evening.code))
    evening.finish()
    evening.move(Phase.RESULT)
    assert door in labels(Screen(DOWNLOADS, evening.code))
