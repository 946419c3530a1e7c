"""A table that somebody brought, CSV or XLSX, as lines of cells: nothing is interpreted yet."""

import csv
import io
import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from openpyxl import load_workbook

from sessions.errors import Reason, Refused
from sessions.mapfile.geojson import LARGEST_MEGABYTES
from sessions.mapfile.rows import decoded

MOST_LINES = 10_000
MOST_COLUMNS = 300

Cell = str | float
"""A number only where an XLSX says so; an empty cell is ""."""

_UNPACKED_MEGABYTES = 100
_MOST_ROWS = 2**20  # of a sheet, empty ones too
_LITERAL = re.compile(r'"[^"]*"|\\.')


@dataclass(frozen=True, slots=True)
class Line:
    """Its number in the file, from 1, and its cells, each in one line."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> Sequence[int]:
        """The places of the cells in which something stands."""
        return [place for place, cell in enumerate(self.cells) if cell != ""]


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines in which something stands, all equally wide; `others` are sheets not read."""

    lines: tuple[Line, ...]
    others: tuple[str, ...] = ()


def read_grid(data: bytes) -> Grid:
    """Return the lines of a CSV, or of the first sheet of an XLSX that has some.

    Codes keep their zeros: text stays text, and a number of an XLSX that is shown with zeros in
    front becomes that text. Raises `Refused`: file_too_large, too_detailed, no_table, and bad_row
    with the `line`.
    """
    if len(data) > LARGEST_MEGABYTES * 1024 * 1024:
        raise Refused(Reason.FILE_TOO_LARGE, limit=LARGEST_MEGABYTES)
    return _from_xlsx(data) if data.startswith(b"PK\x03\x04") else Grid(_from_csv(data))


def _from_csv(data: bytes) -> tuple[Line, ...]:
    text = decoded(data)
    if "\0" in text:
        raise Refused(Reason.NO_TABLE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        return _lines((reader.line_num, cells) for cells in reader)
    except csv.Error as error:
        raise Refused(Reason.BAD_ROW, line=max(reader.line_num, 1)) from error


def _delimiter(text: str) -> str:
    """The sign that stands in most lines; commas last, for they may be decimal."""
    lines = [line for line in text.splitlines() if line.strip()]
    counted = (sign for sign in ";\t" if 2 * sum(sign in line for line in lines) >= len(lines))
    return next(counted, ",")


def _from_xlsx(data: bytes) -> Grid:
    try:
        _require_bounded(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        found = [sheet for sheet in book.worksheets if any(map(_trimmed, _rows(sheet)))]
        lines = _lines(enumerate(_rows(found[0]), start=1)) if found else ()
        book.close()
    except Refused:
        raise
    except Exception as error:  # a broken file makes openpyxl and its parser raise anything
        raise Refused(Reason.NO_TABLE) from error
    return Grid(lines, tuple(sheet.title for sheet in found[1:]))


def _require_bounded(data: bytes) -> None:
    """Refuse what would fill the memory once it is unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        unpacked = sum(part.file_size for part in packed.infolist())
    if unpacked > _UNPACKED_MEGABYTES * 1024 * 1024:
        raise Refused(Reason.FILE_TOO_LARGE, limit=LARGEST_MEGABYTES)


def _rows(sheet: Any) -> Iterator[Iterable[Cell]]:
    sheet.reset_dimensions()  # a file may promise more than it has
    return (map(_of_xlsx, row) for row in sheet.iter_rows(max_row=_MOST_ROWS))


def _of_xlsx(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return str(value).removesuffix(" 00:00:00")
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return str(value)
    shown = cell.number_format.partition(";")[0]  # then those of negative numbers and of text
    if set(shown) == {"0"} and len(shown) > 1 and float(value).is_integer():
        return f"{int(value):0{len(shown)}d}"
    # What is shown as 3.5 % is 0.035 in the file.
    return round(value * 100.0, 10) if "%" in _LITERAL.sub("", shown) else float(value)


def _lines(rows: Iterable[tuple[int, Iterable[Cell]]]) -> tuple[Line, ...]:
    found = []
    for number, row in rows:
        cells = _trimmed(row)
        if cells:
            found.append((number, cells))
        if len(found) > MOST_LINES or len(cells) > MOST_COLUMNS:
            raise Refused(Reason.TOO_DETAILED, limit=MOST_LINES)
    width = max((len(cells) for _, cells in found), default=0)
    return tuple(Line(number, (*cells, *[""] * (width - len(cells)))) for number, cells in found)


def _trimmed(row: Iterable[Cell]) -> list[Cell]:
    """The cells without empty ones at the end, their words with one space in between."""
    cells = [" ".join(cell.split()) if isinstance(cell, str) else cell for cell in row]
    while cells and cells[-1] == "":
        cells.pop()
    return cells
