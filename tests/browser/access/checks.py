"""What is asked of every screen. A check returns its findings as sentences; none is good."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from content.language import Language

Findings: TypeAlias = list[str]
Check: TypeAlias = Callable[[Page], Findings]

SCRIPTS = Path(__file__).parent / "scripts"
SIGHT = SCRIPTS / "sight.js"
"""Has to be in every tab that is checked."""

PATIENCE = 2_000
"""Milliseconds in which a screen may still lay itself out."""

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

_TOP = """() => {
  document.body.tabIndex = -1;
  document.body.focus();  // else the walk begins where the screen itself put the cursor
  document.body.removeAttribute("tabindex");
  sight.stops = [];
}"""

MOST_STOPS = 400
"""Of the keyboard on one screen; more than this is a trap."""


def axe(page: Page) -> Findings:
    """What axe says against any of its rules, in the page and in the frames within."""
    return [finding for frame in page.frames for finding in _violations(frame)]


def language(page: Page, expected: Language) -> Findings:
    """Language and direction of the page, and what is left in another one."""
    return _seen("language", page, {"lang": expected.code, "dir": expected.direction})


def target(page: Page) -> Findings:
    """What is too small for a finger."""
    return _seen("target", page)


def picture(page: Page) -> Findings:
    """Pictures without a name, and what a map or chart shows that no list says."""
    return _seen("picture", page)


def width(page: Page) -> Findings:
    """What is wider than the screen, cut off or covered by bars."""
    return _seen("width", page)


def side(page: Page) -> Findings:
    """Lines that begin at another side than the page."""
    return _seen("side", page)


def motion(page: Page) -> Findings:
    """What moves although the device asks for stillness."""
    return _seen("motion", page)


def colour(page: Page) -> Findings:
    """Fields of action that only their colour tells."""
    return _seen("colour", page)


def status(page: Page) -> Findings:
    """Messages that a screen reader would not say."""
    return _seen("status", page)


def focus(page: Page) -> Findings:
    """Where the keyboard goes: in the order of reading, to be seen, and out again."""
    rtl = page.evaluate("document.documentElement.dir") == "rtl"
    stops = list(_stops(page))
    found = [f"no ring around {stop['told']}" for stop in stops if not stop["ring"]]
    found += [f"hidden while in focus: {stop['told']}" for stop in stops if not stop["hit"]]
    found += [f"the keyboard does not come out of {stop['told']}" for stop in stops if stop["trap"]]
    flowing = [stop for stop in stops if not stop["floating"]]
    for one, following in pairwise(flowing):
        if _back(one, following, rtl=rtl):
            found.append(f"focus goes back from {one['told']} to {following['told']}")
    return found


def at(size: tuple[int, int], check: Check) -> Check:
    """Do a check on a screen of another size."""

    def resized(page: Page) -> Findings:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        return [f"at {size[0]} px: {finding}" for finding in check(page)]

    return resized


def _violations(frame: Any) -> Iterator[str]:
    # The page within a frame has no heading and no parts of its own: only WCAG's rules count there.
    options = {"runOnly": WCAG} if frame.parent_frame else {}
    for violation in Axe().run(frame, options=options).response["violations"]:
        for node in violation["nodes"]:
            yield f"axe {violation['id']}: {node['html'][:200]}"


def _seen(name: str, page: Page, given: object = None) -> Findings:
    script = SCRIPTS.joinpath(f"{name}.js").read_text(encoding="utf-8")
    function = script[script.index("\n") :].strip().removesuffix(";")
    found: Findings = page.evaluate(f"given => sight.patient({function}, given, {PATIENCE})", given)
    return found


def _stops(page: Page) -> Iterator[dict[str, Any]]:
    page.evaluate(_TOP)
    script = SCRIPTS.joinpath("stop.js").read_text(encoding="utf-8")
    for place in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(script)
        if stop is None or stop["home"]:
            return
        if not stop["inner"]:
            yield {**stop, "trap": stop["again"] or place == MOST_STOPS - 1}
            if stop["again"]:
                return


def _back(one: dict[str, Any], following: dict[str, Any], *, rtl: bool) -> bool:
    """Say whether the second stands before the first, as lines and columns are read."""
    start, end = ("right", "left") if rtl else ("left", "right")
    sign = -1 if rtl else 1
    above = following["bottom"] <= one["top"] + 1
    below = following["top"] >= one["bottom"] - 1
    before = sign * following[end] <= sign * one[start] + 1
    after = sign * following[start] >= sign * one[end] - 1
    return (above and not after) or (before and not below)
