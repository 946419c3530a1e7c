"""What an organiser takes home and brings back, on the screens."""

import io

import openpyxl
import pytest

from sessions.backup.backup import write_backup
from sessions.ids import token_hash
from sessions.open_data.recount import recount
from sessions.phase import Phase, Role
from sessions.store import Store
from sessions.work import works
from tests.pages.screen import CONTROL, DOWNLOADS, PROJECTOR, SETUP, Screen, desk
from tests.sessions.evening import Evening
from tests.sessions.test_work import ended

PHRASE = "zwölf Äpfel im Korb"


@pytest.fixture
def evening(kept):
    """A released result, and the organiser at the desk."""
    evening = Evening(kept, Phase.VOTE)
    kept.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    evening.tick(evening.ideas[0])
    evening.finish()
    evening.move(Phase.RESULT)
    yield evening
    works().forget(evening.id)


def made(evening, screen, key):
    """Press what takes long, wait, and return the file that can then be saved."""
    screen.press(f"begin:{key}")
    ended()
    screen.look()
    assert any(button.label.startswith("Speichern: ") for button in screen.at.download_button)
    return works().find((evening.id, "desk", key)).result


def test_files_are_named_by_what_they_are_for(evening):
    """Purposes as headings, formats in small print, and why there is no Pabulib file."""
    screen = Screen(DOWNLOADS, evening.code)
    for title in ("Für Excel", "Für die Karte", "Open-Data-Paket", "Für das Archiv", "Sicherung"):
        assert f"<h2>{title}</h2>" in screen.html
    assert "niemand Kosten geschätzt" in screen.words
    book = openpyxl.load_workbook(io.BytesIO(made(evening, screen, "xlsx")))
    assert "Prioritätenliste, Runde 1" in book.sheetnames


def test_the_package_has_the_licence_that_was_chosen(evening):
    """CC BY instead of the usual one; what is saved can be counted again."""
    screen = Screen(DOWNLOADS, evening.code)
    assert "keine verantwortliche Stelle" in screen.words
    screen.at.selectbox("licence").set_value("CC-BY-4.0").run()
    data = made(evening, screen, "package:CC-BY-4.0")
    assert recount(data).differences == ()


def test_the_hash_is_told_after_the_release(kept):
    """Its beginning on the wall and all of it at the desk, and before the release nowhere."""
    evening = Evening(kept, Phase.VOTE)
    evening.tick(evening.ideas[0])
    evening.close_count()
    digits = str(evening.round.count_hash)
    assert "Prüfsumme" not in desk(evening, CONTROL).words
    kept.rounds.release(evening.here, evening.round.id, Role.FACILITATOR, evening.here.created_at)
    evening.move(Phase.RESULT)
    assert f"Prüfsumme der Auszählung: {digits[:4]} " in Screen(PROJECTOR, evening.code).words
    control = desk(evening, CONTROL).html
    assert digits in control.replace(" ", "")


def test_a_backup_needs_the_same_long_passphrase_twice(evening):
    """What is short or typed otherwise is refused; the file begins as a Sicherung does."""
    screen = Screen(DOWNLOADS, evening.code)
    for first, again, says in (
        ("kurz", "kurz", "Das Passwort ist zu kurz"),
        (PHRASE, "zwölf Birnen im Korb", "noch nicht gleich"),
    ):
        screen.at.text_input("backup:first").set_value(first)
        screen.at.text_input("backup:again").set_value(again)
        assert says in screen.press("backup:set")
    screen.at.text_input("backup:again").set_value(PHRASE)
    screen.press("backup:set")
    data = made(evening, screen, "backup:1")
    assert data.startswith(b"QUARTIERSRUNDE-SICHERUNG 1\n")


def test_an_evening_comes_back_on_the_first_screen(kept, tmp_path):
    """A wrong passphrase is a sentence and stores nothing; the right one brings the evening."""
    other = Store(f"sqlite:///{tmp_path}/other.db")
    away = Evening(other)
    data = write_backup(other, away.here, PHRASE)
    other.close()
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    screen = Screen(SETUP)
    screen.press("restore:do")
    assert "Bitte eine Datei wählen" in screen.words
    screen.at.file_uploader("restore:file").set_value(("a.sicherung", data, ""))
    screen.at.text_input("restore:phrase").set_value("falsch und lang genug")
    assert "Das Passwort passt nicht" in screen.press("restore:do")
    assert kept.workshops.all() == []
    screen.at.text_input("restore:phrase").set_value(PHRASE)
    assert f"Probeabend, Code {away.code}" in screen.press("restore:do")
    assert [one.code for one in kept.workshops.all()] == [away.code]
