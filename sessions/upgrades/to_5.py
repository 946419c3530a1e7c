"""What leads from schema 4 to schema 5."""

from sqlalchemy import Connection, text


def counts(connection: Connection) -> None:
    """Count who took part without looking at a ballot or a vote itself."""
    connection.execute(text("CREATE INDEX channels ON ballot (round_id, channel, id)"))
    connection.execute(text("CREATE INDEX given ON vote (round_id, ballot_id, value)"))


def walls(connection: Connection) -> None:
    """Let the walls show a long result page by page."""
    moment = "DATETIME" if connection.dialect.name == "sqlite" else "TIMESTAMP WITH TIME ZONE"
    for column in ("wall_page INTEGER", f"wall_turning_since {moment}"):
        connection.execute(text(f"ALTER TABLE round ADD COLUMN {column}"))
