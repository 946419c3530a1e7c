"""Copies of evenings for a Probelauf: made without touching the evening, thrown away entirely."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId, new_code, new_id
from sessions.phase import Action, Phase, Role, may
from sessions.rehearsal.rehearsal import CODE_BEGINS, Rehearsal
from sessions.run_sheet import RunSheet
from sessions.schema import metadata, rehearsal, role_code, workshop
from sessions.store.guard import change, hold, require
from sessions.workshop import Workshop

_CODE_ENDS = 3
_LISTED = select(rehearsal, workshop.c.code).join(
    workshop, workshop.c.id == rehearsal.c.workshop_id
)


class Rehearsals:
    """The copies of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def copy(
        self, here: Workshop, people: int, minutes: int, role: Role, now: datetime
    ) -> Rehearsal:
        """Make an empty copy in its first step: same plan and same codes of the roles, own code.

        Raises `Refused` (not_allowed) for a copy of a copy.
        """

        def job(connection: Connection) -> WorkshopId:
            require(connection, here.id, role, Action.REHEARSE)
            row = connection.execute(select(workshop).where(workshop.c.id == here.id)).mappings()
            fresh = _fresh({**row.one()}, _free_code(connection), now)
            connection.execute(insert(workshop).values(fresh))
            _copy_codes(connection, here.id, fresh["id"])
            about = {"people": people, "minutes": minutes, "started_at": now, "beat_at": now}
            connection.execute(
                insert(rehearsal).values(workshop_id=fresh["id"], original_id=here.id, **about)
            )
            return WorkshopId(fresh["id"])

        if here.rehearsal:
            raise Refused(Reason.NOT_ALLOWED)
        made = self._database.write(job)
        return next(one for one in self.of(here.id) if one.id == made)

    def of(self, original: WorkshopId) -> Sequence[Rehearsal]:
        """Return the copies of a workshop that there are, the newest first."""
        query = _LISTED.where(rehearsal.c.original_id == original)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(rehearsal.c.started_at.desc())).all()
        return [_rehearsal(row) for row in rows]

    def beat(self, id: WorkshopId, now: datetime) -> None:
        """Note that it is still being played. Raises `Refused` (unknown_code) if it is gone."""
        self._database.write(lambda connection: _note(connection, id, beat_at=now))

    def finish(self, id: WorkshopId, now: datetime) -> None:
        """Note that everything has been played. Raises `Refused` (unknown_code)."""

        def job(connection: Connection) -> None:
            _note(connection, id, finished_at=now)
            change(connection, id)

        self._database.write(job)

    def throw_away(self, here: Workshop, id: WorkshopId, role: Role) -> None:
        """Delete a copy of `here` and everything in it, also when either has been closed.

        Raises `Refused`: unknown_code for what is not a copy of it, not_allowed.
        """

        def job(connection: Connection) -> None:
            hold(connection, id, alone=True)
            mine = (rehearsal.c.workshop_id == id) & (rehearsal.c.original_id == here.id)
            if connection.execute(select(rehearsal).where(mine)).first() is None:
                raise Refused(Reason.UNKNOWN_CODE)
            phase = select(workshop.c.phase).where(workshop.c.id == here.id)
            if not may(Phase(connection.execute(phase).scalar_one()), role, Action.REHEARSE):
                raise Refused(Reason.NOT_ALLOWED)
            throw_away(connection, id)

        self._database.write(job)


def _fresh(row: dict[str, Any], code: str, now: datetime) -> dict[str, Any]:
    """What a copy begins with; everything else, of whatever issue, is as in the original."""
    first = RunSheet.from_json(row["sheet"]).steps[0]
    return {
        **row,
        "id": new_id(),
        "code": code,
        "rehearsal": True,
        "position": 0,
        "phase": first.phase,
        "step_id": first.id,
        "step_since": now,
        "clock_before": 0,
        "clock_extra": 0,
        "clock_stopped_at": None,
        "clocks": {},
        "shown_kind": None,
        "shown_id": None,
        "revision": 1,
        "next_number": 1,
        "created_at": now,
        "closed_at": None,
    }


def _free_code(connection: Connection) -> str:
    while True:
        code = CODE_BEGINS + new_code(_CODE_ENDS)
        taken = select(workshop.c.id).where(workshop.c.code == code)
        if connection.execute(taken).first() is None:
            return code


def _copy_codes(connection: Connection, original: WorkshopId, copy: str) -> None:
    query = select(role_code).where(role_code.c.scope == original)
    rows = [{**row, "scope": copy} for row in connection.execute(query).mappings()]
    if rows:
        connection.execute(insert(role_code), rows)


def _note(connection: Connection, id: WorkshopId, **times: datetime) -> None:
    done = connection.execute(
        update(rehearsal).where(rehearsal.c.workshop_id == id).values(**times)
    )
    if done.rowcount != 1:
        raise Refused(Reason.UNKNOWN_CODE)


def throw_away(connection: Connection, id: WorkshopId) -> None:
    """Delete a copy and everything in it.

    Most goes with the workshop; scopes end with its id and have no key that leads to it.
    """
    for table in metadata.tables.values():
        if "scope" in table.c:
            connection.execute(delete(table).where(table.c.scope.endswith(id)))
    connection.execute(delete(workshop).where(workshop.c.id == id))


def _rehearsal(row: Any) -> Rehearsal:
    return Rehearsal(
        row.workshop_id,
        row.code,
        row.original_id,
        row.people,
        row.minutes,
        row.started_at,
        row.beat_at,
        row.finished_at,
    )
