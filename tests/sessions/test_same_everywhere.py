"""A list with ties is the same on every machine that knows the printed lot and seed."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sessions.__main__ import main
from sessions.imported import import_election
from sessions.pabulib import parse_pb
from sessions.store import Store

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
IDEAS = ("bänke", "Linden", "ışık", "水", "10", "9")
VOTES = ("bänke,Linden", "ışık,水", "10,9", "9,bänke", "Linden,ışık", "水,10", "")
"""Six ideas of equal cost and support, their ids in many scripts."""
ONE_COMPUTER = {
    "PYTHONHASHSEED": "0",
    "LC_ALL": "C",
    "PYTHONIOENCODING": "latin-1",
    "TZ": "UTC",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "HOME": "/",
}
ANOTHER = {
    "PYTHONHASHSEED": "4711",
    "LC_ALL": "C.UTF-8",
    "PYTHONIOENCODING": "utf-8",
    "TZ": "Asia/Kathmandu",
    "OPENBLAS_CORETYPE": "Prescott",
}


def election() -> str:
    """A file in which nothing but a lot can decide."""
    projects = "\n".join(f"{one};5" for one in IDEAS)
    votes = "\n".join(f"{voter};{vote}" for voter, vote in enumerate(VOTES))
    meta = f"vote_type;approval\nbudget;21\nnum_projects;{len(IDEAS)}\nnum_votes;{len(VOTES)}"
    head = f"META\nkey;value\n{meta}\nPROJECTS\nproject_id;cost\n"
    return f"{head}{projects}\nVOTES\nvoter_id;vote\n{votes}\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The file."""
    made = tmp_path / "equal.pb"
    made.write_text(election(), encoding="utf-8")
    return str(made)


@pytest.mark.parametrize("rule", ["seq-phragmen", "equal-shares"])
def test_two_computers_print_the_same_bytes(file: str, rule: str) -> None:
    """Hashes, language, encoding, time zone, threads and kind of processor change nothing."""
    call = ["rank", file, "--rule", rule, "--ties", "supporters-cost-lot", "--explain"]
    command = [sys.executable, "-m", "sessions", *call, "--format", "json"]
    processes = [
        subprocess.Popen(command, cwd=ROOT, env=os.environ | own, stdout=subprocess.PIPE)
        for own in (ONE_COMPUTER, ANOTHER)
    ]

    one, other = (process.communicate(timeout=60)[0] for process in processes)

    assert one == other
    printed = json.loads(one)
    assert printed["settings"]["seed"] == "equal"
    assert any(len(tie) > 1 for tie in printed["ties"])
    if rule == "seq-phragmen":
        assert (printed["firmness"]["seed"], printed["firmness"]["draws"]) == (1, 1000)


def asked(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> dict[str, Any]:
    """What `rank` says of the vote, without what it says of the workshop."""
    lot = ("--ties", "supporters-cost-lot", "--seed", "2026", "--explain", "--format", "json")
    assert main(["rank", *arguments, *lot]) == 0
    found: dict[str, Any] = json.loads(capsysbinary.readouterr().out)
    return found


@pytest.mark.parametrize("rule", ["dots", "seq-phragmen", "equal-shares"])
def test_both_databases_draw_the_lot_of_the_file(
    rule: str, file: str, store: Store, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """From SQLite, from PostgreSQL or from the file: the same list, the same ranges."""
    here = import_election(store, parse_pb(election()), NOW)
    options = ("--rule", rule, "--budget", "21", "--utility", "cost")

    stored = asked(capsysbinary, here.code, *options, "--database", store.url)
    from_file = asked(capsysbinary, file, *options)

    assert {name: stored[name] for name in from_file} == from_file
    assert from_file["settings"]["seed"] == "2026"
