"""The journal: what happened in an evening, when, and what its facilitator noted."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Event(StrEnum):
    """What happened."""

    STEP = "step"
    STEP_BACK = "step_back"
    SUBMISSION_CLOSED = "submission_closed"
    COUNT_CLOSED = "count_closed"
    RESULT_RELEASED = "result_released"
    MAP_CHANGED = "map_changed"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `at` in UTC, `step` the position the evening was at then, `text` of a note."""

    at: datetime
    event: Event
    step: int
    text: str
