"""A vote that ended elsewhere becomes a workshop with one counted and released round."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update

from sessions.bad_file import BadFile
from sessions.idea import Draft
from sessions.ids import IdeaId, RoundId, WorkshopId
from sessions.pabulib import Election
from sessions.phase import Phase
from sessions.quarter import Quarter
from sessions.round import Change, Channel, Limits, OneVotePer
from sessions.run_sheet import RunSheet, Step
from sessions.schema import round_, workshop
from sessions.store import Store
from sessions.store.ballots import add_ballot, cast
from sessions.store.count import freeze_survivors
from sessions.store.counting_rows import counting_set
from sessions.store.drafts import add_idea
from sessions.store.elections import keep_election
from sessions.store.people import new_participant
from sessions.store.rounds import add_round, freeze_list, round_of
from sessions.store.workshops import add_workshop
from sessions.work import Progress
from sessions.workshop import Plan, Workshop
from sessions.writing import TITLE_LENGTH

_AT_A_TIME = 100


@dataclass(frozen=True, slots=True)
class Finished:
    """What is kept of it: ideas with their ids there, and everybody's marks by these ids.

    The marks of a voter are in the order given. Without `list_frozen` a voter saw what she marked
    and no more. `language` is that of the title, `vote` the step with the announced rule;
    `election` is the file, kept to be written again.
    """

    title: str
    quarter: str
    language: str
    ideas: Mapping[str, Draft]
    limits: Limits
    vote: Step
    ballots: Mapping[str, Mapping[str, int]]
    list_frozen: bool = True
    election: Election | None = None


def keep(
    store: Store, finished: Finished, now: datetime, told: Progress = lambda _done, _total: None
) -> Workshop:
    """Store it whole or not at all, its ballots with the channel `import`; return its workshop.

    Others write between two handfuls of ballots; `told` counts them. A process that is killed
    meanwhile leaves a workshop without a result. Raises `BadFile` (nothing_to_vote_on,
    ballot_refused).
    """
    if not finished.ideas:
        raise BadFile("nothing_to_vote_on", None)
    begun = store.database.write(lambda connection: _begin(connection, finished, now))
    ballots = list(finished.ballots.items())
    try:
        for start in range(0, len(ballots), _AT_A_TIME):
            some = ballots[start : start + _AT_A_TIME]
            store.database.write(partial(_add_ballots, begun=begun, some=some))
            told(start + len(some), len(ballots))
        store.database.write(lambda connection: _end(connection, begun, finished, now))
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


def _begin(connection: Connection, finished: Finished, now: datetime) -> _Begun:
    sheet = RunSheet((finished.vote, Step(Phase.RESULT, 0)))
    code = add_workshop(connection, _plan(finished, sheet), now, position=1)
    stored = select(workshop.c.id).where(workshop.c.code == code)
    here: WorkshopId = connection.execute(stored).scalar_one()
    ideas = {
        known: add_idea(connection, here, None, draft, draft.place, None, released=True)
        for known, draft in finished.ideas.items()
    }
    counted = add_round(
        connection,
        here,
        finished.vote.id,
        finished.limits,
        finished.vote.rule,
        now,
        one_vote_per=OneVotePer.VOTER,
        list_frozen=finished.list_frozen,
    )
    freeze_list(connection, counted, [(idea, 1) for idea in ideas.values()])
    return _Begun(code, here, counted, ideas)


def _end(connection: Connection, begun: _Begun, finished: Finished, now: datetime) -> None:
    if finished.election is not None:
        keep_election(connection, begun.here, begun.counted, finished.election)
    stored = connection.execute(select(round_).where(round_.c.id == begun.counted)).one()
    found = round_of(stored)
    freeze_survivors(connection, found)
    fixed = {"count_hash": counting_set(connection, found).hash}
    ended = {"submission_closed_at": now, "count_closed_at": now, "released_at": now, **fixed}
    connection.execute(update(round_).where(round_.c.id == begun.counted).values(ended))


def _plan(finished: Finished, sheet: RunSheet) -> Plan:
    title = {finished.language: finished.title[:TITLE_LENGTH]}
    return Plan(title, title, Quarter(finished.quarter[:TITLE_LENGTH]), sheet)


def _add_ballots(
    connection: Connection, begun: _Begun, some: Iterable[tuple[str, Mapping[str, int]]]
) -> None:
    for voter, marks in some:
        person = new_participant(connection, begun.here)
        stored = add_ballot(connection, begun.counted, person, Channel.IMPORT, voter)
        changes = [
            Change(begun.ideas[known], mark, sequence)
            for sequence, (known, mark) in enumerate(marks.items(), start=1)
        ]
        receipt = cast(connection, stored, changes, "import", None)
        if receipt.refusals:
            raise BadFile("ballot_refused", None, voter=voter)
