"""What leads from schema 4 to schema 5."""

from sqlalchemy import Connection, text


def counts(connection: Connection) -> None:
    """Count who took part without looking at a ballot or a vote itself."""
    connection.execute(text("CREATE INDEX channels ON ballot (round_id, channel, id)"))
    connection.execute(text("CREATE INDEX given ON vote (round_id, ballot_id, value)"))
