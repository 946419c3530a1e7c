"""Plain tables and the files made of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sessions.sheet import Cell, Flavour, write_csv

Row = Mapping[str, Cell]

CODED = frozenset(
    {
        *("kind", "field", "rule", "channel", "stance", "one_vote_per"),
        *("question", "group", "event", "phase", "element", "outcome"),
    }
)
"""Columns whose cells are words of the program, not of a resident."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `columns` are names in English, `rows` are as wide as these."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def of(cls, columns: tuple[str, ...], rows: Iterable[Row]) -> "Table":
        """Make a table of rows by name; a name that a row lacks is an empty cell."""
        return cls(columns, tuple(tuple(row.get(name) for name in columns) for row in rows))


def csv_files(
    found: Mapping[str, Table], flavour: Flavour, label: Callable[[str], str] = str
) -> Mapping[str, bytes]:
    """Return one CSV file per table; `label` names columns and coded cells for the reader."""
    return {
        f"{name}.csv": write_csv(
            [label(column) for column in table.columns], _labelled(table, label), flavour
        )
        for name, table in found.items()
    }


def _labelled(table: Table, label: Callable[[str], str]) -> Iterable[Sequence[Cell]]:
    coded = [column in CODED for column in table.columns]
    for row in table.rows:
        yield [
            label(cell) if code and isinstance(cell, str) else cell
            for cell, code in zip(row, coded, strict=True)
        ]
