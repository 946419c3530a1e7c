"""The Einzelmaßnahme: what is done, why, where, by whom, until when and with what."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sessions.ids import MeasureId

NEW = MeasureId("")
"""The id of a measure that is not stored yet."""


class Status(StrEnum):
    """How far a measure is."""

    OPEN = "open"
    RUNNING = "running"
    DONE = "done"
    POSTPONED = "postponed"


class CityPlan(StrEnum):
    """The plan of the city that the aim belongs to which a measure serves."""

    ISEK = "isek"
    INSEK = "insek"
    INTEGRATION = "integration"
    OTHER = "other"


class Addressee(StrEnum):
    """Who is asked for support."""

    FEDERAL = "federal"
    STATE = "state"
    CITY = "city"
    HOUSING_COMPANY = "housing_company"


class Flag(StrEnum):
    """What a plan must not be silent about."""

    LEAD_MISSING = "lead_missing"
    DEADLINE_MISSING = "deadline_missing"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Measure:
    """One Einzelmaßnahme; whatever is empty or None is still open.

    `id` stays from year to year, `number` is public within its plan; the store gives both.
    `fields`, `approaches`, `audiences` and `themes` are ids of the toolbox, opaque here; `ideas`
    are public numbers of ideas, `depends_on` of measures. `lead` (Federführung), `offices`,
    `group` and `carer` are organisations and functions, never persons. `cost` is in whole EUR.
    `support` says what is needed from each of `support_from`.
    """

    title: str
    id: MeasureId = NEW
    number: int = 0
    aim: str = ""
    fields: tuple[str, ...] = ()
    ideas: tuple[int, ...] = ()
    approaches: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    place: str = ""
    themes: tuple[str, ...] = ()
    city_aim: str = ""
    city_plan: CityPlan | None = None
    lead: str = ""
    offices: tuple[str, ...] = ()
    group: str = ""
    carer: str = ""
    keeps: str = ""
    resources: str = ""
    cost: int | None = None
    support: str = ""
    support_from: tuple[Addressee, ...] = ()
    start: date | None = None
    deadline: date | None = None
    depends_on: tuple[int, ...] = ()
    indicator: str = ""
    status: Status = Status.OPEN
    next_step: str = ""

    def flags(self, today: date) -> tuple[Flag, ...]:
        """Return what is missing, or late on that day; without a lead finding one comes next."""
        return tuple(self._flags(today))

    def _flags(self, today: date) -> Iterator[Flag]:
        if not self.lead:
            yield Flag.LEAD_MISSING
        if self.deadline is None:
            yield Flag.DEADLINE_MISSING
        elif self.deadline < today and self.status is not Status.DONE:
            yield Flag.OVERDUE

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        days = {"start": self.start, "deadline": self.deadline}
        return asdict(self) | {name: day and day.isoformat() for name, day in days.items()}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Measure":
        """Return what `to_json` made this of."""
        read: dict[str, Any] = {
            name: tuple(it) if isinstance(it, list) else it for name, it in stored.items()
        }
        for name in ("start", "deadline"):
            read[name] = date.fromisoformat(read[name]) if read[name] else None
        read["city_plan"] = CityPlan(read["city_plan"]) if read["city_plan"] else None
        read["support_from"] = tuple(map(Addressee, read["support_from"]))
        read["status"] = Status(read["status"])
        return cls(**read)
