"""What is asked inside the transaction that writes: is this allowed, and does it stay so."""

from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId
from sessions.phase import AFTERWARDS, Action, Phase, Role, may
from sessions.schema import workshop

_STANDING = select(workshop.c.phase, workshop.c.step_id, workshop.c.closed_at).where(
    workshop.c.id == bindparam("workshop")
)
# Not row locks: PostgreSQL lets new sharers of a row pass whoever waits to have it alone, and at
# full speed the end of a vote waited for minutes. These are granted in the order of asking.
_KEY = func.hashtextextended(bindparam("workshop"), 0)
_SHARED = select(func.pg_advisory_xact_lock_shared(_KEY))
_ALONE = select(func.pg_advisory_xact_lock(_KEY))


def require(connection: Connection, workshop_id: WorkshopId, role: Role, action: Action) -> None:
    """Let `role` do `action`, and keep the workshop from moving until the transaction ends.

    Others may do the same meanwhile. Locks are always taken in the order workshop, round, ballot,
    idea. Raises `Refused` (unknown_code, workshop_closed, not_in_this_step).
    """
    _allow(_standing(connection, workshop_id, alone=False), role, action)


def require_alone(
    connection: Connection, workshop_id: WorkshopId, role: Role, action: Action
) -> None:
    """Do what `require` does, and let nobody else do anything in the workshop meanwhile."""
    _allow(_standing(connection, workshop_id, alone=True), role, action)


def require_open(connection: Connection, workshop_id: WorkshopId) -> None:
    """Let the organiser's desk work in every step until the workshop is closed."""
    _require_open(_standing(connection, workshop_id, alone=False))


def require_open_alone(connection: Connection, workshop_id: WorkshopId) -> None:
    """Do what `require_open` does, and let nobody else do anything in the workshop meanwhile."""
    _require_open(_standing(connection, workshop_id, alone=True))


def hold(connection: Connection, workshop_id: WorkshopId, *, alone: bool = False) -> None:
    """Keep the workshop from moving until the transaction ends, with others or alone."""
    # SQLite has one writer at a time anyway.
    if connection.dialect.name == "postgresql":
        connection.execute(_ALONE if alone else _SHARED, {"workshop": workshop_id})


def change(connection: Connection, workshop_id: WorkshopId, **values: Any) -> None:
    """Set columns of the workshop, and tell every screen that something has changed."""
    statement = update(workshop).where(workshop.c.id == workshop_id)
    connection.execute(statement.values(revision=workshop.c.revision + 1, **values))


def _standing(connection: Connection, workshop_id: WorkshopId, *, alone: bool) -> Any:
    hold(connection, workshop_id, alone=alone)
    row = connection.execute(_STANDING, {"workshop": workshop_id}).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_CODE)
    return row


def _require_open(row: Any) -> None:
    if row.closed_at is not None:
        raise Refused(Reason.WORKSHOP_CLOSED)


def _allow(row: Any, role: Role, action: Action) -> None:
    if action in AFTERWARDS.get(role, frozenset()):
        return
    _require_open(row)
    if not may(Phase(row.phase), role, action):
        raise Refused(Reason.NOT_IN_THIS_STEP)
