"""Every screen, in German and in Arabic, stands up to axe and to what axe does not see."""

from functools import partial

import pytest

from content.language import LANGUAGES
from tests.browser.access import checks
from tests.browser.access.allowed import left
from tests.browser.access.checks import Check, at
from tests.browser.access.conftest import Visit
from tests.browser.access.screens import LAPTOP, SCREENS, Screen
from tests.conftest import LONG

pytestmark = [pytest.mark.browser, pytest.mark.long]

PHONE, ZOOMED = (320, 800), (640, 400)
"""The narrowest phone; a tablet at 200 %."""


def asked(screen: Screen, language: str) -> list[Check]:
    """Return what is asked of a screen: of the wall nothing that needs a hand.

    Sizes are the same in every language, so the short run measures them once.
    """
    everywhere: list[Check] = [
        checks.axe,
        partial(checks.language, expected=LANGUAGES[language]),
        checks.picture,
        checks.motion,
        checks.colour,
        checks.status,
    ]
    if screen.on_wall:
        return everywhere
    by_hand = [checks.side, checks.focus, checks.target, at(PHONE, checks.width)]
    if LONG or language == "de":
        by_hand += [at(PHONE, checks.target), at(ZOOMED, checks.width)]
    if LONG:
        by_hand += [at(PHONE, checks.axe), at(PHONE, checks.focus), at(ZOOMED, checks.focus)]
    return everywhere + by_hand


CASES = [
    pytest.param(screen, language, id=f"{screen}-{language}")
    for screen in SCREENS
    for language in ("de", "ar")
    if LONG or language == "de" or screen.size != LAPTOP  # a desk is led in German most often
]


@pytest.mark.parametrize(("screen", "language"), CASES)
def test_everybody_can_use_the_screen(screen: Screen, language: str, visit: Visit) -> None:
    """No check finds anything, but what is allowed by name and told in the statement."""
    page = visit(screen, language)
    found = [finding for check in asked(screen, language) for finding in check(page)]
    found = left(screen.name, found)
    assert not found, "\n".join(found)
