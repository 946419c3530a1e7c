"""What leads from schema 1 to schema 2."""

from sqlalchemy import Connection, text


def grace(connection: Connection) -> None:
    """Let a round accept for some seconds what was on its way when submission ended."""
    for table in ("workshop", "round"):
        connection.execute(
            text(f"ALTER TABLE {table} ADD COLUMN grace_seconds INTEGER DEFAULT 0 NOT NULL")
        )
