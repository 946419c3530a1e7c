"""Dots on a device and a slip of the same card: one of both counts."""

from functools import partial

import pytest

from sessions.errors import Reason, Refused
from sessions.slip import Counts, SlipState
from sessions.store import Store
from tests.sessions.desk import Desk
from tests.sessions.evening import at_once, refused


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
