"""What simulated people do is what people do: cards, shared tablets, slips, tables, desks."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from content.chatter import chatter
from content.example import load_example
from content.toolbox import load_toolbox
from sessions.group import Grouping
from sessions.phase import Phase, Role
from sessions.rehearsal.crowd import Crowd, mixed
from sessions.rehearsal.evening import Evening as Played
from sessions.rehearsal.evening import SimulatedClock, Stage
from sessions.rehearsal.sayings import Sayings
from sessions.rehearsed import plan_of
from sessions.round import Channel, OneVotePer, Round
from sessions.schema import browser, decision
from sessions.store import Store
from sessions.workshop import DEFAULT_LIMIT, IdeaLimit, Plan, Workshop
from tests.conftest import KINDS_OF_LONG_TESTS
from tests.sessions.evening import NOW

HALL = Crowd(24, tablets=3, phones=10, slips=6)


@pytest.fixture(params=KINDS_OF_LONG_TESTS)
def kind(request: pytest.FixtureRequest) -> str:
    """Where whole evenings are played."""
    return str(request.param)


def plan(*, cards: bool = True, limit: IdeaLimit = DEFAULT_LIMIT) -> Plan:
    asked = (Grouping.ROLE, Grouping.RESIDENCE)
    return replace(plan_of(load_example()), cards=cards, idea_limit=limit, questions=asked)


def play(store: Store, wanted: Plan, crowd: Crowd = HALL) -> tuple[Workshop, list[Stage]]:
    """Play a copy of a new evening to its end in simulated time."""
    here = store.workshops.create(wanted, NOW)
    made = store.rehearsals.copy(here, crowd.people, 0, Role.ORGANISER, NOW)
    said = chatter(load_toolbox(), wanted.languages)
    sayings = Sayings(said.ideas, said.comments, said.approaches)
    stages = list(Played(store, made.code, crowd, sayings, SimulatedClock(NOW)).play())
    return store.workshops.by_code(made.code), stages


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Workshop]]:
    """An evening of the usual hall, played once for all who only look at it."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('played') / 'evening.db'}")
    yield store, play(store, plan())[0]
    store.close()


def by_channel(crowd: Crowd) -> dict[Channel, int]:
    return {
        Channel.PHONE: crowd.phones,
        Channel.TABLET: crowd.sharing,
        Channel.PAPER: crowd.slips,
    }


def dots(store: Store, counted: Round) -> int:
    return sum(row.dots for row in store.ballots.priority_list(counted.id).order)


@pytest.mark.parametrize("cards", [True, False])
def test_everybody_gives_dots_once_a_round(store: Store, cards: bool) -> None:
    """Phones, shared tablets and slips are counted as there are people; no deed is refused."""
    copied, stages = play(store, plan(cards=cards))
    votes = [stage for stage in stages if stage.step.phase is Phase.VOTE]
    rounds = store.rounds.all(copied.id)
    assert len(rounds) == len(votes) == 2
    for counted, stage in zip(rounds, votes, strict=True):
        assert counted.one_vote_per is (OneVotePer.CARD if cards else OneVotePer.DEVICE)
        assert store.ballots.turnout(counted.id) == by_channel(HALL)
        assert dots(store, counted) == stage.dots
    assert not sum(stage.refused for stage in stages)


def test_a_card_is_one_person_all_evening(played: tuple[Store, Workshop]) -> None:
    """Each card has one ballot in each round, on whatever tablet, and so both can be compared."""
    store, copied = played
    assert store.cards.used(copied.id) == HALL.people
    first, second = store.rounds.all(copied.id)
    gave = [
        {ballot.participant_id for ballot in store.ballots.given(r.id)} for r in (first, second)
    ]
    assert gave[0] == gave[1]
    assert {store.cards.of(person) for person in gave[0]} == set(range(1, HALL.people + 1))


def test_slips_carry_the_numbers_of_cards(played: tuple[Store, Workshop]) -> None:
    """Slips are entered by the desk, one per card, and each counts."""
    store, copied = played
    for counted in store.rounds.all(copied.id):
        slips = store.slips.all(counted.id)
        assert sorted(slip.card or 0 for slip in slips) == list(range(1, HALL.slips + 1))


def test_a_tablet_passes_from_hand_to_hand(played: tuple[Store, Workshop]) -> None:
    """There are as many browsers as devices, and each tablet has served several people."""
    store, copied = played
    query = select(browser.c.token_hash).where(browser.c.workshop_id == copied.id)
    with store.database.read() as connection:
        served = Counter(connection.execute(query).scalars())
    assert len(served) == HALL.phones + HALL.tablets
    assert sum(people > 1 for people in served.values()) == HALL.tablets


@pytest.mark.parametrize("most", [1, 3])
def test_a_table_gives_no_more_than_it_may(store: Store, most: int) -> None:
    """Whoever writes sits at a table first, and tables keep to their number of ideas."""
    copied, stages = play(store, plan(limit=IdeaLimit(most)))
    assert len(store.ideas.released(copied.id)) == min(2, most) * HALL.tables
    assert not sum(stage.refused for stage in stages)
    assert len(set(store.groups.of(copied.id, Grouping.TABLE).values())) == HALL.tables


def test_some_say_something_about_themselves(played: tuple[Store, Workshop]) -> None:
    """Results can be told apart by what was answered; not everybody answers."""
    store, copied = played
    said = store.groups.of(copied.id, Grouping.RESIDENCE)
    assert set(said.values()) == {"long_here", "new_here"}
    assert "administration" not in store.groups.of(copied.id, Grouping.ROLE).values()


def test_the_second_vote_weighs_the_first_ideas(store: Store) -> None:
    """What is talked about and weighed are the first ideas of the preselection, with 3 dots."""
    copied, _ = play(store, plan(), Crowd(60, tablets=8, phones=20, slips=10))
    first, second = store.rounds.all(copied.id)
    weighed = {idea.id for idea in store.rounds.listed(second.id)}
    assert 8 <= len(weighed) <= 10 < len(store.rounds.listed(first.id))
    order = store.ballots.priority_list(first.id).order
    assert weighed == {row.idea_id for row in order[: len(weighed)]}
    assert second.limits.dots == 3


def test_everything_is_decided_at_the_desk(played: tuple[Store, Workshop]) -> None:
    """Two people decide through the queue, each piece once, and nothing is left."""
    store, copied = played
    query = select(decision.c.piece_id, decision.c.holder)
    with store.database.read() as connection:
        decided = connection.execute(query.where(decision.c.workshop_id == copied.id)).all()
    assert len(decided) == len({row.piece_id for row in decided})
    assert len({row.holder for row in decided}) == 2
    assert not store.queue.waiting(copied.id)


def test_as_many_as_asked(store: Store, size: Callable[[int, int], int]) -> None:
    """However large the hall, everybody gives dots, and all kinds of things are given."""
    crowd = mixed(size(30, 300))
    copied, stages = play(store, plan(), crowd)
    for counted in store.rounds.all(copied.id):
        assert store.ballots.turnout(counted.id) == by_channel(crowd)
    assert store.comments.released(copied.id)
    assert store.stances.counts(copied)
    assert store.pledges.counts(copied.id)
    assert not sum(stage.refused for stage in stages)
