"""Stances on approaches: taken, changed, withdrawn; their reasons released."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.idea import ReleaseState
from sessions.ids import ParticipantId, StanceId, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.schema import stance
from sessions.stance import Fit, Stance
from sessions.store.conflict import insert_into
from sessions.store.guard import change, require, require_alone
from sessions.workshop import Workshop
from sessions.writing import COMMENT_LENGTH, clean

_WRITTEN = stance.c.position > 0  # without a reason there is nothing to be read in its turn
WAITS = _WRITTEN & (stance.c.state == ReleaseState.WAITING)
"""What nobody has decided on."""


class Stances:
    """The stances of all workshops of one database: one per participant and approach."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def take(
        self,
        here: Workshop,
        author: ParticipantId,
        approach: str,
        fit: Fit,
        reason: str,
        language: str,
    ) -> None:
        """Take a stance in place of the one before; a reason, if any, waits for its release.

        Whoever takes the same stance again has changed nothing.
        """
        words = clean(reason, COMMENT_LENGTH, required=False)

        def job(connection: Connection) -> None:
            require(connection, here.id, Role.RESIDENT, Action.TAKE_STANCE)
            before = _own(connection, here, author, approach)
            if before is None or (before.fit, before.reason) != (fit, words):
                _tell(connection, here, before)
                _put(connection, here, author, approach, fit, words, language)

        self._database.write(job)

    def withdraw(self, here: Workshop, author: ParticipantId, approach: str) -> None:
        """Take one's own stance back, with its reason; without one nothing happens."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, Role.RESIDENT, Action.TAKE_BACK)
            _tell(connection, here, _own(connection, here, author, approach))
            connection.execute(delete(stance).where(_key(here, author, approach)))

        self._database.write(job)

    def decide(self, here: Workshop, stance_id: StanceId, role: Role, state: ReleaseState) -> None:
        """Release the reason that was read, or keep it from others.

        Raises `Refused` (unknown_stance) if it was changed or withdrawn meanwhile.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            read = (stance.c.workshop_id == here.id) & (stance.c.id == stance_id) & _WRITTEN
            done = connection.execute(update(stance).where(read).values(state=state))
            if done.rowcount != 1:
                raise Refused(Reason.UNKNOWN_STANCE)
            change(connection, here.id)

        self._database.write(job)

    def of(self, author: ParticipantId) -> Mapping[str, Stance]:
        """Return the stances of one participant by approach."""
        return {one.approach: one for one in self._select(stance.c.author == author)}

    def reasoned(self, workshop_id: WorkshopId) -> Sequence[Stance]:
        """Return every stance with a reason, in the order written: for the facilitator."""
        return self._select((stance.c.workshop_id == workshop_id) & _WRITTEN)

    def waiting(self, workshop_id: WorkshopId) -> int:
        """Return how many reasons wait to be read."""
        query = select(func.count()).where(stance.c.workshop_id == workshop_id, WAITS)
        with self._database.read() as connection:
            return connection.execute(query).scalar_one()

    def released(self, here: Workshop) -> Sequence[Stance]:
        """Return the stances whose reasons everybody may see; none while approaches are read."""
        if not here.approaches_are_over:
            return []
        seen = _WRITTEN & (stance.c.state == ReleaseState.RELEASED)
        return self._select((stance.c.workshop_id == here.id) & seen)

    def counts(self, here: Workshop) -> Mapping[str, Mapping[Fit, int]]:
        """Return how many people stand where, by approach; nothing while approaches are read."""
        if not here.approaches_are_over:
            return {}
        columns = (stance.c.approach, stance.c.fit)
        query = select(*columns, func.count()).where(stance.c.workshop_id == here.id)
        found: dict[str, dict[Fit, int]] = {}
        with self._database.read() as connection:
            for approach, fit, people in connection.execute(query.group_by(*columns)):
                found.setdefault(approach, dict.fromkeys(Fit, 0))[Fit(fit)] = people
        return found

    def _select(self, condition: ColumnElement[bool]) -> list[Stance]:
        query = select(stance).where(condition).order_by(stance.c.position, stance.c.id)
        with self._database.read() as connection:
            return [_stance(row) for row in connection.execute(query)]


def _key(here: Workshop, author: ParticipantId, approach: str) -> ColumnElement[bool]:
    mine = (stance.c.workshop_id == here.id) & (stance.c.author == author)
    return mine & (stance.c.approach == approach)


def _own(
    connection: Connection, here: Workshop, author: ParticipantId, approach: str
) -> Stance | None:
    query = select(stance).where(_key(here, author, approach)).with_for_update()
    row = connection.execute(query).one_or_none()
    return _stance(row) if row else None


def _tell(connection: Connection, here: Workshop, gone: Stance | None) -> None:
    """Have every screen drawn anew when a reason goes that others see."""
    if gone and gone.reason and gone.state is ReleaseState.RELEASED:
        change(connection, here.id)


def _put(
    connection: Connection,
    here: Workshop,
    author: ParticipantId,
    approach: str,
    fit: Fit,
    reason: str,
    language: str,
) -> None:
    last = select(func.max(stance.c.position)).where(stance.c.workshop_id == here.id)
    position = (connection.execute(last).scalar_one() or 0) + 1 if reason else 0
    values = {
        "id": new_id(),
        "fit": fit,
        "position": position,
        "reason": reason,
        "language": language,
        "state": ReleaseState.WAITING,
        "original": None,
    }
    key = {"workshop_id": here.id, "author": author, "approach": approach}
    put = insert_into(connection, stance).values(**key, **values)
    connection.execute(
        put.on_conflict_do_update(index_elements=["author", "approach"], set_=values)
    )


def _stance(row: Any) -> Stance:
    return Stance(
        row.id,
        row.workshop_id,
        row.author,
        row.approach,
        Fit(row.fit),
        row.reason,
        row.language,
        ReleaseState(row.state),
        row.original,
    )
