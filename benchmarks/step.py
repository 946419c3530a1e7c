"""The facilitator opens the vote while a hall of screens shows the ideas."""

import asyncio
import time

from benchmarks.load import quantile
from benchmarks.meter import Meter
from benchmarks.table import Row, at_most
from benchmarks.tablets import come_in, leave
from benchmarks.venue import venue
from sessions.phase import Phase

SCREENS = 200
WAIT_SECONDS = 30


async def step_change() -> list[Row]:
    """Return how long it takes until the screens say the step and until they show the vote."""
    with venue(Phase.IDEAS) as place:
        screens = await come_in(place, SCREENS)
        for screen in screens:
            screen.listen()
        await asyncio.gather(*(screen.news() for screen in screens))
        waiting = await _cost_of_waiting(place.pid)
        revision = place.evening.here.revision
        began = time.perf_counter()
        place.evening.move(Phase.VOTE)
        await asyncio.gather(*(screen.moved(revision) for screen in screens))
        told = [screen.told_at - began for screen in screens]
        drawn = [screen.drawn_at - began for screen in screens]
        await leave(screens)
    return [
        Row(f"{SCREENS} screens wait {WAIT_SECONDS} s, each connecting anew every ten", ""),
        Row("  CPU per visitor and minute", f"{60_000 * waiting:.0f} ms"),
        at_most("  of a core per visitor", 100 * waiting, 0.1, "%"),
        Row(f"Step change on {SCREENS} screens", ""),
        # A screen says the new step when it is told (tests/browser/test_follow.py).
        at_most("  every screen says the new step, p95", quantile(told, 0.95), 2, "s"),
        Row("  page of the step drawn, p50 / p95", _seconds(drawn)),
    ]


async def _cost_of_waiting(pid: int) -> float:
    """Return the CPU seconds that a second of waiting costs the server per screen."""
    meter = Meter(pid)
    await asyncio.sleep(WAIT_SECONDS)
    return meter.cpu / SCREENS / WAIT_SECONDS


def _seconds(values: list[float]) -> str:
    return f"{quantile(values, 0.5):.2f} / {quantile(values, 0.95):.2f} s"
