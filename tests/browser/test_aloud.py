"""Cards and ideas are read by the voices of the device, of which a stand-in gives account."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from sessions.idea import Draft, ReleaseState
from sessions.phase import Phase
from sessions.store import Store
from tests.browser.conftest import PHONE, TABLET
from tests.browser.hand import rest
from tests.conftest import LONG, ONLY_LONG
from tests.running import Server
from tests.sessions.evening import LEAD, Evening

pytestmark = pytest.mark.browser

VOICES = Path(__file__).with_name("voices.js").read_text(encoding="utf-8")
GERMAN, ARABIC = {"lang": "de-DE"}, {"lang": "ar_EG"}
FAR_ARABIC = {"lang": "ar-SA", "localService": False}
"""A voice that would send the words to a foreign service."""

Visitor = Callable[..., Page]


@pytest.fixture
def evening(hall: tuple[Server, Store]) -> Evening:
    """Two German ideas, and an Arabic one with text and a German comment."""
    evening = Evening(hall[1], Phase.IDEAS, ideas=2)
    store, author = evening.store, evening.join()
    draft = Draft("حديقة مشتركة", "ar", "للعائلات والأطفال")
    idea = store.ideas.give(evening.here, author, draft)
    store.ideas.release(evening.here, idea.id, 1, LEAD)
    comment = store.comments.give(evening.here, idea.id, author, "Gern am Abend.", "de")
    store.comments.decide(evening.here, comment, LEAD, ReleaseState.RELEASED)
    return evening


@pytest.fixture
def arrive(hall: tuple[Server, Store], evening: Evening, visitor: Visitor) -> Visitor:
    """Bring somebody whose device has these voices to the ideas."""

    def come(*voices: dict[str, Any], language: str = "de", device: Any = TABLET) -> Page:
        page = visitor(device, hall[0].address)
        bring(page, *voices)
        join(page, evening, language)
        expect(page.locator(".idea")).to_have_count(3)
        return page

    return come


def bring(page: Page, *voices: dict[str, Any]) -> None:
    page.add_init_script(VOICES)
    page.add_init_script(f"speechSynthesis.arrive({json.dumps(voices)})")


def join(page: Page, evening: Evening, language: str = "de") -> None:
    page.goto(f"/?w={evening.code}&l={language}")
    page.locator(".st-key-join button").click()


def listen(page: Page, number: int) -> Locator:
    return page.get_by_role("button", name=f"Vorlesen Nummer {number}", exact=True)


def is_read(button: Locator) -> None:
    expect(button).to_have_attribute("aria-pressed", "true")


def is_not_read(button: Locator) -> None:
    expect(button).to_have_attribute("aria-pressed", "false")


def end(page: Page, parts: int) -> list[list[str]]:
    """Let so many parts come to their end, and give all that were begun."""
    for _ in range(parts):
        page.evaluate("endPart()")
    spoken: list[list[str]] = page.evaluate("spoken")
    return spoken


def is_silent(page: Page) -> bool:
    return bool(page.evaluate("silent()"))


def test_every_part_in_its_language(arrive: Visitor) -> None:
    """An Arabic idea on a German screen: number and facts in German, its words in Arabic."""
    page = arrive(GERMAN, ARABIC)
    listen(page, 3).click()
    is_read(listen(page, 3))
    assert end(page, 4) == [
        ["de-DE", "Nummer 3"],
        ["ar_EG", "حديقة مشتركة"],
        ["de-DE", "Idee"],
        ["de-DE", "Ganzes Quartier"],
        ["de-DE", "1 Kommentar"],
    ]
    is_read(listen(page, 3))
    end(page, 1)
    is_not_read(listen(page, 3))
    assert is_silent(page)


def test_an_open_idea_is_read_to_its_end(arrive: Visitor) -> None:
    """What was opened is read, too: text and comments, but nothing that can be pressed."""
    page = arrive(GERMAN, ARABIC)
    page.get_by_role("heading", name="حديقة مشتركة").click()
    listen(page, 3).click()
    assert end(page, 8)[5:] == [
        ["ar_EG", "للعائلات والأطفال"],
        ["de-DE", "Kommentare"],
        ["de-DE", "Gern am Abend."],
    ]


def test_a_result_is_read(hall: tuple[Server, Store], visitor: Visitor) -> None:
    """Rank, idea and dots can be heard by whoever cannot read them."""
    evening = Evening(hall[1], ideas=1)
    evening.tick(evening.ideas[0])
    evening.finish()
    evening.move(Phase.RESULT)
    page = visitor(PHONE, hall[0].address)
    bring(page, GERMAN)
    join(page, evening)
    expect(listen(page, 1)).to_be_visible()
    rest(page)
    listen(page, 1).click()
    words = [words for _, words in end(page, 4)]
    assert words == ["Rang 1", "Nummer 1", "Idee 1", "1 Punkt", "von 1 Person"]


@pytest.mark.parametrize("voices", [[GERMAN], [GERMAN, FAR_ARABIC]])
def test_no_voice(arrive: Visitor, voices: list[dict[str, Any]]) -> None:
    """Without an Arabic voice on the device a sentence says so; what there is a voice for is read.

    The voice of a foreign service is none.
    """
    page = arrive(*voices)
    listen(page, 3).click()
    said = page.get_by_role("status").filter(has_text="Auf diesem Gerät gibt es keine Stimme für")
    expect(said).to_contain_text("العربية")
    assert [words for _, words in end(page, 3)] == [
        "Nummer 3",
        "Idee",
        "Ganzes Quartier",
        "1 Kommentar",
    ]
    listen(page, 1).click()
    expect(said).to_have_count(0)


def test_no_voice_at_all(arrive: Visitor) -> None:
    """A device without any voice says so after a moment, and nothing stays pressed."""
    page = arrive()
    listen(page, 1).click()
    said = page.get_by_role("status").filter(has_text="keine Stimme für: \u2068Deutsch\u2069.")
    expect(said).to_be_visible()
    is_not_read(listen(page, 1))


def test_voices_that_come_late(arrive: Visitor) -> None:
    """A browser that looks for its voices only when asked reads as soon as it has found them."""
    page = arrive()
    listen(page, 1).click()
    page.evaluate("speechSynthesis.arrive([{ lang: 'de-DE' }])")
    is_read(listen(page, 1))
    assert page.evaluate("spoken.length") == 1


def test_plain_language_has_a_german_voice(arrive: Visitor) -> None:
    """Who reads Einfache Sprache hears German, and is not told that a voice is missing."""
    page = arrive(GERMAN, language="de-simple")
    listen(page, 1).click()
    assert end(page, 1)[0] == ["de-DE", "Nummer 1"]
    expect(page.get_by_text("keine Stimme")).to_have_count(0)


def test_one_at_a_time(arrive: Visitor) -> None:
    """A second tap ends it; a tap on another idea ends the first one."""
    page = arrive(GERMAN)
    listen(page, 1).click()
    listen(page, 1).click()
    is_not_read(listen(page, 1))
    assert is_silent(page)
    listen(page, 1).click()
    listen(page, 2).click()
    is_not_read(listen(page, 1))
    is_read(listen(page, 2))
    begun = end(page, 1)
    assert [words for _, words in begun] == ["Nummer 1", "Nummer 1", "Nummer 2", "Idee 2"]


def leave(page: Page, _evening: Evening) -> None:
    page.get_by_role("link", name="Ansätze").click()
    expect(page.get_by_text("Mehr lesen").first).to_be_visible()


def hide(page: Page, _evening: Evening) -> None:
    page.evaluate(
        """Object.defineProperty(document, "hidden", { value: true, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));"""
    )


def change_language(page: Page, _evening: Evening) -> None:
    page.get_by_label("Sprache", exact=True).select_option("en")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def another_idea(page: Page, evening: Evening) -> None:
    evening.release("Noch eine")
    expect(page.get_by_role("heading", name="Noch eine")).to_be_visible()


@pytest.mark.parametrize("leaving", [leave, hide, change_language, another_idea])
def test_leaving_ends_it(
    arrive: Visitor, evening: Evening, leaving: Callable[[Page, Evening], None]
) -> None:
    """Nothing is read of what is not on the screen any more."""
    page = arrive(GERMAN)
    listen(page, 1).click()
    assert not is_silent(page)
    leaving(page, evening)
    expect(page.locator(".aloud[aria-pressed='true']")).to_have_count(0)
    assert is_silent(page)
    assert page.evaluate("spoken.length") == 1


def test_a_tap_runs_nothing(arrive: Visitor) -> None:
    """Reading needs no word from the server: nothing goes over the line."""
    page = arrive(GERMAN)
    sent: list[str | bytes] = []

    def overhear(message: str | bytes) -> None:
        sent.append(message)

    page.on("websocket", lambda line: line.on("framesent", overhear))
    page.reload()
    expect(page.locator(".idea")).to_have_count(3)
    rest(page)
    before = len(sent)
    assert before
    listen(page, 1).click()
    assert len(end(page, 2)) == 3
    assert len(sent) == before


def test_a_browser_that_cannot_speak(
    hall: tuple[Server, Store], evening: Evening, visitor: Visitor
) -> None:
    """Where the browser knows no speech at all, there is no button that does nothing."""
    page = visitor(PHONE, hall[0].address)
    page.add_init_script("delete window.speechSynthesis")
    join(page, evening)
    expect(page.locator(".idea")).to_have_count(3)
    expect(page.get_by_role("button", name=re.compile("Vorlesen"))).to_have_count(0)


@pytest.mark.parametrize("language", ["de", "ar"] if LONG else ["ar"])
@pytest.mark.parametrize(
    "device",
    [pytest.param(PHONE, id="phone"), pytest.param(TABLET, id="tablet", marks=ONLY_LONG)],
)
def test_for_everybody(
    arrive: Visitor, evening: Evening, language: str, device: dict[str, Any]
) -> None:
    """Large enough, reached by key, inside the screen, without a barrier, in both directions."""
    page = arrive(GERMAN, ARABIC, language=language, device=device)
    for screen in ("ideas", "approaches"):
        page.goto(f"/{screen}?w={evening.code}&l={language}")
        button = page.locator(".aloud").first
        expect(button).to_be_visible()
        rest(page)
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 48
        assert 0 <= box["x"] <= device["viewport"]["width"] - box["width"]
        button.focus()
        page.keyboard.press("Enter")
        is_read(button)
        assert Axe().run(page).response["violations"] == []
        page.keyboard.press("Space")
        is_not_read(button)
        expect(button).to_be_focused()
