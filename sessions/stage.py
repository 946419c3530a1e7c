"""From planning over the concept to realisation: where an evening stands, and what is ticked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NOTE_LENGTH = 280


class Stage(StrEnum):
    """A stage on the way of a quarter."""

    PLANNING = "planning"
    CONCEPT = "concept"
    REALISATION = "realisation"


class Fact(StrEnum):
    """What shows by itself, without a tick, that something was done."""

    EVENING = "evening"
    ACTORS = "actors"
    IDEAS = "ideas"
    LIST = "list"
    CONCEPT = "concept"
    MEASURES = "measures"
    RESPONSES = "responses"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a fact: whether it is so, how many of how many, and since when."""

    done: bool
    number: int | None = None
    of: int | None = None
    day: date | None = None


Facts = Mapping[Fact, Known]


@dataclass(frozen=True, slots=True)
class Tick:
    """An item of a checklist that was done: when, and what is noted about it."""

    day: date
    note: str = ""


def stage_of(facts: Facts) -> Stage:
    """Return the stage an evening is in.

    Planning until its list was shown, concept until the plan is decided, then realisation.
    """
    if facts[Fact.DECIDED].done:
        return Stage.REALISATION
    return Stage.CONCEPT if facts[Fact.LIST].done else Stage.PLANNING
