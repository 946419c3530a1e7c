"""The monitorings of an installation: whole when they are brought, judged bit by bit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import MonitoringId, new_id
from sessions.monitoring.area import Area
from sessions.monitoring.judgement import Judgement
from sessions.monitoring.monitoring import (
    Monitoring,
    Settings,
    findings_from_json,
    findings_to_json,
)
from sessions.schema import monitoring
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH, clean


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list of monitorings shows."""

    id: MonitoringId
    title: str
    created_at: datetime


class Monitorings:
    """The monitorings of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def all(self) -> Sequence[Listed]:
        """Return those there are, the newest first."""
        query = select(monitoring.c.id, monitoring.c.title, monitoring.c.created_at)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(monitoring.c.created_at.desc())).all()
        return [Listed(MonitoringId(row.id), row.title, row.created_at) for row in rows]

    def add(self, made: Monitoring, at: datetime) -> MonitoringId:
        """Keep a new one. Raises `Refused`: text_missing, text_too_long, and as `rate` does."""
        made.rating()
        id = MonitoringId(new_id())
        values = {
            "id": id,
            "title": clean(made.title, TITLE_LENGTH),
            "source": clean(made.source, TEXT_LENGTH),
            "created_at": at,
            "areas": [area.to_json() for area in made.areas],
            "shapes": dict(made.shapes),
            "settings": made.settings.to_json(),
            "findings": findings_to_json(made.findings),
            "judgement": Judgement().to_json(),
        }
        self._database.write(
            lambda connection: connection.execute(insert(monitoring).values(values))
        )
        return id

    def of(self, id: MonitoringId) -> Monitoring:
        """Return one as it was brought. Raises `Refused` (unknown_monitoring)."""
        with self._database.read() as connection:
            row = connection.execute(select(monitoring).where(monitoring.c.id == id)).first()
        return _monitoring(_known(row))

    def judgement(self, id: MonitoringId) -> Judgement:
        """Return what people have added. Raises `Refused` (unknown_monitoring)."""
        with self._database.read() as connection:
            return _judgement(connection.execute(_judged(id)).first())

    def judge(self, id: MonitoringId, change: Callable[[Judgement], Judgement]) -> None:
        """Change what people have added: what others add meanwhile stays.

        Raises `Refused` as `change` does, and unknown_monitoring.
        """

        def job(connection: Connection) -> None:
            found = connection.execute(_judged(id).with_for_update()).first()
            changed = change(_judgement(found)).to_json()
            one = update(monitoring).where(monitoring.c.id == id)
            connection.execute(one.values(judgement=changed))

        self._database.write(job)

    def remove(self, id: MonitoringId) -> None:
        """Delete one with all that was added to it."""
        one = delete(monitoring).where(monitoring.c.id == id)
        self._database.write(lambda connection: connection.execute(one))


def _judged(id: MonitoringId) -> Select[Any]:
    return select(monitoring.c.judgement).where(monitoring.c.id == id)


def _judgement(row: Row[Any] | None) -> Judgement:
    return Judgement.from_json(_known(row).judgement)


def _known(row: Row[Any] | None) -> Row[Any]:
    if row is None:
        raise Refused(Reason.UNKNOWN_MONITORING)
    return row


def _monitoring(row: Row[Any]) -> Monitoring:
    return Monitoring(
        row.title,
        row.source,
        tuple(Area.from_json(one) for one in row.areas),
        row.shapes,
        Settings.from_json(row.settings),
        findings_from_json(row.findings),
    )
