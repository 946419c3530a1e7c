"""Slips as rows, and the ballot that a slip becomes or takes the place of."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, insert, select, update

from sessions.ids import BallotId, IdeaId, ParticipantId, RoundId, new_id
from sessions.round import AT_A_DESK, Channel, Round, Vote
from sessions.schema import ballot, idea, slip, vote
from sessions.slip import Entry, Marks, Numbered, Slip, SlipState
from sessions.store.ballot_rows import put_votes
from sessions.store.votable import SURVIVOR, VOTABLE

_NUMBERED = (
    select(
        idea.c.id,
        idea.c.number,
        case((VOTABLE, SURVIVOR.c.number)).label("counts_for"),
        SURVIVOR.c.taken_back,
    )
    .join(SURVIVOR, SURVIVOR.c.id == idea.c.survivor)
    .where(
        idea.c.workshop_id == bindparam("workshop"),
        idea.c.number.in_(bindparam("numbers", expanding=True)),
    )
)
DESK = "desk"
"""The device of every vote from a slip."""


def numbered(connection: Connection, found: Round, *marks: Marks) -> Mapping[int, Numbered]:
    """Return what the public numbers on slips of a round lead to."""
    numbers = sorted({number for one in marks for number in one})
    asked = {"workshop": found.workshop_id, "round": found.id, "numbers": numbers}
    return {
        row.number: Numbered(row.id, row.counts_for, row.taken_back)
        for row in connection.execute(_NUMBERED, asked)
    }


def ballot_row(connection: Connection, round_id: RoundId, person: ParticipantId) -> Any:
    """Return somebody's ballot in a round as a row, None without one."""
    mine = (ballot.c.round_id == round_id) & (ballot.c.participant_id == person)
    return connection.execute(select(ballot).where(mine).with_for_update()).one_or_none()


def has_dots(connection: Connection, row: Any) -> bool:
    """Say whether a ballot came from a device and has a dot on it."""
    if row is None or Channel(row.channel) in AT_A_DESK:
        return False
    dotted = (vote.c.ballot_id == row.id) & vote.c.value.is_not(None)
    return connection.execute(select(vote.c.idea_id).where(dotted).limit(1)).first() is not None


def replace_ballot(
    connection: Connection, found: Round, person: ParticipantId, votes: Mapping[IdeaId, int]
) -> dict[str, Any] | None:
    """Make the slip's dots the ballot of `person`, and return what it took the place of."""
    row = ballot_row(connection, found.id, person)
    before = None if row is None else _kept(connection, row)
    if row is None:
        values = {"id": new_id(), "workshop_id": found.workshop_id, "round_id": found.id}
        new = insert(ballot).values(**values, participant_id=person, channel=Channel.PAPER)
        row = connection.execute(new.returning(ballot)).one()
    else:
        _set_channel(connection, row.id, Channel.PAPER)
    write_votes(connection, row, votes)
    return before


def write_votes(connection: Connection, row: Any, votes: Mapping[IdeaId, int]) -> None:
    """Let a ballot have these dots from a slip and no others."""
    places = enumerate(votes.items(), start=1)
    _rewrite(connection, row, {idea: Vote(dots, place, DESK) for place, (idea, dots) in places})


def restore_ballot(
    connection: Connection, round_id: RoundId, person: ParticipantId, before: dict[str, Any] | None
) -> None:
    """Undo `replace_ballot` to the letter."""
    row = ballot_row(connection, round_id, person)
    if before is None:
        connection.execute(delete(ballot).where(ballot.c.id == row.id))
        return
    _set_channel(connection, row.id, Channel(before["channel"]))
    votes = {IdeaId(idea): Vote(*one) for idea, one in before["votes"].items()}
    _rewrite(connection, row, votes)


def slip_of(row: Row[Any]) -> Slip:
    """Make a slip of a row that has all its columns."""
    before = row.replaced
    return Slip(
        row.id,
        row.number,
        row.card,
        _marks(row.marks),
        None if row.checked is None else _marks(row.checked),
        None if row.accepted is None else Entry(row.accepted),
        SlipState(row.state),
        row.entered_by,
        before is not None and any(value is not None for value, *_ in before["votes"].values()),
    )


def _marks(stored: dict[str, int]) -> Marks:
    return {int(number): dots for number, dots in stored.items()}


def _kept(connection: Connection, row: Any) -> dict[str, Any]:
    rows = connection.execute(select(vote).where(vote.c.ballot_id == row.id))
    votes = {one.idea_id: (one.value, one.sequence, one.device) for one in rows}
    return {"channel": row.channel, "votes": votes}


def _rewrite(connection: Connection, row: Any, votes: Mapping[IdeaId, Vote]) -> None:
    connection.execute(delete(vote).where(vote.c.ballot_id == row.id))
    if votes:
        put_votes(connection, row, votes)


def _set_channel(connection: Connection, identity: BallotId, channel: Channel) -> None:
    connection.execute(update(ballot).where(ballot.c.id == identity).values(channel=channel))


def next_slip_number(connection: Connection, round_id: RoundId) -> int:
    """Return the number of the next slip of a round."""
    query = select(slip.c.number).where(slip.c.round_id == round_id)
    last = connection.execute(query.order_by(slip.c.number.desc()).limit(1)).scalar_one_or_none()
    return (last or 0) + 1
