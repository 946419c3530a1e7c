import pytest

from sessions.ids import token_hash
from sessions.phase import Role
from tests.pages.screen import Screen
from tests.sessions.evening import Evening

PRINTS = "organiser/prints.py"


@pytest.fixture
def evening(kept):
    """An evening in three languages, and its organiser at the desk."""
    evening = Evening(kept, ideas=43, languages=("de", "en", "ar"))
    kept.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    return evening


def offered(screen):
    return [button.label for button in screen.at.download_button]


def test_nothing_without_the_organiser(evening):
    """Whoever is not signed in is asked for the code."""
    screen = Screen(PRINTS, evening.code, "nobody")
    assert "Code für die Veranstaltenden" in screen.words
    assert not offered(screen)


def test_what_can_be_printed(evening):
    """Poster and tents once, slips for dots and ideas in each language, the approaches as cards."""
    found = offered(Screen(PRINTS, evening.code))
    assert found.count("Plakat (A4)") == found.count("Tischaufsteller (A4, zum Falten)") == 1
    assert found.count("Punktezettel") == found.count("Moderationskarte") == 3
    assert {"Deutsch", "Einfache Sprache", "English", "العربية"} <= set(found)


def test_enough_numbers(evening):
    """The slip proposes as many numbers as there are ideas, rounded up to tens."""
    screen = Screen(PRINTS, evening.code)
    assert screen.words
    (highest,) = [one for one in screen.at.number_input if one.label.startswith("Höchste")]
    assert highest.value == 50
