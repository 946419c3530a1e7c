"""Rows of answers: which hold, and which ideas still wait for one."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select, update

from sessions.ids import IdeaId, WorkshopId
from sessions.response import Response, ResponseKind
from sessions.schema import idea, measure, response


def holding(workshop_id: WorkshopId) -> Select[Any]:
    """Select each documented idea with the answer to its survivor, as long as that holds."""
    answered = idea.join(response, response.c.idea_id == idea.c.survivor)
    query = select(idea.c.id, response).select_from(answered)
    return query.where(_documented(workshop_id), _holds(workshop_id)).order_by(idea.c.number)


def unanswered(connection: Connection, workshop_id: WorkshopId) -> Sequence[IdeaId]:
    """Return the surviving ideas that wait for an answer. A merged one has that of its survivor."""
    answered = select(response.c.idea_id).where(
        response.c.workshop_id == workshop_id, _holds(workshop_id)
    )
    query = select(idea.c.survivor).where(_documented(workshop_id)).distinct()
    return connection.execute(query.where(idea.c.survivor.not_in(answered))).scalars().all()


def follow_measures(
    connection: Connection, workshop_id: WorkshopId, numbers: Mapping[int, int]
) -> None:
    """Let answers name their measures by new numbers; those of other measures name none."""
    mine = (response.c.workshop_id == workshop_id) & response.c.measure.is_not(None)
    query = select(response.c.idea_id, response.c.measure).where(mine)
    for row in connection.execute(query).all():
        if (now := numbers.get(row.measure)) != row.measure:
            own = response.c.idea_id == row.idea_id
            connection.execute(update(response).where(own).values(measure=now))


def response_of(row: Any) -> Response:
    """Make an answer of a row."""
    kind = ResponseKind(row.kind)
    return Response(kind, row.words, row.language, row.day, row.measure, row.published)


def _documented(workshop_id: WorkshopId) -> ColumnElement[bool]:
    mine = idea.c.workshop_id == workshop_id
    return mine & (idea.c.released_version > 0) & ~idea.c.taken_back


def _holds(workshop_id: WorkshopId) -> ColumnElement[bool]:
    """An answer by a measure holds as long as that is in the plan."""
    numbers = select(measure.c.number).where(measure.c.workshop_id == workshop_id)
    return (response.c.kind != ResponseKind.IN_MEASURE) | response.c.measure.in_(numbers)
