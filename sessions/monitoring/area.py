"""The areas of a table: code, name, population and figures; what cannot be read is named."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from sessions.errors import Reason, Refused
from sessions.monitoring.finding import Finding, Problem
from sessions.monitoring.grid import Cell, Line
from sessions.monitoring.heading import Sheet
from sessions.monitoring.number import Decimal, read_number, signs_of
from sessions.writing import TITLE_LENGTH, clean

_FEW = 0.1
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table is what; `figures` are those with numbers to compare."""

    id: str
    name: str
    population: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a city; a figure that is not known is not among `figures`."""

    id: str
    name: str
    population: int | None
    figures: Mapping[str, float] = field(default_factory=dict)

    def to_json(self) -> list[Any]:
        """Return it as it is stored."""
        return [self.id, self.name, self.population, dict(self.figures)]

    @classmethod
    def from_json(cls, stored: Sequence[Any]) -> "Area":
        """Return what `to_json` made this of."""
        return cls(*stored)


@dataclass(frozen=True, slots=True)
class AreaFile:
    """The areas of a table in its order, and what was found on the way, line by line."""

    areas: tuple[Area, ...]
    findings: tuple[Finding, ...]


def read_areas(sheet: Sheet, columns: Columns, decimal: Decimal | None = None) -> AreaFile:
    """Return the areas of a table.

    Codes stay text. A code used twice counts for nobody, for which line is right is not known.
    `decimal` is the sign before decimals, by default what the column, else all columns show.
    Raises `Refused`: no_such_column with its `column`, no_areas.
    """
    places = [_place(sheet, name) for name in (columns.id, columns.name)]
    figures = dict.fromkeys((columns.population, *columns.figures))
    numbers = {name: _place(sheet, name) for name in figures}
    coded, found = _coded(sheet.lines, columns.id, places[0])
    read, said = _figures(coded.values(), numbers, decimal)
    areas = []
    for code, line in coded.items():
        values = read[line.number]
        population, odd = _population(values.get(columns.population), line, columns.population)
        name = clean(str(line.cells[places[1]])[:TITLE_LENGTH], TITLE_LENGTH, required=False)
        own = {column: values[column] for column in columns.figures if column in values}
        areas.append(Area(code, name or code, population, own))
        found += odd
    if not areas:
        raise Refused(Reason.NO_AREAS)
    numbered = zip((line.number for line in coded.values()), areas, strict=True)
    found += _sums(numbered, columns.population)
    findings = sorted((*sheet.findings, *found, *said), key=lambda one: one.line)
    return AreaFile(tuple(areas), tuple(findings))


def _place(sheet: Sheet, name: str) -> int:
    if name not in sheet.columns:
        raise Refused(Reason.NO_SUCH_COLUMN, column=name)
    return sheet.columns.index(name)


def _coded(lines: Sequence[Line], column: str, place: int) -> tuple[dict[str, Line], list[Finding]]:
    """The lines by their codes, and those whose code is missing, used twice, or odd."""
    codes = [_code(line.cells[place]) for line in lines]
    used = Counter(codes)
    odd = _odd_lengths(codes)
    kept, found = {}, []
    for code, line in zip(codes, lines, strict=True):
        problem = None
        if not code:
            problem = Problem.CODE_MISSING
        elif used[code] > 1:
            problem = Problem.CODE_TWICE
        else:
            kept[code] = line
            if len(code) in odd:
                problem = Problem.CODE_LENGTH
        if problem:
            found.append(Finding(problem, line.number, code or _first(line), column))
    return kept, found


def _odd_lengths(codes: Sequence[str]) -> frozenset[int]:
    """The lengths of few codes where all others are equally long: sums, or lost zeros.

    Where a code begins with a zero all are meant to be as long as it, be they few or many.
    """
    lengths = Counter(len(code) for code in codes if code)
    zeros = Counter(len(code) for code in codes if len(code) > 1 and code.startswith("0"))
    usual = max(zeros or lengths, key=lengths.__getitem__, default=0)
    few = lengths.total() - lengths[usual] <= max(1, lengths.total() * _FEW)
    return frozenset(lengths) - {usual} if zeros or few else frozenset()


def _code(cell: Cell) -> str:
    """A whole number of an XLSX is a code without decimals."""
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else str(cell)
    return cell[:TITLE_LENGTH]


def _first(line: Line) -> str:
    return next((str(cell) for cell in line.cells if cell != ""), "")[:TITLE_LENGTH]


def _figures(
    lines: Iterable[Line], places: Mapping[str, int], decimal: Decimal | None
) -> tuple[Mapping[int, Mapping[str, float]], list[Finding]]:
    """The numbers of each line by its number, and what was found about them, line by line."""
    listed = list(lines)
    signs = {name: signs_of(line.cells[place] for line in listed) for name, place in places.items()}
    everywhere = sum(signs.values(), Counter[Decimal]())
    read: dict[int, dict[str, float]] = {line.number: {} for line in listed}
    found = []
    for line in listed:
        for name, place in places.items():
            used = {decimal: len(listed)} if decimal else signs[name] or everywhere
            value, problem = read_number(line.cells[place], used)
            if value is not None:
                read[line.number][name] = value
            if problem:
                said = str(line.cells[place])[:TITLE_LENGTH]
                found.append(Finding(problem, line.number, said, name))
    return read, found


def _sums(areas: Iterable[tuple[int, Area]], column: str) -> Iterator[Finding]:
    """Those with as many people as all smaller ones, which most are: perhaps sums."""
    listed = [(number, area, area.population) for number, area in areas if area.population]
    people = sorted(own for _, _, own in listed)
    below = [0, *accumulate(people)]
    for number, area, own in listed:
        smaller = bisect_left(people, own)
        if smaller >= max(_SEVERAL, len(people) / 2) and own >= below[smaller]:
            yield Finding(Problem.SUM, number, f"{area.name} ({area.id})", column)


def _population(
    value: float | None, line: Line, column: str
) -> tuple[int | None, Sequence[Finding]]:
    if value is None:
        return None, ()
    if value < 0 or not value.is_integer():
        return None, (Finding(Problem.BAD_POPULATION, line.number, f"{value:g}", column),)
    return int(value), ()
