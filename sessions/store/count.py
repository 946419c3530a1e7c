"""The one count of a round: votes are counted when asked for, never added up on the way."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, exists, func, select

from sessions.ids import BallotId, IdeaId, RoundId
from sessions.ranking.tally import Count, Tally
from sessions.round import AT_A_DESK, Ballot, Channel, Round, Vote
from sessions.schema import ballot, idea, round_idea, vote


def turnout(connection: Connection, round_id: RoundId) -> Mapping[Channel, int]:
    """Return how many ballots were cast, per channel.

    A ballot on a device is cast while it has a dot on it; one from a desk was cast, even empty.
    """
    query = select(ballot.c.channel, func.count()).where(_cast_in(round_id))
    rows = connection.execute(query.group_by(ballot.c.channel))
    return {Channel(channel): number for channel, number in rows}


def count(connection: Connection, found: Round) -> Tally:
    """Count a round for the ideas that survived merging and were not taken back."""
    dots = dict(_dots_alone(connection, found.id))
    dots.update(_dots_together(connection, found))
    counts = [
        Count(row.id, row.number, *dots.get(row.id, (0, 0)))
        for row in connection.execute(_standing(found.id))
    ]
    return Tally(sum(turnout(connection, found.id).values()), tuple(counts))


def ballots_of(connection: Connection, found: Round) -> list[Ballot]:
    """Return all ballots cast in a round."""
    votes: dict[BallotId, dict[IdeaId, Vote]] = {}
    for row in connection.execute(select(vote).where(vote.c.round_id == found.id)):
        one = Vote(row.value, row.sequence, row.device)
        votes.setdefault(row.ballot_id, {})[row.idea_id] = one
    survivors = survivors_in(connection, found.id, {i for v in votes.values() for i in v})
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


def survivors_in(
    connection: Connection, round_id: RoundId, ideas: Collection[IdeaId]
) -> Mapping[IdeaId, IdeaId]:
    """Return for those of `ideas` that can be voted on in a round whom their dots count for."""
    wanted = {"round": round_id, "ideas": list(ideas)}
    return {row.id: row.survivor for row in connection.execute(_SURVIVORS, wanted)}


def _survivors() -> Select[Any]:
    survivor, listed = idea.alias("survivor"), idea.alias("listed")
    on_list = exists().where(
        listed.c.survivor == idea.c.survivor,
        round_idea.c.idea_id == listed.c.id,
        round_idea.c.round_id == bindparam("round"),
    )
    asked = idea.c.id.in_(bindparam("ideas", expanding=True))
    query = select(idea.c.id, idea.c.survivor).join(survivor, survivor.c.id == idea.c.survivor)
    return query.where(asked, ~survivor.c.taken_back, on_list)


_SURVIVORS = _survivors()  # on the way of every vote: building it costs more than running it


def _cast_in(round_id: RoundId) -> ColumnElement[bool]:
    dotted = exists().where(
        vote.c.round_id == round_id, vote.c.ballot_id == ballot.c.id, vote.c.value.is_not(None)
    )
    return (ballot.c.round_id == round_id) & (ballot.c.channel.in_(AT_A_DESK) | dotted)


def _standing(round_id: RoundId) -> Select[Any]:
    listed = idea.alias("listed")
    frozen = (
        select(listed.c.survivor)
        .join(round_idea, round_idea.c.idea_id == listed.c.id)
        .where(round_idea.c.round_id == round_id)
    )
    query = select(idea.c.id, idea.c.number).where(idea.c.id.in_(frozen), ~idea.c.taken_back)
    return query.order_by(idea.c.number)


def _dots_alone(connection: Connection, round_id: RoundId) -> Any:
    """Give dots and supporters per ticked idea: right for every idea that was never merged."""
    sums = (func.sum(vote.c.value), func.count(vote.c.value))
    query = select(vote.c.idea_id, *sums).where(vote.c.round_id == round_id)
    query = query.where(vote.c.value.is_not(None)).group_by(vote.c.idea_id)
    return ((identity, (int(dots), people)) for identity, dots, people in connection.execute(query))


def _dots_together(connection: Connection, found: Round) -> Any:
    """Give dots and supporters of merged ideas: per ballot no more than one idea may get."""
    old = idea.alias("old")
    merged = select(old.c.survivor).where(
        old.c.workshop_id == found.workshop_id, old.c.survivor != old.c.id
    )
    given = func.sum(vote.c.value)
    limit = found.limits.dots_per_idea
    per_ballot = (
        select(idea.c.survivor, case((given > limit, limit), else_=given).label("dots"))
        .join(vote, vote.c.idea_id == idea.c.id)
        .where(vote.c.round_id == found.id, vote.c.value.is_not(None))
        .where(idea.c.survivor.in_(merged))
        .group_by(idea.c.survivor, vote.c.ballot_id)
        .subquery()
    )
    sums = (func.sum(per_ballot.c.dots), func.count())
    query = select(per_ballot.c.survivor, *sums).group_by(per_ballot.c.survivor)
    return ((identity, (int(dots), people)) for identity, dots, people in connection.execute(query))
