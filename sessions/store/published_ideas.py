"""The ideas that stay when an evening is deleted: as everybody read them, of nobody."""

from sqlalchemy import Connection, delete, exists, select, update

from sessions.ids import WorkshopId
from sessions.schema import idea, idea_version, published, round_idea

_AT_A_TIME = 500
_OF_NOBODY = {
    "author": None,
    "channel": None,
    "table_number": None,
    "paper_number": None,
    "refused_version": 0,
}


def keep_published_ideas(connection: Connection, workshop_id: WorkshopId) -> None:
    """Delete ideas and words that nobody was shown, and what says whose the others are."""
    mine = idea.c.workshop_id == workshop_id
    gone = _ideas(connection, workshop_id)
    for start in range(0, len(gone), _AT_A_TIME):
        some = gone[start : start + _AT_A_TIME]
        connection.execute(delete(idea).where(idea.c.id.in_(some)))
    shown = update(idea).where(mine).values(**_OF_NOBODY, version=idea.c.released_version)
    connection.execute(shown)
    listed = exists().where(
        round_idea.c.idea_id == idea_version.c.idea_id,
        round_idea.c.version == idea_version.c.version,
    )
    newest = exists().where(
        idea.c.id == idea_version.c.idea_id, idea.c.version == idea_version.c.version
    )
    own = idea_version.c.idea_id.in_(select(idea.c.id).where(mine))
    connection.execute(delete(idea_version).where(own, ~listed, ~newest))


def _ideas(connection: Connection, workshop_id: WorkshopId) -> list[str]:
    """Return the ideas that go: neither released and standing, nor part of a released list."""
    rows = connection.execute(select(idea).where(idea.c.workshop_id == workshop_id)).all()
    survivor = {row.id: row.survivor for row in rows}
    seen = {row.id for row in rows if row.released_version > 0 and not row.taken_back}
    stays = {id for id in seen if survivor[id] in seen}
    lists = select(published.c.list).where(published.c.workshop_id == workshop_id)
    for kept in connection.execute(lists).scalars():
        for one in kept["order"]:
            stays |= {one["idea"], survivor[one["idea"]]}
    return [row.id for row in rows if row.id not in stays]
