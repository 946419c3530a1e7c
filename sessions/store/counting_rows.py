"""What a round was counted from, read out of the database."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, select

from sessions.counting_set import COMMON_GROUND, CountingSet, GroupSum, Standing, published
from sessions.ids import IdeaId
from sessions.ranking.profile import Profile
from sessions.round import Ballot, Round
from sessions.schema import idea, workshop
from sessions.store.count import ballots_of, count, survivors_of
from sessions.store.result import profile


def counting_set(connection: Connection, found: Round) -> CountingSet:
    """Return what the list of a round is computed from, as it is now."""
    survivors = survivors_of(connection, found)
    query = select(idea.c.id, idea.c.number, idea.c.external_id, idea.c.cost)
    rows = connection.execute(query.where(idea.c.workshop_id == found.workshop_id)).all()
    numbers = {row.id: row.number for row in rows}
    merges = {numbers[one]: numbers[other] for one, other in survivors.items() if one != other}
    standing = set(survivors.values())
    ideas = (
        Standing(row.number, row.external_id or row.id, row.cost)
        for row in rows
        if row.id in standing
    )
    code = select(workshop.c.code).where(workshop.c.id == found.workshop_id)
    return CountingSet(
        found.number,
        found.limits,
        found.rule,
        connection.execute(code).scalar_one(),
        str(found.one_vote_per),
        found.missing_slips,
        tuple(sorted(ideas, key=lambda one: one.number)),
        merges,
        _groups(connection, found),
        tuple(
            published(_given(one, numbers), merges, found.limits)
            for one in ballots_of(connection, found)
        ),
        found.list_frozen,
    )


def _given(one: Ballot, numbers: dict[IdeaId, int]) -> tuple[tuple[int, int], ...]:
    return tuple((numbers[identity], mark) for identity, mark in one.given)


def _groups(connection: Connection, found: Round) -> tuple[GroupSum, ...]:
    if found.rule != COMMON_GROUND:
        return ()
    ballots = profile(connection, found, count(connection, found).counts)
    parts: dict[str | None, list[int]] = {}
    for ballot, group in enumerate(ballots.groups or ()):
        parts.setdefault(group, []).append(ballot)
    if len(parts) < 2:
        return ()
    return tuple(_sum(ballots, members) for members in parts.values())


def _sum(ballots: Profile, members: Sequence[int]) -> GroupSum:
    support = Counter(
        ballots.ideas[one].number for ballot in members for one in ballots.supported(ballot)
    )
    return GroupSum(len(members), dict(support))
