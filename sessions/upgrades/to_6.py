"""What leads from schema 5 to schema 6."""

from sqlalchemy import Connection, text


def lists(connection: Connection) -> None:
    """Know of an import where ideas came during the vote; until now everybody saw every list."""
    true = "1" if connection.dialect.name == "sqlite" else "true"
    column = f"list_frozen BOOLEAN DEFAULT {true} NOT NULL"
    connection.execute(text(f"ALTER TABLE round ADD COLUMN {column}"))
