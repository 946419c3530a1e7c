"""Plans: what an organiser says about all measures, and the plan of the year before."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId
from sessions.phase import Action, Role
from sessions.plan.measure import Measure
from sessions.plan.plan import ActionPlan, EarlierPlan
from sessions.schema import plan
from sessions.store.guard import require_alone
from sessions.store.plan_rows import measures_of, set_plan
from sessions.workshop import Workshop
from sessions.writing import QUESTION_LENGTH, TEXT_LENGTH, TITLE_LENGTH, clean

MOST_AIMS = 50


class Plans:
    """The Lokale Aktionspläne of all workshops of one database: one each, empty at first."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, workshop_id: WorkshopId) -> ActionPlan:
        """Return the plan of a workshop with its measures."""
        query = select(plan).where(plan.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            measures = measures_of(connection, workshop_id)
            row = connection.execute(query).one_or_none()
        if row is None:
            return ActionPlan(measures)
        earlier = EarlierPlan(row.earlier_name, tuple(map(Measure.from_json, row.earlier)))
        known = earlier if row.earlier_name else None
        return ActionPlan(measures, tuple(row.city_aims), row.address, known)

    def aim(self, here: Workshop, aims: Sequence[str], role: Role) -> None:
        """Store the aims of the city that the plan should serve; doubles and blanks are left out.

        Raises `Refused`: text_too_long, bad_number for more than `MOST_AIMS`.
        """
        cleaned = (clean(one, TEXT_LENGTH, required=False) for one in aims)
        wanted = [one for one in dict.fromkeys(cleaned) if one]
        if len(wanted) > MOST_AIMS:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_AIMS)
        self._set(here, role, city_aims=wanted)

    def lead_to(self, here: Workshop, address: str, role: Role) -> None:
        """Store where notices lead, or nowhere if empty. Raises `Refused` (bad_address)."""
        wanted = clean(address, QUESTION_LENGTH, required=False)
        if wanted and not wanted.startswith(("https://", "http://")):
            raise Refused(Reason.BAD_ADDRESS)
        self._set(here, role, address=wanted)

    def update_of(self, here: Workshop, earlier: EarlierPlan | None, role: Role) -> None:
        """Let the plan be an update of an earlier one, as it stands now; None for an own plan."""
        name = clean(earlier.name, TITLE_LENGTH) if earlier else ""
        rows = [one.to_json() for one in earlier.measures] if earlier else []
        self._set(here, role, earlier_name=name, earlier=rows)

    def _set(self, here: Workshop, role: Role, **values: object) -> None:
        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PLAN)
            set_plan(connection, here.id, **values)

        self._database.write(job)
