"""The plan as a file: written for Excel and for programs, read back whole or not at all."""

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sessions.errors import Reason, Refused
from sessions.mapfile import LARGEST_MEGABYTES
from sessions.mapfile.rows import decoded
from sessions.plan.check import MOST_MEASURES, in_column, require_order, sound
from sessions.plan.columns import COLUMNS, Words, attribute, cells, read_cell
from sessions.plan.measure import NEW, Measure
from sessions.sheet import neutralised
from sessions.table import Table

_DELIMITERS = ";\t,"
_SHOWN = 40

Line = tuple[int, Sequence[str]]
"""Where a row begins in the file, counted from 1, and its cells."""


def plan_table(measures: Iterable[Measure], words: Words) -> Table:
    """Return a row per measure; `words` name what stands in the file by id."""
    return Table.of(COLUMNS, (cells(one, words) for one in measures))


def read_plan(
    data: bytes, ideas: Collection[int] | None, words: Words, headings: Mapping[str, str]
) -> tuple[Measure, ...]:
    """Return the measures of a file, by number; a row without one gets the next.

    `ideas` are the numbers there are, None if they are those of another evening; `headings` say
    which column people mean by a word. Raises `Refused` with the `line` and, where it is about
    one, the `column`: whatever a cell or a plan cannot be, and unknown_column, column_twice,
    column_missing, too_many_measures, not_a_plan, file_too_large.
    """
    (at, header), *rows = _lines(data)
    columns = _columns(at, header, headings)
    found: dict[int, Measure] = {}
    for line, row in rows:
        with _in_line(line):
            one = _measure(columns, row, words)
            found[line] = sound(one, one.ideas if ideas is None else ideas)
    return _ordered(found)


def _lines(data: bytes) -> Sequence[Line]:
    """Return all rows that are not blank, the header first; its best delimiter counts."""
    if len(data) > LARGEST_MEGABYTES * 1024 * 1024:
        raise Refused(Reason.FILE_TOO_LARGE, limit=LARGEST_MEGABYTES)
    text = decoded(data)
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    found = []
    for line, row in _rows(text, delimiter):
        found.append((line, row))
        if len(found) > MOST_MEASURES + 1:
            raise Refused(Reason.TOO_MANY_MEASURES, limit=MOST_MEASURES)
    if len(found) < 2:
        raise Refused(Reason.NOT_A_PLAN)
    return found


def _rows(text: str, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Refused(Reason.BAD_ROW, line=line) from error
        if any(cell.strip() for cell in row):
            yield line, row


def _columns(line: int, header: Sequence[str], headings: Mapping[str, str]) -> Sequence[str]:
    """Return the column under each heading, empty ones at the end left out."""
    said = [cell.strip() for cell in header]
    while said and not said[-1]:
        said.pop()
    known = {word.casefold(): column for word, column in headings.items()}
    known.update({column: column for column in COLUMNS})
    if known.keys().isdisjoint(word.casefold() for word in said):
        raise Refused(Reason.NOT_A_PLAN)
    found: list[str] = []
    for word in said:
        column = known.get(word.casefold())
        if column is None:
            raise Refused(Reason.UNKNOWN_COLUMN, line=line, column=word[:_SHOWN])
        if column in found:
            raise Refused(Reason.COLUMN_TWICE, line=line, column=word[:_SHOWN])
        found.append(column)
    if "title" not in found:
        raise Refused(Reason.COLUMN_MISSING, line=line, column="title")
    return found


def _measure(columns: Sequence[str], row: Sequence[str], words: Words) -> Measure:
    if any(cell.strip() for cell in row[len(columns) :]):
        raise Refused(Reason.BAD_ROW)
    said: dict[str, Any] = {"title": ""}
    for column, cell in zip(columns, row, strict=False):
        typed = _typed(cell).strip()
        with in_column(column):
            if typed:
                said[attribute(column)] = read_cell(column, typed, words)
    return Measure(**said)


def _typed(cell: str) -> str:
    """Return what was typed: `neutralised` may have put a quote before it."""
    return cell[1:] if cell[:1] == "'" and neutralised(cell[1:]) == cell else cell


def _ordered(found: Mapping[int, Measure]) -> tuple[Measure, ...]:
    """Return the measures by number; whoever copied a row gets two measures, not one twice."""
    lines: dict[int, int] = {}
    measures: list[Measure] = []
    ids: set[str] = set()
    free = max((one.number for one in found.values()), default=0)
    for line, one in found.items():
        free += not one.number
        number = one.number or free
        measures.append(replace(one, number=number, id=NEW if one.id in ids else one.id))
        ids.add(one.id)
        lines[number] = line
    try:
        require_order(measures)
    except Refused as refused:
        at = lines[int(refused.params["measure"])]
        raise Refused(refused.reason, **{**refused.params, "line": at}) from None
    return tuple(sorted(measures, key=lambda one: one.number))


@contextmanager
def _in_line(line: int) -> Iterator[None]:
    """Name the line in whatever is refused inside."""
    try:
        yield
    except Refused as refused:
        raise Refused(refused.reason, **{**refused.params, "line": line}) from None
