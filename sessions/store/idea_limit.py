"""How many ideas a table or a person can still give, asked in the transaction that gives one."""

from sqlalchemy import ColumnElement, Connection, func, select

from sessions.errors import Reason, Refused
from sessions.ids import ParticipantId, WorkshopId
from sessions.schema import idea, workshop
from sessions.workshop import LimitPer

_FULL = {
    LimitPer.TABLE: Reason.TABLE_HAS_ENOUGH,
    LimitPer.PERSON: Reason.PERSON_HAS_ENOUGH,
}


def require_room(
    connection: Connection, workshop_id: WorkshopId, author: ParticipantId | None, table: int | None
) -> None:
    """Let one more idea in. An idea on paper has no author and counts for its table alone.

    Raises `Refused`: table_missing where tables are counted and a person's is not known,
    table_has_enough, person_has_enough.
    """
    columns = (workshop.c.idea_limit, workshop.c.idea_limit_per)
    limit = connection.execute(select(*columns).where(workshop.c.id == workshop_id)).one()
    per = LimitPer(limit.idea_limit_per)
    if not limit.idea_limit:
        return
    if per is LimitPer.TABLE and table is None and author is not None:
        raise Refused(Reason.TABLE_MISSING)
    giver = idea.c.table_number == table if per is LimitPer.TABLE else idea.c.author == author
    known = table if per is LimitPer.TABLE else author
    if known is not None and _given(connection, workshop_id, giver) >= limit.idea_limit:
        raise Refused(_FULL[per], limit=limit.idea_limit)


def _given(connection: Connection, workshop_id: WorkshopId, giver: ColumnElement[bool]) -> int:
    standing = ~idea.c.taken_back & (idea.c.refused_version != idea.c.version)
    query = select(func.count()).where(idea.c.workshop_id == workshop_id, giver, standing)
    return connection.execute(query).scalar_one()
