"""What residents think of an approach: whether it fits here, and why."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.idea import ReleaseState
from sessions.ids import ParticipantId, StanceId, WorkshopId


class Fit(StrEnum):
    """Whether an approach fits the quarter."""

    FITS = "fits"
    WITH_CHANGE = "fits_with_change"
    NOT_HERE = "does_not_fit"


@dataclass(frozen=True, slots=True)
class Stance:
    """Where one participant stands on one approach of the toolbox, whose id is opaque here.

    `reason` may be empty; only one that is written waits for its release. The `id` is a new one
    after every change, so that nobody releases other words than were read. `original` is for its
    author alone, once words of the reason were blackened.
    """

    id: StanceId
    workshop_id: WorkshopId
    author: ParticipantId
    approach: str
    fit: Fit
    reason: str
    language: str
    state: ReleaseState
    original: str | None = None

    @property
    def blackened(self) -> bool:
        """Say whether somebody made words of its author unreadable."""
        return self.original is not None
