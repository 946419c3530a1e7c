"""Ballots: the one way in for a vote, whatever the channel."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import BallotId, IdeaId, ParticipantId, RoundId, TokenHash, WorkshopId, new_id
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.tally import Tally
from sessions.round import AT_A_DESK, Ballot, Change, Channel, Limits, Receipt, Round, Vote, apply
from sessions.schema import ballot, round_, vote
from sessions.store.conflict import insert_into
from sessions.store.count import ballots_of, count, survivors_in, turnout
from sessions.store.guard import require_open, require_vote
from sessions.store.people import serves
from sessions.store.rounds import round_of

# The statements on the way of a vote, built once: building them costs more than running them.
_BALLOT = (
    select(ballot, round_.c.step_id, round_.c.dots, round_.c.dots_per_idea)
    .join(round_, round_.c.id == ballot.c.round_id)
    .where(ballot.c.id == bindparam("ballot"))
)
_LOCKED = select(ballot.c.id).where(ballot.c.id == bindparam("ballot")).with_for_update()
_VOTES = select(vote).where(vote.c.ballot_id == bindparam("ballot"))
_ACCEPTING = select(round_).where(round_.c.id == bindparam("round")).with_for_update(read=True)


def _upsert(dialect: Any) -> Any:
    new = dialect.insert(vote)
    wanted = {name: new.excluded[name] for name in ("value", "sequence", "device")}
    return new.on_conflict_do_update(index_elements=list(vote.primary_key), set_=wanted)


_UPSERT = {"sqlite": _upsert(sqlite), "postgresql": _upsert(postgresql)}


class Ballots:
    """The ballots of all rounds of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def open(self, round_id: RoundId, person: ParticipantId, channel: Channel) -> Ballot:
        """Return a participant's ballot in a round, a new empty one if there is none.

        Raises `Refused` (submission_closed, count_closed) where a new one would come too late.
        """

        def job(connection: Connection) -> BallotId:
            require_open(connection, _workshop_of(connection, round_id))
            return add_ballot(connection, round_id, person, channel)

        with self._database.read() as connection:
            known = connection.execute(_mine(round_id, person)).scalar_one_or_none()
        return self.one(known or self._database.write(job))

    def one(self, ballot_id: BallotId) -> Ballot:
        """Return a ballot as it is stored. Raises `Refused` (unknown_ballot)."""
        with self._database.read() as connection:
            return _ballot(connection, _ballot_row(connection, ballot_id))

    def cast(
        self, ballot_id: BallotId, changes: Iterable[Change], device: str, token: TokenHash | None
    ) -> Receipt:
        """Store the wanted values and return the ballot as it then is.

        A retry, a repeat and a change that was overtaken alter nothing. `token` must have served
        this ballot's participant; None is the organiser's desk (paper, import). Raises `Refused`
        and stores nothing: unknown_ballot, not_in_this_step, submission_closed, count_closed.
        """
        wanted = tuple(changes)
        return self._database.write(
            lambda connection: cast(connection, ballot_id, wanted, device, token)
        )

    def turnout(self, round_id: RoundId) -> Mapping[Channel, int]:
        """Return how many ballots were cast, per channel: the only number before the release."""
        with self._database.read() as connection:
            return turnout(connection, round_id)

    def tally(self, round_id: RoundId) -> Tally:
        """Count a round. Raises `Refused` (not_released) before its release, to anybody."""
        with self._database.read() as connection:
            return count(connection, _released(connection, round_id))

    def priority_list(self, round_id: RoundId) -> PriorityList:
        """Return the released result in the order of the announced rule."""
        return rank_by_dots(self.tally(round_id))

    def given(self, round_id: RoundId) -> list[Ballot]:
        """Return every ballot cast. Raises `Refused` (not_released) like `tally`."""
        with self._database.read() as connection:
            return ballots_of(connection, _released(connection, round_id))


