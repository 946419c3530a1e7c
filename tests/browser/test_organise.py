"""The organiser's and the facilitator's side in real browsers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.approach_choice import EXAMPLE
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PROJECTOR
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser

FOLLOWS = 4_000


@pytest.fixture
def server(tmp_path: Path):
    prepared = Server(tmp_path)
    yield prepared
    prepared.end()


@pytest.fixture
def store(server: Server):
    opened = Store(server.database)
    yield opened
    opened.close()


def sign_in(page: Page, address: str, code: str) -> None:
    page.goto(address)
    page.get_by_role("textbox").first.fill(code)
    page.keyboard.press("Enter")


def test_one_tap_on_every_wall(server: Server, store: Store, visitor: Callable[..., Page]) -> None:
    """Two walls follow one tap of the facilitator by themselves, and one more tap clears both."""
    evening = Evening(store, Phase.IDEAS)
    codes = store.grants.new_codes(evening.id, [Role.FACILITATOR])
    server.start()
    walls = [visitor(PROJECTOR, server.address) for _ in range(2)]
    for wall in walls:
        wall.goto(f"/projector?w={evening.code}")
        expect(wall.get_by_text("3 Ideen")).to_be_visible()
    lead = visitor(LAPTOP, server.address)
    sign_in(lead, f"/show?w={evening.code}", codes[Role.FACILITATOR])

    lead.get_by_role("button", name="Gemeinsam gärtnern und ernten").click()
    for wall in walls:
        title = wall.get_by_role("heading", name="Gemeinsam gärtnern und ernten")
        expect(title).to_be_visible(timeout=FOLLOWS)
        expect(wall.get_by_text("3 Ideen")).to_have_count(0)
        fits = "() => [...document.querySelectorAll('.large *')].every("
        fits += "one => one.getBoundingClientRect().bottom <= innerHeight)"
        assert wall.evaluate(fits)
    lead.get_by_role("button", name="1 Idee 1").click()
    for wall in walls:
        expect(wall.get_by_role("heading", name="Idee 1")).to_be_visible(timeout=FOLLOWS)
    lead.get_by_role("button", name="Wieder wegnehmen").click()
    for wall in walls:
        expect(wall.get_by_text("3 Ideen")).to_be_visible(timeout=FOLLOWS)


def test_own_toolbox_to_cards(
    server: Server, store: Store, visitor: Callable[..., Page], tmp_path: Path
) -> None:
    """An own file and picked languages become an evening, a Konzept and cards to print."""
    code = store.grants.installation_code()
    server.start()
    desk = visitor(LAPTOP, server.address)
    sign_in(desk, "/setup", str(code))
    desk.get_by_label("Titel der Veranstaltung", exact=True).fill("Abend im Viertel")
    desk.get_by_label("Leitfrage", exact=True).fill("Was bringt uns zusammen?")
    desk.get_by_text("Das erfundene Musterviertel").click()
    desk.get_by_role("button", name="Türkçe").click()
    expect(desk.get_by_label("Leitfrage: Türkçe")).to_be_visible()
    desk.get_by_text("Eigene Ansätze als Datei").click()
    desk.locator("input[type=file]").set_input_files(EXAMPLE)
    expect(desk.get_by_text("1 eigener Ansatz kommt dazu")).to_be_visible()
    desk.get_by_role("button", name="Veranstaltung anlegen").click()
    expect(desk.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    (here,) = store.workshops.all()
    assert here.plan.languages == ("de", "de-simple", "en", "tr", "ar")

    desk.goto(f"/concept?w={here.code}")
    choice = desk.get_by_role("combobox", name="Ansätze des Konzepts")
    for title in ("Kino im Hof", "Höfe und Grünstreifen"):
        choice.fill(title)
        desk.get_by_role("option", name=title).click()
    expect(desk.get_by_text("Ab 22 Uhr ist es im Hof ruhig.")).to_be_visible()
    expect(desk.locator(".concept")).to_contain_text("Höfe und Grünstreifen")
    assert store.concepts.of(here.id).approaches == ("courtyard-cinema", "open-courtyards")

    desk.goto(f"/prints?w={here.code}")
    with desk.expect_download() as started:
        desk.get_by_role("button", name="Türkçe").click()
    file = tmp_path / "cards.pdf"
    started.value.save_as(file)
    assert file.read_bytes().startswith(b"%PDF")
    assert started.value.suggested_filename == f"{here.code}-cards-tr.pdf"
