"""Ballots: limits, who may cast them, and what a repeated or late tap does."""

from functools import partial

import pytest
from sqlalchemy import func, select

from sessions.errors import Reason
from sessions.ids import BallotId, IdeaId, RoundId
from sessions.phase import Phase
from sessions.round import Change, Channel
from sessions.schema import vote
from sessions.store import Store
from tests.sessions.evening import Evening, at_once, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """A vote on four ideas with three dots, two of them on one idea at most."""
    return Evening(store, ideas=4, dots=3, dots_per_idea=2)


def reasons(evening: Evening, idea: IdeaId, value: int | None) -> list[Reason]:
    """Why a tap was refused."""
    return [refusal.reason for refusal in evening.tick(idea, value).refusals]


def test_dots_are_given_and_taken_back(evening: Evening) -> None:
    """A receipt shows the ballot as it is stored: dots per idea and dots left."""
    one, two, *_ = evening.ideas
    evening.tick(one, 2)
    receipt = evening.tick(two, 1)
    assert (receipt.ballot.marks, receipt.ballot.left) == ({one: 2, two: 1}, 0)
    receipt = evening.tick(one, None)
    assert (receipt.ballot.marks, receipt.ballot.left) == ({two: 1}, 2)
    assert evening.store.ballots.one(receipt.ballot.id) == receipt.ballot


def test_more_dots_than_there_are_is_refused(evening: Evening) -> None:
    """Neither the ballot's limit nor that of one idea can be exceeded."""
    one, two, *_ = evening.ideas
    assert reasons(evening, one, 3) == [Reason.TOO_MANY_DOTS_ON_IDEA]
    assert reasons(evening, one, 2) == []
    assert reasons(evening, two, 2) == [Reason.TOO_MANY_DOTS]
    assert evening.ballot().marks == {one: 2}


@pytest.mark.parametrize("value", [0, -1, -(10**30)])
def test_no_dot_is_negative(evening: Evening, value: int) -> None:
    """Nought and negative dots are no dots."""
    assert reasons(evening, evening.ideas[0], value) == [Reason.BAD_VALUE]


def test_an_impossible_sequence_is_refused(evening: Evening) -> None:
    """A device that numbers its taps beyond the column is refused, not answered with an error."""
    ballot, token, idea = evening.ballot(), evening.token("voter"), evening.ideas[0]
    impossible = [Change(idea, value, n) for value in (None, 1) for n in (2**31, 10**30, -1)]
    for change in impossible:
        receipt = evening.store.ballots.cast(ballot.id, [change], "voter", token)
        assert [refusal.reason for refusal in receipt.refusals] == [Reason.BAD_VALUE]


def test_an_idea_that_does_not_exist_gets_no_dot(evening: Evening) -> None:
    """Giving or withdrawing dots of something that is no idea is refused."""
    for strange in map(IdeaId, ("nix", "", "' OR 1=1")):
        assert reasons(evening, strange, 1) == [Reason.NOT_ON_LIST]
        assert reasons(evening, strange, None) == [Reason.NOT_ON_LIST]


def test_an_idea_of_another_evening_gets_no_dot(store: Store, evening: Evening) -> None:
    """An idea of another workshop is not on the list, neither to give nor to withdraw."""
    other = Evening(store)
    assert reasons(evening, other.ideas[0], 1) == [Reason.NOT_ON_LIST]
    assert reasons(evening, other.ideas[0], None) == [Reason.NOT_ON_LIST]


def test_one_refused_change_does_not_stop_the_others(evening: Evening) -> None:
    """Of several changes sent together, what is allowed is stored."""
    one, two, *_ = evening.ideas
    changes = [Change(one, 9, 1), Change(two, 1, 2)]
    token = evening.token("voter")
    receipt = evening.store.ballots.cast(evening.ballot().id, changes, "voter", token)
    assert receipt.ballot.marks == {two: 1}
    assert [refusal.change.idea_id for refusal in receipt.refusals] == [one]


def test_two_tabs_never_give_more_than_there_is(evening: Evening) -> None:
    """Two tabs of one person that tap everywhere at once stay within the limits."""
    ballot, token = evening.ballot(), evening.token("voter")

    def tap_everywhere(tab: str) -> list[int]:
        used = []
        for sequence in range(1, 13):
            value = None if sequence % 5 == 0 else 1 + sequence % 2
            change = [Change(evening.ideas[sequence % 4], value, sequence)]
            receipt = evening.store.ballots.cast(ballot.id, change, tab, token)
            used.append(receipt.ballot.used)
        return used

    tabs = at_once([partial(tap_everywhere, tab) for tab in ("a", "b")])
    assert max(max(used) for used in tabs) == 3
    assert evening.ballot().used <= 3


def test_two_tabs_opened_at_once_show_one_ballot(evening: Evening) -> None:
    """A person has one ballot in a round, however many tabs ask for it at the same moment."""
    for browser in ("a", "b", "c"):
        evening.join(browser)
        ballots = at_once([partial(evening.ballot, browser)] * 6)
        assert len({ballot.id for ballot in ballots}) == 1


def test_a_repeated_tap_counts_once(evening: Evening) -> None:
    """A retry of the same tap changes nothing and is acknowledged again."""
    idea, ballot, token = evening.ideas[0], evening.ballot(), evening.token("voter")
    for _ in range(3):
        receipt = evening.store.ballots.cast(ballot.id, [Change(idea, 1, 1)], "voter", token)
        assert (receipt.ballot.marks, receipt.refusals) == ({idea: 1}, ())