def cast(
    connection: Connection,
    ballot_id: BallotId,
    changes: Iterable[Change],
    device: str,
    token: TokenHash | None,
) -> Receipt:
    """Do what `Ballots.cast` promises, in the caller's transaction."""
    wanted = tuple(changes)
    row = _ballot_row(connection, ballot_id)
    if (token is None) != (row.channel in AT_A_DESK):
        raise Refused(Reason.NOT_ALLOWED)
    if token is None:
        require_open(connection, row.workshop_id)
    elif serves(connection, token, row.participant_id):
        require_vote(connection, row.workshop_id, row.step_id)
    else:
        raise Refused(Reason.UNKNOWN_BALLOT)
    _accepting(connection, row.round_id, Channel(row.channel))
    connection.execute(_LOCKED, {"ballot": ballot_id})
    before = _ballot(connection, row, [change.idea_id for change in wanted])
    replaced, refusals = apply(before, wanted, device)
    if replaced:
        connection.execute(_UPSERT[connection.dialect.name], _vote_rows(row, replaced))
    return Receipt(replace(before, votes={**before.votes, **replaced}), refusals)


def add_ballot(
    connection: Connection, round_id: RoundId, person: ParticipantId, channel: Channel
) -> BallotId:
    """Store an empty ballot while the round accepts this channel, unless there is one."""
    found = _accepting(connection, round_id, channel)
    values = {
        "id": new_id(),
        "workshop_id": found.workshop_id,
        "round_id": round_id,
        "participant_id": person,
        "channel": channel,
    }
    new = insert_into(connection, ballot).values(values).on_conflict_do_nothing()
    identity = connection.execute(new.returning(ballot.c.id)).scalar_one_or_none()
    return BallotId(identity or connection.execute(_mine(round_id, person)).scalar_one())


def _accepting(connection: Connection, round_id: RoundId, channel: Channel) -> Round:
    """Return the round, kept from closing until the transaction ends."""
    row = connection.execute(_ACCEPTING, {"round": round_id}).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    found = round_of(row)
    reason = found.refuses(channel)
    if reason is not None:
        raise Refused(reason)
    return found


def _mine(round_id: RoundId, person: ParticipantId) -> Select[Any]:
    mine = (ballot.c.round_id == round_id) & (ballot.c.participant_id == person)
    return select(ballot.c.id).where(mine)


def _workshop_of(connection: Connection, round_id: RoundId) -> WorkshopId:
    query = select(round_.c.workshop_id).where(round_.c.id == round_id)
    found = connection.execute(query).scalar_one_or_none()
    if found is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    return WorkshopId(found)


def _released(connection: Connection, round_id: RoundId) -> Round:
    row = connection.execute(select(round_).where(round_.c.id == round_id)).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_ROUND)
    if row.released_at is None:
        raise Refused(Reason.NOT_RELEASED)
    return round_of(row)


def _ballot_row(connection: Connection, ballot_id: BallotId) -> Any:
    row = connection.execute(_BALLOT, {"ballot": ballot_id}).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_BALLOT)
    return row


def _ballot(connection: Connection, row: Any, also: Iterable[IdeaId] = ()) -> Ballot:
    given = connection.execute(_VOTES, {"ballot": row.id})
    votes = {one.idea_id: Vote(one.value, one.sequence, one.device) for one in given}
    survivors = survivors_in(connection, row.round_id, {*votes, *also})
    limits = Limits(row.dots, row.dots_per_idea)
    channel = Channel(row.channel)
    return Ballot(row.id, row.round_id, row.participant_id, channel, votes, limits, survivors)


def _vote_rows(row: Any, votes: Mapping[IdeaId, Vote]) -> list[dict[str, Any]]:
    key = {"workshop_id": row.workshop_id, "round_id": row.round_id, "ballot_id": row.id}
    return [{**key, "idea_id": identity, **asdict(one)} for identity, one in votes.items()]
