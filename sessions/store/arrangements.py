"""Arrangements: what the facilitator notes about ideas of the list."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from sessions.arrangement import Arrangement
from sessions.database import Database
from sessions.function import function_name
from sessions.ids import IdeaId, WorkshopId
from sessions.phase import Action, Role
from sessions.schema import arrangement
from sessions.store.guard import change, require_alone
from sessions.store.listed_idea import listed_idea
from sessions.workshop import Workshop


class Arrangements:
    """The arrangements of all workshops of one database: at most one per idea."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def keep(self, here: Workshop, idea_id: IdeaId, wanted: Arrangement, role: Role) -> None:
        """Store an arrangement in place of the one before; an empty one takes it away.

        Raises `Refused`: names_a_person, text_too_long, unknown_idea, not_on_list.
        """
        values = {
            "group_name": function_name(wanted.group),
            "carer": function_name(wanted.carer),
            "first_date": wanted.first_date,
        }

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.ARRANGE)
            known = listed_idea(connection, here.id, idea_id)
            connection.execute(delete(arrangement).where(arrangement.c.idea_id == known))
            if any(values.values()):
                row = {"idea_id": known, "workshop_id": here.id, **values}
                connection.execute(insert(arrangement).values(row))
            change(connection, here.id)

        self._database.write(job)

    def all(self, workshop_id: WorkshopId) -> Mapping[IdeaId, Arrangement]:
        """Return what is arranged, by idea."""
        columns = (arrangement.c.group_name, arrangement.c.carer, arrangement.c.first_date)
        query = select(arrangement.c.idea_id, *columns)
        with self._database.read() as connection:
            rows = connection.execute(query.where(arrangement.c.workshop_id == workshop_id))
            return {row[0]: Arrangement(*row[1:]) for row in rows}
