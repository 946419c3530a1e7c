"""Ballots: the one way in for a vote, whatever the channel."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, timedelta
from secrets import randbelow
from typing import Any

from sqlalchemy import Connection, bindparam, select

from sessions.card_order import LARGEST_SEED
from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import BallotId, IdeaId, ParticipantId, RoundId, TokenHash, WorkshopId, new_id
from sessions.phase import Action, Phase, Role, may
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.profile import Profile
from sessions.ranking.tally import Tally
from sessions.ranking.why import PlaceReason
from sessions.round import (
    AT_A_DESK,
    Ballot,
    Change,
    Channel,
    OneVotePer,
    Receipt,
    Round,
    apply,
    too_late,
)
from sessions.schema import ballot, round_
from sessions.store.ballot_rows import ballot_of, held, put_votes, standing
from sessions.store.card_rows import number_of
from sessions.store.conflict import insert_into
from sessions.store.count import ballots_of, count, turnout
from sessions.store.eligible import require_eligible
from sessions.store.guard import require_open
from sessions.store.result import profile, result, why
from sessions.store.rounds import round_of

_ROUND = select(round_).where(round_.c.id == bindparam("round")).with_for_update(read=True)
_MINE = select(ballot.c.id).where(
    ballot.c.round_id == bindparam("round"), ballot.c.participant_id == bindparam("person")
)


class Ballots:
    """The ballots of all rounds of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def open(self, round_id: RoundId, person: ParticipantId, channel: Channel) -> Ballot:
        """Return a participant's ballot in a round, a new empty one if there is none.

        Raises `Refused`: submission_closed, count_closed where a new one would come too late,
        card_needed where a round gives one vote per card and this participant has none.
        """

        def job(connection: Connection) -> BallotId:
            require_open(connection, _workshop_of(connection, round_id))
            return add_ballot(connection, round_id, person, channel)

        with self._database.read() as connection:
            known = connection.execute(_MINE, _whose(round_id, person)).scalar_one_or_none()
            if known is not None:
                return ballot_of(connection, standing(connection, known))
        return self.one(self._database.write(job))

    def one(self, ballot_id: BallotId) -> Ballot:
        """Return a ballot as it is stored. Raises `Refused` (unknown_ballot)."""
        with self._database.read() as connection:
            return ballot_of(connection, standing(connection, ballot_id))

    def cast(
        self,
        ballot_id: BallotId,
        changes: Iterable[Change],
        device: str,
        token: TokenHash | None,
        now: datetime | None = None,
    ) -> Receipt:
        """Store the wanted values and return the ballot as it then is.

        A retry, a repeat and a change that was overtaken alter nothing. `token` must have served
        this ballot's participant; None is the organiser's desk (paper, import). Without `now` there
        is no grace after the end. Raises `Refused` and stores nothing: unknown_ballot,
        not_in_this_step, submission_closed, count_closed, paper_counts.
        """
        return self.submit(ballot_id, changes, device, token, now).result()

    def submit(
        self,
        ballot_id: BallotId,
        changes: Iterable[Change],
        device: str,
        token: TokenHash | None,
        now: datetime | None = None,
    ) -> Future[Receipt]:
        """Do what `cast` does without waiting; the receipt comes when it is committed."""
        wanted = tuple(changes)
        return self._database.submit(
            lambda connection: cast(connection, ballot_id, wanted, device, token, now)
        )

    def turnout(self, round_id: RoundId) -> Mapping[Channel, int]:
        """Return how many ballots were cast, per channel: the only number before the release."""
        with self._database.read() as connection:
            return turnout(connection, round_id)

    def tally(self, round_id: RoundId) -> Tally:
        """Count a round. Raises `Refused` (not_released) before its release, to anybody."""
        with self._database.read() as connection:
            return count(connection, released_round(connection, round_id))

    def priority_list(self, round_id: RoundId) -> PriorityList:
        """Return the result by the announced rule. Raises `Refused` (not_released) like `tally`."""
        with self._database.read() as connection:
            return result(connection, released_round(connection, round_id))

    def why(self, round_id: RoundId) -> Mapping[IdeaId, PlaceReason]:
        """Return why each idea of `priority_list` has its place. Raises `Refused` like it."""
        with self._database.read() as connection:
            return why(connection, released_round(connection, round_id))

    def profile(self, round_id: RoundId) -> Profile:
        """Return the ballots as the rules take them. Raises `Refused` (not_released)."""
        with self._database.read() as connection:
            found = released_round(connection, round_id)
            return profile(connection, found, count(connection, found).counts)

    def given(self, round_id: RoundId) -> list[Ballot]:
        """Return every ballot cast. Raises `Refused` (not_released) like `tally`."""
        with self._database.read() as connection:
            return ballots_of(connection, released_round(connection, round_id))


