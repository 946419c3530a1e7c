"""The second entry of a slip, and which of two counts."""

from sessions.errors import Reason
from sessions.slip import Counts, Entry
from tests.sessions.desk import Desk
from tests.sessions.evening import refused


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
