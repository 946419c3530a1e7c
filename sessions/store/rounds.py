"""Rounds: opened with a frozen list, closed in two steps, released."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from sessions.ballot_kind import BallotKind
from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.idea import Idea
from sessions.ids import RoundId, WorkshopId, new_id
from sessions.journal import Event
from sessions.paging import Paging
from sessions.phase import Action, Role
from sessions.round import Limits, OneVotePer, Round
from sessions.run_sheet import Step
from sessions.schema import ballot, idea, idea_version, round_, round_idea
from sessions.store.count import freeze_survivors
from sessions.store.counting_rows import counting_set
from sessions.store.guard import change, require_alone
from sessions.store.idea_rows import WORDS, idea_of, titles_of
from sessions.store.journals import enter
from sessions.store.listing import for_a_list
from sessions.store.shortlist_rows import shortlist_of, standing_for
from sessions.workshop import Workshop

MOST_SLIPS = 100_000


class Rounds:
    """The rounds of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def all(self, workshop_id: WorkshopId) -> Sequence[Round]:
        """Return the rounds of a workshop in their order."""
        query = select(round_).where(round_.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(round_.c.number)).all()
        return [round_of(row) for row in rows]

    def of_step(self, workshop_id: WorkshopId, step: Step) -> Round | None:
        """Return the round of a vote step, None before the step was entered."""
        return next((r for r in self.all(workshop_id) if r.step_id == step.id), None)

    def listed(self, round_id: RoundId) -> Sequence[Idea]:
        """Return the frozen list as everybody was shown it, in its order.

        Ideas that were merged or taken back since are on it, and say so; so are those that came
        to stand by themselves since then (`take_place`).
        """
        with self._database.read() as connection:
            rows = connection.execute(_frozen(round_id)).mappings().all()
            titles = titles_of(connection, [row["id"] for row in rows])
        return [idea_of(row, titles.get(row["id"], {})) for row in rows]

    def close_submission(self, here: Workshop, round_id: RoundId, role: Role, at: datetime) -> None:
        """Refuse devices from now on. Raises `Refused` (submission_closed) the second time."""

        def job(connection: Connection) -> None:
            found = lead_round(connection, here, round_id, role)
            if found.submission_closed_at is not None:
                raise Refused(Reason.SUBMISSION_CLOSED)
            stamp(connection, here, round_id, submission_closed_at=at)
            enter(connection, here.id, Event.SUBMISSION_CLOSED, at)

        self._database.write(job)

    def close_count(
        self,
        here: Workshop,
        round_id: RoundId,
        role: Role,
        at: datetime,
        missing_slips: int = 0,
    ) -> None:
        """Refuse paper too from now on, let no later merge change the count, and fix its hash.

        `missing_slips` of paper are known not to be in it; every result says so. Raises `Refused`
        (submission_open, count_closed, bad_number).
        """
        if not 0 <= missing_slips <= MOST_SLIPS:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_SLIPS)

        def job(connection: Connection) -> None:
            found = lead_round(connection, here, round_id, role)
            if found.submission_closed_at is None:
                raise Refused(Reason.SUBMISSION_OPEN)
            if found.count_closed_at is not None:
                raise Refused(Reason.COUNT_CLOSED)
            freeze_survivors(connection, found)
            fixed = counting_set(connection, replace(found, missing_slips=missing_slips)).hash
            ended = {"count_closed_at": at, "missing_slips": missing_slips}
            stamp(connection, here, round_id, **ended, count_hash=fixed)
            enter(connection, here.id, Event.COUNT_CLOSED, at)

        self._database.write(job)

    def release(self, here: Workshop, round_id: RoundId, role: Role, at: datetime) -> None:
        """Let everybody see the result. Raises `Refused` (count_open)."""

        def job(connection: Connection) -> None:
            found = lead_round(connection, here, round_id, role)
            if found.count_closed_at is None:
                raise Refused(Reason.COUNT_OPEN)
            if found.released_at is None:
                stamp(connection, here, round_id, released_at=at)
                enter(connection, here.id, Event.RESULT_RELEASED, at)

        self._database.write(job)


def lead_round(connection: Connection, here: Workshop, round_id: RoundId, role: Role) -> Round:
    """Return a round to the facilitator, alone with the workshop. Raises `Refused`."""
    require_alone(connection, here.id, role, Action.LEAD)
    query = select(round_).where(round_.c.id == round_id, round_.c.workshop_id == here.id)
    row = connection.execute(query.with_for_update()).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    return round_of(row)


