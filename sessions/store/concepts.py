"""The Konzept of a workshop: one each, empty until an organiser begins it."""

from sqlalchemy import Connection, delete, insert, select

from sessions.concept import Concept
from sessions.database import Database
from sessions.ids import WorkshopId
from sessions.phase import Action, Role
from sessions.schema import concept
from sessions.store.guard import require_alone
from sessions.workshop import Workshop
from sessions.writing import TITLE_LENGTH, clean


class Concepts:
    """The Konzepte of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, workshop_id: WorkshopId) -> Concept:
        """Return the Konzept of a workshop, an empty one before it was begun."""
        query = select(concept.c.title, concept.c.approaches)
        with self._database.read() as connection:
            found = connection.execute(query.where(concept.c.workshop_id == workshop_id)).first()
        return Concept(found.title, tuple(found.approaches)) if found else Concept()

    def keep(self, here: Workshop, wanted: Concept, role: Role) -> None:
        """Store the Konzept in place of the one before. Raises `Refused` for an endless title."""
        values = {
            "workshop_id": here.id,
            "title": clean(wanted.title, TITLE_LENGTH, required=False),
            "approaches": list(wanted.approaches),
        }

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            connection.execute(delete(concept).where(concept.c.workshop_id == here.id))
            connection.execute(insert(concept).values(values))

        self._database.write(job)
