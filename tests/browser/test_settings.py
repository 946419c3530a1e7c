"""Language and size of the letters, on every screen but the wall."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from content.language import LANGUAGES
from sessions.phase import Phase
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE, PROJECTOR, TABLET
from tests.browser.hand import rest
from tests.conftest import LONG, ONLY_LONG
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser

Visitor = Callable[..., Page]


@pytest.fixture(scope="module")
def hall(hall: tuple[Server, Store]) -> tuple[Server, Evening]:
    """The server, and an evening in twelve languages that collects ideas."""
    server, store = hall
    return server, Evening(store, Phase.IDEAS, languages=tuple(LANGUAGES))


@pytest.fixture
def arrive(hall: tuple[Server, Evening], visitor: Visitor) -> Visitor:
    """Bring somebody to the ideas."""
    server, evening = hall

    def come(device: Any = TABLET, language: str = "de") -> Page:
        page = visitor(device, server.address)
        page.goto(f"/?w={evening.code}&l={language}")
        page.locator(".st-key-join button").click()
        expect(page.locator(".idea")).to_have_count(3)
        return page

    return come


def languages(page: Page) -> Locator:
    return page.locator(".settings select")


def sizes(page: Page) -> Locator:
    return page.locator(".settings button")


def is_in(page: Page, language: str) -> None:
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(languages(page)).to_have_value(language)


def test_every_language_in_its_own_name(arrive: Visitor) -> None:
    """All languages of the evening are offered, each in its own name and marked as such."""
    options = languages(arrive()).locator("option")
    own = "all => all.map(one => [one.lang, one.textContent])"
    assert options.evaluate_all(own) == [[one.code, one.name] for one in LANGUAGES.values()]


def test_place_and_draft_are_kept(arrive: Visitor) -> None:
    """Whoever changes language and size in the middle of an idea goes on writing it."""
    page = arrive()
    page.get_by_role("button", name="Idee hinzufügen").click()
    page.get_by_label("Worum geht es, in wenigen Worten?").fill("Trinkbrunnen")
    page.get_by_label("Sprache", exact=True).select_option("ar")
    is_in(page, "ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("textbox").first).to_have_value("Trinkbrunnen")
    sizes(page).last.click()
    expect(page.locator("html")).to_have_attribute("data-text", "huge")
    expect(page.get_by_role("textbox").first).to_have_value("Trinkbrunnen")
    page.locator(".stPageLink a").first.click()
    expect(page.locator(".approaches")).to_be_visible()
    is_in(page, "ar")
    expect(page.locator("html")).to_have_attribute("data-text", "huge")


def test_the_size_is_pressed_and_named(arrive: Visitor) -> None:
    """The present size is pressed; each button says more than its letters."""
    page = arrive()
    group = page.get_by_role("group", name="Schriftgröße")
    large = group.get_by_role("button", name="A+ groß", exact=True)
    expect(group.get_by_role("button", pressed=True)).to_have_text("A normal")
    large.click()
    expect(group.get_by_role("button", pressed=True)).to_have_text("A+ groß")
    expect(large).to_be_focused()
    page.reload()
    expect(group.get_by_role("button", pressed=True)).to_have_text("A+ groß")


def test_arrow_keys_pass_other_languages_by(arrive: Visitor) -> None:
    """By key only the language where one stops is chosen, and the focus stays."""
    page = arrive()
    page.evaluate(
        """window.shown = [];
        new MutationObserver(() => shown.push(document.documentElement.lang))
            .observe(document.documentElement, { attributeFilter: ["lang"] });"""
    )
    languages(page).focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    is_in(page, "tr")
    expect(languages(page)).to_be_focused()
    assert page.evaluate("shown") == ["tr"]


@pytest.mark.parametrize("language", ["de", "ar"] if LONG else ["ar"])
@pytest.mark.parametrize(
    ("device", "widths"),
    [
        pytest.param(PHONE, (320, 390), id="phone"),
        pytest.param(TABLET, (1280,), id="tablet", marks=ONLY_LONG),
    ],
)
def test_for_everybody(
    hall: tuple[Server, Evening], arrive: Visitor, device: Any, widths: tuple[int], language: str
) -> None:
    """Large enough and within the screen, nothing sideways, no barrier, in both directions."""
    page = arrive(device, language)
    for path in ("/approaches", "/mine"):
        page.goto(f"{path}?w={hall[1].code}&l={language}")
        is_in(page, language)
        expect(languages(page)).to_have_css("min-height", "48px")  # the stylesheet is there
        rest(page)
        for width in widths:
            page.set_viewport_size({"width": width, "height": device["viewport"]["height"]})
            stands_within(page, width)
            assert Axe().run(page).response["violations"] == []


def stands_within(page: Page, width: int) -> None:
    """What is to be tapped is large enough and on the screen, and nothing goes sideways."""
    for one in (languages(page), *sizes(page).all()):
        box = one.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 48
        assert 0 <= box["x"] <= width - box["width"]
    wide = "[document.documentElement.scrollWidth, document.querySelector('.stMain').scrollWidth]"
    assert max(page.evaluate(wide)) <= width


def test_not_on_the_wall_but_at_the_desk(hall: tuple[Server, Evening], visitor: Visitor) -> None:
    """Whoever leads chooses, too; the wall is for looking at."""
    server, evening = hall
    desk, wall = visitor(LAPTOP, server.address), visitor(PROJECTOR, server.address)
    desk.goto(f"/control?w={evening.code}")
    expect(languages(desk)).to_be_visible()
    wall.goto(f"/projector?w={evening.code}")
    expect(wall.get_by_text(evening.code).first).to_be_visible()
    expect(wall.locator(".settings")).to_be_hidden()


def test_twelve_large_buttons_at_the_entrance(
    hall: tuple[Server, Evening], visitor: Visitor
) -> None:
    """On a phone all languages and the way in are seen without scrolling."""
    server, evening = hall
    page = visitor(PHONE, server.address)
    page.goto(f"/?w={evening.code}")
    buttons = page.locator(".st-key-languages button")
    expect(buttons).to_have_count(len(LANGUAGES))
    expect(page.locator(".st-key-join button")).to_be_in_viewport(ratio=1)
    expect(buttons.first).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Türkçe").click()
    is_in(page, "tr")
