"""A real server process, as a hall would have it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent


class Server:
    """`streamlit run` on a free port; `log` is the file with everything it printed."""

    def __init__(self, folder: Path, app: Path = ROOT / "app.py", **environment: str) -> None:
        """Prepare a server with a fresh database in `folder`; nothing runs yet."""
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.database = f"sqlite:///{(folder / 'evening.db').as_posix()}"
        self.log = folder / "server.log"
        self._app = app
        own = {"QUARTIERSRUNDE_DATABASE": self.database, "PYTHONPATH": str(ROOT)}
        own["QUARTIERSRUNDE_FOLDER"] = str(folder)
        self._environment = os.environ | own | environment
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process and return when it answers."""
        command = [sys.executable, "-m", "streamlit", "run", str(self._app)]
        port = ["--server.port", str(self.port)]
        with self.log.open("a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [*command, *port],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._await_answer(self.process)

    def end(self, number: int = signal.SIGTERM) -> int:
        """End the process with a signal and return its exit code."""
        if self.process is None:
            return 0
        self.process.send_signal(number)
        return self.process.wait(timeout=20)

    def _await_answer(self, process: "subprocess.Popen[bytes]") -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and process.poll() is None:
            try:
                httpx.get(f"{self.address}/_stcore/health", timeout=5)
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError(self.log.read_text(encoding="utf-8"))


@contextmanager
def running(folder: Path, app: Path = ROOT / "app.py", **environment: str) -> Iterator[Server]:
    """Serve `app` with a fresh database in `folder` until the block ends."""
    server = Server(folder, app, **environment)
    server.start()
    try:
        yield server
    finally:
        server.end()


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
