"""Both rounds for those who gave dots in both."""

import pytest

from sessions.errors import Reason
from sessions.ids import IdeaId, ParticipantId
from sessions.phase import Phase, Role
from sessions.ranking.comparison import FEWEST, Moved, compare
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused

A, B = IdeaId("a"), IdeaId("b")
NUMBERS = {A: 1, B: 2}


def people(*names: str, idea: IdeaId) -> dict[ParticipantId, dict[IdeaId, int]]:
    """One dot for this idea from each of these."""
    return {ParticipantId(name): {idea: 1} for name in names}


def test_only_ballots_cast_in_both_rounds_count() -> None:
    """Who came late or left early moves no idea, however many they are."""
    both = "12345"
    first = people(*both, idea=A) | people(*"xyzuvw", idea=B)
    second = people(*both, idea=B) | people(*"mnopqr", idea=A)
    found = compare(first, second, NUMBERS)
    assert found.people == 5
    assert found.order == (Moved(B, 2, 2, 1), Moved(A, 1, 1, 2))


def test_of_few_people_nothing_is_told() -> None:
    """Fewer than five who gave dots in both are not told apart."""
    few = people(*"123456"[: FEWEST - 1], idea=A)
    assert compare(few, few, NUMBERS) is None


EVERYBODY = [*(f"person {n}" for n in range(6)), "new", "newer"]


def two_rounds(store: Store, *, cards: bool) -> Evening:
    """Six people gave a dot to idea 1, which was merged into idea 2; a second round is open."""
    evening = Evening(store, ideas=3, cards=cards)
    if cards:
        printed = store.cards.print(evening.here, len(EVERYBODY), Role.ORGANISER)
        for browser, card in zip(EVERYBODY, printed, strict=True):
            store.cards.enter(evening.here, card.code, evening.token(browser), NOW)
    for browser in EVERYBODY[:6]:
        evening.tick(evening.ideas[0], browser=browser)
    evening.finish()
    store.merges.merge(evening.here, evening.ideas[0], evening.ideas[1], LEAD, NOW)
    store.workshops.add_round(evening.id, LEAD)
    evening.move(Phase.VOTE)
    return evening


@pytest.fixture
def evening(store: Store) -> Evening:
    """Eight cards are in use."""
    return two_rounds(store, cards=True)


def test_a_ballot_hangs_on_its_card(store: Store, evening: Evening) -> None:
    """Of six and seven ballots five are of the same cards; merged ideas are followed."""
    for name in EVERYBODY[:5] + EVERYBODY[6:]:
        evening.tick(evening.ideas[2], browser=name)
    evening.finish()
    first, second = store.rounds.all(evening.id)
    found = store.comparisons.of(first.id, second.id)
    assert (found.people, len(found.order)) == (5, 2)
    assert [(one.number, one.before, one.after) for one in found.order] == [(3, 2, 1), (2, 1, 2)]


def test_without_cards_nothing_is_compared(store: Store) -> None:
    """A device is no person: the same eight of them may have served sixteen people."""
    evening = two_rounds(store, cards=False)
    for name in EVERYBODY:
        evening.tick(evening.ideas[2], browser=name)
    evening.finish()
    first, second = store.rounds.all(evening.id)
    assert store.comparisons.of(first.id, second.id) is None


def test_nothing_is_compared_before_the_release(store: Store, evening: Evening) -> None:
    """The comparison waits for the release of the second round."""
    first, second = store.rounds.all(evening.id)
    with refused(Reason.NOT_RELEASED):
        store.comparisons.of(first.id, second.id)
