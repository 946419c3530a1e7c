"""The Konzept that an organiser keeps."""

import pytest

from sessions.concept import Concept
from sessions.errors import Reason
from sessions.phase import Role
from sessions.store import Store
from tests.sessions.evening import NOW, Evening, refused

FIVE = ("shared-rooms", "growing-together", "play-and-move", "own-one", "open-courtyards")


@pytest.fixture
def evening(store: Store) -> Evening:
    return Evening(store)


def test_one_konzept_per_evening(evening: Evening) -> None:
    """It is empty at first, then what was kept last, and other evenings have their own."""
    other, kept = Evening(evening.store), evening.store.concepts
    assert kept.of(evening.id) == Concept()
    for wanted in (Concept("Mitte", FIVE), Concept("  Mitte neu ", FIVE[::-1])):
        kept.keep(evening.here, wanted, Role.ORGANISER)
    assert kept.of(evening.id) == Concept("Mitte neu", FIVE[::-1])
    assert kept.of(other.id) == Concept()


@pytest.mark.parametrize("role", set(Role) - {Role.ORGANISER})
def test_only_the_organiser_plans(evening: Evening, role: Role) -> None:
    """No other role writes the Konzept."""
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.concepts.keep(evening.here, Concept("Mitte", FIVE), role)
    assert evening.store.concepts.of(evening.id) == Concept()


def test_what_cannot_be_kept(evening: Evening) -> None:
    """An endless title is refused, and nothing changes; a closed evening goes on being planned."""
    with refused(Reason.TEXT_TOO_LONG):
        evening.store.concepts.keep(evening.here, Concept("x" * 81), Role.ORGANISER)
    assert evening.store.concepts.of(evening.id) == Concept()
    evening.finish()
    evening.store.workshops.close(evening.id, NOW)
    evening.store.concepts.keep(evening.here, Concept("Mitte"), Role.ORGANISER)
    assert evening.store.concepts.of(evening.id) == Concept("Mitte")
