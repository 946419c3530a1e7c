"""PaperIdeas of paper, typed in by a helper."""

from sqlalchemy import Connection, select

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.idea import Idea
from sessions.ids import IdeaId, WorkshopId
from sessions.paper_idea import LAST_PAPER, PaperIdea
from sessions.phase import Action, Role
from sessions.round import Channel
from sessions.schema import idea, workshop
from sessions.store.drafts import add_idea, cleaned, placed
from sessions.store.guard import change, require_alone
from sessions.store.idea_limit import require_room
from sessions.store.idea_rows import idea_of, newest
from sessions.store.people import MOST_TABLES
from sessions.workshop import Workshop


class PaperIdeas:
    """The papers of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def enter(self, here: Workshop, paper: PaperIdea, role: Role) -> Idea:
        """Store the idea on a paper under the next public number.

        It waits for its release, or is seen at once where the facilitator has set that. Raises
        `Refused`: what `Ideas.give` raises, bad_number, paper_known for one typed in already.
        """
        draft = cleaned(paper.draft)
        place = paper.draft.place and placed(here.plan.quarter, paper.draft.place)
        _require_number(paper.number, LAST_PAPER)
        _require_number(paper.table, MOST_TABLES)

        def job(connection: Connection) -> IdeaId:
            require_alone(connection, here.id, role, Action.ENTER_IDEA)
            _require_new(connection, here.id, paper.number)
            require_room(connection, here.id, None, paper.table)
            setting = select(workshop.c.paper_released).where(workshop.c.id == here.id)
            released = connection.execute(setting).scalar_one()
            name = place.name if place else None
            entered = add_idea(
                connection,
                here.id,
                None,
                draft,
                place,
                name,
                released=released,
                channel=Channel.PAPER,
                table=paper.table,
                paper_number=paper.number,
            )
            if released:
                change(connection, here.id)
            return entered

        entered = self._database.write(job)
        with self._database.read() as connection:
            found = connection.execute(newest(here.id).where(idea.c.id == entered)).mappings().one()
        return idea_of(found, {})

    def release_at_once(self, here: Workshop, role: Role, *, released: bool) -> None:
        """Say whether others see at once what is typed in from now on, or after its release."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.LEAD)
            change(connection, here.id, paper_released=released)

        self._database.write(job)


def _require_number(number: int | None, last: int) -> None:
    if number is not None and not 1 <= number <= last:
        raise Refused(Reason.BAD_NUMBER, limit=last)


def _require_new(connection: Connection, workshop_id: WorkshopId, number: int | None) -> None:
    same = (idea.c.workshop_id == workshop_id) & (idea.c.paper_number == number)
    query = select(idea.c.number).where(same)
    known = connection.execute(query).scalar_one_or_none() if number is not None else None
    if known is not None:
        raise Refused(Reason.PAPER_KNOWN, paper=number or 0, number=known)
