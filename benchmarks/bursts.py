"""First votes of a whole hall in one moment, to the server and to the bare route."""

from collections.abc import Sequence

from benchmarks.load import Load, at_once, together
from benchmarks.table import Row, at_most
from benchmarks.venue import Venue, bare_route, venue

AT_ONCE = {30: 20, 200: 8, 600: 4}
"""How many devices vote in one moment, and how often that is repeated with others."""
P95_MS = {30: None, 200: 120, 600: 400}
TIMES_THE_BARE_ROUTE = 3


async def bursts() -> list[Row]:
    """Return the rows of all bursts."""
    rows: list[Row] = []
    with venue() as place, bare_route() as (port, pid):
        await at_once(place.port, place.pid, place.strangers(30))
        await at_once(port, pid, place.strangers(30))
        for number, times in AT_ONCE.items():
            ours = await _repeated(place, place.port, place.pid, number, times)
            rows += _rows(number, ours, await _repeated(place, port, pid, number, times))
        rows += place.account()
    return rows


async def _repeated(place: Venue, port: int, pid: int, number: int, times: int) -> Load:
    crowds = [place.strangers(number) for _ in range(times)]
    return together([await at_once(port, pid, crowd) for crowd in crowds])


def _rows(number: int, ours: Load, bare: Load) -> Sequence[Row]:
    most = P95_MS[number]
    p95 = Row("  p95", f"{ours.ms(0.95):.0f} ms")
    ratio = ours.cpu_ms / bare.cpu_ms if bare.cpu_ms else 0
    return (
        Row(f"{number} first votes at once, {AT_ONCE[number]} times", ""),
        Row("  p50 / p99 / max", _ms(ours.ms(0.5), ours.ms(0.99), ours.ms(1))),
        at_most("  p95", ours.ms(0.95), most, "ms") if most else p95,
        Row("  votes per second", f"{ours.rate:,.0f}"),
        Row("  CPU per vote: server / load generator", _ms(ours.cpu_ms, ours.own_ms)),
        Row("  bare route: CPU per vote / p95", _ms(bare.cpu_ms, bare.ms(0.95))),
        at_most("  CPU compared with the bare route", ratio, TIMES_THE_BARE_ROUTE, "times"),
    )


def _ms(*values: float) -> str:
    return " / ".join(f"{value:.3g}" for value in values) + " ms"
