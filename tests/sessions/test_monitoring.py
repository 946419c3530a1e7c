"""Areas of a city: read from what people send, rated as Berlin does, nothing guessed."""

import csv
import io
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from sessions.__main__ import main
from sessions.errors import Reason, Refused
from sessions.monitoring.area import Area, Columns, read_areas
from sessions.monitoring.finding import Finding, Problem
from sessions.monitoring.heading import read_sheet
from sessions.monitoring.index import BERLIN, Dynamics, Indicator, Status, Thresholds, indices
from sessions.monitoring.number import Decimal
from sessions.monitoring.rating import Why, rate

HERE = Path(__file__).parents[3] / "shared/data/mss-berlin-2021/mss_2021.csv"
OF_BERLIN = pytest.mark.skipif(not HERE.exists(), reason="../shared/data is not here")
COLUMNS = Columns("Nr", "Name", "EW", ("Quote",))


def read(text: str, columns: Columns = COLUMNS, decimal: Decimal | None = None):
    """The areas of a table and what was found, without the numbers of lines that are left out."""
    return read_areas(read_sheet(text.encode()), columns, decimal)


def figures(text: str, **more) -> list[float | None]:
    return [area.figures.get("Quote") for area in read(text, **more).areas]


def problems(text: str, columns: Columns = COLUMNS) -> list[tuple[Problem, int]]:
    return [(one.problem, one.line) for one in read(text, columns).findings]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[list[dict], list[str]]:
    """The rows that `monitor` prints, and the lines on standard error."""
    assert main(["monitor", *arguments, "--format", "csv"]) == 0
    said = capsys.readouterr()
    return list(csv.DictReader(io.StringIO(said.out))), said.err.splitlines()


@OF_BERLIN
def test_berlin_gets_its_own_classes_from_the_percentages(capsys):
    """536 of 536 rated areas have the published status class; six are left out and named."""
    call = "--id PLR_ID --name PLR_NAME --population EW --minimum 300 --status S1 S3 S4"
    rows, said = printed(capsys, str(HERE), *call.split(), "--dynamics", "D1", "D3", "D4")

    with HERE.open(encoding="utf-8-sig") as file:
        official = {row["PLR_ID"]: row["SI_V"] for row in csv.DictReader(file)}
    assert len(rows) == 536
    assert [row["status_class"] for row in rows] == [official[row["id"]] for row in rows]
    assert {row["dynamics_class"] for row in rows} == {"positiv", "stabil", "negativ"}
    assert len(said) == 6
    assert all(id in " ".join(said) for id, status in official.items() if not status)


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
        (("Nr", "Name", "EW", "Quote"), "Nr;Name;;EW;Quote\n1;2;3;4;5\n"),
        (("Nr", "Name", "EW", "Quote"), "Nr;Name;#;EW;Quote;;\n"),
    ],
    ids=["years below", "years beside words", "numbers of the columns", "empty columns"],
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


def test_mixed_decimal_signs_are_named():
    """4.5 among decimal commas can only be four and a half; it is read so, and it alone is said."""
    text = "Nr;Name;EW;Quote\n01;A;900;3,5\n02;B;800;4.5\n03;C;700;5,25\n"

    assert figures(text) == [3.5, 4.5, 5.25]
    assert problems(text) == [(Problem.MIXED_DECIMALS, 3)]
    named = read(text, decimal=Decimal.POINT).findings
    assert [one.line for one in named if one.problem is Problem.MIXED_DECIMALS] == [2, 4]


