"""What needs no vote goes to an office at once, and comes back with a Rückmeldung."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Connection, delete, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.handover import OFFICE_LENGTH, Handover
from sessions.idea import IdeaKind
from sessions.ids import IdeaId, WorkshopId
from sessions.personal import personal
from sessions.phase import Action, Role
from sessions.schema import handover, idea
from sessions.store.conflict import insert_into
from sessions.store.guard import change, require_alone
from sessions.store.idea_rows import idea_row
from sessions.workshop import Workshop
from sessions.writing import TEXT_LENGTH, clean


class Handovers:
    """Which ideas were passed on to whom."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def pass_on(
        self, here: Workshop, idea_id: IdeaId, office: str, role: Role, now: datetime
    ) -> None:
        """Pass an idea on to an office; no dots can be given to it from then on.

        Another office replaces the first. Raises `Refused` (names_a_person) for a name, an
        address or a number: an office is there longer than who works in it.
        """
        name = _office(office)

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            if idea_row(connection, here.id, idea_id).taken_back:
                raise Refused(Reason.UNKNOWN_IDEA)
            new = insert_into(connection, handover)
            values = {"workshop_id": here.id, "passed_at": now, "response": ""}
            to = {"office": name}
            conflict = new.values(idea_id=idea_id, **values, **to)
            connection.execute(conflict.on_conflict_do_update(index_elements=["idea_id"], set_=to))
            connection.execute(update(idea).where(idea.c.id == idea_id).values(listed=False))
            change(connection, here.id)

        self._database.write(job)

    def respond(
        self, here: Workshop, idea_id: IdeaId, response: str, day: date, role: Role
    ) -> None:
        """Note what the office answered, and when. Raises `Refused` (unknown_idea)."""
        words = clean(response, TEXT_LENGTH)

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            mine = (handover.c.idea_id == idea_id) & (handover.c.workshop_id == here.id)
            answer = update(handover).where(mine).values(response=words, responded_on=day)
            if connection.execute(answer).rowcount != 1:
                raise Refused(Reason.UNKNOWN_IDEA)
            change(connection, here.id)

        self._database.write(job)

    def take_back(self, here: Workshop, idea_id: IdeaId, role: Role) -> None:
        """Undo a handover: the idea can be voted on again, if it is of that kind."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            row = idea_row(connection, here.id, idea_id)
            gone = delete(handover).where(handover.c.idea_id == idea_id)
            if connection.execute(gone).rowcount != 1:
                raise Refused(Reason.UNKNOWN_IDEA)
            listed = row.kind == IdeaKind.IDEA
            connection.execute(update(idea).where(idea.c.id == idea_id).values(listed=listed))
            change(connection, here.id)

        self._database.write(job)

    def all(self, workshop_id: WorkshopId) -> Mapping[IdeaId, Handover]:
        """Return every handover of a workshop by its idea."""
        columns = (handover.c.idea_id, handover.c.office, handover.c.passed_at)
        query = select(*columns, handover.c.response, handover.c.responded_on)
        with self._database.read() as connection:
            rows = connection.execute(query.where(handover.c.workshop_id == workshop_id)).all()
        return {row.idea_id: Handover(*row) for row in rows}


def _office(typed: str) -> str:
    name = clean(typed, OFFICE_LENGTH)
    if personal(name):
        raise Refused(Reason.NAMES_A_PERSON)
    return name
