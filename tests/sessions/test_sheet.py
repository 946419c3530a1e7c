"""A table opens in a German Excel and in programs, and nothing in it runs."""

import csv
import io
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.sheet import Cell, Flavour, neutralised, write_csv

SIGNS = "=+-@＝＋－＠"
HIDDEN = " \t\r\n\v\f\x1c\x85\u00a0\u00ad\u2003\u2028\u200b\u200e\u202e\u2060\u3000\ufeff"

texts = st.text() | st.text(st.sampled_from("'" + SIGNS + HIDDEN + '";,ab'), max_size=8)
texts_without_nul = texts.filter(lambda text: "\0" not in text)


def cells_of(raw: bytes, flavour: Flavour) -> list[list[str]]:
    """What a program that knows CSV finds in the file."""
    text = raw.decode("utf-8-sig" if flavour is Flavour.EXCEL_DE else "utf-8")
    delimiter = ";" if flavour is Flavour.EXCEL_DE else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_excel_de_exact_bytes() -> None:
    """The German Excel gets a BOM, semicolons, decimal commas and CRLF."""
    raw = write_csv(["Idee", "Anteil"], [["Bänke", Fraction(1, 4)]], Flavour.EXCEL_DE)
    assert raw == b'\xef\xbb\xbf"Idee";"Anteil"\r\n"B\xc3\xa4nke";0,25\r\n'


def test_rfc4180_exact_bytes() -> None:
    """Programs get commas, decimal points, CRLF and no BOM."""
    raw = write_csv(["Idee", "Anteil"], [["Bänke", Fraction(1, 4)]], Flavour.RFC4180)
    assert raw == b'"Idee","Anteil"\r\n"B\xc3\xa4nke",0.25\r\n'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (7, "7"),
        (-7, "-7"),
        (10**20, "1" + 20 * "0"),
        (True, "1"),
        (False, "0"),
        (None, ""),
        ("", '""'),
        (0.1, "0.1"),
        (1e-7, "0.0000001"),
        (Decimal("12.50"), "12.50"),
        (Decimal("1E+3"), "1000"),
        (Fraction(5), "5"),
        (Fraction(100), "100"),
        (Fraction(0), "0"),
        (Fraction(1, 3), "0.333333"),
        (Fraction(-2, 3), "-0.666667"),
        (Fraction(-1, 10**9), "0"),
        (Fraction(10**40 + 1, 2), "5" + 39 * "0" + ".5"),
        ("-7", '"\'-7"'),
        ('er sagte "ja"', '"er sagte ""ja"""'),
        ("zwei\nZeilen", '"zwei\nZeilen"'),
        ("a\0b", '"ab"'),
        ("\ud800", '"?"'),
    ],
)
def test_how_a_cell_is_written(cell: Cell, written: str) -> None:
    """Numbers stay numbers, text is always quoted, an empty cell is empty."""
    raw = write_csv(["x"], [[cell]], Flavour.RFC4180)
    assert raw.decode("utf-8") == f'"x"\r\n{written}\r\n'


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    "before", ["", "\0", "'", "''", *HIDDEN, "\ufeff \u200b", "'\u200b'\t"[:2]]
)
def test_formulas_do_not_run(before: str, sign: str) -> None:
    """Whatever invisible stands before the sign, the cell begins with our quote."""
    text = before + sign + 'HYPERLINK("http://example.org";"tap")'
    assert neutralised(text) == "'" + text.replace("\0", "")


@pytest.mark.parametrize("text", ["\tx", "\rx", "\nx"])
def test_leading_control_signs_are_neutralised(text: str) -> None:
    """Text that begins with TAB, CR or LF is not left to the spreadsheet either."""
    assert neutralised(text) == "'" + text


@pytest.mark.parametrize("text", ["", " ", "Bänke", "'s Café", "2 + 2 = 4", "a=1", "1-2", "(@du)"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    """Nobody's idea gains a quote that it does not need."""
    assert neutralised(text) == text


@pytest.mark.parametrize("flavour", Flavour)
def test_headers_are_neutralised_too(flavour: Flavour) -> None:
    """A column named by the facilitator cannot run."""
    assert cells_of(write_csv(["=1+1"], [], flavour), flavour) == [["'=1+1"]]


@given(st.text(st.sampled_from("'" + SIGNS + HIDDEN + "\0ab")))
def test_no_written_text_is_risky(text: str) -> None:
    """What is written never begins with a sign, also once the invisible is trimmed off."""
    seen = neutralised(text).lstrip(HIDDEN)
    assert not seen.startswith(tuple(SIGNS))


@pytest.mark.parametrize("flavour", Flavour)
@given(table=st.lists(st.tuples(texts_without_nul, texts_without_nul), max_size=5))
def test_text_survives_writing_and_reading(flavour: Flavour, table: list[tuple[str, str]]) -> None:
    """Semicolons, commas, quotes and line breaks in text come back exactly as neutralised."""
    found = cells_of(write_csv(["a", "b"], table, flavour), flavour)[1:]
    assert found == [list(map(neutralised, row)) for row in table]


@pytest.mark.parametrize("flavour", Flavour)
@given(
    number=st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.decimals(allow_nan=False, allow_infinity=False, places=4)
)
def test_numbers_survive_exactly(flavour: Flavour, number: float | Decimal) -> None:
    """A reader gets the number that was written, not a rounded one."""
    [[found, _]] = cells_of(write_csv(["a", "b"], [[number, 1]], flavour), flavour)[1:]
    assert type(number)(found.replace(",", ".")) == number


@given(st.fractions())
def test_fractions_are_off_by_at_most_half_a_millionth(share: Fraction) -> None:
    """Six decimal places are kept, correctly rounded."""
    [[found, _]] = cells_of(write_csv(["a", "b"], [[share, 1]], Flavour.RFC4180), Flavour.RFC4180)[
        1:
    ]
    assert abs(Fraction(found) - share) <= Fraction(1, 2_000_000)


@pytest.mark.parametrize(
    "number", [float("nan"), float("-inf"), Decimal("NaN"), Decimal("Infinity")]
)
def test_what_is_no_number_is_refused(number: float | Decimal) -> None:
    """NaN and infinity never reach a sheet."""
    with pytest.raises(ValueError, match="not a number"):
        write_csv(["x"], [[number]], Flavour.EXCEL_DE)


@pytest.mark.parametrize("row", [[], [1], [1, 2, 3]])
def test_a_row_of_another_width_is_refused(row: list[Cell]) -> None:
    """No value slips under a wrong heading."""
    with pytest.raises(ValueError, match="under 2 columns"):
        write_csv(["a", "b"], [row], Flavour.EXCEL_DE)
