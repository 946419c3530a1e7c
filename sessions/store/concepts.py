"""The Konzept of a workshop: one each, empty until an organiser begins it."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from sessions.concept import AIM_LENGTH, MOST_AIMS, START_LENGTH, Concept
from sessions.database import Database
from sessions.errors import Reason, Refused
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
        query = select(concept).where(concept.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            found = connection.execute(query).first()
        if found is None:
            return Concept()
        lists = (tuple(found.aims), tuple(found.fields))
        return Concept(found.title, tuple(found.approaches), found.starting_point, *lists)

    def keep(self, here: Workshop, wanted: Concept, role: Role) -> None:
        """Store the Konzept in place of the one before.

        Raises `Refused` for endless texts and for too many aims (bad_number).
        """
        values = {
            "workshop_id": here.id,
            "title": clean(wanted.title, TITLE_LENGTH, required=False),
            "starting_point": clean(wanted.starting_point, START_LENGTH, required=False),
            "aims": _aims(wanted.aims),
            "fields": list(wanted.fields),
            "approaches": list(wanted.approaches),
        }

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            connection.execute(delete(concept).where(concept.c.workshop_id == here.id))
            connection.execute(insert(concept).values(values))

        self._database.write(job)


def _aims(typed: Iterable[str]) -> list[str]:
    """Return each aim once, without empty ones."""
    cleaned = (clean(aim, AIM_LENGTH, required=False) for aim in typed)
    aims = list(dict.fromkeys(aim for aim in cleaned if aim))
    if len(aims) > MOST_AIMS:
        raise Refused(Reason.BAD_NUMBER, limit=MOST_AIMS)
    return aims
