"""One whole evening in real browsers, from creating the workshop to opening the downloaded CSV."""

import csv
import io
import re
from collections.abc import Callable, Iterator
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


def test_an_evening(server: Server, home: str, visitor: Callable[..., Page]) -> None:
    """Tablet, phone, facilitator and projector go through it together; the CSV tells it right."""
    organiser = visitor(LAPTOP, home)
    codes = create(organiser, installation_code(server))
    code = codes["Code für alle im Raum"]
    wall, lead = visitor(PROJECTOR, home), visitor(LAPTOP, home)
    tablet, phone = visitor(TABLET, home), visitor(PHONE, home)

    wall.goto(f"/projector?w={code}")
    expect(wall.get_by_text(code).first).to_be_visible()
    sign_in(lead, f"/control?w={code}", codes["Code für die Leitung des Abends"])

    tablet.goto("/")
    tablet.get_by_label("Die sechs Zeichen").fill(code.lower())
    tablet.keyboard.press("Enter")
    press(tablet, "Mitmachen")
    phone.goto(f"/?w={code}")
    press(phone, "Mitmachen")
    for resident in (tablet, phone):
        expect(resident.get_by_text("Gleich geht es los")).to_be_visible()

    press(lead, "Weiter: Ansätze")
    for resident in (tablet, phone):
        expect(resident.get_by_text("Mehr lesen").first).to_be_visible()
    press(lead, "Weiter: Ideen")
    for resident in (tablet, phone):
        expect(button(resident, "Idee hinzufügen")).to_be_visible()

    def tap_the_map() -> None:
        region = tablet.get_by_role("region", name=re.compile("Karte"))
        box = region.bounding_box()
        assert box is not None
        tablet.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(tablet.get_by_text("Ort: nahe").first).to_be_visible()
        button(tablet, "Ja, dieser Ort").click()
        expect(button(tablet, "Ja, dieser Ort")).to_be_hidden()

    give(tablet, SCRIPT, IMAGE, tap_the_map)
    give(phone, FORMULA, "Für alle.", lambda: None)
    expect(wall.get_by_text("HYPERLINK")).to_have_count(0)
    expect(tablet.get_by_text("HYPERLINK")).to_have_count(0)

    for waiting in (2, 1):
        expect(button(lead, "Freigeben")).to_have_count(waiting)
        rest(lead)
        button(lead, "Freigeben").first.click()
    expect(button(lead, "Freigeben")).to_have_count(0)
    expect(wall.get_by_text(re.compile("2 Ideen"))).to_be_visible()
    expect(phone.get_by_text(SCRIPT).first).to_be_visible()
    expect(tablet.get_by_text(FORMULA).first).to_be_visible()

    phone.get_by_text(SCRIPT).first.click()
    expect(phone.get_by_text(IMAGE).first).to_be_visible()
    phone.get_by_role("button", name="Kommentieren").first.click()
    phone.get_by_label("Kommentar").last.fill("Gern am Abend.")
    press(phone, "Kommentar senden")
    expect(phone.get_by_text("Der Kommentar wird geprüft").first).to_be_visible()
    press(lead, "Freigeben")
    expect(tablet.get_by_text("1 Kommentar").first).to_be_visible()

    lead.get_by_label("Personen im Raum").fill("4")
    lead.keyboard.press("Enter")
    press(lead, "Weiter: Pause")
    press(lead, "Weiter: Liste vorstellen")
    press(lead, "Weiter: Vorauswahl")
    for resident, ideas in ((tablet, (1, 2)), (phone, (2,))):
        for number in ideas:
            press(resident, f"Punkt für {number} geben")
            expect(resident.get_by_text("Gespeichert").first).to_be_attached()
    expect(tablet.get_by_text("Alle 2 Punkte sind gegeben").first).to_be_visible()
    expect(phone.get_by_text("Noch 1 von 2 Punkten").first).to_be_visible()
    expect(wall.get_by_text("2 von 4 Personen")).to_be_visible()
    expect(wall.get_by_text(FORMULA)).to_have_count(0)

    press(lead, "Abgabe beenden")
    expect(tablet.get_by_text("Die Abgabe ist beendet").first).to_be_visible()
    press(lead, "Auszählung abschließen")
    press(lead, "Ergebnis zeigen")
    for page in (wall, tablet, phone):
        expect(page.get_by_text(FORMULA).first).to_be_visible()
        expect(page.get_by_text(SCRIPT).first).to_be_visible()
    expect(wall.get_by_text("von 2 Personen").first).to_be_visible()

    sign_in(lead, f"/downloads?w={code}", codes["Code für die Veranstaltenden"])
    rest(lead)
    lead.get_by_text("Einzelne Tabellen").click()
    with lead.expect_download() as caught:
        button(lead, "Für Programme (RFC 4180)").first.click()
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
