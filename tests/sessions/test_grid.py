"""What people send as a table of areas: CSV in all its clothes, and XLSX."""

import io
from contextlib import suppress
from random import Random

import pytest
from openpyxl import Workbook

from sessions.errors import Reason, Refused
from sessions.monitoring.area import read_areas
from sessions.monitoring.finding import Finding, Problem
from sessions.monitoring.heading import read_sheet
from tests.sessions.test_area_file import COLUMNS


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
