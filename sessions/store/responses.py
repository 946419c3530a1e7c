"""Answers to ideas: given to several at once, and shown to everybody by one press."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.function import function_name
from sessions.ids import IdeaId, WorkshopId
from sessions.phase import Action, Role
from sessions.response import Response, ResponseKind
from sessions.schema import idea, measure, response
from sessions.store.guard import change, require_alone
from sessions.store.response_rows import holding, response_of, unanswered
from sessions.workshop import Workshop
from sessions.writing import TEXT_LENGTH, clean


class Responses:
    """The answers of all workshops of one database: at most one per idea."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def give(self, here: Workshop, wanted: Mapping[IdeaId, Response], role: Role) -> None:
        """Store the answers in place of those before; residents see none of them yet.

        The answer to a merged idea is that to its survivor. Raises `Refused`: unknown_idea,
        unknown_measure, names_a_person instead of an office, text_missing, text_too_long.
        """
        values = {idea_id: _values(one) for idea_id, one in wanted.items()}

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            survivors = _survivors(connection, here.id)
            numbers = _measures(connection, here.id)
            rows: dict[IdeaId, Mapping[str, Any]] = {}
            for idea_id, one in values.items():
                if idea_id not in survivors:
                    raise Refused(Reason.UNKNOWN_IDEA)
                if one["measure"] is not None and one["measure"] not in numbers:
                    raise Refused(Reason.UNKNOWN_MEASURE)
                survivor = survivors[idea_id]
                rows[survivor] = {"idea_id": survivor, "workshop_id": here.id, **one}
            connection.execute(delete(response).where(response.c.idea_id.in_(list(rows))))
            connection.execute(insert(response), list(rows.values()))
            change(connection, here.id)

        if values:
            self._database.write(job)

    def publish(self, here: Workshop, role: Role) -> None:
        """Let everybody see all answers that were given so far."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            mine = response.c.workshop_id == here.id
            connection.execute(update(response).where(mine).values(published=True))
            change(connection, here.id)

        self._database.write(job)

    def all(self, workshop_id: WorkshopId) -> Mapping[IdeaId, Response]:
        """Return the answers by documented idea; a merged one has that of its survivor.

        One by a measure is there as long as the measure is in the plan.
        """
        with self._database.read() as connection:
            rows = connection.execute(holding(workshop_id)).all()
        return {row.id: response_of(row) for row in rows}

    def published(self, workshop_id: WorkshopId) -> Mapping[IdeaId, Response]:
        """Return those of `all` that everybody may see."""
        return {id: one for id, one in self.all(workshop_id).items() if one.published}

    def unanswered(self, workshop_id: WorkshopId) -> Sequence[IdeaId]:
        """Return the surviving ideas that still wait for an answer."""
        with self._database.read() as connection:
            return unanswered(connection, workshop_id)


def _values(one: Response) -> dict[str, Any]:
    in_measure = one.kind is ResponseKind.IN_MEASURE
    if one.kind is ResponseKind.PASSED_ON:
        words = function_name(one.words, required=True)
    else:
        words = clean(one.words, TEXT_LENGTH, required=not in_measure)
    if in_measure and one.measure is None:
        raise Refused(Reason.MEASURE_MISSING)
    return {
        "kind": str(one.kind),
        "measure": one.measure if in_measure else None,
        "words": words,
        "language": one.language,
        "day": one.day,
        "published": False,
    }


def _survivors(connection: Connection, workshop_id: WorkshopId) -> Mapping[IdeaId, IdeaId]:
    seen = (idea.c.released_version > 0) & ~idea.c.taken_back
    query = select(idea.c.id, idea.c.survivor).where(idea.c.workshop_id == workshop_id, seen)
    return {row.id: row.survivor for row in connection.execute(query)}


def _measures(connection: Connection, workshop_id: WorkshopId) -> frozenset[int]:
    query = select(measure.c.number).where(measure.c.workshop_id == workshop_id)
    return frozenset(connection.execute(query).scalars())
