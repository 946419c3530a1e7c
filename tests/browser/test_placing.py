"""The pin of an idea: what is seen is told before anything else is pressed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running import ROOT

pytestmark = pytest.mark.browser

WORDS = {"west": "W", "north": "N", "south": "S", "east": "O", "here": "Ja"}
OPEN = """words => {
  window.heard = [];
  window.tell = ({ lon, sure, turn }) => heard.push([lon, sure, turn]);
  give.onclick = () => heard.push("given");
  window.placing = new Placing(bar, words, () => {});
  placing.show({ spot: [10, 51], said: "", sure: true, turn: 4 }, tell);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with the buttons of a pin that was confirmed, and one to give the idea."""
    page = browser.new_page()
    page.clock.install(time=0)
    page.clock.pause_at(3600)
    page.set_content('<div><div id="bar"></div></div><input><button id="give">Abgeben</button>')
    for part in ("leaflet.js", "placing.js"):
        page.add_script_tag(path=ROOT / "components" / "map" / part)
    page.evaluate(OPEN, WORDS)
    yield page
    page.close()


def heard(page: Page) -> Any:
    return json.loads(page.evaluate("JSON.stringify(heard)"))


def test_a_nudge_is_told_before_the_idea_is_given(page: Page) -> None:
    """Also to somebody whose screen reader presses without a finger; and it is told once."""
    page.evaluate("bar.querySelectorAll('button')[3].click(), give.click()")
    assert heard(page) == [[10.0001, False, 5], "given"]
    page.evaluate("give.click()")
    assert heard(page)[2:] == ["given"]


def test_several_nudges_are_told_as_one(page: Page) -> None:
    """Whoever nudges on is not told on; the first key or finger elsewhere ends it."""
    page.evaluate("for (const nth of [3, 3, 1]) bar.querySelectorAll('button')[nth].click()")
    assert heard(page) == []
    page.locator("input").press("a")
    assert heard(page) == [[10.0002, False, 7]]


def test_a_nudge_is_told_by_itself(page: Page) -> None:
    """Whoever then only looks is told the name of the place."""
    page.evaluate("bar.querySelectorAll('button')[3].click()")
    page.clock.run_for(1_000)
    assert heard(page) == [[10.0001, False, 5]]


def test_the_next_idea_begins_with_what_the_server_knows(page: Page) -> None:
    """A nudge that came while the last idea was stored moves no pin of the next one."""
    page.evaluate("bar.querySelectorAll('button')[3].click()")
    page.clock.run_for(1_000)
    page.evaluate("placing.show(null, tell), placing.show({ said: 'Wo?', turn: 4 }, tell)")
    assert page.locator(".map-said").inner_text() == "Wo?"
    expect(page.get_by_title("O")).to_be_disabled()


def test_a_map_that_is_left_tells_nothing_more(page: Page) -> None:
    """What was never told is seen nowhere either, once the map is gone."""
    page.evaluate("bar.querySelector('button').click(), placing.close(), give.click()")
    page.clock.run_for(1_000)
    assert heard(page) == ["given"]
