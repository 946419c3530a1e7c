"""A resident without mouse and without touch goes through the whole evening."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from sessions.idea import ReleaseState
from sessions.phase import Phase
from sessions.store import Store
from sessions.workshop import Workshop
from tests.browser.access.evenings import LEAD, NOW, Evenings
from tests.browser.conftest import TABLET
from tests.running import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

MOST_STEPS = 120
"""More presses of the Tab key than this nobody makes."""


class Keyboard:
    """The only thing this resident touches; `said` is what her screen reader says."""

    def __init__(self, page: Page) -> None:
        """Take the keyboard of a tab."""
        self.page = page
        self.said = page.get_by_role("status")

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


@dataclass(frozen=True)
class Lead:
    """Who leads the evening, from elsewhere."""

    store: Store
    code: str

    @property
    def here(self) -> Workshop:
        """The evening as it is now."""
        return self.store.workshops.by_code(self.code)

    def move(self, phase: Phase) -> None:
        """Lead to the first step of this phase."""
        here = self.here
        steps = here.plan.sheet.steps
        position = next(n for n, step in enumerate(steps) if step.phase is phase)
        self.store.workshops.move(here.id, here.position, position, LEAD, NOW)

    def release(self) -> None:
        """Let everybody see what waits."""
        for idea in self.store.ideas.all(self.here.id):
            if idea.state is ReleaseState.WAITING:
                self.store.ideas.release(self.here, idea.id, idea.version, LEAD)

    def show_result(self) -> None:
        """Count, and let everybody see the list."""
        here = self.here
        (counted,) = self.store.rounds.all(here.id)
        self.store.rounds.close_submission(here, counted.id, LEAD, NOW)
        self.store.rounds.close_count(here, counted.id, LEAD, NOW)
        self.store.rounds.release(here, counted.id, LEAD, NOW)
        self.move(Phase.RESULT)


def test_the_whole_evening_by_keyboard(
    hall: tuple[Server, Evenings], visitor: Callable[..., Page]
) -> None:
    """Join, read an approach, give an idea with a place, comment, give a dot, read the result."""
    server, evenings = hall
    lead = Lead(evenings.store, evenings.fresh())
    page = visitor(TABLET, server.address)
    keyboard = Keyboard(page)
    page.goto(f"/?w={lead.code}&l=de")
    keyboard.press("Mitmachen")
    expect(page.get_by_text("Gleich geht es los")).to_be_visible()

    lead.move(Phase.APPROACHES)
    keyboard.unfold(page.locator(".card [data-tap]"))
    expect(page.get_by_role("heading", name="So kann es gehen").first).to_be_visible()

    lead.move(Phase.IDEAS)
    give_an_idea(keyboard)
    lead.release()
    give_a_comment(keyboard)
    assert [one.text for one in lead.store.comments.all(lead.here.id)] == ["Gern mit Lehne."]

    lead.move(Phase.VOTE)
    keyboard.press("Punkt für 1 geben")
    expect(keyboard.said.filter(has_text="Gespeichert")).to_be_attached()

    lead.show_result()
    expect(page.get_by_role("listitem").filter(has_text="1 Punkt von 1 Person")).to_be_visible()
    keyboard.reach(page.get_by_role("link", name="Barrierefreiheit"))


def give_an_idea(keyboard: Keyboard) -> None:
    """With words and a place of the list."""
    keyboard.press("Idee hinzufügen")
    keyboard.write("Worum geht es, in wenigen Worten?", "Bank am Lindenplatz")
    keyboard.write(re.compile("^Mehr dazu"), "Im Schatten sitzen.")
    keyboard.reach(keyboard.page.get_by_role("combobox", name=re.compile("^Wo")))
    keyboard.page.keyboard.press("Control+a")
    keyboard.page.keyboard.type("Linden")
    keyboard.page.keyboard.press("ArrowDown")
    keyboard.page.keyboard.press("Enter")
    expect(keyboard.said.filter(has_text="Ort: Lindenplatz")).to_be_visible()
    keyboard.press("Idee abgeben")
    expect(keyboard.said.filter(has_text="wird geprüft")).to_be_visible()


def give_a_comment(keyboard: Keyboard) -> None:
    """On the first idea of the list."""
    keyboard.unfold(keyboard.page.locator(".idea summary"))
    keyboard.press("Kommentieren Nummer 1")
    keyboard.write("Kommentar", "Gern mit Lehne.")
    keyboard.press("Kommentar senden")
    expect(keyboard.said.filter(has_text="Kommentar wird geprüft")).to_be_visible()
