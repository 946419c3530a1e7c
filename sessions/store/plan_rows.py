"""Rows of plans and measures: how they are read, and how measures are written."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from sessions.ids import MeasureId, WorkshopId
from sessions.plan.check import require_order, sound
from sessions.plan.measure import Measure
from sessions.schema import idea, measure, plan
from sessions.store.guard import change

_EMPTY = {"city_aims": [], "address": "", "earlier_name": "", "earlier": [], "last_number": 0}


def plan_row(connection: Connection, workshop_id: WorkshopId) -> Any:
    """Return the row of a plan, a new one if nobody has begun it."""
    query = select(plan).where(plan.c.workshop_id == workshop_id)
    found = connection.execute(query).one_or_none()
    if found is None:
        connection.execute(insert(plan).values(workshop_id=workshop_id, **_EMPTY))
        found = connection.execute(query).one()
    return found


def set_plan(connection: Connection, workshop_id: WorkshopId, **values: Any) -> None:
    """Set columns of a plan, begun or not."""
    plan_row(connection, workshop_id)
    connection.execute(update(plan).where(plan.c.workshop_id == workshop_id).values(values))


def measures_of(connection: Connection, workshop_id: WorkshopId) -> tuple[Measure, ...]:
    """Return the measures of a plan by their numbers."""
    query = select(measure.c.about).where(measure.c.workshop_id == workshop_id)
    rows = connection.execute(query.order_by(measure.c.number)).scalars()
    return tuple(map(Measure.from_json, rows))


def put_measures(
    connection: Connection,
    workshop_id: WorkshopId,
    wanted: Sequence[Measure],
    others: Sequence[Measure],
) -> Sequence[Measure]:
    """Write measures in place of those with their ids; `others` are what else is in the plan.

    Returns them as they are stored. Raises `Refused` as `sessions.plan.check` says.
    """
    ideas = _idea_numbers(connection, workshop_id)
    kept = [sound(one, ideas) for one in wanted]
    require_order([*others, *kept])
    remove_measures(connection, workshop_id, [one.id for one in kept])
    for one in kept:
        row = {"workshop_id": workshop_id, "id": one.id, "number": one.number}
        connection.execute(insert(measure).values(about=one.to_json(), **row))
    used = plan_row(connection, workshop_id).last_number
    last = max((used, *(one.number for one in kept)))
    set_plan(connection, workshop_id, last_number=last)
    return kept


def remove_measures(
    connection: Connection, workshop_id: WorkshopId, ids: Sequence[MeasureId]
) -> None:
    """Delete measures of a plan; answers beside ideas may name them, so every screen is told."""
    mine = (measure.c.workshop_id == workshop_id) & measure.c.id.in_(ids)
    connection.execute(delete(measure).where(mine))
    change(connection, workshop_id)


def _idea_numbers(connection: Connection, workshop_id: WorkshopId) -> Collection[int]:
    """Return the public numbers of ideas that can stand in a plan."""
    seen = (idea.c.released_version > 0) & ~idea.c.taken_back
    query = select(idea.c.number).where(idea.c.workshop_id == workshop_id, seen)
    return set(connection.execute(query).scalars())
