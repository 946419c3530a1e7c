"""Punktezettel: what a helper may enter, and what counts of it."""

from functools import partial

import pytest

from sessions.errors import Reason, Refused
from sessions.phase import Phase, Role
from sessions.round import Channel
from sessions.slip import Entry, SlipState
from sessions.store import Store
from tests.sessions.desk import HELPER, Desk
from tests.sessions.evening import LEAD, NOW, Evening, at_once, refused


def test_a_slip_counts_as_the_ballot_of_its_card(desk: Desk) -> None:
    """Dots of a slip count, its ballot is marked as paper, and no more than once."""
    entered = desk.enter(2, "1 3x2")
    assert entered.slip.state is SlipState.COUNTS
    assert desk.dots == {1: 1, 3: 2}
    assert desk.evening.store.ballots.turnout(desk.evening.round.id) == {Channel.PAPER: 1}


def test_without_cards_the_app_numbers_the_slips(store: Store) -> None:
    """Each slip is one more person, and gets the next number to be written on it."""
    desk = Desk(store, cards=False)
    assert [desk.enter(None, marks).slip.number for marks in ("1", "1", "0")] == [1, 2, 3]
    assert desk.evening.count().ballots == 3
    assert desk.dots == {1: 2}


REFUSED = {
    "9": (Reason.NUMBER_NOT_ON_LIST, {"number": 9}),
    "1 2x3": (Reason.TOO_MANY_DOTS_ON_NUMBER, {"number": 2, "dots": 3, "limit": 2}),
    "1x2 2x2": (Reason.TOO_MANY_DOTS_ON_SLIP, {"number": 2, "dots": 4, "limit": 3}),
    "1 2 3 4": (Reason.TOO_MANY_DOTS_ON_SLIP, {"number": 4, "dots": 4, "limit": 3}),
}


@pytest.mark.parametrize("marks", REFUSED)
def test_a_wrong_slip_is_refused_with_the_number_that_is_wrong(desk: Desk, marks: str) -> None:
    """Nothing of it is stored, not even that the card was used."""
    with pytest.raises(Refused) as caught:
        desk.enter(1, marks)
    assert (caught.value.reason, caught.value.params) == REFUSED[marks]
    assert (desk.dots, desk.log.entered) == ({}, 0)
    assert desk.evening.store.cards.used(desk.evening.id) == 0


def test_a_merged_number_leads_to_the_new_one(desk: Desk) -> None:
    """The dot counts for the surviving idea, and the helper is told so."""
    one, two, *_ = desk.evening.ideas
    desk.evening.store.merges.merge(desk.evening.here, two, one, LEAD, NOW)
    assert desk.enter(1, "2 3").moved == {2: 1}
    assert desk.dots == {1: 1, 3: 1}


def test_an_idea_taken_back_gets_no_dot(desk: Desk) -> None:
    """The helper hears which number it is."""
    idea = desk.evening.ideas[1]
    desk.evening.store.ideas.take_back(desk.evening.here, idea, desk.evening.join("author"))
    with refused(Reason.NUMBER_TAKEN_BACK):
        desk.enter(1, "1 2")


def test_cards_that_cannot_be(desk: Desk) -> None:
    """No card, an unknown one and one whose slip was entered already are refused."""
    desk.enter(1, "1")
    for card, reason in (
        (None, Reason.CARD_NUMBER_MISSING),
        (99, Reason.UNKNOWN_CARD),
        (1, Reason.SLIP_ENTERED),
    ):
        with refused(reason):
            desk.enter(card, "2")


def test_paper_is_taken_until_the_count_is_closed(desk: Desk) -> None:
    """After the end for devices slips go on, after the end of the count nothing does."""
    desk.enter(1, "1")
    desk.evening.close_submission()
    desk.enter(2, "1")
    desk.evening.store.rounds.close_count(desk.evening.here, desk.evening.round.id, LEAD, NOW)
    for late in (
        lambda: desk.enter(3, "1"),
        lambda: desk.check(1, "1"),
        lambda: desk.accept(1, Entry.FIRST),
        desk.take_back,
    ):
        with refused(Reason.COUNT_CLOSED):
            late()
    assert desk.dots == {1: 2}


def test_paper_is_entered_in_later_steps_too(desk: Desk) -> None:
    """The step of giving dots may be over while helpers still type."""
    desk.evening.close_submission()
    desk.evening.move(Phase.RESULT)
    desk.enter(1, "1")
    assert desk.dots == {1: 1}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.HELPER])
def test_only_helpers_enter_paper(desk: Desk, role: Role) -> None:
    """No other role does, and no resident."""
    evening = desk.evening
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.slips.enter(
            evening.here, evening.round.id, 1, {1: 1}, evening.token("x"), role, NOW
        )


def test_a_slip_of_another_evening(store: Store, desk: Desk) -> None:
    """A round that belongs to another evening is unknown here."""
    other, here = Evening(store), desk.evening.here
    with refused(Reason.UNKNOWN_ROUND):
        desk.slips.enter(here, other.round.id, 1, {1: 1}, desk.evening.token("x"), HELPER, NOW)


def test_two_helpers_enter_the_same_card_at_once(store: Store) -> None:
    """One slip is stored, the other helper hears that it has been entered."""
    desk = Desk(store)

    def enter(card: int, name: str) -> str:
        try:
            desk.enter(card, "1", desk=name)
        except Refused as refusal:
            return refusal.reason
        return "stored"

    for card in range(1, 6):
        outcomes = at_once([partial(enter, card, name) for name in ("a", "b", "c", "d")])
        assert sorted(outcomes) == [Reason.SLIP_ENTERED] * 3 + ["stored"]
    assert desk.dots == {1: 5}
