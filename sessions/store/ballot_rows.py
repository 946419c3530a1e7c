"""A ballot as rows. The statements are built once: building them costs more than running them."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, case, exists, select
from sqlalchemy.dialects import postgresql, sqlite

from sessions.ballot_kind import BallotKind
from sessions.errors import Reason, Refused
from sessions.ids import BallotId, IdeaId, TokenHash
from sessions.round import Ballot, Channel, Limits, Vote
from sessions.schema import ballot, browser, idea, round_, vote, workshop
from sessions.store.guard import hold
from sessions.store.votable import SURVIVOR, VOTABLE

_SERVED = exists().where(
    browser.c.token_hash == bindparam("token"), browser.c.participant_id == ballot.c.participant_id
)
_STANDING = (
    select(
        *(
            ballot.c.id,
            ballot.c.workshop_id,
            ballot.c.round_id,
            ballot.c.participant_id,
            ballot.c.channel,
            ballot.c.seed,
        ),
        *(round_.c.step_id, round_.c.dots, round_.c.dots_per_idea, round_.c.kind),
        *(round_.c.submission_closed_at, round_.c.count_closed_at, round_.c.grace_seconds),
        *(workshop.c.phase, workshop.c.step_id.label("present_step"), workshop.c.closed_at),
        _SERVED.label("served"),
    )
    .join(round_, round_.c.id == ballot.c.round_id)
    .join(workshop, workshop.c.id == ballot.c.workshop_id)
    .where(ballot.c.id == bindparam("ballot"))
)
_LOCKED = _STANDING.with_for_update(of=ballot)
_WORKSHOP = select(ballot.c.workshop_id).where(ballot.c.id == bindparam("ballot"))


def _marks() -> Select[Any]:
    """The ideas with a vote on a ballot, and others asked for: the vote, and what it counts for."""
    marked = select(vote.c.idea_id).where(vote.c.ballot_id == bindparam("ballot"))
    asked = idea.c.id.in_(bindparam("ideas", expanding=True))
    mine = (
        (vote.c.workshop_id == idea.c.workshop_id)
        & (vote.c.round_id == bindparam("round"))
        & (vote.c.ballot_id == bindparam("ballot"))
        & (vote.c.idea_id == idea.c.id)
    )
    counts_for = case((VOTABLE, idea.c.survivor)).label("counts_for")
    return (
        select(idea.c.id, counts_for, vote.c.value, vote.c.sequence, vote.c.device)
        .join(SURVIVOR, SURVIVOR.c.id == idea.c.survivor)
        .outerjoin(vote, mine)
        .where(asked | idea.c.id.in_(marked))
    )


def _upsert(dialect: Any) -> Any:
    new = dialect.insert(vote)
    wanted = {name: new.excluded[name] for name in ("value", "sequence", "device")}
    return new.on_conflict_do_update(index_elements=list(vote.primary_key), set_=wanted)


_MARKS = _marks()
_UPSERT = {"sqlite": _upsert(sqlite), "postgresql": _upsert(postgresql)}


def standing(connection: Connection, ballot_id: BallotId) -> Any:
    """Return all that decides about a ballot in one row. Raises `Refused` (unknown_ballot)."""
    return _one(connection, _STANDING, ballot_id)


def held(connection: Connection, ballot_id: BallotId, token: TokenHash | None) -> Any:
    """Return the same, which then stays as it is; `served` says whether to this browser.

    Raises `Refused` (unknown_ballot, workshop_closed).
    """
    if connection.dialect.name == "postgresql":  # SQLite has one writer at a time anyway
        hold(connection, _one(connection, _WORKSHOP, ballot_id).workshop_id)
    row = _one(connection, _LOCKED, ballot_id, token)
    if row.closed_at is not None:
        raise Refused(Reason.WORKSHOP_CLOSED)
    return row


def ballot_of(connection: Connection, row: Any, also: Iterable[IdeaId] = ()) -> Ballot:
    """Return the ballot of a standing row; it knows the survivors of the ideas in `also` too."""
    asked = {"ballot": row.id, "round": row.round_id, "ideas": list(also)}
    votes: dict[IdeaId, Vote] = {}
    survivors: dict[IdeaId, IdeaId] = {}
    for identity, counts_for, value, sequence, device in connection.execute(_MARKS, asked).all():
        if sequence is not None:
            votes[identity] = Vote(value, sequence, device)
        if counts_for is not None:
            survivors[identity] = counts_for
    limits = Limits(row.dots, row.dots_per_idea, BallotKind(row.kind))
    channel = Channel(row.channel)
    return Ballot(
        row.id, row.round_id, row.participant_id, channel, votes, limits, survivors, row.seed
    )


def put_votes(connection: Connection, row: Any, votes: Mapping[IdeaId, Vote]) -> None:
    """Store these votes on the ballot of a standing row, in place of earlier ones."""
    key = {"workshop_id": row.workshop_id, "round_id": row.round_id, "ballot_id": row.id}
    rows = [
        {
            **key,
            "idea_id": identity,
            "value": one.value,
            "sequence": one.sequence,
            "device": one.device,
        }
        for identity, one in votes.items()
    ]
    connection.execute(_UPSERT[connection.dialect.name], rows)


def _one(
    connection: Connection, query: Select[Any], ballot_id: BallotId, token: TokenHash | None = None
) -> Any:
    row = connection.execute(query, {"ballot": ballot_id, "token": token or ""}).first()
    if row is None:
        raise Refused(Reason.UNKNOWN_BALLOT)
    return row
