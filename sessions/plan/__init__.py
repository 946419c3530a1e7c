"""The Lokaler Aktionsplan: Einzelmaßnahmen out of a priority list, and what became of them."""

from sessions.plan.measure import Addressee, CityPlan, Flag, Measure, Status
from sessions.plan.plan import ActionPlan, EarlierPlan
from sessions.plan.update import Changed, Update, compare

__all__ = [
    "ActionPlan",
    "Addressee",
    "Changed",
    "CityPlan",
    "EarlierPlan",
    "Flag",
    "Measure",
    "Status",
    "Update",
    "compare",
]
