"""Measures: kept one by one, several at once or a whole plan, always all or none."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import MeasureId, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.plan.check import require_order
from sessions.plan.measure import Measure
from sessions.plan.update import pairs
from sessions.store.guard import require_alone
from sessions.store.plan_rows import measures_of, plan_row, put_measures, remove_measures
from sessions.store.response_rows import follow_measures
from sessions.workshop import Workshop


class Measures:
    """The measures of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def all(self, workshop_id: WorkshopId) -> tuple[Measure, ...]:
        """Return the measures of a plan by their numbers."""
        with self._database.read() as connection:
            return measures_of(connection, workshop_id)

    def add(self, here: Workshop, wanted: Sequence[Measure], role: Role) -> Sequence[Measure]:
        """Store new measures and return them with the next numbers, which none had before.

        Raises `Refused` like `keep`.
        """

        def job(connection: Connection) -> Sequence[Measure]:
            require_alone(connection, here.id, role, Action.PLAN)
            last = plan_row(connection, here.id).last_number
            new = [
                replace(one, id=MeasureId(new_id()), number=number)
                for number, one in enumerate(wanted, last + 1)
            ]
            return put_measures(connection, here.id, new, measures_of(connection, here.id))

        return self._database.write(job)

    def keep(self, here: Workshop, wanted: Measure, before: Measure, role: Role) -> None:
        """Store a measure in place of what somebody saw of it `before`.

        Raises `Refused` for whatever makes no sound plan (see `sessions.plan.check`) and with
        changed_meanwhile if somebody else has stored it since: nobody's words are lost.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            kept = measures_of(connection, here.id)
            if before not in kept:
                raise Refused(Reason.CHANGED_MEANWHILE)
            others = [one for one in kept if one.id != before.id]
            same = replace(wanted, id=before.id, number=before.number)
            put_measures(connection, here.id, [same], others)

        self._database.write(job)

    def remove(self, here: Workshop, id: MeasureId, role: Role) -> None:
        """Take a measure out of the plan.

        Raises `Refused`: unknown_measure, no_such_measure while another one depends on it.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            kept = measures_of(connection, here.id)
            left = [one for one in kept if one.id != id]
            if len(left) == len(kept):
                raise Refused(Reason.UNKNOWN_MEASURE)
            require_order(left)
            remove_measures(connection, here.id, [id])

        self._database.write(job)

    def replace_all(self, here: Workshop, wanted: Sequence[Measure], role: Role) -> None:
        """Store these measures, with their numbers, in place of the whole plan.

        One without an id gets a new one. Answers follow their measure to its new number; one whose
        measure is gone waits to be given again. Raises `Refused` like `keep`.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            before = measures_of(connection, here.id)
            remove_measures(connection, here.id, [one.id for one in before])
            named = [one if one.id else replace(one, id=MeasureId(new_id())) for one in wanted]
            same = dict(pairs(before, put_measures(connection, here.id, named, ())))
            numbers = {same[one.id].number: one.number for one in named if one.id in same}
            follow_measures(connection, here.id, numbers)

        self._database.write(job)
