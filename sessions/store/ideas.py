"""Ideas: given, released, improved, taken back."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.idea import Draft, Idea, Origin, Version
from sessions.ids import IdeaId, ParticipantId, WorkshopId
from sessions.phase import Action, Role
from sessions.round import Channel
from sessions.schema import handover, idea, idea_version
from sessions.store.drafts import add_idea, add_version, cleaned, placed
from sessions.store.guard import change, require_alone
from sessions.store.idea_limit import require_room
from sessions.store.idea_rows import idea_of, idea_row, in_version, newest, titles_of
from sessions.store.merges import settle
from sessions.store.people import table_of
from sessions.store.title_rows import add_titles, retitle
from sessions.workshop import Workshop
from sessions.writing import TITLE_LENGTH, clean


class Ideas:
    """The ideas of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def give(
        self,
        here: Workshop,
        author: ParticipantId,
        draft: Draft,
        titles: Mapping[str, str] | None = None,
        channel: Channel | None = None,
    ) -> Idea:
        """Store an idea under the next public number; it waits for its release.

        `titles` are those it has in other languages already, from the approach it takes up.
        Raises `Refused`: texts missing or too long, place far from the quarter, not now, table
        not known, or as many ideas already as the plan allows.
        """
        wanted = cleaned(draft)
        place = draft.place and placed(here.plan.quarter, draft.place)
        name = place.name if place else None

        def job(connection: Connection) -> IdeaId:
            require_alone(connection, here.id, Role.RESIDENT, Action.GIVE_IDEA)
            table = table_of(connection, author)
            require_room(connection, here.id, author, table)
            given = add_idea(
                connection, here.id, author, wanted, place, name, channel=channel, table=table
            )
            add_titles(connection, given, titles or {})
            return given

        return self.one(here.id, self._database.write(job))

    def improve(
        self, here: Workshop, idea_id: IdeaId, version: int, draft: Draft, role: Role
    ) -> Idea:
        """Give a released idea the words found in the discussion; everybody sees them at once.

        The words before stay documented. Raises `Refused` (changed_meanwhile) unless `version`
        is both the newest and the released one.
        """
        wanted = cleaned(draft)

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            row = idea_row(connection, here.id, idea_id)
            if row.taken_back or not version == row.version == row.released_version:
                raise Refused(Reason.CHANGED_MEANWHILE)
            add_version(connection, idea_id, version + 1, wanted, Origin.TALK)
            _set(connection, idea_id, version=version + 1, released_version=version + 1)
            change(connection, here.id)

        self._database.write(job)
        return self.one(here.id, idea_id)

    def take_back(self, here: Workshop, idea_id: IdeaId, author: ParticipantId) -> None:
        """Take one's own idea back: nobody sees it any more, and its dots return.

        What was merged into it stands by itself again.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, Role.RESIDENT, Action.TAKE_BACK)
            _own(connection, here.id, idea_id, author)
            _set(connection, idea_id, taken_back=True)
            settle(connection, here.id)

        self._database.write(job)

    def release(self, here: Workshop, idea_id: IdeaId, version: int, role: Role) -> None:
        """Let others see the version that was read; a newer one keeps waiting."""
        refused = _unless(idea.c.refused_version, version)
        self._decide(
            here, idea_id, role, version, released_version=version, refused_version=refused
        )

    def refuse(self, here: Workshop, idea_id: IdeaId, version: int, role: Role) -> None:
        """Keep the version that was read from others, even if it was released before."""
        released = _unless(idea.c.released_version, version)
        self._decide(
            here, idea_id, role, version, released_version=released, refused_version=version
        )

    def set_listed(self, here: Workshop, idea_id: IdeaId, role: Role, *, listed: bool) -> None:
        """Put an idea on the list of the next vote, or into the Ideenspeicher.

        Raises `Refused` (passed_on) for an idea that needs no vote.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            idea_row(connection, here.id, idea_id)
            passed = select(handover.c.idea_id).where(handover.c.idea_id == idea_id)
            if listed and connection.execute(passed).first() is not None:
                raise Refused(Reason.PASSED_ON)
            _set(connection, idea_id, listed=listed)
            change(connection, here.id)

        self._database.write(job)

    def entitle(
        self,
        here: Workshop,
        idea_id: IdeaId,
        language: str,
        title: str,
        role: Role,
        *,
        version: int = 1,
        instead_of: str = "",
    ) -> None:
        """Give a released idea its short title in one more language; an empty one takes it away.

        `version` is that of the words it was made from, `instead_of` the title its writer saw.
        Raises `Refused` (title_changed) where another one was stored meanwhile: nobody's is lost.
        """
        words = clean(title, TITLE_LENGTH, required=False)

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.ENTITLE)
            row = idea_row(connection, here.id, idea_id)
            if row.taken_back or not row.released_version or not 1 <= version <= row.version:
                raise Refused(Reason.UNKNOWN_IDEA)
            if retitle(connection, idea_id, language, words, version, instead_of):
                change(connection, here.id)

        self._database.write(job)

    def one(self, workshop_id: WorkshopId, idea_id: IdeaId) -> Idea:
        """Return an idea in its newest version. Raises `Refused` (unknown_idea)."""
        found = self._select(newest(workshop_id).where(idea.c.id == idea_id))
        if not found:
            raise Refused(Reason.UNKNOWN_IDEA)
        return found[0]

    def all(self, workshop_id: WorkshopId) -> Sequence[Idea]:
        """Return every idea in its newest version, by public number: for the organiser's side."""
        return self._select(newest(workshop_id))

    def released(self, workshop_id: WorkshopId) -> Sequence[Idea]:
        """Return what everybody may see, in the released version, by public number."""
        seen = (idea.c.released_version > 0) & ~idea.c.taken_back & (idea.c.survivor == idea.c.id)
        return self._select(in_version(workshop_id, idea.c.released_version).where(seen))

    def waiting(self, workshop_id: WorkshopId) -> int:
        """Return how many ideas wait to be read."""
        decided = idea.c.version.in_((idea.c.released_version, idea.c.refused_version))
        query = select(func.count()).where(idea.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            return connection.execute(query.where(~decided, ~idea.c.taken_back)).scalar_one()

    def documented(self, workshop_id: WorkshopId) -> Sequence[Idea]:
        """Return what everybody may see and the ideas that were merged into it."""
        seen = (idea.c.released_version > 0) & ~idea.c.taken_back
        return self._select(in_version(workshop_id, idea.c.released_version).where(seen))

    def of(self, author: ParticipantId, workshop_id: WorkshopId) -> Sequence[Idea]:
        """Return what one participant gave and did not take back."""
        mine = (idea.c.author == author) & ~idea.c.taken_back
        return self._select(newest(workshop_id).where(mine))

    def versions(self, workshop_id: WorkshopId, idea_id: IdeaId) -> Sequence[Version]:
        """Return all words an idea ever had, the first ones first."""
        columns = (idea_version.c.version, idea_version.c.title, idea_version.c.text)
        query = select(*columns, idea_version.c.language, idea_version.c.origin).join(idea)
        mine = (idea.c.id == idea_id) & (idea.c.workshop_id == workshop_id)
        with self._database.read() as connection:
            rows = connection.execute(query.where(mine).order_by(idea_version.c.version)).all()
        return [Version(*row[:4], Origin(row.origin)) for row in rows]

    def _decide(
        self, here: Workshop, idea_id: IdeaId, role: Role, version: int, **values: Any
    ) -> None:
        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            if not 1 <= version <= idea_row(connection, here.id, idea_id).version:
                raise Refused(Reason.UNKNOWN_IDEA)
            _set(connection, idea_id, **values)
            change(connection, here.id)

        self._database.write(job)

    def _select(self, query: Select[Any]) -> list[Idea]:
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(idea.c.number)).mappings().all()
            titles = titles_of(connection, [row["id"] for row in rows])
        return [idea_of(row, titles.get(row["id"], {})) for row in rows]


def _unless(column: ColumnElement[int], version: int) -> ColumnElement[int]:
    return case((column == version, 0), else_=column)


def _own(
    connection: Connection, workshop_id: WorkshopId, idea_id: IdeaId, author: ParticipantId
) -> Any:
    row = idea_row(connection, workshop_id, idea_id)
    if row.author != author or row.taken_back:
        raise Refused(Reason.UNKNOWN_IDEA)
    return row


def _set(connection: Connection, idea_id: IdeaId, **values: Any) -> None:
    connection.execute(update(idea).where(idea.c.id == idea_id).values(values))
