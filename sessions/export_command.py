"""`python -m sessions export CODE DIRECTORY`: every file of an evening."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

from sessions.export import tables
from sessions.files import Files
from sessions.geojson import write_geojson
from sessions.open_data.licence import LICENCES
from sessions.sheet import Flavour
from sessions.table import csv_files

_LICENCES = {one.id: one for one in LICENCES}


def add_options(command: ArgumentParser) -> None:
    """Describe the call of `export`."""
    command.add_argument("code")
    command.add_argument("directory")
    usual = LICENCES[0].id
    command.add_argument("--licence", choices=_LICENCES, default=usual, help=f"default {usual}")


def export(files: Files, directory: str, licence: str) -> None:
    """Write the files and print their paths. Raises `OSError`."""
    mark = f"{files.here.code}-" if files.here.rehearsal else ""
    for name, data in _files(files, licence):
        target = Path(directory) / name
        target = target.with_name(f"{mark}{target.name}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(target)


def _files(files: Files, licence: str) -> Iterator[tuple[str, bytes]]:
    found = tables(files.store, files.here)
    labels: dict[Flavour, Callable[[str], str]] = {
        Flavour.EXCEL_DE: files.wording.label,
        Flavour.RFC4180: str,
    }
    for flavour, label in labels.items():
        for name, data in csv_files(found, flavour, label).items():
            yield f"{flavour}/{name}", data
    yield "ideas.geojson", write_geojson(found["ideas"])
    yield "tables.xlsx", files.workbook()
    for number in files.budgeted():
        yield f"round-{number}.pb", files.election(number)
    if files.countable():
        yield "open-data.zip", files.package(_LICENCES[licence])
    else:
        print("no open-data.zip: the ballots are deleted", file=sys.stderr)
