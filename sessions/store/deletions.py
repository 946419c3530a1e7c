"""Deleting an evening: what was published is put aside first, then all the rest goes, for good."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, tuple_
from sqlalchemy import Table as Rows

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId, plain_code
from sessions.phase import Role
from sessions.ranking import frozen
from sessions.schema import closing, participant, published, rehearsal, round_, workshop
from sessions.store.closings import Closings, lead_closing, set_closing
from sessions.store.count import turnout
from sessions.store.fates import rows_of, to_delete
from sessions.store.guard import change
from sessions.store.people import people_in
from sessions.store.published_ideas import keep_published_ideas
from sessions.store.rehearsals import throw_away
from sessions.store.result import result
from sessions.store.rounds import round_of
from sessions.work import Progress
from sessions.workshop import Workshop

_LOGGER = logging.getLogger(__name__)

_AT_A_TIME = 1000
"""Rows per transaction: other evenings of the same database write between two of them."""


class Deletions:
    """The deletions in one database.

    `begin` is what somebody decides; `finish` is the work. It can be cut short at any moment and
    goes on where it was when it is called again; two at once do no harm.
    """

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database
        self._closings = Closings(database)

    def begin(self, here: Workshop, typed: str, role: Role, now: datetime) -> None:
        """Decide to delete a closed evening now; `typed` is its join code, for confirmation.

        Raises `Refused`: wrong_confirmation, workshop_open, workshop_deleted, not_allowed.
        """
        if plain_code(typed) != here.code:
            raise Refused(Reason.WRONG_CONFIRMATION)
        self._begin(here.id, role, now)

    def run_due(self, now: datetime) -> Sequence[WorkshopId]:
        """Delete what is due, finish what was cut short, and return which evenings these were."""
        found = self._closings.due(now)
        for id in found:
            if self._closings.of(id).begun_at is None:
                self._begin(id, Role.ORGANISER, now)
            self.finish(id, now)
        return found

    def finish(
        self, workshop_id: WorkshopId, now: datetime, told: Progress = lambda _done, _total: None
    ) -> None:
        """Delete everything that is not published of an evening whose deletion has begun."""
        counts = self._closings.of(workshop_id).counts
        self._copies(workshop_id)
        self._database.write(lambda connection: keep_published_ideas(connection, workshop_id))
        total, done = sum(counts.values()), 0
        for table in to_delete():
            while gone := self._database.write(_some(table, workshop_id)):
                done += gone
                told(min(done, total), total)
        self._note(workshop_id, deleted_at=now)
        if self._database.scrub([table.name for table in to_delete()]):
            self._note(workshop_id, purged_at=now)
        else:
            _LOGGER.warning("the database is being read; what is deleted is wiped later")

    def _begin(self, id: WorkshopId, role: Role, now: datetime) -> None:
        """Counting a large evening takes long, and nothing changes in a closed one meanwhile."""
        with self._database.read() as connection:
            query = select(workshop.c.closed_at).where(workshop.c.id == id)
            if connection.execute(query).scalar_one_or_none() is None:
                raise Refused(Reason.WORKSHOP_OPEN)
            lists, counts = _lists(connection, id), _counts(connection, id)

        def job(connection: Connection) -> None:
            lead_closing(connection, id, role)
            if lists:
                connection.execute(insert(published), lists)
            set_closing(connection, id, begun_at=now, counts=counts)
            change(connection, id)

        self._database.write(job)

    def _copies(self, workshop_id: WorkshopId) -> None:
        copies = select(rehearsal.c.workshop_id).where(rehearsal.c.original_id == workshop_id)
        with self._database.read() as connection:
            found = connection.execute(copies).scalars().all()
        for copy in found:
            self._database.write(partial(throw_away, id=copy))

    def _note(self, workshop_id: WorkshopId, **values: Any) -> None:
        def job(connection: Connection) -> None:
            mine = closing.c.workshop_id == workshop_id
            (name,) = values
            first = closing.c[name].is_(None)
            connection.execute(closing.update().where(mine, first).values(**values))
            change(connection, workshop_id)

        self._database.write(job)


def _lists(connection: Connection, id: WorkshopId) -> list[dict[str, Any]]:
    query = select(round_).where(round_.c.workshop_id == id, round_.c.released_at.is_not(None))
    return [
        {
            "round_id": found.id,
            "workshop_id": id,
            "list": frozen.to_json(result(connection, found)),
            "turnout": dict(turnout(connection, found.id)),
        }
        for found in map(round_of, connection.execute(query).all())
    ]


def _counts(connection: Connection, id: WorkshopId) -> dict[str, int]:
    """Return the rows of each table that will go; of people those who took part."""
    found = {
        table.name: connection.execute(
            select(func.count()).select_from(table).where(rows_of(table, id))
        ).scalar_one()
        for table in to_delete()
    }
    found[participant.name] = people_in(connection, id)
    return {name: number for name, number in found.items() if number}


def _some(table: Rows, id: WorkshopId) -> Callable[[Connection], int]:
    """Return a job that deletes a few rows and says how many."""
    key = list(table.primary_key)
    some = select(*key).where(rows_of(table, id)).limit(_AT_A_TIME)
    wanted = key[0].in_(some) if len(key) == 1 else tuple_(*key).in_(some)
    return lambda connection: connection.execute(delete(table).where(wanted)).rowcount
