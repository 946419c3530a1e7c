"""The default sheet in fast time: phones, a shared tablet, paper and a wall, against a reference.

The test keeps its own account of every dot; what is counted per channel must equal it. Meanwhile
everything that reaches any screen is written down, and nothing of it tells of a ballot not one's
own.
"""

import random
import re
from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response, WebSocket, expect

from sessions.phase import Phase, Role
from sessions.round import Channel
from sessions.run_sheet import default_sheet
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE, PROJECTOR, TABLET
from tests.browser.hand import button, press, rest, sign_in
from tests.conftest import ONLY_LONG
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

PHONES, ON_TABLET, SLIPS, DOTS = 4, 5, 10, 3
MOBILE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"

Account = dict[Channel, list[Counter[int]]]
"""Per channel a ballot's dots by the number of the idea."""


class Wire:
    """All that one screen is sent, as one text."""

    def __init__(self, page: Page) -> None:
        """Listen from the beginning."""
        self._heard: list[str] = []
        self._bodies: list[Response] = []
        page.on("websocket", self._listen)
        page.on("response", self._keep)

    def _keep(self, response: Response) -> None:
        self._bodies.append(response)

    def _listen(self, line: WebSocket) -> None:
        line.on("framereceived", self._hear)

    def _hear(self, frame: str | bytes) -> None:
        self._heard.append(frame if isinstance(frame, str) else frame.decode("latin-1"))

    @property
    def text(self) -> str:
        """Everything up to now."""
        return "\n".join([*self._heard, *filter(None, map(_body, self._bodies))])


def _body(response: Response) -> str | None:
    if response.url.endswith("/ballot"):
        return response.text()
    return None  # a stream never ends; what it sends is in test_live


def go_on(lead: Page, step: str) -> None:
    press(lead, f"Weiter: {step}")
    expect(lead.locator(".run-sheet [aria-current]")).to_contain_text(step)


def give_dots(page: Page, chosen: Counter[int]) -> None:
    for number in chosen:
        press(page, f"Punkt für {number} geben")
    expect(page.locator(".ballot-state")).to_contain_text("Gespeichert")
    expect(page.locator(".ballot-card[data-dotted]")).to_have_count(len(chosen))


def give_ideas(phone: Page, titles: list[str]) -> None:
    for title in titles:
        press(phone, "Idee hinzufügen")
        phone.get_by_label("Worum geht es, in wenigen Worten?").fill(title)
        phone.get_by_label("Worum geht es, in wenigen Worten?").blur()
        press(phone, "Idee abgeben")
        expect(phone.get_by_text("wird geprüft").first).to_be_visible()
        expect(button(phone, "Idee hinzufügen")).to_be_visible()


def serve(tablet: Page, code: str, chosen: Counter[int]) -> None:
    """Let the next person use her card and give her dots."""
    rest(tablet)
    tablet.get_by_role("button", name="Nächste Person", exact=True).click()
    expect(tablet.locator("html[data-left]")).to_have_count(0)
    tablet.get_by_label("Code auf der Teilnahmekarte").fill(code)
    press(tablet, "Karte benutzen")
    expect(tablet.get_by_text("gilt jetzt auf diesem Gerät").first).to_be_visible()
    expect(tablet.get_by_text(f"Noch {DOTS} von {DOTS} Punkten").first).to_be_visible()
    give_dots(tablet, chosen)


def type_slips(desk: Page, slips: dict[int, Counter[int]]) -> None:
    for card, chosen in slips.items():
        expect(desk.get_by_label("Kartennummer")).to_be_focused()
        desk.keyboard.type(str(card))
        desk.keyboard.press("Enter")
        expect(desk.get_by_label("Nummern auf dem Zettel")).to_be_focused()
        desk.keyboard.type(" ".join(map(str, chosen)) or "0")
        desk.keyboard.press("Enter")
        stored = re.compile(f"Zettel zu Karte {card} gespeichert")
        expect(desk.get_by_text(stored).first).to_be_visible()


def counted(evening: Evening) -> dict[Channel, list[dict[int, int]]]:
    """Read what is stored, per channel a ballot's dots by number."""
    numbers = {idea.id: idea.number for idea in evening.store.ideas.released(evening.id)}
    found: dict[Channel, list[dict[int, int]]] = {}
    for one in evening.store.ballots.given(evening.round.id):
        dots = {numbers[idea] or 0: value for idea, value in one.marks.items()}
        found.setdefault(one.channel, []).append(dots)
    return found


def same(found: list[dict[int, int]], wanted: list[Counter[int]]) -> bool:
    def order(one: dict[int, int]) -> list[tuple[int, int]]:
        return sorted(one.items())

    return sorted(map(order, found)) == sorted(order(dict(one)) for one in wanted)


