"""One whole evening in real browsers, from creating the workshop to opening the downloaded CSV."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import HALL, LAPTOP, PHONE, PROJECTOR, TABLET
from tests.browser.hand import button, press, rest, sign_in
from tests.conftest import LONG
from tests.running import Server, running

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

SCRIPT = "<script>document.title='broken in'</script>"
IMAGE = '<img src=x onerror="document.title=1">'
FORMULA = '=HYPERLINK("http://example.org")'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that has just said its installation code."""
    with running(tmp_path_factory.mktemp("evening")) as started:
        yield started


@pytest.fixture(params=["localhost", HALL] if LONG else [HALL])
def home(request: pytest.FixtureRequest, server: Server) -> str:
    """Where the people in the hall find it."""
    return f"http://{request.param}:{server.port}"


def installation_code(server: Server) -> str:
    """What the server printed at its first start."""
    log = server.log.read_text(encoding="utf-8")
    found: list[str] = re.findall(r"Installation code.*: (\w{8})", log)
    return found[0]


def create(organiser: Page, code: str) -> dict[str, str]:
    """Create a workshop as an organiser does, and note the codes that are shown once."""
    sign_in(organiser, "/setup", code)
    organiser.get_by_label("Titel der Veranstaltung", exact=True).fill("Abend im Viertel")
    organiser.get_by_label("Leitfrage", exact=True).fill("Was bringt uns zusammen?")
    organiser.get_by_text("Das erfundene Musterviertel").click()
    organiser.get_by_label("Punkte je Person").fill("2")
    organiser.keyboard.press("Tab")
    organiser.get_by_label("Verantwortliche Stelle").fill("Beispielamt")
    press(organiser, "Veranstaltung anlegen")
    expect(organiser.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    names, values = organiser.locator("dt"), organiser.locator("dd")
    return dict(zip(names.all_inner_texts(), values.all_inner_texts(), strict=True))


def give(page: Page, title: str, text: str, place: Callable[[], None]) -> None:
    """Give an idea at table 3, with words and a place."""
    press(page, "Idee hinzufügen")
    page.get_by_label("Nummer des Tisches").fill("3")
    page.keyboard.press("Tab")
    page.get_by_label("Worum geht es, in wenigen Worten?").fill(title)
    page.get_by_label("Mehr dazu").fill(text)
    page.get_by_label("Mehr dazu").blur()
    place()
    press(page, "Idee abgeben")
    expect(page.get_by_text("wird geprüft").first).to_be_visible()


@dataclass(frozen=True)
class Room:
    """The screens of an evening, and its codes by the names that the organiser reads."""

    wall: Page
    lead: Page
    tablet: Page
    phone: Page
    codes: dict[str, str]

    @property
    def code(self) -> str:
        """What everybody types who joins."""
        return self.codes["Code für alle im Raum"]

    @property
    def residents(self) -> tuple[Page, Page]:
        """The two who join."""
        return self.tablet, self.phone


def test_an_evening(server: Server, home: str, visitor: Callable[..., Page]) -> None:
    """Tablet, phone, facilitator and projector go through it together; the CSV tells it right."""
    codes = create(visitor(LAPTOP, home), installation_code(server))
    room = Room(
        wall=visitor(PROJECTOR, home),
        lead=visitor(LAPTOP, home),
        tablet=visitor(TABLET, home),
        phone=visitor(PHONE, home),
        codes=codes,
    )
    arrive(room)
    look_at_approaches(room)
    collect(room)
    release(room)
    comment(room)
    vote(room)
    result(room)
    take_home(room)


def arrive(room: Room) -> None:
    """One types the code, one followed the QR code."""
    room.wall.goto(f"/projector?w={room.code}")
    expect(room.wall.get_by_text(room.code).first).to_be_visible()
    sign_in(room.lead, f"/control?w={room.code}", room.codes["Code für die Leitung des Abends"])
    room.tablet.goto("/")
    room.tablet.get_by_label("Die sechs Zeichen").fill(room.code.lower())
    room.tablet.keyboard.press("Enter")
    press(room.tablet, "Mitmachen")
    room.phone.goto(f"/?w={room.code}")
    press(room.phone, "Mitmachen")
    for resident in room.residents:
        expect(resident.get_by_text("Gleich geht es los")).to_be_visible()


def look_at_approaches(room: Room) -> None:
    """Every screen follows who leads."""
    press(room.lead, "Weiter: Ansätze")
    for resident in room.residents:
        expect(resident.get_by_text("Mehr lesen").first).to_be_visible()


def collect(room: Room) -> None:
    """Two ideas that try to break in; nobody sees them yet."""
    press(room.lead, "Weiter: Ideen")
    for resident in room.residents:
        expect(button(resident, "Idee hinzufügen")).to_be_visible()
    give(room.tablet, SCRIPT, IMAGE, lambda: tap_the_map(room.tablet))
    give(room.phone, FORMULA, "Für alle.", lambda: None)
    for screen in (room.wall, room.tablet):
        expect(screen.get_by_text("HYPERLINK")).to_have_count(0)


def tap_the_map(tablet: Page) -> None:
    """Place the idea in the middle of the quarter."""
    box = tablet.get_by_role("region", name=re.compile("Karte")).bounding_box()
    assert box is not None
    tablet.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(tablet.get_by_text("Ort: nahe").first).to_be_visible()
    button(tablet, "Ja, dieser Ort").click()
    expect(button(tablet, "Ja, dieser Ort")).to_be_hidden()


def release(room: Room) -> None:
    """Both are released, and everybody reads them as they were written."""
    for waiting in (2, 1):
        expect(button(room.lead, "Freigeben")).to_have_count(waiting)
        rest(room.lead)
        button(room.lead, "Freigeben").first.click()
    expect(button(room.lead, "Freigeben")).to_have_count(0)
    expect(room.wall.get_by_text(re.compile("2 Ideen"))).to_be_visible()
    expect(room.phone.get_by_text(SCRIPT).first).to_be_visible()
    expect(room.tablet.get_by_text(FORMULA).first).to_be_visible()


def comment(room: Room) -> None:
    """A comment waits for its release, too."""
    room.phone.get_by_text(SCRIPT).first.click()
    expect(room.phone.get_by_text(IMAGE).first).to_be_visible()
    room.phone.get_by_role("button", name="Kommentieren").first.click()
    room.phone.get_by_label("Kommentar").last.fill("Gern am Abend.")
    press(room.phone, "Kommentar senden")
    expect(room.phone.get_by_text("Der Kommentar wird geprüft").first).to_be_visible()
    press(room.lead, "Freigeben")
    expect(room.tablet.get_by_text("1 Kommentar").first).to_be_visible()


def vote(room: Room) -> None:
    """Two give three dots; the wall tells turnout and no result."""
    room.lead.get_by_label("Personen im Raum").fill("4")
    room.lead.keyboard.press("Enter")
    for step in ("Pause", "Liste vorstellen", "Vorauswahl"):
        press(room.lead, f"Weiter: {step}")
    for resident, ideas in ((room.tablet, (1, 2)), (room.phone, (2,))):
        for number in ideas:
            press(resident, f"Punkt für {number} geben")
            expect(resident.get_by_text("Gespeichert").first).to_be_attached()
    expect(room.tablet.get_by_text("Alle 2 Punkte sind gegeben").first).to_be_visible()
    expect(room.phone.get_by_text("Noch 1 von 2 Punkten").first).to_be_visible()
    expect(room.wall.get_by_text("2 von 4 Personen")).to_be_visible()
    expect(room.wall.get_by_text(FORMULA)).to_have_count(0)


def result(room: Room) -> None:
    """Nobody sees the list before it is shown, then everybody does."""
    press(room.lead, "Abgabe beenden")
    expect(room.tablet.get_by_text("Die Abgabe ist beendet").first).to_be_visible()
    press(room.lead, "Auszählung abschließen")
    press(room.lead, "Ergebnis zeigen")
    for page in (room.wall, *room.residents):
        expect(page.get_by_text(FORMULA).first).to_be_visible()
        expect(page.get_by_text(SCRIPT).first).to_be_visible()
    expect(room.wall.get_by_text("von 2 Personen").first).to_be_visible()


def take_home(room: Room) -> None:
    """The table for programs holds ranks, dots, people and places, and no formula."""
    organiser = room.lead
    organised = room.codes["Code für die Veranstaltenden"]
    sign_in(organiser, f"/downloads?w={room.code}", organised)
    rest(organiser)
    organiser.get_by_text("Einzelne Tabellen").click()
    with organiser.expect_download() as caught:
        button(organiser, "Für Programme (RFC 4180)").first.click()
    text = Path(caught.value.path()).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["rank"], row["number"], row["dots"], row["supporters"]) for row in rows] == [
        ("1", "2", "2", "2"),
        ("2", "1", "1", "1"),
    ]
    assert [row["title"] for row in rows] == ["'" + FORMULA, SCRIPT]
    assert rows[1]["text"] == IMAGE
    assert rows[1]["lon"]
    assert not rows[0]["lon"]
