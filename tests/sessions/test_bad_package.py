"""A file that is no Open-Data-Paket, or one to do harm."""

import io
import zipfile
from collections.abc import Callable

import pytest

from sessions.open_data.archive import MOST_FILES, BadPackage, pack
from sessions.open_data.recount import recount
from sessions.store import Store
from tests.sessions.packages import changed, counted, package


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
