"""The ballots of a released round as the rules take them."""

import pytest

from sessions.ballot_kind import BallotKind
from sessions.errors import Reason
from sessions.ranking.rules import RULES, CannotRank, Settings, apply_rule
from sessions.ranking.scores import dots
from sessions.ranking.ties import ById
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused
from tests.sessions.test_ballot_kinds import vote_of


@pytest.fixture
def evening(store: Store) -> Evening:
    """A vote on four ideas with three dots, two of them on one idea at most."""
    return Evening(store, ideas=4, dots=3, dots_per_idea=2)


def test_merged_and_hidden_ideas_are_counted_as_on_the_wall(evening: Evening) -> None:
    """Marks on a merged idea count for the one it became, on one taken back for none."""
    for idea, value, browser in ((0, 1, "a"), (1, 1, "a"), (0, 2, "b"), (3, 1, "b"), (3, 2, "c")):
        evening.tick(evening.ideas[idea], value, browser)
    evening.store.merges.merge(evening.here, evening.ideas[0], evening.ideas[1], LEAD, NOW)
    evening.store.ideas.take_back(evening.here, evening.ideas[3], evening.join("author"))
    evening.finish()

    profile = evening.store.ballots.profile(evening.round.id)

    assert [idea.number for idea in profile.ideas] == [2, 3]
    assert sorted(profile.ballots, key=str) == [{0: 2}, {0: 2}, {}]
    assert profile.kind is BallotKind.DOTS
    wall = evening.store.ballots.priority_list(evening.round.id)
    order = dots(profile, ById()).order
    assert [(s.rank, profile.ideas[s.idea].number, s.value) for s in order] == [
        (row.rank, row.number, row.value) for row in wall.order
    ]


def test_nothing_is_compared_before_the_release(evening: Evening) -> None:
    """Another rule is no way round the release."""
    evening.tick(evening.ideas[0])
    evening.close_count()
    with refused(Reason.NOT_RELEASED):
        evening.store.ballots.profile(evening.round.id)


def test_without_costs_no_rule_spends_money(evening: Evening) -> None:
    """Ideas of an evening have no cost until somebody estimated it: a sentence, no list."""
    evening.tick(evening.ideas[0])
    evening.finish()
    profile = evening.store.ballots.profile(evening.round.id)
    with pytest.raises(CannotRank, match="needs the cost of every idea"):
        apply_rule(RULES["equal-shares"], profile, Settings(ById()))


def test_a_round_without_ballots_is_a_list_of_equals(evening: Evening) -> None:
    """Nobody came: every idea stands on the first rank with nothing."""
    evening.finish()
    profile = evening.store.ballots.profile(evening.round.id)
    assert {(s.rank, s.value) for s in dots(profile, ById()).order} == {(1, 0)}


@pytest.mark.parametrize("asked", [BallotKind.APPROVAL, BallotKind.STANCE])
def test_what_was_asked_is_known_without_ballots(store: Store, asked: BallotKind) -> None:
    """A vote on which nobody said anything is no vote with dots."""
    evening = Evening(store, sheet=vote_of(asked, "approval"))
    evening.finish()
    assert store.ballots.profile(evening.round.id).kind is asked