def test_excel_keeps_codes_and_numbers():
    """A code shown as 01100101 stays so, be it text or a number; other sheets are named."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Nr", "Name", "EW", "Quote"], ["01100101", "A", 900, 3.5], [1100102, "B", 800, 4]):
        sheet.append(row)
    sheet["A3"].number_format = "00000000"
    book.create_sheet("Erläuterung").append(["Wort", "Sinn"])
    file = io.BytesIO()
    book.save(file)

    found = read_areas(read_sheet(file.getvalue()), COLUMNS)

    assert [area.id for area in found.areas] == ["01100101", "01100102"]
    assert [area.figures["Quote"] for area in found.areas] == [3.5, 4]
    assert found.findings == (Finding(Problem.OTHER_SHEETS, 0, "Erläuterung"),)


def test_a_broken_excel_file_is_read_or_refused():
    """Whatever byte is wrong, the answer is a table or a sentence, never a crash."""
    book, file, chance = Workbook(), io.BytesIO(), Random(9)
    book.worksheets[0].append(["Nr", "Name", "EW", "Quote"])
    book.worksheets[0].append(["01", "A", 900, 3.5])
    book.save(file)
    for _ in range(60):
        broken = bytearray(file.getvalue())
        for _ in range(chance.randint(1, 8)):
            broken[chance.randrange(4, len(broken))] = chance.randrange(256)
        with suppress(Refused):
            read_areas(read_sheet(bytes(broken)), COLUMNS)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.NO_TABLE),
        (b"PK\x03\x04 broken", Reason.NO_TABLE),
        (b"a\0b", Reason.NO_TABLE),
        (b"Nr;Name;EW;Quote\n", Reason.NO_TABLE),
        (b'Nr;Name;EW;Quote\n"01;A;1;2\n', Reason.BAD_ROW),
        (b"Nr;Name;EW\n01;A;1\n", Reason.NO_SUCH_COLUMN),
        (b"Nr;Name;EW;Quote\n;A;1;2\n;B;1;2\n", Reason.NO_AREAS),
    ],
)
def test_what_is_no_table_is_refused(data, reason):
    """Nothing is made of a file that cannot be read."""
    with pytest.raises(Refused) as refused:
        read_areas(read_sheet(data), COLUMNS)
    assert refused.value.reason is reason


def city(*values: float | None, people: int = 1000) -> list[Area]:
    return [
        Area(str(place), f"Area {place}", people, {} if one is None else {"x": one})
        for place, one in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("values", "indicators", "reason"),
    [
        ((2, 2, 2), [Indicator("x")], Reason.NO_VARIANCE),
        ((1, 2, 3), [Indicator("x"), Indicator("x", falling=True)], Reason.NO_VARIANCE),
        ((1, 2, 3), [Indicator("x", 0)], Reason.WEIGHTS_ZERO),
        ((1, 2, 3), [Indicator("x", -1)], Reason.BAD_WEIGHT),
        ((1, 2, None), [Indicator("x")], Reason.FEW_AREAS),
        ((1, 2, 3), [], Reason.NO_INDICATORS),
    ],
)
def test_what_cannot_be_rated_is_refused(values, indicators, reason):
    """Equal columns, weights without sum and too few areas give no index."""
    with pytest.raises(Refused) as refused:
        rate(city(*values), indicators)
    assert refused.value.reason is reason


def test_whoever_is_left_out_is_named_with_the_reason():
    """Too few people, an unknown number of them, no value: three reasons, nobody lost."""
    areas = [
        *city(1, 2, 4),
        Area("small", "Small", 20, {"x": 9}),
        Area("uncounted", "Uncounted", None, {"x": 9}),
        Area("silent", "Silent", 1000),
    ]

    found = rate(areas, [Indicator("x")], minimum=300)

    assert [one.area.id for one in found.rated] == ["0", "1", "2"]
    assert {one.area.id: one.why for one in found.left_out} == {
        "small": Why.FEW_PEOPLE,
        "uncounted": Why.NO_POPULATION,
        "silent": Why.NO_FIGURES,
    }


def test_the_index_counts_directions_and_weights():
    """A low value can mean need, and what counts twice moves the index twice as far."""
    areas = [
        Area(str(n), "", 1, {"x": x, "y": y}) for n, (x, y) in enumerate([(1, 5), (2, 1), (3, 0)])
    ]

    assert indices(areas, [Indicator("x")])["2"] == pytest.approx(1.5**0.5)
    falling = indices(areas, [Indicator("x", falling=True)])
    assert falling["2"] == pytest.approx(-(1.5**0.5))
    alone, both = (indices(areas, [Indicator("x", w), Indicator("y")])["0"] for w in (0, 5))
    assert both < 0 < alone


def test_thresholds_belong_to_the_class_towards_the_middle():
    """Exactly one standard deviation is still the middle; beyond it begins the next class."""
    found = Counter(BERLIN.status_of(one) for one in (-1.01, -1.0, 0.0, 1.0, 1.01, 1.5, 1.51))

    assert found == {Status.HIGH: 1, Status.MIDDLE: 3, Status.LOW: 2, Status.VERY_LOW: 1}
    assert [BERLIN.dynamics_of(one) for one in (-1.01, -1, 1, 1.01)] == [
        Dynamics.POSITIVE,
        Dynamics.STABLE,
        Dynamics.STABLE,
        Dynamics.NEGATIVE,
    ]


def test_other_thresholds_make_other_classes(folder, capsys):
    """Who states thresholds gets the classes between them; the index stays as it is."""
    file = folder / "city.csv"
    file.write_text("Nr;EW;Q\n1;9;1\n2;9;2\n3;9;3\n4;9;6\n", encoding="utf-8")
    call = "--id Nr --name Nr --population EW --status Q --dynamics Q"
    limits = "--status-thresholds -0.6 -0.2 0.2 --dynamics-thresholds -2 1.5"

    usual, _ = printed(capsys, str(file), *call.split())
    other, _ = printed(capsys, str(file), *call.split(), *limits.split())

    assert [row["status_class"] for row in usual] == ["hoch", "mittel", "mittel", "sehr niedrig"]
    assert [row["status_class"] for row in other] == ["hoch", "mittel", "niedrig", "sehr niedrig"]
    assert {row["dynamics_class"] for row in other} == {"stabil", "negativ"}
    assert [row["status_index"] for row in other] == [row["status_index"] for row in usual]


@pytest.mark.parametrize(
    "limits",
    [
        Thresholds(status=(1, 1, 2)),
        Thresholds(status=(-1, 1)),
        Thresholds(dynamics=(1, -1)),
        Thresholds(dynamics=(-1, float("nan"))),
        Thresholds(dynamics=(-1, float("inf"))),
    ],
)
def test_thresholds_rise(limits):
    """Classes that overlap or are empty for sure are refused."""
    with pytest.raises(Refused) as refused:
        rate(city(1, 2, 3), [Indicator("x")], thresholds=limits)
    assert refused.value.reason is Reason.BAD_THRESHOLDS


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--status", "Quote", "--falling", "Gleich"], "Gleich is neither among"),
        (["--status", "Quote", "--weight", "EW=2"], "EW is neither among"),
        (["--status", "Quote", "--dynamics-thresholds", "1", "0"], "thresholds must be"),
        (["--status", "Miete"], "there is no column Miete"),
        (["--status", "Quote", "--weight", "Quote=0"], "weights sum to zero"),
        (["--status", "Quote", "--weight", "Quote=-1"], "weight of Quote"),
        (["--status", "Gleich"], "same value in Gleich"),
        (["--status", "Quote", "--minimum", "5000"], "fewer than 3 areas"),
    ],
)
def test_the_command_says_in_one_line_what_is_wrong(folder, capsys, options, said):
    """Exit code 2 and a sentence; nothing is printed as if it were a result."""
    file = folder / "city.csv"
    text = "Nr;Name;EW;Quote;Gleich\n01;A;900;1;3\n02;B;800;2;3\n03;C;700;4;3\n"
    file.write_text(text, encoding="utf-8")

    call = ["monitor", str(file), "--id", "Nr", "--name", "Name", "--population", "EW", *options]

    assert main(call) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert not printed.out
