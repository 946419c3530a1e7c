"""The Open-Data-Paket, and counting it again."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import update

from content.codebook import explained, sayings
from content.heading import headings
from content.language import translation
from content.package_words import licence_text, page_words, read_me
from content.table_name import table_names
from sessions.ballot_kind import BallotKind
from sessions.errors import Reason
from sessions.export_command import export
from sessions.files import Files
from sessions.idea import ReleaseState
from sessions.open_data.archive import MOST_FILES, SUMS, BadPackage, pack, unpack
from sessions.open_data.licence import LICENCES
from sessions.open_data.recount import recount
from sessions.open_data.wording import Wording
from sessions.phase import Phase
from sessions.round import Channel
from sessions.run_sheet import RunSheet, Step
from sessions.schema import workshop
from sessions.store import Store
from sessions.workshop import Notice, Workshop
from tests.sessions.evening import LEAD, NOW, Evening, refused
from tests.sessions.test_command_line import run
from tests.sessions.test_deletion import delete

TICKS = {"a": (0, 1), "b": (0,), "c": (0, 2), "d": (3,), "e": (1, 3), "f": (0,)}
"""Who ticks which idea; b ticks one that is merged away later."""


def files_of(store: Store, here: Workshop) -> Files:
    """The files as a German organiser gets them."""
    german = translation("de")
    label = headings(german)
    words = Wording(explained, label, read_me, licence_text, page_words(here.plan.languages))
    return Files(store, here, words, table_names(german), label, sayings(german))


def sheet(kind: BallotKind, rule: str) -> RunSheet:
    """An evening with one vote of this kind, by this rule."""
    vote = Step(Phase.VOTE, 15, kind=kind, rule=rule)
    return RunSheet((Step(Phase.IDEAS, 15), vote, Step(Phase.RESULT, 15)))


def counted(store: Store, kind: BallotKind = BallotKind.DOTS, rule: str = "dots") -> Evening:
    """An evening with a merge, a withdrawn dot, a blank ballot and a released result."""
    evening = Evening(store, ideas=4, dots=2, sheet=sheet(kind, rule))
    for browser, ideas in TICKS.items():
        for place in ideas:
            evening.tick(evening.ideas[place], browser=browser)
    evening.tick(evening.ideas[1], browser="f")
    evening.tick(evening.ideas[1], None, browser="f")
    evening.ballot("blank", Channel.PAPER)
    store.merges.merge(evening.here, evening.ideas[2], evening.ideas[0], LEAD, NOW)
    evening.finish()
    return evening


def package(store: Store, here: Workshop) -> bytes:
    return files_of(store, here).package()


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The package with other content and right sums, as somebody who knows would forge it."""
    files = dict(unpack(data))
    del files[SUMS]
    change(files)
    return pack(files)


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


def test_nothing_unreleased_and_nobody_is_in_a_package(store: Store) -> None:
    """No waiting text, channel, device, note, id of a person or ballot; the same bytes twice."""
    evening = counted(store)
    evening.store.journals.note(evening.here, "Nur für uns", LEAD, NOW)
    evening.move(Phase.IDEAS)
    for text in ("Noch nicht gelesen", "Gelesen"):
        comment = store.comments.give(evening.here, evening.ideas[0], evening.join(), text, "de")
        if text == "Gelesen":
            store.comments.decide(evening.here, comment, LEAD, ReleaseState.RELEASED)
    data = package(store, evening.here)
    assert data == package(store, evening.here)
    everything = b"".join(unpack(data).values()).decode()
    assert "Gelesen" in everything
    for secret in ("Nur für uns", "Noch nicht gelesen"):
        assert secret not in everything
    ballots = unpack(data)["data/ballots-1.csv"].decode().splitlines()
    assert ballots[0] == '"round","ballot","number","mark"'
    with store.database.read() as connection:
        for table in ("participant", "ballot", "browser"):
            rows = connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            secrets = {cell for row in rows for cell in row if isinstance(cell, str)}
            assert not [one for one in secrets if len(one) > 9 and one in everything]


def test_the_day_is_that_of_the_evening(store: Store) -> None:
    """Not the one on which somebody set it up, which may be weeks before."""
    evening = counted(store)
    set_up = update(workshop).values(created_at=NOW - timedelta(days=14))
    store.database.write(lambda connection: connection.execute(set_up))
    files = unpack(package(store, evening.here))
    assert json.loads(files["method.json"])["day"] == "2030-05-07"
    assert "(2030-05-07)" in files["LIESMICH.txt"].decode()


def test_few_people_on_one_way_are_hidden(store: Store) -> None:
    """Nobody reads how the two on paper came, nor from the total what they must be."""
    data = package(store, counted(store).here)
    (round_,) = json.loads(unpack(data)["method.json"])["rounds"]
    assert round_["channels"] == {"paper": "hidden", "phone": "hidden"}


