"""A tile server on loopback that can be told to misbehave."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.sessions import atlas

GOOD = atlas.picture()
OK = b"HTTP/1.1 200 OK\r\n"


def answer(body: bytes, kind: str = "image/png", status: bytes = OK, length: int = -1) -> bytes:
    """A whole answer; `length` is what it claims to be."""
    claimed = len(body) if length < 0 else length
    return status + f"Content-Type: {kind}\r\nContent-Length: {claimed}\r\n\r\n".encode() + body


class TileServer:
    """Answers every request with `says`, a byte per `drip` seconds if that is set."""

    def __init__(self) -> None:
        """Listen on a free port; nothing asked yet."""
        self.says = answer(GOOD)
        self.drip = 0.0
        self.asked: list[str] = []
        self._line = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._line.getsockname()[1]
        threading.Thread(target=self._work, daemon=True).start()

    @property
    def table(self) -> str:
        """What to write into the file of services to be asked."""
        return f"""
["probe"]
url = "http://127.0.0.1:{self.port}/{{z}}/{{y}}/{{x}}.png"
attribution = "© Probeamt {{year}}"
least = 10
most = 18
keep_days = 1
stale_days = 7
internal = true
"""

    def close(self) -> None:
        """Be gone."""
        self._line.close()

    def _work(self) -> None:
        while True:
            try:
                caller, _ = self._line.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(caller,), daemon=True).start()

    def _serve(self, caller: socket.socket) -> None:
        with caller:
            self.asked.append(caller.recv(4096).decode("latin-1"))
            try:
                self._send(caller)
            except OSError:
                return  # nobody listens any longer

    def _send(self, caller: socket.socket) -> None:
        if not self.drip:
            caller.sendall(self.says)
            return
        for byte in self.says:
            caller.sendall(bytes([byte]))
            time.sleep(self.drip)


@contextmanager
def tile_server() -> Iterator[TileServer]:
    """Serve tiles until the block ends."""
    server = TileServer()
    try:
        yield server
    finally:
        server.close()
