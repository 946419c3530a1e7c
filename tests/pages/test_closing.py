"""The end of an evening on the screens: closed, counted down, deleted, and still to be read."""

from datetime import timedelta

import pytest

from components.context import now
from components.way import JOIN, SCREENS
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from tests.pages.resident import Resident
from tests.pages.screen import ANALYSIS, PROJECTOR, Screen
from tests.sessions.evening import Evening
from tests.sessions.test_work import ended

PAGE, DRAFTS = "organiser/closing.py", "organiser/drafts.py"
PAGES = [path for group in SCREENS.values() for path in group if path != JOIN]
MARK = '<p class="closed-mark">'


@pytest.fixture
def evening(kept):
    """An evening that shows its released list."""
    evening = Evening(kept)
    evening.tick(evening.ideas[1])
    evening.finish()
    evening.move(Phase.RESULT)
    kept.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    return evening


def type_code(screen, code):
    screen.at.text_input("closing:code").set_value(code)
    return screen.press("closing:delete")


def test_closed_with_one_button(evening):
    """The organiser closes; every screen says so, and the result is read without joining."""
    screen = Screen(PAGE, evening.code)
    assert "Gelöscht wird von selbst 30 Tage nach dem Abschluss." in screen.words
    assert MARK not in screen.html
    words = screen.press("closing:close")
    assert "Abgeschlossen am" in words
    assert "Gelöscht wird von selbst in 30 Tagen, am" in words
    for reader in (Resident(evening.code, "fremd"), Resident(evening.code, "voter")):
        assert MARK in reader.html
        assert "Idee 2" in reader.words
    assert MARK in Screen(PROJECTOR, evening.code, "wall").html
    assert "Gelöscht wird von selbst in 30 Tagen" in Resident(evening.code, "fremd").go("privacy")
    assert "Idee 3" in Resident(evening.code, "fremd").go("ideas")


def test_a_running_vote_is_not_cut_off(kept):
    """While people give dots the evening cannot be closed, and the page says why."""
    evening = Evening(kept)
    kept.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    words = Screen(PAGE, evening.code).press("closing:close")
    assert "Bitte zuerst die Abgabe beenden" in words
    assert evening.here.closed_at is None


def test_the_archive_is_asked_first(evening):
    """A tick notes today as the day of the offer; another day can be typed."""
    screen = Screen(PAGE, evening.code)
    toggle = next(one for one in screen.at.toggle if one.key.startswith("offered"))
    toggle.set_value(True).run()
    assert evening.store.closings.of(evening.id).offered_on == now().date()
    field = next(one for one in screen.at.text_input if one.key.startswith("offered-day"))
    field.set_value("3.5.2030")
    screen.press("closing:day")
    assert f"{evening.store.closings.of(evening.id).offered_on}" == "2030-05-03"


def test_the_period_is_what_residents_read(evening):
    """A shorter period stands in the privacy notice; a longer one is refused."""
    screen = Screen(PAGE, evening.code)

    def keep(days):
        next(one for one in screen.at.number_input).set_value(days).run()
        return screen.words

    assert "Möglich sind 1 bis 30 Tage" in keep(31)
    keep(7)
    assert "7 Tage später löscht das Programm" in Resident(evening.code).go("privacy")


def test_deleted_after_typing_the_code(evening):
    """A wrong code deletes nothing; the right one leaves a record and the published list."""
    store = evening.store
    store.workshops.close(evening.id, now())
    screen = Screen(PAGE, evening.code)
    assert "Das ist nicht der Code dieses Abends" in type_code(screen, "ANDERS")
    assert store.ballots.given(evening.round.id)
    type_code(screen, evening.code)
    ended()
    words = screen.look()
    assert "Löschprotokoll" in words
    assert "Dem Archiv" not in words
    assert "Ein Angebot an das Archiv ist nicht vermerkt." in words
    assert store.ballots.given(evening.round.id) == []
    assert store.closings.of(evening.id).purged_at is not None
    result = Resident(evening.code, "voter").words
    assert "Idee 2" in result
    assert "1 Punkt" in result
    store.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    assert "Die Punktezettel sind gelöscht" in Screen(ANALYSIS, evening.code).words
    downloads = Screen("organiser/downloads.py", evening.code)
    assert "Prioritätenliste" in downloads.words
    assert "das vorher veröffentlicht wurde" in downloads.words
    assert "Prüfsumme der Auszählung" not in downloads.words  # nothing is left to compare it with
    assert all("Open-Data-Paket" not in label for label in downloads.labels)


def test_drafts_are_filled_in(evening):
    """Four drafts, labelled as such, with what the evening says and gaps where it says nothing."""
    words = Screen(DRAFTS, evening.code).words
    for title in ("Hinweis zum Datenschutz", "Verzeichnis", "Maßnahmen", "Impressum"):
        assert title in words
    for told in ("Entwurf aus den Einstellungen", "Probeabend", "30 Tage", "[bitte eintragen]"):
        assert told in words


@pytest.mark.parametrize("page", [PAGE, DRAFTS])
def test_only_for_the_organiser(evening, page):
    """Without the code there is only the door."""
    assert Screen(page, evening.code, "anybody").labels == ["Weiter"]


def test_what_is_due_is_deleted_beside_the_evening(evening):
    """The process looks by itself; whose time is over is gone, its result stays."""
    evening.store.workshops.close(evening.id, now() - timedelta(days=31))
    evening.store.deletions.run_due(now())
    assert "Idee 2" in Resident(evening.code, "fremd").words


def test_every_screen_of_a_deleted_evening(evening):
    """Whoever opens whatever page, signed in or not, finds it drawn and marked."""
    evening.store.workshops.close(evening.id, now())
    evening.store.deletions.begin(evening.here, evening.code, Role.ORGANISER, now())
    evening.store.deletions.finish(evening.id, now())
    for role in Role:
        evening.store.grants.grant(evening.id, role, token_hash("desk", evening.id))
    for browser in ("desk", "anybody"):
        for page in PAGES:
            assert MARK in Screen(page, evening.code, browser).html, (page, browser)


def test_who_took_part_reads_on(evening):
    """Closed but not deleted, a resident's own pages are still there."""
    evening.store.workshops.close(evening.id, now())
    for page in ("approaches", "ideas", "mine", "vote", "results"):
        assert MARK in Screen(f"participant/{page}.py", evening.code, "author").html
