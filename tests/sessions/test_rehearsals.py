"""The Probelauf: a copy is filled, the evening itself is not touched, and nothing stays."""

import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from content.chatter import chatter
from content.example import load_example
from content.toolbox import load_toolbox
from sessions.errors import Reason, Refused
from sessions.export import tables
from sessions.idea import Draft
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.rehearsal.background import begin
from sessions.rehearsal.crowd import Crowd, mixed
from sessions.rehearsal.evening import Evening as Played
from sessions.rehearsal.evening import SimulatedClock, Stage
from sessions.rehearsal.rehearsal import SILENCE, Rehearsal, Standing
from sessions.rehearsal.sayings import Sayings
from sessions.rehearsed import plan_of
from sessions.round import Change, Channel
from sessions.schema import metadata
from sessions.sheet import Flavour
from sessions.store import Store
from sessions.table import csv_files
from sessions.workshop import Workshop
from tests.conftest import KINDS_OF_LONG_TESTS
from tests.sessions.evening import LEAD, NOW, refused

ORGANISER = Role.ORGANISER


@pytest.fixture(params=KINDS_OF_LONG_TESTS)
def kind(request: pytest.FixtureRequest) -> str:
    """Where whole evenings are played."""
    return str(request.param)


@pytest.fixture
def here(store: Store) -> Workshop:
    """The example evening in its vote, with an idea, a comment, a ballot and a sign-in."""
    here = store.workshops.create(plan_of(load_example()), NOW, "MUSTER")
    store.workshops.move(here.id, 0, 2, LEAD, NOW)
    token = token_hash("somebody", here.id)
    person = store.people.join(here.id, token)
    idea = store.ideas.give(here, person, Draft("Eine Bank", "de"))
    store.ideas.release(here, idea.id, 1, LEAD)
    store.comments.give(here, idea.id, person, "Im Schatten", "de")
    store.workshops.move(here.id, 2, 5, LEAD, NOW)
    ballot = store.ballots.open(store.rounds.all(here.id)[0].id, person, Channel.PHONE)
    store.ballots.cast(ballot.id, [Change(idea.id, 1, 1)], "phone", token)
    store.grants.grant(here.id, ORGANISER, token)
    return store.workshops.by_code("MUSTER")


def everything(store: Store) -> dict[str, Counter[str]]:
    """Every row of every table."""
    with store.database.read() as connection:
        return {
            name: Counter(str(row) for row in connection.execute(select(table)))
            for name, table in metadata.tables.items()
        }


def sayings(here: Workshop) -> Sayings:
    said = chatter(load_toolbox(), here.plan.languages)
    return Sayings(said.ideas, said.comments, said.approaches)


def copy(store: Store, here: Workshop, people: int = 30, minutes: int = 0) -> Rehearsal:
    return store.rehearsals.copy(here, people, minutes, ORGANISER, NOW)


def play(store: Store, here: Workshop, crowd: Crowd) -> tuple[Workshop, list[Stage]]:
    """Play a copy to its end in simulated time."""
    made = copy(store, here, crowd.people)
    evening = Played(store, made.code, crowd, sayings(here), SimulatedClock(NOW))
    stages = list(evening.play())
    return store.workshops.by_code(made.code), stages


def test_the_evening_is_not_touched(store: Store, here: Workshop) -> None:
    """All tables hold what they held: while the copy is there, more; without it, the same."""
    before = everything(store)
    copied, _ = play(store, here, mixed(30))
    during = everything(store)
    assert all(rows <= during[name] for name, rows in before.items())
    assert during != before
    store.rehearsals.throw_away(here, copied.id, ORGANISER)
    assert everything(store) == before


def test_thrown_away_after_it_was_used(store: Store, here: Workshop) -> None:
    """Sign-ins and wrong codes in the copy go with it, also when it was closed meanwhile."""
    before = everything(store)
    made = copy(store, here)
    token = token_hash("laptop", made.id)
    store.grants.grant(made.id, LEAD, token)
    with refused(Reason.WRONG_CODE):
        store.grants.sign_in(made.id, "falsch", token_hash("other", made.id), NOW)
    store.workshops.close(made.id, NOW)
    store.rehearsals.throw_away(here, made.id, ORGANISER)
    assert everything(store) == before
    assert not store.rehearsals.of(here.id)


def test_the_same_crowd_makes_the_same_evening(store: Store, here: Workshop) -> None:
    """Two rehearsals of one crowd end with the same list, so that a change can be compared."""
    lists = []
    for _ in range(2):
        copied, _ = play(store, here, Crowd(12, tablets=2, slips=2))
        order = store.ballots.priority_list(store.rounds.all(copied.id)[0].id).order
        lists.append([(one.number, one.value) for one in order])
    assert lists[0] == lists[1]