def open_round(connection: Connection, here: Workshop, step: Step, now: datetime) -> None:
    """Open the round of a step with the ideas released by now, or those of its shortlist.

    Coming back to the step keeps the round; its list is taken anew while nobody has a ballot.
    Raises `Refused` (nothing_to_vote_on).
    """
    mine = (round_.c.workshop_id == here.id) & (round_.c.step_id == step.id)
    known = connection.execute(select(round_.c.id).where(mine)).scalar_one_or_none()
    if known is not None and _has_ballots(connection, known):
        return
    if known is not None:
        connection.execute(delete(round_).where(round_.c.id == known))
    ideas = connection.execute(for_a_list(here.id)).all()
    limits = here.plan.limits(step)
    short = shortlist_of(connection, here.id, step.id)
    if short is not None:
        wanted = standing_for(connection, short.ideas)
        ideas, limits = [row for row in ideas if row.id in wanted], short.limits
    if step.kind is not BallotKind.DOTS:
        limits = Limits.one_for_each(step.kind, len(ideas))
    if not ideas:
        raise Refused(Reason.NOTHING_TO_VOTE_ON)
    identity = add_round(
        connection,
        here.id,
        step.id,
        limits,
        step.rule,
        now,
        here.plan.grace_seconds,
        OneVotePer.CARD if here.plan.cards else OneVotePer.DEVICE,
    )
    freeze_list(connection, identity, [(row.id, row.released_version) for row in ideas])


def add_round(
    connection: Connection,
    workshop_id: WorkshopId,
    step_id: str,
    limits: Limits,
    rule: str,
    now: datetime,
    grace_seconds: int = 0,
    one_vote_per: OneVotePer = OneVotePer.DEVICE,
) -> RoundId:
    """Store an open round without a list under the next number."""
    last = select(func.max(round_.c.number)).where(round_.c.workshop_id == workshop_id)
    identity = RoundId(new_id())
    connection.execute(
        insert(round_).values(
            id=identity,
            workshop_id=workshop_id,
            number=(connection.execute(last).scalar_one() or 0) + 1,
            step_id=step_id,
            kind=limits.kind,
            dots=limits.dots,
            dots_per_idea=limits.dots_per_idea,
            grace_seconds=grace_seconds,
            rule=rule,
            one_vote_per=one_vote_per,
            opened_at=now,
        )
    )
    return identity


def freeze_list(
    connection: Connection, round_id: RoundId, ideas: Sequence[tuple[str, int]]
) -> None:
    """Store which ideas can be voted on, in which version and order."""
    rows = [
        {"round_id": round_id, "idea_id": identity, "version": version, "position": position}
        for position, (identity, version) in enumerate(ideas, start=1)
    ]
    connection.execute(insert(round_idea), rows)


def round_of(row: Any) -> Round:
    """Make a round of a row that has all its columns."""
    return Round(
        row.id,
        row.workshop_id,
        row.number,
        row.step_id,
        Limits(row.dots, row.dots_per_idea, BallotKind(row.kind)),
        row.grace_seconds,
        row.rule,
        row.opened_at,
        row.submission_closed_at,
        row.count_closed_at,
        row.released_at,
        missing_slips=row.missing_slips,
        revealed=row.revealed,
        one_vote_per=OneVotePer(row.one_vote_per),
        paging=Paging(row.wall_page, row.wall_turning_since),
        count_hash=row.count_hash,
    )


def _frozen(round_id: RoundId) -> Select[Any]:
    words = (idea_version.c.idea_id == idea.c.id) & (idea_version.c.version == round_idea.c.version)
    joined = idea.join(round_idea, round_idea.c.idea_id == idea.c.id).join(idea_version, words)
    query = select(idea, *WORDS).select_from(joined)
    return query.where(round_idea.c.round_id == round_id).order_by(
        round_idea.c.position, idea.c.number
    )


def _has_ballots(connection: Connection, round_id: RoundId) -> bool:
    query = select(ballot.c.id).where(ballot.c.round_id == round_id).limit(1)
    return connection.execute(query).first() is not None


def stamp(connection: Connection, here: Workshop, round_id: RoundId, **values: Any) -> None:
    """Set columns of a round, and tell every screen."""
    connection.execute(update(round_).where(round_.c.id == round_id).values(**values))
    change(connection, here.id)
