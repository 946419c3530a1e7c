"""Text files of somebody else, read strictly: their rows and cells, each with its line."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from sessions.bad_file import BadFile

MAX_BYTES = 50_000_000
MAX_COLUMNS = 10_000
MAX_LINE = 100_000
"""Characters; below `MAX_CELL`, so that its sentence comes first."""
MAX_CELL = 131_072
"""Characters over several lines: the default of the `csv` module, which any library can raise."""
DISGUISES = {
    "%PDF": "a PDF",
    "PK\x03\x04": "a ZIP, XLSX or ODS file",
    "<": "HTML or XML",
    "{": "JSON",
}

Row = tuple[int, list[str]]


def read_text(path: Path) -> str:
    """Return the text of a file. Raises BadFile, or OSError where it cannot be opened."""
    with path.open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise BadFile("too_large", None, most=MAX_BYTES)
    refuse_disguise(raw[:100].decode("utf-8", "replace"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        until = raw[: error.start] + b"?"
        raise BadFile("not_utf8", len(until.splitlines())) from error


def refuse_disguise(head: str) -> None:
    """Raise BadFile where the first characters are those of another format."""
    for sign, found in DISGUISES.items():
        if head.lstrip("\ufeff \t\r\n").startswith(sign):
            raise BadFile("other_format", 1, found=found)


def rows_of(text: str, delimiter: str) -> Iterator[Row]:
    """Rows that are not blank, each with the line it begins in."""
    reader = csv.reader(_lines(text.removeprefix("\ufeff")), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            raise BadFile("bad_csv", line, reason=str(error)) from error
        if any(len(cell) > MAX_CELL for cell in cells):
            raise BadFile("bad_csv", line, reason=f"field larger than field limit ({MAX_CELL})")
        if len(cells) > MAX_COLUMNS:
            raise BadFile("too_many_cells", line, found=len(cells), columns=MAX_COLUMNS)
        if any(cells):
            yield line, cells


def table(
    rows: Iterator[Row], name: str, most: int, *needed: str
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows under the header by column; uses `rows` up. `name` is how the table is called."""
    line, header = next(rows, (None, []))
    header = _without_padding(header)
    for column in needed:
        if column not in header:
            raise BadFile("column_missing", line, table=name, column=column)
    if twice := [column for column in header if header.count(column) > 1]:
        raise BadFile("column_twice", line, column=twice[0])
    for number, (at, cells) in enumerate(rows, 1):
        if number > most:
            raise BadFile("too_many_rows", at, table=name, most=most)
        _expect_width(cells, len(header), at)
        yield at, dict(zip(header, cells, strict=False))


def new_id(cells: Mapping[str, str], column: str, line: int, lines: dict[str, int]) -> str:
    """Return the id in a column, not empty and in no earlier row; `lines` remembers its line."""
    found = cells[column]
    if not found:
        raise BadFile("id_missing", line, column=column)
    if found in lines:
        raise BadFile("id_twice", line, column=column, found=found, first=lines[found])
    lines[found] = line
    return found


def _expect_width(cells: list[str], columns: int, line: int) -> None:
    if len(cells) < columns:
        raise BadFile("too_few_cells", line, found=len(cells), columns=columns)
    if len(cells) > columns and len(_without_padding(cells)) > columns:
        raise BadFile("too_many_cells", line, found=len(cells), columns=columns)


def _without_padding(cells: list[str]) -> list[str]:
    # Spreadsheets fill every row up to the width of the widest.
    return cells[: 1 + max((at for at, cell in enumerate(cells) if cell), default=-1)]


def _lines(text: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > MAX_LINE:
            raise BadFile("long_line", number, most=MAX_LINE)
        if "\0" in line:
            raise BadFile("nul", number)
        yield line