def test_it_says_so_everywhere(store: Store, here: Workshop) -> None:
    """The copy knows what it is; its code, by which files are named, begins with the word."""
    made = copy(store, here)
    copied = store.workshops.by_code(made.code)
    assert copied.rehearsal
    assert copied.code.startswith("PROBELAUF")
    assert copied.plan == here.plan
    assert copied.position == 0
    assert not store.workshops.by_code("MUSTER").rehearsal
    assert store.workshops.example_code() == "MUSTER"


def test_the_codes_of_the_evening_open_it(store: Store) -> None:
    """Whoever practises leading does it with her own code."""
    here = store.workshops.create(plan_of(load_example()), NOW)
    codes = store.grants.new_codes(here.id, [LEAD])
    made = copy(store, here)
    assert store.grants.sign_in(made.id, codes[LEAD], token_hash("x", made.id), NOW) is LEAD


def test_who_may(store: Store, here: Workshop) -> None:
    """Only the organiser copies and throws away, only copies of her own evening, and no copies."""
    made = copy(store, here)
    with refused(Reason.NOT_IN_THIS_STEP):
        store.rehearsals.copy(here, 30, 0, LEAD, NOW)
    with refused(Reason.NOT_ALLOWED):
        store.rehearsals.throw_away(here, made.id, LEAD)
    with refused(Reason.NOT_ALLOWED):
        copy(store, store.workshops.by_code(made.code))
    other = store.workshops.create(here.plan, NOW)
    with refused(Reason.UNKNOWN_CODE):
        store.rehearsals.throw_away(other, made.id, ORGANISER)
    with refused(Reason.UNKNOWN_CODE):
        store.rehearsals.throw_away(here, here.id, ORGANISER)
    assert store.workshops.by_code("MUSTER")


def test_somebody_else_leads(store: Store, here: Workshop) -> None:
    """Whoever leads the copy on herself is followed; steps she passed over are not gone back to."""
    made = copy(store, here)
    evening = Played(store, made.code, mixed(30), sayings(here), SimulatedClock(NOW))
    stages = evening.play()
    assert next(stages).name == "welcome"
    store.workshops.move(made.id, 0, 2, LEAD, NOW)
    assert [stage.name for stage in stages][:2] == ["ideas", "pause"]


def test_standing(store: Store, here: Workshop) -> None:
    """It runs while there are signs of life, then it is interrupted; once done it stays so."""
    made = copy(store, here)
    later = NOW + SILENCE
    assert made.standing(NOW) is Standing.RUNNING
    assert made.standing(later) is Standing.INTERRUPTED
    store.rehearsals.beat(made.id, later)
    assert store.rehearsals.of(here.id)[0].standing(later) is Standing.RUNNING
    store.rehearsals.finish(made.id, later)
    assert store.rehearsals.of(here.id)[0].standing(later + SILENCE) is Standing.DONE


def test_at_once_in_the_background(store: Store, here: Workshop) -> None:
    """Started and left alone it plays to the end by itself."""
    made = copy(store, here)
    thread = begin(store, made, sayings(here), lambda: datetime.now(UTC))
    thread.join(120)
    (done,) = store.rehearsals.of(here.id)
    assert done.standing(NOW) is Standing.DONE
    assert store.workshops.by_code(made.code).phase is Phase.BUFFER
    assert store.rounds.all(made.id)[-1].released_at


def test_it_ends_with_its_copy(store: Store, here: Workshop) -> None:
    """Thrown away while it is played it ends by itself and leaves nothing."""
    before = everything(store)
    made = copy(store, here, minutes=15)
    thread = begin(store, made, sayings(here), lambda: datetime.now(UTC))
    deadline = time.monotonic() + 60
    while not store.people.number(made.id) and time.monotonic() < deadline:
        thread.join(0.05)
    store.rehearsals.throw_away(here, made.id, ORGANISER)
    thread.join(30)
    assert not thread.is_alive()
    assert everything(store) == before


def test_over_a_chosen_time(store: Store, here: Workshop) -> None:
    """Five minutes are five minutes, shared among the steps as the sheet plans them."""
    made = copy(store, here)
    crowd, clock = mixed(30), SimulatedClock(NOW)
    evening = Played(store, made.code, crowd, sayings(here), clock, 300.0)
    began = [(stage.began_at - NOW).total_seconds() for stage in evening.play()]
    assert began[0] == 0
    assert began == sorted(began)
    copied = store.workshops.by_code(made.code)
    last = copied.step.minutes / copied.plan.sheet.minutes
    assert began[-1] == pytest.approx(300 * (1 - last))


def test_files_of_a_copy(store: Store, here: Workshop) -> None:
    """What is exported from a copy has all tables of an evening."""
    copied, _ = play(store, here, mixed(30))
    names = set(csv_files(tables(store, copied), Flavour.RFC4180))
    assert {"ideas.csv", "comments.csv", "stances.csv", "pledges.csv", "ballots-1.csv"} <= names
    with pytest.raises(Refused):
        store.rehearsals.beat(here.id, NOW + timedelta(1))
