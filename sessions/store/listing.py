"""Which ideas stand on the list of a round."""

from typing import Any

from sqlalchemy import Connection, Select, insert, select

from sessions.idea import IdeaKind
from sessions.ids import IdeaId, WorkshopId
from sessions.schema import idea, round_, round_idea


def for_a_list(workshop_id: WorkshopId) -> Select[Any]:
    """Select the ideas that a round opened now would be about, by public number."""
    mine = (idea.c.workshop_id == workshop_id) & (idea.c.kind == IdeaKind.IDEA) & idea.c.listed
    standing = (idea.c.survivor == idea.c.id) & ~idea.c.taken_back
    seen = idea.c.released_version > 0
    return select(idea).where(mine & standing & seen).order_by(idea.c.number)


def take_place(
    connection: Connection, workshop_id: WorkshopId, identity: IdeaId, of: IdeaId
) -> None:
    """Let an idea stand on the lists of open rounds beside `of`, whose part it was until now."""
    found = connection.execute(for_a_list(workshop_id).where(idea.c.id == identity)).one_or_none()
    if found is None:
        return
    known = select(round_idea.c.round_id).where(round_idea.c.idea_id == identity)
    beside = (round_idea.c.idea_id == of) & round_idea.c.round_id.not_in(known)
    query = select(round_idea.c.round_id, round_idea.c.position).join(round_)
    for row in connection.execute(query.where(beside, round_.c.count_closed_at.is_(None))).all():
        place = {"round_id": row.round_id, "position": row.position}
        words = {"idea_id": identity, "version": found.released_version}
        connection.execute(insert(round_idea).values(**place, **words))
