"""Who belongs to which group, as rows."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from sessions.group import Grouping
from sessions.ids import ParticipantId, WorkshopId
from sessions.schema import answer, participant


def groups_of(
    connection: Connection, workshop_id: WorkshopId, grouping: Grouping
) -> Mapping[ParticipantId, str]:
    """Return the group of everybody who said one, or who sits at a known table."""
    mine = participant.c.workshop_id == workshop_id
    if grouping is Grouping.TABLE:
        tables = select(participant.c.id, participant.c.table_number)
        found = connection.execute(tables.where(mine, participant.c.table_number.is_not(None)))
    else:
        said = select(participant.c.id, answer.c.said).join(answer)
        asked = (answer.c.grouping == grouping) & answer.c.said.is_not(None)
        found = connection.execute(said.where(mine, asked))
    return {row[0]: str(row[1]) for row in found}
