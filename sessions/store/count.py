"""The one count of a round: votes are counted when asked for, never added up on the way."""

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, exists, func, insert, select

from sessions.ids import BallotId, IdeaId, RoundId
from sessions.ranking.tally import Count, Tally
from sessions.round import AT_A_DESK, Ballot, Channel, Round, Vote
from sessions.schema import ballot, counted_idea, idea, vote
from sessions.store.votable import SURVIVOR, VOTABLE

_SURVIVORS = (
    select(idea.c.id, idea.c.survivor)
    .join(SURVIVOR, SURVIVOR.c.id == idea.c.survivor)
    .where(VOTABLE)
)


def turnout(connection: Connection, round_id: RoundId) -> Mapping[Channel, int]:
    """Return how many ballots were cast, per channel.

    A ballot on a device is cast while it has a dot on it; one from a desk was cast, even empty.
    """
    query = select(ballot.c.channel, func.count()).where(_cast_in(round_id))
    rows = connection.execute(query.group_by(ballot.c.channel))
    return {Channel(channel): number for channel, number in rows}


def count(connection: Connection, found: Round) -> Tally:
    """Count a round for the ideas that survived merging and were not taken back."""
    survivors = survivors_of(connection, found)
    query = select(idea.c.id, idea.c.number).where(idea.c.id.in_(survivors))
    dots = _dots_alone(connection, found.id) | _dots_together(connection, found, survivors)
    standing = set(survivors.values())
    counts = [
        Count(row.id, row.number, *dots.get(row.id, (0, 0)))
        for row in connection.execute(query.order_by(idea.c.number))
        if row.id in standing
    ]
    return Tally(sum(turnout(connection, found.id).values()), tuple(counts))


def ballots_of(connection: Connection, found: Round) -> list[Ballot]:
    """Return all ballots cast in a round."""
    votes: dict[BallotId, dict[IdeaId, Vote]] = {}
    for row in connection.execute(select(vote).where(vote.c.round_id == found.id)):
        one = Vote(row.value, row.sequence, row.device)
        votes.setdefault(row.ballot_id, {})[row.idea_id] = one
    survivors = survivors_of(connection, found)
    rows = connection.execute(select(ballot).where(_cast_in(found.id)))
    return [
        Ballot(
            row.id,
            found.id,
            row.participant_id,
            Channel(row.channel),
            votes.get(row.id, {}),
            found.limits,
            survivors,
        )
        for row in rows
    ]


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
    dotted = exists().where(
        vote.c.round_id == round_id, vote.c.ballot_id == ballot.c.id, vote.c.value.is_not(None)
    )
    return (ballot.c.round_id == round_id) & (ballot.c.channel.in_(AT_A_DESK) | dotted)


def _dots_alone(connection: Connection, round_id: RoundId) -> dict[IdeaId, tuple[int, int]]:
    """Give dots and supporters per ticked idea: right for every idea that was never merged."""
    sums = (func.sum(vote.c.value), func.count(vote.c.value))
    query = select(vote.c.idea_id, *sums).where(vote.c.round_id == round_id)
    rows = connection.execute(query.where(vote.c.value.is_not(None)).group_by(vote.c.idea_id))
    return {identity: (int(dots), people) for identity, dots, people in rows}


def _dots_together(
    connection: Connection, found: Round, survivors: Mapping[IdeaId, IdeaId]
) -> dict[IdeaId, tuple[int, int]]:
    """Give dots and supporters of merged ideas: per ballot no more than one idea may get."""
    joint = {survivor for identity, survivor in survivors.items() if survivor != identity}
    members = [identity for identity, survivor in survivors.items() if survivor in joint]
    query = select(vote.c.ballot_id, vote.c.idea_id, vote.c.value).where(
        vote.c.round_id == found.id, vote.c.idea_id.in_(members), vote.c.value.is_not(None)
    )
    per_ballot: Counter[tuple[IdeaId, BallotId]] = Counter()
    for row in connection.execute(query) if members else ():
        per_ballot[survivors[row.idea_id], row.ballot_id] += row.value
    dots: Counter[IdeaId] = Counter()
    for (survivor, _), given in per_ballot.items():
        dots[survivor] += min(given, found.limits.dots_per_idea)
    people = Counter(survivor for survivor, _ in per_ballot)
    return {survivor: (dots[survivor], people[survivor]) for survivor in joint}
