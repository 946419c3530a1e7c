"""Which page of a long result the walls show."""

from datetime import timedelta

import pytest

from sessions.ids import RoundId
from sessions.paging import SECONDS, Paging
from sessions.phase import Role
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening


def test_the_page_chosen_stays() -> None:
    """Without anybody turning it is the first one, and a page chosen waits for the next press."""
    assert Paging().page(3, NOW) == 0
    assert Paging(2).page(3, NOW + timedelta(hours=1)) == 2


def test_pages_follow_one_another_and_begin_anew() -> None:
    """Turned by themselves, each page stays its time; after the last one the first one comes."""
    turning = Paging(1, NOW)
    seen = [turning.page(3, NOW + timedelta(seconds=n)) for n in (0, SECONDS - 1, SECONDS)]
    assert seen == [1, 1, 2]
    assert turning.page(3, NOW + timedelta(seconds=2 * SECONDS)) == 0
    assert turning.page(3, NOW - timedelta(seconds=40)) == 1


def test_the_next_place_is_on_the_first_page(store: Store) -> None:
    """Whoever has turned to other pages sees the place that is revealed next all the same."""
    evening = Evening(store, ideas=9)
    evening.tick(evening.ideas[0])
    evening.close_count()
    store.reveals.next(evening.here, evening.round.id, 0, LEAD, NOW)
    before = evening.here.revision
    store.walls.turn(evening.here, evening.round.id, 1, LEAD, NOW)
    assert evening.round.paging == Paging(1, NOW)
    assert evening.here.revision > before
    store.reveals.next(evening.here, evening.round.id, 1, LEAD, NOW)
    assert evening.round.paging == Paging()


@pytest.mark.parametrize("role", [Role.HELPER, Role.ORGANISER])
def test_only_who_leads_turns(store: Store, role: Role) -> None:
    """A page is turned by the facilitator alone, and only in a round of this evening."""
    evening = Evening(store)
    with pytest.raises(Exception, match="not_in_this_step"):
        store.walls.turn(evening.here, evening.round.id, 1, role)
    with pytest.raises(Exception, match="unknown_round"):
        store.walls.turn(evening.here, RoundId("other"), 1, LEAD)
