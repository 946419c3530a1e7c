"""One kept connection of a browser, cheap enough for hundreds on the cores of the server."""

import asyncio
import re
from typing import Self

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class Line(asyncio.Protocol):
    """HTTP/1.1 over one connection, one request at a time."""

    def __init__(self, port: int) -> None:
        """Prepare for the server on this port of this machine; `open` connects."""
        self._host = f"localhost:{port}"
        self._port = port
        self._received = b""
        self._answer: asyncio.Future[tuple[int, bytes, bytes]] | None = None
        self._transport: asyncio.Transport | None = None

    async def open(self) -> Self:
        """Connect."""
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_connection(lambda: self, "127.0.0.1", self._port)
        return self

    async def get(self, path: str) -> tuple[int, bytes, bytes]:
        """Return status, headers and body of a page."""
        return await self._ask(f"GET {path} HTTP/1.1\r\nHost: {self._host}\r\n\r\n".encode())

    async def post(self, path: str, body: bytes, cookie: str) -> tuple[int, bytes, bytes]:
        """Send JSON as our own page does and return status, headers and body of the answer."""
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {self._host}\r\nOrigin: http://{self._host}\r\n"
            f"Cookie: {cookie}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return await self._ask(head.encode() + body)

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    async def _ask(self, request: bytes) -> tuple[int, bytes, bytes]:
        if self._transport is None or self._transport.is_closing():
            raise ConnectionError("not connected")
        self._received = b""
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        """Collect the answer; the server names its length."""
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if not found or (length and len(body) < int(length[1])):
            return
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((int(head[9:12]), head, body))

    def connection_lost(self, _error: Exception | None) -> None:
        """Tell whoever waits."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(ConnectionError("the server hung up"))
