"""Sections, rows and cells of a `.pb` file, each with the line it stands in."""

import csv
import io
from collections.abc import Iterator

from sessions.pabulib.bad_file import BadFile

MAX_COLUMNS = 1_000
MAX_LINE = 100_000
"""Characters; below the default of `csv.field_size_limit`, so that our sentence comes first."""
SECTIONS = ("META", "PROJECTS", "VOTES")

Row = tuple[int, list[str]]


def table(
    rows: Iterator[Row], section: str, most: int, *needed: str
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows under the header by column name; uses `rows` up."""
    line, header = next(rows, (None, []))
    header = _without_padding(header)
    for column in needed:
        if column not in header:
            raise BadFile("column_missing", line, section=section, column=column)
    if twice := [column for column in header if header.count(column) > 1]:
        raise BadFile("column_twice", line, column=twice[0])
    for number, (at, cells) in enumerate(rows, 1):
        if number > most:
            raise BadFile("too_many_rows", at, section=section, most=most)
        _expect_width(cells, len(header), at)
        yield at, dict(zip(header, cells, strict=False))


def _expect_width(cells: list[str], columns: int, line: int) -> None:
    if len(cells) < columns:
        raise BadFile("too_few_cells", line, found=len(cells), columns=columns)
    if len(cells) > columns and len(_without_padding(cells)) > columns:
        raise BadFile("too_many_cells", line, found=len(cells), columns=columns)


def _without_padding(cells: list[str]) -> list[str]:
    # Spreadsheets fill every row up to the width of the widest.
    return cells[: 1 + max((at for at, cell in enumerate(cells) if cell), default=-1)]


def until(rows: Iterator[Row], following: str | None) -> Iterator[Row]:
    """The rows of one section, up to the title of the `following` (None: the end of the file)."""
    for line, cells in rows:
        title = _title(cells)
        if title is None:
            yield line, cells
        elif title == following:
            return
        else:
            raise BadFile("section_order", line, found=title)
    if following:
        raise BadFile("section_missing", None, section=following)


def _title(cells: list[str]) -> str | None:
    title = cells[0].upper()
    return title if title in SECTIONS and not any(cells[1:]) else None


def begin_with_meta(rows: Iterator[Row]) -> None:
    """Take the first title, which is META in every such file."""
    line, cells = next(rows, (None, [""]))
    if _title(cells) != "META":
        raise BadFile("no_meta", line, found=";".join(cells))


def rows_of(text: str) -> Iterator[Row]:
    """Rows that are not blank, each with the line it begins in."""
    reader = csv.reader(_lines(text), delimiter=";", strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            raise BadFile("bad_csv", line, reason=str(error)) from error
        if len(cells) > MAX_COLUMNS:
            raise BadFile("too_many_cells", line, found=len(cells), columns=MAX_COLUMNS)
        if any(cells):
            yield line, cells


def _lines(text: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > MAX_LINE:
            raise BadFile("long_line", number, most=MAX_LINE)
        if "\0" in line:
            raise BadFile("nul", number)
        yield line
