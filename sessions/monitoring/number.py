"""Numbers as people write them in Germany and elsewhere; what is not clear is not guessed."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from sessions.monitoring.finding import Problem
from sessions.monitoring.grid import Cell

SUPPRESSED = frozenset(
    {*(".", "..", "...", "…", "-", "–", "—", "x", "X", "*", "/", "•"), "k. A.", "k.A.", "n/a", "NA"}
)
"""What stands in statistics where a number is secret, blocked or unknown."""


class Decimal(StrEnum):
    """The sign before the decimals."""

    COMMA = ","
    POINT = "."


_GERMAN = re.compile(r"[+-]?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?")
_ENGLISH = re.compile(r"[+-]?([1-9]\d{0,2}(,\d{3})+|\d+)(\.\d+)?")
_SPACES = re.compile(r"(?<=\d)[\s'’\u00a0\u202f](?=\d{3}(?!\d))")
_MOST = 1e15  # what is larger is not held exactly, and no figure of an area
_MARK = re.compile(r"\s*(\*+|[¹²³⁴-⁹]+|(?<=\s)\(?[1-9a-z]\))$")

Reading = tuple[float | None, Problem | None]
"""A value, and what is to be said about it."""


Signs = Mapping[Decimal, int]
"""How many cells cannot do without each decimal sign."""


def signs_of(cells: Iterable[Cell]) -> Counter[Decimal]:
    """Return the decimal signs that these cells cannot do without."""
    found = [_both(_bare(cell)[0]) for cell in cells if isinstance(cell, str)]
    needed = (
        Decimal.POINT if german is None else Decimal.COMMA
        for german, english in found
        if (german is None) is not (english is None)
    )
    return Counter(needed)


def read_number(cell: Cell, signs: Signs) -> Reading:
    """Return a number, None for none, and what was found; `signs` are used around it.

    “1.234” is one thing in Germany and another in England: it is read only where one sign is used.
    """
    value, problem = _read(cell, signs)
    return (None, Problem.NO_NUMBER) if value and abs(value) >= _MOST else (value, problem)


def _read(cell: Cell, signs: Signs) -> Reading:
    if isinstance(cell, float):
        return cell, None
    if cell in SUPPRESSED or not cell:
        return None, Problem.SUPPRESSED if cell else None
    bare, marked = _bare(cell)
    comma, point = _both(bare)
    if comma is None or point is None or comma == point:
        value, problem = _clear(comma, point, signs)
    elif len(signs) == 1:
        value, problem = comma if Decimal.COMMA in signs else point, None
    else:
        return None, Problem.UNCLEAR_NUMBER
    return value, problem or (Problem.FOOTNOTE_MARK if marked else None)


def _clear(comma: float | None, point: float | None, signs: Signs) -> Reading:
    """What can be read in one way only, be it unlike most others."""
    if comma is None and point is None:
        return None, Problem.NO_NUMBER
    used, other = Decimal.COMMA, Decimal.POINT
    if comma is None:
        used, other = other, used
    strange = comma != point and signs and signs.get(other, 0) >= signs.get(used, 0)
    return point if comma is None else comma, Problem.MIXED_DECIMALS if strange else None


def is_numeric(cell: Cell) -> bool:
    """Say whether this can be a number, or stands in the place of one."""
    found = isinstance(cell, float) or cell in SUPPRESSED
    return found or any(value is not None for value in _both(_bare(str(cell))[0]))


def _bare(cell: str) -> tuple[str, bool]:
    """The cell without a footnote's mark, per cent, spaces and a long minus; was there a mark."""
    unmarked = _MARK.sub("", cell) if cell[:1].isdigit() or cell[:1] in "+-–−" else cell
    number = _SPACES.sub("", unmarked).removesuffix("%").strip()
    if number[:1] in {"–", "−"}:
        number = f"-{number[1:]}"
    return number, unmarked != cell


def _both(number: str) -> tuple[float | None, float | None]:
    """The number as a German and as an English reader reads it."""
    german = number.replace(".", "").replace(",", ".") if _GERMAN.fullmatch(number) else None
    english = number.replace(",", "") if _ENGLISH.fullmatch(number) else None
    return float(german) if german else None, float(english) if english else None
