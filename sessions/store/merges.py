"""Merging near-duplicates: the old number leads to the new one, and undo is free."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import IdeaId, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.schema import idea, merge
from sessions.store.guard import change, require_alone
from sessions.store.idea_rows import idea_row
from sessions.workshop import Workshop


class Merges:
    """Which idea is counted for which other."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def merge(
        self, here: Workshop, idea_id: IdeaId, into: IdeaId, role: Role, now: datetime
    ) -> None:
        """Count the votes of one idea for another; they stay where they were given.

        Raises `Refused` (bad_merge) into itself, into one merged away, or for one merged already.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            old, new = idea_row(connection, here.id, idea_id), idea_row(connection, here.id, into)
            if idea_id == into or old.survivor != idea_id or new.survivor != into:
                raise Refused(Reason.BAD_MERGE)
            values = {"id": new_id(), "workshop_id": here.id, "merged_at": now}
            connection.execute(insert(merge).values(idea_id=idea_id, into_id=into, **values))
            _settle(connection, here.id)

        self._database.write(job)

    def unmerge(self, here: Workshop, idea_id: IdeaId, role: Role, now: datetime) -> None:
        """Undo a merge; every vote counts again for the idea it was given to."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            mine = (merge.c.workshop_id == here.id) & (merge.c.idea_id == idea_id)
            active = mine & merge.c.undone_at.is_(None)
            undone = connection.execute(update(merge).where(active).values(undone_at=now))
            if undone.rowcount != 1:
                raise Refused(Reason.BAD_MERGE)
            _settle(connection, here.id)

        self._database.write(job)


def _settle(connection: Connection, workshop_id: WorkshopId) -> None:
    """Follow all active merges to their end and write each idea's survivor."""
    active = select(merge.c.idea_id, merge.c.into_id).where(
        merge.c.workshop_id == workshop_id, merge.c.undone_at.is_(None)
    )
    into = {row.idea_id: row.into_id for row in connection.execute(active)}
    mine = idea.c.workshop_id == workshop_id
    for row in connection.execute(select(idea.c.id, idea.c.survivor).where(mine)).all():
        survivor = row.id
        while survivor in into:
            survivor = into[survivor]
        if survivor != row.survivor:
            changed = update(idea).where(idea.c.id == row.id)
            connection.execute(changed.values(survivor=survivor))
    change(connection, workshop_id)