def test_an_overtaken_tap_changes_nothing(evening: Evening) -> None:
    """A tap that arrives after a newer one of the same device is passed over in silence."""
    idea, ballot, token = evening.ideas[0], evening.ballot(), evening.token("voter")
    for change in (Change(idea, None, 2), Change(idea, 1, 1)):
        receipt = evening.store.ballots.cast(ballot.id, [change], "voter", token)
        assert (receipt.ballot.marks, receipt.refusals) == ({}, ())


def test_a_stranger_does_not_cast_my_ballot(evening: Evening) -> None:
    """A ballot is cast only by a browser that served its participant."""
    ballot, stranger = evening.ballot(), evening.token("stranger")
    evening.join("stranger")
    with refused(Reason.UNKNOWN_BALLOT):
        evening.store.ballots.cast(ballot.id, [Change(evening.ideas[0], 1, 1)], "x", stranger)


def test_the_tablet_still_sends_what_the_person_before_tapped(evening: Evening) -> None:
    """A tap waiting on a shared tablet counts for its person, though the next one is there."""
    ballot, token = evening.ballot("tablet", Channel.TABLET), evening.token("tablet")
    evening.store.people.next_person(evening.id, token)
    change = [Change(evening.ideas[0], 1, 1)]
    assert evening.store.ballots.cast(ballot.id, change, "tablet", token).ballot.used == 1
    assert evening.ballot("tablet").id != ballot.id


def test_a_desk_does_not_cast_a_phone_and_a_phone_no_desk(evening: Evening) -> None:
    """Paper is entered without a browser's token, a phone's ballot never is; a phone hears why."""
    phone, paper = evening.ballot(), evening.ballot("paper", Channel.PAPER)
    change = [Change(evening.ideas[0], 1, 1)]
    with refused(Reason.NOT_ALLOWED):
        evening.store.ballots.cast(phone.id, change, "desk", None)
    with refused(Reason.PAPER_COUNTS):
        evening.store.ballots.cast(paper.id, change, "x", evening.token("paper"))


def test_outside_the_vote_no_phone_votes(evening: Evening) -> None:
    """A tap that arrives when the evening has gone on is refused."""
    evening.ballot()
    evening.move(Phase.RESULT)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.tick(evening.ideas[0])


def test_what_was_never_given_is_unknown(evening: Evening) -> None:
    """Ballots and rounds that do not exist are refused."""
    with refused(Reason.UNKNOWN_BALLOT):
        evening.store.ballots.one(BallotId("nix"))
    with refused(Reason.UNKNOWN_ROUND):
        evening.store.ballots.open(RoundId("nix"), evening.join(), Channel.PHONE)


def test_withdrawn_is_not_nought(evening: Evening) -> None:
    """A withdrawn dot stays as NULL, so a late retry of the tap before cannot revive it."""
    evening.tick(evening.ideas[0])
    evening.tick(evening.ideas[0], None)
    query = select(func.count(), func.count(vote.c.value)).select_from(vote)
    query = query.where(vote.c.workshop_id == evening.id)
    with evening.store.database.read() as connection:
        assert connection.execute(query).one() == (1, 0)


def test_dots_on_an_idea_taken_back_return(evening: Evening) -> None:
    """Who gave dots to an idea that was taken back may give them again."""
    evening.tick(evening.ideas[0], 2)
    evening.store.ideas.take_back(evening.here, evening.ideas[0], evening.join())
    assert evening.ballot().left == 3
    assert evening.tick(evening.ideas[1], 2).refusals == ()
    assert [count.dots for count in evening.count().counts] == [2, 0, 0]


def test_withdrawing_from_an_idea_taken_back(evening: Evening) -> None:
    """A dot can be withdrawn even where the idea has disappeared meanwhile."""
    evening.tick(evening.ideas[0])
    evening.store.ideas.take_back(evening.here, evening.ideas[0], evening.join())
    assert reasons(evening, evening.ideas[0], None) == []
    assert evening.ballot().votes[evening.ideas[0]].value is None


def test_turnout_per_channel(evening: Evening) -> None:
    """A ballot counts as cast once it has a dot; paper counts even when it is empty."""
    evening.tick(evening.ideas[0], browser="phone")
    evening.tick(evening.ideas[0], browser="undecided")
    evening.tick(evening.ideas[0], None, browser="undecided")
    evening.ballot("only looking")
    evening.ballot("empty paper", Channel.PAPER)
    turnout = evening.store.ballots.turnout(evening.round.id)
    assert turnout == {Channel.PHONE: 1, Channel.PAPER: 1}
    assert evening.count().ballots == 2


def test_ballots_can_be_read_after_the_release(evening: Evening) -> None:
    """Every ballot cast is given with its votes and channel, and none that is not."""
    cast = evening.tick(evening.ideas[0]).ballot
    evening.ballot("only looking")
    evening.finish()
    given = evening.store.ballots.given(evening.round.id)
    assert [(one.id, one.marks) for one in given] == [(cast.id, cast.marks)]


def test_a_vote_never_changes_the_revision(evening: Evening) -> None:
    """Votes do not make every screen of the evening draw again."""
    evening.ballot()
    before = evening.here.revision
    evening.tick(evening.ideas[0])
    assert evening.here.revision == before
