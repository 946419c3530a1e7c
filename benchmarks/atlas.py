"""Many open the map of ideas in the same moment, beside a page with nothing but text."""

import asyncio
import time
from collections.abc import Sequence

from benchmarks.load import quantile
from benchmarks.meter import Meter
from benchmarks.screen import Screen
from benchmarks.table import Row
from benchmarks.tablets import come_in, leave
from benchmarks.venue import Venue, venue
from content.example import load_example
from sessions.idea import Draft
from sessions.phase import Phase
from sessions.quarter import Quarter
from tests.sessions.evening import LEAD

VISITORS, IDEAS, TURNS = 50, 60, 3
PLAIN = "privacy"


async def atlas() -> list[Row]:
    """Return what the map costs when a hall opens it at once, and what a plain page does."""
    story = load_example()
    quarter = Quarter(story.quarter_name, story.quarter, story.attribution)
    with venue(Phase.IDEAS, quarter=quarter) as place:
        _pin(place, quarter)
        on_map = await come_in(place, VISITORS)
        on_text = [Screen(place.port, place.evening.code, PLAIN) for _ in range(VISITORS)]
        await asyncio.gather(*(screen.open() for screen in on_text))
        plain = await _at_once("a plain page", place, on_text)
        mapped = await _at_once(f"the map with {IDEAS} ideas", place, on_map)
        await leave((*on_map, *on_text))
    return [*mapped, *plain]


def _pin(place: Venue, quarter: Quarter) -> None:
    evening, spots = place.evening, quarter.places
    for number in range(IDEAS):
        draft = Draft(f"Vorschlag {number}", "de", place=spots[number % len(spots)])
        idea = evening.store.ideas.give(evening.here, evening.join(), draft)
        evening.store.ideas.release(evening.here, idea.id, 1, LEAD)


async def _at_once(what: str, place: Venue, screens: Sequence[Screen]) -> list[Row]:
    waits: list[float] = []

    async def one(screen: Screen) -> None:
        began = time.perf_counter()
        await screen.run()
        waits.append(time.perf_counter() - began)

    meter = Meter(place.pid)
    for _ in range(TURNS):
        await asyncio.gather(*map(one, screens))
    drawn = TURNS * len(screens)
    return [
        Row(f"{len(screens)} visitors open {what} at once", ""),
        Row("  p50 / p95", f"{quantile(waits, 0.5):.2f} / {quantile(waits, 0.95):.2f} s"),
        Row("  pages per second", f"{drawn / meter.seconds:.0f}"),
        Row("  CPU per page", f"{1000 * meter.cpu / drawn:.1f} ms"),
    ]
