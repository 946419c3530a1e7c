"""Pledges: who joins in with which idea. They are counted, and nobody is ever named."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, delete, func, select

from sessions.database import Database
from sessions.ids import IdeaId, ParticipantId, WorkshopId
from sessions.phase import Action, Role
from sessions.schema import idea, pledge
from sessions.store.conflict import insert_into
from sessions.store.guard import require
from sessions.store.listed_idea import listed_idea
from sessions.workshop import Workshop

_PLEDGED = pledge.join(idea, idea.c.id == pledge.c.idea_id)
_PEOPLE = func.count(pledge.c.participant_id.distinct())


class Pledges:
    """The pledges of all workshops of one database: one per participant and surviving idea."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def give(self, here: Workshop, idea_id: IdeaId, person: ParticipantId) -> None:
        """Count this participant among those who join in; the second time changes nothing.

        Raises `Refused`: not_in_this_step, unknown_idea, not_on_list before the list is released.
        """

        def job(connection: Connection) -> None:
            require(connection, here.id, Role.RESIDENT, Action.PLEDGE)
            values = {
                "idea_id": listed_idea(connection, here.id, idea_id),
                "participant_id": person,
                "workshop_id": here.id,
            }
            new = insert_into(connection, pledge).values(values)
            connection.execute(new.on_conflict_do_nothing())

        self._database.write(job)

    def take_back(self, here: Workshop, idea_id: IdeaId, person: ParticipantId) -> None:
        """Count this participant no more for this idea; without a pledge nothing happens."""

        def job(connection: Connection) -> None:
            require(connection, here.id, Role.RESIDENT, Action.TAKE_BACK)
            survivor = select(idea.c.survivor).where(idea.c.id == idea_id).scalar_subquery()
            joined = select(idea.c.id).where(idea.c.survivor == survivor)
            mine = (pledge.c.workshop_id == here.id) & (pledge.c.participant_id == person)
            connection.execute(delete(pledge).where(mine, pledge.c.idea_id.in_(joined)))

        self._database.write(job)

    def of(self, person: ParticipantId) -> AbstractSet[IdeaId]:
        """Return the surviving ideas with which a participant joins in."""
        query = select(idea.c.survivor).select_from(_PLEDGED)
        with self._database.read() as connection:
            rows = connection.execute(query.where(pledge.c.participant_id == person))
            return frozenset(rows.scalars())

    def counts(self, workshop_id: WorkshopId) -> Mapping[IdeaId, int]:
        """Return how many participants join in with each surviving idea that has any."""
        query = select(idea.c.survivor, _PEOPLE).select_from(_PLEDGED)
        mine = query.where(pledge.c.workshop_id == workshop_id).group_by(idea.c.survivor)
        with self._database.read() as connection:
            return {row[0]: row[1] for row in connection.execute(mine)}

    def number(self, workshop_id: WorkshopId) -> int:
        """Return how many pledges there are: what tells a screen that its counts are old."""
        query = select(func.count()).where(pledge.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            return int(connection.execute(query).scalar_one())
