"""What can wait in the queue: ideas, comments, and whatever else a resident writes.

One more sort of piece is one more class with these four methods, named in `queue.SORTS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Connection, Select

from sessions.errors import Reason
from sessions.idea import ReleaseState
from sessions.ids import WorkshopId
from sessions.release import Ruling

Kept = Mapping[str, Any]
"""All that a decision about a piece changes, as JSON; with it a decision is undone."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a piece stands in the transaction that asks."""

    version: int
    state: ReleaseState
    blackened: bool
    kept: Kept

    @property
    def meanwhile(self) -> Reason:
        """Why a decision comes too late: what was decided by somebody else."""
        if self.state is ReleaseState.RELEASED:
            return Reason.BLACKENED_MEANWHILE if self.blackened else Reason.RELEASED_MEANWHILE
        if self.state is ReleaseState.REFUSED:
            return Reason.REFUSED_MEANWHILE
        return Reason.CHANGED_MEANWHILE


class Sort(Protocol):
    """How one sort of piece waits and is decided on."""

    @property
    def name(self) -> str:
        """What it is called in the columns `sort`."""

    def waiting(self, workshop_id: WorkshopId) -> Select[str, int]:
        """Select id and version of what waits, in the order of reading."""

    def standing(self, connection: Connection, workshop_id: WorkshopId, piece: str) -> Standing:
        """Return where a piece stands, its row locked. Raises `Refused` if it is not there."""

    def settle(self, connection: Connection, piece: str, version: int, ruling: Ruling) -> None:
        """Do what was ruled about the version that was read."""

    def restore(self, connection: Connection, piece: str, became: Kept, was: Kept) -> None:
        """Turn `became` into `was` again. Raises `Refused` where that is too late."""
