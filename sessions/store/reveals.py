"""A result shown place by place, from the last one to the first."""

from datetime import datetime

from sqlalchemy import Connection, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import RoundId
from sessions.phase import Role
from sessions.ranking.priority_list import PriorityList
from sessions.schema import round_
from sessions.store.result import result
from sessions.store.rounds import lead_round, round_of, stamp
from sessions.workshop import Workshop


class Reveals:
    """How far the results of all rounds of one database have been shown."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def next(self, here: Workshop, round_id: RoundId, seen: int, role: Role, at: datetime) -> None:
        """Show one more place, on the first page; with the first one the result is released.

        Raises `Refused`: count_open, and step_moved if not `seen` places but others are shown.
        """

        def job(connection: Connection) -> None:
            found = lead_round(connection, here, round_id, role)
            if found.count_closed_at is None:
                raise Refused(Reason.COUNT_OPEN)
            if found.released_at is not None or found.revealed != seen:
                raise Refused(Reason.STEP_MOVED)
            first_page = {"wall_page": None, "wall_turning_since": None}
            stamp(connection, here, round_id, revealed=seen + 1, **first_page)
            if seen + 1 >= result(connection, found).places:
                stamp(connection, here, round_id, released_at=at)

        self._database.write(job)

    def shown(self, round_id: RoundId) -> PriorityList:
        """Return the places shown so far and nothing of the others; all after the release.

        Raises `Refused` (unknown_round, not_released).
        """
        with self._database.read() as connection:
            row = connection.execute(select(round_).where(round_.c.id == round_id)).one_or_none()
            if row is None:
                raise Refused(Reason.UNKNOWN_ROUND)
            found = round_of(row)
            if found.released_at is None and not found.revealed:
                raise Refused(Reason.NOT_RELEASED)
            ranking = result(connection, found)
        return ranking if found.released_at else ranking.last(found.revealed)
