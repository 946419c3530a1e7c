"""What is no plan: texts without end, names of persons, days and dependencies that cannot be."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sessions.errors import Reason, Refused
from sessions.function import function_name
from sessions.plan.measure import Measure
from sessions.writing import TEXT_LENGTH, clean

MEASURE_TITLE_LENGTH = 120
MOST_MEASURES = 300
MOST_COST = 10**10
_TEXTS = ("aim", "place", "city_aim", "keeps", "resources", "support", "indicator", "next_step")
_SEPARATORS = re.compile("[\n;|]")
_FUNCTIONS = ("lead", "group", "carer")


def sound(one: Measure, ideas: Collection[int]) -> Measure:
    """Return the measure with clean texts; `ideas` are the numbers there are.

    Offices in one text, with line ends, semicolons or | between them, are told apart.
    Raises `Refused` with its `column`: text_missing, text_too_long, names_a_person, no_such_idea,
    bad_number, deadline_before_start.
    """
    cleaned: dict[str, Any] = {name: _cleaned(name, one) for name in ("title", *_TEXTS)}
    for name in (*_FUNCTIONS, "offices"):
        cleaned[name] = _functions(name, one)
    for number in one.ideas:
        if number not in ideas:
            raise Refused(Reason.NO_SUCH_IDEA, number=number, column="idea_numbers")
    if one.cost is not None and not 0 <= one.cost <= MOST_COST:
        raise Refused(Reason.BAD_NUMBER, limit=MOST_COST, column="cost")
    if one.start and one.deadline and one.deadline < one.start:
        raise Refused(Reason.DEADLINE_BEFORE_START, column="deadline")
    return replace(one, **cleaned)


def require_order(measures: Sequence[Measure]) -> None:
    """Let each measure depend only on others of the plan, and none on itself by any way.

    Raises `Refused` with the `measure` it stands in and its `column`: too_many_measures,
    number_twice, no_such_measure, goes_in_a_circle.
    """
    if len(measures) > MOST_MEASURES:
        raise Refused(Reason.TOO_MANY_MEASURES, limit=MOST_MEASURES)
    needs: dict[int, tuple[int, ...]] = {}
    for one in measures:
        if one.number in needs:
            at: dict[str, str | int] = {"measure": one.number, "column": "number"}
            raise Refused(Reason.NUMBER_TWICE, number=one.number, **at)
        needs[one.number] = one.depends_on
    for number, before in needs.items():
        for needed in before:
            if needed not in needs:
                at = {"measure": number, "column": "depends_on"}
                raise Refused(Reason.NO_SUCH_MEASURE, number=needed, **at)
    if circle := _circle(needs):
        way = " → ".join(map(str, circle))
        raise Refused(Reason.GOES_IN_A_CIRCLE, way=way, measure=circle[0], column="depends_on")


@contextmanager
def in_column(column: str) -> Iterator[None]:
    """Name the column in whatever is refused inside."""
    try:
        yield
    except Refused as refused:
        raise Refused(refused.reason, **{"column": column, **refused.params}) from None


def _circle(needs: Mapping[int, Iterable[int]]) -> list[int]:
    """Return the numbers on a way that leads back to its beginning, or nothing."""
    left = {number: set(before) for number, before in needs.items()}
    while free := [number for number, before in left.items() if not before & left.keys()]:
        for number in free:
            del left[number]
    if not left:
        return []
    way = [min(left)]  # whatever is left needs something that is left, so the way goes on
    while (following := min(left[way[-1]] & left.keys())) not in way:
        way.append(following)
    return [*way[way.index(following) :], following]


def _cleaned(name: str, one: Measure) -> str:
    with in_column(name):
        if name == "title":
            return clean(one.title, MEASURE_TITLE_LENGTH)
        return clean(getattr(one, name), TEXT_LENGTH, required=False)


def _functions(name: str, one: Measure) -> str | tuple[str, ...]:
    with in_column(name):
        found = getattr(one, name)
        if isinstance(found, str):
            return function_name(found)
        each = (one for listed in found for one in _SEPARATORS.split(listed) if one.strip())
        return tuple(dict.fromkeys(map(function_name, each)))
