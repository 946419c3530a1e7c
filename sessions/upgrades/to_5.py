"""What leads from schema 4 to schema 5."""

from sqlalchemy import Connection, text


def walls(connection: Connection) -> None:
    """Let the walls show a long result page by page."""
    moment = "DATETIME" if connection.dialect.name == "sqlite" else "TIMESTAMP WITH TIME ZONE"
    for column in ("wall_page INTEGER", f"wall_turning_since {moment}"):
        connection.execute(text(f"ALTER TABLE round ADD COLUMN {column}"))
