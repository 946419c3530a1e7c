"""The queue: several people decide, each piece once."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from sessions.blackening import BLACK
from sessions.errors import Reason, Refused
from sessions.ids import TokenHash
from sessions.phase import Phase, Role
from sessions.release import CLAIM, Ruling, Ticket, Verdict
from sessions.stance import Fit
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, at_once, refused
from tests.sessions.queueing import (
    ME,
    RELEASE,
    YOU,
    comment,
    decide,
    next_for,
    undo,
)


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes ideas, one of them released."""
    return Evening(store, Phase.IDEAS, ideas=1)


def test_ideas_come_before_comments_the_oldest_first(evening: Evening) -> None:
    """Pieces are handed out in the order of their numbers, comments after the ideas."""
    said = comment(evening)
    given = [evening.give().id for _ in range(3)]
    order = []
    while ticket := next_for(evening):
        order.append(ticket.id)
        decide(evening, ticket)
    assert order == [*given, said]
    assert evening.store.queue.waiting(evening.id) == 0


def test_each_gets_another_piece(evening: Evening) -> None:
    """Two who ask get two pieces and keep them until they decide; a third gets nothing."""
    evening.give()
    evening.give()
    mine, yours = next_for(evening), next_for(evening, YOU)
    assert mine != yours
    assert (next_for(evening), next_for(evening, YOU)) == (mine, yours)
    assert next_for(evening, TokenHash("third")) is None
    assert evening.store.queue.readers(evening.id, NOW) == 2


def test_a_claim_expires(evening: Evening) -> None:
    """What somebody leaves lying is handed to the next who asks, after a while and not before."""
    evening.give()
    mine = next_for(evening)
    assert next_for(evening, YOU, CLAIM - timedelta(seconds=1)) is None
    assert next_for(evening, YOU, CLAIM) == mine
    assert next_for(evening, ME, CLAIM) is None


def test_what_is_put_back_comes_last(evening: Evening) -> None:
    """Whoever is unsure puts a piece back; all others come first, then anybody gets it."""
    evening.give()
    evening.give()
    unsure = next_for(evening)
    assert unsure is not None
    evening.store.queue.put_back(evening.here, unsure, ME, NOW, LEAD)
    other = next_for(evening)
    assert other != unsure
    decide(evening, other)
    assert next_for(evening, YOU) == unsure


def test_only_the_facilitator_is_handed_anything(evening: Evening) -> None:
    """No other role reads or decides what waits."""
    evening.give()
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.queue.next(evening.here, ME, NOW, role)
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.queue.undo(evening.here, ME, NOW, role)


def test_workshops_do_not_mix(store: Store) -> None:
    """A piece of another evening is neither handed out nor decided on."""
    one, two = (Evening(store, Phase.IDEAS, ideas=1) for _ in range(2))
    ticket = Ticket("idea", two.give().id)
    assert next_for(one) is None
    with refused(Reason.UNKNOWN_IDEA):
        decide(one, ticket)


def test_many_people_empty_a_queue(store: Store, size: Callable[[int, int], int]) -> None:
    """Four people who decide at full speed decide on every piece once, whatever they ask for."""
    evening = Evening(store, Phase.IDEAS, ideas=0)
    given = [evening.give(f"Idee {n}").id for n in range(size(24, 240))]

    def work(name: str) -> list[str]:
        done, holder = [], TokenHash(name)
        while ticket := next_for(evening, holder):
            try:
                decide(evening, ticket, RELEASE, holder)
            except Refused as error:
                pytest.fail(f"{error} for a piece in hand")
            done.append(ticket.id)
        return done

    parts = at_once([partial(work, name) for name in "abcd"])
    assert Counter(piece for part in parts for piece in part) == Counter(given)
    assert len(store.ideas.released(evening.id)) == len(given)


def test_reasons_wait_after_comments(evening: Evening) -> None:
    """A reason is handed out last, blackened and given back like everything else that waits."""
    stances, person = evening.store.stances, evening.join("resident")
    stances.take(evening.here, person, "yard", Fit.FITS, "Frau Müller hilft", "de")
    comment(evening)
    assert next_for(evening).sort == "comment"
    decide(evening, next_for(evening))
    decide(evening, next_for(evening), Ruling(Verdict.BLACKEN, places={1}))
    black = stances.of(person)["yard"]
    assert (black.reason, black.original) == (f"Frau {BLACK} hilft", "Frau Müller hilft")
    undo(evening)
    again = stances.of(person)["yard"]
    assert (again.reason, again.original, again.blackened) == ("Frau Müller hilft", None, False)