class Hall:
    """The screens of an evening, what reaches them, and the account of all dots."""

    def __init__(self, server: Server, visitor: Callable[..., Page]) -> None:
        """Open the screens; nobody has joined."""
        self.chance = random.Random(19)
        self.store = Store(server.database)
        self.evening = Evening(
            self.store, Phase.WELCOME, ideas=0, dots=DOTS, cards=True, sheet=default_sheet()
        )
        number = PHONES + ON_TABLET + SLIPS
        self.cards = self.store.cards.print(self.evening.here, number, Role.ORGANISER)
        self.wall, self.lead, self.tablet, self.desk = (
            visitor(device, server.address) for device in (PROJECTOR, LAPTOP, TABLET, LAPTOP)
        )
        device = {**PHONE, "user_agent": MOBILE}
        self.phones = [visitor(device, server.address) for _ in range(PHONES)]
        screens = (self.wall, self.lead, self.tablet, self.desk, *self.phones)
        self.wires = {page: Wire(page) for page in screens}
        self.account: Account = {
            Channel.PHONE: [self.choice(1) for _ in range(PHONES)],
            Channel.TABLET: [self.choice(1) for _ in range(ON_TABLET)],
            Channel.PAPER: [self.choice(0) for _ in range(SLIPS)],
        }

    def choice(self, least: int) -> Counter[int]:
        """Some dots for eight ideas."""
        return Counter(self.chance.sample(range(1, 9), self.chance.randint(least, DOTS)))

    def arrive(self) -> None:
        """Sign in where a code is asked; phones join with their cards and try a dot."""
        codes = self.store.grants.new_codes(self.evening.id, [Role.HELPER, Role.FACILITATOR])
        code = self.evening.code
        self.wall.goto(f"/projector?w={code}")
        sign_in(self.lead, f"/control?w={code}", codes[Role.FACILITATOR])
        for page, path in ((self.tablet, "tablet"), (self.desk, "paper")):
            sign_in(page, f"/{path}?w={code}", codes[Role.HELPER])
        for phone, card in zip(self.phones, self.cards, strict=False):
            phone.goto(f"/?w={code}&c={card.code}")
            press(phone, "Mitmachen")
            press(phone, "Punkt für 1 geben")

    def collect(self) -> None:
        """Read approaches, give two ideas per phone, release them in the break."""
        go_on(self.lead, "Ansätze kennenlernen")
        for phone in self.phones:
            expect(phone.get_by_text("Mehr lesen").first).to_be_visible()
        go_on(self.lead, "Ideen sammeln")
        for n, phone in enumerate(self.phones):
            give_ideas(phone, [f"Idee {2 * n + 1}", f"Idee {2 * n + 2}"])
        go_on(self.lead, "Pause")
        for idea in self.store.ideas.all(self.evening.id):
            self.store.ideas.release(self.evening.here, idea.id, 1, Role.FACILITATOR)
        go_on(self.lead, "Liste vorstellen")

    def vote(self) -> None:
        """Give dots on every channel; paper comes in after the devices have ended."""
        go_on(self.lead, "Vorauswahl")
        for phone, chosen in zip(self.phones, self.account[Channel.PHONE], strict=True):
            expect(phone.locator(".ballot-card")).to_have_count(8)
            give_dots(phone, chosen)
        expect(self.wall.get_by_text(re.compile(f"^{PHONES} von"))).to_be_visible()
        people = zip(self.cards[PHONES:], self.account[Channel.TABLET], strict=False)
        for card, chosen in people:
            serve(self.tablet, card.code, chosen)
        press(self.lead, "Abgabe beenden")
        expect(button(self.lead, "Auszählung abschließen")).to_be_visible()
        self.desk.reload()
        first = PHONES + ON_TABLET + 1
        type_slips(self.desk, dict(enumerate(self.account[Channel.PAPER], start=first)))

    def show(self) -> None:
        """Close the count and let everybody see the list."""
        press(self.lead, "Auszählung abschließen")
        press(self.lead, re.compile("^Ergebnis zeigen"))

    def weigh(self) -> None:
        """Talk, give dots once more, see the result."""
        go_on(self.lead, "Gewichtung")
        for phone in self.phones:
            expect(phone.locator(".ballot-card").first).to_be_visible()
            give_dots(phone, self.choice(1))
        press(self.lead, "Abgabe beenden")
        self.show()
        go_on(self.lead, "Puffer")


@ONLY_LONG
def test_the_default_sheet(server: Server, visitor: Callable[..., Page]) -> None:
    """Ten steps; the counts per channel equal the account of the test, on screen and in store."""
    hall = Hall(server, visitor)
    hall.arrive()
    hall.collect()
    hall.vote()
    hidden = {page: wire.text for page, wire in hall.wires.items()}
    hall.show()
    wanted = sum((one for some in hall.account.values() for one in some), Counter[int]())
    most = f"{max(wanted.values())} Punkte"
    hall.phones[0].get_by_role("link", name="Ergebnis").click()
    for page in (hall.wall, hall.phones[0]):
        expect(page.get_by_text(most).first).to_be_visible()
    ballots = {one.id for one in hall.store.ballots.given(hall.evening.round.id)}
    assert len(ballots) == PHONES + ON_TABLET + SLIPS
    for page, text in hidden.items():
        own = 1 if page in hall.phones else ON_TABLET if page is hall.tablet else 0
        assert sum(ballot in text for ballot in ballots) == own

    found = counted(hall.evening)
    assert set(found) == set(hall.account)
    for channel, given in hall.account.items():
        assert same(found[channel], given), channel
    order = hall.store.ballots.priority_list(hall.evening.round.id).order
    assert {row.number: row.value for row in order} == {n: wanted[n] for n in range(1, 9)}

    hall.weigh()
    assert hall.store.ballots.turnout(hall.evening.round.id) == {Channel.PHONE: PHONES}
    hall.store.close()
