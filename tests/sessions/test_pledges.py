"""Pledges and arrangements: counted once per person, for ideas of a released list, no names."""

from datetime import date
from functools import partial

import pytest

from sessions.arrangement import Arrangement
from sessions.errors import Reason
from sessions.export import tables
from sessions.phase import Phase, Role
from sessions.run_sheet import RunSheet, Step
from sessions.sheet import Flavour
from sessions.store import Store
from sessions.table import csv_files
from tests.sessions.evening import LEAD, NOW, Evening, at_once, refused

RESULTS = (Phase.RESULT, Phase.BUFFER)
BENCH = Arrangement(
    "Nachbarschaftstreff Lindenstraße 12", "Verein Quartiersgarten", date(2030, 6, 1)
)


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that shows its released list of three ideas."""
    evening = Evening(store, sheet=RunSheet(tuple(Step(phase, 10) for phase in Phase)))
    evening.tick(evening.ideas[0])
    evening.finish()
    evening.move(Phase.RESULT)
    return evening


def join_in(evening: Evening, who: str = "a", place: int = 0) -> None:
    """Say "Ich mache mit" on a phone."""
    evening.store.pledges.give(evening.here, evening.ideas[place], evening.join(who))


def people(evening: Evening) -> list[int]:
    """How many join in with the first, second, third idea."""
    counts = evening.store.pledges.counts(evening.id)
    return [counts.get(idea, 0) for idea in evening.ideas]


def arrange(evening: Evening, wanted: Arrangement = BENCH, place: int = 0) -> None:
    """Note what is arranged, as the facilitator does."""
    evening.store.arrangements.keep(evening.here, evening.ideas[place], wanted, LEAD)


def test_a_person_is_counted_once(evening: Evening) -> None:
    """Double taps and two devices at once make one person; others and other ideas add up."""
    evening.join("a")
    at_once([partial(join_in, evening)] * 6)
    join_in(evening, "b")
    join_in(evening, "a", 2)
    assert people(evening) == [2, 0, 1]
    assert evening.store.pledges.number(evening.id) == 3
    assert evening.store.pledges.of(evening.join("a")) == {evening.ideas[0], evening.ideas[2]}


def test_the_same_tap_takes_it_back(evening: Evening) -> None:
    """Taken back nobody is counted; the second time and without a pledge nothing happens."""
    join_in(evening)
    join_in(evening, "b")
    for _ in range(2):
        evening.store.pledges.take_back(evening.here, evening.ideas[0], evening.join("a"))
    evening.store.pledges.take_back(evening.here, evening.ideas[1], evening.join("a"))
    assert people(evening) == [1, 0, 0]


def test_taking_back_is_possible_in_every_step(evening: Evening) -> None:
    """Whoever thought better of it need not wait for the next result."""
    join_in(evening)
    evening.move(Phase.PAUSE)
    evening.store.pledges.take_back(evening.here, evening.ideas[0], evening.join("a"))
    assert people(evening) == [0, 0, 0]


@pytest.mark.parametrize("phase", [one for one in Phase if one not in RESULTS])
def test_joining_in_belongs_to_the_result(evening: Evening, phase: Phase) -> None:
    """In no step but the result and its buffer can anybody join in."""
    evening.move(phase)
    with refused(Reason.NOT_IN_THIS_STEP):
        join_in(evening)


def test_nothing_before_the_release(store: Store) -> None:
    """As long as the list is not released nobody joins in and nothing is arranged."""
    evening = Evening(store)
    evening.close_count()
    evening.move(Phase.RESULT)
    for act in (join_in, arrange):
        with refused(Reason.NOT_ON_LIST):
            act(evening)
    assert "pledges" not in tables(store, evening.here)


def test_an_idea_of_another_evening(evening: Evening) -> None:
    """An id from elsewhere is an unknown idea."""
    other = Evening(evening.store)
    with refused(Reason.UNKNOWN_IDEA):
        evening.store.pledges.give(evening.here, other.ideas[0], evening.join("a"))


def test_merged_later(evening: Evening) -> None:
    """Who joined in with both ideas is one person for the surviving one; undoing parts them."""
    for who, place in (("a", 0), ("a", 1), ("b", 1)):
        join_in(evening, who, place)
    arrange(evening)
    evening.store.merges.merge(evening.here, evening.ideas[1], evening.ideas[0], LEAD, NOW)
    assert people(evening) == [2, 0, 0]
    join_in(evening, "c", 1)
    evening.store.pledges.take_back(evening.here, evening.ideas[0], evening.join("a"))
    assert people(evening) == [2, 0, 0]
    evening.store.merges.unmerge(evening.here, evening.ideas[1], LEAD, NOW)
    assert people(evening) == [1, 1, 0]


def test_an_idea_taken_back(evening: Evening) -> None:
    """Nobody joins in any more with an idea that its author has taken back."""
    evening.store.ideas.take_back(evening.here, evening.ideas[0], evening.join("author"))
    for act in (join_in, arrange):
        with refused(Reason.UNKNOWN_IDEA):
            act(evening)


def test_a_pledge_draws_no_hall_anew(evening: Evening) -> None:
    """A tap of one person changes no revision, an arrangement does."""
    before = evening.here.revision
    join_in(evening)
    assert evening.here.revision == before
    arrange(evening)
    assert evening.here.revision > before


def test_an_arrangement_is_kept_and_taken_away(evening: Evening) -> None:
    """The newer one replaces the older one; an empty one is none."""
    arrange(evening, Arrangement("Gartengruppe"))
    arrange(evening)
    assert evening.store.arrangements.all(evening.id) == {evening.ideas[0]: BENCH}
    arrange(evening, Arrangement())
    assert not evening.store.arrangements.all(evening.id)


@pytest.mark.parametrize(
    "personal", ["Frau Yılmaz", "Tel. 0171 2345678", "garten@example.org", "Familie Kaya"]
)
def test_nobody_is_named(evening: Evening, personal: str) -> None:
    """What looks like a person is kept neither as group nor as the one who looks after it."""
    for wanted in (Arrangement(group=personal), Arrangement(carer=personal)):
        with refused(Reason.NAMES_A_PERSON):
            arrange(evening, wanted)
    assert not evening.store.arrangements.all(evening.id)


def test_only_the_facilitator_arranges(evening: Evening) -> None:
    """Residents and the organiser do not."""
    for role in (Role.RESIDENT, Role.ORGANISER):
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.arrangements.keep(evening.here, evening.ideas[0], BENCH, role)


def test_the_file(evening: Evening) -> None:
    """`pledges.csv` has people, group, function and date per idea, and nothing of a person."""
    join_in(evening)
    join_in(evening, "b", 2)
    arrange(evening)
    table = tables(evening.store, evening.here)["pledges"]
    assert table.rows == (
        (1, None, "Idee 1", 1, BENCH.group, BENCH.carer, BENCH.first_date),
        (3, None, "Idee 3", 1, "", "", None),
    )
    written = csv_files({"pledges": table}, Flavour.RFC4180)["pledges.csv"].decode()
    assert not [who for who in "ab" if evening.join(who) in written]
