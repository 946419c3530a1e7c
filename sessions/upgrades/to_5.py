"""What leads from schema 4 to schema 5."""

from sqlalchemy import Connection, text


def offers(connection: Connection) -> None:
    """Keep what is already there in the quarter."""
    connection.execute(text("ALTER TABLE workshop ADD COLUMN offers JSON DEFAULT '[]' NOT NULL"))
