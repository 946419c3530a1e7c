"""The journals of evenings: the store writes what happens, the facilitator adds notes."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from sessions.database import Database
from sessions.ids import WorkshopId
from sessions.journal import Entry, Event
from sessions.phase import Action, Role
from sessions.schema import journal, round_, workshop
from sessions.store.guard import require
from sessions.workshop import Workshop
from sessions.writing import COMMENT_LENGTH, clean


class Journals:
    """The journals of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def note(self, here: Workshop, text: str, role: Role, at: datetime) -> None:
        """Add a note. Raises `Refused` (text_missing, text_too_long)."""
        words = clean(text, COMMENT_LENGTH)

        def job(connection: Connection) -> None:
            require(connection, here.id, role, Action.LEAD)
            enter(connection, here.id, Event.NOTE, at, words)

        self._database.write(job)

    def of(self, workshop_id: WorkshopId) -> Sequence[Entry]:
        """Return what happened, the first first."""
        query = select(journal).where(journal.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(journal.c.number)).all()
        return [Entry(row.at, Event(row.event), row.step, row.text) for row in rows]

    def began(self, here: Workshop) -> datetime:
        """Return when an evening began: with its first step, else its first round.

        The journal goes when an evening is deleted, rounds stay. Without both it is when it was
        created, which may be weeks before.
        """
        steps = select(func.min(journal.c.at)).where(
            journal.c.workshop_id == here.id, journal.c.event == Event.STEP
        )
        rounds = select(func.min(round_.c.opened_at)).where(round_.c.workshop_id == here.id)
        with self._database.read() as connection:
            found = (connection.execute(query).scalar_one() for query in (steps, rounds))
            return next((at for at in found if at), here.created_at)


def enter(
    connection: Connection, workshop_id: WorkshopId, event: Event, at: datetime, text: str = ""
) -> None:
    """Write a line at the present step, in the transaction of what happened."""
    step = select(workshop.c.position).where(workshop.c.id == workshop_id).scalar_subquery()
    line = {"workshop_id": workshop_id, "at": at, "event": event, "step": step, "text": text}
    connection.execute(insert(journal).values(line))
