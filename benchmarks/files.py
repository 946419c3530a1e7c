"""How long the files of an evening take: `python -m benchmarks.files [BALLOTS [IDEAS]]`."""

import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from components.report import (
    material,
    placing,
    report,
    report_docx,
    report_pdf,
    result_sheet,
)
from content.codebook import explained, sayings
from content.heading import headings
from content.language import translation
from content.package_words import licence_text, page_words, read_me
from content.table_name import table_names
from sessions.backup.backup import restore_backup, write_backup
from sessions.export import tables
from sessions.files import Files
from sessions.geojson import write_geojson
from sessions.imported import import_election
from sessions.open_data.recount import recount
from sessions.open_data.wording import Wording
from sessions.pabulib import parse_pb
from sessions.sheet import Flavour
from sessions.store import Store
from sessions.table import csv_files

_PHRASE = "a passphrase to measure with"
_DOTS = 7
_ADDRESS = "http://192.168.178.20:8501/?w=ABC234"


def election(ballots: int, ideas: int) -> str:
    """Return a `.pb` file with so many ballots of seven ticks."""
    rng = random.Random(1)  # noqa: S311 - a seed is meant
    projects = [
        f"{n};{100 * n};Idee {n}: {'ein Satz mehr dazu ' * 20}" for n in range(1, ideas + 1)
    ]
    numbers = [str(n) for n in range(1, ideas + 1)]
    votes = [f"{n};{','.join(rng.sample(numbers, _DOTS))}" for n in range(ballots)]
    meta = {"num_projects": ideas, "num_votes": ballots, "budget": 1000, "vote_type": "approval"}
    head = ["META", "key;value", *(f"{key};{value}" for key, value in meta.items())]
    rows = ["PROJECTS", "project_id;cost;name", *projects, "VOTES", "voter_id;vote", *votes]
    return "\n".join([*head, *rows, ""])


def timed(what: str, make: Callable[[], object]) -> object:
    """Do it, and print how long it took and how large it is."""
    began = time.perf_counter()
    made = make()
    size = f"{len(made):>12,} bytes" if isinstance(made, bytes) else ""
    print(f"{what:<22}{time.perf_counter() - began:>8.1f} s {size}", flush=True)
    return made


def main(ballots: int, ideas: int) -> None:
    """Measure every file of one evening."""
    with TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'files.db'}")
        text = election(ballots, ideas)
        print(f"{ballots} ballots x {ideas} ideas")
        timed("import", lambda: import_election(store, parse_pb(text), datetime.now(UTC)))
        (here,) = store.workshops.all()
        german = translation("de")
        label = headings(german)
        words = Wording(explained, label, read_me, licence_text, page_words(here.plan.languages))
        files = Files(store, here, words, table_names(german), label, sayings(german))
        found = tables(store, here)
        timed("tables", lambda: tables(store, here))
        timed("CSV, both flavours", lambda: [csv_files(found, one, label) for one in Flavour])
        timed("GeoJSON", lambda: write_geojson(found["ideas"]))
        timed("XLSX", files.workbook)
        timed("pb", lambda: files.election(1))
        timed("archive", files.archive)
        told = partial(report, material(store, here), "de")
        timed("Dokumentation, read", lambda: material(store, here))
        timed("Dokumentation, PDF", lambda: report_pdf(told()))
        timed("Dokumentation, DOCX", lambda: report_docx(told()))
        (round_,) = store.rounds.all(here.id)
        timed("Ergebnisblatt", lambda: result_sheet(placing(store, here, round_), _ADDRESS))
        package = timed("Open-Data-Paket", files.package)
        assert isinstance(package, bytes)
        timed("recount", lambda: recount(package))
        backup = timed("Sicherung", lambda: write_backup(store, here, _PHRASE))
        assert isinstance(backup, bytes)
        other = Store(f"sqlite:///{Path(folder) / 'other.db'}")
        timed("restore", lambda: restore_backup(other, backup, _PHRASE))
        other.close()
        store.close()


if __name__ == "__main__":
    sizes = [int(one) for one in sys.argv[1:]]
    main(*(sizes + [300, 60][len(sizes) :]))
