"""Whoever changes anything in an Open-Data-Paket is found out, with its sums mended or not."""

import csv
import io
import json
import random
import shutil
import zipfile
from argparse import Namespace
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest

from sessions.ballot_kind import BallotKind
from sessions.open_data.archive import SUMS, BadPackage, unpack
from sessions.open_data.recount import recount
from sessions.recount_command import Differs, recount_package
from sessions.store import Store
from tests.sessions.packages import changed, counted, package

NOBODY_COUNTS = {
    "ballot",
    "id",
    "title",
    "text",
    "language",
    "field",
    "approach",
    "place",
    "lon",
    "lat",
} | {*("cost", "category", "headcount", "inhabitants")}
"""Columns that only the sums guard: what ballots and ideas are called, and who lives there."""


@pytest.fixture(scope="module")
def data(schema: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The package of an evening with a merge, where ballots say for, unsure and against."""
    file = tmp_path_factory.mktemp("forged") / "forged.db"
    shutil.copy(schema, file)
    store = Store(f"sqlite:///{file}")
    made = package(store, counted(store, BallotKind.STANCE, "approval").here)
    store.close()
    return made


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of just these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def identical(forged: bytes) -> bool:
    try:
        return recount(forged).differences == ()
    except BadPackage:
        return False


def flipped(content: bytes, at: int, bit: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :]


def test_any_changed_byte_of_any_file_is_found(data: bytes) -> None:
    """Also in the file of the sums itself, where a line end could be another one."""
    rng, files = random.Random(8), dict(unpack(data))
    assert identical(zipped(files))
    for name, content in files.items():
        places = {0, len(content) - 1, *rng.choices(range(len(content)), k=4)}
        if name == SUMS:
            places |= {at for at, sign in enumerate(content) if sign == 10}
        for at in places:
            forged = files | {name: flipped(content, at, rng.randrange(8))}
            assert not identical(zipped(forged)), (name, at)
    for at, sign in enumerate(files[SUMS]):
        if sign == 10:
            assert not identical(zipped(files | {SUMS: flipped(files[SUMS], at, 0)})), at


def test_a_changed_byte_of_the_zip_itself_changes_no_file_unseen(data: bytes) -> None:
    """Times and the like may differ; what is read as identical is the same files byte for byte."""
    rng, files = random.Random(9), unpack(data)
    for at in rng.choices(range(len(data)), k=150):
        forged = flipped(data, at, rng.randrange(8))
        assert not identical(forged) or unpack(forged) == files, at


def cells(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Each cell of a table, and the table with another number or word in it."""
    header, *rows = csv.reader(io.StringIO(content.decode(), newline=""))
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            other = [*row[:column], f"{cell}9" if cell else "1", *row[column + 1 :]]
            out = io.StringIO(newline="")
            csv.writer(out).writerows([header, *rows[:place], other, *rows[place + 1 :]])
            yield header[column], out.getvalue().encode()


@pytest.mark.parametrize("table", ["ballots-1", "priority-list-1"])
def test_any_number_of_a_count_is_found_though_the_sums_are_mended(data: bytes, table: str) -> None:
    """Each cell of the ballots, and of the list each that comes from them: rule and kind, too."""
    name = f"data/{table}.csv"
    for column, content in cells(unpack(data)[name]):
        found = identical(changed(data, partial(put, name, content)))
        assert not found or column in NOBODY_COUNTS, column


def put(name: str, content: bytes, files: dict[str, bytes]) -> None:
    files[name] = content


def forged_page(files: dict[str, bytes], old: str, new: str) -> None:
    page = files["recount.html"].decode()
    assert old in page
    files["recount.html"] = page.replace(old, new, 1).encode()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"ballots":[[]', '"ballots":[[[4,1]]', "counts something else"),
        ('"published":[{"rank":1', '"published":[{"rank":2', "shows another list"),
        ('"count_hash":"', '"count_hash":"0', "recount.html says"),
        ('"rounds":[{', '"rounds":[],"no":[{', "is missing from recount.html"),
    ],
)
def test_another_page_is_found(data: bytes, old: str, new: str, says: str) -> None:
    """The page in the package counts the ballots of the package, and shows its list."""
    found = recount(changed(data, lambda files: forged_page(files, old, new))).differences
    assert any(says in one for one in found), found


def test_a_round_that_nothing_tells_of_is_found(data: bytes) -> None:
    """Its list would look as if it had been counted again."""

    def one_more(files: dict[str, bytes]) -> None:
        files["data/priority-list-2.csv"] = files["data/priority-list-1.csv"]

    (said,) = recount(changed(data, one_more)).differences
    assert said == "data/priority-list-2.csv: method.json tells of no such round"


@pytest.mark.parametrize("fact", ["rule", "ballots", "merged_ideas", "count_hash"])
def test_what_is_told_of_a_round_is_found(data: bytes, fact: str) -> None:
    """The description of the method says what was counted."""

    def another(files: dict[str, bytes]) -> None:
        told = json.loads(files["method.json"])
        told["rounds"][0][fact] = "9"
        files["method.json"] = json.dumps(told).encode()

    assert not identical(changed(data, another))


def test_a_hash_that_proves_nothing_is_no_hash(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing typed, or few digits that some hash begins with, is not what stood on the wall."""
    file = tmp_path / "package.zip"
    file.write_bytes(data)
    (round_,) = recount(data).rounds
    for typed in ("", " ", round_.hash[:4], "0" * 16):
        with pytest.raises(Differs):
            recount_package(Namespace(package=file, hash=[typed]))
    recount_package(Namespace(package=file, hash=[round_.hash[:16].upper()]))
    assert capsys.readouterr().out.endswith("identical\n")
