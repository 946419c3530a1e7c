"""One whole evening in real browsers, from creating the workshop to opening the downloaded CSV."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import HALL, LAPTOP, PHONE, PROJECTOR, TABLET
from tests.running import Server, running

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

SCRIPT = "<script>document.title='broken in'</script>"
IMAGE = '<img src=x onerror="document.title=1">'
FORMULA = '=HYPERLINK("http://example.org")'
FOLLOWS = 4_000
"""Milliseconds in which a screen has to follow: two seconds, and the noise of this machine."""


@pytest.fixture(params=["localhost", HALL])
def hall(request: pytest.FixtureRequest, tmp_path: Path):
    """A server, and where the people in the hall find it."""
    with running(tmp_path) as server:
        yield server, f"http://{request.param}:{server.port}"


def button(page: Page, name: str | re.Pattern[str]):
    return page.get_by_role("button", name=name)


def installation_code(server: Server) -> str:
    """What the server printed at its first start."""
    log = server.log.read_text(encoding="utf-8")
    found: list[str] = re.findall(r"Installation code.*: (\w{8})", log)
    return found[0]


def create(organiser: Page, code: str) -> dict[str, str]:
    """Create a workshop as an organiser does, and note the codes that are shown once."""
    organiser.goto("/setup")
    sign_in(organiser, code)
    organiser.get_by_label("Titel der Veranstaltung", exact=True).fill("Abend im Viertel")
    organiser.get_by_label("Leitfrage", exact=True).fill("Was bringt uns zusammen?")
    organiser.get_by_text("Das erfundene Musterviertel").click()
    organiser.get_by_label("Punkte je Person").fill("2")
    organiser.keyboard.press("Tab")
    organiser.get_by_label("Verantwortliche Stelle").fill("Beispielamt")
    button(organiser, "Veranstaltung anlegen").click()
    expect(organiser.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    names, values = organiser.locator("dt"), organiser.locator("dd")
    return dict(zip(names.all_inner_texts(), values.all_inner_texts(), strict=True))


def sign_in(page: Page, code: str) -> None:
    page.get_by_label(re.compile("code", re.IGNORECASE)).first.fill(code)
    page.keyboard.press("Enter")


def give(page: Page, title: str, text: str, place: Callable[[], None]) -> None:
    """Give an idea at table 3, with words and a place."""
    button(page, "Idee hinzufügen").click()
    page.get_by_label("Nummer des Tisches").fill("3")
    page.keyboard.press("Tab")
    page.get_by_label("Worum geht es, in wenigen Worten?").fill(title)
    page.get_by_label("Mehr dazu").fill(text)
    page.get_by_label("Mehr dazu").blur()
    place()
    button(page, "Idee abgeben").click()
    expect(page.get_by_text("wird geprüft").first).to_be_visible()


def test_an_evening(hall: tuple[Server, str], visitor: Callable[..., Page]) -> None:
    """Tablet, phone, facilitator and projector go through it together; the CSV tells it right."""
    server, home = hall
    organiser = visitor(LAPTOP, home)
    codes = create(organiser, installation_code(server))
    code = codes["Code für alle im Raum"]
    wall, lead = visitor(PROJECTOR, home), visitor(LAPTOP, home)
    tablet, phone = visitor(TABLET, home), visitor(PHONE, home)

    wall.goto(f"/projector?w={code}")
    expect(wall.get_by_text(code).first).to_be_visible()
    lead.goto(f"/control?w={code}")
    sign_in(lead, codes["Code für die Leitung des Abends"])

    tablet.goto("/")
    tablet.get_by_label("Die sechs Zeichen").fill(code.lower())
    tablet.keyboard.press("Enter")
    button(tablet, "Mitmachen").click()
    phone.goto(f"/?w={code}")
    button(phone, "Mitmachen").click()
    for resident in (tablet, phone):
        expect(resident.get_by_text("Gleich geht es los")).to_be_visible()

    button(lead, "Weiter: Ansätze").click()
    for resident in (tablet, phone):
        expect(resident.get_by_text("Mehr lesen").first).to_be_visible(timeout=FOLLOWS)
    button(lead, "Weiter: Ideen").click()
    for resident in (tablet, phone):
        expect(button(resident, "Idee hinzufügen")).to_be_visible(timeout=FOLLOWS)

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
        button(lead, "Freigeben").first.click()
    expect(button(lead, "Freigeben")).to_have_count(0)
    expect(wall.get_by_text(re.compile("2 Ideen"))).to_be_visible(timeout=FOLLOWS)
    expect(phone.get_by_text(SCRIPT).first).to_be_visible(timeout=FOLLOWS)
    expect(tablet.get_by_text(FORMULA).first).to_be_visible(timeout=FOLLOWS)

    phone.get_by_text(SCRIPT).first.click()
    expect(phone.get_by_text(IMAGE).first).to_be_visible()
    phone.get_by_role("button", name="Kommentieren").first.click()
    phone.get_by_label("Kommentar").last.fill("Gern am Abend.")
    button(phone, "Kommentar senden").click()
    expect(phone.get_by_text("Der Kommentar wird geprüft").first).to_be_visible()
    button(lead, "Freigeben").first.click()
    expect(tablet.get_by_text("1 Kommentar").first).to_be_visible(timeout=FOLLOWS)

    lead.get_by_label("Personen im Raum").fill("4")
    lead.keyboard.press("Enter")
    button(lead, "Weiter: Pause").click()
    button(lead, "Weiter: Liste vorstellen").click()
    button(lead, "Weiter: Vorauswahl").click()
    for resident, ideas in ((tablet, (1, 2)), (phone, (2,))):
        for number in ideas:
            button(resident, f"Punkt für {number} geben").click(timeout=15_000)
            expect(resident.get_by_text("Gespeichert").first).to_be_attached()
    expect(tablet.get_by_text("Alle 2 Punkte sind gegeben").first).to_be_visible()
    expect(phone.get_by_text("Noch 1 von 2 Punkten").first).to_be_visible()
    expect(wall.get_by_text("2 von 4 Personen")).to_be_visible(timeout=FOLLOWS)
    expect(wall.get_by_text(FORMULA)).to_have_count(0)

    button(lead, "Abgabe beenden").click()
    expect(tablet.get_by_text("Die Abgabe ist beendet").first).to_be_visible(timeout=FOLLOWS)
    button(lead, "Auszählung abschließen").click()
    button(lead, "Ergebnis zeigen").click()
    for page in (wall, tablet, phone):
        expect(page.get_by_text(FORMULA).first).to_be_visible(timeout=FOLLOWS)
        expect(page.get_by_text(SCRIPT).first).to_be_visible(timeout=FOLLOWS)
    expect(wall.get_by_text("von 2 Personen").first).to_be_visible()

    lead.goto(f"/downloads?w={code}")
    sign_in(lead, codes["Code für die Veranstaltenden"])
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
