"""`python -m sessions rank`: what it prints, and what it says to a call that cannot be meant."""

import json
import os
from pathlib import Path

import pytest

from sessions.__main__ import main
from sessions.imported import import_election
from sessions.pabulib import parse_pb
from sessions.phase import Role
from sessions.ranking.rules import RULES
from tests.sessions.evening import Evening
from tests.sessions.test_imported import BY_DOTS, NOW, small


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict:
    """What `rank … --format json` prints."""
    assert main(["rank", *arguments, "--format", "json"]) == 0
    found: dict = json.loads(capsys.readouterr().out)
    return found


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Two ideas and three ballots, one of them blank."""
    made = tmp_path / "two.pb"
    made.write_text(small(), encoding="utf-8")
    return str(made)


def test_without_a_rule_a_file_is_ranked_by_dots(file, capsys):
    """Every idea has its public number, its value as text, its supporters and who saw it."""
    assert asked(capsys, file) == {
        "rule": "dots",
        "settings": {"ties": "id"},
        "ballots": 3,
        **BY_DOTS,
    }


def test_settings_say_all_that_decided(file, capsys):
    """Budget, utility, completion with its step, tie rule and seed: another machine finds it."""
    printed = asked(
        capsys,
        *(file, "--rule", "equal-shares", "--budget", "2000", "--completion", "add1"),
        *("--ties", "supporters-cost-lot", "--seed", "2026", "--explain"),
    )
    assert printed["settings"] == {
        "ties": "supporters-cost-lot",
        "seed": "2026",
        "budget": "2000",
        "utility": "cost",
        "completion": "add1",
        "step": "1",
    }
    assert printed["selected"] == ["9", "7"]
    assert [step["max_payment"] for step in printed["steps"]] == ["3", "5"]


def test_settings_name_a_utility_only_where_it_is_looked_at(file, capsys):
    """Phragmén alone asks who supports an idea; only what is left over goes by worth."""
    call = (file, "--rule", "phragmen")
    assert "utility" not in asked(capsys, *call)["settings"]
    assert asked(capsys, *call, "--completion", "greedy")["settings"]["utility"] == "cost"


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_explains_every_place(rule, tmp_path, capsys):
    """With `--explain` each row has the numbers of its rule, exact: no number is a float."""
    made = tmp_path / "two.pb"
    grades = rule.startswith(("rating", "majority"))
    kind = ("scoring", ";4,1", ";5") if grades else ()
    made.write_text(small(*kind), encoding="utf-8")

    printed = asked(capsys, str(made), "--rule", rule, "--budget", "1000", "--explain")

    place = "row" if rule == "dots" else "place"
    for row in printed["order"]:
        assert row["explanation"][place]["rank"] == row["rank"]
        assert "." not in json.dumps(row["explanation"])


@pytest.mark.parametrize(
    ("kind", "points", "says"),
    [
        (("ordinal",), ("--rule", "rating-mean"), "rating-mean needs rating ballots"),
        (("approval",), ("--rule", "majority-judgement"), "needs rating ballots, not approval"),
        (
            ("approval",),
            ("--rule", "phragmen", "--completion", "add1"),
            "no completion add1, only none and greedy",
        ),
    ],
)
def test_a_rule_that_does_not_fit_is_one_line(kind, points, says, tmp_path, capsys):
    """Exit code 2 and a sentence."""
    made = tmp_path / "two.pb"
    made.write_text(small(*kind), encoding="utf-8")

    assert main(["rank", str(made), *points]) == 2

    told = capsys.readouterr().err
    assert says in told
    assert len(told.splitlines()) == 1


def test_a_file_without_a_budget_asks_for_one(tmp_path, capsys):
    """Money rules need money."""
    made = tmp_path / "two.pb"
    made.write_text(small().replace("budget;10\n", ""), encoding="utf-8")
    assert main(["rank", str(made), "--rule", "greedy"]) == 2
    assert capsys.readouterr().err == "greedy needs --budget\n"
    assert asked(capsys, str(made), "--rule", "greedy", "--budget", "6")["selected"] == ["9"]


def test_a_tie_that_nobody_may_break_is_one_line(tmp_path, capsys):
    """With `refuse` the command names the equals instead of choosing."""
    made = tmp_path / "two.pb"
    made.write_text(small().replace("b;9", "b;"), encoding="utf-8")
    assert main(["rank", str(made), "--rule", "greedy", "--ties", "refuse"]) == 2
    assert capsys.readouterr().err == "a tie that nobody may break: 7, 9\n"


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("--budget", "1e999999999", "--rule", "equal-shares"), "not an amount of money from 0 to"),
        (("--budget", "-1"), "not an amount of money from 0 to"),
        (("--seed", "\udcff"), "a seed is text in UTF-8"),
        (("--utility", "luck"), "(choose from 'cost', 'count', 'points', 'cost-points', 'borda')"),
    ],
)
def test_an_option_that_cannot_be_meant_is_refused(call, says, file, capsys):
    """A number that no computer reckons with, bytes that are no text: one line, not a crash."""
    with pytest.raises(SystemExit) as ended:
        main(["rank", file, *call])
    assert ended.value.code == 2
    assert says in capsys.readouterr().err.splitlines()[-1]


def test_only_json_has_room_for_explanations(file, capsys):
    """Whoever asks a table for reasons is told where they are."""
    assert main(["rank", file, "--explain"]) == 2
    assert capsys.readouterr().err == "--explain needs --format json\n"


def test_an_empty_seed_is_a_seed(file, capsys):
    """What is asked for decides, not the name of the file."""
    asked_for = asked(capsys, file, "--ties", "supporters-cost-lot", "--seed", "")
    assert asked_for["settings"]["seed"] == ""


def test_a_name_that_is_no_text_is_no_crash(tmp_path, capsys):
    """The lot of a file is drawn by its name, whatever bytes the name has."""
    made = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.pb"))
    try:
        made.write_text(small(), encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    printed = asked(capsys, str(made), "--rule", "seq-pav", "--ties", "supporters-cost-lot")
    assert printed["settings"]["seed"] == "b?"


@pytest.mark.parametrize("kind", ["sqlite"])
def test_an_imported_election_knows_its_budget(store, capsys):
    """What the file said need not be typed again; another amount may be."""
    here = import_election(store, parse_pb(small()), NOW)
    call = ("--database", store.url, here.code, "--rule", "greedy")
    assert asked(capsys, *call)["settings"]["budget"] == "10"
    assert asked(capsys, *call, "--budget", "5")["selected"] == ["7"]


HEAPED = """META
key;value
num_projects;3
num_votes;6
vote_type;{kind}
PROJECTS
project_id;cost
a;1
b;1
c;1
VOTES
voter_id;vote;points
1;a;1
2;a;1
3;a;1
4;a;1
5;a;1
6;b;3
"""
"""Five people are for the first idea, one with three points for the second."""


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize(
    ("vote_type", "rule", "swaps"),
    [
        ("cumulative", "dots", [None, 1, 1]),
        ("scoring", "dots", [None, 1, 1]),
        ("cumulative", "approval", [None, 3, 1]),
        ("approval", "dots", [None, 3, 1]),
        ("ordinal", "approval", [None, 3, 1]),
        ("cumulative", "seq-pav", [None, None, None]),
    ],
)
def test_how_many_ballots_swap_neighbours(vote_type, rule, swaps, store, tmp_path, capsys):
    """A ballot can give one idea as many points as the most generous one did; stored or not."""
    text = HEAPED.format(kind=vote_type)
    made = tmp_path / "heaped.pb"
    made.write_text(text, encoding="utf-8")
    here = import_election(store, parse_pb(text), NOW)
    for call in ((str(made),), ("--database", store.url, here.code)):
        printed = asked(capsys, *call, "--rule", rule, "--explain")
        assert [row["swap"] for row in printed["firmness"]["ranks"]] == swaps


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_deleted_evening_is_no_list_of_noughts(store, capsys):
    """Without its ballots no rule says anything, the announced one neither; what stays is named."""
    evening = Evening(store)
    evening.tick(evening.ideas[0])
    evening.finish()
    store.workshops.close(evening.id, NOW)
    store.deletions.begin(evening.here, evening.code, Role.ORGANISER, NOW)
    for rule in ((), ("--rule", "approval")):
        assert main(["--database", store.url, "rank", evening.code, *rule]) == 2
        told = capsys.readouterr()
        assert (told.out, told.err.count("\n")) == ("", 1)
        assert told.err.startswith("the ballots are deleted; export still has the published list")


def test_a_file_needs_no_database(file, tmp_path, monkeypatch):
    """Ranking a file leaves nothing behind."""
    monkeypatch.chdir(tmp_path)
    assert main(["rank", file]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["two.pb"]


def test_all_rules_are_listed_with_their_sources(capsys):
    """Who hears of a rule can look it up."""
    assert main(["rules"]) == 0
    printed = capsys.readouterr().out
    for name in ("dots", "approval", "schulze", "seq-pav", "equal-shares", "phragmen"):
        assert f"\n{name}\n" in f"\n{printed}"
    assert printed.count("  source:  ") == 13
