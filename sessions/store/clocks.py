"""The clocks of the steps: extended, stopped and started again by the facilitator."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from sessions.clock import LONGEST_EXTENSION, Clock
from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.phase import Action, Role
from sessions.run_sheet import Step
from sessions.schema import workshop
from sessions.store.guard import change, require_alone
from sessions.workshop import Workshop


class Clocks:
    """The clock of the present step of each workshop; a step that is left keeps how it stood.

    `here` is the workshop as somebody saw it: in another step by now, everything raises `Refused`
    (step_moved).
    """

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def extend(self, here: Workshop, minutes: int, role: Role) -> None:
        """Give the step more minutes; two who press at once give both. Raises `Refused`."""

        def job(connection: Connection) -> None:
            extra = _present(connection, here, role).extra + minutes
            if not 0 <= extra <= LONGEST_EXTENSION:
                raise Refused(Reason.BAD_NUMBER, limit=LONGEST_EXTENSION)
            change(connection, here.id, clock_extra=extra)

        self._database.write(job)

    def stop(self, here: Workshop, role: Role, now: datetime) -> None:
        """Let the clock stand from now on; one that stands already stays as it is."""

        def job(connection: Connection) -> None:
            if not _present(connection, here, role).stands:
                change(connection, here.id, clock_stopped_at=now)

        self._database.write(job)

    def go_on(self, here: Workshop, role: Role, now: datetime) -> None:
        """Let the clock run again; one that runs already stays as it is."""

        def job(connection: Connection) -> None:
            clock = _present(connection, here, role)
            if clock.stands:
                change(connection, here.id, **_running(_kept(clock, now), now))

        self._database.write(job)

    def used(self, here: Workshop) -> Mapping[str, int]:
        """Return the minutes of the steps that were left, by the ids of the steps."""
        query = select(workshop.c.clocks).where(workshop.c.id == here.id)
        with self._database.read() as connection:
            clocks = connection.execute(query).scalar_one()
        return {step: round(kept["before"] / 60) for step, kept in clocks.items()}


def clock_of(row: RowMapping, planned: int) -> Clock:
    """Return the clock of the present step, which has so many planned minutes."""
    columns = ("step_since", "clock_extra", "clock_before", "clock_stopped_at")
    return Clock(planned, *(row[name] for name in columns))


def turned(connection: Connection, here: Workshop, step: Step, now: datetime) -> dict[str, Any]:
    """Return the columns of the clock when the evening goes to `step`.

    The step that is left keeps its clock, so that going back to it goes on where it stood.
    """
    query = select(workshop.c.clocks).where(workshop.c.id == here.id)
    clocks = {**connection.execute(query).scalar_one(), here.step.id: _kept(here.clock, now)}
    return {"clocks": clocks, **_running(clocks.get(step.id, _FRESH), now)}


_FRESH = {"before": 0, "extra": 0}


def _kept(clock: Clock, now: datetime) -> Mapping[str, int]:
    return {"before": int(clock.gone(now).total_seconds()), "extra": clock.extra}


def _running(kept: Mapping[str, int], now: datetime) -> dict[str, Any]:
    stood = {f"clock_{name}": number for name, number in kept.items()}
    return {**stood, "step_since": now, "clock_stopped_at": None}


def _present(connection: Connection, here: Workshop, role: Role) -> Clock:
    require_alone(connection, here.id, role, Action.LEAD)
    query = select(workshop).where(workshop.c.id == here.id)
    row = connection.execute(query).mappings().one()
    if row["position"] != here.position:
        raise Refused(Reason.STEP_MOVED)
    return clock_of(row, here.step.minutes)
