"""Comments on ideas: given, taken back, released."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Row, exists, func, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.idea import Comment, CommentKind, ReleaseState
from sessions.ids import CommentId, IdeaId, ParticipantId, WorkshopId, new_id
from sessions.phase import Action, Role
from sessions.schema import comment, idea
from sessions.store.guard import change, require, require_alone
from sessions.store.idea_rows import idea_row
from sessions.workshop import Workshop
from sessions.writing import COMMENT_LENGTH, clean


class Comments:
    """The comments of all workshops of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def give(
        self,
        here: Workshop,
        idea_id: IdeaId,
        author: ParticipantId,
        text: str,
        language: str,
        kind: CommentKind = CommentKind.COMMENT,
    ) -> CommentId:
        """Store a comment on an idea that everybody sees; it waits for its release.

        What is noted in the discussion has a kind of its own and its own time in the evening.
        """
        words = clean(text, COMMENT_LENGTH)
        action = Action.COMMENT if kind is CommentKind.COMMENT else Action.DISCUSS

        def job(connection: Connection) -> CommentId:
            require(connection, here.id, Role.RESIDENT, action)
            row = idea_row(connection, here.id, idea_id)
            if row.taken_back or not row.released_version:
                raise Refused(Reason.UNKNOWN_IDEA)
            return add_comment(connection, here.id, idea_id, author, words, language, kind)

        return self._database.write(job)

    def take_back(self, here: Workshop, comment_id: CommentId, author: ParticipantId) -> None:
        """Take one's own comment back: nobody sees it any more."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, Role.RESIDENT, Action.TAKE_BACK)
            mine = (comment.c.id == comment_id) & (comment.c.author == author)
            _set(connection, here, mine, ReleaseState.TAKEN_BACK)

        self._database.write(job)

    def decide(
        self, here: Workshop, comment_id: CommentId, role: Role, state: ReleaseState
    ) -> None:
        """Release a comment, or keep it from others."""

        def job(connection: Connection) -> None:
            require_alone(connection, here.id, role, Action.RELEASE)
            _set(connection, here, comment.c.id == comment_id, state)

        self._database.write(job)

    def all(self, workshop_id: WorkshopId) -> Sequence[Comment]:
        """Return every comment that was not taken back, in the order given."""
        kept = comment.c.state != ReleaseState.TAKEN_BACK
        return self._select((comment.c.workshop_id == workshop_id) & kept)

    def released(self, workshop_id: WorkshopId) -> Sequence[Comment]:
        """Return what everybody may see, in the order given."""
        seen = comment.c.state == ReleaseState.RELEASED
        return self._select((comment.c.workshop_id == workshop_id) & seen)

    def waiting(self, workshop_id: WorkshopId) -> int:
        """Return how many comments wait to be read."""
        query = select(func.count()).where(comment.c.workshop_id == workshop_id, WAITS)
        with self._database.read() as connection:
            return connection.execute(query).scalar_one()

    def of(self, author: ParticipantId) -> Sequence[Comment]:
        """Return what one participant wrote and did not take back."""
        kept = comment.c.state != ReleaseState.TAKEN_BACK
        return self._select((comment.c.author == author) & kept)

    def _select(self, condition: ColumnElement[bool]) -> list[Comment]:
        query = select(comment).where(condition).order_by(comment.c.position, comment.c.id)
        with self._database.read() as connection:
            return [_comment(row) for row in connection.execute(query)]


_ABOUT = idea.alias("about")
WAITS = (comment.c.state == ReleaseState.WAITING) & exists().where(
    _ABOUT.c.id == comment.c.idea_id, ~_ABOUT.c.taken_back
)
"""Nobody reads what was said about an idea that its author took back."""


def add_comment(
    connection: Connection,
    workshop_id: WorkshopId,
    idea_id: IdeaId,
    author: ParticipantId | None,
    words: str,
    language: str,
    kind: CommentKind = CommentKind.COMMENT,
) -> CommentId:
    """Store a cleaned comment as the last one of its idea."""
    before = select(func.count()).where(comment.c.idea_id == idea_id)
    identity = CommentId(new_id())
    connection.execute(
        insert(comment).values(
            id=identity,
            workshop_id=workshop_id,
            idea_id=idea_id,
            author=author,
            position=connection.execute(before).scalar_one() + 1,
            text=words,
            language=language,
            state=ReleaseState.WAITING,
            kind=kind,
        )
    )
    return identity


def _set(
    connection: Connection, here: Workshop, which: ColumnElement[bool], state: ReleaseState
) -> None:
    kept = (comment.c.workshop_id == here.id) & (comment.c.state != ReleaseState.TAKEN_BACK)
    done = connection.execute(update(comment).where(which & kept).values(state=state))
    if done.rowcount != 1:
        raise Refused(Reason.UNKNOWN_COMMENT)
    change(connection, here.id)


def _comment(row: Row[tuple[object, ...]]) -> Comment:
    return Comment(
        row.id,
        row.workshop_id,
        row.idea_id,
        row.author,
        row.text,
        row.language,
        ReleaseState(row.state),
        CommentKind(row.kind),
        row.original,
    )
