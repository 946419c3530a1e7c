"""A monitoring as it is kept: the areas of a city at one time, and how they are rated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sessions.monitoring.area import Area
from sessions.monitoring.finding import Finding, Problem
from sessions.monitoring.index import BERLIN, Indicator, Thresholds
from sessions.monitoring.needs import TargetGroup
from sessions.monitoring.rating import Rating, rate
from sessions.monitoring.shapes import Shapes


@dataclass(frozen=True, slots=True)
class Settings:
    """Which indicators make the index and which stand beside it, who is left out, and the classes.

    `groups` says of which target group a column speaks, `year` of which year the figures are.
    """

    status: tuple[Indicator, ...]
    dynamics: tuple[Indicator, ...] = ()
    context: tuple[Indicator, ...] = ()
    groups: Mapping[str, TargetGroup] = field(default_factory=dict)
    minimum: int = 0
    thresholds: Thresholds = BERLIN
    year: int | None = None

    def to_json(self) -> Mapping[str, Any]:
        """Return it as it is stored."""
        return {
            **{name: [one.to_json() for one in getattr(self, name)] for name in _INDICATORS},
            "groups": dict(self.groups),
            "minimum": self.minimum,
            "thresholds": [self.thresholds.status, self.thresholds.dynamics],
            "year": self.year,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Settings":
        """Return what `to_json` made this of; the oldest said neither thresholds nor a year."""
        status, dynamics, context = (
            tuple(Indicator(**one) for one in stored[name]) for name in _INDICATORS
        )
        groups = {column: TargetGroup(group) for column, group in stored["groups"].items()}
        limits = Thresholds(*map(tuple, stored.get("thresholds", ())))
        year = stored.get("year")
        return cls(status, dynamics, context, groups, stored["minimum"], limits, year)


_INDICATORS = ("status", "dynamics", "context")


@dataclass(frozen=True, slots=True)
class Monitoring:
    """The areas of a city at one time; `source` says whose figures these are."""

    title: str
    source: str
    areas: tuple[Area, ...]
    shapes: Shapes
    settings: Settings
    findings: tuple[Finding, ...] = ()

    def rating(self) -> Rating:
        """Return how the areas are rated. Raises `Refused` as `rate` does."""
        chosen = self.settings
        return rate(self.areas, chosen.status, chosen.dynamics, chosen.minimum, chosen.thresholds)

    def area(self, id: str) -> Area | None:
        """Return an area by its code, None if it is not among them."""
        return next((area for area in self.areas if area.id == id), None)


def findings_to_json(findings: tuple[Finding, ...]) -> list[list[Any]]:
    """Return the report of an import as it is stored."""
    return [[one.problem, one.line, one.word, one.column] for one in findings]


def findings_from_json(stored: list[list[Any]]) -> tuple[Finding, ...]:
    """Return what `findings_to_json` made this of."""
    return tuple(Finding(Problem(problem), *rest) for problem, *rest in stored)
