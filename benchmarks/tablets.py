"""A hall of tablets: they come in, vote for a while, watch the turnout, and the server ends."""

import asyncio
import random
import signal
import time
from collections.abc import Iterable, Sequence

from benchmarks.load import quantile, steadily
from benchmarks.meter import Meter
from benchmarks.screen import Screen
from benchmarks.table import Row, at_least, at_most
from benchmarks.venue import Venue, venue

TABLETS = 300
AT_THE_DOOR = 8
"""How many come in at the same time."""
PAUSE_SECONDS = 0.2
WATCHED_VOTES = 30


async def tablets(seconds: float) -> list[Row]:
    """Return the rows of a hall that votes for so many seconds."""
    with venue() as place:
        await come_in(place, 10)
        meter = Meter(place.pid)
        screens = await come_in(place, TABLETS)
        rows = [Row(f"{TABLETS} tablets", ""), *arrival(meter, TABLETS)]
        rows += await _redraw(place, screens)
        for screen in screens:
            screen.listen()
        rows += await _vote(place, screens, seconds)
        rows += await _watch(place)
        rows += place.account()
        rows.append(await _interrupt(place))
        await leave(screens)
    return rows


async def come_in(place: Venue, number: int) -> Sequence[Screen]:
    """Let so many browsers join, a few at a time."""
    door = asyncio.Semaphore(AT_THE_DOOR)
    screens = [Screen(place.port, place.evening.code) for _ in range(number)]

    async def one(screen: Screen) -> None:
        async with door:
            await screen.join()

    await asyncio.gather(*map(one, screens))
    return screens


def arrival(meter: Meter, number: int) -> list[Row]:
    """Return what it cost to let so many in: page, connection, button, page of the step."""
    return [
        Row("  joins per second", f"{number / meter.seconds:.0f}"),
        at_most("  CPU per join", 1000 * meter.cpu / number, 25, "ms"),
        Row("  load generator's CPU per join", f"{1000 * meter.own_cpu / number:.1f} ms"),
        Row("  memory per visitor", f"{meter.memory / number / 1024:,.0f} KiB"),
    ]


async def leave(screens: Iterable[Screen]) -> None:
    """Close all tabs."""
    await asyncio.gather(*(screen.close() for screen in screens))


async def _redraw(place: Venue, screens: Sequence[Screen]) -> list[Row]:
    meter = Meter(place.pid)
    for screen in screens:
        await screen.run()
    return [at_most("  CPU per full run of the vote", 1000 * meter.cpu / len(screens), 8, "ms")]


async def _vote(place: Venue, screens: Sequence[Screen], seconds: float) -> list[Row]:
    devices = place.hand_out([screen.token for screen in screens])
    load = await steadily(place.port, place.pid, devices, seconds, PAUSE_SECONDS)
    busy = f"{load.cpu / load.seconds:.0%} / {load.own_cpu / load.seconds:.0%}"
    waits = " / ".join(f"{load.ms(share):.0f}" for share in (0.5, 0.95, 0.99, 1))
    return [
        at_least(f"  votes per second for {seconds:.0f} s", load.rate, 1000, ""),
        Row("  p50 / p95 / p99 / max", f"{waits} ms"),
        Row("  CPU per vote: server / load generator", f"{load.cpu_ms:.2f} / {load.own_ms:.2f} ms"),
        Row("  cores busy: server / load generator", busy),
    ]


async def _watch(place: Venue) -> list[Row]:
    """Measure from the tap to the projector that has drawn the new turnout."""
    projector = Screen(place.port, place.evening.code, "projector")
    await projector.open()
    projector.listen("turnout")
    before = sum(place.store.ballots.turnout(place.evening.round.id).values())
    waits = []
    for number, voter in enumerate(place.strangers(WATCHED_VOTES), start=1):
        await asyncio.sleep(random.uniform(0, 1))  # noqa: S311 - at no fixed moment of the feed
        began = time.perf_counter()
        await place.vote(voter)
        await projector.turnout(before + number)
        await projector.run()
        waits.append(time.perf_counter() - began)
    await projector.close()
    return [at_most("  vote to turnout on the projector, p95", quantile(waits, 0.95), 1, "s")]


async def _interrupt(place: Venue) -> Row:
    began = time.perf_counter()
    place.process.send_signal(signal.SIGINT)
    await asyncio.to_thread(place.process.wait, 60)
    return at_most("  Ctrl+C to the end", time.perf_counter() - began, 15, "s")
