"""A resident without mouse and without touch goes through the whole evening."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from sessions.idea import ReleaseState
from sessions.phase import Phase
from sessions.store import Store
from tests.browser.access.evenings import LEAD, NOW, Evenings
from tests.browser.conftest import TABLET
from tests.running import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

MOST_STEPS = 120
"""More presses of the Tab key than this nobody makes."""


class Keyboard:
    """The only thing this resident touches."""

    def __init__(self, page: Page) -> None:
        """Take the keyboard of a tab."""
        self.page = page

    def reach(self, wanted: Locator) -> None:
        """Press Tab until the focus is there; fails where it never comes."""
        expect(wanted.first).to_be_visible()
        for _ in range(MOST_STEPS):
            if wanted.first.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {wanted}")

    def press(self, name: str, key: str = "Enter") -> None:
        """Reach the button of this name and press it."""
        self.reach(self.page.get_by_role("button", name=name, exact=True))
        self.page.keyboard.press(key)

    def unfold(self, summary: Locator) -> None:
        """Reach what unfolds and unfold it."""
        self.reach(summary)
        self.page.keyboard.press("Enter")

    def write(self, label: str | re.Pattern[str], words: str) -> None:
        """Reach a field and type into it."""
        self.reach(self.page.get_by_label(label))
        self.page.keyboard.type(words)


def test_the_whole_evening_by_keyboard(
    hall: tuple[Server, Evenings], visitor: Callable[..., Page]
) -> None:
    """Join, read an approach, give an idea with a place, comment, give a dot, read the result."""
    server, evenings = hall
    store = evenings.store
    here = store.workshops.by_code(evenings.fresh())
    page = visitor(TABLET, server.address)
    keyboard = Keyboard(page)
    said = page.get_by_role("status")

    def move(phase: Phase) -> None:
        now_here = store.workshops.by_code(here.code)
        steps = now_here.plan.sheet.steps
        position = next(n for n, step in enumerate(steps) if step.phase is phase)
        store.workshops.move(here.id, now_here.position, position, LEAD, NOW)

    page.goto(f"/?w={here.code}&l=de")
    keyboard.press("Mitmachen")
    expect(page.get_by_text("Gleich geht es los")).to_be_visible()

    move(Phase.APPROACHES)
    keyboard.unfold(page.locator(".card [data-tap]"))
    expect(page.get_by_role("heading", name="So kann es gehen").first).to_be_visible()

    move(Phase.IDEAS)
    keyboard.press("Idee hinzufügen")
    keyboard.write("Worum geht es, in wenigen Worten?", "Bank am Lindenplatz")
    keyboard.write(re.compile("^Mehr dazu"), "Im Schatten sitzen.")
    keyboard.reach(page.get_by_role("combobox", name=re.compile("^Wo")))
    page.keyboard.press("Control+a")
    page.keyboard.type("Linden")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(said.filter(has_text="Ort: Lindenplatz")).to_be_visible()
    keyboard.press("Idee abgeben")
    expect(said.filter(has_text="wird geprüft")).to_be_visible()

    release(store, here.code)
    keyboard.unfold(page.locator(".idea summary"))
    keyboard.press("Kommentieren Nummer 1")
    keyboard.write("Kommentar", "Gern mit Lehne.")
    keyboard.press("Kommentar senden")
    expect(said.filter(has_text="Kommentar wird geprüft")).to_be_visible()
    assert [one.text for one in store.comments.all(here.id)] == ["Gern mit Lehne."]

    move(Phase.VOTE)
    keyboard.press("Punkt für 1 geben")
    expect(said.filter(has_text="Gespeichert")).to_be_attached()

    (counted,) = store.rounds.all(here.id)
    store.rounds.close_submission(here, counted.id, LEAD, NOW)
    store.rounds.close_count(here, counted.id, LEAD, NOW)
    store.rounds.release(here, counted.id, LEAD, NOW)
    move(Phase.RESULT)
    expect(page.get_by_role("listitem").filter(has_text="1 Punkt von 1 Person")).to_be_visible()
    keyboard.reach(page.get_by_role("link", name="Barrierefreiheit"))


def release(store: Store, code: str) -> None:
    """Let everybody see what waits."""
    here = store.workshops.by_code(code)
    for idea in store.ideas.all(here.id):
        if idea.state is ReleaseState.WAITING:
            store.ideas.release(here, idea.id, idea.version, LEAD)
