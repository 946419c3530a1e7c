"""Imported elections: what their workshop does not need is kept, and they come out as they came."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from sessions.database import Database
from sessions.ids import RoundId, WorkshopId
from sessions.pabulib import Election, PbBallot, Project, VoteKind, names
from sessions.profiles import budget_of
from sessions.schema import ballot, election, idea, idea_version, round_, vote
from sessions.store.ballots import released_round

_UNNAMED = "–"
"""In place of a name that nobody may see any more."""


class Elections:
    """The imported elections of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def has(self, round_id: RoundId) -> bool:
        """Say whether a round was imported; a round of an evening has neither costs nor budget."""
        query = select(election.c.round_id).where(election.c.round_id == round_id)
        with self._database.read() as connection:
            return connection.execute(query).first() is not None

    def budget(self, round_id: RoundId) -> Fraction | None:
        """Return the budget that came with an imported round; None where there was none."""
        query = select(election.c.meta).where(election.c.round_id == round_id)
        with self._database.read() as connection:
            meta = connection.execute(query).scalar_one_or_none()
        return budget_of(meta or {})

    def of(self, round_id: RoundId) -> Election:
        """Return the election a round was imported from; points of 0 were not kept.

        Raises `Refused` (unknown_round, not_released).
        """
        query = select(election).where(election.c.round_id == round_id)
        with self._database.read() as connection:
            released_round(connection, round_id)
            return _election(connection, connection.execute(query).one())


def keep_election(
    connection: Connection, workshop_id: WorkshopId, round_id: RoundId, found: Election
) -> None:
    """Store what a file says besides ideas and ballots."""
    values = {
        "round_id": round_id,
        "workshop_id": workshop_id,
        "meta": dict(found.meta),
        "kind": found.kind,
        "projects": {project.id: _more(project) for project in found.projects},
    }
    connection.execute(insert(election).values(values))


def _more(project: Project) -> dict[str, Any]:
    """Return what an idea has no room for; its own place is rounded."""
    return {
        "votes": project.votes,
        "beneficiaries": project.beneficiaries,
        "place": project.place,
        "selected": project.selected,
    }


def _election(connection: Connection, row: Any) -> Election:
    kind = VoteKind(row.kind)
    projects = tuple(
        _project(one, row.projects[one.external_id])
        for one in connection.execute(_ideas(row.round_id))
    )
    return Election(row.meta, kind, projects, tuple(_ballots(connection, row.round_id, kind)))


def _ideas(round_id: RoundId) -> Select[Any]:
    seen = (idea_version.c.idea_id == idea.c.id) & (
        idea_version.c.version == idea.c.released_version
    )
    joined = idea.outerjoin(idea_version, seen & ~idea.c.taken_back)
    columns = (idea.c.external_id, idea.c.cost, idea.c.category, idea_version.c.title)
    here = select(round_.c.workshop_id).where(round_.c.id == round_id).scalar_subquery()
    mine = (idea.c.workshop_id == here) & idea.c.external_id.is_not(None)
    return select(*columns).select_from(joined).where(mine).order_by(idea.c.number)


def _project(one: Any, more: Mapping[str, Any]) -> Project:
    place = more["place"]
    return Project(
        one.external_id,
        one.title or _UNNAMED,
        Decimal(one.cost),
        more["votes"],
        names(one.category or ""),
        tuple(more["beneficiaries"]),
        (place[0], place[1]) if place else None,
        more["selected"],
    )


def _ballots(connection: Connection, round_id: RoundId, kind: VoteKind) -> Iterator[PbBallot]:
    marked = (vote.c.ballot_id == ballot.c.id) & vote.c.value.is_not(None)
    joined = ballot.outerjoin(vote, marked).outerjoin(idea, idea.c.id == vote.c.idea_id)
    columns = (ballot.c.external_id.label("voter"), idea.c.external_id, vote.c.value)
    query = select(*columns).select_from(joined).where(ballot.c.round_id == round_id)
    given: dict[str, list[tuple[str, int]]] = {}
    for row in connection.execute(query.order_by(ballot.c.id, vote.c.sequence)):
        votes = given.setdefault(row.voter or "", [])
        if row.external_id is not None:
            place = len(votes) + 1 if kind is VoteKind.ORDINAL else row.value
            votes.append((row.external_id, place))
    for voter in sorted(given, key=_natural):
        yield PbBallot(voter, tuple(given[voter]))


def _natural(voter: str) -> tuple[int, str]:
    """Sort numbers as numbers: published files are sorted so."""
    return (int(voter), "") if voter.isdecimal() else (0, voter)