def test_programs_take_the_package_as_described(store: Store, tmp_path: Path) -> None:
    """`frictionless validate` accepts it; the template has what only the publisher knows."""
    frictionless = pytest.importorskip("frictionless")
    data = files_of(store, counted(store).here).package(LICENCES[1])
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten()
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    catalogue = (tmp_path / "dcat-ap-de.jsonld").read_text(encoding="utf-8")
    assert "licenses/cc-by/4.0" in catalogue
    assert "BITTE AUSFÜLLEN" in catalogue


def test_who_publishes_and_how_to_name_the_source(store: Store) -> None:
    """Publisher, title, licence and its address, in both languages; what is missing is marked."""
    evening = counted(store)
    unnamed = unpack(package(store, evening.here))["LICENSE.txt"].decode()
    assert "„BITTE AUSFÜLLEN: Probeabend." in unnamed
    plan = replace(evening.here.plan, notice=Notice("Stadt Musterstadt"))
    files = unpack(package(store, replace(evening.here, plan=plan)))
    told = " ".join(files["LICENSE.txt"].decode().split())
    line = "Stadt Musterstadt: Probeabend. Datenlizenz Deutschland – Namensnennung – Version 2.0"
    assert told.count(f"{line} (dl-de/by-2-0), https://www.govdata.de/dl-de/by-2-0") == 2
    entry = json.loads(files["dcat-ap-de.jsonld"])
    assert entry["dct:publisher"]["foaf:name"] == "Stadt Musterstadt"
    said = entry["dcat:distribution"]["dcatde:licenseAttributionByText"]
    assert said == "Stadt Musterstadt: Probeabend"


def _one_ballot_more(files: dict[str, bytes]) -> None:
    files["data/ballots-1.csv"] += b"1,99,4,1\r\n"


def _another_list(files: dict[str, bytes]) -> None:
    name = "data/priority-list-1.csv"
    files[name] = files[name].replace(b"1,0,1,", b"2,0,1,", 1)


def _another_seed(files: dict[str, bytes]) -> None:
    name = "rounds/round-1.json"
    files[name] = files[name].replace(b'"missing_slips": 0', b'"missing_slips": 9')


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_one_ballot_more, ("round 1: the hash is", "idea 4: dots is 3, the package says 2")),
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


def bomb() -> bytes:
    """A small zip of very much: its sizes lie."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("method.json", b" " * 301_000_000)
    return out.getvalue()


def named(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, b"{}")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (lambda: b"", "no zip file"),
        (lambda: b"PK\x03\x04 and nothing more", "no zip file"),
        (lambda: named("../../etc/passwd"), "has the name"),
        (lambda: named("/etc/passwd"), "has the name"),
        (lambda: named("data\\ideas.csv\n"), "has the name"),
        (lambda: pack({f"f{n}": b"" for n in range(MOST_FILES)}), "more than"),
        (lambda: pack({"data/x.csv": b""}), "method.json is missing"),
        (lambda: pack({"method.json": b'{"rounds": []}'}), "no released round"),
        (lambda: pack({"method.json": b"[" * 100_000}), "cannot be read"),
        (bomb, "larger than"),
    ],
)
def test_a_bad_package_is_one_line(data: Callable[[], bytes], says: str) -> None:
    """Whatever is wrong with it, one sentence says so and nothing is written."""
    with pytest.raises(BadPackage, match=says) as told:
        recount(data())
    assert len(str(told.value).splitlines()) == 1


def test_facts_that_make_no_sense_are_one_line(store: Store) -> None:
    """Wrong types, missing keys and numbers nobody can read in the facts of a round."""
    data = package(store, counted(store).here)
    for facts in (b"{}", b"[]", b"nonsense", b'{"format": "quartiersrunde-count-1"}'):

        def change(files: dict[str, bytes], facts: bytes = facts) -> None:
            files["rounds/round-1.json"] = facts

        with pytest.raises(BadPackage, match="cannot be read"):
            recount(changed(data, change))


def test_the_command_says_identical_or_what_differs(store: Store, tmp_path: Path) -> None:
    """Exit code 0 and `identical`; 1 and the file; 2 and one line for what is no package."""
    evening = counted(store)
    data = package(store, evening.here)
    good, bad, none = (tmp_path / name for name in ("good.zip", "bad.zip", "none.zip"))
    good.write_bytes(data)
    bad.write_bytes(changed(data, _one_ballot_more))
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


def test_a_deleted_evening_makes_no_package(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its list would stand there beside no ballots, and refute itself; the tables are exported."""
    evening = counted(store)
    delete(evening)
    with refused(Reason.WORKSHOP_DELETED):
        package(store, evening.here)
    export(files_of(store, evening.here), str(tmp_path), LICENCES[0].id)
    assert capsys.readouterr().err == "no open-data.zip: the ballots are deleted\n"
    names = {path.name for path in tmp_path.rglob("*.*")}
    assert "priority-list-1.csv" in names
    assert "open-data.zip" not in names
