"""The figures, with the aims beside them."""

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One line: what was measured, the figure, and the aim it met or missed, if it has one."""

    what: str
    figure: str
    aim: str = ""
    met: bool | None = None


_VERDICT = {None: "", True: "met", False: "MISSED"}


def table(rows: Iterable[Row]) -> str:
    """Return the rows in aligned columns; a row without a figure is a heading."""
    lines = [("", "figure", "aim", ""), *((*row[:3], _VERDICT[row.met]) for row in rows)]
    widths = [max(len(line[column]) for line in lines if line[1]) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def at_most(what: str, figure: float, most: float, unit: str) -> Row:
    """Return the row of a figure that must not be larger than `most`."""
    return Row(what, f"{figure:.4g} {unit}", f"≤ {most:g} {unit}", figure <= most)


def at_least(what: str, figure: float, least: float, unit: str) -> Row:
    """Return the row of a figure that must not be smaller than `least`."""
    return Row(what, f"{figure:,.0f} {unit}", f"≥ {least:,g} {unit}", figure >= least)
