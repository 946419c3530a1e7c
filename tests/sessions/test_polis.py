"""A Polis export becomes a finished round that knows what each person saw."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sessions.__main__ import main
from sessions.ballot_kind import BallotKind
from sessions.export import tables
from sessions.imported import import_conversation
from sessions.polis import Conversation, Statement, Voter, read_polis
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.scores import common_ground
from sessions.ranking.ties import ById
from sessions.store import Store

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
POLIS = Path(__file__).parents[3] / "shared" / "data" / "polis"
BREXIT = POLIS / "brexit-consensus"
REFERENCE = POLIS / "polis__brexit-consensus.json"
LONG = "The benches " + "by the long path along the water " * 3 + "need backs."

SMALL = {
    "summary.csv": 'topic,What about benches?\nurl,https://pol.is/x\ndescription,"A, b"\n',
    "comments.csv": (
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
        f"30,later,2,0,0,0,0,{LONG}\n"
        '20,then,1,0,0,0,-1,"Buy, now!"\n'
        "10,now,0,0,0,0,1,More benches\n"
    ),
    "participants-votes.csv": (
        "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n"
        "a,0,1,3,1,1,-1,1,1\n"
        "b,0,0,1,0,0,0,,\n"
        "c,,0,1,1,0,,1,\n"
    ),
    "votes.csv": (
        "timestamp,datetime,comment-id,voter-id,vote\n"
        "50,later,0,a,-1\n"
        "40,now,0,a,1\n"
        "60,now,1,a,1\n"
        "60,now,2,a,0\n"
        "60,now,2,a,1\n"
        "41,now,0,b,0\n"
        "42,now,1,c,1\n"
    ),
}
"""One statement moderation took out; `a` changed her mind twice; `c` voted on nothing else."""

Export = Callable[..., Path]


@pytest.fixture
def export(tmp_path: Path) -> Export:
    """Write the small export, with one place changed; without `new` the file is missing."""

    def write(name: str = "", old: str = "", new: str | None = None) -> Path:
        for file, content in SMALL.items():
            text = content
            if file == name:
                if new is None:
                    continue
                assert text.count(old) == 1, "the test must change exactly one place"
                text = text.replace(old, new)
            (tmp_path / file).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def reference() -> dict[str, Any]:
    """What others counted of the real conversation."""
    if not REFERENCE.exists():
        pytest.skip("../shared/data is not here")
    found: dict[str, Any] = json.loads(REFERENCE.read_text(encoding="utf-8"))
    return found


def ranked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """What `rank … --format json` prints."""
    assert main(["rank", *arguments, "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_last_votes_on_what_moderation_left_in(export: Export) -> None:
    """Of several votes the latest counts, of two at one moment the lower row."""
    assert read_polis(export()) == Conversation(
        "What about benches?",
        (Statement("0", "More benches"), Statement("2", LONG)),
        (Voter("a", {"2": 1, "0": -1}), Voter("b", {"0": 0})),
    )


def test_every_number_of_a_real_conversation(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of all 50 statements as many agree, pass, disagree and saw them as the reference says."""
    expected = reference()
    code = import_conversation(store, read_polis(BREXIT), NOW).code

    printed = ranked(capsys, code, "--rule", "common-ground", "--database", store.url)

    comments = expected["comments"]
    found = {row["id"]: row for row in printed["order"]}
    assert found.keys() == comments.keys()
    assert {one: row["shown"] for one, row in found.items()} == {
        one: row["seen"] for one, row in comments.items()
    }
    for one, row in found.items():
        agree, seen = comments[one]["agree"], comments[one]["seen"]
        assert row["supporters"] == agree
        assert Fraction(row["value"]) == Fraction(agree + 1, seen + 2)
    shares = {one: Fraction(row["supporters"], row["shown"]) for one, row in found.items()}
    assert sorted(shares, key=shares.__getitem__, reverse=True)[:10] == [
        str(one) for one in expected["top10_agree_share"]
    ]


def test_common_ground_of_the_groups_that_polis_found() -> None:
    """With the groups of the export every value is that of Polis, and so are the first ten."""
    expected, conversation = reference(), read_polis(BREXIT)
    with (BREXIT / "participants-votes.csv").open(encoding="utf-8", newline="") as file:
        groups = {row["participant"]: row["group-id"] for row in csv.DictReader(file)}
    grouped = [one for one in conversation.voters if groups[one.id]]
    ids = [one.id for one in conversation.statements]
    ballots = tuple({ids.index(one): mark for one, mark in v.votes.items()} for v in grouped)
    profile = Profile(
        BallotKind.STANCE,
        tuple(Contender(one, number) for number, one in enumerate(ids)),
        ballots,
        tuple(map(frozenset, ballots)),
        tuple(groups[one.id] for one in grouped),
    )

    order = common_ground(profile, ById()).order

    values = {ids[row.idea]: row.value for row in order}
    assert values == {
        one: Fraction(row["group_aware_consensus"]) for one, row in expected["comments"].items()
    }
    assert [int(ids[row.idea]) for row in order[:10]] == expected["top10_gic"]


