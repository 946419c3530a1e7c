"""The clock of a step: what is left of its time, however often it was stopped."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST_EXTENSION = 120


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock; `planned` minutes are those of the sheet and `extra` those added by hand.

    It has run since `since`, and `before` that for so many seconds; while it stands, `stopped_at`
    says since when. Times are aware and in UTC.
    """

    planned: int
    since: datetime
    extra: int = 0
    before: int = 0
    stopped_at: datetime | None = None

    def gone(self, now: datetime) -> timedelta:
        """Return for how long it has run."""
        return timedelta(seconds=self.before) + ((self.stopped_at or now) - self.since)

    def left(self, now: datetime) -> timedelta:
        """Return what is left; negative once the time is over."""
        return timedelta(minutes=self.planned + self.extra) - self.gone(now)

    def ends_at(self, now: datetime) -> datetime:
        """Return when the time will be over if the clock runs from now on."""
        return now + self.left(now)

    @property
    def stands(self) -> bool:
        """Say whether somebody has stopped it."""
        return self.stopped_at is not None
