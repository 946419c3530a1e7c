"""How evenings end: their period until deletion, and whether they were offered to the archive."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, or_, select

from sessions.closing import DAYS, MOST_DAYS, Closing
from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId
from sessions.phase import Action, Phase, Role, may
from sessions.schema import closing, participant, workshop
from sessions.store.conflict import insert_into
from sessions.store.guard import change, hold
from sessions.workshop import Workshop

_LIST = select(
    workshop.c.id,
    workshop.c.phase,
    workshop.c.closed_at,
    *(column for column in closing.c if column is not closing.c.workshop_id),
).outerjoin(closing, closing.c.workshop_id == workshop.c.id)


class Closings:
    """The ends of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, workshop_id: WorkshopId) -> Closing:
        """Return how far the end of an evening is. Raises `Refused` (unknown_code)."""
        with self._database.read() as connection:
            return closing_of(_row(connection, workshop_id))

    def due(self, now: datetime) -> Sequence[WorkshopId]:
        """Return the evenings to delete: whose time is over, and whose deletion was cut short."""
        open_end = or_(closing.c.begun_at.is_(None), closing.c.purged_at.is_(None))
        with self._database.read() as connection:
            rows = connection.execute(_LIST.where(workshop.c.closed_at.is_not(None), open_end))
            found = {row.id: closing_of(row) for row in rows}
        return [id for id, one in found.items() if one.begun_at or _over(one, now)]

    def keep_for(self, here: Workshop, days: int, role: Role) -> None:
        """Set after how many days a closed evening is deleted.

        Whoever has joined has read the period before, so from then on it can only become shorter.
        Raises `Refused` (bad_period, workshop_deleted, not_allowed).
        """

        def job(connection: Connection) -> None:
            found = lead_closing(connection, here.id, role)
            limit = found.days if _somebody(connection, here.id) else MOST_DAYS
            if not 1 <= days <= limit:
                raise Refused(Reason.BAD_PERIOD, limit=limit)
            set_closing(connection, here.id, days=days)
            change(connection, here.id)

        self._database.write(job)

    def longest(self, here: Workshop) -> int:
        """Return the most days that `keep_for` takes now."""
        with self._database.read() as connection:
            found = closing_of(_row(connection, here.id))
            return found.days if _somebody(connection, here.id) else MOST_DAYS

    def offer(self, here: Workshop, on: date | None, role: Role) -> None:
        """Note on which day the documents were offered to the archive; None takes that back.

        Raises `Refused` (workshop_deleted, not_allowed).
        """

        def job(connection: Connection) -> None:
            lead_closing(connection, here.id, role)
            set_closing(connection, here.id, offered_on=on)
            change(connection, here.id)

        self._database.write(job)


def lead_closing(connection: Connection, workshop_id: WorkshopId, role: Role) -> Closing:
    """Return the end of an evening to its organiser, alone with the workshop.

    Raises `Refused` (unknown_code, not_allowed, workshop_deleted once a deletion has begun).
    """
    hold(connection, workshop_id, alone=True)
    row = _row(connection, workshop_id)
    if not may(Phase(row.phase), role, Action.CLOSE):
        raise Refused(Reason.NOT_ALLOWED)
    found = closing_of(row)
    if found.begun_at is not None:
        raise Refused(Reason.WORKSHOP_DELETED)
    return found


def set_closing(connection: Connection, workshop_id: WorkshopId, **values: Any) -> None:
    """Set columns of the end of an evening."""
    first = {"workshop_id": workshop_id, "days": DAYS, "counts": {}, **values}
    new = insert_into(connection, closing).values(first)
    key = list(closing.primary_key)
    connection.execute(new.on_conflict_do_update(index_elements=key, set_=values))


def closing_of(row: Any) -> Closing:
    """Make the end of an evening of a row with all its columns."""
    return Closing(
        row.closed_at,
        row.days or DAYS,
        row.offered_on,
        row.begun_at,
        row.deleted_at,
        row.purged_at,
        row.counts or {},
    )


def _row(connection: Connection, workshop_id: WorkshopId) -> Any:
    row = connection.execute(_LIST.where(workshop.c.id == workshop_id)).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_CODE)
    return row


def _over(found: Closing, now: datetime) -> bool:
    return found.due_at is not None and found.due_at <= now


def _somebody(connection: Connection, workshop_id: WorkshopId) -> bool:
    query = select(participant.c.id).where(participant.c.workshop_id == workshop_id).limit(1)
    return connection.execute(query).first() is not None
