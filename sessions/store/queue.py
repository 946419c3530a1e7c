"""The queue of what residents wrote: several people decide, none of them twice about one piece."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import TokenHash, WorkshopId
from sessions.phase import Action, Role
from sessions.release import CLAIM, Decision, Ground, Ruling, Ticket, Verdict
from sessions.schema import claim, decision
from sessions.store.comment_sort import CommentSort
from sessions.store.guard import change, require_alone
from sessions.store.idea_sort import IdeaSort
from sessions.store.sort import Kept, Sort
from sessions.store.stance_sort import StanceSort
from sessions.workshop import Workshop
from sessions.writing import TEXT_LENGTH, clean

SORTS: Sequence[Sort] = (IdeaSort(), CommentSort(), StanceSort())
"""In the order in which they are handed out."""


class Queue:
    """Everything that waits, in all workshops of one database.

    A holder is the browser of somebody who decides. What is handed to one is handed to nobody else
    until it is decided, put back, or `CLAIM` is over.
    """

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def next(self, here: Workshop, holder: TokenHash, now: datetime, role: Role) -> Ticket | None:
        """Return what this holder reads now: the piece in hand, else the first free one.

        What somebody put back comes last. None while nothing waits or others read all of it.
        """

        def job(connection: Connection) -> Ticket | None:
            require_alone(connection, here.id, role, Action.RELEASE)
            over = (claim.c.workshop_id == here.id) & (claim.c.until <= now)
            connection.execute(delete(claim).where(over))
            claimed = _claims(connection, here.id)
            found = _best(list(_waiting(connection, here.id)), claimed, holder)
            if found and claimed.get((found.sort, found.id), "") != holder:
                _claim(connection, here.id, found, holder, now)
            return found

        return self._database.write(job)

    def put_back(
        self, here: Workshop, ticket: Ticket, holder: TokenHash, now: datetime, role: Role
    ) -> None:
        """Leave a piece to whoever asks for one when nothing else is free."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            if _claims(connection, here.id).get((ticket.sort, ticket.id), "") == holder:
                _claim(connection, here.id, ticket, None, now)

        self._database.write(job)

    def decide(
        self,
        here: Workshop,
        ticket: Ticket,
        ruling: Ruling,
        holder: TokenHash,
        now: datetime,
        role: Role,
    ) -> None:
        """Do what was ruled about a piece as it was read, waiting or decided before.

        Raises `Refused`: what was decided or written meanwhile (…_meanwhile), nothing_blackened.
        """
        words = clean(ruling.words, TEXT_LENGTH, required=False)

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            was, became = _settle(connection, here.id, ticket, ruling)
            connection.execute(
                insert(decision).values(
                    workshop_id=here.id,
                    sort=ticket.sort,
                    piece_id=ticket.id,
                    verdict=ruling.verdict,
                    ground=ruling.ground,
                    words=words,
                    language=ruling.language,
                    holder=holder,
                    decided_at=now,
                    was=was,
                    became=became,
                )
            )
            _let_go(connection, ticket)
            change(connection, here.id)

        self._database.write(job)

    def undo(self, here: Workshop, holder: TokenHash, now: datetime, role: Role) -> None:
        """Undo this holder's last decision, and hand the piece back to her.

        Raises `Refused`: nothing_to_undo, or what has become of the piece since.
        """

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            last = _last_of(connection, here.id, holder)
            sort = _sort(last.sort)
            present = sort.standing(connection, here.id, last.piece_id)
            if present.kept != last.became:
                raise Refused(present.meanwhile)
            sort.restore(connection, last.piece_id, last.became, last.was)
            this = decision.c.number == last.number
            connection.execute(update(decision).where(this).values(undone_at=now))
            _claim(connection, here.id, Ticket(last.sort, last.piece_id), holder, now)
            change(connection, here.id)

        self._database.write(job)

    def decisions(self, workshop_id: WorkshopId) -> Mapping[str, Decision]:
        """Return the last decision that holds about each piece, by the piece's id."""
        standing = (decision.c.workshop_id == workshop_id) & decision.c.undone_at.is_(None)
        query = select(decision).where(standing).order_by(decision.c.number)
        with self._database.read() as connection:
            return {row.piece_id: _decision(row) for row in connection.execute(query)}

    def waiting(self, workshop_id: WorkshopId) -> int:
        """Return how many pieces wait, of all sorts."""
        with self._database.read() as connection:
            return sum(1 for _ in _waiting(connection, workshop_id))

    def readers(self, workshop_id: WorkshopId, now: datetime) -> int:
        """Return how many people have a piece in hand."""
        live = (claim.c.workshop_id == workshop_id) & (claim.c.until > now)
        query = select(func.count(claim.c.holder.distinct())).where(live)
        with self._database.read() as connection:
            return connection.execute(query).scalar_one()


