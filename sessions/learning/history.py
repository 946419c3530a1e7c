"""What became of a quarter: its evenings with their plans, and whether two cities are one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sessions.monitoring.area import Area
from sessions.plan.measure import Measure, Status
from sessions.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Chapter:
    """An evening and its plan; `statuses` counts the measures by how far they are."""

    evening: Workshop
    measures: tuple[Measure, ...]
    earlier: str

    @property
    def statuses(self) -> Mapping[Status, int]:
        """How many measures are how far."""
        found = Counter(one.status for one in self.measures)
        return {status: found[status] for status in Status}


def quarter_key(name: str) -> str:
    """Return by what two evenings are of one quarter: its name, however it is typed."""
    return " ".join(name.split()).casefold()


def quarters(evenings: Iterable[Workshop]) -> Mapping[str, Sequence[Workshop]]:
    """Return the evenings of each quarter by their days, under the quarter's newest name."""
    found: dict[str, list[Workshop]] = {}
    for one in sorted(evenings, key=lambda one: one.created_at):
        found.setdefault(quarter_key(one.plan.quarter.name), []).append(one)
    return {several[-1].plan.quarter.name: several for several in found.values()}


def same_city(first: Iterable[Area], second: Iterable[Area]) -> bool:
    """Say whether two monitorings are of one city: most codes of both stand for the same name.

    Areas of different cities have the same codes, and an area of one city may get another name.
    """
    names = {area.id: quarter_key(area.name) for area in first}
    alike = [names[area.id] == quarter_key(area.name) for area in second if area.id in names]
    return 2 * sum(alike) > len(alike)
