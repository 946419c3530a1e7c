"""Who may vote, asked inside the transaction that opens a ballot."""

from sqlalchemy import Connection, exists, select

from sessions.errors import Reason, Refused
from sessions.group import ADMINISTRATION, Grouping
from sessions.ids import ParticipantId, WorkshopId
from sessions.schema import answer, workshop
from sessions.terms import Terms


def require_eligible(
    connection: Connection, workshop_id: WorkshopId, person: ParticipantId
) -> None:
    """Let nobody vote who is here for the administration, unless the terms allow it.

    Raises `Refused` (administration).
    """
    said = exists().where(
        answer.c.participant_id == person,
        answer.c.grouping == Grouping.ROLE,
        answer.c.said == ADMINISTRATION,
    )
    query = select(workshop.c.terms).where(workshop.c.id == workshop_id, said)
    terms = connection.execute(query).scalar_one_or_none()
    if terms is not None and not Terms.from_json(terms).administration:
        raise Refused(Reason.ADMINISTRATION)
