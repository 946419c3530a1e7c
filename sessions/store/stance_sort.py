"""How the reasons of stances wait."""

from sqlalchemy import Select, literal, select

from sessions.errors import Reason
from sessions.ids import WorkshopId
from sessions.schema import stance
from sessions.store.stances import WAITS
from sessions.store.written_once import ONLY_VERSION, WrittenOnce


class StanceSort(WrittenOnce):
    """Reasons: a changed one has another id."""

    name = "stance"

    def __init__(self) -> None:
        """Work on stances with a reason."""
        super().__init__(stance, stance.c.reason, Reason.UNKNOWN_STANCE)

    def waiting(self, workshop_id: WorkshopId) -> Select[str, int]:
        """Select those nobody has decided on, in the order written."""
        query = select(stance.c.id, literal(ONLY_VERSION))
        return query.where(stance.c.workshop_id == workshop_id, WAITS).order_by(
            stance.c.position, stance.c.id
        )
