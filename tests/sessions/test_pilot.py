"""Which area to begin with: an order by open weights, how it moves, and a choice with reasons."""

from hypothesis import given
from hypothesis import strategies as st

from sessions.errors import Reason
from sessions.monitoring.pilot import Criterion, dominated, ranked
from sessions.store import Store
from tests.sessions.evening import NOW, refused
from tests.sessions.test_monitorings import CITY


def test_no_choice_by_numbers_alone(store: Store) -> None:
    """Without local knowledge, or without reasons, no choice is recorded."""
    id = store.monitorings.add(CITY, NOW)
    choose = lambda reasons: lambda found: found.choosing("01", reasons, 1, NOW)  # noqa: E731
    with refused(Reason.KNOWLEDGE_MISSING):
        store.monitorings.judge(id, choose("Die Zahlen"))
    store.monitorings.judge(id, lambda found: found.saying("01", "Viele Familien"))
    with refused(Reason.REASONS_MISSING):
        store.monitorings.judge(id, choose("  "))
    assert store.monitorings.judgement(id).choice is None


SHARES = st.floats(0, 1)
CRITERIA = list(Criterion)
SCORES = st.fixed_dictionaries(dict.fromkeys(CRITERIA, SHARES))
WEIGHTS = st.fixed_dictionaries(dict.fromkeys(CRITERIA, st.floats(0, 1e6))).filter(
    lambda weights: any(weights.values())
)


@given(SCORES, st.lists(SHARES, min_size=5, max_size=5), st.lists(SCORES, max_size=4), WEIGHTS)
def test_a_dominated_area_never_overtakes(own, less, others, weights) -> None:
    """Whatever the weights and the other areas, the better one is never behind the worse one."""
    worse = {key: own[key] * share for key, share in zip(CRITERIA, less, strict=True)}
    scored = {"better": own, "worse": worse} | {str(n): one for n, one in enumerate(others)}

    places = {one.id: one for one in ranked(scored, weights)}

    assert places["better"].rank <= places["worse"].rank
    assert places["better"].low <= places["worse"].low
    assert places["better"].high <= places["worse"].high
    assert all(one.low <= one.rank <= one.high for one in places.values())
    if worse != own:
        assert "worse" in dominated(scored)


def test_the_order_says_how_it_moves() -> None:
    """What leads by one criterion only falls behind when this counts nothing."""
    zero = dict.fromkeys(CRITERIA, 0.0)
    scored = {
        "a": {**zero, Criterion.STATUS: 1.0},
        "b": {**zero, Criterion.GAPS: 0.8},
        "c": {**zero, Criterion.GAPS: 0.1},
    }

    found = {one.id: one for one in ranked(scored, dict.fromkeys(CRITERIA, 1.0))}

    assert (found["a"].rank, found["a"].low, found["a"].high) == (1, 1, 3)
    assert (found["b"].rank, found["b"].low, found["b"].high) == (2, 1, 2)
    with refused(Reason.WEIGHTS_ZERO):
        ranked(scored, zero)
