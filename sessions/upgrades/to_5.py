"""What leads from schema 4 to schema 5."""

from sqlalchemy import Connection, text

_MAP_TILE = """CREATE TABLE map_tile (
    source VARCHAR(32) NOT NULL,
    z INTEGER NOT NULL,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    image {bytes} NOT NULL,
    PRIMARY KEY (source, z, x, y)
)"""


def basemap(connection: Connection) -> None:
    """Draw a quarter on pictures, kept here or fetched from a service."""
    kind = "BYTEA" if connection.dialect.name == "postgresql" else "BLOB"
    connection.execute(text("ALTER TABLE workshop ADD COLUMN tiles JSON DEFAULT '{}' NOT NULL"))
    connection.execute(text(_MAP_TILE.format(bytes=kind)))


def offers(connection: Connection) -> None:
    """Keep what is already there in the quarter."""
    connection.execute(text("ALTER TABLE workshop ADD COLUMN offers JSON DEFAULT '[]' NOT NULL"))
