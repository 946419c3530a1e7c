"""An evening's load on one machine: `python -m benchmarks.hall [--quick]` prints one table.

The load generator runs beside the server on the same cores, as no hall would have it. The voters
of the bursts joined through the store; the tablets join as browsers do, over Streamlit's protocol.
"""

import asyncio
import os
import sys

from benchmarks.atlas import atlas
from benchmarks.bursts import bursts
from benchmarks.meter import Meter
from benchmarks.step import step_change
from benchmarks.table import Row, table
from benchmarks.tablets import come_in, leave, tablets
from benchmarks.venue import venue
from sessions.phase import Phase
from tests.sessions.evening import NOWHERE

SECONDS, QUICK_SECONDS = 60, 10
VISITORS = 40
STREAMLITS_OWN = {
    "STREAMLIT_RUNNER_POST_SCRIPT_GC": "true",
    "STREAMLIT_RUNNER_MAGIC_ENABLED": "true",
    "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "auto",
}


async def configurations() -> list[Row]:
    """Return what a join costs with our configuration and with Streamlit's own."""
    tuned, default = await _cpu_per_join({}), await _cpu_per_join(STREAMLITS_OWN)
    return [
        Row(f"{VISITORS} joins", ""),
        Row("  CPU per join, our configuration", f"{tuned:.1f} ms"),
        Row("  CPU per join, Streamlit's own", f"{default:.1f} ms"),
        Row("  ratio", f"{default / tuned:.1f} times"),
    ]


async def _cpu_per_join(environment: dict[str, str]) -> float:
    with venue(Phase.VOTE, NOWHERE, **environment) as place:
        first = await come_in(place, 10)
        meter = Meter(place.pid)
        screens = await come_in(place, VISITORS)
        cost = 1000 * meter.cpu / VISITORS
        await leave((*first, *screens))
    return cost


async def hall(seconds: float) -> list[Row]:
    """Measure everything, one thing after the other, each on a server of its own."""
    rows = await bursts()
    rows += await tablets(seconds)
    rows += await step_change()
    rows += await atlas()
    return rows + await configurations()


if __name__ == "__main__":
    seconds = QUICK_SECONDS if "--quick" in sys.argv else SECONDS
    others = f"load before: {os.getloadavg()[0]:.1f}"
    print(f"{os.cpu_count()} cores, shared by server and load generator; {others}", flush=True)
    print(table(asyncio.run(hall(seconds))))
