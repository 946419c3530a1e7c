"""When the last dots came in over this process: a light for the cockpit, nothing that is kept."""

from datetime import datetime

from sessions.ids import WorkshopId

_LAST: dict[WorkshopId, datetime] = {}


def note_vote(workshop: WorkshopId, at: datetime) -> None:
    """Remember that a vote was stored at this moment (UTC)."""
    _LAST[workshop] = at


def last_vote(workshop: WorkshopId) -> datetime | None:
    """Return the moment of the last vote since this process began, in UTC."""
    return _LAST.get(workshop)
