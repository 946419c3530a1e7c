"""The end of an evening: closed, offered to the archive, and after a set time deleted."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

DAYS = 30
MOST_DAYS = 365
"""The range of days between closing and deletion; a proposal, not a law."""


@dataclass(frozen=True, slots=True)
class Closing:
    """How far the end of an evening is; times in UTC, None for what has not come yet.

    Deletion has `begun_at` one moment and may be interrupted; `deleted_at` is when the last row
    was gone, `purged_at` when no file of the database held a byte of them any more. `counts` says
    how many rows of each table there were.
    """

    closed_at: datetime | None = None
    days: int = DAYS
    offered_on: date | None = None
    begun_at: datetime | None = None
    deleted_at: datetime | None = None
    purged_at: datetime | None = None
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def due_at(self) -> datetime | None:
        """When the evening is deleted by itself; None while it is open."""
        return None if self.closed_at is None else self.closed_at + timedelta(days=self.days)

    def days_left(self, now: datetime) -> int | None:
        """Return the days until then, a begun one as a whole one; never less than none."""
        if self.due_at is None:
            return None
        return max(0, math.ceil((self.due_at - now) / timedelta(days=1)))
