"""The border is drawn anew while the evening runs: no idea moves, and nobody is surprised."""

from dataclasses import replace

import pytest

from sessions.boundary import bordered, circle
from sessions.errors import Reason, Refused
from sessions.idea import Draft
from sessions.journal import Event
from sessions.offer import Offer, OfferKind
from sessions.phase import Phase, Role
from sessions.quarter import Place, Quarter
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused
from tests.sessions.test_quarter import QUARTER

MIDDLE, EDGE, OUTSIDE = Place(7.05, 51.05), Place(7.09, 51.05), Place(7.12, 51.05)
COURSE = Offer("Sprachkurs", OfferKind.COURSE, 7.05, 51.05, "alle", "VHS")


def around(metres: int, lon: float = 7.05) -> Quarter:
    """The same map, with a circle as its border."""
    return replace(
        QUARTER, features=bordered(QUARTER.features["features"], circle(lon, 51.05, metres))
    )


def events(evening: Evening) -> list[Event]:
    return [one.event for one in evening.store.journals.of(evening.id)]


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening with an idea in the middle, one near the border and one beyond it."""
    evening = Evening(store, Phase.IDEAS, ideas=0, quarter=QUARTER)
    for place in (MIDDLE, EDGE, OUTSIDE, None):
        draft = Draft("Bank", "de", place=place)
        evening.store.ideas.give(evening.here, evening.join(), draft)
    return evening


def test_a_narrower_border_moves_nothing(evening: Evening) -> None:
    """What comes to lie outside is told before, keeps its place, and every screen hears of it."""
    small, before = around(500), evening.here
    quarters = evening.store.quarters
    assert quarters.left_outside(before, small) == [2]
    quarters.change(before, small, [COURSE], Role.ORGANISER, NOW, outside=[2])
    here = evening.here
    assert (here.plan.quarter, here.plan.offers) == (small, (COURSE,))
    assert here.revision > before.revision
    places = [idea.draft.place for idea in evening.store.ideas.all(evening.id)]
    assert places == [MIDDLE, EDGE, OUTSIDE, None]
    assert [place and here.plan.quarter.beyond(place) for place in places] == [
        False,
        True,
        True,
        None,
    ]
    assert quarters.left_outside(here, QUARTER) == []


def test_what_the_organiser_does_not_know_of_is_refused(evening: Evening) -> None:
    """An idea that came meanwhile, another change meanwhile, an idea in another town: no change.

    What somebody has just taken off the map does not come back with another's change.

    Only what has happened is in the journal.
    """
    quarters, seen = evening.store.quarters, evening.here
    with refused(Reason.CHANGED_MEANWHILE):
        quarters.change(seen, around(500), [], Role.ORGANISER, NOW)
    with pytest.raises(Refused) as far:
        quarters.change(seen, around(500, lon=7.5), [], Role.ORGANISER, NOW)
    assert (far.value.reason, far.value.params) == (Reason.IDEA_FAR_OUTSIDE, {"number": 1})
    assert evening.here == seen
    assert Event.MAP_CHANGED not in events(evening)
    quarters.change(seen, around(3_000), [COURSE], Role.ORGANISER, NOW)
    with refused(Reason.CHANGED_MEANWHILE):
        quarters.change(seen, QUARTER, [], Role.ORGANISER, NOW)
    seen = evening.here
    quarters.change(seen, seen.plan.quarter, [], Role.ORGANISER, NOW)
    with refused(Reason.CHANGED_MEANWHILE):
        quarters.change(seen, seen.plan.quarter, [COURSE], Role.ORGANISER, NOW)
    assert evening.here.plan.offers == ()
    assert events(evening)[-1] is Event.MAP_CHANGED


def test_who_may_change_the_map(evening: Evening) -> None:
    """Only the organiser, and nobody once the evening has ended."""
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.quarters.change(evening.here, around(3_000), [], LEAD, NOW)
    evening.store.workshops.close(evening.id, NOW)
    with refused(Reason.WORKSHOP_CLOSED):
        evening.store.quarters.change(evening.here, around(3_000), [], Role.ORGANISER, NOW)
