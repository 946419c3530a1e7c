"""Rounds: a frozen list, two closings, a release; one round leaves the others alone."""

from datetime import timedelta

import pytest

from sessions.casting import Receipt
from sessions.errors import Reason
from sessions.export import tables
from sessions.idea import Draft
from sessions.ids import IdeaId, RoundId
from sessions.phase import Phase, Role
from sessions.round import Change, Channel
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening in its vote on three ideas."""
    return Evening(store)


def titles(evening: Evening) -> list[str]:
    """The list of the round opened last."""
    return [idea.draft.title for idea in evening.store.rounds.listed(evening.round.id)]


def test_the_list_is_frozen(evening: Evening) -> None:
    """Ideas released or improved after the round was opened do not change its list."""
    evening.ballot()
    evening.move(Phase.IDEAS)
    new = Draft("Idee 1, anders", "de")
    evening.store.ideas.improve(evening.here, evening.ideas[0], 1, new, LEAD)
    late = evening.release("zu spät")
    evening.move(Phase.VOTE)
    assert titles(evening) == ["Idee 1", "Idee 2", "Idee 3"]
    assert [refusal.reason for refusal in evening.tick(late).refusals] == [Reason.NOT_ON_LIST]


def test_coming_back_keeps_the_round(evening: Evening) -> None:
    """Leaving the vote and coming back goes on with the same round and its votes."""
    before = evening.round
    evening.tick(evening.ideas[0])
    evening.move(Phase.RESULT)
    evening.move(Phase.VOTE)
    assert evening.round == before
    assert evening.count().counts[0].dots == 1


def test_the_list_is_taken_anew_while_nobody_has_a_ballot(evening: Evening) -> None:
    """A forgotten idea still gets onto the list, as long as nobody has begun to vote."""
    evening.move(Phase.IDEAS)
    evening.release("Nachzügler")
    evening.move(Phase.VOTE)
    assert titles(evening)[-1] == "Nachzügler"
    assert [found.number for found in evening.store.rounds.all(evening.id)] == [1]


def test_a_round_belongs_to_its_step(evening: Evening) -> None:
    """The round of a vote step is found by the step, and there is none before it."""
    steps = evening.here.plan.sheet.steps
    found = [evening.store.rounds.of_step(evening.id, step) for step in steps]
    assert found == [None, None, None, None, evening.round, None]


def test_a_second_round_leaves_the_first_untouched(evening: Evening) -> None:
    """Voting again in the same evening changes nothing in the first round."""
    evening.tick(evening.ideas[0])
    evening.finish()
    first, tally = evening.round, evening.count()
    listed = evening.store.rounds.listed(first.id)
    evening.store.workshops.add_round(evening.id, LEAD)
    evening.move(Phase.VOTE)
    evening.tick(evening.ideas[1])
    evening.finish()
    assert evening.store.rounds.all(evening.id)[0] == first
    assert evening.store.rounds.listed(first.id) == listed
    assert evening.store.ballots.tally(first.id) == tally
    assert [count.dots for count in evening.count().counts] == [0, 1, 0]


def test_an_old_tab_cannot_vote_in_the_round_before(evening: Evening) -> None:
    """During the second vote no phone votes in the first, even if nobody ended it."""
    old = evening.tick(evening.ideas[0]).ballot
    first, tally = evening.round, evening.count()
    evening.store.workshops.add_round(evening.id, LEAD)
    evening.move(Phase.VOTE)
    change = [Change(evening.ideas[0], None, old.next_sequence)]
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.ballots.cast(old.id, change, "voter", evening.token("voter"))
    assert evening.count(first) == tally


def test_the_submission_ends_for_devices_only(evening: Evening) -> None:
    """After the submission paper is still entered, until the count is closed too."""
    evening.tick(evening.ideas[0])
    evening.ballot("paper", Channel.PAPER)
    evening.close_submission()
    with refused(Reason.SUBMISSION_CLOSED):
        evening.tick(evening.ideas[1])
    with refused(Reason.SUBMISSION_CLOSED):
        evening.ballot("late")
    evening.paper(evening.ideas[1])
    evening.store.rounds.close_count(evening.here, evening.round.id, LEAD, NOW)
    with refused(Reason.COUNT_CLOSED):
        evening.paper(evening.ideas[2])
    with refused(Reason.COUNT_CLOSED):
        evening.ballot("late", Channel.PAPER)
    assert [count.dots for count in evening.count().counts] == [1, 1, 0]


def test_closings_have_an_order(evening: Evening) -> None:
    """Submission, count and release come one after the other, each closing once."""
    rounds, identity = evening.store.rounds, evening.round.id
    with refused(Reason.SUBMISSION_OPEN):
        rounds.close_count(evening.here, identity, LEAD, NOW)
    evening.close_submission()
    with refused(Reason.SUBMISSION_CLOSED):
        evening.close_submission()
    with refused(Reason.COUNT_OPEN):
        rounds.release(evening.here, identity, LEAD, NOW)
    rounds.close_count(evening.here, identity, LEAD, NOW)
    with refused(Reason.COUNT_CLOSED):
        rounds.close_count(evening.here, identity, LEAD, NOW)


def test_a_count_is_closed_without_some_slips(evening: Evening) -> None:
    """How many slips are still missing is kept with the round and stands in its table."""
    evening.close_submission()
    rounds, identity = evening.store.rounds, evening.round.id
    for never in (-1, 100_001):
        with refused(Reason.BAD_NUMBER):
            rounds.close_count(evening.here, identity, LEAD, NOW, never)
    assert evening.round.count_closed_at is None
    rounds.close_count(evening.here, identity, LEAD, NOW, 3)
    with refused(Reason.COUNT_CLOSED):
        rounds.close_count(evening.here, identity, LEAD, NOW, 0)
    rounds.release(evening.here, identity, LEAD, NOW)
    assert evening.round.missing_slips == 3
    table = tables(evening.store, evening.here)["priority-list-1"]
    assert {row[table.columns.index("missing_slips")] for row in table.rows} == {3}


def test_nobody_sees_a_result_before_its_release(evening: Evening) -> None:
    """Before the release there is a turnout and nothing else."""
    evening.tick(evening.ideas[0])
    evening.close_count()
    ballots, identity = evening.store.ballots, evening.round.id
    for look in (ballots.tally, ballots.priority_list, ballots.given):
        with refused(Reason.NOT_RELEASED):
            look(identity)
    assert ballots.turnout(identity) == {Channel.PHONE: 1}
    evening.store.rounds.release(evening.here, identity, LEAD, NOW)
    assert [ranked.value for ranked in ballots.priority_list(identity).order] == [1, 0, 0]


def test_only_the_facilitator_closes(evening: Evening) -> None:
    """No other role ends a submission."""
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.rounds.close_submission(evening.here, evening.round.id, role, NOW)


def test_rounds_of_others_cannot_be_led(store: Store, evening: Evening) -> None:
    """A facilitator closes rounds of the own workshop only, and only ones that exist."""
    other = Evening(store)
    for unknown in (other.round.id, RoundId("nix")):
        with refused(Reason.UNKNOWN_ROUND):
            store.rounds.close_submission(evening.here, unknown, LEAD, NOW)
    with refused(Reason.UNKNOWN_ROUND):
        store.ballots.tally(RoundId("nix"))


def test_what_happens_to_ideas_later_changes_no_result(evening):
    """After the count is closed, merging and taking back leave the released list as it was."""
    for idea in evening.ideas:
        evening.tick(idea)
    evening.finish()
    before = evening.store.ballots.priority_list(evening.round.id)
    first, second, third = evening.ideas
    evening.store.merges.merge(evening.here, first, second, LEAD, NOW)
    evening.store.ideas.take_back(evening.here, third, evening.join("author"))
    assert evening.store.ballots.priority_list(evening.round.id) == before


def test_grace_counts_what_was_on_its_way(store: Store) -> None:
    """With a grace time a dot counts that arrives shortly after the end, and none after that."""
    evening = Evening(store, grace_seconds=10)
    ballot = evening.ballot()
    evening.close_submission()

    def arrive(idea: IdeaId, seconds: int) -> Receipt:
        change = Change(idea, 1, seconds)
        at = NOW + timedelta(seconds=seconds)
        return store.ballots.cast(ballot.id, [change], "phone", evening.token("voter"), at)

    assert arrive(evening.ideas[0], 10).ballot.used == 1
    with refused(Reason.SUBMISSION_CLOSED):
        arrive(evening.ideas[1], 11)
    evening.store.rounds.close_count(evening.here, evening.round.id, LEAD, NOW)
    with refused(Reason.SUBMISSION_CLOSED):
        arrive(evening.ideas[2], 5)
