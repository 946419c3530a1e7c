"""How comments, and what is noted in the discussion, wait."""

from sqlalchemy import Select, literal, select

from sessions.errors import Reason
from sessions.ids import WorkshopId
from sessions.schema import comment, idea
from sessions.store.comments import WAITS
from sessions.store.written_once import ONLY_VERSION, WrittenOnce


class CommentSort(WrittenOnce):
    """Comments cannot be rewritten."""

    name = "comment"

    def __init__(self) -> None:
        """Work on comments."""
        super().__init__(comment, comment.c.text, Reason.UNKNOWN_COMMENT)

    def waiting(self, workshop_id: WorkshopId) -> Select[str, int]:
        """Select those nobody has decided on, idea by idea."""
        query = select(comment.c.id, literal(ONLY_VERSION)).join(idea)
        return query.where(comment.c.workshop_id == workshop_id, WAITS).order_by(
            idea.c.number, comment.c.position, comment.c.id
        )
