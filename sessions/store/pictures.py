"""Pictures of maps: written with the evening that needs them, shared by its copies."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from sessions.basemap.tile import Tile
from sessions.database import Database
from sessions.schema import map_tile
from sessions.store.conflict import insert_into

_AT_ONCE = 100


class Pictures:
    """The map pictures of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def one(self, source: str, tile: Tile) -> bytes | None:
        """Return a picture, or None where the map has none."""
        key = (map_tile.c.source == source, *(map_tile.c[n] == v for n, v in _named(tile).items()))
        with self._database.read() as connection:
            found = connection.execute(select(map_tile.c.image).where(*key)).scalar_one_or_none()
        return None if found is None else bytes(found)


def add_pictures(connection: Connection, source: str, images: Mapping[Tile, bytes]) -> None:
    """Store pictures; those of the same source are the same and stay."""
    statement = insert_into(connection, map_tile).on_conflict_do_nothing()
    rows = [{"source": source, **_named(tile), "image": image} for tile, image in images.items()]
    for start in range(0, len(rows), _AT_ONCE):
        connection.execute(statement, rows[start : start + _AT_ONCE])


def _named(tile: Tile) -> dict[str, int]:
    return tile._asdict()
