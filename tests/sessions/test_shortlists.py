"""A second round on the first ideas of the first one."""

from collections.abc import Sequence

import pytest

from sessions.errors import Reason
from sessions.ids import IdeaId
from sessions.phase import Phase, Role
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.tally import Count, Tally
from sessions.round import Limits
from sessions.run_sheet import Step
from sessions.shortlist import length, tied_at
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused

THREE = Limits(3, 1)


@pytest.fixture
def evening(store: Store) -> Evening:
    """A released first round on five ideas, the later ones with more dots; a second is planned."""
    evening = Evening(store, ideas=5)
    for place, idea in enumerate(evening.ideas):
        for person in range(place):
            evening.tick(idea, browser=f"person {person}")
    evening.finish()
    store.workshops.add_round(evening.id, LEAD)
    return evening


def planned(evening: Evening) -> Step:
    """The vote step after the present one."""
    steps = evening.here.plan.sheet.steps[evening.here.position + 1 :]
    return next(step for step in steps if step.phase is Phase.VOTE)


def choose(evening: Evening, ideas: Sequence[IdeaId], limits: Limits = THREE) -> None:
    """Let the next vote be about these ideas."""
    step, first = planned(evening), evening.store.rounds.all(evening.id)[0]
    evening.store.shortlists.choose(evening.here, step, first.id, ideas, limits, LEAD)


def listed(evening: Evening) -> list[int]:
    """The public numbers on the list of the round opened last."""
    return [idea.number for idea in evening.store.rounds.listed(evening.round.id)]


def test_the_second_round_is_about_the_shortlist(evening: Evening) -> None:
    """It has its own ideas, by public number and not by rank, and its own dots."""
    choose(evening, [evening.ideas[4], evening.ideas[1], evening.ideas[3]])
    evening.move(Phase.VOTE)
    assert listed(evening) == [2, 4, 5]
    assert evening.round.limits == THREE
    assert [r.reason for r in evening.tick(evening.ideas[0]).refusals] == [Reason.NOT_ON_LIST]
    assert evening.ballot("new").left == 3


def test_without_a_shortlist_it_is_about_all(evening: Evening) -> None:
    """One more round without a choice has the whole list and the dots of the evening."""
    evening.move(Phase.VOTE)
    assert (listed(evening), evening.round.limits.dots) == ([1, 2, 3, 4, 5], 5)


def test_a_merged_idea_is_stood_for(evening: Evening) -> None:
    """What was merged since is on the list under its surviving idea, what was taken back is not."""
    choose(evening, evening.ideas[:3])
    evening.store.merges.merge(evening.here, evening.ideas[0], evening.ideas[4], LEAD, NOW)
    evening.store.ideas.take_back(evening.here, evening.ideas[1], evening.join("author"))
    evening.move(Phase.VOTE)
    assert listed(evening) == [3, 5]


def test_the_choice_can_be_changed_until_somebody_votes(evening: Evening) -> None:
    """Chosen anew the list is another; once a ballot is open it stays."""
    choose(evening, evening.ideas[:3])
    choose(evening, evening.ideas[3:], Limits(2, 2))
    step = planned(evening)
    assert evening.store.shortlists.of_step(evening.id, step).limits == Limits(2, 2)
    evening.move(Phase.VOTE)
    assert listed(evening) == [4, 5]
    evening.ballot()
    first = evening.store.rounds.all(evening.id)[0]
    with refused(Reason.ROUND_STARTED):
        evening.store.shortlists.choose(
            evening.here, step, first.id, evening.ideas[:1], THREE, LEAD
        )


def test_a_bad_choice_is_refused(store: Store, evening: Evening) -> None:
    """No ideas, foreign ideas, impossible dots and an unreleased result are refused."""
    foreign = Evening(store, ideas=1).ideas
    for ideas, limits, reason in (
        ([], THREE, Reason.NOTHING_TO_VOTE_ON),
        (foreign, THREE, Reason.NOT_ON_LIST),
        (evening.ideas, Limits(8, 1), Reason.BAD_NUMBER),
        (evening.ideas, Limits(2, 3), Reason.BAD_NUMBER),
        (evening.ideas, Limits(0, 0), Reason.BAD_NUMBER),
    ):
        with refused(reason):
            choose(evening, ideas, limits)
    evening.move(Phase.VOTE)
    with refused(Reason.NOT_RELEASED):
        store.shortlists.choose(
            evening.here, evening.here.step, evening.round.id, evening.ideas, THREE, LEAD
        )


def test_only_the_facilitator_chooses(evening: Evening) -> None:
    """No other role decides what goes into the second round."""
    first = evening.round.id
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.shortlists.choose(
                evening.here, planned(evening), first, evening.ideas, THREE, role
            )


def result(*dots: int) -> PriorityList:
    """A result in which the ideas have so many dots, each dot from a person of its own."""
    counts = [Count(IdeaId(str(n)), n, given, given) for n, given in enumerate(dots, start=1)]
    return rank_by_dots(Tally(max(dots), tuple(counts)))


def test_the_proposed_length_parts_no_equal_ideas() -> None:
    """Eight are proposed, nine or ten where eight would cut between equal ideas."""
    assert length(result(*range(20, 0, -1))) == 8
    assert length(result(9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 0)) == 9
    assert length(result(9, 8, 7, 6, 5, 4, 3, 2, 2, 2, 0)) == 10
    assert length(result(*[1] * 30)) == 8
    assert length(result(3, 2, 1)) == 3


def test_ties_at_the_cut_are_named() -> None:
    """Equal ideas of which only some would be in are all named; otherwise nobody is."""
    found = result(5, 4, 3, 3, 3, 1)
    assert [row.number for row in tied_at(found, 4)] == [3, 4, 5]
    assert [tied_at(found, number) for number in (0, 1, 2, 5, 6, 9)] == [()] * 6
