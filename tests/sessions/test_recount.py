"""An Open-Data-Paket counted again: identical, or what differs."""

import io
import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from sessions.ballot_kind import BallotKind
from sessions.errors import Reason
from sessions.open_data.archive import unpack
from sessions.open_data.recount import recount
from sessions.store import Store
from tests.sessions.evening import Evening, refused
from tests.sessions.packages import TICKS, changed, counted, one_ballot_more, package, sheet
from tests.sessions.test_command_line import run


def test_a_package_counted_again_is_identical(store: Store) -> None:
    """Rule, merge and blank ballots included; the hash is the one fixed at the end of the count."""
    evening = counted(store)
    found = recount(package(store, evening.here))
    assert found.differences == ()
    (one,) = found.rounds
    assert (one.ballots, one.ideas) == (7, 3)
    assert one.hash == evening.round.count_hash


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (BallotKind.DOTS, "seq-pav"),
        (BallotKind.APPROVAL, "approval"),
        (BallotKind.STANCE, "common-ground"),
    ],
)
def test_every_announced_rule_can_be_counted_again(
    store: Store, kind: BallotKind, rule: str
) -> None:
    """Values included: shares, products and parts of dots."""
    assert recount(package(store, counted(store, kind, rule).here)).differences == ()


def test_groups_carry_common_ground_as_sums(store: Store) -> None:
    """With two tables of five the product over groups is counted again without group ballots."""
    evening = Evening(store, ideas=3, sheet=sheet(BallotKind.STANCE, "common-ground"))
    for n in range(10):
        person = evening.join(f"p{n}")
        store.people.sit_at(evening.id, person, 1 + n // 5)
        evening.tick(evening.ideas[0], 1 if n < 8 else -1, browser=f"p{n}")
        evening.tick(evening.ideas[1], 1 if n % 2 else 0, browser=f"p{n}")
    evening.finish()
    data = package(store, evening.here)
    facts = json.loads(unpack(data)["rounds/round-1.json"])
    assert [size for size, _ in facts["groups"]] == [5, 5]
    assert recount(data).differences == ()


def test_few_at_no_table_hide_among_the_smallest_one(store: Store) -> None:
    """Of tables of seven and six and one alone the list knows two groups of seven.

    With a third one, what a list is made of would tell everybody what the one alone said.
    """
    evening = Evening(store, ideas=2, sheet=sheet(BallotKind.STANCE, "common-ground"))
    for n in range(14):
        person = evening.join(f"p{n}")
        if n:
            store.people.sit_at(evening.id, person, 1 + n // 8)
        evening.tick(evening.ideas[n % 2], 1, browser=f"p{n}")
    evening.finish()
    data = package(store, evening.here)
    facts = json.loads(unpack(data)["rounds/round-1.json"])
    assert [size for size, _ in facts["groups"]] == [7, 7]
    assert recount(data).differences == ()


def test_groups_kept_back_by_an_older_program(store: Store, tmp_path: Path) -> None:
    """Its list cannot be counted again; one line says why, and what can still be checked."""

    def keep_back(files: dict[str, bytes]) -> None:
        facts = json.loads(files["rounds/round-1.json"])
        files["rounds/round-1.json"] = json.dumps({**facts, "groups": None}).encode()

    old = tmp_path / "old.zip"
    data = package(store, counted(store, BallotKind.STANCE, "common-ground").here)
    old.write_bytes(changed(data, keep_back))
    said = run(tmp_path, "recount", str(old))
    assert said.returncode == 2
    assert "round 1 cannot be counted again: common-ground looks at groups" in said.stderr
    assert "sha256sum -c SHA256SUMS" in said.stderr
    assert len(said.stderr.splitlines()) == 1


def test_the_hash_is_of_the_votes_and_of_nothing_secret(store: Store) -> None:
    """Two evenings with the same votes, given in another order by others, have the same hash."""
    hashes = []
    for names in ("abcdef", "fedcba"):
        evening = Evening(store, ideas=2)
        for name in names:
            evening.tick(evening.ideas[TICKS[name][0] % 2], browser=name)
        evening.finish()
        found = store.counting_sets.of(evening.round.id)
        facts = json.loads(found.canonical)
        facts["seed"], facts["ideas"] = "", [one[0] for one in facts["ideas"]]
        hashes.append(sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest())
    assert hashes[0] == hashes[1]


def test_nobody_learns_the_hash_before_the_release(store: Store) -> None:
    """It is fixed with the end of the count; of few ballots it would tell the result."""
    evening = Evening(store)
    evening.tick(evening.ideas[0])
    assert evening.round.count_hash is None
    evening.close_count()
    assert evening.round.count_hash
    with refused(Reason.NOT_RELEASED):
        store.counting_sets.of(evening.round.id)


def _another_list(files: dict[str, bytes]) -> None:
    name = "data/priority-list-1.csv"
    files[name] = files[name].replace(b"1,0,1,", b"2,0,1,", 1)


def _another_seed(files: dict[str, bytes]) -> None:
    name = "rounds/round-1.json"
    files[name] = files[name].replace(b'"missing_slips": 0', b'"missing_slips": 9')


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (one_ballot_more, ("round 1: the hash is", "idea 4: dots is 3, the package says 2")),
        (_another_list, ("idea 1: rank is 1, the package says 2",)),
        (_another_seed, ("round 1: the hash is",)),
    ],
)
def test_what_was_changed_is_named(
    store: Store, change: Callable[[dict[str, bytes]], None], says: tuple[str, ...]
) -> None:
    """Who changes a ballot, a rank or a fact, and mends the sums, is found all the same."""
    found = recount(changed(package(store, counted(store).here), change)).differences
    for sentence in says:
        assert any(sentence in one for one in found), found


def test_a_file_that_is_not_its_sum_is_named(store: Store) -> None:
    """A changed text that no count looks at is found by its SHA-256."""
    files = dict(unpack(package(store, counted(store).here)))
    files["data/ideas.csv"] = files["data/ideas.csv"].replace(b"Idee 1", b"Idee 9")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    (said,) = recount(out.getvalue()).differences
    assert said.startswith("data/ideas.csv: its SHA-256 is ")


def test_the_command_says_identical_or_what_differs(store: Store, tmp_path: Path) -> None:
    """Exit code 0 and `identical`; 1 and the file; 2 and one line for what is no package."""
    evening = counted(store)
    data = package(store, evening.here)
    good, bad, none = (tmp_path / name for name in ("good.zip", "bad.zip", "none.zip"))
    good.write_bytes(data)
    bad.write_bytes(changed(data, one_ballot_more))
    none.write_bytes(b"%PDF")
    hash = str(evening.round.count_hash)[:16]
    same = run(tmp_path, "recount", str(good), "--hash", f"{hash[:4]} {hash[4:]}")
    assert (same.returncode, same.stdout.splitlines()[-1]) == (0, "identical")
    other = run(tmp_path, "recount", str(bad))
    assert other.returncode == 1
    assert "idea 4: dots is 3" in other.stderr
    assert run(tmp_path, "recount", str(good), "--hash", "0000").returncode == 1
    for path in (none, tmp_path / "missing.zip"):
        refused_ = run(tmp_path, "recount", str(path))
        assert refused_.returncode == 2
        assert len(refused_.stderr.splitlines()) == 1
