"""Which areas are rated and how, and which are left out and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sessions.monitoring.area import Area
from sessions.monitoring.index import BERLIN, Dynamics, Indicator, Status, Thresholds, indices


class Why(StrEnum):
    """Why an area is not rated. Each has one sentence in `content`."""

    FEW_PEOPLE = "few_people"
    NO_POPULATION = "no_population"
    NO_FIGURES = "no_figures"
    NO_DYNAMICS = "no_dynamics"


@dataclass(frozen=True, slots=True)
class Rated:
    """An area with its index and class of status, and of dynamics where that is known."""

    area: Area
    status_index: float
    status: Status
    dynamics_index: float | None = None
    dynamics: Dynamics | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An area, why it is not rated, and the `columns` in which it has no value."""

    area: Area
    why: Why
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rating:
    """All areas: those rated in the order of the file, those left out, those without dynamics."""

    rated: tuple[Rated, ...]
    left_out: tuple[LeftOut, ...]
    undated: tuple[LeftOut, ...] = ()


def rate(
    areas: Sequence[Area],
    status: Sequence[Indicator],
    dynamics: Sequence[Indicator] = (),
    minimum: int = 0,
    thresholds: Thresholds = BERLIN,
) -> Rating:
    """Rate all areas with at least `minimum` people and a value of each status indicator.

    Dynamics are compared among those that also have a value of each dynamics indicator.
    Raises `Refused` as `indices` does, and bad_thresholds.
    """
    thresholds.require_rising()
    out = tuple(found for area in areas if (found := _left_out(area, status, minimum)))
    excluded = {one.area.id for one in out}
    kept = [area for area in areas if area.id not in excluded]
    undated = tuple(
        LeftOut(area, Why.NO_DYNAMICS, missing)
        for area in kept
        if (missing := _missing(area, dynamics))
    )
    unknown = {one.area.id for one in undated}
    stand = indices(kept, status)
    dated = [area for area in kept if area.id not in unknown]
    move = indices(dated, dynamics) if dynamics else {}
    rated = tuple(_rated(area, stand[area.id], move.get(area.id), thresholds) for area in kept)
    return Rating(rated, out, undated)


def _rated(area: Area, stand: float, move: float | None, thresholds: Thresholds) -> Rated:
    moved = None if move is None else thresholds.dynamics_of(move)
    return Rated(area, stand, thresholds.status_of(stand), move, moved)


def _left_out(area: Area, status: Sequence[Indicator], minimum: int) -> LeftOut | None:
    if minimum and area.population is None:
        return LeftOut(area, Why.NO_POPULATION)
    if area.population is not None and area.population < minimum:
        return LeftOut(area, Why.FEW_PEOPLE)
    missing = _missing(area, status)
    return LeftOut(area, Why.NO_FIGURES, missing) if missing else None


def _missing(area: Area, indicators: Sequence[Indicator]) -> tuple[str, ...]:
    return tuple(one.column for one in indicators if one.column not in area.figures)
