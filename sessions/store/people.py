"""Participants, and which browser serves whom."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import ParticipantId, TokenHash, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.round import AT_A_DESK
from sessions.schema import (
    ballot,
    browser,
    card,
    comment,
    idea,
    participant,
    stance,
    vote,
    workshop,
)
from sessions.store.conflict import insert_into
from sessions.store.guard import require, require_alone
from sessions.store.published_rows import former_people

MOST_TABLES = 200


class People:
    """Who takes part. Nothing is known of them but what they gave, and their table if asked."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def join(self, workshop_id: WorkshopId, token: TokenHash) -> ParticipantId:
        """Return the present participant of a browser, a new one if it has none yet."""

        def job(connection: Connection) -> ParticipantId:
            require_alone(connection, workshop_id, Role.RESIDENT, Action.JOIN)
            known = present_of(connection, workshop_id, token)
            return known or _new(connection, workshop_id, token)

        return self.present(workshop_id, token) or self._database.write(job)

    def next_person(
        self, workshop_id: WorkshopId, token: TokenHash, *, assisted: bool = False
    ) -> ParticipantId:
        """Let a shared tablet serve somebody else: its present participant becomes a new one.

        `assisted` marks that a helper taps for her.
        """

        def job(connection: Connection) -> ParticipantId:
            require_alone(connection, workshop_id, Role.RESIDENT, Action.JOIN)
            before = present_of(connection, workshop_id, token)
            table = table_of(connection, before) if before else None  # the tablet stays there
            return _new(connection, workshop_id, token, table, assisted=assisted)

        return self._database.write(job)

    def sit_at(self, workshop_id: WorkshopId, person: ParticipantId, table: int) -> None:
        """Note the table at which somebody sits. Raises `Refused` (bad_number)."""
        if not 1 <= table <= MOST_TABLES:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_TABLES)

        def job(connection: Connection) -> None:
            require(connection, workshop_id, Role.RESIDENT, Action.JOIN)
            mine = (participant.c.id == person) & (participant.c.workshop_id == workshop_id)
            connection.execute(update(participant).where(mine).values(table_number=table))

        self._database.write(job)

    def table(self, person: ParticipantId) -> int | None:
        """Return the table at which somebody sits, or None if it is not known."""
        with self._database.read() as connection:
            return table_of(connection, person)

    def present(self, workshop_id: WorkshopId, token: TokenHash) -> ParticipantId | None:
        """Return whom this browser serves now, or None before joining."""
        with self._database.read() as connection:
            return present_of(connection, workshop_id, token)

    def is_assisted(self, person: ParticipantId) -> bool:
        """Say whether a helper taps for her."""
        query = select(participant.c.assisted).where(participant.c.id == person)
        with self._database.read() as connection:
            return bool(connection.execute(query).scalar_one_or_none())

    def keep_draft(self, person: ParticipantId, draft: Mapping[str, Any]) -> None:
        """Keep what somebody with a participation card is writing; without a card nothing is.

        Nor is it in a closed evening.
        """
        has_card = select(card.c.number).where(card.c.participant_id == person).exists()
        here = workshop.c.id == participant.c.workshop_id
        is_open = select(workshop.c.id).where(here, workshop.c.closed_at.is_(None)).exists()
        mine = (participant.c.id == person) & has_card & is_open

        def job(connection: Connection) -> None:
            connection.execute(update(participant).where(mine).values(draft=dict(draft)))

        self._database.write(job)

    def take_draft(self, person: ParticipantId) -> Mapping[str, Any] | None:
        """Return what was kept for her and keep it no longer."""
        query = select(participant.c.draft).where(participant.c.id == person)
        with self._database.read() as connection:
            found: dict[str, Any] | None = connection.execute(query).scalar_one_or_none()
        if not found:
            return None
        mine = update(participant).where(participant.c.id == person).values(draft=None)
        self._database.write(lambda connection: connection.execute(mine))
        return found

    def number(self, workshop_id: WorkshopId) -> int:
        """Return how many people take part, on whatever device, or took part before the deletion.

        Whom a shared tablet has passed by and who has given nothing is nobody.
        """
        with self._database.read() as connection:
            present = people_in(connection, workshop_id)
            return present or former_people(connection, workshop_id)


def people_in(connection: Connection, workshop_id: WorkshopId) -> int:
    """Return how many people take part, as `People.number` does."""
    query = select(func.count()).where(
        participant.c.workshop_id == workshop_id, _is_here() | _has_given()
    )
    return int(connection.execute(query).scalar_one())


def _is_here() -> ColumnElement[bool]:
    mine = browser.c.participant_id == participant.c.id
    return select(browser.c.participant_id).where(mine, browser.c.present).exists()


def _has_given() -> ColumnElement[bool]:
    found = [
        select(table.c.author).where(table.c.author == participant.c.id).exists()
        for table in (idea, comment, stance)
    ]
    mine = ballot.c.participant_id == participant.c.id
    at_a_desk = ballot.c.channel.in_(AT_A_DESK)
    voted = select(vote.c.ballot_id).where(vote.c.ballot_id == ballot.c.id).exists()
    given = select(ballot.c.id).where(mine, at_a_desk | voted).exists()
    return or_(given, *found)


def table_of(connection: Connection, person: ParticipantId) -> int | None:
    """Return the table at which somebody sits."""
    query = select(participant.c.table_number).where(participant.c.id == person)
    return connection.execute(query).scalar_one_or_none()


def new_participant(
    connection: Connection,
    workshop_id: WorkshopId,
    table: int | None = None,
    *,
    assisted: bool = False,
) -> ParticipantId:
    """Store one more participant, who has no browser."""
    person = ParticipantId(new_id())
    known = {"id": person, "workshop_id": workshop_id, "table_number": table, "assisted": assisted}
    connection.execute(insert(participant).values(known))
    return person


def serve(
    connection: Connection, workshop_id: WorkshopId, token: TokenHash, person: ParticipantId
) -> None:
    """Let this browser serve `person` from now on, whom it may have served before."""
    mine = (browser.c.workshop_id == workshop_id) & (browser.c.token_hash == token)
    connection.execute(update(browser).where(mine).values(present=False))
    key = {"workshop_id": workshop_id, "token_hash": token, "participant_id": person}
    new = insert_into(connection, browser).values(**key, present=True)
    now = {"index_elements": list(browser.primary_key), "set_": {"present": True}}
    connection.execute(new.on_conflict_do_update(**now))


def present_of(
    connection: Connection, workshop_id: WorkshopId, token: TokenHash
) -> ParticipantId | None:
    """Return whom a browser serves now, or None before joining."""
    query = select(browser.c.participant_id).where(
        browser.c.workshop_id == workshop_id, browser.c.token_hash == token, browser.c.present
    )
    return connection.execute(query).scalar_one_or_none()


def _new(
    connection: Connection,
    workshop_id: WorkshopId,
    token: TokenHash,
    table: int | None = None,
    *,
    assisted: bool = False,
) -> ParticipantId:
    person = new_participant(connection, workshop_id, table, assisted=assisted)
    serve(connection, workshop_id, token, person)
    return person
