"""`python -m sessions monitor`: rate the areas of a table with indicators."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sessions.errors import Reason, Refused
from sessions.mapfile import LARGEST_MEGABYTES
from sessions.monitoring.area import Columns, read_areas
from sessions.monitoring.grid import MOST_LINES
from sessions.monitoring.heading import Sheet, read_sheet
from sessions.monitoring.index import BERLIN, LEAST_AREAS, Indicator, Thresholds
from sessions.monitoring.number import Decimal
from sessions.monitoring.rating import LeftOut, Rated, rate
from sessions.sheet import Flavour, write_csv
from sessions.table import Row, Table

COLUMNS = ("id", "status_index", "status_class", "dynamics_index", "dynamics_class")
PLACES = 6

Words = Mapping[str, str]
"""Sentences by the name of what they are about."""

_REFUSALS = {
    Reason.FILE_TOO_LARGE: f"the file has more than {LARGEST_MEGABYTES} megabytes",
    Reason.TOO_DETAILED: f"the file has more than {MOST_LINES} lines, or too many columns",
    Reason.NO_TABLE: "the file is neither CSV nor XLSX with a heading and lines below it",
    Reason.BAD_ROW: "line {line} of the file is broken",
    Reason.NO_SUCH_COLUMN: "there is no column {column}; there are: {columns}",
    Reason.NO_AREAS: "no line of the file has a code of its own",
    Reason.FEW_AREAS: f"fewer than {LEAST_AREAS} areas have enough people and a value everywhere",
    Reason.BAD_WEIGHT: "the weight of {column} is no number from 0 up",
    Reason.WEIGHTS_ZERO: "the weights sum to zero: nothing would count",
    Reason.BAD_THRESHOLDS: "thresholds must be numbers that rise from class to class",
    Reason.NO_VARIANCE: "all areas have the same value in {column}: it cannot tell them apart",
}


class CannotMonitor(Exception):
    """The table cannot be rated; the text is one line that says why."""


def add_monitor(asked: ArgumentParser, findings: Words, left_out: Words) -> None:
    """Add the options; the words are those of the report, in English."""
    asked.set_defaults(findings=findings, left_out=left_out)
    asked.add_argument("file", help="CSV or XLSX")
    for name, what in (("id", "codes"), ("name", "names"), ("population", "numbers of people")):
        asked.add_argument(f"--{name}", required=True, metavar="COLUMN", help=f"with the {what}")
    text = "areas with fewer people are left out; default 0"
    asked.add_argument("--minimum", type=int, default=0, metavar="N", help=text)
    asked.add_argument("--status", nargs="+", required=True, metavar="C", help="status indicators")
    asked.add_argument("--dynamics", nargs="+", default=[], metavar="C", help="changes of them")
    text = "columns in which a low value means need"
    asked.add_argument("--falling", nargs="+", default=[], metavar="C", help=text)
    text = "how much a column counts, default 1"
    asked.add_argument("--weight", nargs="+", default=[], metavar="C=W", type=_weight, help=text)
    for name, limits in (("status", BERLIN.status), ("dynamics", BERLIN.dynamics)):
        text = f"thresholds of the classes in standard deviations, default {_written(limits)}"
        asked.add_argument(
            f"--{name}-thresholds",
            nargs=len(limits),
            type=float,
            default=limits,
            metavar="X",
            help=text,
        )
    text = "sign before decimals; default: what the file shows"
    asked.add_argument("--decimal", choices=list(Decimal), type=Decimal, help=text)
    asked.add_argument("--format", choices=["csv"], default="csv")


def monitor(options: Namespace) -> None:
    """Print the rated areas; the report and who is left out go to standard error.

    Raises `CannotMonitor`.
    """
    sheet = None
    try:
        sheet = read_sheet(Path(options.file).read_bytes())
        figures = (*options.status, *options.dynamics)
        columns = Columns(options.id, options.name, options.population, figures)
        read = read_areas(sheet, columns, options.decimal)
        for one in read.findings:
            said = {"line": one.line, "word": one.word, "column": one.column}
            _tell(options.findings[one.problem].format(**said))
        limits = Thresholds(tuple(options.status_thresholds), tuple(options.dynamics_thresholds))
        status, dynamics = (
            _indicators(named, options, sheet) for named in (options.status, options.dynamics)
        )
        rating = rate(read.areas, status, dynamics, options.minimum, limits)
    except Refused as refused:
        raise CannotMonitor(_because(refused, sheet.columns if sheet else ())) from refused
    for out in rating.left_out:
        _tell(f"left out: {_why(out, options)}")
    for undated in rating.undated:
        _tell(_why(undated, options))
    table = Table.of(COLUMNS, map(_row, rating.rated))
    sys.stdout.buffer.write(write_csv(table.columns, table.rows, Flavour.RFC4180))


def _indicators(named: Sequence[str], options: Namespace, sheet: Sheet) -> Sequence[Indicator]:
    weights = dict(options.weight)
    for name in (*weights, *options.falling):
        if name not in sheet.columns:
            raise Refused(Reason.NO_SUCH_COLUMN, column=name)
        if name not in {*options.status, *options.dynamics}:
            raise CannotMonitor(f"{name} is neither among the status nor the dynamics indicators")
    return [Indicator(name, weights.get(name, 1.0), name in options.falling) for name in named]


def _because(refused: Refused, columns: Iterable[str]) -> str:
    said = {"columns": ", ".join(columns), **refused.params}
    return _REFUSALS[refused.reason].format(**{**said, "column": said.get("column") or "the sum"})


def _why(out: LeftOut, options: Namespace) -> str:
    said: str = options.left_out[out.why]
    columns = ", ".join(out.columns)
    why = said.format(people=out.area.population, minimum=options.minimum, columns=columns)
    return f"{out.area.id} {out.area.name}: {why}"


def _row(rated: Rated) -> Row:
    move = rated.dynamics_index
    return {
        "id": rated.area.id,
        "status_index": round(rated.status_index, PLACES),
        "status_class": str(rated.status),
        "dynamics_index": None if move is None else round(move, PLACES),
        "dynamics_class": rated.dynamics and str(rated.dynamics),
    }


def _written(limits: Iterable[float]) -> str:
    return " ".join(f"{one:g}" for one in limits)


def _weight(said: str) -> tuple[str, float]:
    column, _, number = said.rpartition("=")
    try:
        return column, float(number if column else "")
    except ValueError as error:
        raise ArgumentTypeError(f'"{said}" is not like S1=2') from error


def _tell(words: str) -> None:
    """One line, whatever signs a file has."""
    print("".join(sign if sign.isprintable() else " " for sign in words), file=sys.stderr)
