"""Ballots as the rules take them: from a Pabulib file, or from a round."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from sessions.ballot_kind import BallotKind
from sessions.ids import IdeaId, ParticipantId
from sessions.pabulib import Election, VoteKind
from sessions.ranking.group_count import large_enough
from sessions.ranking.profile import Contender, Profile, places
from sessions.ranking.tally import Count
from sessions.round import Ballot

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


def budget_of(meta: Mapping[str, str]) -> Fraction | None:
    """Return the budget that a file states of itself, None if it states none."""
    stated = meta.get("budget")
    return Fraction(stated) if stated else None


def profile_of_ballots(
    kind: BallotKind,
    counts: Sequence[Count],
    worth: Mapping[IdeaId, tuple[str | None, str | None]],
    ballots: Sequence[Ballot],
    groups: Mapping[ParticipantId, str],
    *,
    list_frozen: bool = True,
) -> Profile:
    """Return the ballots of a round on the ideas that stand, marks on merged ones joined.

    `worth` has the external id and the cost of ideas, where they have any. Everybody was shown
    the frozen list; without one everybody what her ballot marks. Groups too small to be told apart
    are as none.
    """
    at = {one.idea_id: place for place, one in enumerate(counts)}
    ideas = tuple(_contender(one, *worth.get(one.idea_id, (None, None))) for one in counts)
    marks = tuple(_marks(one, at) for one in ballots)
    large = _large(groups, [one.participant_id for one in ballots])
    shown = None if list_frozen else tuple(map(frozenset, marks))
    return Profile(kind, ideas, marks, shown, large)


def _contender(counted: Count, external_id: str | None, cost: str | None) -> Contender:
    exact = None if cost is None else Fraction(cost)
    return Contender(external_id or counted.idea_id, counted.number, exact)


def _marks(ballot: Ballot, at: Mapping[IdeaId, int]) -> Mapping[int, int]:
    if ballot.limits.kind is BallotKind.RANKING:
        return places([at[ballot.survivors[idea]] for idea, _ in ballot.given])
    return {at[idea]: mark for idea, mark in ballot.marks.items()}


def _large(
    groups: Mapping[ParticipantId, str], people: list[ParticipantId]
) -> tuple[str | None, ...]:
    """Return everybody's group as a published list may tell it apart; None is everybody else.

    A rule that knew a smaller one would give it away: what a list is made of can be computed back.
    """
    sizes = Counter(groups[person] for person in people if person in groups)
    large = large_enough(sizes, len(people))
    return tuple(found if (found := groups.get(one)) in large else None for one in people)