def _settle(
    connection: Connection, workshop_id: WorkshopId, ticket: Ticket, ruling: Ruling
) -> tuple[Kept, Kept]:
    """Change the piece as ruled, and return what it was before and is now."""
    sort = _sort(ticket.sort)
    before = sort.standing(connection, workshop_id, ticket.id)
    if (before.version, before.state) != (ticket.version, ticket.state):
        raise Refused(before.meanwhile)
    sort.settle(connection, ticket.id, ticket.version, ruling)
    return before.kept, sort.standing(connection, workshop_id, ticket.id).kept


def _waiting(connection: Connection, workshop_id: WorkshopId) -> Iterator[Ticket]:
    for sort in SORTS:
        for piece, version in connection.execute(sort.waiting(workshop_id)):
            yield Ticket(sort.name, piece, version)


def _claims(
    connection: Connection, workshop_id: WorkshopId
) -> Mapping[tuple[str, str], str | None]:
    """Return who has what in hand; nobody has what was put back."""
    query = select(claim.c.sort, claim.c.piece_id, claim.c.holder)
    rows = connection.execute(query.where(claim.c.workshop_id == workshop_id))
    return {(row.sort, row.piece_id): row.holder for row in rows}


def _best(
    waiting: Sequence[Ticket], claimed: Mapping[tuple[str, str], str | None], holder: TokenHash
) -> Ticket | None:
    free, put_back = [], []
    for ticket in waiting:
        key = (ticket.sort, ticket.id)
        if key not in claimed:
            free.append(ticket)
        elif claimed[key] == holder:
            return ticket
        elif claimed[key] is None:
            put_back.append(ticket)
    return next(iter(free + put_back), None)


def _claim(
    connection: Connection,
    workshop_id: WorkshopId,
    ticket: Ticket,
    holder: TokenHash | None,
    now: datetime,
) -> None:
    """Put a piece into the holder's hand, who then holds nothing else."""
    _let_go(connection, ticket)
    if holder is not None:
        mine = (claim.c.workshop_id == workshop_id) & (claim.c.holder == holder)
        connection.execute(delete(claim).where(mine))
    key = {"workshop_id": workshop_id, "sort": ticket.sort, "piece_id": ticket.id}
    connection.execute(insert(claim).values(**key, holder=holder, until=now + CLAIM))


def _let_go(connection: Connection, ticket: Ticket) -> None:
    mine = (claim.c.sort == ticket.sort) & (claim.c.piece_id == ticket.id)
    connection.execute(delete(claim).where(mine))


def _last_of(connection: Connection, workshop_id: WorkshopId, holder: TokenHash) -> Row[Any]:
    mine = (decision.c.workshop_id == workshop_id) & (decision.c.holder == holder)
    query = select(decision).where(mine, decision.c.undone_at.is_(None))
    row = connection.execute(query.order_by(decision.c.number.desc()).limit(1)).one_or_none()
    if row is None:
        raise Refused(Reason.NOTHING_TO_UNDO)
    return row


def _sort(name: str) -> Sort:
    return next(sort for sort in SORTS if sort.name == name)


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        row.sort,
        row.piece_id,
        Verdict(row.verdict),
        Ground(row.ground) if row.ground else None,
        row.words,
        row.language,
        row.decided_at,
    )
