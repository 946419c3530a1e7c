"""What the wall shows large, instead of the message of its step, and the page of a result."""

from datetime import datetime

from sqlalchemy import Connection

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import IdeaId, RoundId
from sessions.phase import Action, Role
from sessions.store.guard import change, require_alone
from sessions.store.idea_rows import idea_row
from sessions.store.rounds import lead_round, stamp
from sessions.workshop import Shown, ShownKind, Workshop


class Walls:
    """The walls of all workshops of one database; each wall of a workshop shows the same."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def show(self, here: Workshop, wanted: Shown, role: Role) -> None:
        """Show one approach or one idea until the next step, or until it is taken away.

        Raises `Refused` (unknown_idea) for an idea that not everybody may see.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.LEAD)
            if wanted.kind is ShownKind.IDEA:
                _require_released(connection, here, wanted.id)
            change(connection, here.id, shown_kind=wanted.kind, shown_id=wanted.id)

        self._database.write(job)

    def take_away(self, here: Workshop, role: Role) -> None:
        """Go back to the message of the present step."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.LEAD)
            change(connection, here.id, shown_kind=None, shown_id=None)

        self._database.write(job)

    def turn(
        self,
        here: Workshop,
        round_id: RoundId,
        page: int,
        role: Role,
        since: datetime | None = None,
    ) -> None:
        """Show a page of a result, counted from 0; from `since` on the others follow by themselves.

        Raises `Refused` (unknown_round).
        """

        def job(connection: Connection) -> None:
            lead_round(connection, here, round_id, role)
            stamp(connection, here, round_id, wall_page=page, wall_turning_since=since)

        self._database.write(job)


def _require_released(connection: Connection, here: Workshop, idea_id: str) -> None:
    row = idea_row(connection, here.id, IdeaId(idea_id))
    if row.taken_back or not row.released_version or row.survivor != row.id:
        raise Refused(Reason.UNKNOWN_IDEA)
