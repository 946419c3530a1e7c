"""What is written once, comments and reasons: how it is decided on. It has only one version."""

from typing import Any

from sqlalchemy import Column, Connection, select, update
from sqlalchemy import Table as Rows

from sessions.blackening import blackened
from sessions.errors import Reason, Refused
from sessions.idea import ReleaseState
from sessions.ids import WorkshopId
from sessions.release import Ruling, Verdict
from sessions.store.sort import Kept, Standing

ONLY_VERSION = 1


class WrittenOnce:
    """Rows with a state, words, and the original of words that were blackened."""

    def __init__(self, rows: Rows, words: Column[str], unknown: Reason) -> None:
        """Work on these rows; `unknown` is why what is not there is refused."""
        self._rows, self._words, self._unknown = rows, words, unknown

    def standing(self, connection: Connection, workshop_id: WorkshopId, piece: str) -> Standing:
        """Return where a piece stands. Raises `Refused` if it is not there."""
        mine = (self._rows.c.id == piece) & (self._rows.c.workshop_id == workshop_id)
        query = select(self._rows).where(mine, self._words != "").with_for_update()
        row = connection.execute(query).one_or_none()
        if row is None:
            raise Refused(self._unknown)
        black = row.original is not None
        kept = {"state": row.state, "blackened": black}
        return Standing(ONLY_VERSION, ReleaseState(row.state), black, kept)

    def settle(self, connection: Connection, piece: str, version: int, ruling: Ruling) -> None:  # noqa: ARG002
        """Release or refuse it; when words are blackened the original is put aside."""
        released = ruling.verdict is not Verdict.REFUSE
        values: dict[str, Any] = {
            "state": ReleaseState.RELEASED if released else ReleaseState.REFUSED
        }
        if ruling.verdict is Verdict.BLACKEN:
            values |= self._black(connection, piece, ruling)
        self._set(connection, piece, values)

    def restore(self, connection: Connection, piece: str, became: Kept, was: Kept) -> None:
        """Set the state as it was, and the words if they were blackened by what is undone."""
        values: dict[str, Any] = {"state": was["state"]}
        if became["blackened"] and not was["blackened"]:
            values |= {self._words.name: self._rows.c.original, "original": None}
        self._set(connection, piece, values)

    def _black(self, connection: Connection, piece: str, ruling: Ruling) -> dict[str, Any]:
        query = select(self._words, self._rows.c.original).where(self._rows.c.id == piece)
        words, original = connection.execute(query).one()
        black = blackened(words, ruling.places)
        if black == words:
            raise Refused(Reason.NOTHING_BLACKENED)
        return {self._words.name: black, "original": original or words}

    def _set(self, connection: Connection, piece: str, values: dict[str, Any]) -> None:
        connection.execute(update(self._rows).where(self._rows.c.id == piece).values(values))
