"""Figures of one area over the years: brought again, or of several years in one file."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from sessions.monitoring.monitoring import Monitoring

Figures = Mapping[str, float]
"""By what they are of, in words."""

# Not within a span of time, 2019-2021 or 2019/20; but in a date, 2019-12-31.
_YEAR = re.compile(r"(?<!\d)(?<!\d[-–/])(?:19|20)\d\d(?=-\d\d-\d\d|(?!\d|[-–/]\d))")
_AROUND = " -–_,;:"


def by_years(monitoring: Monitoring, area_id: str) -> Mapping[int | None, Figures]:
    """Return the figures of an area by their years, under the words of their columns.

    A column that says one year beside words is of that year, all others of the year of the
    monitoring, which is always among the years. Where two columns would so become the same thing
    of the same year, all columns of these words stay what they are.
    """
    own = monitoring.settings.year
    columns = {column for area in monitoring.areas for column in area.figures}
    said = {column: _dated(column) or (own, column) for column in columns}
    used = Counter(said.values())
    unclear = {words for (_, words), times in used.items() if times > 1}
    found: dict[int | None, dict[str, float]] = {own: {}}
    area = monitoring.area(area_id)
    for column, value in area.figures.items() if area else ():
        year, words = said[column]
        if words in unclear:
            year, words = own, column
        found.setdefault(year, {})[words] = value
    return found


def repeated(times: Iterable[Figures]) -> list[str]:
    """Return what is told at more than one of these times, in the order in which it comes up."""
    told = Counter(words for figures in times for words in figures)
    return [words for words, often in told.items() if often > 1]


def _dated(column: str) -> tuple[int, str] | None:
    """The year that a column says, and its other words; None without one year or without words."""
    years = set(_YEAR.findall(column))
    if len(years) != 1:
        return None
    parts = (_without_year(part) for part in column.split(" / "))
    words = " / ".join(filter(None, parts))
    return (int(years.pop()), words) if words else None


def _without_year(part: str) -> str:
    left = _YEAR.sub(" ", part).replace("( )", " ")
    return " ".join(left.split()).strip(_AROUND)
