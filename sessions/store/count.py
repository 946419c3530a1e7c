"""The one count of a round: votes are counted when asked for, never added up on the way."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, exists, func, insert, select

from sessions.ids import BallotId, IdeaId, ParticipantId, RoundId
from sessions.ranking.frozen import tally_of
from sessions.ranking.tally import Count, Tally
from sessions.round import AT_A_DESK, DISAGREE, UNSURE, Ballot, Channel, Round, Vote
from sessions.schema import ballot, counted_idea, idea, merge, vote
from sessions.store.published_rows import published_list, published_turnout
from sessions.store.votable import SURVIVOR, VOTABLE

_SURVIVORS = (
    select(idea.c.id, idea.c.survivor)
    .join(SURVIVOR, SURVIVOR.c.id == idea.c.survivor)
    .where(VOTABLE)
)
_GIVEN = vote.alias()
_MARKED = select(
    *(ballot.c.id, ballot.c.participant_id, ballot.c.channel, ballot.c.seed),
    *(vote.c.idea_id, vote.c.value, vote.c.sequence, vote.c.device),
).outerjoin(vote, vote.c.ballot_id == ballot.c.id)
"""Ballots, one row per vote on each; at least one row."""


def turnout(connection: Connection, round_id: RoundId) -> Mapping[Channel, int]:
    """Return how many ballots were cast, per channel.

    A ballot on a device is cast while it has a dot on it; one from a desk was cast, even empty.
    """
    query = select(ballot.c.channel, func.count()).where(_cast_in(round_id))
    rows = connection.execute(query.group_by(ballot.c.channel))
    found = {Channel(channel): number for channel, number in rows}
    return found or published_turnout(connection, round_id)


def voters(connection: Connection, round_id: RoundId) -> Sequence[ParticipantId]:
    """Return who cast the ballots of the turnout."""
    query = select(ballot.c.participant_id).where(_cast_in(round_id))
    return connection.execute(query).scalars().all()


def count(connection: Connection, found: Round) -> Tally:
    """Count a round for the ideas that survived merging and were not taken back."""
    kept = published_list(connection, found.id)
    if kept is not None:
        return tally_of(kept)
    survivors = survivors_of(connection, found)
    marks = _alone(connection, found.id)
    for one in _touched_by_merging(connection, found, survivors):
        marks.subtract(one.given)
        marks.update(one.marks.items())
    per_idea: dict[IdeaId, dict[int, int]] = {survivor: {} for survivor in survivors.values()}
    for (identity, mark), ballots in marks.items():
        if identity in per_idea:
            per_idea[identity][mark] = ballots
    query = select(idea.c.id, idea.c.number).where(idea.c.workshop_id == found.workshop_id)
    counts = [
        _count(row.id, row.number, per_idea[row.id])
        for row in connection.execute(query.order_by(idea.c.number))
        if row.id in per_idea
    ]
    return Tally(sum(turnout(connection, found.id).values()), tuple(counts))


def _count(identity: IdeaId, number: int, ballots: Mapping[int, int]) -> Count:
    """Make a count of how many ballots gave each mark."""
    for_it = {mark: people for mark, people in ballots.items() if mark > 0}
    return Count(
        identity,
        number,
        sum(mark * people for mark, people in for_it.items()),
        sum(for_it.values()),
        ballots.get(UNSURE, 0),
        ballots.get(DISAGREE, 0),
    )


def ballots_of(connection: Connection, found: Round) -> list[Ballot]:
    """Return all ballots cast in a round."""
    rows = connection.execute(_MARKED.where(_cast_in(found.id)))
    return _ballots(found, survivors_of(connection, found), rows)


def survivors_of(connection: Connection, found: Round) -> Mapping[IdeaId, IdeaId]:
    """Return whom the dots of each idea in a round count for, old numbers included.

    As it is now until the count is closed, from then on as it was at that moment.
    """
    if found.count_closed_at is None:
        rows = connection.execute(_SURVIVORS, {"round": found.id})
    else:
        mine = counted_idea.c.round_id == found.id
        rows = connection.execute(
            select(counted_idea.c.idea_id, counted_idea.c.survivor).where(mine)
        )
    return {row[0]: row[1] for row in rows}


def freeze_survivors(connection: Connection, found: Round) -> None:
    """Keep for this round what is merged and taken back now."""
    rows = [
        {"round_id": found.id, "idea_id": identity, "survivor": survivor}
        for identity, survivor in survivors_of(connection, found).items()
    ]
    if rows:
        connection.execute(insert(counted_idea), rows)


def _cast_in(round_id: RoundId) -> ColumnElement[bool]:
    # Both sides of the look for each ballot are in an index: `channels` and `given`.
    mine = (_GIVEN.c.round_id == round_id) & (_GIVEN.c.ballot_id == ballot.c.id)
    dotted = exists().where(mine, _GIVEN.c.value.is_not(None))
    return (ballot.c.round_id == round_id) & (ballot.c.channel.in_(AT_A_DESK) | dotted)


def _alone(connection: Connection, round_id: RoundId) -> Counter[tuple[IdeaId, int]]:
    """Count the ballots per idea and mark: right wherever nothing was merged."""
    query = (
        select(vote.c.idea_id, vote.c.value, func.count())
        .where(vote.c.round_id == round_id, vote.c.value.is_not(None))
        .group_by(vote.c.idea_id, vote.c.value)
    )
    rows = connection.execute(query)
    return Counter({(identity, mark): ballots for identity, mark, ballots in rows})


def _touched_by_merging(
    connection: Connection, found: Round, survivors: Mapping[IdeaId, IdeaId]
) -> list[Ballot]:
    ever = select(merge.c.id).where(merge.c.workshop_id == found.workshop_id).limit(1)
    if connection.execute(ever).first() is None:
        return []  # looking through all ballots would take longer than the count itself
    touched = _touched(found, survivors).subquery()
    rows = connection.execute(_MARKED.join(touched, touched.c.ballot_id == ballot.c.id))
    return _ballots(found, survivors, rows)


def _touched(found: Round, survivors: Mapping[IdeaId, IdeaId]) -> Select[tuple[str]]:
    """Select the ballots that merging touched: with merged ideas on them, or with surplus dots."""
    joint = {survivor for identity, survivor in survivors.items() if survivor != identity}
    members = [identity for identity, survivor in survivors.items() if survivor in joint]
    merged = func.max(case((vote.c.idea_id.in_(members), 1), else_=0)) == 1
    surplus = func.sum(vote.c.value) > found.limits.dots
    given = (vote.c.round_id == found.id) & vote.c.value.is_not(None)
    query = select(vote.c.ballot_id).where(given, vote.c.idea_id.in_(survivors))
    return query.group_by(vote.c.ballot_id).having(merged | surplus)


def _ballots(found: Round, survivors: Mapping[IdeaId, IdeaId], rows: Iterable[Any]) -> list[Ballot]:
    ballots: dict[BallotId, Any] = {}
    votes: dict[BallotId, dict[IdeaId, Vote]] = {}
    for row in rows:
        ballots[row.id] = row
        marked = votes.setdefault(row.id, {})
        if row.idea_id is not None:
            marked[row.idea_id] = Vote(row.value, row.sequence, row.device)
    return [
        Ballot(
            identity,
            found.id,
            row.participant_id,
            Channel(row.channel),
            votes[identity],
            found.limits,
            survivors,
            row.seed,
        )
        for identity, row in ballots.items()
    ]
