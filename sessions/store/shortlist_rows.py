"""Rows of shortlists, and the ideas that stand for theirs by now."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from sessions.ids import IdeaId, WorkshopId
from sessions.round import Limits
from sessions.schema import idea, shortlist
from sessions.shortlist import Shortlist


def shortlist_of(connection: Connection, workshop_id: WorkshopId, step_id: str) -> Shortlist | None:
    """Return the shortlist of a vote step, or None if it is about all ideas."""
    mine = (shortlist.c.workshop_id == workshop_id) & (shortlist.c.step_id == step_id)
    row = connection.execute(select(shortlist).where(mine)).one_or_none()
    if row is None:
        return None
    limits = Limits(row.dots, row.dots_per_idea)
    return Shortlist(row.round_id, tuple(row.ideas), limits)


def standing_for(connection: Connection, ideas: Iterable[IdeaId]) -> set[IdeaId]:
    """Return the ideas that these count for now."""
    query = select(idea.c.survivor).where(idea.c.id.in_(list(ideas)))
    return set(connection.execute(query).scalars())