def test_who_saw_what_is_kept_in_lists_and_downloads(
    store: Store, export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    """An idea that one person saw and liked is before one that two saw and nobody liked."""
    here = import_conversation(store, read_polis(export()), NOW)

    printed = ranked(capsys, here.code, "--database", store.url)

    assert printed["announced"] == "approval"
    assert printed["ballots"] == 2
    seen = [(row["id"], row["supporters"], row["shown"]) for row in printed["order"]]
    assert seen == [("2", 1, 1), ("0", 0, 2)]
    downloads = tables(store, here)
    table = downloads["priority-list-1"]
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    numbers = ("supporters", "unsure", "against", "shown", "ballots")
    assert [tuple(row[name] for name in numbers) for row in rows] == [
        (1, 0, 0, 1, 2),
        (0, 1, 1, 2, 2),
    ]
    assert len(downloads["ballots-1"].rows) == 3


def test_a_long_statement_is_all_there(store: Store, export: Export) -> None:
    """What is too long for a title begins there and stands below it as a whole."""
    here = import_conversation(store, read_polis(export()), NOW)

    short, long = (idea.draft for idea in store.rounds.listed(store.rounds.all(here.id)[0].id))

    assert (short.title, short.text) == ("More benches", "")
    assert len(long.title) <= 80
    assert long.title.endswith("…")
    assert long.text == LONG


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("votes.csv", "", None, "votes.csv: No such file"),
        ("summary.csv", "topic,", "subject,", "summary.csv: the key topic is missing"),
        (
            "votes.csv",
            "voter-id",
            "voter",
            "votes.csv, line 1: the table votes has no column voter-id",
        ),
        ("comments.csv", "moderated", "mod", "comments.csv, line 1: the table comments has no"),
        ("participants-votes.csv", ",0,1,2\n", ",0,1,3\n", "line 1: the table participants has no"),
        ("votes.csv", "41,now,0,b,0", "41,now,0,z,0", 'votes.csv, line 7: the voter-id "z" is not'),
        ("votes.csv", "41,now,0,b,0", "41,now,9,b,0", 'line 7: the comment-id "9" is not in'),
        ("votes.csv", "41,now,0,b,0", "41,now,0,b,2", 'line 7: vote: "2" is none of 1, 0, -1'),
        ("votes.csv", "41,now", "NaN,now", 'line 7: timestamp: "NaN" is not a whole number'),
        ("votes.csv", "41,now,0,b,0\n", "", 'line 3: comment 0 has "0" here, but the last vote is'),
        (
            "comments.csv",
            ",0,0,-1,",
            ",0,0,no,",
            'comments.csv, line 3: moderated: "no" is none of',
        ),
        ("comments.csv", "10,now,0,", "10,now,2,", 'line 4: the comment-id "2" stands twice'),
        ("comments.csv", "More benches", "", "line 4: the comment-body is empty"),
        ("comments.csv", '"Buy, now!"', '"Buy, now!', "comments.csv, line 3: the row is not legal"),
    ],
)
def test_a_bad_export_is_one_line_and_leaves_nothing_behind(
    name: str,
    old: str,
    new: str | None,
    says: str,
    store: Store,
    export: Export,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit code 2, which file, which line and what is wrong with it."""
    folder = export(name, old, new)

    assert main(["import-polis", str(folder), "--database", store.url]) == 2

    told = capsys.readouterr().err
    assert says in told
    assert len(told.splitlines()) == 1
    assert not store.workshops.all()


def test_nothing_left_in_is_one_line(
    store: Store, export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where moderation took everything out there is nothing to vote on."""
    folder = export()
    comments = (
        SMALL["comments.csv"].replace(",0,0,0,The", ",0,0,-1,The").replace(",1,More", ",-1,More")
    )
    (folder / "comments.csv").write_text(comments, encoding="utf-8")

    assert main(["import-polis", str(folder), "--database", store.url]) == 2

    assert capsys.readouterr().err == "there is nothing to vote on in it\n"
    assert not store.workshops.all()
