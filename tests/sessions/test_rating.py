"""Areas of a city, rated as Berlin does."""

from collections import Counter

import pytest

from sessions.errors import Reason, Refused
from sessions.monitoring.area import Area
from sessions.monitoring.index import BERLIN, Dynamics, Indicator, Status, Thresholds, indices
from sessions.monitoring.rating import Why, rate


def city(*values: float | None, people: int = 1000) -> list[Area]:
    return [
        Area(str(place), f"Area {place}", people, {} if one is None else {"x": one})
        for place, one in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("values", "indicators", "reason"),
    [
        ((2, 2, 2), [Indicator("x")], Reason.NO_VARIANCE),
        ((1, 2, 3), [Indicator("x"), Indicator("x", falling=True)], Reason.NO_VARIANCE),
        ((1, 2, 3), [Indicator("x", 0)], Reason.WEIGHTS_ZERO),
        ((1, 2, 3), [Indicator("x", -1)], Reason.BAD_WEIGHT),
        ((1, 2, None), [Indicator("x")], Reason.FEW_AREAS),
        ((1, 2, 3), [], Reason.NO_INDICATORS),
    ],
)
def test_what_cannot_be_rated_is_refused(values, indicators, reason):
    """Equal columns, weights without sum and too few areas give no index."""
    with pytest.raises(Refused) as refused:
        rate(city(*values), indicators)
    assert refused.value.reason is reason


def test_whoever_is_left_out_is_named_with_the_reason():
    """Too few people, an unknown number of them, no value: three reasons, nobody lost."""
    areas = [
        *city(1, 2, 4),
        Area("small", "Small", 20, {"x": 9}),
        Area("uncounted", "Uncounted", None, {"x": 9}),
        Area("silent", "Silent", 1000),
    ]

    found = rate(areas, [Indicator("x")], minimum=300)

    assert [one.area.id for one in found.rated] == ["0", "1", "2"]
    assert {one.area.id: one.why for one in found.left_out} == {
        "small": Why.FEW_PEOPLE,
        "uncounted": Why.NO_POPULATION,
        "silent": Why.NO_FIGURES,
    }


def test_the_index_counts_directions_and_weights():
    """A low value can mean need, and what counts twice moves the index twice as far."""
    areas = [
        Area(str(n), "", 1, {"x": x, "y": y}) for n, (x, y) in enumerate([(1, 5), (2, 1), (3, 0)])
    ]

    assert indices(areas, [Indicator("x")])["2"] == pytest.approx(1.5**0.5)
    falling = indices(areas, [Indicator("x", falling=True)])
    assert falling["2"] == pytest.approx(-(1.5**0.5))
    alone, both = (indices(areas, [Indicator("x", w), Indicator("y")])["0"] for w in (0, 5))
    assert both < 0 < alone


@pytest.mark.parametrize("factor", [1e-300, 1e-12, 1e12, 1e300])
def test_only_the_ratio_of_weights_counts(factor):
    """Weights of any size say the same as long as one is twice the other."""
    areas = [
        Area(str(n), "", 1, {"x": x, "y": y}) for n, (x, y) in enumerate([(1, 5), (2, 1), (3, 0)])
    ]

    usual, other = (
        indices(areas, [Indicator("x", 2 * one), Indicator("y", one)]) for one in (1.0, factor)
    )

    assert other == pytest.approx(usual)


def test_thresholds_belong_to_the_class_towards_the_middle():
    """Exactly one standard deviation is still the middle; beyond it begins the next class."""
    found = Counter(BERLIN.status_of(one) for one in (-1.01, -1.0, 0.0, 1.0, 1.01, 1.5, 1.51))

    assert found == {Status.HIGH: 1, Status.MIDDLE: 3, Status.LOW: 2, Status.VERY_LOW: 1}
    assert [BERLIN.dynamics_of(one) for one in (-1.01, -1, 1, 1.01)] == [
        Dynamics.POSITIVE,
        Dynamics.STABLE,
        Dynamics.STABLE,
        Dynamics.NEGATIVE,
    ]


@pytest.mark.parametrize(
    "limits",
    [
        Thresholds(status=(1, 1, 2)),
        Thresholds(status=(-1, 1)),
        Thresholds(dynamics=(1, -1)),
        Thresholds(dynamics=(-1, float("nan"))),
        Thresholds(dynamics=(-1, float("inf"))),
    ],
)
def test_thresholds_rise(limits):
    """Classes that overlap or are empty for sure are refused."""
    with pytest.raises(Refused) as refused:
        rate(city(1, 2, 3), [Indicator("x")], thresholds=limits)
    assert refused.value.reason is Reason.BAD_THRESHOLDS
