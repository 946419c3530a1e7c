"""How ideas wait and are decided on."""

from sqlalchemy import Connection, Select, delete, select, update

from sessions.blackening import blackened, words
from sessions.errors import Reason, Refused
from sessions.idea import Draft, Origin
from sessions.ids import IdeaId, WorkshopId
from sessions.release import Ruling, Verdict
from sessions.schema import idea, idea_version, round_idea
from sessions.store.drafts import add_version
from sessions.store.idea_rows import idea_of, idea_row, newest
from sessions.store.sort import Kept, Standing

_COLUMNS = ("version", "released_version", "refused_version")


class IdeaSort:
    """Ideas: a blackened one is one version more, so that the one before stays its author's."""

    name = "idea"

    def waiting(self, workshop_id: WorkshopId) -> Select[str, int]:
        """Select those whose newest words nobody has decided on, by public number."""
        decided = idea.c.version.in_((idea.c.released_version, idea.c.refused_version))
        waits = (idea.c.workshop_id == workshop_id) & ~decided & ~idea.c.taken_back
        return select(idea.c.id, idea.c.version).where(waits).order_by(idea.c.number)

    def standing(self, connection: Connection, workshop_id: WorkshopId, piece: str) -> Standing:
        """Return where an idea stands. Raises `Refused` (unknown_idea)."""
        row = idea_row(connection, workshop_id, IdeaId(piece))
        query = newest(workshop_id).where(idea.c.id == piece)
        found = idea_of(connection.execute(query).mappings().one(), {})
        kept = {name: getattr(row, name) for name in _COLUMNS}
        return Standing(found.version, found.state, found.blackened, kept)

    def settle(self, connection: Connection, piece: str, version: int, ruling: Ruling) -> None:
        """Release or refuse a version, or store the blackened one and release that."""
        if ruling.verdict is Verdict.BLACKEN:
            _blacken(connection, IdeaId(piece), version, ruling)
            version += 1
            _set(connection, piece, version=version)
        released = ruling.verdict is not Verdict.REFUSE
        gets, loses = ("released_version", "refused_version")[:: 1 if released else -1]
        _set(connection, piece, **{gets: version})
        same = (idea.c.id == piece) & (idea.c[loses] == version)
        connection.execute(update(idea).where(same).values({loses: 0}))

    def restore(self, connection: Connection, piece: str, became: Kept, was: Kept) -> None:
        """Set the versions as they were; a blackened one that was voted on has to stay."""
        newer = idea_version.c.version > was["version"]
        if became["version"] != was["version"]:
            voted = (round_idea.c.idea_id == piece) & (round_idea.c.version > was["version"])
            if connection.execute(select(round_idea.c.idea_id).where(voted)).first() is not None:
                raise Refused(Reason.CHANGED_MEANWHILE)
        _set(connection, piece, **was)
        connection.execute(delete(idea_version).where(idea_version.c.idea_id == piece, newer))


def _blacken(connection: Connection, idea_id: IdeaId, version: int, ruling: Ruling) -> None:
    mine = (idea_version.c.idea_id == idea_id) & (idea_version.c.version == version)
    row = connection.execute(select(idea_version).where(mine)).one()
    in_title = len(words(row.title))
    below = {place - in_title for place in ruling.places if place >= in_title}
    draft = Draft(blackened(row.title, ruling.places), row.language, blackened(row.text, below))
    if (draft.title, draft.text) == (row.title, row.text):
        raise Refused(Reason.NOTHING_BLACKENED)
    add_version(connection, idea_id, version + 1, draft, Origin.BLACKENED)


def _set(connection: Connection, piece: str, **values: int) -> None:
    connection.execute(update(idea).where(idea.c.id == piece).values(values))
