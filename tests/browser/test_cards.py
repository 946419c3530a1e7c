"""Participation cards on their way to paper."""

from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page, expect

from sessions.ids import plain_code
from sessions.phase import Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP
from tests.browser.hand import press, sign_in
from tests.print import reading
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser


def test_new_cards_are_printed(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """The button gives a PDF with the number and the code of every new card."""
    server, store = hall
    evening = Evening(store, cards=True)
    code = store.grants.new_codes(evening.id, [Role.ORGANISER])[Role.ORGANISER]
    desk = visitor(LAPTOP, server.address)
    sign_in(desk, f"/cards?w={evening.code}&l=de", code)
    desk.get_by_label("Wie viele Karten kommen dazu?").fill("2")
    desk.keyboard.press("Tab")
    press(desk, "Karten anlegen")
    codes = desk.locator(".card-table code")
    expect(codes).to_have_count(2)
    with desk.expect_download(timeout=60_000) as printed:
        press(desk, "Zum Drucken und Schneiden (PDF)")
    assert printed.value.suggested_filename == f"{evening.code}-cards-1-2.pdf"
    document = pdfium.PdfDocument(printed.value.path())
    scanned = [address for page in document for address in reading.codes(page)]
    assert len(scanned) == 2
    for one, address in zip(codes.all_inner_texts(), scanned, strict=True):
        assert plain_code(one) in address
