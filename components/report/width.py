"""How wide the columns of a table are, whatever file it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.report.document import Cell, Table

_NARROWEST, _ONE_LINE, _WIDEST = 4, 9, 12  # letters
_LEAST, _MOST = 1.0, 6.0  # shares


@dataclass(frozen=True, slots=True)
class Width:
    """So many letters of a number, or else a share of what is left."""

    letters: int = 0
    share: float = 0


def widths(table: Table) -> Sequence[Width]:
    """Return the width of each column: numbers need what they need, the longer texts get more."""
    return [_width(table, place) for place in range(len(table.columns))]


def _width(table: Table, place: int) -> Width:
    column, cells = table.columns[place], [row[place] for row in table.rows]
    if column.number:
        head = column.head.text
        heads = [head] if len(head) <= _ONE_LINE else head.split()
        told = (len(line.text) for cell in cells for line in cell)
        bold = (len(one) + 1 for one in heads)
        return Width(letters=min(_WIDEST, max(_NARROWEST, *bold, *told)))
    length = sum(map(_length, cells)) / max(1, len(cells))
    return Width(share=min(_MOST, max(_LEAST, length**0.5 / 2)))


def _length(cell: Cell) -> int:
    return max((len(line.text) for line in cell), default=0)
