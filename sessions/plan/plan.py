"""The Lokaler Aktionsplan of an evening, and the one before it."""

from dataclasses import dataclass

from sessions.plan.measure import Measure


@dataclass(frozen=True, slots=True)
class EarlierPlan:
    """Last year's plan: what it is called, and its measures as they stood then."""

    name: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """All measures by number, and what an organiser says about them as a whole.

    `city_aims` are those of the city that a plan of the quarter should serve; `address` is where
    notices lead, empty for nowhere; `earlier` is the plan that this one updates, if any.
    """

    measures: tuple[Measure, ...] = ()
    city_aims: tuple[str, ...] = ()
    address: str = ""
    earlier: EarlierPlan | None = None
