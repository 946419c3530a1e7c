"""A slip that is taken back: all is as it was before."""

from sessions.errors import Reason, Refused
from sessions.slip import Counts
from sessions.store import Store
from tests.sessions.desk import Desk
from tests.sessions.evening import at_once, refused


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