def cast(
    connection: Connection,
    ballot_id: BallotId,
    changes: Iterable[Change],
    device: str,
    token: TokenHash | None,
    now: datetime | None = None,
) -> Receipt:
    """Do what `Ballots.cast` promises, in the caller's transaction."""
    wanted = tuple(changes)
    row = held(connection, ballot_id, token)
    channel = Channel(row.channel)
    if row.served and channel is Channel.PAPER:
        raise Refused(Reason.PAPER_COUNTS)
    if (token is None) != (channel in AT_A_DESK):
        raise Refused(Reason.NOT_ALLOWED)
    if token is not None:
        _require_vote(row)
    late = too_late(channel, _end(row, now), row.count_closed_at)
    if late is not None:
        raise Refused(late)
    before = ballot_of(connection, row, [change.idea_id for change in wanted])
    replaced, refusals = apply(before, wanted, device)
    if replaced:
        put_votes(connection, row, replaced)
    return Receipt(replace(before, votes={**before.votes, **replaced}), refusals)


def add_ballot(
    connection: Connection,
    round_id: RoundId,
    person: ParticipantId,
    channel: Channel,
    external_id: str | None = None,
) -> BallotId:
    """Store an empty ballot while the round accepts this channel, unless there is one.

    `external_id` is what an imported one is called in its file.
    """
    found = accepting(connection, round_id, channel)
    if found.one_vote_per is OneVotePer.CARD and number_of(connection, person) is None:
        raise Refused(Reason.CARD_NEEDED)
    require_eligible(connection, found.workshop_id, person)
    values = {
        "id": new_id(),
        "workshop_id": found.workshop_id,
        "round_id": round_id,
        "participant_id": person,
        "channel": channel,
        "seed": randbelow(LARGEST_SEED),
        "external_id": external_id,
    }
    new = insert_into(connection, ballot).values(values).on_conflict_do_nothing()
    identity = connection.execute(new.returning(ballot.c.id)).scalar_one_or_none()
    mine = _whose(round_id, person)
    return BallotId(identity or connection.execute(_MINE, mine).scalar_one())


def accepting(connection: Connection, round_id: RoundId, channel: Channel) -> Round:
    """Return the round, kept from closing until the transaction ends.

    Raises `Refused`: unknown_round, submission_closed, count_closed.
    """
    row = connection.execute(_ROUND, {"round": round_id}).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    found = round_of(row)
    reason = found.refuses(channel)
    if reason is not None:
        raise Refused(reason)
    return found


def _whose(round_id: RoundId, person: ParticipantId) -> dict[str, str]:
    return {"round": round_id, "person": person}


def _workshop_of(connection: Connection, round_id: RoundId) -> WorkshopId:
    query = select(round_.c.workshop_id).where(round_.c.id == round_id)
    found = connection.execute(query).scalar_one_or_none()
    if found is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    return WorkshopId(found)


def released_round(connection: Connection, round_id: RoundId) -> Round:
    """Return a round whose result may be seen. Raises `Refused` (unknown_round, not_released)."""
    row = connection.execute(select(round_).where(round_.c.id == round_id)).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    if row.released_at is None:
        raise Refused(Reason.NOT_RELEASED)
    return round_of(row)


def _require_vote(row: Any) -> None:
    """Let the browser of a resident vote in the round of the present step and in no other."""
    if not row.served:
        raise Refused(Reason.UNKNOWN_BALLOT)
    if row.step_id != row.present_step or not may(Phase(row.phase), Role.RESIDENT, Action.VOTE):
        raise Refused(Reason.NOT_IN_THIS_STEP)


def _end(row: Any, now: datetime | None) -> datetime | None:
    """Return the end of submission, or None while it, with its grace, has not come yet."""
    end: datetime | None = row.submission_closed_at
    if end is None or now is None or not row.grace_seconds:
        return end
    return end if now > end + timedelta(seconds=row.grace_seconds) else None
