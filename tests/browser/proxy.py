"""The Wi-Fi between a device and the server, with a switch."""

import contextlib
import socket
from threading import Thread


class Proxy:
    """Passes bytes on to a port of this machine; lines can be cut, and a line can die unnoticed."""

    def __init__(self, target: int) -> None:
        """Listen on a free port and pass everything on."""
        self._target = target
        self._lines: list[socket.socket] = []
        self._cut = False
        self._fatal: bytes | None = None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://localhost:{self._listener.getsockname()[1]}"
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """End all lines and refuse new ones."""
        self._cut = True
        while self._lines:
            _hang_up(self._lines.pop())

    def mend(self) -> None:
        """Pass new lines on again."""
        self._cut = False

    def swallow(self, request: bytes) -> None:
        """Let the line of the next request that begins like this stay open, but dead."""
        self._fatal = request

    def close(self) -> None:
        """End everything."""
        self.cut()
        _hang_up(self._listener)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                self._connect(near)

    def _connect(self, near: socket.socket) -> None:
        try:
            if self._cut:
                raise ConnectionRefusedError
            far = socket.create_connection(("127.0.0.1", self._target))
        except OSError:
            near.close()
            return
        self._lines += [near, far]
        for source, sink in ((near, far), (far, near)):
            Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                if self._fatal is not None and data.startswith(self._fatal):
                    self._fatal = None
                    return
                sink.sendall(data)
        _hang_up(sink)


def _hang_up(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
