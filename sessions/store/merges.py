"""Merging near-duplicates: the old number leads to the new one, and undo is free.

Votes stay where they were given, so the end of a merge restores the count exactly. What of a
ballot then counts is said in `sessions.counting`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.idea import IdeaKind
from sessions.ids import IdeaId, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.schema import idea, merge, round_, round_idea
from sessions.store.guard import change, require_alone
from sessions.store.idea_rows import idea_row
from sessions.store.listing import take_place
from sessions.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge as it was done, and when it was undone, if it was."""

    idea_id: IdeaId
    into: IdeaId
    merged_at: datetime
    undone_at: datetime | None


class Merges:
    """Which idea is counted for which other."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def merge(
        self, here: Workshop, idea_id: IdeaId, into: IdeaId, role: Role, now: datetime
    ) -> None:
        """Count the votes of one idea for another; they stay where they were given.

        Raises `Refused` (bad_merge) into itself, into one merged away, for one merged already,
        and where the idea would vanish: into one that was taken back, that others do not see or
        that is not on the list of an open round.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            old, new = idea_row(connection, here.id, idea_id), idea_row(connection, here.id, into)
            if idea_id == into or old.survivor != idea_id or new.survivor != into:
                raise Refused(Reason.BAD_MERGE)
            if not _stays_seen(old, new) or _leaves_a_list(connection, here.id, idea_id, into):
                raise Refused(Reason.BAD_MERGE)
            _end(connection, here.id, idea_id, now)  # one that holds no more, see `settle`
            values = {"id": new_id(), "workshop_id": here.id, "merged_at": now}
            connection.execute(insert(merge).values(idea_id=idea_id, into_id=into, **values))
            settle(connection, here.id)

        self._database.write(job)

    def unmerge(self, here: Workshop, idea_id: IdeaId, role: Role, now: datetime) -> None:
        """Undo a merge; every vote counts again for the idea it was given to."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            if idea_row(connection, here.id, idea_id).survivor == idea_id:
                raise Refused(Reason.BAD_MERGE)
            _end(connection, here.id, idea_id, now)
            settle(connection, here.id)

        self._database.write(job)

    def history(self, workshop_id: WorkshopId) -> Sequence[Merge]:
        """Return every merge, undone ones too, the newest first."""
        columns = (merge.c.idea_id, merge.c.into_id, merge.c.merged_at, merge.c.undone_at)
        query = select(*columns).where(merge.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(merge.c.merged_at.desc(), merge.c.id)).all()
        return [Merge(*row) for row in rows]


def settle(connection: Connection, workshop_id: WorkshopId) -> None:
    """Write each idea's survivor: the last one, on its way along the merges, not taken back.

    A merge into an idea whose author took it back thus holds no more. What comes to stand by
    itself stands on the lists of open rounds too, if what it had been merged into is on them.
    """
    active = select(merge.c.idea_id, merge.c.into_id).where(
        merge.c.workshop_id == workshop_id, merge.c.undone_at.is_(None)
    )
    into: dict[IdeaId, IdeaId] = {row.idea_id: row.into_id for row in connection.execute(active)}
    mine = idea.c.workshop_id == workshop_id
    query = select(idea.c.id, idea.c.survivor, idea.c.taken_back).where(mine)
    rows = {row.id: row for row in connection.execute(query).all()}
    changed: dict[IdeaId, IdeaId] = {}
    for row in rows.values():
        way = [one for one in _way(row.id, into) if not rows[one].taken_back]
        survivor = way[-1] if way else row.id
        if survivor != row.survivor:
            connection.execute(update(idea).where(idea.c.id == row.id).values(survivor=survivor))
            changed[survivor] = row.survivor
    for survivor, before in changed.items():
        take_place(connection, workshop_id, survivor, before)
    change(connection, workshop_id)


def _way(start: IdeaId, into: Mapping[IdeaId, IdeaId]) -> Iterator[IdeaId]:
    found: IdeaId | None = start
    while found is not None:
        yield found
        found = into.get(found)


def _end(connection: Connection, workshop_id: WorkshopId, idea_id: IdeaId, now: datetime) -> None:
    mine = (merge.c.workshop_id == workshop_id) & (merge.c.idea_id == idea_id)
    active = mine & merge.c.undone_at.is_(None)
    connection.execute(update(merge).where(active).values(undone_at=now))


def _stays_seen(old: Any, new: Any) -> bool:
    """Say whether what could be seen, or voted on, before a merge still can be after it."""
    released = new.released_version or not old.released_version
    votable = new.kind == IdeaKind.IDEA or old.kind != IdeaKind.IDEA
    return bool(released and votable and not old.taken_back and not new.taken_back)


def _leaves_a_list(
    connection: Connection, workshop_id: WorkshopId, idea_id: IdeaId, into: IdeaId
) -> bool:
    """Say whether an open round has the one idea on its list and the other not."""
    open_rounds = (round_.c.workshop_id == workshop_id) & round_.c.count_closed_at.is_(None)
    listed = select(round_idea.c.round_id).join(round_).where(open_rounds)
    old = listed.where(round_idea.c.idea_id == idea_id)
    new = listed.where(round_idea.c.idea_id == into)
    return connection.execute(old.except_(new)).first() is not None
