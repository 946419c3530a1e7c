"""The Wi-Fi between a device and the server, with a switch."""

import contextlib
import socket
from threading import Event, Thread


class Proxy:
    """Passes bytes on to a port of this machine; lines can be cut or swallowed."""

    def __init__(self, target: int) -> None:
        """Listen on a free port and pass everything on."""
        self.target = target
        self.lines: list[tuple[socket.socket, Event]] = []
        self._cut = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://localhost:{self._listener.getsockname()[1]}"
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """End all lines and refuse new ones."""
        self._cut = True
        while self.lines:
            _hang_up(self.lines.pop()[0])

    def mend(self) -> None:
        """Pass new lines on again."""
        self._cut = False

    def swallow(self) -> None:
        """Let the present lines stay open, but nothing comes through them ever again."""
        for _, dead in self.lines:
            dead.set()

    def close(self) -> None:
        """End everything."""
        self.cut()
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                self._connect(near)

    def _connect(self, near: socket.socket) -> None:
        try:
            if self._cut:
                raise ConnectionRefusedError
            far = socket.create_connection(("127.0.0.1", self.target))
        except OSError:
            near.close()
            return
        dead = Event()
        self.lines += [(near, dead), (far, dead)]
        for source, sink in ((near, far), (far, near)):
            Thread(target=_pump, args=(source, sink, dead), daemon=True).start()


def _pump(source: socket.socket, sink: socket.socket, dead: Event) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            if not dead.is_set():
                sink.sendall(data)
    if not dead.is_set():
        _hang_up(sink)


def _hang_up(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
