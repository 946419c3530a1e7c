"""The pulse of one workshop, read by one task however many listen."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.concurrency import run_in_threadpool

from components.context import store
from components.live.pulse import Pulse, read_pulse
from sessions.ids import plain_code

SECONDS = 0.5
"""Between two readings. A vote must be on the wall within a second, drawing included."""

_FEEDS: dict[str, "Feed"] = {}
_FIRST: dict[str, asyncio.Task[Pulse]] = {}


class Feed:
    """The last pulse of a workshop, and word of the next one that differs."""

    def __init__(self, code: str, pulse: Pulse) -> None:
        """Begin to read; needs a running event loop."""
        self.pulse = pulse
        self.listeners = 0
        self._code = code
        self._changed = asyncio.Event()
        self._reader = asyncio.create_task(self._read())

    async def change(self) -> None:
        """Wait until the pulse differs from the present one."""
        await self._changed.wait()

    def stop(self) -> None:
        """Read no more."""
        self._reader.cancel()
        self._leave()

    async def _read(self) -> None:
        try:
            while True:
                await asyncio.sleep(SECONDS)
                self._tell(await run_in_threadpool(read_pulse, store(), self._code))
        finally:  # if the database failed: listeners come back within seconds and find a new one
            self._leave()

    def _tell(self, pulse: Pulse) -> None:
        if pulse != self.pulse:
            self.pulse = pulse
            self._changed.set()
            self._changed = asyncio.Event()

    def _leave(self) -> None:
        if _FEEDS.get(self._code) is self:
            del _FEEDS[self._code]


async def last_pulse(code: str) -> Pulse:
    """Return what was last read of a workshop. Raises `Refused` (unknown_code)."""
    plain = plain_code(code)
    if plain in _FEEDS:
        return _FEEDS[plain].pulse
    return await asyncio.shield(_FIRST.get(plain) or _first_reading(plain))


def _first_reading(plain: str) -> asyncio.Task[Pulse]:
    """Read once for all of a hall that connects in the same moment."""
    reading = asyncio.create_task(run_in_threadpool(read_pulse, store(), plain))
    _FIRST[plain] = reading
    reading.add_done_callback(lambda _: _FIRST.pop(plain))
    return reading


def listening(code: str) -> int:
    """Return how many screens listen to a workshop now, on this process."""
    found = _FEEDS.get(plain_code(code))
    return found.listeners if found else 0


@asynccontextmanager
async def feed(code: str, pulse: Pulse) -> AsyncIterator[Feed]:
    """Listen to a workshop: the first listener starts to read, after `pulse`; the last one ends."""
    plain = plain_code(code)
    found = _FEEDS.get(plain) or _FEEDS.setdefault(plain, Feed(plain, pulse))
    found.listeners += 1
    try:
        yield found
    finally:
        found.listeners -= 1
        if not found.listeners:
            found.stop()
