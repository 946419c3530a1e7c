"""Actors of a quarter, and what is said about the four elements of working together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.function import function_name
from sessions.governance import MOST_ACTORS, Actor, Element, ElementCheck
from sessions.ids import WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.schema import actor, element_check
from sessions.store.guard import require_alone
from sessions.workshop import Workshop
from sessions.writing import COMMENT_LENGTH, clean


class Governance:
    """The actors and checks of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def actors(self, workshop_id: WorkshopId) -> Sequence[Actor]:
        """Return the actors in the order in which they were entered."""
        query = select(actor).where(actor.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(actor.c.position, actor.c.id)).all()
        return [_actor(row) for row in rows]

    def keep_actor(self, here: Workshop, wanted: Actor, role: Role) -> Actor:
        """Store a new actor, or a known one in place of what it was.

        Raises `Refused`: text_missing, text_too_long, names_a_person, bad_number for too many,
        unknown_actor for one that somebody has removed meanwhile.
        """
        values = {
            "organisation": function_name(wanted.organisation, required=True),
            "kind": wanted.kind,
            "contact": function_name(wanted.contact),
            "elements": [str(one) for one in Element if one in wanted.elements],
        }

        def job(connection: Connection) -> str:
            require_alone(connection, here.id, role, Action.PLAN)
            if not wanted.id:
                return _add(connection, here.id, values)
            mine = (actor.c.id == wanted.id) & (actor.c.workshop_id == here.id)
            if connection.execute(update(actor).where(mine).values(values)).rowcount != 1:
                raise Refused(Reason.UNKNOWN_ACTOR)
            return wanted.id

        return replace(wanted, id=self._database.write(job))

    def remove_actor(self, here: Workshop, actor_id: str, role: Role) -> None:
        """Take an actor off the list; one that is gone already stays gone."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            mine = (actor.c.id == actor_id) & (actor.c.workshop_id == here.id)
            connection.execute(delete(actor).where(mine))

        self._database.write(job)

    def checks(self, workshop_id: WorkshopId) -> Mapping[Element, ElementCheck]:
        """Return what is said about each element, all four of them."""
        query = select(element_check).where(element_check.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        said = {row.element: ElementCheck(row.missing, row.next_step) for row in rows}
        return {one: said.get(one, ElementCheck()) for one in Element}

    def keep_check(
        self, here: Workshop, element: Element, wanted: ElementCheck, role: Role
    ) -> None:
        """Store who is missing and what comes next. Raises `Refused` (text_too_long)."""
        values = {
            "missing": clean(wanted.missing, COMMENT_LENGTH, required=False),
            "next_step": clean(wanted.next_step, COMMENT_LENGTH, required=False),
        }
        mine = (element_check.c.workshop_id == here.id) & (element_check.c.element == element)

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            connection.execute(delete(element_check).where(mine))
            row = {"workshop_id": here.id, "element": str(element), **values}
            connection.execute(insert(element_check).values(row))

        self._database.write(job)


def _add(connection: Connection, workshop_id: WorkshopId, values: Mapping[str, Any]) -> str:
    mine = actor.c.workshop_id == workshop_id
    query = select(func.count(), func.coalesce(func.max(actor.c.position), 0)).where(mine)
    number, last = connection.execute(query).one()
    if number >= MOST_ACTORS:
        raise Refused(Reason.BAD_NUMBER, limit=MOST_ACTORS)
    row = {"id": new_id(), "workshop_id": workshop_id, "position": last + 1, **values}
    connection.execute(insert(actor).values(row))
    return str(row["id"])


def _actor(row: Any) -> Actor:
    elements = frozenset(map(Element, row.elements))
    return Actor(row.organisation, row.kind, row.contact, elements, row.id)
