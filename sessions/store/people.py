"""Participants, and which browser serves whom."""

from sqlalchemy import Connection, func, insert, select, update

from sessions.database import Database
from sessions.ids import ParticipantId, TokenHash, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.schema import browser, participant
from sessions.store.guard import require_alone


class People:
    """Who takes part. Nothing is known of them but what they gave."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def join(self, workshop_id: WorkshopId, token: TokenHash) -> ParticipantId:
        """Return the present participant of a browser, a new one if it has none yet."""

        def job(connection: Connection) -> ParticipantId:
            require_alone(connection, workshop_id, Role.RESIDENT, Action.JOIN)
            return _present(connection, workshop_id, token) or _new(connection, workshop_id, token)

        return self.present(workshop_id, token) or self._database.write(job)

    def next_person(self, workshop_id: WorkshopId, token: TokenHash) -> ParticipantId:
        """Let a shared tablet serve somebody else: its present participant becomes a new one."""

        def job(connection: Connection) -> ParticipantId:
            require_alone(connection, workshop_id, Role.RESIDENT, Action.JOIN)
            mine = (browser.c.workshop_id == workshop_id) & (browser.c.token_hash == token)
            connection.execute(update(browser).where(mine).values(present=False))
            return _new(connection, workshop_id, token)

        return self._database.write(job)

    def present(self, workshop_id: WorkshopId, token: TokenHash) -> ParticipantId | None:
        """Return whom this browser serves now, or None before joining."""
        with self._database.read() as connection:
            return _present(connection, workshop_id, token)

    def number(self, workshop_id: WorkshopId) -> int:
        """Return how many people take part, on whatever device."""
        query = select(func.count()).where(participant.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            return int(connection.execute(query).scalar_one())


def new_participant(connection: Connection, workshop_id: WorkshopId) -> ParticipantId:
    """Store one more participant, who has no browser."""
    person = ParticipantId(new_id())
    connection.execute(insert(participant).values(id=person, workshop_id=workshop_id))
    return person


def _present(
    connection: Connection, workshop_id: WorkshopId, token: TokenHash
) -> ParticipantId | None:
    query = select(browser.c.participant_id).where(
        browser.c.workshop_id == workshop_id, browser.c.token_hash == token, browser.c.present
    )
    return connection.execute(query).scalar_one_or_none()


def _new(connection: Connection, workshop_id: WorkshopId, token: TokenHash) -> ParticipantId:
    person = new_participant(connection, workshop_id)
    connection.execute(
        insert(browser).values(
            workshop_id=workshop_id, token_hash=token, participant_id=person, present=True
        )
    )
    return person
