"""Ballots as the rules take them: from a Pabulib file, or from a round that was released."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from sessions.group import Grouping
from sessions.ids import IdeaId, ParticipantId
from sessions.pabulib import Election, VoteKind
from sessions.ranking.comparison import FEWEST
from sessions.ranking.profile import BallotKind, Contender, Profile, places
from sessions.round import Ballot, Round, RoundKind
from sessions.store import Store

KINDS = {
    VoteKind.APPROVAL: BallotKind.APPROVAL,
    VoteKind.CHOOSE_1: BallotKind.APPROVAL,
    VoteKind.CUMULATIVE: BallotKind.DOTS,
    VoteKind.ORDINAL: BallotKind.RANKING,
    VoteKind.SCORING: BallotKind.RATING,
}


def profile_of_election(election: Election) -> Profile:
    """Return its ballots; a blank one counts. Knapsack ballots are approval in the format."""
    at = {project.id: place for place, project in enumerate(election.projects)}
    ideas = tuple(
        Contender(project.id, number, Fraction(project.cost))
        for number, project in enumerate(election.projects, start=1)
    )
    ballots = tuple(
        {at[project]: mark for project, mark in ballot.votes} for ballot in election.ballots
    )
    return Profile(KINDS[election.kind], ideas, ballots)


def budget_of(election: Election) -> Fraction | None:
    """Return the budget of the file, None if it states none."""
    stated = election.meta.get("budget")
    return Fraction(stated) if stated else None


def profile_of_round(store: Store, counted: Round) -> Profile:
    """Return the ballots of a round on the ideas that stand, marks on merged ones joined.

    Groups are tables. Raises `Refused` (not_released).
    """
    drafts = {idea.id: idea.draft for idea in store.rounds.listed(counted.id)}
    counts = store.ballots.tally(counted.id).counts
    ideas = tuple(
        Contender(
            drafts[one.idea_id].external_id or one.idea_id,
            one.number,
            _cost(drafts[one.idea_id].cost),
        )
        for one in counts
    )
    at = {one.idea_id: place for place, one in enumerate(counts)}
    given = store.ballots.given(counted.id)
    ballots = tuple(_marks(counted.kind, one, at) for one in given)
    tables = store.groups.of(counted.workshop_id, Grouping.TABLE)
    groups = _large(tables, [one.participant_id for one in given])
    return Profile(BallotKind(counted.kind), ideas, ballots, groups=groups)


def _marks(kind: RoundKind, ballot: Ballot, at: Mapping[IdeaId, int]) -> Mapping[int, int]:
    if kind is RoundKind.RANKING:
        return places([at[ballot.survivors[idea]] for idea, _ in ballot.given])
    return {at[idea]: dots for idea, dots in ballot.dots.items()}


def _cost(stated: str | None) -> Fraction | None:
    return None if stated is None else Fraction(stated)


def _large(
    groups: Mapping[ParticipantId, str], people: list[ParticipantId]
) -> tuple[str | None, ...]:
    """Return everybody's group; whoever is in one under `FEWEST` counts as in none."""
    sizes = Counter(groups.get(person) for person in people)
    return tuple(
        groups.get(person) if sizes[groups.get(person)] >= FEWEST else None for person in people
    )
