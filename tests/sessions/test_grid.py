"""What people send as a table of areas: CSV in all its clothes, and XLSX."""

import io
from contextlib import suppress
from datetime import datetime
from random import Random

import pytest
from openpyxl import Workbook

from sessions.errors import Reason, Refused
from sessions.monitoring.area import read_areas
from sessions.monitoring.finding import Finding, Problem
from sessions.monitoring.grid import MOST_COLUMNS, MOST_LINES
from sessions.monitoring.heading import read_sheet
from tests.sessions.test_area_file import COLUMNS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_a_csv_is_read_as_any_program_writes_it(encoding, separator):
    """With and without a mark of its encoding, from an old or a new Excel, whatever parts cells."""
    rows = (["Nr", "Name", "EW", "Quote"], ["01", "Süd", "900", '"3,5"'])
    text = "\r\n".join(separator.join(row) for row in rows)

    (area,) = read_areas(read_sheet(text.encode(encoding)), COLUMNS).areas

    assert (area.id, area.name, area.population, area.figures) == ("01", "Süd", 900, {"Quote": 3.5})


def xlsx(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def one_area(code: str | int, figure: float, *shown: str) -> Workbook:
    """A sheet with one area; code and figure are shown in these formats."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Nr", "Name", "EW", "Quote"])
    sheet.append([code, "A", 900, figure])
    for cell, format_ in zip(("A2", "D2"), shown, strict=False):
        sheet[cell].number_format = format_
    return book


def test_excel_keeps_codes_and_numbers():
    """A code shown as 01100101 stays so, be it text or a number; other sheets are named."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Nr", "Name", "EW", "Quote"], ["01100101", "A", 900, 3.5], [1100102, "B", 800, 4]):
        sheet.append(row)
    sheet["A3"].number_format = "00000000"
    book.create_sheet("Erläuterung").append(["Wort", "Sinn"])

    found = read_areas(read_sheet(xlsx(book)), COLUMNS)

    assert [area.id for area in found.areas] == ["01100101", "01100102"]
    assert [area.figures["Quote"] for area in found.areas] == [3.5, 4]
    assert found.findings == (Finding(Problem.OTHER_SHEETS, 0, "Erläuterung"),)


@pytest.mark.parametrize(
    ("shown", "code", "figure"),
    [
        (("00000000;@", "0.0%"), "01100102", 3.5),
        (("0", "0.00 %;[Red]-0.00 %"), "1100102", 3.5),
        (("General", "0.0\\%"), "1100102", 0.035),
        (("General", '0.0" % von 100"'), "1100102", 0.035),
    ],
)
def test_what_excel_shows_is_what_is_read(shown, code, figure):
    """Zeros in front of a code, and per cent, are in the format of a cell, not in its number."""
    (area,) = read_areas(read_sheet(xlsx(one_area(1100102, 0.035, *shown))), COLUMNS).areas

    assert (area.id, area.figures["Quote"]) == (code, figure)


def test_a_day_in_a_heading_is_a_day():
    """Excel keeps days as points of time; nobody measures at midnight."""
    book = Workbook()
    book.worksheets[0].append(["Nr", "Name", "EW", datetime(2019, 12, 31)])  # noqa: DTZ001
    book.worksheets[0].append(["01", "A", 900, 3.5])

    assert read_sheet(xlsx(book)).columns == ("Nr", "Name", "EW", "2019-12-31")


def test_a_sheet_that_is_not_read_may_be_of_any_size():
    """What else a workbook holds is named, and refuses nothing."""
    book = one_area("01", 3.5)
    book.create_sheet("Leer", 0).append([" "])
    book.create_sheet("Rohdaten").append(list(range(MOST_COLUMNS + 1)))

    found = read_areas(read_sheet(xlsx(book)), COLUMNS)

    assert [area.id for area in found.areas] == ["01"]
    assert found.findings == (Finding(Problem.OTHER_SHEETS, 0, "Rohdaten"),)


def test_no_area_is_lost_below_empty_rows():
    """However far down the next line stands, it is read."""
    book = one_area("01", 3.5)
    below = MOST_LINES + 500
    further: tuple[str | float, ...] = ("02", "B", 800, 4.5)
    for column, value in zip("ABCD", further, strict=True):
        book.worksheets[0][f"{column}{below}"] = value

    found = read_areas(read_sheet(xlsx(book)), COLUMNS)

    assert [area.id for area in found.areas] == ["01", "02"]


def test_a_broken_excel_file_is_read_or_refused():
    """Whatever byte is wrong, the answer is a table or a sentence, never a crash."""
    whole, chance = xlsx(one_area("01", 3.5)), Random(9)
    for _ in range(60):
        broken = bytearray(whole)
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
