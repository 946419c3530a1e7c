"""Punktezettel: what a helper may enter, what counts of it, and how it is undone."""

from functools import partial

import pytest

from sessions.errors import Reason, Refused
from sessions.phase import Phase, Role
from sessions.round import Channel
from sessions.slip import Counts, Entered, Entry, PaperLog, SlipState, paper_log, read_marks
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, at_once, refused

HELPER = Role.HELPER


class Desk:
    """Helpers with slips, at an evening with cards 1 to 5 unless told otherwise."""

    def __init__(self, store: Store, *, cards: bool = True, dots_per_idea: int = 2) -> None:
        """Open the step of giving dots, with four ideas."""
        self.evening = Evening(store, ideas=4, dots=3, dots_per_idea=dots_per_idea, cards=cards)
        self.slips = store.slips
        self.codes = [one.code for one in store.cards.print(self.evening.here, 5, Role.ORGANISER)]

    def enter(
        self,
        card: int | None,
        marks: str,
        counts: Counts | None = None,
        desk: str = "desk",
    ) -> Entered:
        """Enter a slip as typed."""
        here, round_id = self.evening.here, self.evening.round.id
        token, read = self.evening.token(desk), read_marks(marks)
        return self.slips.enter(here, round_id, card, read, token, HELPER, NOW, counts)

    def check(self, number: int, marks: str, desk: str = "other"):
        """Enter a slip the second time."""
        here, round_id = self.evening.here, self.evening.round.id
        token, read = self.evening.token(desk), read_marks(marks)
        return self.slips.check(here, round_id, number, read, token, HELPER, NOW)

    def accept(self, number: int, which: Entry):
        """Decide between two entries."""
        return self.slips.accept(self.evening.here, self.evening.round.id, number, which, HELPER)

    def take_back(self, desk: str = "desk"):
        """Undo the last entry."""
        token = self.evening.token(desk)
        return self.slips.take_back(self.evening.here, self.evening.round.id, token, HELPER)

    def device(self, card: int, browser: str = "phone") -> str:
        """Enter the code of a card on a device."""
        token = self.evening.token(browser)
        self.evening.store.cards.enter(self.evening.here, self.codes[card - 1], token, NOW)
        return browser

    @property
    def dots(self) -> dict[int, int]:
        """The count by public number, ideas without dots left out."""
        return {one.number: one.dots for one in self.evening.count().counts if one.dots}

    @property
    def log(self) -> PaperLog:
        """What the Dokumentation says."""
        return paper_log(self.slips.all(self.evening.round.id))


@pytest.fixture
def desk(store: Store) -> Desk:
    """A desk at an evening with cards."""
    return Desk(store)


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


def test_where_a_device_gave_dots_a_helper_must_choose(desk: Desk) -> None:
    """Without a choice nothing is stored."""
    desk.evening.tick(desk.evening.ideas[0], browser=desk.device(1))
    with pytest.raises(Refused) as caught:
        desk.enter(1, "2 3")
    assert (caught.value.reason, caught.value.params) == (Reason.DEVICE_HAS_DOTS, {"card": 1})
    assert desk.dots == {1: 1}


def test_the_device_counts(desk: Desk) -> None:
    """Then the slip is kept in the log and not counted, and the phone goes on."""
    phone = desk.device(1)
    desk.evening.tick(desk.evening.ideas[0], browser=phone)
    assert desk.enter(1, "2 3", Counts.DEVICE).slip.state is SlipState.DEVICE_COUNTS
    desk.evening.tick(desk.evening.ideas[3], browser=phone)
    assert desk.dots == {1: 1, 4: 1}
    assert (desk.log.counted, desk.log.device_counted) == (0, 1)


def test_the_paper_counts(desk: Desk) -> None:
    """Then the dots of the device are set aside, and the phone hears why it gives no more."""
    phone = desk.device(1)
    desk.evening.tick(desk.evening.ideas[0], browser=phone)
    desk.enter(1, "2 3", Counts.PAPER)
    with refused(Reason.PAPER_COUNTS):
        desk.evening.tick(desk.evening.ideas[0], browser=phone)
    assert desk.dots == {2: 1, 3: 1}
    assert (desk.log.counted, desk.log.device_set_aside) == (1, 1)
    assert desk.evening.count().ballots == 1


def test_an_empty_ballot_on_a_device_is_no_conflict(desk: Desk) -> None:
    """Who only looked at the phone, or took all dots back, can hand in paper."""
    phone = desk.device(1)
    desk.evening.tick(desk.evening.ideas[0], browser=phone)
    desk.evening.tick(desk.evening.ideas[0], None, browser=phone)
    desk.enter(1, "2")
    assert desk.dots == {2: 1}


def test_undo_gives_the_device_its_dots_back(desk: Desk) -> None:
    """After the slip was taken back all is as before, and the phone goes on."""
    phone = desk.device(1)
    desk.evening.tick(desk.evening.ideas[0], browser=phone)
    before = desk.evening.ballot(phone)
    desk.enter(1, "2 3", Counts.PAPER)
    desk.take_back()
    assert desk.evening.ballot(phone) == before
    desk.evening.tick(desk.evening.ideas[1], browser=phone)
    assert desk.dots == {1: 1, 2: 1}
    assert (desk.log.entered, desk.log.taken_back, desk.log.device_set_aside) == (0, 1, 0)


