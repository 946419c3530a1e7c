"""Participants and their browsers."""

from functools import partial

from sessions.errors import Reason
from sessions.ids import WorkshopId, token_hash
from sessions.phase import Phase
from sessions.store import Store
from tests.sessions.evening import NOW, Evening, at_once, refused


def test_a_browser_stays_the_same_participant(store: Store) -> None:
    """Joining again gives the same participant."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    assert evening.join("a") == evening.join("a") != evening.join("b")


def test_joining_twice_at_once_gives_one_participant(store: Store) -> None:
    """Two tabs of one browser that join at the same moment are one participant."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    for browser in ("a", "b", "c", "d"):
        people = at_once([partial(evening.join, browser)] * 6)
        assert len(set(people)) == 1


def test_the_next_person_is_somebody_else(store: Store) -> None:
    """A shared tablet serves one person after another, and the last one is present."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    first = evening.join("tablet")
    second = store.people.next_person(evening.id, evening.token("tablet"))
    assert first != second == evening.join("tablet")


def test_next_person_pressed_twice_at_once(store: Store) -> None:
    """A double tap on "next person" leaves exactly one person present, and no error."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    first, token = evening.join("tablet"), evening.token("tablet")
    others = at_once([lambda: store.people.next_person(evening.id, token)] * 6)
    assert first not in others
    assert store.people.present(evening.id, token) in others


def test_before_joining_nobody_is_present(store: Store) -> None:
    """A browser that only looked at the code is no participant."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    assert store.people.present(evening.id, evening.token("a")) is None


def test_nobody_joins_a_closed_workshop(store: Store) -> None:
    """A closed workshop takes no new participant."""
    evening = Evening(store, Phase.WELCOME, ideas=0)
    store.workshops.close(evening.id, NOW)
    with refused(Reason.WORKSHOP_CLOSED):
        evening.join("late")


def test_a_browser_cannot_be_followed_from_evening_to_evening() -> None:
    """One token has another hash in every workshop and at the installation."""
    places = (WorkshopId("a"), WorkshopId("b"), None)
    assert len({token_hash("token", place) for place in places}) == 3


def test_one_browser_is_two_people_in_two_workshops(store: Store) -> None:
    """Joining another workshop makes another participant."""
    one, two = (Evening(store, Phase.WELCOME, ideas=0) for _ in range(2))
    assert one.join("a") != two.join("a")


def test_a_tablet_passed_on_counts_those_who_gave(store: Store) -> None:
    """Of five turns at a shared tablet two gave something; the fifth person is still there."""
    evening = Evening(store, Phase.IDEAS, ideas=0)
    token = evening.token("tablet")
    store.people.join(evening.id, token)
    for turn in range(4):
        if turn in {0, 2}:
            evening.give(f"Idee {turn}", "tablet")
        store.people.next_person(evening.id, token)
    assert store.people.number(evening.id) == 3
