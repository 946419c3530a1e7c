"""Ideas of a released list, whatever was merged or taken back since."""

from sqlalchemy import Connection, exists, select

from sessions.errors import Reason, Refused
from sessions.ids import IdeaId, WorkshopId
from sessions.schema import counted_idea, round_
from sessions.store.idea_rows import idea_row


def listed_idea(connection: Connection, workshop_id: WorkshopId, idea_id: IdeaId) -> IdeaId:
    """Return the idea that one of a released list counts for now, locked.

    Raises `Refused`: unknown_idea, not_on_list as long as no released list has it.
    """
    row = idea_row(connection, workshop_id, idea_id)
    survivor = row if row.survivor == row.id else idea_row(connection, workshop_id, row.survivor)
    if survivor.taken_back:
        raise Refused(Reason.UNKNOWN_IDEA)
    released = exists().where(
        counted_idea.c.idea_id == idea_id,
        counted_idea.c.round_id == round_.c.id,
        round_.c.released_at.is_not(None),
    )
    if not connection.execute(select(released)).scalar_one():
        raise Refused(Reason.NOT_ON_LIST)
    return IdeaId(survivor.id)
