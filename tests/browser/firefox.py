"""A tab in Firefox, led over WebDriver BiDi, which an installed Firefox speaks by itself."""

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.running import free_port

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")
PATIENCE_SECONDS = 90

_WAIT = """new Promise((done, fail) => {
  const end = Date.now() + 20000;
  const look = () => {
    const found = (() => %s)();
    if (found) done(String(found));
    else if (Date.now() > end) fail(new Error("waited in vain"));
    else setTimeout(look, 50);
  };
  look();
})"""


class Tab:
    """One tab; `complaints` are errors and uncaught exceptions of its scripts."""

    def __init__(self, line: ClientConnection) -> None:
        """Take the tab that Firefox has opened."""
        self.complaints: list[str] = []
        self._line = line
        self._numbers = count(1)
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        self._context = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def goto(self, url: str) -> None:
        """Load a page."""
        self._ask("browsingContext.navigate", context=self._context, url=url, wait="complete")

    def until(self, expression: str) -> str:
        """Wait until a JavaScript expression is truthy and return it as text."""
        target = {"context": self._context}
        asked = {"expression": _WAIT % expression, "target": target, "awaitPromise": True}
        answer = self._ask("script.evaluate", **asked)
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return str(answer["result"]["value"])

    def click(self, selector: str) -> None:
        """Click the first element there is for a selector."""
        self.until(f"{{ const it = document.querySelector({selector!r}); it?.click(); return it }}")

    def _ask(self, method: str, **params: Any) -> Any:
        number = next(self._numbers)
        self._line.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            told = json.loads(self._line.recv(timeout=PATIENCE_SECONDS))
            if told.get("method") == "log.entryAdded" and told["params"]["level"] == "error":
                self.complaints.append(told["params"]["text"])
            if told.get("id") == number:
                assert told["type"] == "success", told
                return told["result"]


@contextmanager
def firefox(profile: Path) -> Iterator[Tab]:
    """Open Firefox with a profile of its own until the block ends."""
    port = free_port()
    flags = ["--headless", "--no-remote", f"--remote-debugging-port={port}", "--profile"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen([str(PROGRAM), *flags, str(profile)], stdout=quiet, stderr=quiet) as it:
        try:
            with _line(port) as line:
                yield Tab(line)
        finally:
            it.terminate()


def _line(port: int) -> ClientConnection:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return connect(f"ws://127.0.0.1:{port}/session", max_size=None)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
