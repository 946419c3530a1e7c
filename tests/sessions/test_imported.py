"""An election from elsewhere becomes a workshop with one counted round."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sessions.imported import import_election
from sessions.pabulib import BadFile, parse_pb, read_pb
from sessions.round import Channel
from sessions.schema import metadata
from sessions.store import Store

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


def small(kind: str = "approval", points: str = "", point: str = "") -> str:
    """A file with two projects and three ballots, the last one blank."""
    column = ";points" if points else ""
    empty = ";" if points else ""
    return SMALL.format(kind=kind, points=points, point=point, column=column, empty=empty)


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


def test_a_ranking_is_refused_and_leaves_nothing_behind(store: Store) -> None:
    """What cannot be counted yet is not half imported."""
    with pytest.raises(BadFile, match="ordinal"):
        import_election(store, parse_pb(small("ordinal")), NOW)

    with store.database.read() as connection:
        rows = [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
            if name != "schema_number"
        ]
    assert set(rows) == {0}
