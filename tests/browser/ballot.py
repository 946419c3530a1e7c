"""A ballot of fourteen ideas, as a hand and the database know it."""

from playwright.sync_api import Locator, Page, expect

from sessions.ids import IdeaId
from tests.browser.hand import rest
from tests.sessions import voting
from tests.sessions.evening import Evening

SENT = 15_000
"""Milliseconds in which what waits must be sent when the network is back.

A line that died takes five seconds of patience, then five of pause at most.
"""


def join(page: Page, evening: Evening, language: str = "de") -> None:
    """Take part, and wait for the ballot."""
    page.goto(f"/?w={evening.code}&l={language}")
    page.locator(".stButton button[kind='primary']").first.wait_for()
    rest(page)
    page.locator(".stButton button[kind='primary']").first.click()
    expect(page.locator(".ballot-card")).to_have_count(14)


def give(page: Page, number: int) -> Locator:
    """The button that gives an idea a dot."""
    return page.get_by_role("button", name=f"Punkt für {number} geben", exact=True)


def take(page: Page, number: int) -> Locator:
    """The button that takes a dot back."""
    return page.get_by_role("button", name=f"Punkt für {number} zurücknehmen", exact=True)


def state(page: Page) -> Locator:
    """What is said of the sending."""
    return page.locator(".ballot-state")


def stored(evening: Evening) -> dict[str, set[int]]:
    """Give the numbers of the ideas with a dot, by ballot."""
    numbers = {idea: number for number, idea in enumerate(evening.ideas, start=1)}
    found: dict[str, set[int]] = {}
    for one in voting.stored(evening.store):
        number = numbers.get(IdeaId(one.idea))
        if number and one.value:
            found.setdefault(one.ballot, set()).add(number)
    return found
