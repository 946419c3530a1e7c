"""A finished election from elsewhere becomes a workshop with one counted round."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update

from sessions.idea import Draft
from sessions.ids import IdeaId, RoundId, WorkshopId
from sessions.pabulib import BadFile, Election, PbBallot, Project, VoteKind
from sessions.phase import Phase
from sessions.profiles import KINDS
from sessions.quarter import Place, Quarter
from sessions.round import Change, Channel, Limits, OneVotePer
from sessions.run_sheet import RunSheet, Step
from sessions.schema import round_, workshop
from sessions.store import Store
from sessions.store.ballots import add_ballot, cast
from sessions.store.count import freeze_survivors
from sessions.store.drafts import add_idea
from sessions.store.people import new_participant
from sessions.store.rounds import add_round, freeze_list, round_of
from sessions.store.workshops import add_workshop
from sessions.work import Progress
from sessions.workshop import Plan, Workshop
from sessions.writing import TITLE_LENGTH

_AT_A_TIME = 100
_UNKNOWN_LANGUAGE = "und"  # ISO 639-2: undetermined


def import_election(
    store: Store,
    election: Election,
    now: datetime,
    told: Progress = lambda _done, _total: None,
) -> Workshop:
    """Store an election whole or not at all, and return its workshop, the result released.

    Projects become ideas in the order of the file, with id, cost and category; ballots have the
    channel `import`. Others write between two handfuls of ballots; `told` counts them. A process
    that is killed meanwhile leaves a workshop without a result. Raises `BadFile` (zero_grade,
    ballot_refused).
    """
    begun = store.database.write(lambda connection: _begin(connection, election, now))
    ballots = election.ballots
    try:
        for start in range(0, len(ballots), _AT_A_TIME):
            some = ballots[start : start + _AT_A_TIME]
            store.database.write(partial(_add_ballots, begun=begun, kind=election.kind, some=some))
            told(start + len(some), len(ballots))
        store.database.write(lambda connection: _end(connection, begun, now))
    except BaseException:
        gone = delete(workshop).where(workshop.c.id == begun.here)
        store.database.write(lambda connection: connection.execute(gone))
        raise
    return store.workshops.by_code(begun.code)


class _Begun(NamedTuple):
    """A workshop that ballots are being added to."""

    code: str
    here: WorkshopId
    counted: RoundId
    ideas: Mapping[str, IdeaId]


def _begin(connection: Connection, election: Election, now: datetime) -> _Begun:
    sheet = RunSheet((Step(Phase.VOTE, 0), Step(Phase.RESULT, 0)))
    code = add_workshop(connection, _plan(election, sheet), now, position=1)
    stored = select(workshop.c.id).where(workshop.c.code == code)
    here: WorkshopId = connection.execute(stored).scalar_one()
    language = election.meta.get("language") or _UNKNOWN_LANGUAGE
    ideas = {
        project.id: _add_project(connection, here, project, language)
        for project in election.projects
    }
    counted = add_round(
        connection,
        here,
        sheet.steps[0].id,
        _limits(election),
        "dots",
        now,
        one_vote_per=OneVotePer.VOTER,
    )
    freeze_list(connection, counted, [(idea, 1) for idea in ideas.values()])
    return _Begun(code, here, counted, ideas)


def _add_ballots(
    connection: Connection, begun: _Begun, kind: VoteKind, some: Iterable[PbBallot]
) -> None:
    for ballot in some:
        _add_ballot(connection, begun, kind, ballot)


def _end(connection: Connection, begun: _Begun, now: datetime) -> None:
    found = connection.execute(select(round_).where(round_.c.id == begun.counted)).one()
    freeze_survivors(connection, round_of(found))
    ended = {"submission_closed_at": now, "count_closed_at": now, "released_at": now}
    connection.execute(update(round_).where(round_.c.id == begun.counted).values(ended))


def _plan(election: Election, sheet: RunSheet) -> Plan:
    meta = election.meta
    title = meta.get("description") or meta.get("unit") or "Pabulib"
    language = "en"  # Pabulib describes every election in English
    quarter = meta.get("subunit") or meta.get("district") or meta.get("unit") or title
    return Plan(
        {language: title[:TITLE_LENGTH]},
        {language: title[:TITLE_LENGTH]},
        Quarter(quarter[:TITLE_LENGTH]),
        sheet,
    )


def _limits(election: Election) -> Limits:
    """Return limits that every ballot of the file keeps, as wide as the file states them."""
    marks = [_marks(election.kind, ballot).values() for ballot in election.ballots]
    most = max((mark for given in marks for mark in given), default=1)
    with_points = election.kind in (VoteKind.CUMULATIVE, VoteKind.SCORING)
    stated = election.meta.get("max_sum_points" if with_points else "max_length")
    return Limits(int(stated or max(map(sum, marks), default=1)), most, KINDS[election.kind])


def _marks(kind: VoteKind, ballot: PbBallot) -> dict[str, int]:
    """Return what is stored for each project: a ranking is ticks in its order, no points none."""
    if kind is VoteKind.ORDINAL:
        return {project: 1 for project, _ in ballot.votes}
    if kind is VoteKind.SCORING and any(grade == 0 for _, grade in ballot.votes):
        raise BadFile("zero_grade", None, voter=ballot.voter_id)
    return {project: points for project, points in ballot.votes if points}


def _add_project(
    connection: Connection, here: WorkshopId, project: Project, language: str
) -> IdeaId:
    place = project.place and Place(round(project.place[0], 4), round(project.place[1], 4))
    draft = Draft(
        project.name,
        language,
        external_id=project.id,
        cost=str(project.cost),
        category=",".join(project.category) or None,
    )
    return add_idea(connection, here, None, draft, place or None, None, released=True)


def _add_ballot(connection: Connection, begun: _Begun, kind: VoteKind, ballot: PbBallot) -> None:
    person = new_participant(connection, begun.here)
    stored = add_ballot(connection, begun.counted, person, Channel.IMPORT)
    changes = [
        Change(begun.ideas[project], mark, sequence)
        for sequence, (project, mark) in enumerate(_marks(kind, ballot).items(), start=1)
    ]
    receipt = cast(connection, stored, changes, "import", None)
    if receipt.refusals:
        raise BadFile("ballot_refused", None, voter=ballot.voter_id)
