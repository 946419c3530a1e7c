"""One Probelauf: whose copy it is, how large, and where it stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sessions.ids import WorkshopId

CODE_BEGINS = "PROBELAUF"
"""The join code of a copy begins so, and with it every file that is named after the code."""

PEOPLE = (30, 100, 300)
"""How many residents can be simulated with one click."""

MINUTES = (0, 1, 5, 15)
"""Over how many minutes; nought is as fast as it goes."""

SILENCE = timedelta(seconds=20)
"""Without a sign of life for so long, whoever played has gone."""


class Standing(StrEnum):
    """Where a Probelauf stands."""

    RUNNING = "running"
    DONE = "done"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A copy of the workshop `original` that `people` simulated residents fill in `minutes`."""

    id: WorkshopId
    code: str
    original: WorkshopId
    people: int
    minutes: int
    started_at: datetime
    beat_at: datetime
    finished_at: datetime | None

    def standing(self, now: datetime) -> Standing:
        """Say whether it is still being played."""
        if self.finished_at is not None:
            return Standing.DONE
        return Standing.RUNNING if now - self.beat_at < SILENCE else Standing.INTERRUPTED
