"""Ideas: given, rewritten, taken back, released."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.idea import Draft, Idea, IdeaKind
from sessions.ids import IdeaId, ParticipantId, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.quarter import Place, Quarter
from sessions.schema import idea, idea_version, workshop
from sessions.store.guard import change, require, require_alone
from sessions.store.idea_rows import idea_of, idea_row, in_version, newest, titles_of
from sessions.store.merges import settle
from sessions.store.title_rows import add_titles, retitle
from sessions.workshop import Workshop
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH, clean


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
    ) -> Idea:
        """Store an idea under the next public number; it waits for its release.

        `titles` are those it has in other languages already, from the approach it takes up.
        Raises `Refused`: texts missing or too long, place outside the quarter, not now.
        """
        cleaned = _cleaned(draft)
        place = draft.place and _placed(here.plan.quarter, draft.place)
        name = place.name if place else None

        def job(connection: Connection) -> IdeaId:
            require_alone(connection, here.id, Role.RESIDENT, Action.GIVE_IDEA)
            given = add_idea(connection, here.id, author, cleaned, place, name)
            add_titles(connection, given, titles or {})
            return given

        return self.one(here.id, self._database.write(job))

    def rewrite(self, here: Workshop, idea_id: IdeaId, author: ParticipantId, draft: Draft) -> Idea:
        """Give one's own idea new words; others see the old ones until these are released."""
        cleaned = _cleaned(draft)

        def job(connection: Connection) -> None:
            require(connection, here.id, Role.RESIDENT, Action.GIVE_IDEA)
            row = _own(connection, here.id, idea_id, author)
            words = {**_words(cleaned), "idea_id": idea_id, "version": row.version + 1}
            connection.execute(insert(idea_version).values(words))
            _set(connection, idea_id, version=row.version + 1)

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
        """Put an idea on the list of the next vote, or into the Ideenspeicher."""
        self._decide(here, idea_id, role, listed=listed)

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

    def _decide(
        self, here: Workshop, idea_id: IdeaId, role: Role, version: int = 1, **values: Any
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


def add_idea(
    connection: Connection,
    workshop_id: WorkshopId,
    author: ParticipantId | None,
    draft: Draft,
    place: Place | None,
    place_name: str | None,
    *,
    released: bool = False,
) -> IdeaId:
    """Store a cleaned draft with the next public number; the row lock makes numbers unique."""
    counted = update(workshop).where(workshop.c.id == workshop_id)
    counted = counted.values(next_number=workshop.c.next_number + 1)
    number = connection.execute(counted.returning(workshop.c.next_number)).scalar_one() - 1
    identity = IdeaId(new_id())
    values = {
        "id": identity,
        "survivor": identity,
        "workshop_id": workshop_id,
        "number": number,
        "author": author,
        "kind": draft.kind,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "place_name": place_name,
        "field": draft.field,
        "approach": draft.approach,
        "external_id": draft.external_id,
        "cost": draft.cost,
        "category": draft.category,
        "version": 1,
        "released_version": int(released),
        "refused_version": 0,
        "taken_back": False,
        "listed": draft.kind is IdeaKind.IDEA,
    }
    connection.execute(insert(idea).values(values))
    connection.execute(
        insert(idea_version).values({**_words(draft), "idea_id": identity, "version": 1})
    )
    return identity


def _placed(quarter: Quarter, place: Place) -> Place:
    if place in quarter.places:
        return place
    known = place.name in {known.name for known in quarter.places}
    located = quarter.located(place.lon, place.lat)
    return replace(located, name=place.name) if known else located


def _unless(column: ColumnElement[int], version: int) -> ColumnElement[int]:
    return case((column == version, 0), else_=column)


def _cleaned(draft: Draft) -> Draft:
    return Draft(
        clean(draft.title, TITLE_LENGTH),
        draft.language,
        clean(draft.text, TEXT_LENGTH, required=False),
        draft.kind,
        draft.place,
        draft.field,
        draft.approach,
    )


def _words(draft: Draft) -> dict[str, str]:
    return {"title": draft.title, "text": draft.text, "language": draft.language}


def _own(
    connection: Connection, workshop_id: WorkshopId, idea_id: IdeaId, author: ParticipantId
) -> Any:
    row = idea_row(connection, workshop_id, idea_id)
    if row.author != author or row.taken_back:
        raise Refused(Reason.UNKNOWN_IDEA)
    return row


def _set(connection: Connection, idea_id: IdeaId, **values: Any) -> None:
    connection.execute(update(idea).where(idea.c.id == idea_id).values(values))
