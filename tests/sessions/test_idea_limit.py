"""How many ideas a table or a person can give."""

from functools import partial

import pytest

from sessions.errors import Reason, Refused
from sessions.idea import Draft
from sessions.paper_idea import PaperIdea
from sessions.phase import Phase, Role
from sessions.store import Store
from sessions.workshop import IdeaLimit, LimitPer
from tests.sessions.evening import LEAD, Evening, at_once, refused


@pytest.fixture
def tables(store: Store) -> Evening:
    """An evening with two ideas per table."""
    return Evening(store, Phase.IDEAS, ideas=0, idea_limit=IdeaLimit(2))


@pytest.fixture
def people(store: Store) -> Evening:
    """An evening with two ideas per person."""
    return Evening(store, Phase.IDEAS, ideas=0, idea_limit=IdeaLimit(2, LimitPer.PERSON))


def sit(evening: Evening, browser: str, table: int) -> None:
    evening.store.people.sit_at(evening.id, evening.join(browser), table)


def test_a_table_is_asked_for_first(tables: Evening) -> None:
    """Where tables are counted, nobody gives an idea without saying where she sits."""
    with refused(Reason.TABLE_MISSING):
        tables.give()
    sit(tables, "author", 4)
    assert tables.give().table == 4


def test_a_table_shares_its_ideas(tables: Evening) -> None:
    """Two people of one table give two ideas together; another table has two of its own."""
    for browser, table in (("a", 1), ("b", 1), ("c", 2)):
        sit(tables, browser, table)
    tables.give(browser="a")
    tables.give(browser="b")
    with refused(Reason.TABLE_HAS_ENOUGH):
        tables.give(browser="a")
    tables.give(browser="c")


def test_paper_counts_for_its_table(tables: Evening) -> None:
    """A slip of a table takes one of its places; one without a table is never too many."""
    sit(tables, "a", 1)
    tables.give(browser="a")
    papers = tables.store.paper_ideas
    papers.enter(tables.here, PaperIdea(Draft("Bank", "de"), table=1), Role.HELPER)
    with refused(Reason.TABLE_HAS_ENOUGH):
        papers.enter(tables.here, PaperIdea(Draft("Baum", "de"), table=1), Role.HELPER)
    papers.enter(tables.here, PaperIdea(Draft("Baum", "de")), Role.HELPER)


def test_a_shared_tablet_stays_at_its_table(tables: Evening) -> None:
    """The next person at a tablet sits at the same table, without being asked again."""
    sit(tables, "tablet", 7)
    tables.store.people.next_person(tables.id, tables.token("tablet"))
    assert tables.give(browser="tablet").table == 7


def test_each_person_has_her_own(people: Evening) -> None:
    """Per person, no table is asked and the next person at a tablet begins anew."""
    people.give()
    people.give()
    with refused(Reason.PERSON_HAS_ENOUGH):
        people.give()
    people.store.people.next_person(people.id, people.token("author"))
    people.give()


def test_taken_back_and_refused_leave_their_place(people: Evening) -> None:
    """Who takes an idea back, or whose idea is not shown, gives another one."""
    first, second = people.give(), people.give()
    people.store.ideas.take_back(people.here, first.id, people.join())
    people.give()
    people.store.ideas.refuse(people.here, second.id, 1, LEAD)
    people.give()
    with refused(Reason.PERSON_HAS_ENOUGH):
        people.give()


def test_no_limit(store: Store) -> None:
    """Without a limit nobody is asked for a table and nobody has enough."""
    evening = Evening(store, Phase.IDEAS, ideas=0)
    assert [evening.give().number for _ in range(5)] == [1, 2, 3, 4, 5]


def test_the_limit_holds_at_once(tables: Evening) -> None:
    """Of ten tablets of one table that send in the same moment two come through."""
    for n in range(10):
        sit(tables, str(n), 1)

    def give(n: int) -> bool:
        try:
            tables.give(browser=str(n))
        except Refused as error:
            assert error.reason is Reason.TABLE_HAS_ENOUGH
            return False
        return True

    assert sum(at_once([partial(give, n) for n in range(10)])) == 2


@pytest.mark.parametrize("table", [-1, 0, 201, 10**12])
def test_no_such_table(tables: Evening, table: int) -> None:
    """A number that no table of a hall has is refused."""
    with refused(Reason.BAD_NUMBER):
        sit(tables, "author", table)
