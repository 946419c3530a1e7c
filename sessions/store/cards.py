"""Participation cards: printed, entered, looked up."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, func, insert, select

from sessions.card import MOST_AT_ONCE, PrintedCard, card_hash, new_card_code
from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import ParticipantId, TokenHash, WorkshopId
from sessions.phase import Action, Role
from sessions.schema import card, round_
from sessions.store.attempts import (
    MOST_FAILURES,
    failures,
    forget_failures,
    note_failure,
    require_patience,
)
from sessions.store.card_rows import number_of, person_for
from sessions.store.guard import change, require_alone
from sessions.store.people import serve
from sessions.workshop import Workshop

MOST_IN_THE_HALL = 100
"""Wrong codes of all browsers within a pause. Above, each browser has one try, not ten."""

_ALL = TokenHash("all")


class Cards:
    """The participation cards of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def use(self, here: Workshop, role: Role, *, in_use: bool) -> None:
        """Give one vote per card in the rounds opened from now on, or per device again.

        Raises `Refused` (submission_open) while dots are being given by the other rule.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.PRINT_CARDS)
            opened = exists().where(
                round_.c.workshop_id == here.id, round_.c.submission_closed_at.is_(None)
            )
            if connection.execute(select(opened)).scalar_one():
                raise Refused(Reason.SUBMISSION_OPEN)
            change(connection, here.id, cards=in_use)

        self._database.write(job)

    def print(self, here: Workshop, number: int, role: Role) -> list[PrintedCard]:
        """Make so many more cards, numbered on from the last: their codes are known only now.

        Raises `Refused` (bad_number).
        """
        if not 1 <= number <= MOST_AT_ONCE:
            raise Refused(Reason.BAD_NUMBER, limit=MOST_AT_ONCE)
        fresh = [new_card_code() for _ in range(number)]
        codes = {card_hash(here.id, code): code for code in fresh}

        def job(connection: Connection) -> list[PrintedCard]:
            require_alone(connection, here.id, role, Action.PRINT_CARDS)
            last = _last(connection, here.id)
            new = list(enumerate(codes.items(), start=last + 1))
            rows = [
                {"workshop_id": here.id, "number": place, "code_hash": known}
                for place, (known, _) in new
            ]
            connection.execute(insert(card), rows)
            return [PrintedCard(place, code) for place, (_, code) in new]

        return self._database.write(job)

    def printed(self, workshop_id: WorkshopId) -> int:
        """Return how many cards there are: their numbers are 1 to this."""
        with self._database.read() as connection:
            return _last(connection, workshop_id)

    def used(self, workshop_id: WorkshopId) -> int:
        """Return how many cards somebody has used."""
        mine = (card.c.workshop_id == workshop_id) & card.c.participant_id.is_not(None)
        with self._database.read() as connection:
            return int(connection.execute(select(func.count()).where(mine)).scalar_one())

    def of(self, person: ParticipantId) -> int | None:
        """Return the number of somebody's card, None without one."""
        with self._database.read() as connection:
            return number_of(connection, person)

    def enter(self, here: Workshop, typed: str, token: TokenHash, now: datetime) -> int:
        """Let a browser serve the person of a card, and return the card's number.

        At its first use a card becomes that of the person the browser serves already, unless she
        has another; from then on a browser with the code turns to the card's person, and what it
        gave before stays that of whom it served. Raises `Refused`: no_cards; wrong_card; and
        too_many_attempts (minutes) after ten wrong codes of a browser in a row, or after one while
        the whole hall has `MOST_IN_THE_HALL`: guessing from many browsers is slow, and whoever
        has a right code never waits for others.
        """
        known = card_hash(here.id, typed)

        def job(connection: Connection) -> int | None:
            require_alone(connection, here.id, Role.RESIDENT, Action.JOIN)
            if not _last(connection, here.id):
                raise Refused(Reason.NO_CARDS)
            _require_patience(connection, here.id, token, now)
            mine = (card.c.workshop_id == here.id) & (card.c.code_hash == known)
            row: Any = connection.execute(select(card).where(mine)).one_or_none()
            if row is None:
                note_failure(connection, _scope(here.id), token, now)
                note_failure(connection, _scope(here.id), _ALL, now, rolling=False)
                return None
            forget_failures(connection, _scope(here.id), token)
            serve(connection, here.id, token, person_for(connection, row, token))
            return int(row.number)

        number = self._database.write(job)
        if number is None:
            raise Refused(Reason.WRONG_CARD)
        return number


def _require_patience(
    connection: Connection, workshop_id: WorkshopId, token: TokenHash, now: datetime
) -> None:
    guessed = failures(connection, _scope(workshop_id), _ALL, now) >= MOST_IN_THE_HALL
    most = 1 if guessed else MOST_FAILURES
    require_patience(connection, _scope(workshop_id), token, now, most)


def _last(connection: Connection, workshop_id: WorkshopId) -> int:
    last = select(func.max(card.c.number)).where(card.c.workshop_id == workshop_id)
    return int(connection.execute(last).scalar_one() or 0)


def _scope(workshop_id: WorkshopId) -> str:
    return f"card:{workshop_id}"
