"""A vote that ended elsewhere becomes a workshop with one counted and released round."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from sessions.bad_file import BadFile
from sessions.idea import Draft
from sessions.ids import IdeaId, RoundId, WorkshopId
from sessions.pabulib import Election
from sessions.phase import Phase
from sessions.quarter import Quarter
from sessions.round import Change, Channel, Limits, OneVotePer
from sessions.run_sheet import RunSheet, Step
from sessions.schema import round_, workshop
from sessions.store.ballots import add_ballot, cast
from sessions.store.count import freeze_survivors
from sessions.store.counting_rows import counting_set
from sessions.store.drafts import add_idea
from sessions.store.elections import keep_election
from sessions.store.people import new_participant
from sessions.store.rounds import add_round, freeze_list, round_of
from sessions.store.workshops import add_workshop
from sessions.workshop import Plan
from sessions.writing import TITLE_LENGTH


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


def keep(connection: Connection, finished: Finished, now: datetime) -> str:
    """Store it, its ballots with the channel `import`, and return the join code of its workshop.

    Raises `BadFile` (nothing_to_vote_on, ballot_refused).
    """
    if not finished.ideas:
        raise BadFile("nothing_to_vote_on", None)
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
    for voter, marks in finished.ballots.items():
        given = {ideas[known]: mark for known, mark in marks.items()}
        _add_ballot(connection, here, counted, voter, given)
    if finished.election is not None:
        keep_election(connection, here, counted, finished.election)
    found = round_of(connection.execute(select(round_).where(round_.c.id == counted)).one())
    freeze_survivors(connection, found)
    fixed = {"count_hash": counting_set(connection, found).hash}
    ended = {"submission_closed_at": now, "count_closed_at": now, "released_at": now, **fixed}
    connection.execute(update(round_).where(round_.c.id == counted).values(ended))
    return code


def _plan(finished: Finished, sheet: RunSheet) -> Plan:
    title = {finished.language: finished.title[:TITLE_LENGTH]}
    return Plan(title, title, Quarter(finished.quarter[:TITLE_LENGTH]), sheet)


def _add_ballot(
    connection: Connection,
    here: WorkshopId,
    counted: RoundId,
    voter: str,
    given: Mapping[IdeaId, int],
) -> None:
    person = new_participant(connection, here)
    stored = add_ballot(connection, counted, person, Channel.IMPORT, voter)
    changes = [
        Change(idea, mark, sequence) for sequence, (idea, mark) in enumerate(given.items(), start=1)
    ]
    receipt = cast(connection, stored, changes, "import", None)
    if receipt.refusals:
        raise BadFile("ballot_refused", None, voter=voter)
