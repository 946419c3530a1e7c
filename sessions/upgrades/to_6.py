"""What leads from schema 5 to schema 6."""

from sqlalchemy import Connection, text

_MONITORING = """CREATE TABLE monitoring (
    id VARCHAR(32) NOT NULL,
    title VARCHAR(80) NOT NULL,
    source VARCHAR(500) NOT NULL,
    created_at {moment} NOT NULL,
    areas JSON NOT NULL,
    shapes JSON NOT NULL,
    settings JSON NOT NULL,
    findings JSON NOT NULL,
    judgement JSON NOT NULL,
    PRIMARY KEY (id)
)"""


def monitorings(connection: Connection) -> None:
    """Rate the areas of a city."""
    moment = "DATETIME" if connection.dialect.name == "sqlite" else "TIMESTAMP WITH TIME ZONE"
    connection.execute(text(_MONITORING.format(moment=moment)))
