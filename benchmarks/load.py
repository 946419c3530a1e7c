"""Votes of many devices, and how long each waited for its receipt."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.device import Device
from benchmarks.line import Line
from benchmarks.meter import Meter


@dataclass(frozen=True)
class Load:
    """What came of it; all times in seconds, CPU without the load generator's own."""

    waits: Sequence[float]
    seconds: float
    cpu: float
    own_cpu: float

    @property
    def rate(self) -> float:
        """Votes per second."""
        return len(self.waits) / self.seconds

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of the server's CPU per vote."""
        return 1000 * self.cpu / len(self.waits)

    @property
    def own_ms(self) -> float:
        """Milliseconds of the load generator's CPU per vote."""
        return 1000 * self.own_cpu / len(self.waits)

    def ms(self, share: float) -> float:
        """Milliseconds within which this share of all votes had its receipt."""
        return 1000 * quantile(self.waits, share)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def together(loads: Sequence[Load]) -> Load:
    """Return several loads as one."""
    return Load(
        [wait for load in loads for wait in load.waits],
        sum(load.seconds for load in loads),
        sum(load.cpu for load in loads),
        sum(load.own_cpu for load in loads),
    )


async def at_once(port: int, pid: int, devices: Sequence[Device]) -> Load:
    """Let all devices, already connected, vote once in the same moment."""
    lines = [await Line(port).open() for _ in devices]
    await asyncio.sleep(0.3)  # for the server to have accepted all of them
    meter = Meter(pid)
    began = time.perf_counter()

    async def vote(device: Device, line: Line) -> float:
        await device.vote(line)
        return time.perf_counter() - began

    waits = await asyncio.gather(*map(vote, devices, lines))
    load = Load(waits, max(waits), meter.cpu, meter.own_cpu)
    for line in lines:
        line.close()
    return load


async def steadily(
    port: int, pid: int, devices: Sequence[Device], seconds: float, pause: float
) -> Load:
    """Let all devices vote, wait for the receipt, pause, vote again, for so many seconds."""
    lines = [await Line(port).open() for _ in devices]
    waits: list[float] = []
    meter = Meter(pid)

    async def go_on(device: Device, line: Line) -> None:
        await asyncio.sleep(random.uniform(0, pause))  # noqa: S311 - nobody taps in step
        while meter.seconds < seconds:
            began = time.perf_counter()
            await device.vote(line)
            waits.append(time.perf_counter() - began)
            await asyncio.sleep(pause)

    await asyncio.gather(*map(go_on, devices, lines))
    load = Load(waits, meter.seconds, meter.cpu, meter.own_cpu)
    for line in lines:
        line.close()
    return load
