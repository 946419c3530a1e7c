"""A shared tablet in a real browser: nothing of one person is left for the next one."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from components.shared_tablet.turn import IDLE_SECONDS, WARNING_SECONDS
from sessions.phase import Phase, Role
from sessions.round import Channel
from sessions.store import Store
from tests.browser.conftest import TABLET
from tests.conftest import SLACK
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser

MOST_SECONDS = 2.0
SECRET = "Nur von mir"
SERVED = "localStorage.getItem('quartiersrunde-served')"

Tablet = Callable[[Evening], Page]


@pytest.fixture
def tablet(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> Tablet:
    """Make a device a shared tablet of an evening; its first person is there."""

    def make(evening: Evening) -> Page:
        page = visitor(TABLET, hall[0].address)
        page.clock.install()
        codes = evening.store.grants.new_codes(evening.id, [Role.HELPER])
        page.goto(f"/tablet?w={evening.code}")
        page.get_by_label("Code für Helferinnen und Helfer").fill(codes[Role.HELPER])
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Nächste Person", exact=True).click()
        expect(page.locator(".way[aria-current]")).to_be_visible()
        return page

    return make


def begin_idea(page: Page, title: str = SECRET) -> None:
    page.get_by_role("button", name="Idee hinzufügen").click()
    field = page.get_by_label("Worum geht es, in wenigen Worten?")
    field.fill(title)
    field.blur()


def pass_on(page: Page, to: str = "Nächste Person") -> None:
    """Press the button and wait until the tablet serves somebody else."""
    before = page.evaluate(SERVED)
    page.get_by_role("button", name=to, exact=True).click()
    page.wait_for_function(f"before => {SERVED} !== before", arg=before)


def shows_nothing_of(page: Page, words: str) -> None:
    expect(page.locator(".st-key-foot")).to_be_visible()
    assert words not in page.locator("body").inner_html()
    fields = page.locator("input, textarea").all()
    assert words not in [field.input_value() for field in fields if field.is_visible()]


@pytest.mark.clock
def test_the_next_person_finds_nothing(hall: tuple[Server, Store], tablet: Tablet) -> None:
    """Within two seconds; not by going back, loading again or in a second tab either."""
    evening = Evening(hall[1], Phase.IDEAS, ideas=1)
    page = tablet(evening)
    begin_idea(page)
    second = page.context.new_page()
    second.goto(f"/ideas?w={evening.code}")
    begin_idea(second)
    before = time.perf_counter()
    pass_on(page)
    expect(page.get_by_label("Worum geht es, in wenigen Worten?")).to_be_hidden()
    assert time.perf_counter() - before < SLACK * MOST_SECONDS
    for each in (page, second):
        expect(each.get_by_label("Worum geht es, in wenigen Worten?")).to_be_hidden()
        expect(each.get_by_role("button", name="Idee hinzufügen")).to_be_visible()
    shows_nothing_of(page, SECRET)
    shows_nothing_of(second, SECRET)
    page.go_back()
    shows_nothing_of(page, SECRET)
    page.goto(f"/ideas?w={evening.code}")
    shows_nothing_of(page, SECRET)
    page.reload()
    shows_nothing_of(page, SECRET)


def test_the_next_person_finds_no_dots(hall: tuple[Server, Store], tablet: Tablet) -> None:
    """Dots of the person before are stored and not on the screen, in no tab."""
    evening = Evening(hall[1], ideas=3)
    page = tablet(evening)
    second = page.context.new_page()
    for each in (page, second):
        each.goto(f"/vote?w={evening.code}")
        expect(each.get_by_text("Noch 5 von 5 Punkten").first).to_be_visible()
    page.get_by_role("button", name="Punkt für 2 geben").click()
    expect(page.locator(".ballot-state")).to_contain_text("Gespeichert")
    pass_on(page)
    for each in (page, second):
        expect(each.get_by_text("Noch 5 von 5 Punkten").first).to_be_visible()
        expect(each.locator("[data-dotted]")).to_have_count(0)
    assert evening.store.ballots.turnout(evening.round.id) == {Channel.TABLET: 1}


def test_an_abandoned_tablet_asks_and_forgets(hall: tuple[Server, Store], tablet: Tablet) -> None:
    """One tap goes on; without it the tablet is empty half a minute later."""
    evening = Evening(hall[1], Phase.IDEAS, ideas=1)
    page = tablet(evening)
    begin_idea(page)
    dialog = page.get_by_role("dialog")
    page.clock.fast_forward(1000 * IDLE_SECONDS)
    expect(dialog).to_contain_text("Ist noch jemand da?")
    page.get_by_role("button", name="Ja, weitermachen").click()
    expect(dialog).to_have_count(0)
    title = page.get_by_label("Worum geht es, in wenigen Worten?")
    expect(title).to_have_value(SECRET)
    page.clock.fast_forward(1000 * IDLE_SECONDS)
    expect(dialog).to_be_visible()
    page.clock.run_for(1000 * WARNING_SECONDS)
    expect(page.get_by_role("button", name="Idee hinzufügen")).to_be_visible()
    shows_nothing_of(page, SECRET)


def test_an_untouched_tablet_waits(hall: tuple[Server, Store], tablet: Tablet) -> None:
    """Nobody is asked where nobody has been since the last person left."""
    evening = Evening(hall[1], Phase.IDEAS, ideas=1)
    page = tablet(evening)
    pass_on(page)
    expect(page.locator("html[data-left]")).to_have_count(0)
    people = evening.store.people.number(evening.id)
    page.clock.fast_forward(10_000 * IDLE_SECONDS)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert evening.store.people.number(evening.id) == people


def test_a_draft_comes_back_with_the_card(hall: tuple[Server, Store], tablet: Tablet) -> None:
    """Who was interrupted goes on with the same card; a stranger's card brings nothing."""
    evening = Evening(hall[1], Phase.IDEAS, ideas=1, cards=True)
    mine, other = evening.store.cards.print(evening.here, 2, Role.ORGANISER)
    page = tablet(evening)

    def use(code: str) -> None:
        page.goto(f"/mine?w={evening.code}")
        if page.get_by_role("button", name="Andere Karte").is_visible():
            page.get_by_role("button", name="Andere Karte").click()
        page.get_by_label("Code auf der Teilnahmekarte").fill(code)
        page.get_by_role("button", name="Karte benutzen").click()
        expect(page.get_by_text("gilt jetzt auf diesem Gerät").first).to_be_visible()

    use(mine.code)
    page.goto(f"/ideas?w={evening.code}")
    begin_idea(page)
    pass_on(page)
    use(other.code)
    page.goto(f"/ideas?w={evening.code}")
    expect(page.get_by_role("button", name="Idee hinzufügen")).to_be_visible()
    pass_on(page)
    use(mine.code)
    page.get_by_role("link", name="Ideen", exact=True).click()
    page.get_by_role("button", name="Angefangene Idee weiterschreiben").click()
    expect(page.get_by_label("Worum geht es, in wenigen Worten?")).to_have_value(SECRET)


def test_help_is_marked(hall: tuple[Server, Store], tablet: Tablet) -> None:
    """What a helper taps for somebody is counted under a channel of its own."""
    evening = Evening(hall[1], ideas=3)
    page = tablet(evening)
    pass_on(page, "Nächste Person, mit Hilfe")
    page.goto(f"/vote?w={evening.code}")
    page.get_by_role("button", name="Punkt für 1 geben").click()
    expect(page.locator(".ballot-state")).to_contain_text("Gespeichert")
    assert evening.store.ballots.turnout(evening.round.id) == {Channel.ASSISTED: 1}
