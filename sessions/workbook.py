"""Tables as one XLSX file: numbers, days and words as such, and no word that could be run."""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from sessions.sheet import PLACES, Cell, is_risky
from sessions.table import Table, labelled
from sessions.work import Progress

MOST_ROWS = 1_000_000
"""On one sheet; Excel itself ends 48,576 rows later."""

LONGEST = 32_000
"""Characters in a cell; Excel ends at 32,767 and calls the file damaged beyond."""

# Whatever XML 1.0 has no place for.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")
_NARROW, _WIDE = 14, 48
_TITLE_LENGTH = 31


def write_xlsx(
    sheets: Mapping[str, Table],
    label: Callable[[str], str] = str,
    told: Progress = lambda _done, _all: None,
) -> bytes:
    """Return a workbook with a sheet per table by its title, the header of each kept in view.

    `label` names columns and coded cells. A text that a spreadsheet might take for a formula is
    marked as text and keeps its words; control characters are left out. What does not fit on one
    sheet goes on on the next.
    """
    book = Workbook(write_only=True)
    for done, (title, table) in enumerate(sheets.items()):
        told(done, len(sheets))
        rows = iter(labelled(table, label))
        header = [label(column) for column in table.columns]
        for part in range(max(1, -(-len(table.rows) // MOST_ROWS))):
            _write(book, _sheet_title(title, part), header, islice(rows, MOST_ROWS))
    told(len(sheets), len(sheets))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(book: Any, title: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    begin = list(islice(rows, 200))
    for at, name in enumerate(header):
        wide = any(len(str(row[at] or "")) > 24 for row in begin)
        known = sheet.column_dimensions[get_column_letter(at + 1)]
        known.width = _WIDE if wide else max(_NARROW, min(len(name) + 2, _WIDE))
    sheet.append([_heading(sheet, name) for name in header])
    for row in _all(begin, rows):
        sheet.append([_cell(sheet, cell) for cell in row])


def _all(begin: Iterable[Sequence[Cell]], rest: Iterable[Sequence[Cell]]) -> Iterator[Any]:
    yield from begin
    yield from rest


def _heading(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(sheet: Any, cell: Cell) -> Any:
    if isinstance(cell, str):
        return _text(sheet, cell)
    if isinstance(cell, Fraction):
        return round(float(cell), PLACES)
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None, microsecond=0)  # Excel knows no zone: UTC, says the head
    if cell is None or isinstance(cell, bool | int | float | Decimal | date):
        return cell
    raise TypeError(f"{cell!r} is nothing for a sheet")


def _text(sheet: Any, text: str) -> Any:
    kept = _ILLEGAL.sub("", text)[:LONGEST]
    if not is_risky(kept) and not kept.startswith("#"):  # "#N/A" would be an error
        return kept
    cell = WriteOnlyCell(sheet, kept)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _sheet_title(title: str, part: int) -> str:
    """Cut a long title before its comma: what stands behind it tells the rounds apart."""
    name, comma, round_ = _NO_TITLE.sub(" ", title).rpartition(",")
    end = comma + round_ if comma else ""
    end += f" ({part + 1})" if part else ""
    return (name or round_)[: _TITLE_LENGTH - len(end)] + end
