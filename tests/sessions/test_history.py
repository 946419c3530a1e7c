"""What became of a quarter: its evenings, and its figures over the years."""

from dataclasses import replace

import pytest

from sessions.ids import WorkshopId
from sessions.learning.history import quarters
from sessions.learning.series import by_years, repeated
from sessions.monitoring.area import Area
from sessions.monitoring.index import Indicator
from sessions.monitoring.monitoring import Monitoring, Settings
from tests.sessions.evening import Evening


def brought(year: int | None, *areas: dict[str, float]) -> Monitoring:
    """A monitoring of a year; the first of its areas is "0"."""
    listed = tuple(Area(str(n), f"Area {n}", 900, figures) for n, figures in enumerate(areas))
    return Monitoring("Stadt", "Amt", listed, {}, Settings((Indicator("x"),), year=year))


def test_a_quarter_is_one_however_its_name_is_typed(store):
    """Evenings of one quarter stand together, those of another one apart."""
    here = Evening(store).here
    other = replace(here, plan=replace(here.plan, quarter=replace(here.plan.quarter, name="Ost")))
    quarter = replace(here.plan.quarter, name=f" {here.plan.quarter.name.swapcase()} ")
    again = replace(here, id=WorkshopId("again"), plan=replace(here.plan, quarter=quarter))
    found = quarters([here, other, again])
    assert sorted(map(len, found.values())) == [1, 2]


def test_only_what_was_measured_twice_is_repeated():
    """Whoever brings figures of another year goes on with those that have the same words."""
    first = by_years(brought(2019, {"a": 1.0, "b": 2.0}), "0")
    second = by_years(brought(2021, {"a": 3.0}), "0")
    assert (first, second) == ({2019: {"a": 1.0, "b": 2.0}}, {2021: {"a": 3.0}})
    assert repeated([*first.values(), *second.values()]) == ["a"]


@pytest.mark.parametrize(
    ("older", "newer", "words"),
    [
        ("Arbeitslose 2019", "Arbeitslose 2021", "Arbeitslose"),
        ("Arbeitslose / 2019", "Arbeitslose / 2021", "Arbeitslose"),
        ("Arbeitslose / 2019 / in %", "Arbeitslose / 2021 / in %", "Arbeitslose / in %"),
        ("2019: Arbeitslose", "2021: Arbeitslose", "Arbeitslose"),
        ("Arbeitslose (2019)", "Arbeitslose (2021)", "Arbeitslose"),
        ("arbeitslose_2019", "arbeitslose_2021", "arbeitslose"),
        ("Kinder am 31.12.2019", "Kinder am 31.12.2021", "Kinder am 31.12."),
        ("Kinder / 2019-12-31", "Kinder / 2021-12-31", "Kinder / 12-31"),
    ],
)
def test_two_years_of_one_file_are_one_series(older, newer, words):
    """Columns with the same words and two years are one thing measured twice."""
    found = by_years(brought(None, {older: 3.5, newer: 4.5, "Miete": 9.0}), "0")
    assert found == {None: {"Miete": 9.0}, 2019: {words: 3.5}, 2021: {words: 4.5}}
    assert repeated(found.values()) == [words]


def test_a_file_of_two_years_goes_on_with_one_of_another_year():
    """What a column says of its year counts, else what was said of the whole file."""
    first = by_years(brought(2021, {"Arbeitslose 2019": 3.5, "Arbeitslose 2021": 4.5}), "0")
    second = by_years(brought(2023, {"Arbeitslose": 5.5}), "0")
    assert [*first.items(), *second.items()] == [
        (2021, {"Arbeitslose": 4.5}),
        (2019, {"Arbeitslose": 3.5}),
        (2023, {"Arbeitslose": 5.5}),
    ]


@pytest.mark.parametrize(
    "column", ["2019", "Zuzug 2019-2021", "Zuzug 2019 bis 2021", "Quote 2019/20", "PLZ 201945"]
)
def test_a_span_of_time_is_no_year(column):
    """A change between two years, a school year and a year without words stay as they are."""
    assert by_years(brought(2021, {column: 1.0}), "0") == {2021: {column: 1.0}}


def test_two_columns_of_one_year_are_not_taken_for_each_other():
    """Where two columns would say the same of one year nobody knows which; none is hidden.

    So it is for an area, too, in which one of them is empty.
    """
    both = {"Quote": 1.0, "Quote 2021": 2.0, "Quote 2019": 3.0}
    told = brought(2021, both, {"Quote": 1.0, "Quote 2019": 3.0})
    assert by_years(told, "0") == {2021: both}
    assert by_years(told, "1") == {2021: {"Quote": 1.0, "Quote 2019": 3.0}}
