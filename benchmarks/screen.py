"""A browser's tab, as far as the server can tell: page, WebSocket, stream of news."""

import asyncio
import json
import random
import re
import time
from collections.abc import Callable
from contextlib import suppress

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from benchmarks.line import Line
from components.gate.token import COOKIE
from components.live import SPREAD_MS

PATIENCE_SECONDS = 60

_COOKIE = re.compile(rf"{COOKIE}=([\w-]+)".encode())


class Screen:
    """One tab; `told_at` and `drawn_at` are when it last heard of a step and showed its page."""

    def __init__(self, port: int, code: str, page: str = "") -> None:
        """Prepare a tab for this page of the evening with this code; `open` loads it."""
        self.token = ""
        self.told_at = self.drawn_at = 0.0
        self._port = port
        self._code = code
        self._state = {"query_string": f"w={code}", "page_name": page, "page_script_hash": ""}
        self._shown = ""
        self._pulse: dict[str, int] = {}
        self._revision = 0
        self._news = asyncio.Condition()
        self._buttons: dict[str, str] = {}
        self._finished = asyncio.Event()
        self._socket: ClientConnection | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Load the page, connect, and let the script run once."""
        line = await Line(self._port).open()
        _, head, _ = await line.get(f"/?w={self._code}")
        line.close()
        found = _COOKIE.search(head)
        if found is None:
            raise RuntimeError("the page came without a cookie")
        self.token = found[1].decode()
        self._socket = await self._connect()
        self._tasks.append(asyncio.create_task(self._read(self._socket)))
        await self.run()

    async def join(self) -> None:
        """Open the page and press the button there, which leads to the page of the step."""
        await self.open()
        await self.run(press="join")

    async def run(self, press: str | None = None) -> None:
        """Let the script run, perhaps because the button with this key was pressed."""
        self._finished.clear()
        message = BackMsg()
        wanted = message.rerun_script
        for name, value in self._state.items():
            setattr(wanted, name, value)
        if press is not None:
            pressed = wanted.widget_states.widgets.add()
            pressed.id, pressed.trigger_value = self._buttons[press], True
        if self._socket is None:
            raise RuntimeError("the tab is not open")
        await self._socket.send(message.SerializeToString())
        await self._finished.wait()

    def listen(self, of: str = "") -> None:
        """Follow the evening: hear the news and draw anew when the step has moved on.

        `of` names what the screen shows beside the step.
        """
        self._shown = of
        self._tasks.append(asyncio.create_task(self._follow()))

    async def news(self) -> None:
        """Wait for the first word of the stream."""
        await self._until(lambda: bool(self._pulse))

    async def moved(self, revision: int) -> None:
        """Wait until the page of a later revision is drawn."""
        await self._until(lambda: self._revision > revision)

    async def turnout(self, ballots: int) -> None:
        """Wait until the stream tells of so many ballots."""
        await self._until(lambda: self._pulse.get("turnout", 0) >= ballots)

    async def close(self) -> None:
        """Close the tab."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._socket is not None:
            with suppress(ConnectionClosed):
                await self._socket.close()

    async def _until(self, condition: Callable[[], bool]) -> None:
        async with self._news, asyncio.timeout(PATIENCE_SECONDS):
            await self._news.wait_for(condition)

    async def _connect(self) -> ClientConnection:
        host = f"localhost:{self._port}"
        return await connect(
            f"ws://{host}/_stcore/stream",
            origin=Origin(f"http://{host}"),
            subprotocols=[Subprotocol("streamlit")],
            additional_headers={"Cookie": f"{COOKIE}={self.token}"},
            max_size=None,
            ping_interval=None,
            compression=None,
            open_timeout=60,
        )

    async def _read(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed):
            async for data in socket:
                if isinstance(data, bytes):
                    self._take(ForwardMsg.FromString(data))

    def _take(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "delta":
            identity = message.delta.new_element.button.id
            if identity:
                self._buttons[identity.rpartition("-")[2]] = identity
        elif kind == "navigation":
            self._state["page_script_hash"] = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._state["query_string"] = message.page_info_changed.query_string
        elif (
            kind == "script_finished"
            and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        ):
            self._finished.set()

    async def _follow(self) -> None:
        while True:
            with suppress(OSError):
                await self._hear()
            await asyncio.sleep(random.uniform(0.05, 0.15))  # noqa: S311 - like the script

    async def _hear(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        asked = f"/live?w={self._code}&of={self._shown}"
        request = f"GET {asked} HTTP/1.1\r\nHost: localhost:{self._port}\r\n"
        writer.write(f"{request}Connection: close\r\n\r\n".encode())
        try:
            async for line in reader:
                if line.startswith(b"data:"):
                    await self._take_news(json.loads(line[5:]))
        finally:
            writer.close()

    async def _take_news(self, pulse: dict[str, int]) -> None:
        before = self._pulse or pulse
        self._pulse = pulse
        if pulse["revision"] > before["revision"]:
            self.told_at = time.perf_counter()
            self._tasks.append(asyncio.create_task(self._draw_soon(pulse["revision"])))
        async with self._news:
            self._news.notify_all()

    async def _draw_soon(self, revision: int) -> None:
        await asyncio.sleep(random.uniform(0, SPREAD_MS / 1000))  # noqa: S311 - like the script
        await self.run()
        self.drawn_at, self._revision = time.perf_counter(), revision
        async with self._news:
            self._news.notify_all()
