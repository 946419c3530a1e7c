"""How one area stands against the city, indicator by indicator."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sessions.errors import Refused
from sessions.monitoring.area import Area
from sessions.monitoring.index import Indicator, z_values


@dataclass(frozen=True, slots=True)
class Trait:
    """A figure of an area, the mean of all rated areas, and how far it stands towards need.

    `z` is None where there is no value or nothing to compare, `more` says whether a high value
    means need.
    """

    column: str
    value: float | None
    mean: float
    z: float | None
    more: bool

    @property
    def above(self) -> float:
        """Standard deviations above the mean, whatever that means; 0 where there is no value."""
        return 0.0 if self.z is None else self.z if self.more else -self.z


def profile(area: Area, rated: Sequence[Area], indicators: Iterable[Indicator]) -> list[Trait]:
    """Return the traits of an area against the rated ones, each of which counts the same."""
    return [_trait(area, rated, one) for one in indicators]


def _trait(area: Area, rated: Sequence[Area], one: Indicator) -> Trait:
    values = [other.figures[one.column] for other in rated if one.column in other.figures]
    mean = math.fsum(values) / len(values) if values else 0.0
    try:
        z = z_values(rated, one).get(area.id)
    except Refused:
        z = None
    return Trait(one.column, area.figures.get(one.column), mean, z, not one.falling)
