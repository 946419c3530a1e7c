"""What a plan puts on paper: needs per addressee, and notices of measures."""

from collections.abc import Iterator, Sequence
from datetime import date

from components.context import Visit
from components.plan.words import ADDRESSEE_WORDS, column_name, day_words, money, next_step, today
from components.print import MeasureNotice, Need, measure_notices, needs_sheet
from sessions.plan import ActionPlan, Addressee, Measure


def needed_from(plan: ActionPlan, addressee: Addressee) -> Sequence[Measure]:
    """Return the measures that need something from this addressee, the earliest deadline first."""
    asking = (one for one in plan.measures if addressee in one.support_from)
    return sorted(asking, key=lambda one: (one.deadline or date.max, one.number))


def needs_file(visit: Visit, plan: ActionPlan, addressee: Addressee) -> bytes:
    """Return the Bedarfsblatt of an addressee."""
    measures = needed_from(plan, addressee)
    needs = [
        Need(
            one.number,
            one.title,
            one.support,
            one.lead,
            money(visit.translation, one.cost),
            day_words(visit.translation, one.deadline),
        )
        for one in measures
    ]
    total = _total(visit, measures)
    name = visit.text(ADDRESSEE_WORDS[addressee])
    return needs_sheet(name, needs, total, visit.here.plan.title, visit.language)


def notices_file(visit: Visit, measures: Sequence[Measure], address: str) -> bytes:
    """Return the notices of these measures."""
    notices = (_notice(visit, one) for one in measures)
    return measure_notices(notices, address, visit.here.plan.title, visit.language)


def _total(visit: Visit, measures: Sequence[Measure]) -> str:
    open_ = sum(one.cost is None for one in measures)
    known = money(visit.translation, sum(one.cost or 0 for one in measures))
    without = visit.plural("{n} without cost", "{n} without cost", open_)
    return f"{known} ({without})" if open_ else known


def _notice(visit: Visit, one: Measure) -> MeasureNotice:
    known = {field.id: field for field in visit.toolbox.fields}
    field = next((known[id] for id in one.fields if id in known), None)
    facts = tuple(_facts(visit, one))
    return MeasureNotice(one.title, one.aim, field, _date(visit, one), facts)


def _date(visit: Visit, one: Measure) -> str:
    """Return the next day that has not passed, and what it is."""
    days = (("start", one.start), ("deadline", one.deadline))
    coming = [(day, column) for column, day in days if day and day >= today()]
    if not coming:
        return visit.text("still open")
    day, column = min(coming)
    return f"{column_name(visit, column)}: {day_words(visit.translation, day)}"


def _facts(visit: Visit, one: Measure) -> Iterator[tuple[str, str]]:
    told = {
        "place": one.place,
        "next_step": next_step(visit, one),
        "lead": one.lead,
        "working_group": one.group,
        "carer": one.carer,
    }
    for column, words in told.items():
        if words:
            yield column_name(visit, column), words
