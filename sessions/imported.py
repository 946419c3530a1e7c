"""Finished votes from elsewhere: elections of Pabulib, conversations of Polis."""

from datetime import datetime

from sessions.announced import ANNOUNCED
from sessions.bad_file import BadFile
from sessions.ballot_kind import BallotKind
from sessions.finished import Finished, keep
from sessions.idea import Draft
from sessions.pabulib import Election, PbBallot, Project, VoteKind
from sessions.phase import Phase
from sessions.polis import Conversation
from sessions.profiles import KINDS
from sessions.quarter import Place
from sessions.round import Limits
from sessions.run_sheet import Step
from sessions.store import Store
from sessions.work import Progress
from sessions.workshop import Workshop
from sessions.writing import TITLE_LENGTH

_UNKNOWN_LANGUAGE = "und"  # ISO 639-2: undetermined


def import_election(
    store: Store,
    election: Election,
    now: datetime,
    told: Progress = lambda _done, _total: None,
) -> Workshop:
    """Store an election whole or not at all, and return its workshop, the result released.

    Projects become ideas in the order of the file, with id, cost and category; `told` counts the
    ballots. Raises `BadFile`
    (zero_grade, ballot_refused, nothing_to_vote_on).
    """
    meta = election.meta
    title = meta.get("description") or meta.get("unit") or "Pabulib"
    language = meta.get("language") or _UNKNOWN_LANGUAGE
    finished = Finished(
        title,
        quarter=meta.get("subunit") or meta.get("district") or meta.get("unit") or title,
        language="en",  # Pabulib describes every election in English
        ideas={project.id: _project(project, language) for project in election.projects},
        limits=_limits(election),
        vote=Step(Phase.VOTE, 0),
        ballots={one.voter_id: _marks(election.kind, one) for one in election.ballots},
        election=election,
    )
    return keep(store, finished, now, told)


def import_conversation(
    store: Store,
    conversation: Conversation,
    now: datetime,
    told: Progress = lambda _done, _total: None,
) -> Workshop:
    """Store a conversation whole or not at all, and return its workshop, the result released.

    Statements become ideas in the order they came, agreement, pass and disagreement stances. They
    came while others voted already, so each ballot saw what it voted on. Raises `BadFile`
    (nothing_to_vote_on).
    """
    stance = BallotKind.STANCE
    finished = Finished(
        conversation.topic,
        quarter=conversation.topic,
        language=_UNKNOWN_LANGUAGE,
        ideas={one.id: _statement(one.id, one.text) for one in conversation.statements},
        limits=Limits.one_for_each(stance, len(conversation.statements)),
        vote=Step(Phase.VOTE, 0, kind=stance, rule=ANNOUNCED[stance][0]),
        ballots={one.id: one.votes for one in conversation.voters},
        list_frozen=False,
    )
    return keep(store, finished, now, told)


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


def _project(project: Project, language: str) -> Draft:
    return Draft(
        project.name,
        language,
        place=project.place and Place(round(project.place[0], 4), round(project.place[1], 4)),
        external_id=project.id,
        cost=str(project.cost),
        category=",".join(project.category) or None,
    )


def _statement(identity: str, words: str) -> Draft:
    """Return a statement whose beginning is its title where it is too long for one."""
    title = " ".join(words.split())
    if len(title) <= TITLE_LENGTH:
        return Draft(title, _UNKNOWN_LANGUAGE, external_id=identity)
    short = title[: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return Draft(short, _UNKNOWN_LANGUAGE, words, external_id=identity)
