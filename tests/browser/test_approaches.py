"""Approaches in a real browser: chosen, read, judged, and made into an idea of one's own."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from content.toolbox import load_toolbox
from sessions.phase import Phase
from sessions.quarter import Quarter
from sessions.stance import Fit
from sessions.store import Store
from sessions.workshop import Plan, Workshop
from tests.browser.conftest import PHONE
from tests.running import Server
from tests.sessions.evening import NOW, Evening

pytestmark = pytest.mark.browser

YARD = load_toolbox().approach("open-courtyards")
NAME = YARD.title["de"]


@pytest.fixture
def hall(hall: tuple[Server, Store]) -> tuple[Server, Evening]:
    """The server, and an evening that reads its approaches."""
    server, store = hall
    return server, Evening(store, Phase.APPROACHES, ideas=0)


def wall(page: Page, evening: Evening | Workshop) -> None:
    page.goto(f"/?w={evening.code}")
    page.get_by_role("button", name="Mitmachen").click()
    page.get_by_role("link", name="Ansätze", exact=True).or_(
        page.locator(".way", has_text="Ansätze")
    ).click()
    expect(page.get_by_role("heading", name="Ansätze", exact=True)).to_be_visible()


def title(page: Page, name: str) -> Locator:
    return page.get_by_role("heading", name=name, exact=True)


def open_yard(page: Page) -> None:
    page.get_by_role("button", name=f"Mehr lesen {NAME}").click()
    expect(title(page, NAME)).to_be_in_viewport()


def test_back_on_the_wall_everything_is_as_it_was(
    hall: tuple[Server, Evening], visitor: Callable[..., Page]
) -> None:
    """A card opens at its top; the way back leads to the same choice and the same card."""
    server, evening = hall
    phone = visitor(PHONE, server.address)
    wall(phone, evening)
    field = phone.get_by_role("radio", name="Öffentlicher Raum")
    field.check(force=True)
    phone.get_by_label("Für wen").select_option("Kinder")
    other = load_toolbox().approach("house-communities").title["de"]
    expect(title(phone, other)).to_be_hidden()
    open_yard(phone)
    phone.get_by_role("link", name="Alle Ansätze").click()
    expect(title(phone, NAME)).to_be_in_viewport()
    expect(field).to_be_checked()
    expect(title(phone, other)).to_be_hidden()


def test_no_card_for_a_choice_is_said(
    hall: tuple[Server, Evening], visitor: Callable[..., Page]
) -> None:
    """Where field and group have nothing in common a sentence says so, and only there."""
    server, evening = hall
    few = (YARD.id, "skills-of-the-neighbourhood")
    plan = Plan({"de": "Abend"}, {"de": "Was?"}, Quarter("Q"), approaches=few)
    phone = visitor(PHONE, server.address)
    wall(phone, evening.store.workshops.create(plan, NOW))
    nothing = phone.get_by_text("Zu dieser Auswahl gibt es keinen Ansatz.")
    unsuited = next(
        one for one in load_toolbox().audiences if one.id != "everyone" and not YARD.suits(one.id)
    )
    phone.get_by_role("radio", name="Öffentlicher Raum").check(force=True)
    expect(title(phone, NAME)).to_be_visible()
    expect(nothing).to_be_hidden()
    phone.get_by_label("Für wen").select_option(unsuited.name["de"])
    expect(title(phone, NAME)).to_be_hidden()
    expect(nothing).to_be_visible()


def test_judged_and_made_ones_own(
    hall: tuple[Server, Evening], visitor: Callable[..., Page]
) -> None:
    """A tap stores the stance, a link leads to what goes with it, a button to an idea of it."""
    server, evening = hall
    phone = visitor(PHONE, server.address)
    wall(phone, evening)
    open_yard(phone)
    question = phone.get_by_role("radiogroup", name="Passt das zu unserem Quartier?")
    question.get_by_text("Passt mit Änderung").click()
    expect(phone.get_by_text("Gespeichert. Ändern ist möglich.").first).to_be_visible()
    evening.move(Phase.IDEAS)
    expect(phone.get_by_role("button", name="Idee hinzufügen")).to_be_visible()
    assert evening.store.stances.counts(evening.here)[YARD.id][Fit.WITH_CHANGE] == 1
    phone.get_by_role("link", name="Ansätze", exact=True).click()
    open_yard(phone)
    friend = load_toolbox().approach(YARD.combines[0])
    phone.get_by_role("link", name=friend.title["de"]).click()
    expect(title(phone, friend.title["de"])).to_be_in_viewport()
    phone.get_by_role("button", name="Für unser Quartier anpassen").click()
    expect(phone.get_by_label("Worum geht es, in wenigen Worten?")).to_have_value(
        friend.title["de"]
    )
    expect(phone.get_by_label("Worum geht es, in wenigen Worten?")).to_be_in_viewport()
    phone.get_by_role("button", name="Idee abgeben").click()
    expect(phone.get_by_text("Danke. Idee 1 wird geprüft.").first).to_be_visible()
    (idea,) = evening.store.ideas.all(evening.id)
    assert (idea.draft.approach, idea.titles) == (friend.id, friend.title)
