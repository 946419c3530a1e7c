"""Where a table begins: titles above it, headings over several lines, and notes below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from sessions.errors import Reason, Refused
from sessions.monitoring.finding import Finding, Problem
from sessions.monitoring.grid import Grid, Line, read_grid
from sessions.monitoring.number import is_numeric

_YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns by their names, each once, the lines of data, and what was found on the way."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]


def read_sheet(data: bytes) -> Sheet:
    """Return the table of a file. A heading over several lines is joined as “upper / lower”.

    Raises `Refused` as `read_grid` does, and no_table where there is no heading with data below.
    """
    grid = read_grid(data)
    titles = list(takewhile(_alone, grid.lines))
    heads, lines = _parted(grid.lines[len(titles) :])
    if not heads or not lines:
        raise Refused(Reason.NO_TABLE)
    names = [_joined(parts) for parts in zip(*map(_spread, heads, _below(heads)), strict=True)]
    columns, twice = _once(names)
    notes = [line for line in lines if _note(line)]
    found = [
        *_others(grid),
        *(Finding(Problem.TITLE_ROW, line.number, _said(line)) for line in titles),
        *(Finding(Problem.MERGED_HEADER, line.number) for line in heads[1:]),
        *(Finding(Problem.SAME_COLUMN, heads[0].number, name) for name in twice),
        *(Finding(Problem.FOOTNOTE, line.number, _said(line)) for line in notes),
    ]
    kept = tuple(line for line in lines if line not in notes)
    return Sheet(columns, kept, (*found, *_wider(kept, heads)))


def _others(grid: Grid) -> list[Finding]:
    return [Finding(Problem.OTHER_SHEETS, 0, ", ".join(grid.others))] if grid.others else []


def _wider(lines: Sequence[Line], heads: Sequence[Line]) -> Iterator[Finding]:
    """The lines with cells that no heading is above: a decimal comma may have parted one in two."""
    width = 1 + max(place for line in heads for place in line.filled)
    for line in lines:
        if more := [_word(line.cells[place]) for place in line.filled if place >= width]:
            yield Finding(Problem.MORE_CELLS, line.number, " ".join(more)[:80])


def _alone(line: Line) -> bool:
    """Say whether a line has one cell only: a title or a note, in a table of several columns."""
    return len(line.filled) == 1 and len(line.cells) > 1


def _note(line: Line) -> bool:
    """Say whether a line is a note; one word alone may be the code of an area.

    So are the numbers of the columns, as tables of statistical offices have them.
    """
    numbers = [_word(line.cells[place]) for place in line.filled]
    if len(numbers) > 2 and numbers == [str(place + 1) for place in line.filled]:
        return True
    return _alone(line) and " " in _said(line)


def _said(line: Line) -> str:
    return " ".join(_word(line.cells[place]) for place in line.filled)[:80]


def _parted(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines of the heading and those of the data."""
    count = 0
    for line in lines:
        numeric = any(is_numeric(line.cells[place]) for place in line.filled)
        if count and numeric and not _years(line, lines[:count]):
            break
        count += 1
    return lines[:count], lines[count:]


def _years(line: Line, heads: Sequence[Line]) -> bool:
    """Say whether all numbers are years, alone or below a merged heading, and none is a code."""
    places = [place for place in line.filled if is_numeric(line.cells[place])]
    years = all(_YEAR.fullmatch(_word(line.cells[place])) for place in places)
    alone = len(places) == len(line.filled)
    merged = any(head.cells[place] == "" for head in heads for place in places)
    return 0 not in places and years and (alone or merged)


def _below(heads: Sequence[Line]) -> Sequence[bool]:
    """Only what stands over something else was merged across columns."""
    return [place < len(heads) - 1 for place in range(len(heads))]


def _spread(line: Line, above: bool) -> Sequence[str]:  # noqa: FBT001 - zipped with the lines
    """The words of a heading; a merged cell is said by each column that it spans."""
    found, last = [], ""
    for cell in line.cells:
        last = _word(cell) or (last if above else "")
        found.append(last)
    return found


def _word(cell: str | float) -> str:
    return f"{cell:.15g}" if isinstance(cell, float) else cell


def _joined(parts: Sequence[str]) -> str:
    return " / ".join(dict.fromkeys(filter(None, parts)))


def _once(names: Sequence[str]) -> tuple[tuple[str, ...], Sequence[str]]:
    """The names made different, columns without one by their place; and those used twice."""
    found: list[str] = []
    twice = []
    for place, name in enumerate(names, start=1):
        own = name or f"#{place}"
        if own in found:
            twice.append(own)
            own = f"{own} ({place})"
        found.append(own)
    return tuple(found), twice
