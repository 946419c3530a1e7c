"""The columns of a plan file, and what stands in their cells."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sessions.day import read_day
from sessions.errors import Reason, Refused
from sessions.ids import MeasureId
from sessions.plan.measure import Addressee, CityPlan, Measure, Status
from sessions.sheet import Cell

Words = Mapping[str, Mapping[str, str]]
"""By column that has ids in its cells: how people call each id; several may share a cell."""

COLUMNS = (
    *("number", "id", "title", "aim", "fields", "idea_numbers", "toolbox_approaches"),
    *("audiences", "place"),
    *("themes", "city_aim", "city_plan", "lead", "offices", "working_group", "carer", "keeps"),
    *("resources", "cost", "support", "support_from", "start", "deadline", "depends_on"),
    *("indicator", "status", "next_step"),
)
_ATTRIBUTES = {
    "idea_numbers": "ideas",
    "toolbox_approaches": "approaches",
    "working_group": "group",
}
_LISTS = ("fields", "toolbox_approaches", "audiences", "themes", "support_from")
_CHOICES = ("city_plan", "status")
_KINDS = {"support_from": Addressee, "city_plan": CityPlan, "status": Status}
_BETWEEN = " | "

_ID = re.compile("[0-9a-f]{24}")
_AMOUNT = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d{1,12})(?:[.,]0{1,2})? ?(?:€|EUR|Euro)?")
_SHOWN = 40


def attribute(column: str) -> str:
    """Return what a measure calls what stands in a column."""
    return _ATTRIBUTES.get(column, column)


def column_of(attribute: str) -> str:
    """Return the column in which stands what a measure calls so."""
    known = {name: column for column, name in _ATTRIBUTES.items()}
    return known.get(attribute, attribute)


def cells(one: Measure, words: Words) -> Mapping[str, Cell]:
    """Return what stands in each column for a measure; ids without a word stay as they are."""
    return {
        column: _cell(getattr(one, attribute(column)), words.get(column, {})) for column in COLUMNS
    }


def read_cell(column: str, typed: str, words: Words) -> Any:
    """Return what a cell that is not empty says.

    Raises `Refused`: bad_day, noread_amount_number, unknown_word.
    """
    if column in _LISTS:
        each = (word.strip() for word in re.split(r"[|\n]", typed))
        return tuple(dict.fromkeys(_known(column, word, words) for word in each if word))
    if column in _CHOICES:
        return _known(column, typed, words)
    return _READERS.get(column, str)(typed)


def _cell(value: Any, words: Mapping[str, str]) -> Cell:
    if value in (None, "", ()):
        return None
    if isinstance(value, tuple):
        return _BETWEEN.join(words.get(each, str(each)) for each in value)
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int) else words.get(value, str(value))


def _known(column: str, typed: str, words: Words) -> str:
    """Return the id that is meant, by itself or by its name."""
    named = {word.casefold(): id for id, word in words[column].items()}
    found = typed if typed in words[column] else named.get(typed.casefold())
    if found is None:
        raise Refused(Reason.UNKNOWN_WORD, word=typed[:_SHOWN])
    return _KINDS.get(column, str)(found)


def read_amount(typed: str) -> int:
    """Return a whole number as people write it: 12000, 12.000, 12 000 EUR, 12000,00.

    Raises `Refused` (no_whole_number).
    """
    found = _AMOUNT.fullmatch(typed.replace("\u00a0", " ").strip())
    if found is None:
        raise Refused(Reason.NO_WHOLE_NUMBER, word=typed[:_SHOWN])
    return int(re.sub(r"\D", "", found[1]))


def _numbers(typed: str) -> tuple[int, ...]:
    words = re.split(r"[\s,;|]+", typed.strip())
    return tuple(dict.fromkeys(read_amount(word) for word in words if word))


def _id(typed: str) -> MeasureId:
    if not _ID.fullmatch(typed):
        raise Refused(Reason.UNKNOWN_WORD, word=typed[:_SHOWN])
    return MeasureId(typed)


def _offices(typed: str) -> tuple[str, ...]:
    return (typed,)  # told apart where they are checked


_READERS: Mapping[str, Callable[[str], Any]] = {
    "start": read_day,
    "deadline": read_day,
    "number": read_amount,
    "cost": read_amount,
    "idea_numbers": _numbers,
    "depends_on": _numbers,
    "id": _id,
    "offices": _offices,
}
