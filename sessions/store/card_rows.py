"""Cards as rows: whose a card is, and which card somebody has."""

from typing import Any

from sqlalchemy import Connection, bindparam, exists, or_, select, update

from sessions.errors import Reason, Refused
from sessions.ids import ParticipantId, TokenHash, WorkshopId
from sessions.phase import Role
from sessions.schema import ballot, card, comment, idea, role_grant, stance
from sessions.store.people import new_participant, present_of, table_of

_NUMBER = select(card.c.number).where(card.c.participant_id == bindparam("person"))


def number_of(connection: Connection, person: ParticipantId) -> int | None:
    """Return the number of somebody's card, None without one."""
    return connection.execute(_NUMBER, {"person": person}).scalar_one_or_none()


def person_of_number(connection: Connection, workshop_id: WorkshopId, number: int) -> ParticipantId:
    """Return whose card this is, a new participant at its first use on paper.

    Raises `Refused` (unknown_card, number). The caller holds the workshop alone.
    """
    query = select(card).where(card.c.workshop_id == workshop_id, card.c.number == number)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_CARD, number=number)
    return row.participant_id or _bind(connection, row, new_participant(connection, workshop_id))


def person_for(connection: Connection, row: Any, token: TokenHash) -> ParticipantId:
    """Return whose card a row is. At its first use it becomes that of whom the browser serves.

    So what she gave before with this browser stays hers. The caller holds the workshop alone.
    """
    if row.participant_id is not None:
        return ParticipantId(row.participant_id)
    here = row.workshop_id
    served = present_of(connection, here, token)
    if served is None or not _may_have_it(connection, here, token, served):
        table = table_of(connection, served) if served else None  # the tablet stays there
        served = new_participant(connection, here, table)
    return _bind(connection, row, served)


def _bind(connection: Connection, row: Any, person: ParticipantId) -> ParticipantId:
    mine = (card.c.workshop_id == row.workshop_id) & (card.c.number == row.number)
    connection.execute(update(card).where(mine).values(participant_id=person))
    return person


def _may_have_it(
    connection: Connection, here: WorkshopId, token: TokenHash, person: ParticipantId
) -> bool:
    """Nobody has two cards, and what a table wrote on a shared tablet is not one person's."""
    if number_of(connection, person) is not None:
        return False
    shared = exists().where(
        role_grant.c.scope == here,
        role_grant.c.token_hash == token,
        role_grant.c.role == Role.HELPER,
    )
    gave = or_(
        exists().where(idea.c.author == person),
        exists().where(comment.c.author == person),
        exists().where(stance.c.author == person),
        exists().where(ballot.c.participant_id == person),
    )
    return not connection.execute(select(shared & gave)).scalar_one()
