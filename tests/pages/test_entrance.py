"""The way into an evening, and what stands on every screen."""

import pytest

from sessions.phase import Phase
from tests.pages.resident import Resident, joined


@pytest.mark.usefixtures("kept")
def test_an_unknown_code_in_the_link_says_what_to_do():
    """Who scans an old code reads that it is unknown and finds the field for another one."""
    resident = Resident("ZZZZZZ")
    assert "Zu diesem Code gibt es keinen Abend" in resident.words
    assert resident.at.text_input("code").label == "Die sechs Zeichen von der Leinwand"


def test_a_typed_code_opens_the_evening(evening):
    """A code typed in small letters with a blank is understood, a wrong one is answered."""
    resident = Resident("")
    resident.at.text_input("code").set_value("zzzzzz").run()
    assert "Zu diesem Code gibt es keinen Abend" in resident.words
    typed = f"{evening.code[:3]} {evening.code[3:]}".lower()
    resident.at.text_input("code").set_value(typed).run()
    assert "Was fehlt hier?" in resident.words
    assert "Mitmachen" in resident.words


def test_joining_asks_no_name_and_then_waits(evening):
    """One button is enough; until the evening goes on, a calm page says so."""
    resident = Resident(evening.code)
    assert not resident.at.text_input
    assert "Es wird kein Name gefragt." in resident.words
    assert "Gleich geht es los." in resident.press("join")


@pytest.mark.parametrize(
    ("language", "own", "foreign"),
    [
        ("de", "Mitmachen", "Take part"),
        ("en", "Take part", "Mitmachen"),
        ("ar", "أشارك", "Mitmachen"),
    ],
)
def test_every_language_has_its_own_words(evening, language, own, foreign):
    """German, English and Arabic each show their own words."""
    resident = Resident(evening.code, language=language)
    assert own in resident.words
    assert foreign not in resident.words


def test_a_machine_draft_says_so(evening):
    """Arabic says that no person has checked it, German does not."""
    assert 'class="muted draft"' in Resident(evening.code, language="ar").html
    assert 'class="muted draft"' not in Resident(evening.code).html


def test_another_language_is_one_press_away(evening):
    """A resident presses "English" and goes on in English."""
    resident = Resident(evening.code)
    assert "Take part" in resident.press("language:en")


def test_the_screen_goes_on_with_the_evening(evening):
    """When the facilitator moves on, the resident sees the new step without doing anything."""
    resident = joined(evening)
    evening.move(Phase.IDEAS)
    assert "Ideen für das Quartier" in resident.look()
    evening.move(Phase.VOTE)
    assert "Punkte geben" in resident.look()


@pytest.mark.parametrize("page", ["approaches", "ideas", "mine", "vote", "results", "privacy"])
def test_the_question_stands_on_every_screen(evening, page):
    """Whatever a resident looks at, the guiding question and the step are there."""
    resident = joined(evening)
    assert "Was fehlt hier?" in resident.go(page)
    assert 'aria-current="step"' in resident.html


def test_before_joining_every_page_leads_to_the_entrance(evening):
    """A copied link to the ideas shows nothing before the resident takes part."""
    words = Resident(evening.code).go("ideas")
    assert "Mitmachen" in words
    assert "Idee 1" not in words


def test_the_privacy_notice_is_there_before_joining(evening):
    """Who is responsible, on which ground, how long and whom to ask can be read first."""
    words = Resident(evening.code).words
    for heading in ("Wer ist verantwortlich?", "Wie lange?", "Wer hilft bei Fragen?"):
        assert heading in words
