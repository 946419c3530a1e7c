"""What an organiser has ticked on the checklists of the three stages."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from sessions.database import Database
from sessions.ids import WorkshopId
from sessions.phase import Action, Role
from sessions.schema import tick
from sessions.stage import NOTE_LENGTH, Tick
from sessions.store.guard import require_alone
from sessions.workshop import Workshop
from sessions.writing import clean


class Ticks:
    """The ticks of all workshops of one database: at most one per item, whose id is opaque."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, workshop_id: WorkshopId) -> Mapping[str, Tick]:
        """Return the ticks by item."""
        query = select(tick.c.item, tick.c.day, tick.c.note)
        with self._database.read() as connection:
            rows = connection.execute(query.where(tick.c.workshop_id == workshop_id)).all()
        return {row.item: Tick(row.day, row.note) for row in rows}

    def keep(self, here: Workshop, item: str, wanted: Tick | None, role: Role) -> None:
        """Tick an item, or take its tick away with None. Raises `Refused` (text_too_long)."""
        mine = (tick.c.workshop_id == here.id) & (tick.c.item == item)
        note = clean(wanted.note, NOTE_LENGTH, required=False) if wanted else ""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            connection.execute(delete(tick).where(mine))
            if wanted:
                row = {"workshop_id": here.id, "item": item, "day": wanted.day, "note": note}
                connection.execute(insert(tick).values(row))

        self._database.write(job)
