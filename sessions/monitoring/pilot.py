"""Which area to begin with: criteria with open weights, and how the order moves with these."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sessions.errors import Reason, Refused
from sessions.monitoring.needs import Needs
from sessions.monitoring.rating import Rated


class Criterion(StrEnum):
    """What speaks for an area; each counts from 0 to 1."""

    STATUS = "status"
    DYNAMICS = "dynamics"
    OVERLAP = "overlap"
    GAPS = "gaps"
    UNFUNDED = "unfunded"


Scores = Mapping[str, Mapping[Criterion, float]]
"""By the code of the area."""

Weights = Mapping[Criterion, float]

EQUAL: Weights = dict.fromkeys(Criterion, 1.0)

FACTORS = (0.0, 0.5, 2.0)
"""By which each weight is moved, one at a time."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An area in the order, equal sums share a rank; `low` to `high` as weights move."""

    id: str
    rank: int
    total: float
    low: int
    high: int


def scores(rated: Sequence[Rated], needs: Needs, unfunded: Iterable[str]) -> Scores:
    """Return how much speaks for each rated area; the least is 0, the most 1 by each criterion.

    What is not known speaks for nobody: no dynamics, and funding that nobody has looked up.
    """
    free = set(unfunded)
    found = {
        one.area.id: {
            Criterion.STATUS: one.status_index,
            Criterion.DYNAMICS: one.dynamics_index,
            Criterion.OVERLAP: sum(need.high for need in needs.get(one.area.id, ())),
            Criterion.GAPS: sum(need.gap for need in needs.get(one.area.id, ())),
            Criterion.UNFUNDED: float(one.area.id in free),
        }
        for one in rated
    }
    scales = {
        criterion: _scale(own[criterion] for own in found.values()) for criterion in Criterion
    }
    return {
        id: {criterion: _scaled(value, *scales[criterion]) for criterion, value in own.items()}
        for id, own in found.items()
    }


def ranked(scored: Scores, weights: Weights) -> Sequence[Standing]:
    """Return the areas by the weighted sum of their scores, and how firm their ranks are.

    An area that is nowhere behind another one is never behind it here, whatever the weights: each
    sum is exact before it is rounded. Raises `Refused`: bad_weight, weights_zero.
    """
    _require_sound(weights)
    totals = _totals(scored, weights)
    own = _ranks(totals)
    moved = [_ranks(_totals(scored, other)) for other in _moved(weights)]
    standings = [
        Standing(
            id,
            own[id],
            totals[id],
            min(own[id], *(ranks[id] for ranks in moved)),
            max(own[id], *(ranks[id] for ranks in moved)),
        )
        for id in scored
    ]
    return sorted(standings, key=lambda one: one.rank)


def leaders(scored: Scores, weights: Weights) -> Mapping[tuple[Criterion, float], Sequence[str]]:
    """Return who is first when one weight is multiplied by one of `FACTORS`."""
    found = {}
    for criterion in Criterion:
        for factor in FACTORS:
            other = {**weights, criterion: weights.get(criterion, 0) * factor}
            if any(other.values()) and weights.get(criterion):
                ranks = _ranks(_totals(scored, other))
                found[criterion, factor] = [id for id, rank in ranks.items() if rank == 1]
    return found


def dominated(scored: Scores) -> Mapping[str, str]:
    """Return the areas that another one is nowhere behind and somewhere ahead of, with that one."""
    found = {}
    for id, own in scored.items():
        better = (other for other, others in scored.items() if _dominates(others, own))
        if one := next(better, None):
            found[id] = one
    return found


def _dominates(one: Mapping[Criterion, float], other: Mapping[Criterion, float]) -> bool:
    return all(one[key] >= other[key] for key in other) and any(
        one[key] > other[key] for key in other
    )


def _require_sound(weights: Weights) -> None:
    for criterion, weight in weights.items():
        if not (math.isfinite(weight) and weight >= 0):
            raise Refused(Reason.BAD_WEIGHT, column=criterion)
    if not any(weights.values()):
        raise Refused(Reason.WEIGHTS_ZERO)


def _moved(weights: Weights) -> Sequence[Weights]:
    moved = [
        {**weights, one: weight * factor} for one, weight in weights.items() for factor in FACTORS
    ]
    return [weights, *(other for other in moved if any(other.values()))]


def _totals(scored: Scores, weights: Weights) -> Mapping[str, float]:
    return {
        id: math.fsum(weight * own[one] for one, weight in weights.items())
        for id, own in scored.items()
    }


def _ranks(totals: Mapping[str, float]) -> Mapping[str, int]:
    falling = sorted(totals.values(), reverse=True)
    first: dict[float, int] = {}
    for rank, total in enumerate(falling, start=1):
        first.setdefault(total, rank)
    return {id: first[total] for id, total in totals.items()}


def _scale(values: Iterable[float | None]) -> tuple[float, float]:
    known = [value for value in values if value is not None]
    return min(known, default=0.0), max(known, default=0.0)


def _scaled(value: float | None, low: float, high: float) -> float:
    return 0.0 if value is None or high == low else (value - low) / (high - low)
