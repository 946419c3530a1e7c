"""The organiser's and the facilitator's side in real browsers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.approach_choice import EXAMPLE
from sessions.phase import Phase, Role
from sessions.store import Store
from sessions.workshop import Workshop
from tests.browser.conftest import LAPTOP, PROJECTOR
from tests.browser.hand import press, rest, sign_in
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser


def created(store: Store, title: str) -> Workshop:
    """Find the evening that was made on the screen."""
    (found,) = [one for one in store.workshops.all() if one.plan.title == {"de": title}]
    return found


def test_one_tap_on_every_wall(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """Two walls follow one tap of the facilitator by themselves, and one more tap clears both."""
    server, store = hall
    evening = Evening(store, Phase.IDEAS)
    codes = store.grants.new_codes(evening.id, [Role.FACILITATOR])
    walls = [visitor(PROJECTOR, server.address) for _ in range(2)]
    for wall in walls:
        wall.goto(f"/projector?w={evening.code}")
        expect(wall.get_by_text("3 Ideen")).to_be_visible()
    lead = visitor(LAPTOP, server.address)
    sign_in(lead, f"/show?w={evening.code}", codes[Role.FACILITATOR])

    press(lead, "Gemeinsam gärtnern und ernten")
    for wall in walls:
        title = wall.get_by_role("heading", name="Gemeinsam gärtnern und ernten")
        expect(title).to_be_visible()
        expect(wall.get_by_text("3 Ideen")).to_have_count(0)
        fits = "() => [...document.querySelectorAll('.large *')].every("
        fits += "one => one.getBoundingClientRect().bottom <= innerHeight)"
        assert wall.evaluate(fits)
    press(lead, "1 Idee 1")
    for wall in walls:
        expect(wall.get_by_role("heading", name="Idee 1")).to_be_visible()
    press(lead, "Wieder wegnehmen")
    for wall in walls:
        expect(wall.get_by_text("3 Ideen")).to_be_visible()


def test_compose(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """An organiser begins with the short sheet, adds a step of her own, and sees what it takes."""
    server, store = hall
    code = store.grants.new_codes(None, [Role.ORGANISER])[Role.ORGANISER]
    desk = visitor(LAPTOP, server.address)
    sign_in(desk, "/setup", code)
    desk.get_by_label("Titel der Veranstaltung", exact=True).fill("Kurze Runde")
    desk.get_by_label("Leitfrage", exact=True).fill("Was zuerst?")
    desk.get_by_text("Das erfundene Musterviertel").click()
    expect(desk.get_by_text("Zusammen 150 Minuten")).to_be_visible()
    desk.get_by_label("Mit Handy oder Punktezettel").fill("0")
    desk.keyboard.press("Tab")
    expect(desk.get_by_text("dauert mit 25 Tablets etwa")).to_be_visible()

    desk.get_by_text("Nur Punkteabfrage, 15 Minuten").click()
    expect(desk.get_by_text("Zusammen 15 Minuten")).to_be_visible()
    press(desk, "Schritt hinzufügen")
    expect(desk.get_by_text("Zusammen 25 Minuten")).to_be_visible()
    rest(desk)
    desk.get_by_role("button", name="Bearbeiten").last.click()
    desk.get_by_role("textbox", name="Deutsch", exact=True).fill("Getränke stehen bereit.")
    press(desk, "Früher")
    desk.keyboard.press("Escape")
    press(desk, "Veranstaltung anlegen")
    expect(desk.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    here = created(store, "Kurze Runde")
    phases = [step.phase for step in here.plan.sheet.steps]
    assert phases == [Phase.IDEAS, Phase.WELCOME, Phase.VOTE, Phase.PAUSE, Phase.RESULT]
    assert here.plan.sheet.steps[3].sentence == {"de": "Getränke stehen bereit."}


def test_own_toolbox_to_cards(
    hall: tuple[Server, Store], visitor: Callable[..., Page], tmp_path: Path
) -> None:
    """An own file and picked languages become an evening, a Konzept and cards to print."""
    server, store = hall
    code = store.grants.new_codes(None, [Role.ORGANISER])[Role.ORGANISER]
    desk = visitor(LAPTOP, server.address)
    sign_in(desk, "/setup", code)
    desk.get_by_label("Titel der Veranstaltung", exact=True).fill("Abend mit eigenen Ansätzen")
    desk.get_by_label("Leitfrage", exact=True).fill("Was bringt uns zusammen?")
    desk.get_by_text("Das erfundene Musterviertel").click()
    press(desk, "Türkçe")
    expect(desk.get_by_label("Leitfrage: Türkçe")).to_be_visible()
    desk.get_by_text("Eigene Ansätze als Datei").click()
    desk.locator("input[type=file][accept*=toml]").set_input_files(EXAMPLE)
    expect(desk.get_by_text("1 eigener Ansatz kommt dazu")).to_be_visible()
    press(desk, "Veranstaltung anlegen")
    expect(desk.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    here = created(store, "Abend mit eigenen Ansätzen")
    assert here.plan.languages == ("de", "de-simple", "en", "tr", "ar")

    desk.goto(f"/concept?w={here.code}")
    choice = desk.get_by_role("combobox", name="Ansätze des Konzepts")
    for title in ("Kino im Hof", "Höfe und Grünstreifen"):
        rest(desk)
        choice.click()
        choice.press_sequentially(title)
        desk.get_by_role("option", name=title).click()
    expect(desk.get_by_text("Ab 22 Uhr ist es im Hof ruhig.")).to_be_visible()
    expect(desk.locator(".concept")).to_contain_text("Höfe und Grünstreifen")
    assert store.concepts.of(here.id).approaches == ("courtyard-cinema", "open-courtyards")

    desk.goto(f"/prints?w={here.code}")
    with desk.expect_download(timeout=60_000) as started:
        press(desk, "Türkçe")
    file = tmp_path / "cards.pdf"
    started.value.save_as(file)
    assert file.read_bytes().startswith(b"%PDF")
    assert started.value.suggested_filename == f"{here.code}-cards-tr.pdf"
