"""Workshops: creating them, finding them, leading them from step to step."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from sessions.basemap.tile import Tile
from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId, new_code, new_id, plain_code
from sessions.journal import Event
from sessions.phase import Action, Phase, Role
from sessions.schema import round_, workshop
from sessions.store.clocks import turned
from sessions.store.guard import change, require_alone, require_open_alone
from sessions.store.journals import enter
from sessions.store.pictures import add_pictures
from sessions.store.rounds import open_round
from sessions.store.workshop_rows import plan_columns, workshop_of
from sessions.workshop import Plan, Workshop
from sessions.writing import QUESTION_LENGTH, clean

_CODE_LENGTH = 6
_LARGEST_HALL = 100_000


class Workshops:
    """The workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def create(
        self,
        plan: Plan,
        now: datetime,
        code: str | None = None,
        images: Mapping[Tile, bytes] | None = None,
    ) -> Workshop:
        """Store a new workshop in its first step, under a new join code unless one is given.

        `images` are the pictures of the quarter's own tiles.
        """

        def job(connection: Connection) -> str:
            if plan.quarter.tiles is not None and images:
                add_pictures(connection, plan.quarter.tiles.source, images)
            return add_workshop(connection, plan, now, code=code)

        return self.by_code(self._database.write(job))

    def by_code(self, code: str) -> Workshop:
        """Return the workshop with this join code. Raises `Refused` (unknown_code)."""
        with self._database.read() as connection:
            found = _find(connection, select(workshop).where(workshop.c.code == plain_code(code)))
        if found is None:
            raise Refused(Reason.UNKNOWN_CODE)
        return found

    def all(self) -> Sequence[Workshop]:
        """Return every workshop, the newest first."""
        query = select(workshop).order_by(workshop.c.created_at.desc(), workshop.c.id)
        with self._database.read() as connection:
            return [workshop_of(row) for row in connection.execute(query).mappings()]

    def example_code(self) -> str | None:
        """Return the join code of the newest example evening, if there is one."""
        examples = select(workshop.c.code).where(workshop.c.example, ~workshop.c.rehearsal)
        newest = examples.order_by(workshop.c.created_at.desc()).limit(1)
        with self._database.read() as connection:
            return connection.execute(newest).scalar_one_or_none()

    def revision(self, code: str) -> int:
        """Return the present revision: one indexed row, cheap enough to ask often.

        Raises `Refused` (unknown_code).
        """
        query = select(workshop.c.revision).where(workshop.c.code == plain_code(code))
        with self._database.read() as connection:
            found = connection.execute(query).scalar_one_or_none()
        if found is None:
            raise Refused(Reason.UNKNOWN_CODE)
        return int(found)

    def move(
        self, workshop_id: WorkshopId, seen: int, position: int, role: Role, now: datetime
    ) -> None:
        """Go from step `seen` to step `position`; entering a vote opens its round.

        Raises `Refused`: step_moved if somebody else moved first, nothing_to_vote_on before a
        vote without released ideas.
        """

        def job(connection: Connection) -> None:
            here = _locked(connection, workshop_id, role)
            steps = here.plan.sheet.steps
            if here.position != seen or not 0 <= position < len(steps):
                raise Refused(Reason.STEP_MOVED)
            step = steps[position]
            if step.phase is Phase.VOTE:
                open_round(connection, here, step, now)
            place = {"position": position, "phase": step.phase, "step_id": step.id}
            nothing = {"shown_kind": None, "shown_id": None}  # the wall goes with the evening
            clock = turned(connection, here, step, now)
            change(connection, workshop_id, **place, **clock, **nothing)
            event = Event.STEP if position > seen else Event.STEP_BACK
            enter(connection, workshop_id, event, now)

        self._database.write(job)

    def add_round(self, workshop_id: WorkshopId, role: Role) -> None:
        """Plan one more vote and its result after the present step, unless a vote comes next."""

        def job(connection: Connection) -> None:
            here = _locked(connection, workshop_id, role)
            if here.next_step is not None and here.next_step.phase is Phase.VOTE:
                return
            sheet = here.plan.sheet.with_second_round(here.position)
            change(connection, workshop_id, sheet=sheet.to_json())

        self._database.write(job)

    def set_address(self, workshop_id: WorkshopId, address: str, role: Role) -> None:
        """Set where other devices reach the app; empty leaves it to the app. Raises `Refused`."""
        words = clean(address, QUESTION_LENGTH, required=False)
        if words and not words.startswith(("http://", "https://")):
            raise Refused(Reason.BAD_ADDRESS)

        def job(connection: Connection) -> None:
            require_alone(connection, workshop_id, role, Action.LEAD)
            change(connection, workshop_id, address=words or None)

        self._database.write(job)

    def count_heads(self, workshop_id: WorkshopId, headcount: int, role: Role) -> None:
        """Note how many people are in the room. Raises `Refused` (bad_number)."""
        if not 0 <= headcount <= _LARGEST_HALL:
            raise Refused(Reason.BAD_NUMBER, limit=_LARGEST_HALL)

        def job(connection: Connection) -> None:
            require_alone(connection, workshop_id, role, Action.LEAD)
            change(connection, workshop_id, headcount=headcount)

        self._database.write(job)

    def close(self, workshop_id: WorkshopId, now: datetime) -> None:
        """End the workshop: nothing can be done in it any more.

        Raises `Refused` (unknown_code, workshop_closed; submission_open, count_open while a vote
        is running).
        """

        def job(connection: Connection) -> None:
            require_open_alone(connection, workshop_id)
            _require_no_vote(connection, workshop_id)
            change(connection, workshop_id, closed_at=now)

        self._database.write(job)


def add_workshop(
    connection: Connection, plan: Plan, now: datetime, *, position: int = 0, code: str | None = None
) -> str:
    """Store a workshop that stands at step `position`, and return its join code."""
    values = {
        **plan_columns(plan),
        "id": new_id(),
        "code": plain_code(code) if code else new_code(_CODE_LENGTH),
        "position": position,
        "phase": plan.sheet.steps[position].phase,
        "step_id": plan.sheet.steps[position].id,
        "step_since": now,
        "revision": 1,
        "next_number": 1,
        "created_at": now,
    }
    connection.execute(insert(workshop).values(values))
    return str(values["code"])


def _locked(connection: Connection, workshop_id: WorkshopId, role: Role) -> Workshop:
    require_alone(connection, workshop_id, role, Action.LEAD)
    return workshop_of(
        connection.execute(select(workshop).where(workshop.c.id == workshop_id)).mappings().one()
    )


def _require_no_vote(connection: Connection, workshop_id: WorkshopId) -> None:
    """Raise `Refused` (submission_open, count_open) in the middle of a vote."""
    present = (workshop.c.step_id == round_.c.step_id) & (workshop.c.phase == Phase.VOTE)
    joined = select(round_.c.submission_closed_at).join(workshop, present)
    mine = (round_.c.workshop_id == workshop_id) & (workshop.c.id == workshop_id)
    row = connection.execute(joined.where(mine, round_.c.count_closed_at.is_(None))).first()
    if row is not None:
        open_ = row.submission_closed_at is None
        raise Refused(Reason.SUBMISSION_OPEN if open_ else Reason.COUNT_OPEN)


def _find(connection: Connection, query: Select[Any]) -> Workshop | None:
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else workshop_of(row)
