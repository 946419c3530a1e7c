"""One server and one browser for every screen, and two tabs: a German and an Arabic one."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from components.gate.token import COOKIE
from sessions.store import Store
from tests.browser.access.checks import SIGHT
from tests.browser.access.evenings import Evenings
from tests.browser.access.screens import Screen
from tests.browser.conftest import Watch
from tests.browser.hand import rest
from tests.running import Server, running

Visit = Callable[[Screen, str], Page]

UNSTYLED = "() => (document.getElementById('quartiersrunde-sheet')?.sheet ? [] : ['no sheet'])"


@pytest.fixture(scope="session")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Evenings]]:
    """A server with an evening for every step."""
    with running(tmp_path_factory.mktemp("access")) as server:
        store = Store(server.database)
        yield server, Evenings(store)
        store.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser, hall: tuple[Server, Evenings]) -> Iterator[Callable[[str], Page]]:
    """Give the one tab of a language; its device asks for stillness."""
    server, evenings = hall
    opened: dict[str, Page] = {}
    watch = Watch()

    def tab(language: str) -> Page:
        if language not in opened:
            context = browser.new_context(
                base_url=server.address, locale=language, has_touch=True, reduced_motion="reduce"
            )
            context.set_default_timeout(15_000)
            context.add_init_script(path=SIGHT)
            context.add_cookies([{"name": COOKIE, "value": evenings.token, "url": server.address}])
            watch.over(context)
            opened[language] = context.new_page()
        return opened[language]

    yield tab
    for page in opened.values():
        page.context.close()
    assert watch.complaints == []


@pytest.fixture(scope="session")
def visit(hall: tuple[Server, Evenings], tabs: Callable[[str], Page]) -> Visit:
    """Open a screen in a language and return its tab when everything is there."""

    def look(screen: Screen, language: str) -> Page:
        page = tabs(language)
        page.set_viewport_size({"width": screen.size[0], "height": screen.size[1]})
        code = screen.code
        if screen.phase:
            asked, shown = screen.questions, screen.shown
            code = hall[1].code(screen.phase, screen.role, questions=asked, shown=shown)
        page.goto(f"{screen.path}?w={code}&l={language}")
        rest(page)
        page.evaluate(f"sight.patient({UNSTYLED}, null, 5000)")
        screen.open(page)
        page.locator(screen.shows).first.wait_for()
        rest(page)  # until then what was there before is pale
        return page

    return look
