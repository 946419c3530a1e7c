"""A Pabulib election as the ballots that rules work on; nothing is stored."""

from fractions import Fraction

from sessions.pabulib import Election, VoteKind
from sessions.ranking.profile import BallotKind, Contender, Profile

_KINDS = {
    VoteKind.APPROVAL: BallotKind.APPROVAL,
    VoteKind.CHOOSE_1: BallotKind.APPROVAL,
    VoteKind.CUMULATIVE: BallotKind.DOTS,
    VoteKind.ORDINAL: BallotKind.RANKING,
    VoteKind.SCORING: BallotKind.RATING,
}


def profile_of(election: Election) -> Profile:
    """Return its ballots; a blank one counts. Knapsack ballots are approval in the format."""
    places = {project.id: place for place, project in enumerate(election.projects)}
    ideas = tuple(
        Contender(project.id, number, Fraction(project.cost))
        for number, project in enumerate(election.projects, start=1)
    )
    ballots = tuple(
        {places[project]: mark for project, mark in ballot.votes} for ballot in election.ballots
    )
    return Profile(_KINDS[election.kind], ideas, ballots)


def budget_of(election: Election) -> Fraction | None:
    """Return the budget of the file, None if it states none."""
    stated = election.meta.get("budget")
    return Fraction(stated) if stated else None
