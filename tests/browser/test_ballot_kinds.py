"""Approval and stances on phones, to the result."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from sessions.ballot_kind import BallotKind
from sessions.phase import Phase
from sessions.round import AGREE, DISAGREE
from sessions.store import Store
from tests.browser.conftest import PHONE, PROJECTOR, TABLET
from tests.running import Server
from tests.sessions.evening import Evening
from tests.sessions.test_ballot_kinds import evening_of

pytestmark = pytest.mark.browser


def join(page: Page, evening: Evening, language: str = "de") -> None:
    page.goto(f"/?w={evening.code}&l={language}")
    page.locator(".stButton button[kind='primary']").first.click()
    expect(page.locator(".ballot-card")).to_have_count(len(evening.ideas))


def card(page: Page, number: int) -> Locator:
    return page.locator(f".ballot-card[data-number='{number}']")


def test_for_unsure_or_against(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """An answer can be changed and withdrawn, survives a reload, and is counted as given."""
    evening = evening_of(hall[1], BallotKind.STANCE, "approval")
    phone, tablet = visitor(PHONE, hall[0].address), visitor(TABLET, hall[0].address)
    join(phone, evening)
    join(tablet, evening, "ar")
    answers = card(phone, 1).get_by_role("group", name="Was sagen Sie zu 1?")
    answers.get_by_role("button", name="Dafür").click()
    expect(phone.get_by_text("1 von 4 beantwortet")).to_be_visible()
    answers.get_by_role("button", name="Dagegen").press("Enter")
    expect(answers.get_by_role("button", name="Dagegen", pressed=True)).to_be_visible()
    expect(answers.get_by_role("button", name="Dafür", pressed=False)).to_be_visible()
    card(phone, 2).get_by_role("button", name="Unsicher").click()
    card(phone, 3).get_by_role("button", name="Dafür").click()
    card(phone, 3).get_by_role("button", name="Dafür").click()
    expect(phone.get_by_text("2 von 4 beantwortet")).to_be_visible()
    for number in (1, 2):
        card(tablet, number).locator(f"[data-stance='{AGREE}']").click()
    expect(tablet.locator(".ballot-state")).not_to_be_empty()
    expect(phone.get_by_text("Gespeichert")).to_be_visible()
    phone.reload()
    pressed = card(phone, 1).locator("[aria-pressed='true']")
    expect(pressed).to_have_attribute("data-stance", str(DISAGREE))
    evening.finish()
    counts = {one.number: one for one in evening.count().counts}
    found = [(counts[n].supporters, counts[n].unsure, counts[n].against) for n in (1, 2, 3, 4)]
    assert found == [(1, 0, 1), (1, 1, 0), (0, 0, 0), (0, 0, 0)]
    evening.move(Phase.RESULT)
    expect(phone.get_by_text("1 dafür").first).to_be_visible()
    expect(phone.get_by_text("0 unsicher, 1 dagegen").first).to_be_visible()
    wall = visitor(PROJECTOR, hall[0].address)
    wall.goto(f"/projector?w={evening.code}&l=de")
    expect(wall.locator(".result li")).to_have_count(4)
    assert wall.locator(".result li").evaluate_all(OVER) == []


OVER = """rows => rows.flatMap(row => [...row.children].filter(piece =>
  piece.getBoundingClientRect().bottom > row.getBoundingClientRect().bottom + 1))"""
"""What stands over the end of its row."""


def test_all_that_people_find_good(
    hall: tuple[Server, Store], visitor: Callable[..., Page]
) -> None:
    """Nothing runs out: each idea can be chosen, and taken back."""
    evening = evening_of(hall[1], BallotKind.APPROVAL, "approval", ideas=8)
    phone = visitor(PHONE, hall[0].address)
    join(phone, evening)
    for number in range(1, 9):
        phone.get_by_role("button", name=f"{number} finde ich gut", exact=True).click()
    expect(phone.get_by_text("8 Ideen gut gefunden")).to_be_visible()
    phone.get_by_role("button", name="8 doch nicht", exact=True).click()
    expect(phone.get_by_text("7 Ideen gut gefunden")).to_be_visible()
    expect(phone.get_by_text("Gespeichert")).to_be_visible()
    assert [one.supporters for one in evening.count().counts] == [1] * 7 + [0]
