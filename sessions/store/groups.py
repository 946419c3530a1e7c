"""What people answered about themselves, and results told apart by it."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.group import ANSWERS, Grouping
from sessions.ids import IdeaId, ParticipantId, RoundId, WorkshopId
from sessions.phase import Action, Role
from sessions.ranking.comparison import Given
from sessions.ranking.group_count import Group, GroupCount, by_group, told_apart
from sessions.schema import answer, participant
from sessions.store.ballots import released_round
from sessions.store.conflict import insert_into
from sessions.store.count import ballots_of, voters
from sessions.store.group_rows import groups_of
from sessions.store.guard import require
from sessions.workshop import Workshop


class Groups:
    """The answers of all workshops of one database; each hangs on its participant."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def tell(
        self, here: Workshop, person: ParticipantId, grouping: Grouping, said: str | None
    ) -> None:
        """Keep the first answer to a question; None is that somebody does not want to say.

        Raises `Refused` (bad_answer, unknown_participant).
        """
        if grouping not in here.plan.questions or said not in (None, *ANSWERS[grouping]):
            raise Refused(Reason.BAD_ANSWER)

        def job(connection: Connection) -> None:
            require(connection, here.id, Role.RESIDENT, Action.JOIN)
            mine = (participant.c.id == person) & (participant.c.workshop_id == here.id)
            if connection.execute(select(participant.c.id).where(mine)).first() is None:
                raise Refused(Reason.UNKNOWN_PARTICIPANT)
            values = {"participant_id": person, "grouping": grouping, "said": said}
            new = insert_into(connection, answer).values(values)
            connection.execute(new.on_conflict_do_nothing())

        self._database.write(job)

    def open_questions(self, here: Workshop, person: ParticipantId) -> Sequence[Grouping]:
        """Return what somebody has not been asked yet, in the order of the plan."""
        if not here.plan.questions:
            return ()
        query = select(answer.c.grouping).where(answer.c.participant_id == person)
        with self._database.read() as connection:
            asked = set(connection.execute(query).scalars())
        return [one for one in here.plan.questions if one not in asked]

    def of(self, workshop_id: WorkshopId, grouping: Grouping) -> Mapping[ParticipantId, str]:
        """Return the group of everybody who said one, or who sits at a known table."""
        with self._database.read() as connection:
            return groups_of(connection, workshop_id, grouping)

    def turnout(self, here: Workshop, round_id: RoundId, grouping: Grouping) -> Mapping[Group, int]:
        """Return how many ballots were cast, per group that can be shown; at any time."""
        with self._database.read() as connection:
            cast = dict.fromkeys(voters(connection, round_id))
            groups = groups_of(connection, here.id, grouping)
        parts = told_apart(cast, groups, _order(grouping, groups))
        return {group: len(ballots) for group, ballots in parts.items()}

    def counts(self, here: Workshop, round_id: RoundId, grouping: Grouping) -> Sequence[GroupCount]:
        """Return a released result by groups. Raises `Refused` (unknown_round, not_released)."""
        return by_group(*self._parts(here, round_id, grouping))

    def ballots(
        self, here: Workshop, round_id: RoundId, grouping: Grouping
    ) -> Mapping[Group, Sequence[Mapping[IdeaId, int]]]:
        """Return the ballots of every group that can be shown. Raises `Refused` like `counts`."""
        return told_apart(*self._parts(here, round_id, grouping))

    def _parts(
        self, here: Workshop, round_id: RoundId, grouping: Grouping
    ) -> tuple[Given, Mapping[ParticipantId, str], Sequence[str]]:
        with self._database.read() as connection:
            counted = released_round(connection, round_id)
            groups = groups_of(connection, here.id, grouping)
            # Where nobody said anything there is nothing to tell apart: not worth reading all.
            found = ballots_of(connection, counted) if groups else []
        given = {one.participant_id: one.support for one in found}
        return given, groups, _order(grouping, groups)


def _order(grouping: Grouping, groups: Mapping[ParticipantId, str]) -> Sequence[str]:
    return ANSWERS.get(grouping) or sorted(set(groups.values()), key=int)
