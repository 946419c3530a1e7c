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


def counts(connection: Connection) -> None:
    """Count who took part without looking at a ballot or a vote itself."""
    connection.execute(text("CREATE INDEX channels ON ballot (round_id, channel, id)"))
    connection.execute(text("CREATE INDEX given ON vote (round_id, ballot_id, value)"))


def walls(connection: Connection) -> None:
    """Let the walls show a long result page by page."""
    moment = "DATETIME" if connection.dialect.name == "sqlite" else "TIMESTAMP WITH TIME ZONE"
    for column in ("wall_page INTEGER", f"wall_turning_since {moment}"):
        connection.execute(text(f"ALTER TABLE round ADD COLUMN {column}"))


def basemap(connection: Connection) -> None:
    """Draw a quarter on pictures, kept here or fetched from a service."""
    kind = "BYTEA" if connection.dialect.name == "postgresql" else "BLOB"
    connection.execute(text("ALTER TABLE workshop ADD COLUMN tiles JSON DEFAULT '{}' NOT NULL"))
    connection.execute(text(_MAP_TILE.format(bytes=kind)))


def offers(connection: Connection) -> None:
    """Keep what is already there in the quarter."""
    connection.execute(text("ALTER TABLE workshop ADD COLUMN offers JSON DEFAULT '[]' NOT NULL"))
