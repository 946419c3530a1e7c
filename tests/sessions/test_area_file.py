"""Areas of a city, read from what people send: what is odd is named, nothing guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.monitoring.area import Columns, read_areas
from sessions.monitoring.finding import Problem
from sessions.monitoring.heading import read_sheet
from sessions.monitoring.number import Decimal

COLUMNS = Columns("Nr", "Name", "EW", ("Quote",))


def read(text: str, columns: Columns = COLUMNS, decimal: Decimal | None = None):
    """The areas of a table and what was found, without the numbers of lines that are left out."""
    return read_areas(read_sheet(text.encode()), columns, decimal)


def figures(text: str, **more) -> list[float | None]:
    return [area.figures.get("Quote") for area in read(text, **more).areas]


def problems(text: str, columns: Columns = COLUMNS) -> list[tuple[Problem, int]]:
    return [(one.problem, one.line) for one in read(text, columns).findings]


def test_german_and_english_numbers_are_the_same():
    """A file from a German Excel and one from a program give the same numbers."""
    german = "Nr;Name;EW;Quote\n01;A;1.200;3,5\n02;B;900;1.204,25\n"
    english = 'Nr,Name,EW,Quote\n01,A,"1,200",3.5\n02,B,900,"1,204.25"\n'

    assert figures(german) == figures(english) == [3.5, 1204.25]
    assert [area.population for area in read(german).areas] == [1200, 900]
    assert [area.id for area in read(english).areas] == ["01", "02"]


def test_a_number_with_two_meanings_is_not_guessed():
    """Where nothing tells 1.234 from 1234 it is named and not read, until somebody says so."""
    text = "Nr;Name;EW;Quote\n01;A;900;1.234\n02;B;800;7\n"

    assert figures(text) == [None, 7]
    assert problems(text) == [(Problem.UNCLEAR_NUMBER, 2)]
    assert figures(text, decimal=Decimal.COMMA) == [1234, 7]
    assert figures(text, decimal=Decimal.POINT) == [1.234, 7]


@given(
    st.lists(st.integers(-50_000_000, 50_000_000), min_size=1, max_size=6),
    st.integers(0, 3),
    st.booleans(),
    st.booleans(),
)
def test_no_number_is_ever_taken_for_another(numbers, places, german, grouped):
    """Whatever is written, German or English, with or without groups: it is read, or named."""
    wanted = [round(number / 1000, places) for number in numbers]
    written = [f"{one:{',' if grouped else ''}.{places}f}" for one in wanted]
    if german:
        written = [one.translate(str.maketrans(",.", ".,")) for one in written]
    lines = "".join(f"{line:02};N;1;{one}\n" for line, one in enumerate(written, start=2))

    found = read(f"Nr;Name;EW;Quote\n{lines}")

    named = {one.line for one in found.findings}
    for line, (area, one) in enumerate(zip(found.areas, wanted, strict=True), start=2):
        assert line in named or area.figures.get("Quote") == one


def test_everything_odd_is_named_with_its_line():
    """Titles, merged headings, notes, secret values, codes and signs: row by row, none silent."""
    text = (
        "Sozialdaten der Stadt;;;;\n"
        "Nr;Name;EW;Arbeitslose;\n"
        ";;;2019;2021\n"
        "001;Nord;1500;3,5;4,5\n"
        "002;Süd;1400;.;x\n"
        "003;West;1300;4.5;–\n"
        "003;West;1300;4,5;1,0\n"
        ";Ost;1200;4,5;1,0\n"
        "04;Mitte;1100;6,5*;viel\n"
        "Stand: Ende 2021;;;;\n"
    )
    columns = Columns("Nr", "Name", "EW", ("Arbeitslose / 2019", "Arbeitslose / 2021"))

    assert problems(text, columns) == [
        (Problem.TITLE_ROW, 1),
        (Problem.MERGED_HEADER, 3),
        (Problem.SUPPRESSED, 5),
        (Problem.SUPPRESSED, 5),
        (Problem.CODE_TWICE, 6),
        (Problem.CODE_TWICE, 7),
        (Problem.CODE_MISSING, 8),
        (Problem.CODE_LENGTH, 9),
        (Problem.FOOTNOTE_MARK, 9),
        (Problem.NO_NUMBER, 9),
        (Problem.FOOTNOTE, 10),
    ]
    assert [area.id for area in read(text, columns).areas] == ["001", "002", "04"]


@pytest.mark.parametrize(
    ("columns", "heading"),
    [
        (("Nr", "Name", "EW / 2021", "Quote"), "Nr;Name;EW;;Quote\n;;2019;2021;\n"),
        (
            ("Gebiet / Nr", "Gebiet / Name", "EW / 2021", "Quote"),
            "Gebiet;;EW;;Quote\nNr;Name;2019;2021;\n",
        ),
        (("Nr", "Name", "EW / 2021", "Quote / 2019"), "Nr;Name;;EW;Quote\n;;;2021;2019\n"),
        (("Nr", "Name", "EW", "Quote"), "Nr;Name;;EW;Quote\n1;2;3;4;5\n"),
        (("Nr", "Name", "EW", "Quote"), "Nr;Name;#;EW;Quote;;\n"),
    ],
    ids=["years below", "years beside words", "years alone", "columns counted", "empty columns"],
)
def test_a_heading_ends_where_data_begin(columns, heading):
    """Years and column numbers are no area; a first line without a code is none of the heading."""
    table = f"{heading};Ost;1900;1200;4,5\n01;A;800;900;3,5\n"
    id, name, people, figure = columns

    found = read(table, Columns(id, name, people, (figure,)))

    assert [(area.id, area.population, area.figures) for area in found.areas] == [
        ("01", 900, {figure: 3.5})
    ]
    assert [one.word for one in found.findings if one.problem is Problem.CODE_MISSING] == ["Ost"]


@pytest.mark.parametrize(
    ("codes", "odd"),
    [("01 1 2 3 02", [3, 4, 5]), ("1 2 3 10 11 12", []), ("11 12 13 9", [5]), ("0 1 10 11 12", [])],
)
def test_codes_that_lost_their_zeros_are_named(codes, odd):
    """One zero in front says how long all codes are; without one only a few can be odd."""
    lines = "".join(f"{code};N;900;1\n" for code in codes.split())

    assert problems(f"Nr;Name;EW;Quote\n{lines}") == [(Problem.CODE_LENGTH, line) for line in odd]


def test_numbers_like_years_are_data_unless_they_stand_below_a_gap():
    """An area of 1950 people stays one, though its code is a word and a column has no name."""
    (area,) = read("Nr;Name;;EW;Quote\nNord;Nord;;1950;2010\n").areas

    assert (area.id, area.population, area.figures) == ("Nord", 1950, {"Quote": 2010})


@pytest.mark.parametrize(("people", "lines"), [(2400, [5, 6]), (2399, [])])
def test_a_sum_among_the_areas_is_named(people, lines):
    """Who has as many people as all smaller ones together is asked about, whatever its code."""
    table = f"Nr;Name;EW;Quote\nA;A;900;1\nB;B;800;2\nC;C;700;3\nD;D;{people};2\nE;E;{people};2\n"

    assert problems(table) == [(Problem.SUM, line) for line in lines]
    assert len(read(table).areas) == 5


def test_a_cell_of_several_lines_is_read_as_one():
    """Excel breaks lines within a cell; neither a heading nor a code nor a name suffers."""
    table = '"Nr\n(amtlich)";Name;EW;Quote\n"01\n";"Alt-\nstadt";900;"1\u00a0204,5"\n'

    (area,) = read(table, Columns("Nr (amtlich)", "Name", "EW", ("Quote",))).areas

    assert (area.id, area.name, area.figures) == ("01", "Alt- stadt", {"Quote": 1204.5})


def test_a_decimal_comma_that_parts_a_cell_is_named():
    """Where commas part cells and decimals too, each line with one cell more says so."""
    text = "Nr,Name,EW,Quote\n01,A,900,3,5\n02,B,800,7\n03,C,700,2,25\n"

    named = read(text).findings

    assert [(one.problem, one.line, one.word) for one in named] == [
        (Problem.MORE_CELLS, 2, "5"),
        (Problem.MORE_CELLS, 4, "25"),
    ]


@pytest.mark.parametrize("long", ["9" * 16, "9" * 200, "-" + "9" * 400, "1" + 6 * ".000"])
def test_a_number_too_long_for_any_figure_is_named(long):
    """It could not be held exactly, nor compared; no other area suffers from it."""
    text = f"Nr;Name;EW;Quote\n01;A;900;{long}\n02;B;800;4,5\n"

    assert figures(text) == [None, 4.5]
    assert problems(text) == [(Problem.NO_NUMBER, 2)]


def test_mixed_decimal_signs_are_named():
    """4.5 among decimal commas can only be four and a half; it is read so, and it alone is said."""
    text = "Nr;Name;EW;Quote\n01;A;900;3,5\n02;B;800;4.5\n03;C;700;5,25\n"

    assert figures(text) == [3.5, 4.5, 5.25]
    assert problems(text) == [(Problem.MIXED_DECIMALS, 3)]
    named = read(text, decimal=Decimal.POINT).findings
    assert [one.line for one in named if one.problem is Problem.MIXED_DECIMALS] == [2, 4]
