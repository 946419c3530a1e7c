"""What a body decided about a plan; nothing is decided while an idea waits for its answer."""

from sqlalchemy import Connection, delete, insert, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.function import function_name
from sessions.ids import WorkshopId
from sessions.phase import Action, Role
from sessions.resolution import CHANGES_LENGTH, REFERENCE_LENGTH, UPDATES_LENGTH, Resolution
from sessions.schema import resolution
from sessions.store.guard import change, require_alone
from sessions.store.response_rows import unanswered
from sessions.workshop import Workshop
from sessions.writing import clean


class Resolutions:
    """The decision records of all workshops of one database: at most one each."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, workshop_id: WorkshopId) -> Resolution | None:
        """Return what was decided about the plan of a workshop, None before that."""
        columns = (resolution.c.body, resolution.c.day, resolution.c.reference)
        query = select(*columns, resolution.c.updates, resolution.c.changes)
        with self._database.read() as connection:
            row = connection.execute(query.where(resolution.c.workshop_id == workshop_id)).first()
        return Resolution(*row) if row else None

    def keep(self, here: Workshop, wanted: Resolution, role: Role) -> None:
        """Mark the plan as decided, in place of an earlier record.

        Raises `Refused`: responses_missing with their `number`, text_missing (no body),
        names_a_person, text_too_long.
        """
        values = {
            "workshop_id": here.id,
            "body": function_name(wanted.body, required=True),
            "day": wanted.day,
            "reference": clean(wanted.reference, REFERENCE_LENGTH, required=False),
            "updates": clean(wanted.updates, UPDATES_LENGTH, required=False),
            "changes": clean(wanted.changes, CHANGES_LENGTH, required=False),
        }

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            if missing := len(unanswered(connection, here.id)):
                raise Refused(Reason.RESPONSES_MISSING, number=missing)
            connection.execute(delete(resolution).where(resolution.c.workshop_id == here.id))
            connection.execute(insert(resolution).values(values))
            change(connection, here.id)

        self._database.write(job)

    def take_back(self, here: Workshop, role: Role) -> None:
        """Mark the plan as not decided."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            connection.execute(delete(resolution).where(resolution.c.workshop_id == here.id))
            change(connection, here.id)

        self._database.write(job)
