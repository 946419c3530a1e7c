"""Tables as CSV for a German Excel or for programs, safe to open."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

Cell = str | int | float | bool | Decimal | Fraction | date | None
"""What a table holds; a time is aware and in UTC."""

FORMULA_SIGNS = "=+-@＝＋－＠"
PLACES = 6


class Flavour(StrEnum):
    """How cells are written.

    `excel-de`: semicolons, decimal comma, UTF-8 with BOM. `rfc4180`: commas, decimal point,
    UTF-8 without BOM; for programs only, since a German Excel splits at semicolons inside text
    there, and what follows one could then be run as a formula.
    """

    EXCEL_DE = "excel-de"
    RFC4180 = "rfc4180"


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]], flavour: Flavour) -> bytes:
    """A header and the rows, with CRLF line ends.

    Text is quoted, neutralised and loses NULs; line breaks inside it stay. None is an empty cell.
    Booleans are 1 and 0: Excel's own words for them change with its language, and 1s can be
    summed. Floats and Decimals are exact, Fractions are rounded to six decimal places.
    Raises ValueError for a row of another width than the header and for NaN or infinity.
    """
    german = flavour is Flavour.EXCEL_DE
    lines = [_line(columns, len(columns), german=german)]
    lines += [_line(row, len(columns), german=german) for row in rows]
    # A lone surrogate has no UTF-8 and must not cost a whole evening's download.
    return "".join(lines).encode("utf-8-sig" if german else "utf-8", "replace")


def iso(day: date) -> str:
    """Return a day, or a time in UTC to the second, as ISO 8601 has it."""
    return day.isoformat(timespec="seconds") if isinstance(day, datetime) else day.isoformat()


def neutralised(text: str) -> str:
    """The text without NULs, with a leading `'` where a spreadsheet might run it as a formula."""
    kept = text.replace("\0", "")
    return "'" + kept if is_risky(kept) else kept


def is_risky(text: str) -> bool:
    """Say whether a spreadsheet might run a text as a formula."""
    # Leading quotes are looked through, so that `'=` written by a person gets one more and the
    # first quote before a formula is always ours.
    bare = text.lstrip("'")
    return bare.startswith(("\t", "\r", "\n")) or _first_visible(bare) in FORMULA_SIGNS


def _first_visible(text: str) -> str:
    shown = (sign for sign in text if sign.isprintable() and not sign.isspace())
    return next(shown, " ")


def _line(cells: Sequence[Cell], width: int, *, german: bool) -> str:
    if len(cells) != width:
        raise ValueError(f"a row of {len(cells)} cells under {width} columns")
    return (";" if german else ",").join(_cell(cell, german=german) for cell in cells) + "\r\n"


def _cell(cell: Cell, *, german: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return '"' + neutralised(cell).replace('"', '""') + '"'
    if isinstance(cell, date):
        return f'"{iso(cell)}"'
    number = plain_number(cell)
    return number.replace(".", ",") if german else number


def plain_number(cell: float | Decimal | Fraction) -> str:
    """Return a number with a decimal point. Raises ValueError for NaN and infinity."""
    if isinstance(cell, int):
        return str(int(cell))
    if isinstance(cell, Fraction):
        return _rounded(cell)
    exact = Decimal(str(cell))
    if not exact.is_finite():
        raise ValueError(f"{cell} is not a number for a sheet")
    return format(exact, "f")


def _rounded(share: Fraction) -> str:
    scaled = round(share * 10**PLACES)
    return format(Decimal(f"{scaled}e-{PLACES}"), "f").rstrip("0").rstrip(".")
