"""The plan as a file: what is written comes back, what is wrong is named with line and column."""

from dataclasses import replace

import pytest

from sessions.errors import Reason, Refused
from sessions.ids import MeasureId, new_id
from sessions.plan import Addressee, CityPlan, Measure, Status
from sessions.plan.columns import Words
from sessions.plan.file import plan_table, read_plan
from sessions.sheet import Flavour
from sessions.table import csv_files
from tests.sessions.test_measures import FULL

WORDS: Words = {
    "fields": {"public-space": "Öffentlicher Raum", "supply": "Nahversorgung/Infrastruktur"},
    "toolbox_approaches": {"open-courtyards": "Plätze, die allen offenstehen; immer"},
    "audiences": {"seniors": "Ältere Menschen"},
    "themes": {"inclusion": "Inklusion"},
    "support_from": {one: f"Von {one}" for one in Addressee},
    "city_plan": {one: one.upper() for one in CityPlan},
    "status": {one: f"Stand {one}" for one in Status},
}
HEADINGS = {"Titel": "title", "Frist": "deadline"}
IDEAS = {1, 2}


def named(number: int, one: Measure) -> Measure:
    return replace(one, id=MeasureId(new_id()), number=number)


PLAN = (
    named(1, FULL),
    named(4, replace(FULL, title='=1+1; "x"', aim="مرحبا 🙂\n'=zwei", depends_on=(1,), cost=0)),
    named(5, Measure("'Bäume", lead="-Amt", offices=("@Stelle", "Haus der Jugend"))),
)


@pytest.mark.parametrize("flavour", Flavour)
def test_what_is_written_comes_back(flavour: Flavour) -> None:
    """Formulas, quotes, Arabic, emoji, names and ids: read again, the plan is the same."""
    words = WORDS if flavour is Flavour.EXCEL_DE else {}
    label = {"title": "Titel"}.get if flavour is Flavour.EXCEL_DE else str
    table = plan_table(PLAN, words)
    data = csv_files({"plan": table}, flavour, lambda name: label(name) or name)["plan.csv"]
    assert read_plan(data, IDEAS, WORDS, HEADINGS) == PLAN


def test_what_people_type_is_understood() -> None:
    """Days, amounts and lists as Excel leaves them; who copied a row has two measures."""
    file = (
        "Titel;start;FRIST;cost;idea_numbers;fields;id;offices\r\n"
        f"A;1.3.2027;2027-09-30;12.000,00 €;1, 2;öffentlicher raum;{PLAN[0].id};Amt 1; Amt 2\r\n"
    ).replace("Amt 1; Amt 2", '"Amt 1; Amt 2"')
    copied = file + "\r\n" + file.splitlines()[1] + "\r\n"
    one, two = read_plan(copied.encode("cp1252"), IDEAS, WORDS, HEADINGS)
    assert (one.start, one.deadline) == (FULL.start, FULL.deadline)
    assert (one.cost, one.ideas, one.fields) == (12_000, (1, 2), ("public-space",))
    assert one.offices == ("Amt 1", "Amt 2")
    assert (one.id, two.id, one.number, two.number) == (PLAN[0].id, "", 1, 2)


LONG = "x" * 5_000


@pytest.mark.parametrize(
    ("file", "reason", "line", "column"),
    [
        ("title;colour\nA;red", Reason.UNKNOWN_COLUMN, 1, "colour"),
        ("Titel;title\nA;B", Reason.COLUMN_TWICE, 1, "title"),
        ("aim\nA", Reason.COLUMN_MISSING, 1, "title"),
        ("title;Frist\nA;\nB;31.2.2027", Reason.BAD_DAY, 3, "deadline"),
        ("title;start;Frist\nA;2.2.2027;1.2.2027", Reason.DEADLINE_BEFORE_START, 2, "deadline"),
        (
            'number;title;depends_on\n1;"A\nB";2\n2;B;3\n3;C;2',
            Reason.GOES_IN_A_CIRCLE,
            4,
            "depends_on",
        ),
        ("number;title;depends_on\n1;A;9", Reason.NO_SUCH_MEASURE, 2, "depends_on"),
        ("number;title\n1;A\n\n1;B", Reason.NUMBER_TWICE, 4, "number"),
        ("title;idea_numbers\nA;1 2 77", Reason.NO_SUCH_IDEA, 2, "idea_numbers"),
        ("title;fields\nA;Weltraum", Reason.UNKNOWN_WORD, 2, "fields"),
        ("title;status\nA;fertig", Reason.UNKNOWN_WORD, 2, "status"),
        ("title;cost\nA;zwölf", Reason.NO_WHOLE_NUMBER, 2, "cost"),
        ("title;lead\nA;Frau Yılmaz", Reason.NAMES_A_PERSON, 2, "lead"),
        (f"title;aim\nA;{LONG}", Reason.TEXT_TOO_LONG, 2, "aim"),
        ("title;aim\n;etwas", Reason.TEXT_MISSING, 2, "title"),
        ("title\nA;B", Reason.BAD_ROW, 2, None),
        ('title\n"A', Reason.BAD_ROW, 2, None),
        ("title\n" + "A\n" * 10_000, Reason.TOO_MANY_MEASURES, None, None),
        ("PK\x03\x04\n\x00", Reason.NOT_A_PLAN, None, None),
        ("title", Reason.NOT_A_PLAN, None, None),
    ],
)
def test_what_is_wrong_is_named(
    file: str, reason: Reason, line: int | None, column: str | None
) -> None:
    """A file that is no plan is refused as a whole, with the place of what is wrong."""
    with pytest.raises(Refused) as found:
        read_plan(file.encode(), IDEAS, WORDS, HEADINGS)
    params = found.value.params
    assert (found.value.reason, params.get("line"), params.get("column")) == (reason, line, column)