def test_undo_goes_back_slip_by_slip_and_only_over_ones_own(desk: Desk) -> None:
    """Each undo takes the last slip of this desk; another helper's stay."""
    desk.enter(1, "1")
    desk.enter(2, "1", desk="other")
    desk.enter(3, "1")
    assert [desk.take_back().card, desk.take_back().card] == [3, 1]
    with refused(Reason.NOTHING_TO_TAKE_BACK):
        desk.take_back()
    assert desk.dots == {1: 1}
    assert desk.enter(3, "2").slip.number == 4


def test_undo_without_cards_forgets_the_person(store: Store) -> None:
    """A slip taken back leaves nobody behind who would be counted as taking part."""
    desk = Desk(store, cards=False)
    people = store.people.number(desk.evening.id)
    desk.enter(None, "1")
    desk.take_back()
    assert store.people.number(desk.evening.id) == people
    assert desk.evening.count().ballots == 0


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


def test_the_second_entry_finds_what_differs(desk: Desk) -> None:
    """Equal entries are checked; of two that differ one is accepted, and that one counts."""
    for card, marks in ((1, "1 2"), (2, "3"), (3, "4")):
        desk.enter(card, marks)
    assert not desk.check(1, "2, 1").differs
    assert desk.check(2, "3x2").differs
    assert desk.check(3, "1").differs
    assert (desk.log.checked, desk.log.differing) == (3, 2)
    assert desk.dots == {1: 1, 2: 1, 3: 1, 4: 1}
    desk.accept(2, Entry.SECOND)
    desk.accept(3, Entry.FIRST)
    assert desk.dots == {1: 1, 2: 1, 3: 2, 4: 1}
    assert (desk.log.corrected, desk.log.differing) == (1, 0)


def test_the_second_entry_is_somebody_elses(desk: Desk) -> None:
    """Who entered a slip does not check it; an unknown slip and a wrong one are refused."""
    desk.enter(1, "1")
    with refused(Reason.SAME_DESK):
        desk.check(1, "1", "desk")
    with refused(Reason.UNKNOWN_SLIP):
        desk.check(2, "1")
    with refused(Reason.NUMBER_NOT_ON_LIST):
        desk.check(1, "9")
    with refused(Reason.UNKNOWN_SLIP):
        desk.accept(1, Entry.SECOND)


def test_a_decided_slip_is_not_checked_again(desk: Desk) -> None:
    """What was accepted stays, until the first desk takes the slip back."""
    desk.enter(1, "1")
    desk.check(1, "2")
    desk.accept(1, Entry.SECOND)
    with refused(Reason.SLIP_ENTERED):
        desk.check(1, "3")
    assert desk.dots == {2: 1}
    desk.take_back()
    assert desk.dots == {}


def test_checking_a_slip_that_does_not_count_changes_no_count(desk: Desk) -> None:
    """The device counts, whatever the slip says at second sight."""
    desk.evening.tick(desk.evening.ideas[0], browser=desk.device(1))
    desk.enter(1, "2", Counts.DEVICE)
    desk.check(1, "3")
    desk.accept(1, Entry.SECOND)
    assert desk.dots == {1: 1}


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


def test_device_and_paper_at_once(store: Store) -> None:
    """Whatever comes first, exactly one of both is counted and the other is told."""
    desk = Desk(store)

    def tap(phone: str) -> str:
        try:
            desk.evening.tick(desk.evening.ideas[0], browser=phone)
        except Refused as refusal:
            return refusal.reason
        return "device"

    def enter(card: int) -> str:
        try:
            desk.enter(card, "2 3")
        except Refused as refusal:
            return refusal.reason
        return "paper"

    outcomes: set[frozenset[str]] = set()
    for card in range(1, 6):
        phone = desk.device(card, f"phone {card}")
        desk.evening.ballot(phone)
        outcomes.add(frozenset(at_once([partial(tap, phone), partial(enter, card)])))
    assert outcomes <= {
        frozenset({"device", Reason.DEVICE_HAS_DOTS}),
        frozenset({"paper", Reason.PAPER_COUNTS}),
    }
    counted = desk.dots
    assert counted.get(1, 0) + counted.get(2, 0) == 5
    assert counted.get(2, 0) == counted.get(3, 0)


def test_an_undone_slip_and_a_tap_at_once(store: Store) -> None:
    """A dot given while the slip is taken back is on the ballot or refused, never lost."""
    desk = Desk(store)
    one, two, *_ = desk.evening.ideas
    phone = desk.device(1)
    desk.evening.tick(one, browser=phone)
    desk.enter(1, "3", Counts.PAPER)

    def tap() -> object:
        try:
            return desk.evening.tick(two, browser=phone)
        except Refused as refusal:
            assert refusal.reason is Reason.PAPER_COUNTS
            return None

    def undo() -> object:
        return desk.take_back()

    given, _ = at_once([tap, undo])
    assert desk.dots == ({1: 1, 2: 1} if given else {1: 1})
