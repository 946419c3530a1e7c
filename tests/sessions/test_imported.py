"""An election from elsewhere becomes a workshop with one counted round."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sessions.ballot_kind import BallotKind
from sessions.imported import import_election
from sessions.pabulib import BadFile, VoteKind, parse_pb, read_pb, write_pb
from sessions.profiles import profile_of_election
from sessions.quarter import Quarter
from sessions.ranking.borda import borda
from sessions.ranking.ties import ById
from sessions.round import Channel
from sessions.schema import metadata
from sessions.store import Store
from sessions.workshop import Plan
from tests.conftest import KINDS_OF_LONG_TESTS, ONLY_LONG

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
FILES = Path(__file__).parents[3] / "shared" / "data" / "ballots"
REMBERTOW = FILES / "Poland_Warszawa_2021_Rembertow.pb"
SMALL = """META
key;value
description;Two ideas
num_projects;2
num_votes;3
budget;10
vote_type;{kind}
max_length;2
PROJECTS
project_id;cost;name;category;latitude;longitude
7;5;Bench;public space;52.1;21.1
9;6;Garden;;;
VOTES
voter_id;vote{column}
a;7,9{points}
b;9{point}
c;{empty}
"""


@pytest.fixture(params=KINDS_OF_LONG_TESTS)
def kind(request: pytest.FixtureRequest) -> str:
    """Where whole evenings are played."""
    return str(request.param)


def small(kind: str = "approval", points: str = "", point: str = "") -> str:
    """A file with two projects and three ballots, the last one blank."""
    column = ";points" if points else ""
    empty = ";" if points else ""
    return SMALL.format(kind=kind, points=points, point=point, column=column, empty=empty)


BY_DOTS = {
    "order": [
        {"id": "9", "number": 2, "rank": 1, "value": "2", "supporters": 2, "shown": 3},
        {"id": "7", "number": 1, "rank": 2, "value": "1", "supporters": 1, "shown": 3},
    ],
    "selected": [],
    "total_cost": "0",
    "ties": [],
}
"""What the command line prints of the small file."""


def test_rembertow_is_counted_as_its_file_says(store: Store) -> None:
    """53 projects keep id, cost, category and place; their counts are those of the city."""
    if not REMBERTOW.exists():
        pytest.skip("../shared/data is not here")
    election = read_pb(REMBERTOW)

    here = import_election(store, election, NOW)

    counted = store.rounds.all(here.id)[0]
    ranking = store.ballots.priority_list(counted.id)
    ideas = {idea.id: idea.draft for idea in store.rounds.listed(counted.id)}
    found = {ideas[one.idea_id].external_id: one.value for one in ranking.order}
    assert found == {project.id: project.votes for project in election.projects}
    assert ranking.ballots == 1811
    assert store.ballots.turnout(counted.id) == {Channel.IMPORT: 1811}
    assert sum(draft.place is not None for draft in ideas.values()) == sum(
        project.place is not None for project in election.projects
    )


def test_a_blank_ballot_was_cast_too(store: Store) -> None:
    """Whoever hands in an empty ballot is counted among those who took part."""
    here = import_election(store, parse_pb(small()), NOW)

    ranking = store.ballots.priority_list(store.rounds.all(here.id)[0].id)

    assert ranking.ballots == 3
    assert [(one.number, one.value, one.supporters) for one in ranking.order] == [
        (2, 2, 2),
        (1, 1, 1),
    ]


def test_points_are_kept(store: Store) -> None:
    """In a cumulative election the dots of an idea are the points it was given."""
    election = parse_pb(small("cumulative", ";4,1", ";5"))

    here = import_election(store, election, NOW)

    ranking = store.ballots.priority_list(store.rounds.all(here.id)[0].id)
    assert [(one.number, one.value, one.supporters) for one in ranking.order] == [
        (2, 6, 2),
        (1, 4, 1),
    ]


def test_a_ranking_keeps_its_order(store: Store) -> None:
    """Whoever ranks says which comes first; the announced list counts who named an idea."""
    election = parse_pb(small("ordinal"))

    here = import_election(store, election, NOW)

    counted = store.rounds.all(here.id)[0]
    stored, file = store.ballots.profile(counted.id), profile_of_election(election)
    assert counted.kind is BallotKind.RANKING
    assert file.ballots == ({0: 1, 1: 2}, {1: 1}, {})
    assert sorted(stored.ballots, key=len, reverse=True) == list(file.ballots)
    assert [idea.id for idea in stored.ideas] == ["7", "9"]
    ranking = store.ballots.priority_list(counted.id)
    assert [(one.number, one.value) for one in ranking.order] == [(2, 2), (1, 1)]


def test_grades_are_kept(store: Store) -> None:
    """Grades are stored as they were given, and ideas nobody rated have none."""
    election = parse_pb(small("scoring", ";4,1", ";5"))

    here = import_election(store, election, NOW)

    stored = store.ballots.profile(store.rounds.all(here.id)[0].id)
    assert stored.kind is BallotKind.RATING
    assert profile_of_election(election).ballots == ({0: 4, 1: 1}, {1: 5}, {})
    assert sorted(stored.ballots, key=len, reverse=True) == [{0: 4, 1: 1}, {1: 5}, {}]


def test_a_grade_of_nought_is_refused_and_leaves_nothing_behind(store: Store) -> None:
    """What would be counted otherwise than it was meant is not half imported."""
    with pytest.raises(BadFile, match="the ballot of a gives the grade 0"):
        import_election(store, parse_pb(small("scoring", ";4,0", ";5")), NOW)

    with store.database.read() as connection:
        rows = [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
            if name != "schema_number"
        ]
    assert set(rows) == {0}


@pytest.mark.skipif(not FILES.exists(), reason="../shared/data is not here")
def test_a_real_ranking_gives_the_same_list_stored_or_not(store: Store) -> None:
    """Borda of the Chicago ballots is the same from the database as from the file."""
    file = FILES / "US_Stanford_Dataset_PB_Chicago_39th_Ward_2020_vote_rankings.pb"
    election = read_pb(file)

    here = import_election(store, election, NOW)

    stored = store.ballots.profile(store.rounds.all(here.id)[0].id)
    assert borda(stored, ById()) == borda(profile_of_election(election), ById())


@pytest.mark.skipif(not FILES.exists(), reason="../shared/data is not here")
def test_rembertow_goes_out_as_it_came(store: Store) -> None:
    """Exported and imported again it is equal in projects, ballots and what it says of itself."""
    election = read_pb(REMBERTOW)
    first = import_election(store, election, NOW)

    exported = write_pb(store.elections.of(store.rounds.all(first.id)[0].id))

    again = parse_pb(exported.decode())
    assert again == election
    second = import_election(store, again, NOW)
    assert write_pb(store.elections.of(store.rounds.all(second.id)[0].id)) == exported
    hashes = {store.rounds.all(one.id)[0].count_hash for one in (first, second)}
    assert len(hashes) == 2  # the lot is drawn by the code of the workshop


@pytest.mark.parametrize("kind_", list(VoteKind))
def test_every_kind_of_ballot_goes_out_as_it_came(store: Store, kind_: VoteKind) -> None:
    """Points, grades and the order of a ranking are those of the file; blank ballots too."""
    points = kind_ in (VoteKind.CUMULATIVE, VoteKind.SCORING)
    text = small(kind_, ";4,1", ";5") if points else small(kind_)
    if kind_ is VoteKind.CHOOSE_1:
        text = text.replace("a;7,9", "a;7")
    election = parse_pb(text)
    here = import_election(store, election, NOW)
    exported = write_pb(store.elections.of(store.rounds.all(here.id)[0].id))
    assert parse_pb(exported.decode()) == election


@ONLY_LONG
@pytest.mark.skipif(not FILES.exists(), reason="../shared/data is not here")
def test_another_checker_finds_nothing_new_in_what_goes_out(store: Store) -> None:
    """The checker of the makers of the format says of it what it says of the file of the city."""
    checker = pytest.importorskip("pabulib.checker")
    here = import_election(store, read_pb(REMBERTOW), NOW)
    exported = write_pb(store.elections.of(store.rounds.all(here.id)[0].id)).decode()
    came, goes = (
        checker.Checker().process_files([text])["summary"]
        for text in (REMBERTOW.read_text(encoding="utf-8"), exported)
    )
    assert goes == came


def test_others_write_while_ballots_come_in(store: Store) -> None:
    """Between two handfuls of a large file the hall goes on; how far it is can be told."""
    rows = "".join(f"{voter};7\n" for voter in range(250))
    election = parse_pb(small().replace("num_votes;3", "num_votes;253") + rows)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        store.workshops.create(Plan({"de": "Abend"}, {"de": "Was?"}, Quarter("Q")), NOW)
        told.append((done, total))

    here = import_election(store, election, NOW, progress)
    assert told == [(100, 253), (200, 253), (253, 253)]
    (counted,) = store.rounds.all(here.id)
    assert store.ballots.priority_list(counted.id).ballots == 253
