"""Status and dynamics of areas, as the Monitoring Soziale Stadtentwicklung Berlin rates them.

Each indicator x becomes z = d · (x − m) / s over all rated areas, each area counting once: m is
the mean, s the standard deviation of the population (divided by n: these are all areas, not a
sample), d = 1 where a high value means need and −1 where a low one does. The weighted sum of the
z-values of an area is standardised once more, and this is the index: 0 is the mean of the city,
1 is one standard deviation more need. Classes: see `Thresholds`.

Status x dynamics in four and three classes, twelve groups:
https://fbinter.stadt-berlin.de/fb_daten/beschreibung/sozstadt_2015LOR.html. That the sum is
standardised again was found by computing: so 536 of 536 areas of 2021 get the published status
class from unemployment, transfer income and child poverty, without it 531; dividing by n − 1
changes no class.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sessions.errors import Reason, Refused
from sessions.monitoring.area import Area

LEAST_AREAS = 3


class Status(StrEnum):
    """How an area stands, in the words of Berlin: the higher, the less need."""

    HIGH = "hoch"
    MIDDLE = "mittel"
    LOW = "niedrig"
    VERY_LOW = "sehr niedrig"


class Dynamics(StrEnum):
    """How it has changed against the other areas."""

    POSITIVE = "positiv"
    STABLE = "stabil"
    NEGATIVE = "negativ"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where classes end, in standard deviations; at first as in Berlin.

    Below the first is the best class, above the last the worst; what stands exactly on one belongs
    to the class towards the middle.
    """

    status: tuple[float, ...] = (-1.0, 1.0, 1.5)
    dynamics: tuple[float, ...] = (-1.0, 1.0)

    def require_rising(self) -> None:
        """Raise `Refused` (bad_thresholds) unless there is one more class than thresholds."""
        for limits, classes in ((self.status, Status), (self.dynamics, Dynamics)):
            rising = all(low < high for low, high in pairwise(limits))
            if len(limits) != len(classes) - 1 or not (rising and all(map(math.isfinite, limits))):
                raise Refused(Reason.BAD_THRESHOLDS)

    def status_of(self, index: float) -> Status:
        """Return the status class of an index."""
        return list(Status)[_place(index, self.status)]

    def dynamics_of(self, index: float) -> Dynamics:
        """Return the dynamics class of an index."""
        return list(Dynamics)[_place(index, self.dynamics)]


BERLIN = Thresholds()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A column, how much it counts, and whether a low value means need."""

    column: str
    weight: float = 1.0
    falling: bool = False

    def to_json(self) -> Mapping[str, Any]:
        """Return it as it is stored."""
        return asdict(self)


def indices(areas: Sequence[Area], indicators: Sequence[Indicator]) -> Mapping[str, float]:
    """Return the index of each area by its code; every area needs every indicator.

    Raises `Refused`: no_indicators, few_areas, bad_weight, weights_zero, and no_variance with the
    `column` in which all areas are equal, "" if they are so in the sum.
    """
    if not indicators:
        raise Refused(Reason.NO_INDICATORS)
    if len(areas) < LEAST_AREAS:
        raise Refused(Reason.FEW_AREAS, limit=LEAST_AREAS)
    for one in indicators:
        if not (math.isfinite(one.weight) and one.weight >= 0):
            raise Refused(Reason.BAD_WEIGHT, column=one.column)
    heaviest = max(one.weight for one in indicators)
    if not heaviest:
        raise Refused(Reason.WEIGHTS_ZERO)
    columns = [(one.weight / heaviest, z_values(areas, one)) for one in indicators]
    sums = {
        area.id: math.fsum(weight * column[area.id] for weight, column in columns) for area in areas
    }
    return _standardised(sums, "")


def z_values(areas: Sequence[Area], one: Indicator) -> Mapping[str, float]:
    """Return how many standard deviations more need each area has by this indicator alone.

    Areas without a value are left out. Raises `Refused` (no_variance).
    """
    sign = -1 if one.falling else 1
    known = {
        area.id: sign * area.figures[one.column] for area in areas if one.column in area.figures
    }
    return _standardised(known, one.column)


def flat(areas: Sequence[Area], indicators: Iterable[Indicator]) -> list[str]:
    """Return the columns in which no two areas differ: they can tell nothing apart."""
    return [one.column for one in indicators if _is_flat(areas, one)]


def _is_flat(areas: Sequence[Area], one: Indicator) -> bool:
    try:
        z_values(areas, one)
    except Refused:
        return True
    return False


def _place(index: float, thresholds: Sequence[float]) -> int:
    """0 below the first threshold, else one more than there are further ones exceeded."""
    return 0 if index < thresholds[0] else 1 + sum(index > one for one in thresholds[1:])


def _standardised(values: Mapping[str, float], column: str) -> Mapping[str, float]:
    spread = max(values.values(), default=0) - min(values.values(), default=0)
    size = max(map(abs, values.values()), default=0)
    if spread <= 1e-9 * max(size, 1e-9):
        raise Refused(Reason.NO_VARIANCE, column=column)
    mean = math.fsum(values.values()) / len(values)
    deviation = math.sqrt(math.fsum((x - mean) ** 2 for x in values.values()) / len(values))
    return {id: (x - mean) / deviation for id, x in values.items()}
