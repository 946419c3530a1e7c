"""A real Chromium, and tabs that notice every foreign request and every complaint."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from sessions.store import Store
from tests.running import Server

HALL = "hall.test"
"""A plain host name that only this browser knows: over http it is no secure context."""

expect.set_options(timeout=15_000)  # a busy machine waits longer; who waits in vain fails

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TABLET = {"viewport": {"width": 1280, "height": 800}, "has_touch": True}
LAPTOP = {"viewport": {"width": 1440, "height": 900}}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that is installed, else Playwright's own."""
    found = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=next(found, None),
            args=["--no-sandbox", f"--host-resolver-rules=MAP {HALL} 127.0.0.1"],
        )
        yield opened
        opened.close()


@pytest.fixture
def server(hall: tuple[Server, Store]) -> Server:
    """The server of all evenings, which lives on."""
    return hall[0]


class Watch:
    """What the tabs of a test asked for and complained about."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.hosts: set[str] = set()
        self.complaints: list[str] = []

    def over(self, context: BrowserContext) -> None:
        """Listen to all tabs of a context."""
        context.on("request", lambda request: self._ask(request.url))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("console", self._hear)

    def _ask(self, url: str) -> None:
        if not url.startswith(("data:", "blob:")):
            self.hosts.add(url.split("/")[2].rsplit(":", 1)[0])

    def _hear(self, said: ConsoleMessage) -> None:
        own_404 = "404" in said.text and "/_stcore/" in str(said.location)
        if said.type == "error" and not own_404:
            self.complaints.append(said.text)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Fails the test if a tab asked a foreign host or logged an error."""
    seen = Watch()
    yield seen
    assert seen.hosts <= {HALL, "localhost"}
    assert seen.complaints == []


@pytest.fixture
def visitor(browser: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Give each person a device of her own: a fresh context with one tab."""
    contexts: list[BrowserContext] = []

    def arrive(device: dict[str, Any], base_url: str, locale: str = "de-DE") -> Page:
        context = browser.new_context(**device, base_url=base_url, locale=locale)
        context.set_default_timeout(15_000)
        watch.over(context)
        contexts.append(context)
        return context.new_page()

    yield arrive
    for context in contexts:
        context.close()
