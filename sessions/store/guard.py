"""Asked inside the transaction that writes: is this allowed now, and does it stay so?"""

from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId
from sessions.phase import Action, Phase, Role, may
from sessions.schema import workshop


_STANDING = select(workshop.c.phase, workshop.c.closed_at).where(
    workshop.c.id == bindparam("workshop")
)
_SHARED = _STANDING.with_for_update(read=True)
_ALONE = _STANDING.with_for_update()


def require(connection: Connection, workshop_id: WorkshopId, role: Role, action: Action) -> None:
    """Let `role` do `action`, and keep the workshop from moving until the transaction ends.

    Others may do the same meanwhile. Rows are always locked in the order workshop, round, ballot,
    idea. Raises `Refused` (unknown_code, workshop_closed, not_in_this_step).
    """
    _require(connection, workshop_id, role, action, alone=False)


def require_alone(
    connection: Connection, workshop_id: WorkshopId, role: Role, action: Action
) -> None:
    """Do what `require` does, for a transaction that will call `change`."""
    _require(connection, workshop_id, role, action, alone=True)


def change(connection: Connection, workshop_id: WorkshopId, **values: Any) -> None:
    """Set columns of the workshop, and tell every screen that something has changed."""
    statement = update(workshop).where(workshop.c.id == workshop_id)
    connection.execute(statement.values(revision=workshop.c.revision + 1, **values))


def _require(
    connection: Connection, workshop_id: WorkshopId, role: Role, action: Action, *, alone: bool
) -> None:
    query = _ALONE if alone else _SHARED
    row = connection.execute(query, {"workshop": workshop_id}).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_CODE)
    if row.closed_at is not None:
        raise Refused(Reason.WORKSHOP_CLOSED)
    if not may(Phase(row.phase), role, action):
        raise Refused(Reason.NOT_IN_THIS_STEP)
