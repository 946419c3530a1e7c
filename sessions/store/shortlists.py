"""Which vote is about a shortlist, chosen from a released result."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, exists, insert, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import IdeaId, RoundId, WorkshopId
from sessions.phase import Phase, Role
from sessions.round import Limits
from sessions.run_sheet import Step
from sessions.schema import ballot, round_, shortlist
from sessions.shortlist import Shortlist
from sessions.store.count import count
from sessions.store.guard import change
from sessions.store.rounds import lead_round
from sessions.store.shortlist_rows import shortlist_of
from sessions.workshop import MOST_DOTS, Workshop


class Shortlists:
    """The shortlists of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of_step(self, workshop_id: WorkshopId, step: Step) -> Shortlist | None:
        """Return the shortlist of a vote step, or None if it is about all ideas."""
        with self._database.read() as connection:
            return shortlist_of(connection, workshop_id, step.id)

    def choose(
        self,
        here: Workshop,
        step: Step,
        result: RoundId,
        ideas: Sequence[IdeaId],
        limits: Limits,
        role: Role,
    ) -> None:
        """Let the vote of `step` be about `ideas` of a released result, with dots of its own.

        On the ballot they stand by public number, then shuffled, as in any round. Raises `Refused`:
        not_released, not_on_list, nothing_to_vote_on, bad_number, round_started.
        """
        if not ideas:
            raise Refused(Reason.NOTHING_TO_VOTE_ON)
        if not 1 <= limits.dots_per_idea <= limits.dots <= MOST_DOTS:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_DOTS)

        def job(connection: Connection) -> None:
            found = lead_round(connection, here, result, role)
            if found.released_at is None:
                raise Refused(Reason.NOT_RELEASED)
            known = {one.idea_id for one in count(connection, found).counts}
            if step.phase is not Phase.VOTE or not known.issuperset(ideas):
                raise Refused(Reason.NOT_ON_LIST)
            if _has_begun(connection, here.id, step.id):
                raise Refused(Reason.ROUND_STARTED)
            _put(connection, here.id, step.id, Shortlist(result, tuple(ideas), limits))
            change(connection, here.id)

        self._database.write(job)


def _has_begun(connection: Connection, workshop_id: WorkshopId, step_id: str) -> bool:
    mine = (round_.c.workshop_id == workshop_id) & (round_.c.step_id == step_id)
    begun = exists().where(ballot.c.round_id == round_.c.id)
    return connection.execute(select(round_.c.id).where(mine, begun)).first() is not None


def _put(connection: Connection, workshop_id: WorkshopId, step_id: str, wanted: Shortlist) -> None:
    key = {"workshop_id": workshop_id, "step_id": step_id}
    connection.execute(delete(shortlist).filter_by(**key))
    dots, per_idea = wanted.limits.dots, wanted.limits.dots_per_idea
    connection.execute(
        insert(shortlist).values(
            **key,
            round_id=wanted.round_id,
            ideas=list(wanted.ideas),
            dots=dots,
            dots_per_idea=per_idea,
        )
    )
