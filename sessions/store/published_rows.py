"""Results that outlive their ballots: stored when a deletion begins, read wherever one counts."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, select

from sessions.ids import RoundId, WorkshopId
from sessions.ranking import frozen
from sessions.ranking.priority_list import PriorityList
from sessions.round import Channel
from sessions.schema import closing, participant, published

_LIST = select(published.c.list).where(published.c.round_id == bindparam("round"))
_TURNOUT = select(published.c.turnout).where(published.c.round_id == bindparam("round"))


def published_list(connection: Connection, round_id: RoundId) -> PriorityList | None:
    """Return the result of a round whose ballots are deleted, or None while it has them."""
    kept = connection.execute(_LIST, {"round": round_id}).scalar_one_or_none()
    return None if kept is None else frozen.from_json(kept)


def published_turnout(connection: Connection, round_id: RoundId) -> Mapping[Channel, int]:
    """Return how many ballots such a round had, per channel."""
    kept = connection.execute(_TURNOUT, {"round": round_id}).scalar_one_or_none() or {}
    return {Channel(channel): number for channel, number in kept.items()}


def former_people(connection: Connection, workshop_id: WorkshopId) -> int:
    """Return how many took part in an evening whose participants are deleted."""
    query = select(closing.c.counts).where(closing.c.workshop_id == workshop_id)
    counts = connection.execute(query).scalar_one_or_none() or {}
    return int(counts.get(participant.name, 0))
