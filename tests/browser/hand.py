"""What a hand does on a page of Streamlit, which hears it once its script has come to rest."""

import re

from playwright.sync_api import Locator, Page

_PAINTED = """canvas => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const hex = (place) => data[place].toString(16).padStart(2, "0").toUpperCase();
  const found = new Set();
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3]) found.add(`#${hex(at)}${hex(at + 1)}${hex(at + 2)}`);
  return [...found];
}"""


def rest(page: Page) -> None:
    """Wait until the script has drawn everything: what is pressed before may go unheard."""
    page.locator(".stApp[data-test-script-state=notRunning]").wait_for()


def button(page: Page, name: str | re.Pattern[str]) -> Locator:
    """Find a button by its name."""
    return page.get_by_role("button", name=name)


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Press the one button of this name, once it is there and heard.

    While a script runs, what it drew before may stand beside it.
    """
    button(page, name).first.wait_for()
    rest(page)
    button(page, name).click()


def hit(page: Page, keys: str) -> None:
    """Hit keys, once it is rested and the frame after it: then React listens to them."""
    rest(page)
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    page.keyboard.press(keys)


def sign_in(page: Page, address: str, code: str) -> None:
    """Type the code that a page asks for."""
    page.goto(address)
    page.get_by_role("textbox").first.wait_for()
    rest(page)
    page.get_by_role("textbox").first.fill(code)
    page.keyboard.press("Enter")


def painted(region: Locator) -> set[str]:
    """Return the colours in which a map has drawn its quarter, as #RRGGBB."""
    return set(region.locator("canvas").evaluate(_PAINTED))
